//! What a person at a terminal asks of a context: values in full, what could be typed, where the memory goes. On hosts alone.

use crate::context::Context;
use crate::heap::collect::cell_words;
use crate::machine::{Cell, Machine, Root};
use crate::object::keys::NO_KEY;
use crate::output::Sink;
use crate::value::Value;
use romjs_abi::intrinsic::Intrinsic;
use romjs_abi::{AtomId, Kind, Slot};

/// More objects of a chain of prototypes are not looked at.
const PROTOTYPES_MAX: usize = 100;

/// How many ids a context has in RAM, of those that an image or RAM can have.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct IdsUsed {
    /// Shapes, function literals included.
    pub shapes: usize,
    /// Names that are property keys.
    pub atoms: usize,
    /// Bindings of the top level.
    pub globals: usize,
}

impl Context<'_> {
    /// Writes the value of the last [`Context::eval`] into `buffer` as the console shows it, strings in quotes; the part of it that
    /// was written. No getter runs.
    pub fn inspect_result<'b>(&mut self, buffer: &'b mut [u8]) -> &'b [u8] {
        let m = &mut *self.machine;
        let shown = m.call_from_host_with(|m| {
            let directive = Slot::short_string(b"o").map_or(Value::UNDEFINED, Value::from_slot);
            let inspector = m.intrinsic(Intrinsic::FormatDirective);
            Ok((inspector, Value::UNDEFINED, [directive, m.result]))
        });
        match shown {
            Ok(text) if text.is_string() => {
                let mut sink = Sink::new(buffer);
                let text = text.slot();
                sink.push(m.text(&text));
                let length = sink.length();
                &buffer[..length]
            }
            // Without a console, or without memory for the text.
            _ => {
                m.exception = Value::HOLE;
                self.take_result(buffer)
            }
        }
    }

    /// Tells the names that can follow `path`: of global bindings if it is empty, else of the properties of what it names, along
    /// the prototypes. No getter runs.
    pub fn visit_names(&mut self, path: &[&str], visit: &mut dyn FnMut(&[u8])) {
        let m = &mut *self.machine;
        let global = m.global();
        let Some((first, rest)) = path.split_first() else {
            for index in 0..m.global_count as u32 {
                if m.block_slot(index) != Slot::ABSENT {
                    m.visit_atom(m.global_name(index).atom(), visit);
                }
            }
            return m.visit_keys(global, visit);
        };
        let Some(atom) = m.atom_of_text(first) else { return };
        let mut value = m.global_value(atom);
        for name in rest {
            let Some(atom) = m.atom_of_text(name) else { return };
            let Ok(start) = m.lookup_start(value) else { return m.exception = Value::HOLE };
            value = m.data_property(start, atom);
        }
        match m.lookup_start(value) {
            Ok(start) => m.visit_keys(start, visit),
            Err(_) => m.exception = Value::HOLE,
        }
    }

    /// Shows every cell of the heap, its kind and bytes, behind a collection.
    pub fn visit_cells(&mut self, visit: &mut dyn FnMut(Kind, usize)) {
        self.machine.collect();
        let mut at = self.machine.heap_low;
        while at < self.machine.heap_end {
            let cell = Cell::at(at);
            let words = cell_words(cell).max(1) as usize;
            visit(Kind::from_byte(cell.header().kind_byte()).unwrap_or(Kind::Free), 4 * words);
            at = at.wrapping_add(words);
        }
    }

    /// The ids that the context has given.
    pub fn ids_used(&self) -> IdsUsed {
        let m = &*self.machine;
        let count = |root: Root| m.ids[root as usize].count as usize;
        IdsUsed { shapes: count(Root::Shapes), atoms: count(Root::Atoms), globals: m.global_count as usize }
    }

    /// How often garbage has been collected.
    pub fn collections(&self) -> usize {
        self.machine.collections as usize
    }

    /// Lets scripts declare names of the top level that earlier ones have declared: for a terminal.
    pub fn allow_redeclaration(&mut self) {
        self.machine.redeclares = true;
    }
}

impl Machine {
    fn atom_of_text(&mut self, text: &str) -> Option<AtomId> {
        self.attempt(|m| m.intern_text(text.as_bytes())).ok()
    }

    /// The value of a global name, if no getter has to tell it.
    fn global_value(&self, atom: AtomId) -> Value {
        let bound = self.find_binding(atom).map(|index| self.block_slot(index));
        match bound.filter(|slot| ![Slot::HOLE, Slot::ABSENT, Slot::ACCESSOR].contains(slot)) {
            Some(slot) => self.widen(slot),
            None => self.data_property(self.global(), atom),
        }
    }

    fn visit_atom(&self, atom: AtomId, visit: &mut dyn FnMut(&[u8])) {
        let name = self.atom_slot(atom);
        if self.widen(name).is_string() {
            visit(self.text(&name));
        }
    }

    /// Shows the keys of an object and of its prototypes that are strings.
    fn visit_keys(&self, mut object: Value, visit: &mut dyn FnMut(&[u8])) {
        for _ in 0..PROTOTYPES_MAX {
            if !self.is_object(object) {
                return;
            }
            let body = self.body(object.slot());
            let mut n = 0;
            loop {
                let key = self.key_at(body, n);
                if key == NO_KEY {
                    break;
                }
                if !key.is_integer() && self.widen(key).is_string() {
                    visit(self.text(&key));
                }
                n += 1;
            }
            object = self.prototype_of(object.slot());
        }
    }
}
