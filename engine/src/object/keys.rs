//! The own keys of an object, in the specification's order: indices ascending, then strings and symbols as they came
//! (ECMA-262, 10.1.11).

use super::dictionary::Dictionary;
use super::global::GlobalName;
use super::key::PropertyKey;
use super::shadow::filled;
use crate::machine::{Machine, Throw};
use crate::number::arithmetic::int32_of;
use crate::value::Value;
use romjs_abi::image::{Binding, Section};
use romjs_abi::{AtomId, Kind, ShapeId, Slot};

/// The hidden names come before this one.
const FIRST_VISIBLE: AtomId = AtomId::SYMBOL_ITERATOR;

impl Machine {
    /// Whether a name is one that scripts never see.
    fn is_hidden(atom: AtomId) -> bool {
        atom.segment() == 1 && atom < FIRST_VISIBLE
    }

    /// A new array of an object's own keys: indices as strings, strings, then symbols.
    pub(crate) fn own_keys(&mut self, object: Value) -> Result<Value, Throw> {
        let body = self.body(object);
        let array = self.new_array(body.map_or(2, |body| self.key_count(body)))?;
        let Some(body) = body else {
            self.array_push(array, self.atom_value(AtomId::LENGTH))?;
            self.array_push(array, self.atom_value(AtomId::NAME))?;
            return Ok(array);
        };
        self.collect_indices(body, array)?;
        let cell = self.cell(body);
        let is_string = cell.is(Kind::Primitive) && self.widen(cell.slot(1)).is_string();
        if cell.is(Kind::Array) || is_string {
            self.array_push(array, self.atom_value(AtomId::LENGTH))?;
        }
        self.collect_names(body, array, false)?;
        self.collect_names(body, array, true)?;
        Ok(array)
    }

    /// About as many keys as an object has.
    fn key_count(&self, body: Slot) -> u32 {
        let elements = self.elements(body).map_or(0, |elements| match self.cell(elements) {
            cell if cell.is(Kind::Slots) => filled(cell),
            cell => Dictionary(cell).live(),
        });
        let names = match self.cell(body).header().shape() {
            ShapeId::DICTIONARY => Dictionary(self.cell(self.dictionary_of(body))).live(),
            ShapeId::GLOBAL => 0,
            shape => self.shape_layout(shape).values(),
        };
        elements + names + 2
    }

    fn collect_indices(&mut self, body: Slot, array: Value) -> Result<(), Throw> {
        if let Some(cell) = self.cell_of_kind(Value::from_slot(body), Kind::Primitive) {
            let primitive = self.widen(cell.slot(1));
            if primitive.is_string() {
                for index in 0..self.string_length(primitive.slot()) {
                    self.push_index(array, index)?;
                }
            }
        }
        let Some(elements) = self.elements(body) else { return Ok(()) };
        let cell = self.cell(elements);
        if cell.is(Kind::Slots) {
            for index in 0..cell.header().extra() {
                if cell.slot(1 + index as usize) != Slot::HOLE {
                    self.push_index(array, index)?;
                }
            }
            return Ok(());
        }
        // Ascending order without memory: the smallest index behind the last, again and again.
        let mut least = 0;
        while let Some(index) = self.sparse_index_from(Dictionary(cell), least) {
            self.push_index(array, index)?;
            least = index + 1;
        }
        Ok(())
    }

    fn sparse_index_from(&self, view: Dictionary, least: u32) -> Option<u32> {
        let keys = (0..view.used()).map(|entry| view.key(entry)).filter(|key| *key != Slot::HOLE);
        keys.map(|key| int32_of(self.widen(key)) as u32).filter(|index| *index >= least).min()
    }

    fn push_index(&mut self, array: Value, index: u32) -> Result<(), Throw> {
        let string = self.to_string(Value::number(index as f64))?;
        self.array_push(array, string)
    }

    fn push_name(&mut self, array: Value, value: Value, symbols: bool) -> Result<(), Throw> {
        if self.is_symbol(value) == symbols { self.array_push(array, value) } else { Ok(()) }
    }

