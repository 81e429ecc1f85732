//! Function literals and their instructions.

use crate::patient::{Patient, constants, library, refuses};
use romjs_abi::code::{self, Layout};
use romjs_abi::image::{self, Section};
use romjs_abi::shape::{Attributes, Key};
use romjs_abi::slot::tag;
use romjs_abi::{AtomId, Kind, Op, Slot};

#[test]
fn registers() {
    refuses("the callee's register as an operand", |p| p.operand(Op::GetLength, 2, 0));
    refuses("a register beyond the frame", |p| p.operand(Op::PutProperty, 1, 0xF0));
    refuses("a pair whose second register is beyond the frame", |p| {
        let (cell, _) = p.instruction(Op::GetMethod);
        let last = Layout::of(&p.words[cell..]).frame_size - 1;
        p.operand(Op::GetMethod, 1, last)
    });
    refuses("more arguments than the frame has registers", |p| p.operand(Op::Call, 2, 0xF0));
    refuses("a range beyond the frame", |p| p.operand(Op::NewArray, 3, 0xF0));
    refuses("arguments of an intrinsic beyond the frame", |p| {
        let (cell, at) = p.instruction(Op::LoadInteger);
        let last = Layout::of(&p.words[cell..]).frame_size - 1;
        p.words[at] = Op::Intrinsic2.abc(last as u8, 0, 1);
        at
    });
    refuses("an intrinsic that the library does not have", |p| {
        let (_, at) = p.instruction(Op::LoadInteger);
        p.words[at] = Op::FarIntrinsic0.abc(1, 0xFF, 1);
        at
    });
    refuses("a frame that does not hold its parameters", |p| {
        let code = p.find(Kind::Code, |cell| Layout::of(cell).parameters == 2);
        p.words[code + code::FRAME] = p.words[code + code::FRAME] & !0xFF | 3;
        code + code::FRAME
    });
    refuses("a routine that closures are made of", |p| {
        let code = p.cell(Kind::Code);
        p.words[code] |= code::FLAG_ROUTINE;
        code
    });
    refuses("a handler that gives the error to no register", |p| {
        let code = p.find(Kind::Code, |cell| Layout::of(cell).handlers > 0);
        let at = code + Layout::of(&p.words[code..]).handlers_start() as usize + 1;
        p.words[at] &= 0xFFFF;
        at
    });
}

#[test]
fn control() {
    refuses("an unknown opcode", |p| p.operand(Op::NewArray, 0, 0xFF));
    refuses("a jump out of the function", |p| p.operand(Op::Jump, 2, 0x7F));
    refuses("a jump to a second word", |p| {
        let (_, to) = p.instruction(Op::GetProperty);
        let (_, jump) = p.instruction(Op::IteratorNext);
        p.words[jump + 1] = Op::Jump.ax((to + 1) as i32 - (jump + 2) as i32);
        jump + 1
    });
    refuses("no instruction behind the last", |p| {
        let code = p.cell(Kind::Code);
        let last = code + Layout::of(&p.words[code..]).size as usize - 1;
        p.words[last] = Op::LoadInteger.abx(1, 0);
        last
    });
    refuses("a two-word instruction that an iteration would skip half of", |p| {
        let (_, at) = p.instruction(Op::IteratorNext);
        p.words[at + 1] = Op::GetProperty.abc(1, 1, 0);
        p.words[at + 2] = AtomId::LENGTH.0 as u32;
        at
    });
    refuses("a jump table that is too short", |p| p.operand(Op::JumpTable, 2, 0x40));
    refuses("a handler in front of what it guards", |p| {
        let code = p.find(Kind::Code, |cell| Layout::of(cell).handlers > 0);
        let at = code + Layout::of(&p.words[code..]).handlers_start() as usize;
        p.words[at + 1] &= 0xFFFF_0000;
        at + 1
    });
}

