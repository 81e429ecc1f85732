//! Mutants of images: other instructions, mostly such as the proof accepts.

use romjs_abi::cell::{Header, size_in_words};
use romjs_abi::code::Layout;
use romjs_abi::image::{self, SECTIONS, Section};
use romjs_abi::opcode::{Extra, Instruction, Op, Role, TABLE};
use romjs_abi::{AtomId, Kind, Slot};

/// A generator of numbers (xorshift64*): the same ones for the same seed, everywhere.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Random {
        Random(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 11
    }

    /// A number below `end`, or 0.
    fn below(&mut self, end: u32) -> u32 {
        if end == 0 { 0 } else { (self.next() % end as u64) as u32 }
    }

    fn one_in(&mut self, n: u32) -> bool {
        self.below(n) == 0
    }
}

fn section(words: &[u32], section: Section) -> (usize, u32) {
    let at = SECTIONS + 2 * section as usize;
    (words[at] as usize, words[at + 1])
}

/// Replaces instructions of an image's functions, each by one of the same length, and slots by other slots. Small images
/// are changed in many places, large ones in few.
pub(crate) fn scramble(words: &mut [u32], library: &[u32], random: &mut Random) {
    let (first, count) = section(words, Section::Cells);
    // Half of the changes are refused, so the more words there are, the fewer are changed.
    let rate = 1 + random.below(30) + count / 8;
    let names = Names::of(words, library);
    let mut at = first;
    while at < first + count as usize {
        let size = size_in_words(&words[at..]) as usize;
        let header = Header(words[at]);
        if header.is(Kind::Code) {
            let layout = Layout::of(&words[at..]);
            for constant in layout.constants_start()..layout.handlers_start() {
                if random.one_in(4 * rate) {
                    words[at + constant as usize] = other_slot(words, first, count, random);
                }
            }
            scramble_function(&mut words[at..at + size], &names, rate, random);
        } else if header.is(Kind::RomShape) && random.one_in(rate) {
            // Another prototype, or other attributes of a key.
            let index = 2 + random.below(size as u32 - 2) as usize;
            words[at + index] = if index == 2 { other_slot(words, first, count, random) } else { words[at + index] ^ 1 << random.below(4) };
        } else if (header.is_object() || header.is(Kind::Slots)) && size > 1 && random.one_in(rate) {
            let index = random.below(size as u32 - 1) as usize + 1;
            words[at + index] = other_slot(words, first, count, random);
        }
        at += size;
    }
}

/// A word that is a slot of some object or function.
fn other_slot(words: &[u32], first: usize, count: u32, random: &mut Random) -> u32 {
    for _ in 0..50 {
        let slot = Slot(words[first + random.below(count) as usize]);
        if slot.is_reference() && slot.segment() != 0 {
            return slot.0;
        }
    }
    Slot::HOLE.0
}

/// What instructions can name.
struct Names {
    globals: u32,
    segment: u32,
    /// Own atoms, and the library's.
    atoms: [u32; 2],
    shapes: Vec<(u16, u32)>,
}

impl Names {
    fn of(words: &[u32], library: &[u32]) -> Names {
        let (first, count) = section(words, Section::Shapes);
        let segment = words[image::SEGMENT];
        let shapes = (0..count).filter_map(|index| {
            let cell = Slot(words[first + index as usize]).word_offset() as usize;
            let keys = words[cell + 1] >> 16 & 0xFF;
            Header(words[cell]).is(Kind::RomShape).then_some(((segment << 13 | index) as u16, keys))
        });
        // The last entry is where the last name ends.
        let atoms = [if segment == 1 { 0 } else { section(words, Section::Atoms).1 - 1 }, section(library, Section::Atoms).1 - 1];
        Names { globals: section(words, Section::Globals).1, segment, atoms, shapes: shapes.collect() }
    }

    fn atom(&self, random: &mut Random) -> u16 {
        if self.atoms[0] > 0 && random.one_in(2) {
            return AtomId::new(self.segment, random.below(self.atoms[0])).0;
        }
        AtomId::new(1, random.below(self.atoms[1])).0
    }
}

