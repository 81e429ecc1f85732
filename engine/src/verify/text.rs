//! Strings: well-formed, in their one form, with the right lengths.

use super::chain::Chain;
use super::{Proof, Proved, holds};
use crate::string::wtf8;
use romjs_abi::cell::{string_header, string_text};
use romjs_abi::{AtomId, Slot, slot::tag};

/// The bytes of a string cell.
fn bytes(cell: &[u32]) -> Option<&[u8]> {
    let (first, length) = string_text(*cell.first()?, *cell.get(1)?);
    let length = length as usize;
    let words = cell.get(first..)?.get(..length.div_ceil(4))?;
    // SAFETY: the words have at least `length` bytes, any of which is a valid byte, and words need no less alignment.
    Some(unsafe { core::slice::from_raw_parts(words.as_ptr().cast(), length) })
}

impl Chain<'_> {
    /// The text of a string slot: a cell's, or one that is written to `buffer`.
    pub(super) fn text<'b>(&'b self, slot: Slot, buffer: &'b mut [u8; 4]) -> Option<&'b [u8]> {
        if slot.is_reference() {
            return bytes(self.cell(slot));
        }
        *buffer = slot.payload().to_le_bytes();
        buffer.get(..slot.short_length())
    }
}

impl Proof<'_> {
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn string(&mut self) -> Proved {
        let header = self.word(0);
        let atom = AtomId((header >> 16) as u16);
        holds(atom == AtomId::NONE || self.chain.atom(atom) == self.own_slot(tag::STRING))?;
        // Objections to the text are about where it, or its length, begins.
        self.word(1);
        let text = bytes(self.cell)?;
        let length = text.len();
        let units = wtf8::well_formed_len(text)?;
        let ascii = units as usize == length;
        holds(header & 0xFFFF == string_header(length as u32, ascii))?;
        // What an immediate holds is one.
        holds(length > 3)?;
        holds(ascii || self.word(2) == units)?;
        // Equal strings have equal words: the last word's spare bytes are zero.
        let last = self.word(self.cell.len() - 1);
        holds(length.is_multiple_of(4) || last >> (8 * (length % 4)) == 0)
    }
}
