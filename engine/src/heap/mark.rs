//! The collector's bitmap: one bit for each word of the heap, counted from the heap's high end.
//!
//! The heap slides towards its high end, so a live cell's new place is the end less the number of live words from the
//! cell on upwards: the bits up to and including the cell's first word, which is its lowest and has the highest number.

use crate::machine::{Cell, Machine};

/// Words of the bitmap that share one offset.
const GROUP: u32 = 2;

impl Machine {
    /// The bit of a word of the heap.
    #[inline(always)]
    fn bit_of(&self, word: *mut u32) -> u32 {
        self.words_above(word) - 1
    }

    /// How many words of the heap there are from a place in it on.
    #[inline(always)]
    fn words_above(&self, place: *mut u32) -> u32 {
        ((self.heap_end as usize - place as usize) / 4) as u32
    }

    #[inline(always)]
    fn mark_word(&self, index: u32) -> u32 {
        // SAFETY: the bitmap has a bit for every word between the stack's start and the heap's end.
        unsafe { *self.marks.add(index as usize) }
    }

    #[inline(always)]
    fn set_mark_word(&mut self, index: u32, word: u32) {
        // SAFETY: as for `mark_word`.
        unsafe { *self.marks.add(index as usize) = word }
    }

    /// Whether a cell of the heap is marked.
    #[inline(always)]
    pub(crate) fn is_marked(&self, cell: Cell) -> bool {
        let bit = self.bit_of(cell.pointer());
        self.mark_word(bit / 32) >> (bit % 32) & 1 != 0
    }

    /// Marks the `words` words of a cell of the heap.
    pub(crate) fn set_marked(&mut self, cell: Cell, words: u32) {
        let last = self.bit_of(cell.pointer());
        let first = last + 1 - words;
        let (mut index, end) = (first / 32, last / 32);
        let mut mask = !0u32 << (first % 32);
        while index < end {
            self.set_mark_word(index, self.mark_word(index) | mask);
            mask = !0;
            index += 1;
        }
        self.set_mark_word(index, self.mark_word(index) | mask & !0 >> (31 - last % 32));
    }

    /// The number of bitmap words that the present heap needs.
    fn mark_words(&self) -> u32 {
        (self.words_above(self.heap_low) + 31) >> 5
    }

    pub(crate) fn clear_marks(&mut self) {
        Cell::at(self.marks).fill(0, self.mark_words() as usize, 0);
    }

    /// Sums the live words before each group; returns the live words of the whole heap.
    pub(crate) fn sum_marks(&mut self) -> u32 {
        let mut live = 0;
        for index in 0..self.mark_words() {
            if index.is_multiple_of(GROUP) {
                // SAFETY: there is an offset for each group of the bitmap.
                unsafe { *self.mark_offsets.add((index / GROUP) as usize) = live };
            }
            live += ones(self.mark_word(index));
        }
        live
    }

    /// Where a live cell of the heap will lie.
    #[inline]
    pub(crate) fn forward(&self, cell: Cell) -> *mut u32 {
        let bit = self.bit_of(cell.pointer());
        let index = bit / 32;
        // SAFETY: as for `sum_marks`.
        let mut before = unsafe { *self.mark_offsets.add((index / GROUP) as usize) };
        if !index.is_multiple_of(GROUP) {
            before += ones(self.mark_word(index - 1));
        }
        before += ones(self.mark_word(index) & !0 >> (31 - bit % 32));
        self.heap_end.wrapping_sub(before as usize)
    }

    /// The next run of live words below `place`, as its lowest word and its end.
    pub(crate) fn run_below(&self, place: *mut u32) -> Option<(*mut u32, *mut u32)> {
        let limit = self.words_above(self.heap_low);
        let first = self.find_bit(self.words_above(place), limit, true)?;
        let last = self.find_bit(first, limit, false).unwrap_or(limit);
        Some((self.heap_end.wrapping_sub(last as usize), self.heap_end.wrapping_sub(first as usize)))
    }

    /// The first bit from `bit` to `limit` that is set, or clear.
    fn find_bit(&self, mut bit: u32, limit: u32, set: bool) -> Option<u32> {
        let flip = if set { 0 } else { !0 };
        while bit < limit {
            let word = (self.mark_word(bit / 32) ^ flip) >> (bit % 32);
            if word != 0 {
                let found = bit + word.trailing_zeros();
                return (found < limit).then_some(found);
            }
            bit = (bit | 31) + 1;
        }
        None
    }
}

/// The number of set bits, for which small machines have no instruction.
#[cfg_attr(target_pointer_width = "32", inline(never))]
fn ones(word: u32) -> u32 {
    word.count_ones()
}

/// Bytes of bitmap and offsets for a heap of at most `words` words.
pub(crate) const fn table_words(words: u32) -> (u32, u32) {
    let marks = words.div_ceil(32);
    (marks, marks.div_ceil(GROUP))
}
