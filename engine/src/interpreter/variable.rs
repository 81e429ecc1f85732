//! What the loop leaves of variables: dead zones, boxes, new cells.

use super::frame::Continuation;
use crate::machine::{Cell, Machine, Root, Throw};
use crate::message::Message;
use crate::object::key::PropertyKey;
use crate::value::Value;
use romjs_abi::cell::Header;
use romjs_abi::{AtomId, Kind, Op, Slot, code, slot::tag};

/// A ReferenceError for a binding that cannot be read or assigned now.
fn throw_unusable(m: &mut Machine, index: u32, slot: Slot) -> Result<(), Throw> {
    let atom = m.global_name(index).atom();
    if slot == Slot::HOLE {
        return m.throw_about_name(Message::NameBeforeDeclaration, atom);
    }
    m.throw_about_name(Message::NotDefined, atom)
}

pub(crate) fn get_global(m: &mut Machine, word: u32) -> Result<(), Throw> {
    let index = word >> 16;
    let slot = m.block_slot(index);
    // If it is absent, a script may have made the property after this code was compiled.
    if slot == Slot::ACCESSOR || slot == Slot::ABSENT {
        let key = PropertyKey::atom(m.global_name(index).atom());
        let global = m.global();
        let property = m.find_property(global.slot(), key);
        if !property.is_absent() {
            return m.finish_get(Continuation::Store.with((word >> 8) as u8), property, global);
        }
    }
    throw_unusable(m, index, slot)
}

pub(crate) fn put_global(m: &mut Machine, word: u32) -> Result<(), Throw> {
    let index = word >> 16;
    let slot = m.block_slot(index);
    if slot == Slot::ACCESSOR {
        let name = m.global_name(index).atom();
        return m.put_value(m.global(), PropertyKey::atom(name), m.operand::<1>(word));
    }
    if slot == Slot::HOLE || slot == Slot::ABSENT {
        return throw_unusable(m, index, slot);
    }
    init_global(m, word)
}

pub(crate) fn init_global(m: &mut Machine, word: u32) -> Result<(), Throw> {
    m.store(m.root(Root::Block), 1 + (word >> 16) as usize, m.operand::<1>(word))
}

pub(crate) fn typeof_global(m: &mut Machine, word: u32) -> Result<(), Throw> {
    match m.block_slot(word >> 16) {
        Slot::ABSENT => m.give(word, Ok(Value::UNDEFINED)),
        Slot::HOLE | Slot::ACCESSOR => get_global(m, word),
        slot => m.give(word, Ok(m.widen(slot))),
    }
}

/// The shared cell in a slot, if it is one in RAM.
fn shared(m: &mut Machine, value: Value) -> Result<Cell, Throw> {
    match m.cell_of_kind(value, Kind::Cell) {
        Some(cell) => Ok(cell),
        None => m.fail(Message::VariableUsedBeforeDeclaration),
    }
}

fn throw_dead(m: &mut Machine) -> Result<(), Throw> {
    m.fail(Message::VariableUsedBeforeDeclaration)
}

/// Operand b of an instruction on a shared variable: a capture, or if not a register, whose value is given.
fn holder(m: &Machine, word: u32, register: Value) -> Value {
    if !matches!(Op::of(word), Some(Op::GetCaptureCell | Op::PutCaptureCell)) {
        return register;
    }
    m.widen(m.cell(m.register(code::REGISTER_CALLEE).slot()).slot(1 + (word >> 16 & 0xFF) as usize))
}

pub(crate) fn get_cell(m: &mut Machine, word: u32, register: Value) -> Result<(), Throw> {
    let holder = holder(m, word, register);
    let value = shared(m, holder)?.slot(1);
    if value == Slot::HOLE {
        return throw_dead(m);
    }
    m.give(word, Ok(m.widen(value)))
}

/// Writes register `a` of an instruction, checked if its operand c says so.
pub(crate) fn put_cell(m: &mut Machine, word: u32, register: Value) -> Result<(), Throw> {
    let holder = holder(m, word, register);
    let cell = shared(m, holder)?;
    if word >> 24 != 0 && cell.slot(1) == Slot::HOLE {
        return throw_dead(m);
    }
    if holder.slot().segment() != 0 {
        return m.fail(Message::FrozenVariableCannotBeChanged);
    }
    m.store(holder.slot(), 1, m.operand::<1>(word))
}

/// What `super(…)` gave becomes `this`, once (ECMA-262, 9.1.1.3.1).
pub(crate) fn bind_this(m: &mut Machine, word: u32, holder: Value) -> Result<(), Throw> {
    if shared(m, holder)?.slot(1) != Slot::HOLE {
        return m.fail(Message::SuperCalledAlready);
    }
    put_cell(m, word, holder)
}

pub(crate) fn new_cell(m: &mut Machine, word: u32, value: Value) -> Result<(), Throw> {
    let slot = m.new_slot(value)?;
    let cell = m.allocate(2)?;
    cell.set(0, Header::sized(Kind::Cell, 0).0);
    cell.set(1, slot.0);
    m.give(word, Ok(Value::from_slot(m.slot_of(cell.pointer(), tag::CELL))))
}

pub(crate) fn throw_uninitialized(m: &mut Machine, word: u32) -> Result<(), Throw> {
    m.throw_about_name(Message::NameBeforeDeclaration, AtomId((word >> 16) as u16))
}

pub(crate) fn load_name(m: &mut Machine, word: u32) -> Result<(), Throw> {
    let name = m.atom_value(AtomId((word >> 16) as u16));
    m.give(word, Ok(name))
}

pub(crate) fn throw_constant(m: &mut Machine, word: u32) -> Result<(), Throw> {
    m.throw_about_name(Message::Constant, AtomId((word >> 16) as u16))
}
