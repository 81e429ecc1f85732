//! Map, Set, WeakMap and WeakSet (ECMA-262, 24): constructors, entries, and iterators.
//!
//! Natives are told the class by the lower bits of which they are, in the order of the kinds of objects.
//!
//! ```text
//! [header: Iterator] [table; undefined at the end] [position:26 | class:2 | what:2] [undefined]
//! ```
//!
//! What an iterator gives is 1 keys, 2 values, 3 pairs of both.

use crate::machine::{Cell, Machine, Root, Throw};
use crate::message::Message;
use crate::native::{Call, Outcome, call_twin, leave};
use crate::object::collection::{SIZE, TABLE};
use crate::object::dictionary::Dictionary;
use crate::value::Value;
use romjs_abi::intrinsic::{Intrinsic, root};
use romjs_abi::{AtomId, Kind, ShapeId, Slot};

natives! { collection:
    "Map" => constructor(1),
    "Map.prototype.clear" => clear,
    "Map.prototype.delete" => delete,
    "Map.prototype.entries" => iterate(0o03),
    "Map.prototype.get" => look_up,
    "Map.prototype.has" => look_up(4),
    "Map.prototype.keys" => iterate(0o01),
    "Map.prototype.set" => put,
    "Map.prototype.values" => iterate(0o02),
    "MapIterator.next" => next,
    "Set" => constructor(2),
    "Set.prototype.add" => put(1),
    "Set.prototype.clear" => clear(1),
    "Set.prototype.delete" => delete(1),
    "Set.prototype.entries" => iterate(0o07),
    "Set.prototype.has" => look_up(5),
    "Set.prototype.values" => iterate(0o06),
    "SetIterator.next" => next(1),
    "WeakMap" => constructor(3),
    "WeakMap.prototype.delete" => delete(2),
    "WeakMap.prototype.get" => look_up(2),
    "WeakMap.prototype.has" => look_up(6),
    "WeakMap.prototype.set" => put(2),
    "WeakSet" => constructor(4),
    "WeakSet.prototype.add" => put(3),
    "WeakSet.prototype.delete" => delete(3),
    "WeakSet.prototype.has" => look_up(7),
    "get Map.prototype.size" => size,
    "get Set.prototype.size" => size(1),
    "intrinsic.markEphemerons" => mark_ephemerons,
    "intrinsic.moveEphemerons" => move_ephemerons,
    "intrinsic.newMap" => new_map,
    "intrinsic.nextPair" => step(1),
    "intrinsic.stepEntry" => step,
}

/// The number of the first weak class.
const WEAK: u32 = 2;
/// What an iterator gives: the lower bits of its second slot.
const KEYS: u32 = 1;
const PAIRS: u32 = 3;
/// The bit of an iterator's class.
const SET: u32 = 4;

/// 24.1.1.1 Map, 24.2.2.1 Set, 24.3.1.1 WeakMap, 24.4.1.1 WeakSet. The twin adds what the argument has.
pub fn constructor(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    if !call.is_construct() {
        return call.fail(Message::ClassCalledWithoutNew);
    }
    let class = call.which() - 1;
    let collection = call.new_instance(ShapeId(root::MAP.0 + class as u16))?;
    fill(call, collection, class)?;
    if call.get(call.argument(0)).is_nullish() {
        return call.returns(collection);
    }
    call.set(call.this(), collection);
    call_twin(call)
}

/// Gives a new collection its table.
fn fill(call: &mut Call<'_>, collection: Value, class: u32) -> Result<(), Throw> {
    let table = call.machine.new_table(class >= WEAK, 0)?;
    let cell = call.machine.cell(collection.slot());
    cell.set(TABLE, table.0);
    cell.set(SIZE, 0);
    Ok(())
}

/// `newMap()`
pub fn new_map(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let map = call.machine.new_of_shape(root::MAP)?;
    fill(call, map, 0)?;
    call.returns(map)
}

/// The table of `this`, which is of the class that the native is about.
#[cfg_attr(target_pointer_width = "32", inline(never))]
fn table(call: &mut Call<'_>) -> Result<Slot, Throw> {
    let kind = Kind::Map as u8 + (call.which() & 3) as u8;
    match call.machine.collection_table(call.get(call.this()), kind) {
        Some(table) => Ok(table),
        None => call.fail(Message::OfAnotherKind),
    }
}

