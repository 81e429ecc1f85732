//! What takes which part of flash: the bytes of a linked firmware by the crate and module that they come from.
//!
//! Every function and table has a symbol, whose name tells its origin. What has none (text of messages, constants that the
//! compiler made, padding) is a part of its own.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use object::{Object, ObjectSection, ObjectSymbol, SectionFlags, elf};
use romjs_abi::image;

/// The part of bytes without a symbol.
const UNNAMED: &str = "constants without a name";
/// The part of symbols that no Rust path names: vectors and the runtime's assembly.
const OTHER: &str = "board and its runtime";
/// Parts that belong to the board and not to the engine: what the firmware around it needs.
const BOARD: [&str; 2] = [OTHER, "semihosting"];

/// The part of the library's const tables.
const LIBRARY: &str = "standard library (image)";

/// Parts by crate and module; an empty module stands for all others of its crate.
const ORIGINS: [(&str, &str, &str); 15] = [
    ("romjs_engine", "interpreter", "engine: interpreter"),
    ("romjs_engine", "heap", "engine: heap and collector"),
    ("romjs_engine", "object", "engine: objects"),
    ("romjs_engine", "string", "engine: strings"),
    ("romjs_engine", "number", "engine: numbers and text"),
    ("romjs_engine", "builtin", "engine: native functions"),
    ("romjs_engine", "verify", "engine: proof of images"),
    ("romjs_engine", "", "engine: the rest"),
    ("romjs_abi", "", "engine: the rest"),
    ("romjs", "", LIBRARY),
    ("libm", "", "mathematics"),
    ("compiler_builtins", "", "compiler's runtime (soft doubles)"),
    ("core", "", "core (mostly of panics and formatting)"),
    ("semihosting", "", "semihosting"),
    ("romjs_board", "", OTHER),
];
/// The firmware's own functions. The optimiser puts much of the engine into them, so they count as engine.
const FIRMWARE: &str = "engine: what was inlined into the firmware";

/// Bytes of flash by part.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Flash {
    /// The parts, by name.
    pub parts: BTreeMap<&'static str, u64>,
    /// The library's image, in the words of `tests/library.txt`.
    pub library: String,
}

impl Flash {
    /// Reads a linked firmware.
    pub fn read(elf: &Path) -> Result<Flash> {
        let bytes = std::fs::read(elf).with_context(|| format!("cannot read {}", elf.display()))?;
        let file = object::File::parse(&*bytes).with_context(|| format!("{} is no ELF file", elf.display()))?;
        let mut flash = Flash::default();
        let mut unnamed = 0;
        for section in file.sections().filter(|section| section.file_range().is_some_and(|(_, size)| size > 0) && is_loaded(section)) {
            let named = flash.add_symbols(&file, &section);
            if let Some((start, _)) = images(section.data()?).next() {
                flash.library = description(&section.data()?[start as usize..]);
            }
            unnamed += section.size().saturating_sub(named);
        }
        *flash.parts.entry(UNNAMED).or_default() += unnamed;
        Ok(flash)
    }

    /// All of it.
    pub fn total(&self) -> u64 {
        self.parts.values().sum()
    }

    /// All but what belongs to the board.
    pub fn engine_and_library(&self) -> u64 {
        self.total() - BOARD.iter().filter_map(|part| self.parts.get(part)).sum::<u64>()
    }