fn scramble_function(cell: &mut [u32], names: &Names, rate: u32, random: &mut Random) {
    let layout = Layout::of(cell);
    let mut at = layout.code_start() as usize;
    while let Some(old) = cell.get(at..).and_then(Instruction::decode) {
        let words = old.op.info().words();
        // What decides where control goes stays, mostly: the others' neighbours must remain what they need.
        let keeps = matches!(old.op, Op::Jump | Op::JumpTable | Op::IteratorNext | Op::Yield) || at + words >= cell.len();
        if !keeps && random.one_in(rate) {
            let op = TABLE.iter().enumerate().filter(|(_, info)| info.words() == words).count() as u32;
            let chosen = random.below(op) as usize;
            let (number, _) = TABLE.iter().enumerate().filter(|(_, info)| info.words() == words).nth(chosen).expect("it was counted");
            if let Some(op) = Op::of(number as u32).filter(|op| !matches!(op, Op::JumpTable | Op::IteratorNext | Op::Yield)) {
                write(cell, at, op, layout, names, random);
            }
        } else if random.one_in(4 * rate) {
            // Only one operand byte, or the second word.
            cell[at + random.below(words as u32) as usize] ^= 1 << (8 + random.below(24));
        }
        at += words;
    }
}

fn write(cell: &mut [u32], at: usize, op: Op, layout: Layout, names: &Names, random: &mut Random) {
    let info = op.info();
    let registers = layout.frame_size.saturating_sub(1);
    let mut bytes = [0u32; 3];
    let mut extra = 0;
    for (i, role) in info.roles.iter().enumerate() {
        let wide = info.roles.get(i + 1) == Some(&Role::Part);
        let value = match role {
            Role::None | Role::Part => continue,
            Role::Out | Role::In => 1 + random.below(registers),
            Role::Result => random.below(registers + 1),
            Role::OutPair | Role::Pair => 1 + random.below(registers.saturating_sub(1)),
            Role::SpreadWindow => 1 + random.below(registers.saturating_sub(2)),
            Role::Window => 1 + random.below(registers.saturating_sub(1)),
            Role::Range => 1 + random.below(registers),
            Role::Arguments => 1 + random.below((registers + 1).saturating_sub(Op::arguments(op as u32)).max(1)),
            Role::Intrinsic | Role::FarIntrinsic => random.below(0x100),
            Role::Count => {
                // The range or window begins at the operand before.
                let room = layout.frame_size.saturating_sub(bytes[i - 1] + if info.roles[i - 1] == Role::Window { 2 } else { 0 });
                random.below(room.min(4) + 1)
            }
            Role::Byte if info.extra == Extra::Name => 0,
            Role::Byte | Role::Signed8 | Role::Signed16 => random.below(0x100),
            Role::Immediate => [Slot::UNDEFINED, Slot::NULL, Slot::TRUE, Slot::FALSE, Slot::HOLE][random.below(5) as usize].0 >> 3,
            Role::Constant | Role::Function => (layout.constants_start() + random.below(layout.constants)).wrapping_sub(at as u32) & 0xFFFF,
            Role::Global => random.below(names.globals),
            Role::Atom => names.atom(random) as u32,
            Role::Capture => random.below(layout.captures),
            Role::Jump => random.below(3),
            Role::TableSize => 0,
        };
        if wide {
            bytes[i] = value & 0xFF;
            bytes[i + 1] = value >> 8 & 0xFF;
        } else {
            bytes[i] = value & 0xFF;
        }
    }
    match info.extra {
        Extra::None => {}
        Extra::Name => extra = names.atom(random) as u32,
        Extra::Define => extra = random.below(16),
        Extra::Shape => {
            let Some((id, keys)) = names.shapes.get(random.below(names.shapes.len() as u32) as usize).copied() else { return };
            bytes[2] = keys;
            extra = id as u32;
        }
    }
    cell[at] = op.abc(bytes[0] as u8, bytes[1] as u8, bytes[2] as u8);
    if info.words() == 2 {
        cell[at + 1] = extra;
    }
}
