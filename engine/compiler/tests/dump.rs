//! Not a test but a tool: prints the code of the file that the variable `DUMP` names, or writes it as JSON to the file that
//! `JSON` names. `LIB` and `COMPLETION` are the compiler's options.

mod support;

#[test]
fn dump() {
    let Some(path) = std::env::var_os("DUMP") else { return };
    let is_set = |name: &str| std::env::var_os(name).is_some();
    let source = std::fs::read(path).unwrap();
    match support::compile_text(
        &source,
        romjs_compiler::Options { library: is_set("LIB"), completion: is_set("COMPLETION"), function: is_set("FUNCTION") },
    ) {
        Ok(program) => {
            program.check();
            match std::env::var_os("JSON") {
                Some(json) => std::fs::write(json, program.json()).unwrap(),
                None => println!("{}", program.print(&source)),
            }
        }
        Err(error) => println!("{error}"),
    }
}
