//! Strings: well-formed, in their one form, with the right lengths.

use super::chain::Chain;
use super::{Proof, Proved, holds};
use crate::machine::Machine;
use crate::string::wtf8;
use romjs_abi::cell::FLAG_ASCII;
use romjs_abi::{AtomId, Kind, Slot, slot::tag};

/// The bytes of a string cell, whose header says whether they are ASCII.
fn bytes(cell: &[u32]) -> Option<&[u8]> {
    let fixed = if cell.first()? & FLAG_ASCII != 0 { 2 } else { 3 };
    let length = *cell.get(1)? as usize;
    let words = cell.get(fixed..)?.get(..length.div_ceil(4))?;
    // SAFETY: the words have at least `length` bytes, any of which is a valid byte, and words need no less alignment.
    Some(unsafe { core::slice::from_raw_parts(words.as_ptr().cast(), length) })
}

impl Chain<'_> {
    /// The text of a string slot: a cell's, or one that is written to `buffer`.
    pub(super) fn text<'b>(&'b self, slot: Slot, buffer: &'b mut [u8; 4]) -> Option<&'b [u8]> {
        if slot.is_reference() {
            return bytes(self.cell_of_kind(slot, Kind::String)?);
        }
        let length = match slot.short_ascii_len() {
            Some(length) => {
                *buffer = slot.payload().to_le_bytes();
                length as usize
            }
            None => wtf8::encode(slot.payload() & 0xFFFF, buffer),
        };
        buffer.get(..length)
    }
}

impl Proof<'_> {
    pub(super) fn string(&mut self) -> Proved {
        let header = self.word(0)?;
        holds(header & 0xFFFF & !FLAG_ASCII == Kind::String as u32)?;
        let atom = AtomId((header >> 16) as u16);
        holds(atom == AtomId::NONE || self.chain.atom(atom) == Some(self.own_slot(tag::STRING)))?;
        let text = bytes(self.cell)?;
        let ascii = text.is_ascii();
        self.at = self.start + 1;
        holds(ascii == (header & FLAG_ASCII != 0) && Machine::short_string(text).is_none() && wtf8::is_well_formed(text))?;
        holds(ascii || self.word(2)? == wtf8::utf16_len(text))?;
        // Equal strings have equal words: the last word's spare bytes are zero.
        let last = self.word(self.cell.len() - 1)?;
        holds(text.len() % 4 == 0 || last >> (8 * (text.len() % 4)) == 0)
    }
}
