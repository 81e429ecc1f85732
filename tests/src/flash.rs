//! What takes which part of flash: the bytes of a linked firmware by the crate and module that they come from.
//!
//! Every function and table has a symbol, whose name tells its origin. What has none (text of messages, constants that the
//! compiler made, padding) is a part of its own.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use object::{Object, ObjectSection, ObjectSymbol, SectionFlags, elf};

/// The part of bytes without a symbol.
const UNNAMED: &str = "constants without a name";
/// Parts that belong to the board and not to the engine: what the firmware around it needs.
const BOARD: [&str; 2] = ["board and its runtime", "semihosting"];

/// Origins by the beginning of a symbol's path; the first that fits counts.
const ORIGINS: [(&str, &str); 15] = [
    ("romjs_engine::interpreter", "engine: interpreter"),
    ("romjs_engine::heap", "engine: heap and collector"),
    ("romjs_engine::object", "engine: objects"),
    ("romjs_engine::string", "engine: strings"),
    ("romjs_engine::number", "engine: numbers and text"),
    ("romjs_engine::builtin", "engine: native functions"),
    ("romjs_engine", "engine: the rest"),
    ("romjs_abi", "engine: the rest"),
    ("romjs::", "standard library (image)"),
    ("libm", "mathematics"),
    ("compiler_builtins", "compiler's runtime (soft doubles)"),
    ("core", "core (mostly of panics and formatting)"),
    ("semihosting", "semihosting"),
    ("cortex_m_rt", "board and its runtime"),
    ("romjs_board", "board and its runtime"),
];
/// Where everything else comes from: the firmware's own package and the runtime's assembly.
const OTHER: &str = "board and its runtime";

/// Bytes of flash by part.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Flash {
    /// The parts, by name.
    pub parts: BTreeMap<&'static str, u64>,
}

impl Flash {
    /// Reads a linked firmware.
    pub fn read(elf: &Path) -> Result<Flash> {
        let bytes = std::fs::read(elf).with_context(|| format!("cannot read {}", elf.display()))?;
        let file = object::File::parse(&*bytes).with_context(|| format!("{} is no ELF file", elf.display()))?;
        let mut flash = Flash::default();
        let mut unnamed = 0;
        for section in file.sections().filter(|section| section.file_range().is_some_and(|(_, size)| size > 0) && is_loaded(section)) {
            let named = flash.add_symbols(&file, section.index());
            unnamed += section.size().saturating_sub(named);
        }
        flash.parts.insert(UNNAMED, unnamed);
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

    /// Adds the section's symbols to their parts; returns how many bytes have one. Symbols that share bytes (equal functions
    /// that were merged) count once.
    fn add_symbols(&mut self, file: &object::File, section: object::SectionIndex) -> u64 {
        let inside = file.symbols().filter(|symbol| symbol.section_index() == Some(section) && symbol.size() > 0);
        let mut symbols: Vec<(u64, u64, &str)> =
            inside.filter_map(|symbol| Some((symbol.address() & !1, symbol.size(), symbol.name().ok()?))).collect();
        symbols.sort();
        let (mut end, mut named) = (0, 0);
        for (address, size, name) in symbols {
            let fresh = (address + size).saturating_sub(end.max(address));
            *self.parts.entry(part(name)).or_default() += fresh;
            named += fresh;
            end = end.max(address + size);
        }
        named
    }
}

/// Whether the section's bytes are written to flash.
fn is_loaded(section: &object::Section) -> bool {
    matches!(section.flags(), SectionFlags::Elf { sh_flags, .. } if sh_flags.contains(elf::SHF_ALLOC))
}

/// The part that a symbol belongs to.
fn part(symbol: &str) -> &'static str {
    let path = format!("{:#}", rustc_demangle::demangle(symbol));
    // `<romjs_engine::heap::Heap as core::ops::Drop>::drop` belongs to the heap.
    let path = path.trim_start_matches(['<', '&', '[']);
    let found = ORIGINS.iter().find(|(prefix, _)| path.starts_with(prefix));
    match found {
        Some((_, part)) => part,
        None if symbol.starts_with("__aeabi") || symbol.starts_with("mem") => "compiler's runtime (soft doubles)",
        None => OTHER,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symbols_have_parts() {
        assert_eq!(part("_ZN12romjs_engine4heap7collect4mark17h0123456789abcdefE"), "engine: heap and collector");
        assert_eq!(part("_ZN4core3fmt9Formatter3pad17h0123456789abcdefE"), "core (mostly of panics and formatting)");
        assert_eq!(part("__aeabi_dadd"), "compiler's runtime (soft doubles)");
        assert_eq!(part("main"), OTHER);
    }
}
