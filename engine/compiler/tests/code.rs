//! Sources beside the code that they become: `code/*.js` and `code/*.txt`. `UPDATE=1` writes the latter anew.

mod support;

use romjs_compiler::Options;
use std::path::Path;

#[test]
fn sources_become_the_expected_code() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/code");
    let update = std::env::var_os("UPDATE").is_some();
    let mut sources: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    sources.retain(|path| path.extension().is_some_and(|extension| extension == "js"));
    sources.sort();
    let mut differences = vec![];
    for path in sources {
        let source = std::fs::read(&path).unwrap();
        // The first line may say how to compile.
        let options =
            Options { library: source.starts_with(b"// library"), completion: source.starts_with(b"// completion"), function: false };
        let program = support::compile_text(&source, options).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        program.check();
        let text = program.print(&source);
        let expected_path = path.with_extension("txt");
        if update {
            std::fs::write(&expected_path, &text).unwrap();
        } else if std::fs::read_to_string(&expected_path).unwrap_or_default() != text {
            differences.push(format!("{} becomes:\n{text}", path.display()));
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}
