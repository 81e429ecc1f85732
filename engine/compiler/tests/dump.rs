//! Prints the code of the file that the variable DUMP names.
mod support;
#[test]
fn dump() {
    if let Some(path) = std::env::var_os("DUMP") {
        let source = std::fs::read(path).unwrap();
        match support::compile_text(&source, romjs_compiler::Options { library: std::env::var_os("LIB").is_some(), completion: std::env::var_os("COMPLETION").is_some() }) {
            Ok(program) => { 
                program.check();
                if let Some(json) = std::env::var_os("JSON") { std::fs::write(json, program.json()).unwrap(); } else { println!("{}", program.print(&source)); }
             }
            Err(error) => println!("{error}"),
        }
    }
}
