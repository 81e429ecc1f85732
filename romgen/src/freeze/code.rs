//! Plans of function literals: ids and constants are the image's, and in the library global names are constants.

use super::{Freezer, Frozen, Word, refuse};
use crate::optimize::optimize;
use romjs_abi::code::{
    ENTRY_FLAGS, FLAG_ENTRY, FLAG_ROUTINE, FLAG_UNNAMED, FRAME, Layout, NAME, PROTOTYPE, ROUTINE_WORDS, SIZE, instance_at, short_routine,
};
use romjs_abi::intrinsic::Intrinsic;
use romjs_abi::opcode::{Extra, Instruction, Role, name_word};
use romjs_abi::shape::SHAPE_PROTOTYPE;
use romjs_abi::slot::Immediate;
use romjs_abi::{AtomId, Op, ShapeId, Slot};

impl Freezer<'_> {
    pub(super) fn plan_code(&mut self, offset: u32) -> Frozen<Vec<Word>> {
        let cell = self.heap.cell(offset);
        let cell = if self.is_library() { &optimize(cell, |intrinsic| self.is_absent(intrinsic))[..] } else { cell };
        let layout = Layout::of(cell);
        let (start, mut code) = (layout.code_start() as usize, cell[layout.code_start() as usize..].to_vec());
        let globals = if self.is_library() { self.bind_globals(&mut code, layout)? } else { Vec::new() };
        self.map_ids(&mut code)?;
        let mut constants = globals;
        for constant in &cell[layout.constants_start() as usize..layout.handlers_start() as usize] {
            constants.push(self.slot(Slot(*constant))?);
        }
        if self.is_library() {
            self.name_constants(&mut code, &mut constants, 2 * layout.handlers as usize);
        }
        let added = (constants.len() as u32).wrapping_sub(layout.constants);
        let routine = self.routines.contains(&offset);
        let mut words = if routine { routine_beginning(cell, layout, added)? } else { self.beginning(cell, layout, added)? };
        words.extend(constants);
        words.extend(cell[layout.handlers_start() as usize..start].iter().chain(&code).map(|word| Word::Raw(*word)));
        Ok(words)
    }

    /// What stands in front of the constants, of which so many are added.
    fn beginning(&mut self, cell: &[u32], layout: Layout, added: u32) -> Frozen<Vec<Word>> {
        let id = self.shape_id(ShapeId((cell[0] >> 16) as u16))?;
        let mut words: Vec<Word> = cell[..layout.constants_start() as usize].iter().map(|word| Word::Raw(*word)).collect();
        let unnamed = Slot(cell[NAME]) == Slot::EMPTY_STRING;
        let added = added.wrapping_sub(unnamed as u32);
        words[0] = Word::Raw(cell[0] & 0xFFFF | if unnamed { FLAG_UNNAMED } else { 0 } | (id.0 as u32) << 16);
        words[PROTOTYPE] = self.slot(Slot(cell[PROTOTYPE]))?;
        words[NAME] = self.slot(Slot(cell[NAME]))?;
        words[FRAME] = Word::Raw(cell[FRAME].wrapping_add(added << 16));
        words[SIZE] = Word::Raw(cell[SIZE].wrapping_add(added << 16));
        if let Some(at) = instance_at(cell[0]) {
            let instance = self.instance_shape(ShapeId(cell[at] as u16))?;
            words[at] = Word::Raw(cell[at] & 0xFFFF_0000 | instance.0 as u32);
        }
        if unnamed {
            words.remove(NAME);
        }
        Ok(words)
    }

    /// The shape of instances, if their prototype is known; foreseeing makes the others.
    fn instance_shape(&mut self, id: ShapeId) -> Frozen<ShapeId> {
        let open = !id.is_pseudo() && id.segment() == 0 && self.heap.slot(self.heap.shape(id), SHAPE_PROTOTYPE) == Slot::HOLE;
        if open { Ok(ShapeId::NONE) } else { self.shape_id(id) }
    }

    /// In the library, reading a global name becomes loading a constant: the library's own value, whatever scripts do to
    /// the name. The constants go in front of the others, whose distances stay as they are.
    fn bind_globals(&mut self, code: &mut [u32], layout: Layout) -> Frozen<Vec<Word>> {
        let uses: Vec<(usize, u32)> = instructions(code)
            .filter(|(_, instruction)| instruction.op == Op::GetGlobal)
            .map(|(at, instruction)| (at, instruction.word >> 16))
            .collect();
        let mut names: Vec<u32> = uses.iter().map(|(_, index)| *index).collect();
        names.sort_unstable();
        names.dedup();
        for (at, index) in uses {
            let place = names.iter().position(|name| *name == index).unwrap_or(0);
            let distance = at + 1 + 2 * layout.handlers as usize + layout.constants as usize + names.len() - place;
            let a = (code[at] >> 8) as u8;
            code[at] = Op::LoadConstant.abx(a, (distance as i32).wrapping_neg() as i16 as u16);
        }
        for (_, instruction) in instructions(code) {
            if matches!(instruction.op, Op::PutGlobal | Op::InitGlobal | Op::TypeofGlobal) {
                return refuse("a function of the library assigns a global name");
            }
        }
        names.into_iter().map(|index| self.binding_value(index)).collect()
    }

    /// In the library, a constant that is an atom anyway is loaded by its id, and need not be there; so many words lie between the
    /// constants and the code.
    fn name_constants(&self, code: &mut [u32], constants: &mut Vec<Word>, between: usize) {
        let mut atoms: Vec<AtomId> = constants.iter().map(|constant| self.atom_of_constant(*constant)).collect();
        let uses: Vec<(usize, Instruction, usize)> = instructions(code)
            .filter(|(_, instruction)| matches!(instruction.op.info().roles[1], Role::Constant | Role::Function))
            .map(|(at, instruction)| {
                (at, instruction, (at + 1 + between + constants.len()).wrapping_add_signed(instruction.sbx() as isize))
            })
            .collect();
        for (_, instruction, place) in &uses {
            if instruction.op != Op::LoadConstant {
                atoms[*place] = AtomId::NONE;
            }
        }
        for (at, instruction, place) in uses {
            let dropped = atoms[place..].iter().filter(|atom| **atom != AtomId::NONE).count() as u32;
            code[at] = match atoms[place] {
                AtomId::NONE => instruction.word.wrapping_add(dropped << 16),
                atom => Op::LoadName.abx((instruction.word >> 8) as u8, atom.0),
            };
        }
        let mut kept = atoms.iter().map(|atom| *atom == AtomId::NONE);
        constants.retain(|_| kept.next() == Some(true));
    }

    fn atom_of_constant(&self, constant: Word) -> AtomId {
        match constant {
            Word::Raw(word) if Slot(word).is(Immediate::Symbol) => AtomId(Slot(word).payload() as u16),
            constant => self.string(constant).map_or(AtomId::NONE, |text| self.atom_of_text(&text)),
        }
    }

    /// Replaces the ids of atoms and shapes that live in RAM.
    fn map_ids(&mut self, code: &mut [u32]) -> Frozen<()> {
        let found: Vec<(usize, Instruction)> = instructions(code).collect();
        for (at, instruction) in found {
            let info = instruction.op.info();
            match info.extra {
                Extra::Name => code[at + 1] = name_word(self.atom(AtomId(instruction.extra as u16))?, ShapeId::NONE),
                Extra::Shape => code[at + 1] = self.shape_id(ShapeId(instruction.extra as u16))?.0 as u32,
                Extra::Define | Extra::None => {}
            }
            if info.roles[1] == Role::Intrinsic && self.parent.is_some_and(|parent| parent.lacks(instruction.operands()[1])) {
                let name = Intrinsic::NAMES[instruction.operands()[1] as usize];
                return refuse(format!("the library was made without the part that has {name:?}, which the script needs"));
            }
            if info.roles[1] == Role::Atom {
                let atom = self.atom(AtomId((instruction.word >> 16) as u16))?;
                code[at] = instruction.word & 0xFFFF | (atom.0 as u32) << 16;
            }
        }
        Ok(())
    }
}

