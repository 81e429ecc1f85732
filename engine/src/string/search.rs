//! Finding a string in another.

use super::wtf8;
use crate::machine::Machine;
use romjs_abi::Slot;

/// The first place of `wanted`, which is not empty, in `bytes`.
pub(crate) fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    let (first, rest) = wanted.split_first()?;
    let last = bytes.len().checked_sub(wanted.len())?;
    let starts = bytes.get(..=last)?;
    starts.iter().enumerate().find(|(at, byte)| *byte == first && is_at(bytes, rest, at + 1)).map(|(at, _)| at)
}

fn is_at(bytes: &[u8], wanted: &[u8], at: usize) -> bool {
    bytes.get(at..).is_some_and(|tail| tail.starts_with(wanted))
}

impl Machine {
    /// StringIndexOf (ECMA-262, 6.1.4.1): the first code unit, from `from` on, where `search` occurs in `string`.
    pub(crate) fn string_index_of(&self, string: Slot, search: Slot, from: u32) -> Option<u32> {
        let (length, wanted) = (self.string_length(string), self.string_length(search));
        let last = length.checked_sub(wanted)?;
        if from > last {
            return None;
        }
        if wanted == 0 {
            return Some(from);
        }
        if self.has_half_at_end(search) {
            let unit_is = |at, i| self.code_unit_at(string, at + i) == self.code_unit_at(search, i);
            return (from..=last).find(|at| (0..wanted).all(|i| unit_is(*at, i)));
        }
        // A match begins with a code point, so the second half of a pair is none.
        let (start, in_pair) = self.byte_offset(string, from);
        let (start, unit) = if in_pair { (start as usize + 4, from + 1) } else { (start as usize, from) };
        let (text, search) = (self.bytes(string), self.bytes(search));
        let rest = text.as_slice().get(start..)?;
        let found = find(rest, search.as_slice())?;
        Some(unit + if self.is_ascii(string) { found as u32 } else { wtf8::utf16_len(rest.get(..found)?) })
    }

    /// Whether a string begins or ends with a half of a pair, which the bytes of a whole pair do not show.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn has_half_at_end(&self, string: Slot) -> bool {
        if self.is_ascii(string) {
            return false;
        }
        let bytes = self.bytes(string);
        wtf8::begins_with_low_surrogate(bytes.as_slice()) || wtf8::ends_with_high_surrogate(bytes.as_slice())
    }
}
