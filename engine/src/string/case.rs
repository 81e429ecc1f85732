//! Upper and lower case (Unicode, by the rules of ECMA-262, 22.1.3.26 and 22.1.3.28).
//!
//! Complete for Latin-1, Latin Extended-A and Extended Additional, Greek, Cyrillic, Armenian and the full-width letters;
//! of the rest of Extended-B what Pinyin, Romanian and their like need. Other characters stay as they are.

use super::assemble::Assembly;
use super::{Extent, Range, is_among, wtf8};
use crate::machine::Machine;
use romjs_abi::Slot;

/// Letters in lower case: first, last, and what to subtract for upper case. If that is one, only every second is. The first
/// row that has a letter counts.
const LETTERS: [[u16; 3]; 60] = [
    [0x61, 0x7A, 32],
    [0xE0, 0xF6, 32],
    [0xF8, 0xFE, 32],
    [0xFF, 0xFF, 121u16.wrapping_neg()],
    [0x101, 0x12F, 1],
    [0x133, 0x137, 1],
    [0x13A, 0x148, 1],
    [0x14B, 0x177, 1],
    [0x17A, 0x17E, 1],
    [0x1CE, 0x1DC, 1],
    [0x1DF, 0x1EF, 1],
    [0x1F5, 0x1F5, 1],
    [0x1F9, 0x21F, 1],
    [0x223, 0x233, 1],
    [0x371, 0x373, 1],
    [0x377, 0x377, 1],
    [0x37B, 0x37D, 130u16.wrapping_neg()],
    [0x3AC, 0x3AC, 38],
    [0x3AD, 0x3AF, 37],
    [0x3B1, 0x3C1, 32],
    [0x3C3, 0x3CB, 32],
    [0x3CC, 0x3CC, 64],
    [0x3CD, 0x3CE, 63],
    [0x3D7, 0x3D7, 8],
    [0x3D9, 0x3EF, 1],
    [0x3F2, 0x3F2, 7u16.wrapping_neg()],
    [0x3F3, 0x3F3, 116],
    [0x3F8, 0x3F8, 1],
    [0x3FB, 0x3FB, 1],
    [0x430, 0x44F, 32],
    [0x450, 0x45F, 80],
    [0x461, 0x481, 1],
    [0x48B, 0x4BF, 1],
    [0x4C2, 0x4CE, 1],
    [0x4CF, 0x4CF, 15],
    [0x4D1, 0x52F, 1],
    [0x561, 0x586, 48],
    [0x1E01, 0x1E95, 1],
    [0x1EA1, 0x1EFF, 1],
    [0x2170, 0x217F, 16],
    [0x24D0, 0x24E9, 26],
    [0xFF41, 0xFF5A, 32],
    // Their upper case has another lower case.
    [0xB5, 0xB5, 743u16.wrapping_neg()],
    [0x131, 0x131, 232],
    [0x17F, 0x17F, 300],
    [0x345, 0x345, 84u16.wrapping_neg()],
    [0x3C2, 0x3C2, 31],
    [0x3D0, 0x3D0, 62],
    [0x3D1, 0x3D1, 57],
    [0x3D5, 0x3D5, 47],
    [0x3D6, 0x3D6, 54],
    [0x3F0, 0x3F0, 86],
    [0x3F1, 0x3F1, 80],
    [0x3F5, 0x3F5, 96],
    [0x1E9B, 0x1E9B, 59],
    // Their upper case is another letter, found above: here they are the lower case of a second one.
    [0x6B, 0x6B, 8383u16.wrapping_neg()],
    [0xDF, 0xDF, 7615u16.wrapping_neg()],
    [0xE5, 0xE5, 8262u16.wrapping_neg()],
    [0x3B8, 0x3B8, 60u16.wrapping_neg()],
    [0x3C9, 0x3C9, 7517u16.wrapping_neg()],
];

/// Numbers of seven bits a byte, the highest first; all bytes of a number but its last have the highest bit set.
struct Packed<const N: usize> {
    bytes: [u8; N],
    length: usize,
}

impl<const N: usize> Packed<N> {
    const fn push(mut self, number: u32) -> Packed<N> {
        let mut shift = 14;
        loop {
            let rest = number >> shift;
            if rest > 0 || shift == 0 {
                self.bytes[self.length] = rest as u8 & 0x7F | if shift > 0 { 0x80 } else { 0 };
                self.length += 1;
            }
            if shift == 0 {
                return self;
            }
            shift -= 7;
        }
    }
}

