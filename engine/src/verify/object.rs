//! Objects: the slots that their shapes promise, and dictionaries.

use super::chain::{class, half};
use super::shape::Shape;
use super::{Proof, Proved, holds};
use romjs_abi::cell::{FLAG_CHANGED, Header};
use romjs_abi::shape::{Attributes, DICTIONARY_ENTRIES, DICTIONARY_PROTOTYPE, DICTIONARY_USED, Key, hidden_slots};
use romjs_abi::slot::Immediate;
use romjs_abi::{Kind, ShapeId, Slot};

impl Proof<'_> {
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn object(&mut self, kind: Kind) -> Proved {
        let header = Header(self.word(0));
        // Buffers are made at run time, and so are their views.
        holds(kind < Kind::ArrayBuffer)?;
        // An array's flag says that its length is read-only.
        holds(kind == Kind::Array || header.0 & FLAG_CHANGED == 0)?;
        if header.shape() == ShapeId::DICTIONARY {
            // Functions become none, and each context has a global object of its own.
            holds(!matches!(kind, Kind::Function | Kind::Global))?;
            let hidden = hidden_slots(kind);
            self.hidden(kind, hidden)?;
            self.slot(1 + hidden as usize, class::DICTIONARY);
            self.rest(2 + hidden as usize, class::VALUE | class::HOLE);
            return Some(());
        }
        let shape = self.chain.shape(header.shape());
        let layout = shape.layout;
        holds(layout.is_of(kind) && layout.capacity() == header.capacity() && !shape.prototype.is(Immediate::BlockSlot))?;
        self.hidden(kind, layout.hidden())?;
        self.values(&shape)
    }

    /// The slots in front of the properties.
    fn hidden(&mut self, kind: Kind, count: u32) -> Proved {
        for place in 1..=count as usize {
            let allowed = match kind {
                // The length is no slot, but a number.
                Kind::Array if place == 1 => continue,
                Kind::Array => class::SLOTS,
                Kind::Primitive => class::PRIMITIVE,
                Kind::Native => class::NATIVE,
                // Where an error was made is not kept in flash.
                Kind::Error => class::HOLE,
                // Captures are values or variables that are shared.
                Kind::Function => class::VALUE | class::HOLE | class::CELL,
                Kind::BoundFunction if place == 1 => class::OBJECT | class::NATIVE,
                Kind::BoundFunction => class::VALUE | class::HOLE,
                _ if place == 1 => class::VALUE,
                _ => class::INTEGER | class::FLOAT,
            };
            self.slot(place, allowed);
        }
        match kind {
            Kind::Array => {
                // The elements end at the last that there is, and that is below the length.
                let (length, elements) = (*self.cell.get(1)?, Slot(*self.cell.get(2)?));
                holds(Header(self.chain.word(elements, 0)).extra() <= length)
            }
            Kind::BoundFunction => self.chain.ends(Slot(*self.cell.get(1)?), true),
            _ => Some(()),
        }
    }

    /// The values of an object's keys, in its own slots and in its overflow cell; the slots that no key has.
    fn values(&mut self, shape: &Shape<'_>) -> Proved {
        let layout = shape.layout;
        let (capacity, values) = (layout.capacity(), layout.values());
        let mut overflow: &[u32] = &[];
        if values > capacity {
            let slot = self.slot(capacity as usize, class::SLOTS);
            overflow = self.chain.cell(slot);
            holds(Header(*overflow.first()?).extra() > values - capacity)?;
        }
        for key in shape.keys {
            let key = Key(*key);
            let place = key.place();
            let allowed = if key.attributes().has(Attributes::ACCESSOR) { class::ACCESSOR } else { class::VALUE | class::HOLE };
            if layout.is_inline(place) {
                self.slot(1 + place as usize, allowed);
            } else {
                let word = overflow.get((place + 2 - capacity) as usize)?;
                holds(self.chain.class(Slot(*word)) & allowed != 0)?;
            }
        }
        self.rest(1 + values as usize, class::VALUE | class::HOLE);
        Some(())
    }

    /// Entries that are slots, no more than there is room for, and an index that leads to entries and has a free place, at which
    /// searches end.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn dictionary(&mut self) -> Proved {
        let words = Header(self.word(0)).extra().checked_sub(DICTIONARY_ENTRIES as u32 - 1)?;
        let capacity = words / 4;
        let prototype = self.slot(DICTIONARY_PROTOTYPE, class::PROTOTYPE);
        self.chain.ends(prototype, false)?;
        let used = self.slot(DICTIONARY_USED, class::INTEGER).as_integer() as u32;
        holds(used <= capacity)?;
        for entry in 0..used as usize {
            self.entry(DICTIONARY_ENTRIES + 3 * entry)?;
        }
        let first = DICTIONARY_ENTRIES + 3 * capacity as usize;
        let mut free = false;
        for place in 0..2 * capacity as usize {
            let number = half(&[self.word(first + place / 2)], place % 2);
            holds(number <= used)?;
            free |= number == 0;
        }
        holds(free)
    }

    /// An entry, which may have been deleted.
    fn entry(&mut self, at: usize) -> Proved {
        let key = self.slot(at, class::INTEGER | class::FLOAT | class::STRING | class::SYMBOL | class::HOLE);
        let word = self.word(at + 2);
        // A small integer of which the upper bit stays free.
        holds(word & 1 << 31 == 0 && word & 1 == 0)?;
        let allowed = if key == Slot::HOLE {
            class::HOLE
        } else if Attributes((word >> 1) as u8).has(Attributes::ACCESSOR) {
            class::ACCESSOR
        } else {
            class::VALUE | class::HOLE
        };
        self.slot(at + 1, allowed);
        Some(())
    }
}
