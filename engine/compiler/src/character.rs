//! Characters: WTF-8, what Unicode says of them as far as the grammar asks, and escape sequences.

/// The code point that begins at `at`, and its length in bytes. Lone surrogates are allowed (WTF-8).
pub(crate) fn decode(source: &[u8], at: usize) -> Option<(u32, usize)> {
    let continuation = |i: usize| source.get(at + i).filter(|byte| **byte & 0xC0 == 0x80).map(|byte| u32::from(*byte & 0x3F));
    let first = u32::from(*source.get(at)?);
    match first {
        0..=0x7F => Some((first, 1)),
        0xC2..=0xDF => Some(((first & 0x1F) << 6 | continuation(1)?, 2)),
        0xE0..=0xEF => {
            let code = (first & 0xF) << 12 | continuation(1)? << 6 | continuation(2)?;
            (code >= 0x800).then_some((code, 3))
        }
        0xF0..=0xF4 => {
            let code = (first & 7) << 18 | continuation(1)? << 12 | continuation(2)? << 6 | continuation(3)?;
            (0x10000..0x11_0000).contains(&code).then_some((code, 4))
        }
        _ => None,
    }
}

pub(crate) const fn is_unicode_space(code: u32) -> bool {
    matches!(code, 0xA0 | 0x1680 | 0x2000..=0x200A | 0x202F | 0x205F | 0x3000 | 0xFEFF)
}

pub(crate) const fn is_line_end(code: u32) -> bool {
    matches!(code, 10 | 13 | 0x2028 | 0x2029)
}

pub(crate) const ZERO_WIDTH_NON_JOINER: u32 = 0x200C;
pub(crate) const ZERO_WIDTH_JOINER: u32 = 0x200D;

/// Whether a code point beyond ASCII can be part of a name. Tables of Unicode would be larger than the lexer, so every
/// code point is accepted that is not a space, a control or one of the signs of Latin-1 and general punctuation.
pub(crate) const fn is_unicode_name(code: u32) -> bool {
    match code {
        0..=0xA9 | 0xAB..=0xB4 | 0xB6 | 0xB8 | 0xB9 | 0xBB..=0xBF | 0xD7 | 0xF7 => false,
        ZERO_WIDTH_NON_JOINER | ZERO_WIDTH_JOINER => true,
        0x2010..=0x203E | 0x2041..=0x2053 | 0x2055..=0x206F | 0x20A0..=0x20CF | 0x2190..=0x2BFF | 0x3001..=0x3004 | 0xD800..=0xDFFF => {
            false
        }
        _ => !is_unicode_space(code) && !is_line_end(code),
    }
}

/// What an escape sequence stands for.
pub(crate) enum Escaped {
    /// A code point, or a lone surrogate.
    Code(u32),
    /// Nothing: a line continuation.
    Nothing,
}

fn hex(source: &[u8], at: usize, digits: usize) -> Option<u32> {
    let text = source.get(at..at + digits)?;
    text.iter().try_fold(0, |value, byte| Some(value << 4 | (*byte as char).to_digit(16)?))
}

/// The escape sequence whose backslash stands at `at` (12.9.4), and its length; none if it is malformed or octal.
pub(crate) fn escape(source: &[u8], at: usize) -> Option<(Escaped, usize)> {
    let simple = |code: u32| Some((Escaped::Code(code), 2));
    match *source.get(at + 1)? {
        b'n' => simple(10),
        b't' => simple(9),
        b'r' => simple(13),
        b'b' => simple(8),
        b'f' => simple(12),
        b'v' => simple(11),
        b'0' if !matches!(source.get(at + 2), Some(b'0'..=b'9')) => simple(0),
        b'0'..=b'9' => None,
        b'x' => Some((Escaped::Code(hex(source, at + 2, 2)?), 4)),
        b'u' if source.get(at + 2) == Some(&b'{') => {
            let mut end = at + 3;
            let mut code = 0u32;
            while let Some(digit) = source.get(end).and_then(|byte| (*byte as char).to_digit(16)) {
                code = code << 4 | digit;
                if code > 0x10_FFFF {
                    return None;
                }
                end += 1;
            }
            (end > at + 3 && source.get(end) == Some(&b'}')).then_some((Escaped::Code(code), end + 1 - at))
        }
        b'u' => {
            let high = hex(source, at + 2, 4)?;
            // Two escapes of a surrogate pair are one code point, so that the text is well-formed WTF-8.
            if (0xD800..0xDC00).contains(&high)
                && source.get(at + 6..at + 8) == Some(b"\\u")
                && let Some(low @ 0xDC00..0xE000) = hex(source, at + 8, 4)
            {
                return Some((Escaped::Code(0x10000 + ((high & 0x3FF) << 10 | low & 0x3FF)), 12));
            }
            Some((Escaped::Code(high), 6))
        }
        b'\r' => Some((Escaped::Nothing, if source.get(at + 2) == Some(&b'\n') { 3 } else { 2 })),
        b'\n' => Some((Escaped::Nothing, 2)),
        _ => {
            let (code, length) = decode(source, at + 1)?;
            Some((if is_line_end(code) { Escaped::Nothing } else { Escaped::Code(code) }, 1 + length))
        }
    }
}

/// A code point's bytes in WTF-8, and how many they are.
pub(crate) fn encode(code: u32) -> ([u8; 4], usize) {
    let tail = |shift: u32| (code >> shift & 0x3F) as u8 | 0x80;
    match code {
        0..=0x7F => ([code as u8, 0, 0, 0], 1),
        0x80..=0x7FF => ([(code >> 6) as u8 | 0xC0, tail(0), 0, 0], 2),
        0x800..=0xFFFF => ([(code >> 12) as u8 | 0xE0, tail(6), tail(0), 0], 3),
        _ => ([(code >> 18) as u8 | 0xF0, tail(12), tail(6), tail(0)], 4),
    }
}