/// [`LETTERS`] in half the room. Of each row: how far behind the last of the row before it begins; twice the distance from its
/// first to its last, and one if every second letter counts; and if all do, twice what to subtract, and one if that is negative.
const fn packed<const N: usize>() -> Packed<N> {
    let mut packed = Packed { bytes: [0; N], length: 0 };
    let (mut row, mut before) = (0, 0u16);
    while row < LETTERS.len() {
        let [first, last, distance] = LETTERS[row];
        packed = packed.push(first.wrapping_sub(before) as u32).push((last - first) as u32 * 2 + (distance == 1) as u32);
        if distance != 1 {
            let is_negative = distance >> 15 != 0;
            let size = if is_negative { distance.wrapping_neg() } else { distance };
            packed = packed.push(size as u32 * 2 + is_negative as u32);
        }
        (row, before) = (row + 1, last);
    }
    packed
}

static PACKED_LETTERS: [u8; packed::<512>().length] = packed().bytes;

/// The next number of those that are packed.
#[cfg_attr(target_pointer_width = "32", inline(never))]
fn next_number(bytes: &mut core::slice::Iter<'_, u8>) -> u32 {
    let mut number = 0;
    for byte in bytes {
        number = number << 7 | (byte & 0x7F) as u32;
        if byte & 0x80 == 0 {
            break;
        }
    }
    number
}

/// Letters whose upper case is several characters, and one whose lower case is; zeros fill up.
static EXPANDED: [[u16; 4]; 12] = [
    [CAPITAL_I_WITH_DOT, 0x69, 0x307, 0],
    [0xDF, 0x53, 0x53, 0],
    [0x149, 0x2BC, 0x4E, 0],
    [0x1F0, 0x4A, 0x30C, 0],
    [0x390, 0x399, 0x308, 0x301],
    [0x3B0, 0x3A5, 0x308, 0x301],
    [0x587, 0x535, 0x552, 0],
    [0x1E96, 0x48, 0x331, 0],
    [0x1E97, 0x54, 0x308, 0],
    [0x1E98, 0x57, 0x30A, 0],
    [0x1E99, 0x59, 0x30A, 0],
    [0x1E9A, 0x41, 0x2BE, 0],
];

const CAPITAL_I_WITH_DOT: u16 = 0x130;
const DOTLESS_I: u32 = 0x131;
const SIGMA: u32 = 0x3A3;
const FINAL_SIGMA: u32 = 0x3C2;

/// A row of [`LETTERS`].
struct Row {
    first: u32,
    /// Twice the distance from the first to the last, and one if only every second letter counts.
    span: u32,
    distance: u32,
}

impl Row {
    /// Whether a character is one of the row's, in lower case.
    fn has(&self, code_point: u32) -> bool {
        let place = code_point.wrapping_sub(self.first);
        place <= self.span >> 1 && place & self.span & 1 == 0
    }
}

/// The rows, in order.
struct Rows {
    bytes: core::slice::Iter<'static, u8>,
    last: u32,
}

impl Rows {
    fn new() -> Rows {
        Rows { bytes: PACKED_LETTERS.iter(), last: 0 }
    }
}

impl Iterator for Rows {
    type Item = Row;

    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn next(&mut self) -> Option<Row> {
        if self.bytes.as_slice().is_empty() {
            return None;
        }
        let first = (self.last + next_number(&mut self.bytes)) & 0xFFFF;
        let span = next_number(&mut self.bytes);
        self.last = first + (span >> 1);
        let twice = if span & 1 != 0 { 2 } else { next_number(&mut self.bytes) };
        let distance = if twice & 1 != 0 { (twice >> 1).wrapping_neg() } else { twice >> 1 };
        Some(Row { first, span, distance })
    }
}

/// The upper case of a character that has one of one character, or the lower case.
#[cfg_attr(target_pointer_width = "32", inline(never))]
fn change(code_point: u32, to_upper: bool) -> u32 {
    for row in Rows::new() {
        let changed = if to_upper { code_point.wrapping_sub(row.distance) } else { code_point.wrapping_add(row.distance) };
        if row.has(if to_upper { code_point } else { changed }) {
            return changed;
        }
    }
    code_point
}

