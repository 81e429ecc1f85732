//! The machine code of a linked firmware: its functions, whom they call, and how much stack they take.
//!
//! Only Thumb is read, and of it only the instructions that branch far or lower the stack pointer. The linker's mapping
//! symbols (`$t`, `$d`) tell code from the tables that lie in it.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use object::{Object, ObjectSection, ObjectSymbol, SymbolKind};

/// All functions of a firmware.
pub struct Code {
    functions: BTreeMap<u64, Function>,
}

/// One function.
#[derive(Debug, Default)]
pub struct Function {
    /// Its name as a person writes it; the first one if equal functions were merged.
    pub name: String,
    /// The crate that it comes from and the module in it, if a Rust path names them.
    origin: Option<(String, String)>,
    /// Its bytes, tables included.
    pub bytes: u64,
    /// The bytes that its instructions take off the stack, each counted once: no path through it takes more.
    pub stack_bytes: u64,
    /// Where it branches to outside itself, one entry a branch.
    targets: Vec<u64>,
}

impl Code {
    /// Reads a linked firmware.
    pub fn read(elf: &Path) -> Result<Code> {
        let bytes = std::fs::read(elf).with_context(|| format!("cannot read {}", elf.display()))?;
        let file = object::File::parse(&*bytes).with_context(|| format!("{} is no ELF file", elf.display()))?;
        let tables = Tables::of(&file);
        let mut functions = BTreeMap::new();
        for symbol in file.symbols().filter(|symbol| symbol.kind() == SymbolKind::Text && symbol.size() > 0) {
            let section = file.section_by_index(symbol.section_index().context("a function without a section")?)?;
            let (address, mangled) = (symbol.address() & !1, symbol.name()?);
            let code = section.data_range(address, symbol.size())?.context("a function outside its section")?;
            let function: &mut Function = functions.entry(address).or_default();
            if function.name.is_empty() {
                function.name = format!("{:#}", rustc_demangle::demangle(mangled));
                function.origin = crate::flash::origin(mangled).map(|(package, module)| (package.to_owned(), module.to_owned()));
                function.bytes = symbol.size();
                function.read(address, code, &tables);
            }
        }
        Ok(Code { functions })
    }

    /// The functions, by address.
    pub fn functions(&self) -> impl Iterator<Item = &Function> {
        self.functions.values()
    }

    /// Those that `function` calls or goes on in, one entry a branch.
    pub fn called_by<'c>(&'c self, function: &'c Function) -> impl Iterator<Item = &'c Function> {
        function.targets.iter().filter_map(|target| self.functions.get(target))
    }
}

impl Function {
    /// Whether it does nothing but panic: then a call of it is a place that may panic.
    pub fn is_panic(&self) -> bool {
        self.is_of("core") && (self.name.contains("panic") || self.name.contains("_fail"))
    }

    /// Whether it is the interpreter's loop.
    pub fn is_loop(&self) -> bool {
        self.is_of("romjs_engine") && self.name.ends_with("Machine>::run")
    }

    /// Whether it is something that firmware must be without: the JavaScript compiler and what only the host needs, which lie
    /// behind features, and core's texts of floating-point numbers, in whose place the engine has its own.
    pub fn is_foreign(&self) -> bool {
        let is_in = |module: &str| self.origin.as_ref().is_some_and(|(package, found)| package == "romjs_engine" && found == module);
        self.is_of("romjs_compiler")
            || is_in("compile")
            || is_in("host")
            || self.name.contains("core::num::flt2dec")
            || self.name.contains("core::num::dec2flt")
    }

    /// Whether it comes from this crate.
    pub fn is_of(&self, package: &str) -> bool {
        self.origin.as_ref().is_some_and(|(found, _)| found == package)
    }

    fn read(&mut self, address: u64, code: &[u8], tables: &Tables) {
        let halves: Vec<u32> = code.as_chunks::<2>().0.iter().map(|half| u32::from(u16::from_le_bytes(*half))).collect();
        let mut at = 0;
        while let Some(&first) = halves.get(at) {
            let here = address + 2 * at as u64;
            // Instructions of two halves begin with 0b11101, 0b11110 or 0b11111.
            let second = if first >> 11 > 0b11100 { halves.get(at + 1).copied() } else { None };
            if tables.hold(here) {
                at += 1;
                continue;
            }
            self.stack_bytes += u64::from(lowered(first, second));
            let target = second.and_then(|second| branch(here, first, second));
            self.targets.extend(target.filter(|target| !(address..address + self.bytes).contains(target)));
            at += 1 + usize::from(second.is_some());
        }
    }
}

/// Where tables lie in code: the addresses at which they begin, and those at which code goes on.
struct Tables {
    marks: BTreeMap<u64, bool>,
}

impl Tables {
    fn of(file: &object::File) -> Tables {
        let mark = |name: &str| match name.split('.').next() {
            Some("$d") => Some(true),
            Some("$t") => Some(false),
            _ => None,
        };
        Tables { marks: file.symbols().filter_map(|symbol| Some((symbol.address() & !1, mark(symbol.name().ok()?)?))).collect() }
    }

    /// Whether a table and not code lies at the address.
    fn hold(&self, address: u64) -> bool {
        self.marks.range(..=address).next_back().is_some_and(|(_, table)| *table)
    }
}

