//! The gap between the context's stack and its heap, where nothing lies: the matcher has a stack of words there, and programs are
//! written there.

use crate::machine::Machine;

/// Words, of which the first `length` have been written.
pub(super) struct Stack {
    base: *mut u32,
    length: usize,
    capacity: usize,
}

impl Stack {
    /// An empty stack in all of the gap.
    ///
    /// # Safety
    ///
    /// As long as it is used, nothing may allocate and nothing else be written to the gap.
    pub(super) unsafe fn in_gap(machine: &Machine) -> Stack {
        Stack { base: machine.stack_limit.cast(), length: 0, capacity: machine.gap_bytes() / 4 }
    }

    pub(super) fn length(&self) -> usize {
        self.length
    }

    /// Makes the stack shorter.
    pub(super) fn truncate(&mut self, length: usize) {
        self.length = self.length.min(length);
    }

    /// Adds a word; false if there is no room.
    #[inline(always)]
    pub(super) fn push(&mut self, word: u32) -> bool {
        let has_room = self.length < self.capacity;
        if has_room {
            // SAFETY: the gap has room for the word, and is the stack's.
            unsafe { *self.base.add(self.length) = word };
            self.length += 1;
        }
        has_room
    }

    /// Takes the last word; 0 if there is none.
    #[inline(always)]
    pub(super) fn pop(&mut self) -> u32 {
        let Some(last) = self.length.checked_sub(1) else { return 0 };
        self.length = last;
        // SAFETY: the word lies in the gap, and has been written.
        unsafe { *self.base.add(last) }
    }

    /// The word at `index`; 0 if there is none.
    pub(super) fn get(&self, index: usize) -> u32 {
        // SAFETY: as for `pop`.
        if index < self.length { unsafe { *self.base.add(index) } } else { 0 }
    }

    /// Replaces the word at `index`, if there is one.
    pub(super) fn set(&mut self, index: usize, word: u32) {
        if index < self.length {
            // SAFETY: as for `push`.
            unsafe { *self.base.add(index) = word };
        }
    }
}

/// Lets `write` fill a part of the gap, of no more than `most` bytes.
///
/// # Safety
///
/// `write` does not write to the gap in another way, as the assembly of strings does.
pub(super) unsafe fn with_gap<T>(machine: &Machine, most: usize, write: impl FnOnce(&mut [u8]) -> T) -> T {
    let (start, length) = (machine.stack_limit.cast::<u8>(), machine.gap_bytes().min(most));
    // SAFETY: the gap has so many bytes, nothing lies there, and they are written before anybody looks at them.
    let buffer = unsafe {
        start.write_bytes(0, length);
        core::slice::from_raw_parts_mut(start, length)
    };
    write(buffer)
}