/// What stands in front of the constants of a routine, of which so many are added.
fn routine_beginning(cell: &[u32], layout: Layout, added: u32) -> Frozen<Vec<Word>> {
    let entry = if cell[0] & FLAG_ENTRY != 0 { instance_at(cell[0]) } else { None };
    let dropped = layout.constants_start() - ROUTINE_WORDS as u32 - entry.is_some() as u32;
    let start = layout.code_start().wrapping_add(added) - dropped;
    if start > 0xFF {
        return refuse("a function that the library calls by number has too many constants");
    }
    let size = layout.size.wrapping_add(added) - dropped;
    let flags = cell[0] & 0xFFFF | FLAG_UNNAMED | FLAG_ROUTINE;
    if start == ROUTINE_WORDS as u32
        && let Some(header) = short_routine(flags, layout.frame_size, layout.parameters, size - 1)
    {
        return Ok(vec![Word::Raw(header)]);
    }
    let frame = layout.frame_size | layout.parameters << 8 | start << 16 | layout.handlers << 24;
    let header = flags | size << 16;
    Ok([header, frame].into_iter().chain(entry.map(|at| cell[at] & ENTRY_FLAGS)).map(Word::Raw).collect())
}

/// The instructions of a function, with their places.
fn instructions(code: &[u32]) -> impl Iterator<Item = (usize, Instruction)> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let instruction = Instruction::decode(code.get(at..)?)?;
        let place = at;
        at += instruction.op.info().words();
        Some((place, instruction))
    })
}