/// The first argument as a key: numbers in their one form, zero without a sign.
fn key(call: &Call<'_>) -> Value {
    let key = call.get(call.argument(0)).normalized();
    if key.is_double() && key.to_double() == 0.0 { Value::integer(0) } else { key }
}

/// 24.1.3.6 Map.prototype.get, 24.3.3.3 WeakMap.prototype.get; 24.1.3.7, 24.2.4.8, 24.3.3.4, 24.4.3.4 has
pub fn look_up(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let table = table(call)?;
    let entry = call.machine.table_find(table, key(call));
    if call.which() & 4 != 0 {
        return call.boolean(entry.is_some());
    }
    call.returns(entry.map_or(Value::UNDEFINED, |entry| call.machine.widen(entry.value())))
}

/// 24.1.3.9 Map.prototype.set, 24.2.4.1 Set.prototype.add, 24.3.3.5 WeakMap.prototype.set, 24.4.3.1 WeakSet.prototype.add
pub fn put(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let table = table(call)?;
    let (class, key) = (call.which(), key(call));
    if class >= WEAK && !can_be_held_weakly(call, key) {
        return call.machine.throw_not_an_object(key);
    }
    let value = if class & 1 == 0 { call.get(call.argument(1)) } else { Value::UNDEFINED };
    let collection = call.get(call.this());
    match call.machine.table_find(table, key) {
        None => call.machine.table_add(collection.slot(), key, value)?,
        Some(entry) => {
            let word = Dictionary(call.machine.cell(table)).value_word(entry);
            call.machine.store(table, word, value)?;
        }
    }
    call.returns(collection)
}

/// 9.14 CanBeHeldWeakly
fn can_be_held_weakly(call: &Call<'_>, key: Value) -> bool {
    let m = &call.machine;
    if !m.is_symbol(key) || !key.is_cell() {
        return m.is_object(key) || m.is_symbol(key);
    }
    let registry = m.root(Root::SymbolRegistry);
    let description = m.widen(m.cell(key.slot()).slot(1));
    let registered = m.key_of(description).filter(|_| registry.is_reference()).map(|key| m.own_property(registry, key));
    registered.is_none_or(|symbol| m.property_value(symbol) != key)
}

/// 24.1.3.3, 24.2.4.4, 24.3.3.2, 24.4.3.3 delete
pub fn delete(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let table = table(call)?;
    let entry = call.machine.table_find(table, key(call));
    if let Some(entry) = entry {
        entry.remove();
        let collection = call.machine.cell(call.get(call.this()).slot());
        collection.set(SIZE, collection.get(SIZE).wrapping_sub(2));
    }
    call.boolean(entry.is_some())
}

/// 24.1.3.2 Map.prototype.clear, 24.2.4.2 Set.prototype.clear
pub fn clear(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let table = table(call)?;
    let view = Dictionary(call.machine.cell(table));
    call.burn(view.used() / 2)?;
    if view.used() > 0 {
        let collection = call.machine.cell(call.get(call.this()).slot());
        call.machine.replace_table(collection, true)?;
    }
    call.undefined()
}

/// 24.1.3.10 get Map.prototype.size, 24.2.4.14 get Set.prototype.size
pub fn size(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    table(call)?;
    let size = call.machine.cell(call.get(call.this()).slot()).slot(SIZE);
    call.returns(call.machine.widen(size))
}

/// 24.1.5.1 CreateMapIterator, 24.2.6.1 CreateSetIterator
pub fn iterate(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let state = call.which();
    let class = state >> 2;
    let Some(table) = call.machine.collection_table(call.get(call.this()), Kind::Map as u8 + class as u8) else {
        return call.fail(Message::OfAnotherKind);
    };
    let iterator = call.machine.new_of_shape(ShapeId(root::MAP_ITERATOR.0 + class as u16))?;
    let cell = call.machine.cell(iterator.slot());
    cell.set(1, table.0);
    cell.set(2, state << 1);
    cell.set(3, Slot::UNDEFINED.0);
    call.returns(iterator)
}

/// The bits of an iterator's state below the position.
const STATE_BITS: u32 = 4;

