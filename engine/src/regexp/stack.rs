//! The gap between the context's stack and its heap, where nothing lies: the matcher has a stack there, and programs are
//! written there.

use crate::machine::Machine;

/// Pairs of words, of which the first `length` have been written.
pub(super) struct Stack {
    base: *mut [u32; 2],
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
        Stack { base: machine.stack_limit.cast(), length: 0, capacity: machine.gap_bytes() / size_of::<[u32; 2]>() }
    }

    pub(super) fn length(&self) -> usize {
        self.length
    }

    /// Makes the stack shorter.
    pub(super) fn truncate(&mut self, length: usize) {
        self.length = self.length.min(length);
    }

    /// Whether the stack had room.
    #[inline(always)]
    pub(super) fn push(&mut self, value: u32, entry: u32) -> bool {
        let has_room = self.length < self.capacity;
        if has_room {
            // SAFETY: the gap has room for one pair more, and is the stack's.
            unsafe { *self.base.add(self.length) = [value, entry] };
            self.length += 1;
        }
        has_room
    }

    #[inline(always)]
    pub(super) fn pop(&mut self) -> Option<[u32; 2]> {
        self.length = self.length.checked_sub(1)?;
        // SAFETY: the pair lies in the gap, and has been written.
        Some(unsafe { *self.base.add(self.length) })
    }

    /// The pairs from a height on.
    pub(super) fn above(&mut self, height: usize) -> impl Iterator<Item = &mut [u32; 2]> {
        // SAFETY: so many pairs lie in the gap, and have been written.
        let pairs = unsafe { core::slice::from_raw_parts_mut(self.base, self.length) };
        pairs.get_mut(height..).unwrap_or_default().iter_mut()
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