    fn collect_names(&mut self, body: Slot, array: Value, symbols: bool) -> Result<(), Throw> {
        let header = self.cell(body).header();
        match header.shape() {
            ShapeId::GLOBAL => self.collect_global_names(body, array, symbols),
            ShapeId::DICTIONARY => self.collect_dictionary_names(self.dictionary_of(body), array, symbols),
            shape => {
                // The shape of a frozen function that has properties of its own names them all.
                let implied = header.is(Kind::Function) && !self.shape(shape).is(Kind::RomShape);
                if implied && !symbols {
                    self.array_push(array, self.atom_value(AtomId::LENGTH))?;
                    self.array_push(array, self.atom_value(AtomId::NAME))?;
                }
                let layout = self.shape_layout(shape);
                let first = if implied { layout.hidden.saturating_sub(1) } else { layout.hidden };
                for place in first..layout.values() {
                    match self.key_at(shape, place) {
                        Some(key) if !Machine::is_hidden(key.atom()) => self.push_name(array, self.atom_value(key.atom()), symbols)?,
                        _ => {}
                    }
                }
                Ok(())
            }
        }
    }

    fn collect_dictionary_names(&mut self, dictionary: Slot, array: Value, symbols: bool) -> Result<(), Throw> {
        let view = Dictionary(self.cell(dictionary));
        for entry in 0..view.used() {
            let key = view.key(entry);
            let hidden = self.find_atom_of(key).is_some_and(Machine::is_hidden);
            if key != Slot::HOLE && view.value(entry) != Slot::ABSENT && !hidden {
                self.push_name(array, self.widen(key), symbols)?;
            }
        }
        Ok(())
    }

    fn find_atom_of(&self, key: Slot) -> Option<AtomId> {
        if key == Slot::HOLE || key.is_integer() {
            return None;
        }
        // Hidden names are symbols that no script has.
        Some(if key.is(romjs_abi::slot::Immediate::Symbol) { AtomId(key.payload() as u16) } else { self.header_atom(key) })
    }

    fn collect_global_names(&mut self, body: Slot, array: Value, symbols: bool) -> Result<(), Throw> {
        let dictionary = self.dictionary_of(body);
        if symbols {
            return if dictionary.is_reference() { self.collect_dictionary_names(dictionary, array, true) } else { Ok(()) };
        }
        let (entries, count) = if self.image_count == 0 { (core::ptr::null(), 0) } else { self.section(1, Section::Globals) };
        for i in 0..count as usize {
            // SAFETY: the section has that many pairs.
            let name = GlobalName(unsafe { *entries.add(2 * i) });
            self.push_global_name(body, array, name.atom())?;
        }
        for index in 0..self.global_count as u32 {
            let name = self.global_name(index);
            let lexical = matches!(name.binding(), Binding::Let | Binding::Const);
            if !lexical && self.library_global(name.atom()).is_none() {
                self.push_global_name(body, array, name.atom())?;
            }
        }
        if dictionary.is_reference() { self.collect_added_globals(Dictionary(self.cell(dictionary)), array) } else { Ok(()) }
    }

    fn push_global_name(&mut self, body: Slot, array: Value, atom: AtomId) -> Result<(), Throw> {
        if self.own_global(body, PropertyKey::atom(atom)).is_absent() {
            return Ok(());
        }
        self.array_push(array, self.atom_value(atom))
    }

    /// Names in the dictionary that neither a binding nor the library has shown already.
    fn collect_added_globals(&mut self, dictionary: Dictionary, array: Value) -> Result<(), Throw> {
        for entry in 0..dictionary.used() {
            let key = dictionary.key(entry);
            if key == Slot::HOLE || dictionary.value(entry) == Slot::ABSENT {
                continue;
            }
            let shown = self.find_atom(key).is_some_and(|atom| self.library_global(atom).is_some() || self.find_binding(atom).is_some());
            if !shown {
                self.push_name(array, self.widen(key), false)?;
            }
        }
        Ok(())
    }
}