/// What an iterator of maps or sets is at, of what it gives, and of which class; none if the value is no such iterator. Then it
/// stands in front of an entry that is left, in the table that there is now, or at the end.
#[cfg_attr(target_pointer_width = "32", inline(never))]
fn cursor(m: &Machine, value: Value) -> Option<(Cell, u32)> {
    let iterator = m.cell_of_kind(value, Kind::Iterator)?;
    let (table, state) = (iterator.slot(1), iterator.slot(2));
    if value.slot().segment() != 0 || !state.is_integer() {
        return None;
    }
    let state = state.as_integer() as u32;
    if m.cell_of_kind(Value::from_slot(table), Kind::Dictionary).is_some() {
        let (table, position) = m.table_next(table, state >> STATE_BITS);
        iterator.set(1, table.0);
        set_position(iterator, position);
    } else if table != Slot::UNDEFINED || iterator.slot(3) != Slot::UNDEFINED {
        return None;
    }
    Some((iterator, state & 15))
}

/// Moves an iterator to the entry at a position.
fn set_position(iterator: Cell, position: u32) {
    iterator.set(2, iterator.get(2) & 15 << 1 | position << (STATE_BITS + 1));
}

/// What an iterator that [`cursor`] has found gives next, a hole at the end.
#[cfg_attr(target_pointer_width = "32", inline(never))]
fn entry(m: &mut Machine, (iterator, state): (Cell, u32)) -> Result<Value, Throw> {
    let table = iterator.slot(1);
    if table == Slot::UNDEFINED {
        return Ok(Value::HOLE);
    }
    let view = Dictionary(m.cell(table));
    let position = iterator.get(2) >> (STATE_BITS + 1);
    if position >= view.used() {
        iterator.set(1, Slot::UNDEFINED.0);
        return Ok(Value::HOLE);
    }
    let entry = view.entry(position);
    let key = m.widen(entry.key());
    let mut value = if state & SET != 0 { key } else { m.widen(entry.value()) };
    if state & PAIRS == PAIRS {
        let pair = m.new_array(2)?;
        m.array_push(pair, key)?;
        m.array_push(pair, value)?;
        value = pair;
    } else if state & KEYS != 0 {
        value = key;
    }
    Ok(value)
}

/// Moves an iterator behind an entry that it has given.
fn pass(iterator: Cell) {
    set_position(iterator, (iterator.get(2) >> (STATE_BITS + 1)).wrapping_add(1));
}

/// 24.1.5.2.1 %MapIteratorPrototype%.next, 24.2.6.2.1 %SetIteratorPrototype%.next
pub fn next(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let class = call.which();
    match cursor(&call.machine, call.get(call.this())) {
        Some((iterator, state)) if state >> 2 == class => {
            let value = entry(&mut call.machine, (iterator, state))?;
            let done = value.is_hole();
            let result = call.iterator_result(if done { Value::UNDEFINED } else { value }, done)?;
            pass(iterator);
            call.returns(result)
        }
        _ => call.fail(Message::OfAnotherKind),
    }
}

/// `stepEntry(iterator, next)`: the next value of an iteration, for the engine, a hole at the end. Of other iterators than those
/// of maps and sets, and if `next` is not their own, the twin asks. `nextPair(iterator)`: the same of an iterator of pairs for
/// the library, undefined at the end.
pub fn step(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let (iterator, next) = (call.get(call.argument(0)), call.get(call.argument(1)));
    let of_library = call.which() != 0;
    let Some((iterator, state)) = cursor(&call.machine, iterator) else { return leave(call) };
    if !of_library {
        let prototype = if state & SET == 0 { Intrinsic::MapIteratorPrototype } else { Intrinsic::SetIteratorPrototype };
        let own = call.machine.library_property(prototype, AtomId::NEXT);
        if call.machine.property_value(own) != next {
            return leave(call);
        }
    }
    let value = entry(&mut call.machine, (iterator, state))?;
    pass(iterator);
    call.returns(if of_library && value.is_hole() { Value::UNDEFINED } else { value })
}

/// `markEphemerons()`: for the collector
pub fn mark_ephemerons(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    call.machine.mark_ephemerons();
    call.undefined()
}

/// `moveEphemerons()`: for the collector
pub fn move_ephemerons(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    call.machine.move_ephemerons();
    call.undefined()
}
