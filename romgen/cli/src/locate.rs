//! `romgen where`: which lines the places are that a device has printed.

use crate::run::{Failed, read};
use romgen::Symbols;
use romjs::Place;
use std::io::{BufRead, Write};
use std::path::Path;

/// Hexadecimal digits of a place.
const DIGITS: usize = 8;

/// Tells the lines of `places`, or, if there are none, copies standard input with the places in it replaced.
pub(crate) fn locate(file: &Path, places: &[String]) -> Result<(), Failed> {
    let symbols = Symbols::of_bytes(file, &read(file)?).map_err(|error| (1, error.to_string()))?;
    for text in places {
        let place = place(text.strip_prefix('@').unwrap_or(text)).ok_or((2, format!("{text:?} is no place: write it like @4010000c")))?;
        let line = symbols.locate(place).ok_or((1, format!("{}: no function has the place {text}", file.display())))?;
        println!("{line}");
    }
    if places.is_empty() {
        let mut out = std::io::stdout().lock();
        for line in std::io::stdin().lock().split(b'\n') {
            let line = line.map_err(|error| (3, format!("standard input: {error}")))?;
            // A closed pipe is no reason to complain.
            let _ = writeln!(out, "{}", translate(&symbols, &String::from_utf8_lossy(&line)));
        }
    }
    Ok(())
}

fn place(digits: &str) -> Option<Place> {
    let all = digits.len() == DIGITS && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    u32::from_str_radix(digits, 16).ok().filter(|_| all).map(Place)
}

/// A line with the places that are known as what they are.
fn translate(symbols: &Symbols, line: &str) -> String {
    let mut parts = line.split('@');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let known = part.get(..DIGITS).and_then(place).and_then(|place| symbols.locate(place));
        match known {
            Some(known) => text += &(known + &part[DIGITS..]),
            None => text += &format!("@{part}"),
        }
    }
    text
}
