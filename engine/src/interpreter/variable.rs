//! What the loop leaves of variables: dead zones, boxes, new cells.

use crate::machine::{Cell, Machine, Root, Throw};
use crate::message::Message;
use crate::object::key::PropertyKey;
use crate::value::Value;
use romjs_abi::cell::Header;
use romjs_abi::{AtomId, Kind, Slot, slot::tag};

/// A ReferenceError for a binding that cannot be read or assigned now.
fn throw_unusable(m: &mut Machine, index: u32, slot: Slot) -> Result<(), Throw> {
    let atom = m.global_name(index).atom();
    if slot == Slot::HOLE {
        return m.throw_about_name(Message::NameBeforeDeclaration, atom);
    }
    m.throw_about_name(Message::NotDefined, atom)
}

pub(crate) fn get_global(m: &mut Machine) -> Result<(), Throw> {
    let (a, index) = (m.operands(1).0, m.instruction(1) >> 16);
    let slot = m.block_slot(index);
    if slot == Slot::ACCESSOR {
        let key = PropertyKey::atom(m.global_name(index).atom());
        let global = m.widen(m.root(Root::Global));
        let got = m.get(global, key)?;
        return m.finish_get(got, global, a);
    }
    if slot == Slot::ABSENT {
        // A script may have made the property after this code was compiled.
        let key = PropertyKey::atom(m.global_name(index).atom());
        let global = m.widen(m.root(Root::Global));
        let property = m.find_property(global, key);
        if !property.is_absent() {
            let got = m.got(property);
            return m.finish_get(got, global, a);
        }
    }
    throw_unusable(m, index, slot)
}

pub(crate) fn put_global(m: &mut Machine) -> Result<(), Throw> {
    let (a, index) = (m.operands(1).0, m.instruction(1) >> 16);
    let slot = m.block_slot(index);
    if slot == Slot::ACCESSOR {
        let name = m.global_name(index).atom();
        let global = m.widen(m.root(Root::Global));
        return m.put_value(global, PropertyKey::atom(name), m.register(a));
    }
    if slot == Slot::HOLE || slot == Slot::ABSENT {
        return throw_unusable(m, index, slot);
    }
    m.store(m.root(Root::Block), 1 + index as usize, m.register(a))
}

pub(crate) fn init_global(m: &mut Machine) -> Result<(), Throw> {
    let (a, index) = (m.operands(1).0, m.instruction(1) >> 16);
    m.store(m.root(Root::Block), 1 + index as usize, m.register(a))
}

pub(crate) fn typeof_global(m: &mut Machine) -> Result<(), Throw> {
    let (a, index) = (m.operands(1).0, m.instruction(1) >> 16);
    match m.block_slot(index) {
        Slot::ABSENT => {
            m.set_register(a, Value::UNDEFINED);
            Ok(())
        }
        Slot::HOLE => throw_unusable(m, index, Slot::HOLE),
        Slot::ACCESSOR => get_global(m),
        slot => {
            m.set_register(a, m.widen(slot));
            Ok(())
        }
    }
}

/// The shared cell in a slot, if it is one in RAM.
fn shared(m: &mut Machine, value: Value) -> Result<Cell, Throw> {
    match m.cell_of_kind(value, Kind::Cell) {
        Some(cell) => Ok(cell),
        None => m.fail(Message::VariableMissing),
    }
}

fn throw_dead(m: &mut Machine) -> Result<(), Throw> {
    m.fail(Message::VariableUsedBeforeDeclaration)
}

fn read(m: &mut Machine, a: u8, holder: Value) -> Result<(), Throw> {
    let value = shared(m, holder)?.slot(1);
    if value == Slot::HOLE {
        return throw_dead(m);
    }
    m.set_register(a, m.widen(value));
    Ok(())
}

fn write(m: &mut Machine, a: u8, holder: Value, checked: bool) -> Result<(), Throw> {
    let cell = shared(m, holder)?;
    if checked && cell.slot(1) == Slot::HOLE {
        return throw_dead(m);
    }
    if holder.slot().segment() != 0 {
        return m.fail(Message::FrozenVariableCannotBeChanged);
    }
    m.store(holder.slot(), 1, m.register(a))
}

fn capture(m: &Machine, index: u8) -> Value {
    m.widen(m.cell(m.register(0).slot()).slot(1 + index as usize))
}

pub(crate) fn get_capture_cell(m: &mut Machine) -> Result<(), Throw> {
    let (a, b, _) = m.operands(1);
    read(m, a, capture(m, b))
}

pub(crate) fn put_capture_cell(m: &mut Machine) -> Result<(), Throw> {
    let (a, b, c) = m.operands(1);
    write(m, a, capture(m, b), c != 0)
}

pub(crate) fn get_cell(m: &mut Machine) -> Result<(), Throw> {
    let (a, b, _) = m.operands(1);
    read(m, a, m.register(b))
}

pub(crate) fn put_cell(m: &mut Machine) -> Result<(), Throw> {
    let (a, b, c) = m.operands(1);
    write(m, a, m.register(b), c != 0)
}

/// What `super(…)` gave becomes `this`, once (ECMA-262, 9.1.1.3.1).
pub(crate) fn bind_this(m: &mut Machine) -> Result<(), Throw> {
    let (a, b, _) = m.operands(1);
    let holder = m.register(b);
    if shared(m, holder)?.slot(1) != Slot::HOLE {
        return m.fail(Message::SuperCalledAlready);
    }
    write(m, a, holder, false)
}

pub(crate) fn new_cell(m: &mut Machine) -> Result<(), Throw> {
    let (a, b, _) = m.operands(1);
    let cell = m.allocate(2)?;
    cell.set(0, Header::sized(Kind::Cell, 0).0);
    cell.set(1, Slot::HOLE.0);
    let holder = m.slot_of(cell.pointer(), tag::CELL);
    m.store(holder, 1, m.register(b))?;
    m.set_register(a, Value::from_slot(holder));
    Ok(())
}

pub(crate) fn throw_uninitialized(m: &mut Machine) -> Result<(), Throw> {
    let atom = AtomId((m.instruction(1) >> 16) as u16);
    m.throw_about_name(Message::NameBeforeDeclaration, atom)
}

pub(crate) fn throw_constant(m: &mut Machine) -> Result<(), Throw> {
    let atom = AtomId((m.instruction(1) >> 16) as u16);
    m.throw_about_name(Message::Constant, atom)
}
