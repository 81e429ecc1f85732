//! WTF-8: UTF-8 that may hold lone surrogates, so that every JavaScript string has a form in bytes.
//! <https://simonsapin.github.io/wtf-8/>
//!
//! Invariant of every string cell: a high surrogate is never directly followed by a low one; the pair is one scalar.

/// The code point that begins at `bytes[at]`, and its length in bytes. Bytes outside the form count as one each.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(crate) fn decode(bytes: &[u8], at: usize) -> (u32, usize) {
    let byte = |i: usize| bytes.get(at + i).copied().unwrap_or(0);
    let first = byte(0);
    let length = sequence_len(first);
    let mut code_point = u32::from(if length == 1 { first } else { first & 0x7F >> length });
    for i in 1..length {
        code_point = code_point << 6 | u32::from(byte(i) & 0x3F);
    }
    (code_point, length)
}

/// Writes a code point, a lone surrogate perhaps, and returns the bytes used.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(crate) fn encode(code_point: u32, out: &mut [u8; 4]) -> usize {
    let (mut rest, length) = match code_point {
        0..0x80 => (code_point, 1),
        0x80..0x800 => (code_point | 0xC0 << 6, 2),
        0x800..0x1_0000 => (code_point | 0xE0 << 12, 3),
        _ => (code_point | 0xF0 << 18, 4),
    };
    let mut at = length;
    while at > 1 {
        at -= 1;
        out[at & 3] = rest as u8 & 0x3F | 0x80;
        rest >>= 6;
    }
    out[0] = rest as u8;
    length
}

/// The number of bytes of the sequence that `first` begins.
pub(crate) fn sequence_len(first: u8) -> usize {
    1 + (first >= 0xC0) as usize + (first >= 0xE0) as usize + (first >= 0xF0) as usize
}

/// The number of UTF-16 code units of a string.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(crate) fn utf16_len(bytes: &[u8]) -> u32 {
    let mut units = 0;
    for &byte in bytes {
        // Continuation bytes count nothing, a four-byte sequence is a surrogate pair.
        units += (byte & 0xC0 != 0x80) as u32 + (byte >= 0xF0) as u32;
    }
    units
}

/// Whether the first half of a surrogate pair ends one text, and the second begins another.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(crate) fn halves_meet(before: &[u8], behind: &[u8]) -> bool {
    begins_with_low_surrogate(behind) && ends_with_high_surrogate(before)
}

/// Whether `bytes` end with a high surrogate.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(crate) fn ends_with_high_surrogate(bytes: &[u8]) -> bool {
    matches!(bytes, [.., 0xED, 0xA0..=0xAF, _])
}

/// Whether `bytes` begin with a low surrogate.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(crate) fn begins_with_low_surrogate(bytes: &[u8]) -> bool {
    matches!(bytes, [0xED, 0xB0..=0xBF, _, ..])
}

/// The first UTF-16 code unit of a code point.
pub(crate) fn first_unit(code_point: u32) -> u32 {
    if code_point < 0x1_0000 { code_point } else { 0xD7C0 + (code_point >> 10) }
}

/// The code point of a surrogate pair.
pub(crate) fn join_surrogates(high: u32, low: u32) -> u32 {
    0x1_0000 + ((high - 0xD800) << 10) + (low - 0xDC00)
}

/// The number of UTF-16 code units of `bytes` if these are well formed: sequences as they are written, nothing beyond
/// U+10FFFF, no pair of lone surrogates.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(crate) fn well_formed_len(bytes: &[u8]) -> Option<u32> {
    let (mut at, mut before, mut written) = (0, 0, [0; 4]);
    while at < bytes.len() {
        let (code_point, length) = decode(bytes, at);
        let count = encode(code_point, &mut written);
        let pair = before >> 10 == 0xD800 >> 10 && code_point >> 10 == 0xDC00 >> 10;
        if code_point > 0x10_FFFF || pair || bytes.get(at..at + length) != written.get(..count) {
            return None;
        }
        before = code_point;
        at += length;
    }
    Some(utf16_len(bytes))
}