/// Where a branch of two halves goes: `BL`, `B.W` and `B<condition>.W` (Armv7-M Architecture Reference Manual, A7.7.12, A7.7.18).
fn branch(here: u64, first: u32, second: u32) -> Option<u64> {
    let is_branch = first >> 11 == 0b11110 && second >> 15 == 1;
    let (sign, j1, j2) = (first >> 10 & 1, second >> 13 & 1, second >> 11 & 1);
    let low = second & 0x7FF;
    let (offset, bits) = if !is_branch {
        return None;
    } else if second >> 12 & 1 == 1 {
        let (i1, i2) = (1 ^ j1 ^ sign, 1 ^ j2 ^ sign);
        (sign << 24 | i1 << 23 | i2 << 22 | (first & 0x3FF) << 12 | low << 1, 25)
    } else if second >> 14 & 1 == 0 && first >> 7 & 7 != 7 {
        (sign << 20 | j2 << 19 | j1 << 18 | (first & 0x3F) << 12 | low << 1, 21)
    } else {
        return None;
    };
    let offset = (offset << (32 - bits)) as i32 >> (32 - bits);
    Some(here.wrapping_add(4).wrapping_add_signed(i64::from(offset)))
}

/// By how many bytes the instruction lowers the stack pointer: `PUSH`, `VPUSH` and `SUB sp, sp, #n` in their encodings, and
/// stores that decrement it first.
fn lowered(first: u32, second: Option<u32>) -> u32 {
    let Some(second) = second else {
        return match first >> 7 {
            // PUSH, with lr or without
            0b1_0110_1000..=0b1_0110_1011 => 4 * (first & 0x1FF).count_ones(),
            // SUB sp, sp, #n
            0b1_0110_0001 => 4 * (first & 0x7F),
            _ => 0,
        };
    };
    let to_stack_pointer = second >> 8 & 0xF == 13;
    match first {
        0xE92D => 4 * second.count_ones(),
        0xF84D if second & 0xFFF == 0xD04 => 4,
        _ if first & 0xFFBF == 0xED2D => 4 * (second & 0xFF),
        _ if first & 0xFBFF == 0xF1AD && to_stack_pointer => expanded(first, second),
        _ if first & 0xFBFF == 0xF2AD && to_stack_pointer => immediate(first, second),
        _ => 0,
    }
}

/// The twelve bits of an immediate, `i:imm3:imm8`.
fn immediate(first: u32, second: u32) -> u32 {
    (first >> 10 & 1) << 11 | (second >> 12 & 7) << 8 | second & 0xFF
}

/// A *modified immediate constant* (A5.3.2): a byte, repeated or rotated.
fn expanded(first: u32, second: u32) -> u32 {
    let bits = immediate(first, second);
    let byte = bits & 0xFF;
    match bits >> 8 {
        0 => byte,
        1 => byte << 16 | byte,
        2 => byte << 24 | byte << 8,
        3 => byte * 0x0101_0101,
        _ => (0x80 | bits & 0x7F).rotate_right(bits >> 7),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words are what GNU as makes of the instructions.
    #[test]
    fn branches_are_followed() {
        assert_eq!(branch(0x1000, 0xF000, 0xF802), Some(0x1008), "bl 0x1008");
        assert_eq!(branch(0x1000, 0xF7FF, 0xFFFE), Some(0x1000), "bl 0x1000");
        assert_eq!(branch(0x1000, 0xF7FE, 0xBFFE), Some(0x0), "b.w 0");
        assert_eq!(branch(0x1000, 0xF040, 0x8002), Some(0x1008), "bne.w 0x1008");
        assert_eq!(branch(0x1000, 0xF3EF, 0x8010), None, "mrs r0, primask");
        assert_eq!(branch(0x1000, 0xF64E, 0x419B), None, "movw");
    }

    #[test]
    fn the_stack_is_counted() {
        assert_eq!(lowered(0xB5F0, None), 20, "push {{r4, r5, r6, r7, lr}}");
        assert_eq!(lowered(0xB084, None), 16, "sub sp, #16");
        assert_eq!(lowered(0xB004, None), 0, "add sp, #16");
        assert_eq!(lowered(0xE92D, Some(0x0F00)), 16, "push.w {{r8-r11}}");
        assert_eq!(lowered(0xED2D, Some(0x8B02)), 8, "vpush {{d8}}");
        assert_eq!(lowered(0xF5AD, Some(0x7D00)), 512, "sub.w sp, sp, #512");
        assert_eq!(lowered(0xF2AD, Some(0x4D04)), 1028, "subw sp, sp, #1028");
        assert_eq!(lowered(0xF84D, Some(0x8D04)), 4, "str r8, [sp, #-4]!");
    }

    #[test]
    fn tables_are_no_code() {
        let tables = Tables { marks: BTreeMap::from([(0, false), (8, true), (12, false)]) };
        assert_eq!([0, 6, 8, 10, 12].map(|address| tables.hold(address)), [false, false, true, true, false]);
        let mut function = Function { bytes: 12, ..Function::default() };
        function.read(4, &[0x00, 0xB5, 0x00, 0xB5, 0x00, 0xB5, 0x00, 0xB5, 0x00, 0xB5, 0x00, 0xB5], &tables);
        assert_eq!(function.stack_bytes, 4 * 4);
    }
}
