//! The image as Rust const tables.

use std::fmt::Write;

/// The source of a `const` item `name`: the image's words, and the native functions that it names, by Rust paths.
pub fn const_table(words: &[u32], natives: &[&str]) -> String {
    let mut text = String::from("image! {\n    natives: [\n");
    for path in natives {
        let _ = writeln!(text, "        {path},");
    }
    text += "    ],\n    words: [\n";
    for line in words.chunks(12) {
        text += "        ";
        for word in line {
            let _ = write!(text, "{word:#x},");
        }
        text.push('\n');
    }
    text += "    ],\n}\n";
    text
}
