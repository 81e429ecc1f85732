//! The own keys of an object, in the specification's order: indices ascending, then strings and symbols as they came
//! (ECMA-262, 10.1.11).

use super::dictionary::Dictionary;
use super::key::PropertyKey;
use crate::machine::{Machine, Throw};
use crate::value::Value;
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
        let object = self.keep(object);
        let array = self.new_array(8).map(|array| self.keep(array));
        let done = array.and_then(|array| {
            let done = self.collect_keys(object, array);
            let array = self.release(array);
            done.map(|()| array)
        });
        self.release(object);
        done
    }

    fn collect_keys(&mut self, object: usize, array: usize) -> Result<(), Throw> {
        self.collect_indices(object, array)?;
        if self.is_array(self.kept(object)) {
            self.array_push(self.kept(array), self.atom_value(AtomId::LENGTH))?;
        } else if let Some(cell) = self.cell_of_kind(self.kept(object), Kind::Primitive)
            && self.widen(cell.slot(1)).is_string()
        {
            self.array_push(self.kept(array), self.atom_value(AtomId::LENGTH))?;
        }
        self.collect_names(object, array, false)?;
        self.collect_names(object, array, true)
    }

    fn collect_indices(&mut self, object: usize, array: usize) -> Result<(), Throw> {
        let Some(body) = self.body(self.kept(object)) else { return Ok(()) };
        if let Some(cell) = self.cell_of_kind(Value::from_slot(body), Kind::Primitive) {
            let primitive = self.widen(cell.slot(1));
            if primitive.is_string() {
                for index in 0..self.string_length(primitive.slot()) {
                    self.push_index(array, index)?;
                }
            }
        }
        let Some(elements) = self.elements(body) else { return Ok(()) };
        if self.cell(elements).is(Kind::Slots) {
            for index in 0..self.cell(elements).header().extra() {
                let elements = self.body(self.kept(object)).and_then(|body| self.elements(body)).unwrap_or(elements);
                if self.cell(elements).slot(1 + index as usize) != Slot::HOLE {
                    self.push_index(array, index)?;
                }
            }
            return Ok(());
        }
        // Ascending order without memory: the smallest index above the last, again and again.
        let mut after = -1.0;
        while let Some(next) = self.next_sparse_index(object, after) {
            self.push_index(array, next)?;
            after = next as f64;
        }
        Ok(())
    }

    fn next_sparse_index(&self, object: usize, after: f64) -> Option<u32> {
        let elements = self.body(self.kept(object)).and_then(|body| self.elements(body))?;
        let view = Dictionary(self.cell(elements));
        let indices = (0..view.used()).filter(|entry| view.key(*entry) != Slot::HOLE).map(|entry| self.widen(view.key(entry)).as_f64());
        indices.filter(|index| *index > after).reduce(f64::min).map(|index| index as u32)
    }

    fn push_index(&mut self, array: usize, index: u32) -> Result<(), Throw> {
        let string = self.to_string(Value::number(index as f64))?;
        self.array_push(self.kept(array), string)
    }

    fn push_name(&mut self, array: usize, value: Value, symbols: bool) -> Result<(), Throw> {
        if self.is_symbol(value) == symbols { self.array_push(self.kept(array), value) } else { Ok(()) }
    }

    fn collect_names(&mut self, object: usize, array: usize, symbols: bool) -> Result<(), Throw> {
        let Some(body) = self.body(self.kept(object)) else {
            if !symbols {
                self.push_name(array, self.atom_value(AtomId::LENGTH), false)?;
                self.push_name(array, self.atom_value(AtomId::NAME), false)?;
            }
            return Ok(());
        };
        let header = self.cell(body).header();
        match header.shape() {
            ShapeId::GLOBAL => self.collect_global_names(object, array, symbols),
            ShapeId::DICTIONARY => self.collect_dictionary_names(object, array, symbols),
            shape => {
                // The shape of a frozen function that has properties of its own names them all.
                let implied = header.is(Kind::Function) && !self.shape(shape).is(Kind::RomShape);
                if implied && !symbols {
                    self.push_name(array, self.atom_value(AtomId::LENGTH), false)?;
                    self.push_name(array, self.atom_value(AtomId::NAME), false)?;
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

    fn collect_dictionary_names(&mut self, object: usize, array: usize, symbols: bool) -> Result<(), Throw> {
        let mut entry = 0;
        loop {
            let Some(body) = self.body(self.kept(object)) else { return Ok(()) };
            let dictionary = self.dictionary_of(body);
            if !dictionary.is_reference() || entry >= Dictionary(self.cell(dictionary)).used() {
                return Ok(());
            }
            let view = Dictionary(self.cell(dictionary));
            let (key, value) = (view.key(entry), self.cell(dictionary).slot(Dictionary::word(entry) + 1));
            let hidden = self.find_atom_of(key).is_some_and(Machine::is_hidden);
            if key != Slot::HOLE && value != Slot::ABSENT && !hidden {
                self.push_name(array, self.widen(key), symbols)?;
            }
            entry += 1;
        }
    }

    fn find_atom_of(&self, key: Slot) -> Option<AtomId> {
        if key == Slot::HOLE || key.is_integer() {
            return None;
        }
        // Hidden names are symbols that no script has.
        Some(if key.is(romjs_abi::slot::Immediate::Symbol) { AtomId(key.payload() as u16) } else { self.header_atom(key) })
    }

    fn collect_global_names(&mut self, object: usize, array: usize, symbols: bool) -> Result<(), Throw> {
        if symbols {
            return self.collect_dictionary_names(object, array, true);
        }
        let count = if self.image_count == 0 { 0 } else { self.section(1, romjs_abi::image::Section::Globals).1 };
        for i in 0..count {
            let (entries, _) = self.section(1, romjs_abi::image::Section::Globals);
            // SAFETY: the section has that many pairs.
            let atom = super::global::GlobalName(unsafe { *entries.add(2 * i as usize) }).atom();
            self.push_global_name(object, array, atom)?;
        }
        for index in 0..self.global_count as u32 {
            let name = self.global_name(index);
            let lexical = matches!(name.binding(), romjs_abi::image::Binding::Let | romjs_abi::image::Binding::Const);
            if !lexical && self.library_global(name.atom()).is_none() {
                self.push_global_name(object, array, name.atom())?;
            }
        }
        self.collect_added_globals(object, array)
    }

    fn push_global_name(&mut self, object: usize, array: usize, atom: AtomId) -> Result<(), Throw> {
        let body = self.body(self.kept(object)).unwrap_or(Slot::UNDEFINED);
        if self.own_global(body, PropertyKey::atom(atom)).is_absent() {
            return Ok(());
        }
        self.array_push(self.kept(array), self.atom_value(atom))
    }

    /// Names in the dictionary that neither a binding nor the library has shown already.
    fn collect_added_globals(&mut self, object: usize, array: usize) -> Result<(), Throw> {
        let mut entry = 0;
        loop {
            let dictionary = self.dictionary_of(self.body(self.kept(object)).unwrap_or(Slot::UNDEFINED));
            if !dictionary.is_reference() || entry >= Dictionary(self.cell(dictionary)).used() {
                return Ok(());
            }
            let key = Dictionary(self.cell(dictionary)).key(entry);
            let value = self.cell(dictionary).slot(Dictionary::word(entry) + 1);
            entry += 1;
            if key == Slot::HOLE || value == Slot::ABSENT || self.is_symbol(self.widen(key)) {
                continue;
            }
            let shown = self.find_atom(key).is_some_and(|atom| self.library_global(atom).is_some() || self.find_binding(atom).is_some());
            if !shown {
                self.push_name(array, self.widen(key), false)?;
            }
        }
    }
}
