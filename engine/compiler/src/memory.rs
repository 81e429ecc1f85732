//! The scratch memory: one slice of words, used from both ends.
//!
//! ```text
//! 0        top →                                    ← bottom        end
//! [ null | trees of the open functions … code | gap | … | names | buckets ]
//! ```
//!
//! What belongs to one function lies in one piece above what belongs to the functions around it, so the end of a function
//! releases everything of it by moving `top` back. Word 0 is never used: index 0 means "none".

use crate::error::Failure;

/// The scratch memory is exhausted.
#[derive(Debug)]
pub(crate) struct Full;

impl<E> From<Full> for Failure<E> {
    fn from(_: Full) -> Failure<E> {
        Failure::OutOfScratch
    }
}

pub(crate) struct Memory<'a> {
    words: &'a mut [u32],
    top: u32,
    bottom: u32,
}

impl<'a> Memory<'a> {
    pub(crate) fn new(words: &'a mut [u32]) -> Memory<'a> {
        let bottom = words.len().min(1 << 30) as u32;
        Memory { words, top: 1, bottom }
    }

    /// The word at `index`. Indices come from the memory itself, so one outside of it cannot occur; it would read 0.
    pub(crate) fn get(&self, index: u32) -> u32 {
        self.words.get(index as usize).copied().unwrap_or(0)
    }

    pub(crate) fn set(&mut self, index: u32, word: u32) {
        if let Some(place) = self.words.get_mut(index as usize) {
            *place = word;
        }
    }

    /// Sets bits of the word at `index`.
    pub(crate) fn add_bits(&mut self, index: u32, bits: u32) {
        self.set(index, self.get(index) | bits);
    }

    pub(crate) fn top(&self) -> u32 {
        self.top
    }

    pub(crate) fn set_top(&mut self, top: u32) {
        self.top = top;
    }

    pub(crate) fn bottom(&self) -> u32 {
        self.bottom
    }

    pub(crate) fn set_bottom(&mut self, bottom: u32) {
        self.bottom = bottom;
    }

    /// Adds one word at the top; its index.
    pub(crate) fn push(&mut self, word: u32) -> Result<u32, Full> {
        let index = self.top;
        if index >= self.bottom {
            return Err(Full);
        }
        self.set(index, word);
        self.top = index + 1;
        Ok(index)
    }

    /// Adds words at the top; the index of the first.
    pub(crate) fn push_all<const N: usize>(&mut self, words: [u32; N]) -> Result<u32, Full> {
        let first = self.top;
        let place = self.words.get_mut(first as usize..self.bottom as usize).and_then(|gap| gap.get_mut(..N)).ok_or(Full)?;
        place.copy_from_slice(&words);
        self.top = first + N as u32;
        Ok(first)
    }

    /// Adds words at the bottom; the index of the first.
    pub(crate) fn push_below<const N: usize>(&mut self, words: [u32; N]) -> Result<u32, Full> {
        let first = self.bottom.checked_sub(N as u32).filter(|first| *first >= self.top).ok_or(Full)?;
        let place = self.words.get_mut(first as usize..self.bottom as usize).ok_or(Full)?;
        place.copy_from_slice(&words);
        self.bottom = first;
        Ok(first)
    }

    /// Adds `count` zeros at the bottom; the index of the first.
    pub(crate) fn zeros_below(&mut self, count: u32) -> Result<u32, Full> {
        let first = self.bottom.checked_sub(count).filter(|first| *first >= self.top).ok_or(Full)?;
        self.words.get_mut(first as usize..self.bottom as usize).ok_or(Full)?.fill(0);
        self.bottom = first;
        Ok(first)
    }

    /// Moves the words from `from` up to the top down to `to`, and the top with them.
    pub(crate) fn slide_down(&mut self, from: u32, to: u32) {
        if to <= from && from <= self.top && self.top as usize <= self.words.len() {
            self.words.copy_within(from as usize..self.top as usize, to as usize);
            self.top = to + (self.top - from);
        }
    }

    /// The words from `from` on, `count` of them.
    pub(crate) fn slice(&self, from: u32, count: u32) -> &[u32] {
        self.words.get(from as usize..(from + count) as usize).unwrap_or(&[])
    }
}
