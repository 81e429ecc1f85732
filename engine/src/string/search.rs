//! Finding a string in another.

use super::{part, wtf8};
use crate::machine::Machine;
use romjs_abi::Slot;

/// The first place of `wanted`, which is not empty, in `bytes`.
pub(crate) fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    let mut at = 0;
    loop {
        let tail = bytes.get(at..)?;
        if tail.first() == wanted.first() && tail.starts_with(wanted) {
            return Some(at);
        }
        at += 1;
    }
}

impl Machine {
    /// StringIndexOf (ECMA-262, 6.1.4.1): the first code unit, from `from` on, where `search` occurs in `string`.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn string_index_of(&self, string: Slot, search: Slot, from: u32) -> Option<u32> {
        let length = self.string_length(string);
        let last = length.checked_sub(self.string_length(search))?;
        let (text, wanted) = (self.text(&string), self.text(&search));
        let mut unit = from;
        // The bytes of a whole pair do not show its halves.
        if wanted.is_empty() || wtf8::begins_with_low_surrogate(wanted) || wtf8::ends_with_high_surrogate(wanted) {
            while unit <= last {
                if self.occurs(string, search, unit) {
                    return Some(unit);
                }
                unit += 1;
            }
            return None;
        }
        // A match begins with a code point, so the second half of a pair is none.
        let (mut start, in_pair) = self.byte_offset(string, from);
        if in_pair {
            start += 4;
            unit += 1;
        }
        let rest = text.get(start as usize..)?;
        let found = find(rest, wanted)?;
        let is_ascii = text.len() as u32 == length;
        Some(unit + if is_ascii { found as u32 } else { wtf8::utf16_len(part(rest, 0, found as u32)) })
    }

    /// Whether `search` occurs in `string` at code unit `at`.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn occurs(&self, string: Slot, search: Slot, at: u32) -> bool {
        (0..self.string_length(search)).all(|i| self.unit_at(string, at + i) == self.unit_at(search, i))
    }
}
