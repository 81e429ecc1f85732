//! Making cells.
//!
//! Allocating never collects: what lacks room says so and is begun again after a collection ([`super::attempt`]). So
//! nothing moves under a function's hands, and values and cells can be held in Rust variables.
//!
//! Invariant: a new cell is filled before anything else allocates, so the collector never sees raw words.

use super::attempt::Shortage;
use crate::machine::{Cell, Machine, Root, Throw};
use crate::value::Value;
use romjs_abi::cell::{FLOAT_INTEGER, Header};
use romjs_abi::limits::CELL_WORDS_MAX;
use romjs_abi::{Kind, Slot, slot::tag};

/// Registers that the stack is given at once when it grows.
const STACK_STEP: usize = 32;

impl Machine {
    /// Room for a cell of `words` words; or a shortage, or an out-of-memory error thrown.
    #[inline]
    pub(crate) fn allocate(&mut self, words: u32) -> Result<Cell, Throw> {
        let free = (self.heap_low as usize).wrapping_sub(self.stack_limit as usize);
        if (words as usize) * 4 > free || self.is_tested() {
            self.refuse(words)?;
        }
        self.heap_low = self.heap_low.wrapping_sub(words as usize);
        Ok(Cell::at(self.heap_low))
    }

    #[cold]
    #[inline(never)]
    pub(crate) fn refuse(&mut self, words: u32) -> Result<(), Throw> {
        #[cfg(feature = "host")]
        self.test_allocation()?;
        if words > CELL_WORDS_MAX {
            return self.throw_out_of_memory();
        }
        if (words as usize) * 4 > self.gap_bytes() { Err(self.run_short(Shortage::Heap)) } else { Ok(()) }
    }

    /// Counts an allocation for the tests that make one fail.
    #[cfg(feature = "host")]
    fn test_allocation(&mut self) -> Result<(), Throw> {
        if self.allocations_until_failure != 0 {
            self.allocations_until_failure -= 1;
            if self.allocations_until_failure == 0 {
                return self.throw_out_of_memory();
            }
        }
        if self.allocations_until_shortage != 0 {
            self.allocations_until_shortage -= 1;
            if self.allocations_until_shortage == 0 {
                return Err(self.run_short(Shortage::Test));
            }
        }
        Ok(())
    }

    /// Whether a test makes an allocation fail.
    #[inline(always)]
    fn is_tested(&self) -> bool {
        #[cfg(feature = "host")]
        return self.allocations_until_shortage != 0 || self.allocations_until_failure != 0;
        #[cfg(not(feature = "host"))]
        false
    }

    /// Bytes between the stack's limit and the heap.
    pub(crate) fn gap_bytes(&self) -> usize {
        self.heap_low as usize - self.stack_limit as usize
    }

    /// Makes registers up to `end` valid; or a shortage.
    #[cold]
    #[inline(never)]
    pub(crate) fn grow_stack(&mut self, end: *mut Value) -> Result<(), Throw> {
        if end <= self.stack_limit {
            return Ok(());
        }
        #[cfg(feature = "host")]
        self.test_allocation()?;
        let mut wanted = end.wrapping_add(STACK_STEP);
        if wanted as usize > self.heap_low as usize {
            wanted = end;
        }
        if wanted as usize > self.heap_low as usize {
            return Err(self.run_short(Shortage::Stack));
        }
        while self.stack_limit < wanted {
            // SAFETY: the limit is below the heap's lowest cell, so this word of the buffer is nobody's.
            unsafe { *self.stack_limit = Value::UNDEFINED };
            self.stack_limit = self.stack_limit.wrapping_add(1);
        }
        Ok(())
    }

    /// A new cell of slots, filled with `fill`.
    pub(crate) fn new_slots(&mut self, capacity: u32, fill: Slot) -> Result<Slot, Throw> {
        if capacity >= CELL_WORDS_MAX {
            return self.throw_out_of_memory();
        }
        let cell = self.allocate(1 + capacity)?;
        cell.set(0, Header::sized(Kind::Slots, capacity).0);
        cell.fill(1, 1 + capacity as usize, fill.0);
        Ok(self.slot_of(cell.pointer(), tag::CELL))
    }

    /// Replaces the table of slots that a root refers to by one with a larger capacity.
    pub(crate) fn grow_root(&mut self, root: Root, capacity: u32, fill: Slot) -> Result<(), Throw> {
        let larger = self.new_slots(capacity, fill)?;
        if let Some(table) = self.root_cell(root) {
            self.cell(larger).copy(table, 1, 1 + table.header().extra() as usize);
        }
        self.set_root(root, larger);
        self.refresh_pointers();
        Ok(())
    }

    /// A new cell of words, filled with zeros.
    pub(crate) fn new_words(&mut self, capacity: u32) -> Result<Slot, Throw> {
        let slot = self.new_slots(capacity, Slot(0))?;
        self.cell(slot).set(0, Header::sized(Kind::Words, capacity).0);
        Ok(slot)
    }

    /// A new object whose slots are holes. The shape's kind and capacity are `kind` and `capacity`.
    pub(crate) fn new_cell(&mut self, header: Header) -> Result<Value, Throw> {
        let capacity = header.capacity();
        let cell = self.allocate(1 + capacity)?;
        cell.set(0, header.0);
        cell.fill(1, 1 + capacity as usize, Slot::HOLE.0);
        Ok(Value::from_slot(self.slot_of(cell.pointer(), tag::CELL)))
    }

    /// A slot for any value: numbers that need it get a new box.
    pub(crate) fn new_slot(&mut self, value: Value) -> Result<Slot, Throw> {
        // A box costs twelve bytes, so an integral double is looked for before one is made.
        let value = if value.is_double() { value.normalized() } else { value };
        if let Some(slot) = Machine::narrow(value) {
            return Ok(slot);
        }
        let cell = self.allocate(3)?;
        if value.is_integer() {
            cell.set(0, Header::sized(Kind::Float, 0).0 | FLOAT_INTEGER);
            cell.set(1, value.low());
            cell.set(2, 0);
        } else {
            cell.set(0, Header::sized(Kind::Float, 0).0);
            cell.set(1, value.low());
            cell.set(2, value.high_of_double());
        }
        Ok(self.slot_of(cell.pointer(), tag::FLOAT))
    }

    /// Stores `value` in word `index` of the cell in RAM that `holder` refers to.
    pub(crate) fn store(&mut self, holder: Slot, index: usize, value: Value) -> Result<(), Throw> {
        let cell = self.cell(holder);
        if let Some(slot) = Machine::narrow(value) {
            cell.set(index, slot.0);
            return Ok(());
        }
        if self.overwrite_box(cell.slot(index), value) {
            return Ok(());
        }
        cell.set(index, self.new_slot(value)?.0);
        Ok(())
    }

    /// A copy of a slot that another cell owns: a box is cloned, because it is owned by exactly one slot.
    pub(crate) fn copy_slot(&mut self, slot: Slot) -> Result<Slot, Throw> {
        if !slot.is_integer() && slot.tag() == tag::FLOAT && slot.segment() == 0 { self.new_slot(self.widen(slot)) } else { Ok(slot) }
    }
}
