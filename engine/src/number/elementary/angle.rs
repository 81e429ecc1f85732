//! Angles as quarter turns and a rest (after Payne and Hanek, "Radian reduction for trigonometric functions", 1983).
//!
//! The product of the angle with 2/π is wanted only modulo four and to 128 bits behind the point, so of the digits of
//! 2/π as many words count as overlap with those.

use super::real::Real;

/// The binary digits of 2/π behind the point.
static TWO_OVER_PI: [u32; 37] = [
    0xA2F9_836E,
    0x4E44_1529,
    0xFC27_57D1,
    0xF534_DDC0,
    0xDB62_9599,
    0x3C43_9041,
    0xFE51_63AB,
    0xDEBB_C561,
    0xB724_6E3A,
    0x424D_D2E0,
    0x0649_2EEA,
    0x09D1_921C,
    0xFE1D_EB1C,
    0xB129_A73E,
    0xE882_35F5,
    0x2EBB_4484,
    0xE99C_7026,
    0xB45F_7E41,
    0x3991_D639,
    0x8353_39F4,
    0x9C84_5F8B,
    0xBDF9_283B,
    0x1FF8_97FF,
    0xDE05_980F,
    0xEF2F_118B,
    0x5A0A_6D1F,
    0x6D36_7ECF,
    0x27CB_09B7,
    0x4F46_3F66,
    0x9E5F_EA2D,
    0x7527_BAC7,
    0xEBE5_F17B,
    0x3D07_39F7,
    0x8A52_92EA,
    0x6BFB_5FB1,
    0x1F8D_5D08,
    0x5603_3046,
];

/// Words of the product: one before the point, four behind it, and two whose carries count.
const WORDS: usize = 7;

impl Real {
    /// A finite angle, not negative, as quarter turns, modulo four, and a rest between −π/4 and π/4.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn quarter_turns(&self) -> (u32, Real) {
        if self.exponent < -1 {
            return (0, *self);
        }
        let product = times_two_over_pi((self.mantissa >> 75) as u64, self.exponent - 52);
        let [.., w4, w3, w2, w1, turns] = product;
        let fraction = (w1 as u128) << 96 | (w2 as u128) << 64 | (w3 as u128) << 32 | w4 as u128;
        // The nearest quarter turn, from which the rest goes up or down.
        let down = w1 >> 31;
        let fraction = if down != 0 { fraction.wrapping_neg() } else { fraction };
        (turns.wrapping_add(down) & 3, Real::new(down != 0, -1, fraction).times(&Real::HALF_PI))
    }
}

/// `mantissa` × 2^`exponent` × 2/π modulo 2^32: words, the lowest first; the last is the integer part.
fn times_two_over_pi(mantissa: u64, exponent: i32) -> [u32; WORDS] {
    let (words, bits) = (exponent >> 5, exponent & 31);
    let low = (mantissa as u128) << bits;
    let factor = [low as u32, (low >> 32) as u32, (low >> 64) as u32];
    let mut product = [0; WORDS];
    let mut carry = 0;
    for (column, word) in product.iter_mut().enumerate() {
        let mut sum = carry;
        carry = 0;
        for (i, part) in factor.iter().enumerate() {
            // The column's weight is 2^(32 × (column + 1 - WORDS)).
            let index = i as i32 + words - 1 - (column as i32 + 1 - WORDS as i32);
            let digits = TWO_OVER_PI.get(index as usize).copied().unwrap_or(0);
            let term = *part as u64 * digits as u64;
            sum += term & 0xFFFF_FFFF;
            carry += term >> 32;
        }
        carry += sum >> 32;
        *word = sum as u32;
    }
    product
}