/// Canonicalize (ECMA-262, 22.2.2.7.3), if case does not matter: the same for characters that are then equal.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(crate) fn canonicalize(character: u32, unicode: bool) -> u32 {
    if character < 0x80 {
        return match character as u8 {
            letter @ b'a'..=b'z' if !unicode => letter as u32 - 0x20,
            letter @ b'A'..=b'Z' if unicode => letter as u32 + 0x20,
            _ => character,
        };
    }
    let upper = change(character, true);
    if unicode {
        // Only the folding of Turkic languages makes this an `i`.
        return if character == DOTLESS_I { character } else { change(upper, false) };
    }
    let is_expanded = EXPANDED.iter().any(|letter| letter[0] as u32 == character);
    if is_expanded || upper < 0x80 { character } else { upper }
}

/// Whether a character that is equal to this one, if case does not matter, is one of those that `is_one` knows.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(crate) fn has_equal(character: u32, unicode: bool, is_one: &dyn Fn(u32) -> bool) -> bool {
    let canonical = canonicalize(character, unicode);
    if is_one(character) || is_one(canonical) {
        return true;
    }
    if character < 0x80 && !unicode {
        return is_one(character ^ 0x20) && canonicalize(character ^ 0x20, false) == canonical;
    }
    let upper = change(canonical, true);
    let lower = change(upper, false);
    Rows::new().any(|row| {
        let (of_lower, of_upper) = (lower.wrapping_sub(row.distance), upper.wrapping_add(row.distance));
        let is_equal = |other: u32| canonicalize(other, unicode) == canonical && is_one(other);
        row.has(lower) && is_equal(of_lower) || row.has(of_upper) && is_equal(of_upper)
    })
}

/// What stands inside of words without being a letter (Case_Ignorable).
static IGNORABLE: [Range; 19] = [
    [0x27, 0],
    [0x2E, 0],
    [0x3A, 0],
    [0x5E, 0],
    [0x60, 0],
    [0xA8, 0],
    [0xAD, 0],
    [0xAF, 0],
    [0xB4, 0],
    [0xB7, 1],
    [0x2B0, 0xBF],
    [0x374, 1],
    [0x37A, 0],
    [0x384, 1],
    [0x387, 0],
    [0x483, 6],
    [0x2018, 1],
    [0x2024, 0],
    [0x2027, 0],
];

fn is_cased(code_point: u32) -> bool {
    let is_expanded = EXPANDED.iter().any(|letter| letter[0] as u32 == code_point);
    // The last are letters in lower case by class, without an upper case.
    is_expanded
        || change(code_point, true) != code_point
        || change(code_point, false) != code_point
        || matches!(code_point, 0xAA | 0xBA | 0x138 | 0x18D)
}

/// Whether the next character, in front of byte `at` or behind it, that is not ignored is a letter.
#[cfg_attr(target_pointer_width = "32", inline(never))]
fn is_beside_letter(bytes: &[u8], mut at: usize, in_front: bool) -> bool {
    while if in_front { at > 0 } else { at < bytes.len() } {
        if in_front {
            at = super::sequence_start(bytes, at - 1);
        }
        let (code_point, length) = wtf8::decode(bytes, at);
        if !is_among(&IGNORABLE, code_point) {
            return is_cased(code_point);
        }
        if !in_front {
            at += length;
        }
    }
    false
}

/// Whether a sigma at `start..end` ends a word (Final_Sigma).
fn is_final(bytes: &[u8], start: usize, end: usize) -> bool {
    is_beside_letter(bytes, start, true) && !is_beside_letter(bytes, end, false)
}

impl Machine {
    /// Assembles a string's text in upper or lower case.
    pub(crate) fn write_case(&self, string: Slot, to_upper: bool) -> Extent {
        let mut text = Assembly::new(self);
        let bytes = self.text(&string);
        let mut at = 0;
        while at < bytes.len() {
            let (code_point, length) = wtf8::decode(bytes, at);
            let changed = |&&[from, ..]: &&[u16; 4]| from as u32 == code_point && to_upper == (from != CAPITAL_I_WITH_DOT);
            if let Some([_, to @ ..]) = EXPANDED.iter().find(changed) {
                to.iter().filter(|unit| **unit != 0).for_each(|unit| text.push_code_point(u32::from(*unit)));
            } else {
                let is_last = code_point == SIGMA && !to_upper && is_final(bytes, at, at + length);
                text.push_code_point(if is_last { FINAL_SIGMA } else { change(code_point, to_upper) });
            }
            at += length;
        }
        text.extent
    }
}
