//! Strings: well-formed, in their one form, with the right lengths.

use super::{Proof, Proved, holds};
use crate::string::wtf8;
use romjs_abi::cell::{string_header, string_text};

/// Words as bytes.
pub(super) fn bytes(words: &[u32]) -> &[u8] {
    // SAFETY: every byte of a word is a valid byte, and words need no less alignment.
    unsafe { core::slice::from_raw_parts(words.as_ptr().cast(), size_of_val(words)) }
}

impl Proof<'_> {
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn string(&mut self) -> Proved {
        let header = self.word(0);
        // Only in RAM it says which atom it is.
        holds(header >> 16 == 0)?;
        // Objections to the text are about where it, or its length, begins.
        let (first, length) = string_text(header, self.word(1));
        let length = length as usize;
        let text = bytes(self.cell.get(first..)?).get(..length)?;
        let units = wtf8::well_formed_len(text)?;
        let ascii = units as usize == length;
        holds(header == string_header(length as u32, ascii))?;
        // What an immediate holds is one.
        holds(length > 3)?;
        holds(ascii || self.word(2) == units)?;
        // Equal strings have equal words: the last word's spare bytes are zero.
        let last = self.word(self.cell.len() - 1);
        holds(length.is_multiple_of(4) || last >> (8 * (length % 4)) == 0)
    }
}
