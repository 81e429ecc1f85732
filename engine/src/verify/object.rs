//! Objects: the slots that their shapes promise, and dictionaries.

use super::chain::class;
use super::shape::Shape;
use super::{Proof, Proved, holds};
use crate::object::dictionary::WIDE;
use romjs_abi::cell::{FLAG_ELEMENTS, Header};
use romjs_abi::shape::{
    Attributes, DICTIONARY_ELEMENTS, DICTIONARY_ENTRIES, DICTIONARY_LIVE, DICTIONARY_PROTOTYPE, DICTIONARY_USED, Key, SHAPE_LAYOUT,
    hidden_slots,
};
use romjs_abi::slot::Immediate;
use romjs_abi::{AtomId, Kind, ShapeId, Slot};

impl<'a> Proof<'a> {
    pub(super) fn object(&mut self, kind: Kind) -> Proved {
        let header = Header(self.word(0)?);
        // Each context has a global object of its own.
        holds(kind != Kind::Global)?;
        if kind == Kind::Function {
            return self.function(header);
        }
        self.hidden(kind)?;
        let hidden = hidden_slots(kind) as usize;
        if header.shape() == ShapeId::DICTIONARY {
            // An array's flag says that its length is read-only.
            holds(header.0 & FLAG_ELEMENTS == 0 || kind == Kind::Array)?;
            self.slot(1 + hidden, class::DICTIONARY)?;
            return self.slots(2 + hidden, self.cell.len(), class::VALUE | class::HOLE);
        }
        let shape = self.rom_shape(header.shape())?;
        holds(shape.is_of(kind) && shape.layout.capacity == header.capacity() && !shape.prototype.is(Immediate::BlockSlot))?;
        holds(kind == Kind::Array || shape.find(AtomId::ELEMENTS).is_some() == (header.0 & FLAG_ELEMENTS != 0))?;
        self.values(&shape)
    }

    /// The slots in front of the properties.
    fn hidden(&mut self, kind: Kind) -> Proved {
        match kind {
            Kind::Array => {
                // The elements end at the last that there is, and that is below the length.
                let length = self.word(1)?;
                let elements = self.slot(2, class::TABLE)?;
                let elements = Header(*self.chain.cell(elements)?.first()?);
                holds(elements.is(Kind::Dictionary) || elements.extra() <= length)
            }
            Kind::Primitive => self.slot(1, class::PRIMITIVE).and(Some(())),
            Kind::Native => self.slot(1, class::NATIVE).and(Some(())),
            Kind::BoundFunction => {
                let target = self.slot(1, class::OBJECT | class::NATIVE)?;
                self.chain.targets_end(target)?;
                self.slots(2, 4, class::VALUE | class::HOLE)
            }
            Kind::Iterator => {
                self.slot(1, class::VALUE)?;
                self.slots(2, 4, class::INTEGER | class::FLOAT)
            }
            _ => Some(()),
        }
    }

    /// The values of an object's keys, in its own slots and in its overflow cell; the slots that no key has.
    fn values(&mut self, shape: &Shape<'a>) -> Proved {
        let capacity = shape.layout.capacity;
        let values = shape.layout.values();
        let mut overflow: &[u32] = &[];
        if values > capacity {
            let slot = self.slot(capacity as usize, class::SLOTS)?;
            overflow = self.chain.cell(slot)?;
            holds(Header(*overflow.first()?).extra() > values - capacity)?;
        }
        for key in shape.keys {
            let key = Key(*key);
            let place = key.place();
            let allowed = match key.atom() {
                _ if key.attributes().has(Attributes::ACCESSOR) => class::ACCESSOR,
                AtomId::ELEMENTS => class::TABLE | class::HOLE,
                // Where an error was made is not kept in flash.
                AtomId::STACK_FRAMES => class::HOLE | class::UNDEFINED,
                _ => class::VALUE | class::HOLE,
            };
            if shape.is_inline(place) {
                self.slot(1 + place as usize, allowed)?;
            } else {
                let word = overflow.get((place + 2 - capacity) as usize)?;
                holds(self.chain.class(Slot(*word)) & allowed != 0)?;
            }
        }
        self.slots((1 + values) as usize, self.cell.len(), class::VALUE | class::HOLE)
    }

    /// A closure: as many slots as its shape says, which is its literal, or a shape of its own if it has properties. Its
    /// captures are values or variables that are shared.
    fn function(&mut self, header: Header) -> Proved {
        let captures = class::VALUE | class::HOLE | class::CELL;
        holds(header.0 & FLAG_ELEMENTS == 0)?;
        if let Some(code) = self.chain.shape(header.shape(), Kind::Code) {
            holds(*code.get(SHAPE_LAYOUT)? >> 8 & 0xFF == header.capacity())?;
            return self.slots(1, self.cell.len(), captures);
        }
        let shape = self.rom_shape(header.shape())?;
        holds(shape.is_of(Kind::Function) && shape.layout.capacity == header.capacity())?;
        self.slots(1, 1 + shape.layout.hidden as usize, captures)?;
        self.values(&shape)
    }

    /// Counts that hold, entries that are slots, and an index that leads to entries and has a free place, at which
    /// searches end.
    pub(super) fn dictionary(&mut self) -> Proved {
        let words = Header(self.word(0)?).extra().checked_sub(DICTIONARY_ENTRIES as u32 - 1)?;
        let capacity = if words < 4 * WIDE { words / 4 } else { words / 5 };
        let prototype = self.slot(DICTIONARY_PROTOTYPE, class::PROTOTYPE)?;
        self.chain.prototypes_end(prototype)?;
        let live = self.slot(DICTIONARY_LIVE, class::INTEGER)?.as_integer();
        self.slot(DICTIONARY_ELEMENTS, class::TABLE | class::HOLE)?;
        let used = self.slot(DICTIONARY_USED, class::INTEGER)?.as_integer();
        holds((0..=capacity as i32).contains(&used))?;
        let mut found = 0;
        for entry in 0..used as usize {
            found += self.entry(DICTIONARY_ENTRIES + 3 * entry)?;
        }
        self.at = self.start + DICTIONARY_LIVE;
        holds(found == live)?;
        self.index(capacity, used as u32)
    }

    /// An entry: 1 if it is live, 0 if it has been deleted.
    fn entry(&mut self, at: usize) -> Option<i32> {
        let key = self.slot(at, class::INTEGER | class::FLOAT | class::STRING | class::SYMBOL | class::HOLE)?;
        let word = self.word(at + 2)?;
        // A small integer of which the upper bit stays free.
        holds(word & 1 == 0 && word >> 31 == 0)?;
        let accessor = Attributes((word >> 1) as u8).has(Attributes::ACCESSOR);
        let allowed = match key {
            Slot::HOLE => class::HOLE,
            _ if accessor => class::ACCESSOR,
            _ => class::VALUE | class::HOLE,
        };
        self.slot(at + 1, allowed)?;
        Some((key != Slot::HOLE) as i32)
    }

    fn index(&mut self, capacity: u32, used: u32) -> Proved {
        let first = DICTIONARY_ENTRIES + 3 * capacity as usize;
        let (mut at, mut free) = (first, false);
        for place in 0..2 * capacity as usize {
            at = first + if capacity < WIDE { place / 2 } else { place };
            let word = self.word(at)?;
            let number = if capacity < WIDE { word >> (16 * (place % 2)) & 0xFFFF } else { word };
            holds(number <= used)?;
            free |= number == 0;
        }
        self.at = self.start + at;
        holds(free)
    }
}
