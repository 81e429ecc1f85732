//! ASCII text that grows in a buffer.
//!
//! A byte that finds no room is dropped; the lengths in `format` see to it that none is.

/// The text written so far is the first `length` bytes, all of them ASCII.
pub(super) struct Writer<'buffer> {
    bytes: &'buffer mut [u8],
    length: usize,
}

impl<'buffer> Writer<'buffer> {
    pub(super) fn new(bytes: &'buffer mut [u8]) -> Self {
        Self { bytes, length: 0 }
    }

    #[cfg_attr(target_pointer_width = "32", inline(never))] // A call is shorter, and there are many.
    pub(super) fn push(&mut self, byte: u8) {
        if let Some(slot) = self.bytes.get_mut(self.length) {
            *slot = byte;
            self.length += 1;
        }
    }

    pub(super) fn extend(&mut self, text: &[u8]) {
        for &byte in text {
            self.push(byte);
        }
    }

    /// Writes a digit of a radix up to 36.
    pub(super) fn digit(&mut self, digit: u8) {
        self.push(if digit < 10 { b'0' + digit } else { b'a' - 10 + digit });
    }

    /// Writes an integer in decimal, in as many calls as it has digits: the first digits are what is left of a division.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn integer(&mut self, value: u32) {
        if value >= 10 {
            self.integer(value / 10);
        }
        self.push(b'0' + (value % 10) as u8);
    }

    /// Writes the sign, or all of a value that has no digits, and returns whether there are digits
    /// to be written. Negative zero has no sign: no conversion of the specification gives it one.
    pub(super) fn begin(&mut self, bits: u64) -> bool {
        let magnitude = bits << 1;
        let infinity = f64::INFINITY.to_bits() << 1;
        if magnitude > infinity {
            self.extend(b"NaN");
            return false;
        }
        if bits >> 63 != 0 && magnitude != 0 {
            self.push(b'-');
        }
        if magnitude == infinity {
            self.extend(b"Infinity");
        }
        magnitude < infinity
    }

    /// The text.
    pub(super) fn finish(self) -> NumberText<'buffer> {
        NumberText(self.bytes.get(..self.length).unwrap_or_default())
    }
}

/// The text of a number, in the buffer that was given for it.
///
/// Only bytes of ASCII are in it. It is not a `str` from the beginning, because checking that costs
/// time and flash that a string heap of bytes has no use for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberText<'buffer>(&'buffer [u8]);

impl<'buffer> NumberText<'buffer> {
    /// The text as bytes of ASCII.
    pub fn as_bytes(self) -> &'buffer [u8] {
        self.0
    }

    /// The text as a string.
    pub fn as_str(self) -> &'buffer str {
        str::from_utf8(self.0).unwrap_or_default()
    }
}
