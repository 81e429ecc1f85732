//! Elements: an array's properties whose keys are indices.
//!
//! They lie in a cell of slots, where a hole is a missing element, as long as they are few more than those there are and
//! all are plain data. Otherwise the array is a dictionary, as other objects with indices for keys are, and has no elements.
//!
//! Invariant: behind an array's length every slot of its elements is a hole.

use super::key::PropertyKey;
use super::property::Property;
use crate::machine::{Machine, Throw};
use romjs_abi::shape::Attributes;
use romjs_abi::{ShapeId, Slot};

/// Word of an array: its elements.
pub(crate) const ARRAY_ELEMENTS: usize = 2;
/// An index may be this many times the elements in use, and a few, before the array becomes a dictionary.
const DENSE_FACTOR: u32 = 4;
const DENSE_FREE: u32 = 1024;

impl Machine {
    /// The element of an array with this body, if it is dense.
    pub(crate) fn own_element(&self, body: Slot, index: u32) -> Property {
        let elements = self.cell(body).slot(ARRAY_ELEMENTS);
        let cell = self.cell(elements);
        let word = 1 + index as usize;
        if index < cell.header().extra() && cell.slot(word) != Slot::HOLE {
            return Property::slot(elements, word, Attributes::DATA);
        }
        Property::ABSENT
    }

    /// Adds an element that an array does not have, whose body lies in RAM, with a slot of its own for its value.
    pub(crate) fn add_element(&mut self, body: Slot, index: u32, value: Slot, attributes: Attributes) -> Result<(), Throw> {
        if attributes == Attributes::DATA && self.fits_dense(body, index) {
            self.grow_elements(body, index + 1)?;
            self.cell(self.cell(body).slot(ARRAY_ELEMENTS)).set(1 + index as usize, value.0);
        } else {
            self.add_to_dictionary(body, PropertyKey::Index(index), value, attributes)?;
        }
        let cell = self.cell(body);
        cell.set(1, cell.get(1).max(index + 1));
        Ok(())
    }

    fn fits_dense(&self, body: Slot, index: u32) -> bool {
        let cell = self.cell(body);
        let elements = self.cell(cell.slot(ARRAY_ELEMENTS));
        if cell.header().shape() == ShapeId::DICTIONARY {
            return false;
        }
        if index < elements.header().extra().max(DENSE_FREE) {
            return true;
        }
        let in_use = (1..1 + elements.header().extra() as usize).filter(|word| elements.slot(*word) != Slot::HOLE).count() as u32;
        index / DENSE_FACTOR <= in_use + DENSE_FACTOR
    }

    /// Gives a dense array, whose body lies in RAM, room for `length` elements.
    pub(crate) fn grow_elements(&mut self, body: Slot, length: u32) -> Result<(), Throw> {
        let elements = self.grown_slots(self.cell(body).slot(ARRAY_ELEMENTS), length)?;
        self.cell(body).set(ARRAY_ELEMENTS, elements.0);
        Ok(())
    }

    /// A cell of slots with what `old` has and room for `length`: `old` itself if it has that.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn grown_slots(&mut self, old: Slot, length: u32) -> Result<Slot, Throw> {
        let capacity = self.cell(old).header().extra();
        if length <= capacity {
            return Ok(old);
        }
        // Half as much again, but not so much that a small heap fails where the slots alone would fit.
        let room = (self.gap_bytes() / 4) as u32;
        let slack = (length / 2).min(room / 4).min(room.saturating_sub(length + 1));
        let larger = self.new_slots(length + slack, Slot::HOLE)?;
        self.cell(larger).copy(self.cell(old), 1, 1 + capacity as usize);
        Ok(larger)
    }
}