    /// Adds the section's symbols and images to their parts; returns how many bytes have one. Symbols that share bytes (equal
    /// functions that were merged) count once.
    fn add_symbols(&mut self, file: &object::File, section: &object::Section) -> u64 {
        let index = section.index();
        let inside = file.symbols().filter(|symbol| symbol.section_index() == Some(index) && symbol.size() > 0);
        let mut pieces: Vec<(u64, u64, &'static str)> =
            inside.filter_map(|symbol| Some((symbol.address() & !1, symbol.size(), part(symbol.name().ok()?)))).collect();
        pieces.extend(images(section.data().unwrap_or_default()).map(|(start, size)| (section.address() + start, size, LIBRARY)));
        // Where an image and the constant that holds it begin, the image counts.
        pieces.sort_by_key(|(address, _, part)| (*address, *part != LIBRARY));
        let (mut end, mut named) = (0, 0);
        for (address, size, part) in pieces {
            let fresh = (address + size).saturating_sub(end.max(address));
            *self.parts.entry(part).or_default() += fresh;
            named += fresh;
            end = end.max(address + size);
        }
        named
    }
}

/// Where images lie in a section's bytes, and how long they are. Const tables have no symbol that is sure to keep its name.
fn images(bytes: &[u8]) -> impl Iterator<Item = (u64, u64)> {
    (0..bytes.len()).step_by(4).filter_map(|start| {
        let word = |index: usize| bytes[start..].as_chunks::<4>().0.get(index).map(|word| u32::from_le_bytes(*word));
        let is_image = word(0)? == image::MAGIC && word(image::VERSION)? == u32::from(image::FORMAT) << 16 | romjs_abi::ABI;
        let size = word(image::LENGTH)? as usize * 4;
        (is_image && size <= bytes.len() - start).then_some((start as u64, size as u64))
    })
}

/// The length, id and CRC of the image with which the bytes begin.
fn description(bytes: &[u8]) -> String {
    let word = |index: usize| bytes.as_chunks::<4>().0.get(index).map_or(0, |word| u32::from_le_bytes(*word));
    let id: Vec<String> = (image::ID..image::ID + 4).map(|index| format!("{:08x}", word(index))).collect();
    format!("{} words, id {}, CRC {:08x}", word(image::LENGTH), id.join(" "), word(image::CRC))
}

/// Whether the section's bytes are written to flash.
fn is_loaded(section: &object::Section) -> bool {
    matches!(section.flags(), SectionFlags::Elf { sh_flags, .. } if sh_flags.contains(elf::SHF_ALLOC))
}

/// The part that a symbol belongs to.
fn part(symbol: &str) -> &'static str {
    let Some((package, module)) = origin(symbol) else {
        if symbol.starts_with(".L") {
            return UNNAMED;
        }
        return if symbol.starts_with("__aeabi") || symbol.starts_with("mem") { "compiler's runtime (soft doubles)" } else { OTHER };
    };
    let fits = |row: &&(&str, &str, &str)| row.0 == package && (row.1 == module || row.1.is_empty());
    match ORIGINS.iter().find(fits) {
        Some((_, _, part)) => part,
        None if package.starts_with("cortex_m") => OTHER,
        None => FIRMWARE,
    }
}

/// The crate and the module in it of a symbol in either of Rust's manglings. For a method that is the module in which its
/// `impl` stands, which a demangled name does not tell.
pub fn origin(symbol: &str) -> Option<(&str, &str)> {
    if let Some(path) = symbol.strip_prefix("_ZN") {
        let (package, rest) = identifier(path)?;
        return Some((package, identifier(rest).map_or("", |(module, _)| module)));
    }
    let mut rest = symbol.strip_prefix("_R")?;
    loop {
        rest = match rest.as_bytes().first()? {
            b'N' => rest.get(2..)?,
            b'M' | b'X' | b'Y' | b'I' => &rest[1..],
            b's' => &rest[rest.find('_')? + 1..],
            b'C' => break,
            _ => return None,
        };
    }
    let (package, rest) = identifier(undisambiguated(&rest[1..])?)?;
    Some((package, undisambiguated(rest).and_then(identifier).map_or("", |(module, _)| module)))
}

/// What follows a disambiguator (`s…_`), if there is one.
fn undisambiguated(path: &str) -> Option<&str> {
    if path.starts_with('s') { path.get(path.find('_')? + 1..) } else { Some(path) }
}

/// Splits `4heap7collect` behind its first name.
fn identifier(path: &str) -> Option<(&str, &str)> {
    let digits = path.bytes().take_while(u8::is_ascii_digit).count();
    let length: usize = path[..digits].parse().ok()?;
    let name = path[digits..].strip_prefix('_').unwrap_or(&path[digits..]);
    name.split_at_checked(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn images_are_found() {
        let mut words = vec![7; 60];
        words[20..24].copy_from_slice(&[image::MAGIC, u32::from(image::FORMAT) << 16 | romjs_abi::ABI, 1, 30]);
        let bytes: Vec<u8> = words.iter().flat_map(|word: &u32| word.to_le_bytes()).collect();
        assert_eq!(images(&bytes).collect::<Vec<_>>(), [(80, 120)]);
        assert_eq!(images(&bytes[..190]).count(), 0);
    }

    #[test]
    fn symbols_have_parts() {
        let method = "_RNvMNtNtCsiIccuilXfCk_12romjs_engine4heap7collectNtNtB6_7machine7Machine7collect";
        assert_eq!(origin(method), Some(("romjs_engine", "heap")));
        assert_eq!(part(method), "engine: heap and collector");
        assert_eq!(part("_RNvXs1g_NtCsh2YURmTQ3Ek_4core3fmtReNtB6_5Debug3fmtB8_"), "core (mostly of panics and formatting)");
        assert_eq!(part("_ZN12romjs_engine6string6concat17h0123456789abcdefE"), "engine: strings");
        assert_eq!(part("_RNvCsds84IG20Bue_10mps2_an3863run"), FIRMWARE);
        assert_eq!(part("__aeabi_dadd"), "compiler's runtime (soft doubles)");
        assert_eq!(part("__INTERRUPTS"), OTHER);
    }
}
