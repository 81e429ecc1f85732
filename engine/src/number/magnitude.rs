//! A finite double without its sign, taken apart into integers and put together again.
//!
//! Taking apart is exact; putting together is the one place where this module rounds to a double.

/// Bits of a double's fraction field; the hidden bit of a normal number is just above them.
const FRACTION_BITS: u32 = 52;
const HIDDEN_BIT: u64 = 1 << FRACTION_BITS;
/// The exponent of the last place of subnormals and of the smallest normal numbers.
const EXPONENT_MIN: i32 = -1074;
/// The exponent field of infinities and NaNs.
const FIELD_MAX: i32 = 0x7ff;

/// The value `mantissa` × 2^`exponent`.
#[derive(Clone, Copy)]
pub(super) struct Magnitude {
    pub(super) mantissa: u64,
    pub(super) exponent: i32,
}

impl Magnitude {
    /// The magnitude of a finite `value`.
    pub(super) fn of(value: f64) -> Self {
        let bits = value.to_bits();
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

/// The bits of the double nearest to `significand` × 2^`exponent`, ties to even, overflowing to
/// infinity.
///
/// A caller with more than 64 bits sets the lowest bit if any bit that it left out is set: below the
/// place where a double is rounded, only zero or not zero matters. That needs a significand of at
/// least 55 bits.
pub(super) fn nearest(significand: u64, exponent: i32) -> u64 {
    if significand == 0 {
        return 0;
    }
    let zeros = significand.leading_zeros();
    let significand = significand << zeros;
    let exponent = exponent - zeros as i32;

    // The last place of the result: 53 bits below the top, or that of subnormals.
    let place = (exponent + (u64::BITS - 1 - FRACTION_BITS) as i32).max(EXPONENT_MIN);
    let dropped = (place - exponent) as u32;
    if dropped > u64::BITS {
        return 0;
    }
    // What the hidden bit of a normal number will add one to.
    let field = place - EXPONENT_MIN;
    if field + 1 >= FIELD_MAX {
        return f64::INFINITY.to_bits();
    }

    // One bit below the last place is kept to begin with, so that neither shift reaches 64.
    let doubled = significand >> (dropped - 1);
    let mantissa = doubled >> 1;
    let is_tie = significand.trailing_zeros() == dropped - 1;
    let round_up = doubled & 1 & u64::from(!is_tie | (mantissa & 1 != 0));

    // A carry out of rounding adds one to the field too: subnormals become normal, the greatest
    // double becomes infinity.
    ((field as u64) << FRACTION_BITS) + mantissa + round_up
}
