//! A finite double without its sign, taken apart into integers. [`nearest`](super::double::nearest) puts it together again.

/// Bits of a double's fraction field; the hidden bit of a normal number is just above them.
const FRACTION_BITS: u32 = 52;
const HIDDEN_BIT: u64 = 1 << FRACTION_BITS;
/// The exponent of the last place of subnormals and of the smallest normal numbers.
const EXPONENT_MIN: i32 = -1074;
/// The exponent field of infinities and NaNs.
const FIELD_MAX: i32 = 0x7FF;

/// The value `mantissa` × 2^`exponent`.
#[derive(Clone, Copy)]
pub(super) struct Magnitude {
    pub(super) mantissa: u64,
    pub(super) exponent: i32,
}

impl Magnitude {
    /// The magnitude of the finite double of `bits`.
    pub(super) fn of(bits: u64) -> Self {
        let fraction = bits & (HIDDEN_BIT - 1);
        match (bits >> FRACTION_BITS) as i32 & FIELD_MAX {
            0 => Self { mantissa: fraction, exponent: EXPONENT_MIN },
            field => Self { mantissa: fraction | HIDDEN_BIT, exponent: field - 1 + EXPONENT_MIN },
        }
    }

    /// Whether the next smaller double is half as far away as the next greater one. That holds for
    /// powers of two, but for the smallest normal number, below which the spacing stays.
    pub(super) fn is_narrow_below(self) -> bool {
        self.mantissa == HIDDEN_BIT && self.exponent > EXPONENT_MIN
    }
}
