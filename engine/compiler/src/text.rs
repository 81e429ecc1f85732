//! Bytes that do not stand in the source as they are: names and strings with escapes, paths of natives.
//!
//! Decoded names stay at the beginning; everything else is built behind them and used at once.

use crate::character::{Escaped, encode, escape};
use crate::memory::Full;

pub(crate) struct Text<'a> {
    bytes: &'a mut [u8],
    kept: usize,
    end: usize,
}

impl<'a> Text<'a> {
    pub(crate) fn new(bytes: &'a mut [u8]) -> Text<'a> {
        Text { bytes, kept: 0, end: 0 }
    }

    /// Begins a new piece.
    pub(crate) fn begin(&mut self) {
        self.end = self.kept;
    }

    pub(crate) fn push(&mut self, bytes: &[u8]) -> Result<(), Full> {
        let end = self.end + bytes.len();
        self.bytes.get_mut(self.end..end).ok_or(Full)?.copy_from_slice(bytes);
        self.end = end;
        Ok(())
    }

    /// Appends a code point; a low surrogate joins a high one before it.
    pub(crate) fn push_code(&mut self, code: u32) -> Result<(), Full> {
        if (0xDC00..0xE000).contains(&code)
            && let Some(&[0xED, second @ 0xA0..=0xAF, third]) =
                self.bytes.get(self.kept..self.end).and_then(|piece| piece.last_chunk::<3>())
        {
            let high = u32::from(second & 0xF) << 6 | u32::from(third & 0x3F);
            self.end -= 3;
            return self.push_code(0x10000 + (high << 10 | code & 0x3FF));
        }
        let (bytes, length) = encode(code);
        self.push(bytes.get(..length).unwrap_or(&[]))
    }

    /// Appends the raw text of a string, template or name, its escapes decoded. In templates, line ends become LF.
    pub(crate) fn push_decoded(&mut self, raw: &[u8], template: bool) -> Result<(), Full> {
        let mut at = 0;
        while let Some(byte) = raw.get(at) {
            match byte {
                b'\\' => match escape(raw, at) {
                    Some((Escaped::Code(code), length)) => {
                        self.push_code(code)?;
                        at += length;
                    }
                    Some((Escaped::Nothing, length)) => at += length,
                    // The lexer has refused such escapes.
                    None => at += 1,
                },
                b'\r' if template => {
                    self.push(b"\n")?;
                    at += if raw.get(at + 1) == Some(&b'\n') { 2 } else { 1 };
                }
                _ => {
                    self.push(&[*byte])?;
                    at += 1;
                }
            }
        }
        Ok(())
    }

    /// Appends the raw text of a template as it is, but that line ends become LF.
    pub(crate) fn push_raw(&mut self, raw: &[u8]) -> Result<(), Full> {
        let mut before = 0;
        for byte in raw {
            if *byte != b'\n' || before != b'\r' {
                self.push(&[if *byte == b'\r' { b'\n' } else { *byte }])?;
            }
            before = *byte;
        }
        Ok(())
    }

    /// The piece.
    pub(crate) fn piece(&self) -> &[u8] {
        self.bytes.get(self.kept..self.end).unwrap_or(&[])
    }

    /// Keeps the piece; where it lies.
    pub(crate) fn keep(&mut self) -> u32 {
        let start = self.kept;
        self.kept = self.end;
        start as u32
    }

    pub(crate) fn kept(&self, start: u32, length: u32) -> &[u8] {
        self.bytes.get(start as usize..(start + length) as usize).unwrap_or(&[])
    }
}