#[test]
fn names() {
    refuses("a distance that leads to no constant", |p| p.operand(Op::LoadConstant, 3, 0x7F));
    refuses("a string loaded as a function", |p| {
        let (cell, at) = p.instruction(Op::LoadFunction);
        let strings = constants(&p.words[cell..]).iter().position(|word| word & tag::MASK == tag::STRING).expect("it has strings");
        let constant = cell + Layout::of(&p.words[cell..]).constants_start() as usize + strings;
        p.words[at] = Op::LoadFunction.abx(1, (constant as i32 - at as i32) as u16);
        at
    });
    refuses("a global that nobody lists", |p| p.operand(Op::GetGlobal, 3, 0x10));
    refuses("the binding that waits for a prototype", |p| {
        let (_, at) = p.instruction(Op::GetGlobal);
        let globals = p.words[image::SECTIONS + 2 * Section::Globals as usize + 1];
        p.words[at] = Op::GetGlobal.abx(1, globals as u16 - 1);
        at
    });
    for (what, atom) in [("an atom that nobody lists", AtomId::new(2, 0x1FFF)), ("an atom in RAM", AtomId(1))] {
        refuses(what, |p| {
            let (_, at) = p.instruction(Op::GetProperty);
            // Without a guess.
            p.words[at] &= 0x00FF_FFFF;
            p.words[at + 1] = atom.0 as u32;
            at
        });
    }
    refuses("a capture that the function does not have", |p| p.operand(Op::GetCaptureCell, 2, 1));
    refuses("a guess that names no shape", |p| {
        let (_, at) = p.instruction(Op::PutProperty);
        p.words[at + 1] |= 0xFFFF_0000;
        at
    });
    refuses("a literal with fewer values than its shape has keys", |p| p.operand(Op::NewLiteral, 3, 0));
    refuses("an immediate that is no value", |p| {
        let (_, at) = p.instruction(Op::LoadImmediate);
        p.words[at] = Op::LoadImmediate.abx(1, (Slot::ACCESSOR.0 >> 3) as u16);
        at
    });
}

/// A guess is true of every object of the shape, or refused.
#[test]
fn guesses() {
    let guess = |p: &mut Patient, place: u32| {
        let (_, at) = p.instruction(Op::GetProperty);
        let atom = p.words[at + 1] & 0xFFFF;
        let shape = p.find(Kind::RomShape, |cell| cell[3..].iter().any(|key| key >> 16 == atom));
        p.words[at] = p.words[at] & 0x00FF_FFFF | place << 24;
        p.words[at + 1] = atom | p.words[shape] & 0xFFFF_0000;
        at
    };
    let mut patient = Patient::script();
    // `literal.b`, the second of two.
    guess(&mut patient, 1);
    assert_eq!(patient.error(), None);
    refuses("a guess of another place", |p| guess(p, 0));
    refuses("a place without a guess", |p| {
        let at = p.operand(Op::GetProperty, 3, 1);
        p.words[at + 1] &= 0xFFFF;
        at
    });
}

/// Guesses of properties in shapes of the library that an instruction must not reach into.
#[test]
fn guesses_of_what_is_no_slot() {
    let guess = |p: &mut Patient, op: Op, fits: &dyn Fn(Key, u32, u32) -> bool| {
        let library = Patient { words: library().to_vec() };
        let fitting = |cell: &[u32]| {
            let (capacity, keys) = (cell[1] >> 8 & 0xFF, cell[1] >> 16 & 0xFF);
            let fits = |word: &&u32| Key(**word).atom() >= AtomId::FIRST_NAME && fits(Key(**word), capacity, keys + (cell[1] >> 24));
            cell[3..].iter().take(keys as usize).find(fits).copied()
        };
        let shape = library.find(Kind::RomShape, |cell| fitting(cell).is_some());
        let key = Key(fitting(&library.words[shape..]).expect("it fits"));
        let (_, at) = p.instruction(op);
        p.words[at] = p.words[at] & 0x00FF_FFFF | key.place() << 24;
        p.words[at + 1] = key.atom().0 as u32 | library.words[shape] & 0xFFFF_0000;
        at
    };
    let inline = |key: Key, capacity: u32, values: u32| values <= capacity || key.place() + 1 < capacity;
    let is_accessor = |key: Key| key.attributes().has(Attributes::ACCESSOR);
    let is_writable = |key: Key| key.attributes().has(Attributes::WRITABLE);
    let mut patient = Patient::script();
    guess(&mut patient, Op::GetProperty, &|key, capacity, values| inline(key, capacity, values) && !is_accessor(key) && !is_writable(key));
    assert_eq!(patient.error(), None, "reading what is read-only");
    refuses("a store to what is read-only", |p| {
        guess(p, Op::PutProperty, &|key, capacity, values| inline(key, capacity, values) && !is_accessor(key) && !is_writable(key))
    });
    refuses("a read of an accessor's pair", |p| {
        guess(p, Op::GetProperty, &|key, capacity, values| inline(key, capacity, values) && is_accessor(key))
    });
    refuses("a read beyond the object's own slots", |p| {
        guess(p, Op::GetMethod, &|key, capacity, values| !inline(key, capacity, values) && !is_accessor(key))
    });
}
