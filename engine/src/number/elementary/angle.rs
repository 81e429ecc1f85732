//! Angles as quarter turns and a rest (after Payne and Hanek, "Radian reduction for trigonometric functions", 1983), and
//! what is made of them.
//!
//! The product of the angle with 2/π is wanted only modulo four and to 128 bits behind the point, so of the digits of
//! 2/π as many words count as overlap with those.

use super::formula::Function;
use super::real::Real;
use crate::number::double::SIGN;
use crate::number::limbs::{add_multiple, complement, multiply};

pub(super) static HALF_PI: Real = Real::constant(0, 0xc90f_daa2_2168_c234_c4c6_628b_80dc_1cd1);

/// The binary digits of 2/π behind the point, the lowest first, between zeros.
static TWO_OVER_PI: [u32; 1 + 37 + 3] = [
    0,
    0x5603_3046,
    0x1F8D_5D08,
    0x6BFB_5FB1,
    0x8A52_92EA,
    0x3D07_39F7,
    0xEBE5_F17B,
    0x7527_BAC7,
    0x9E5F_EA2D,
    0x4F46_3F66,
    0x27CB_09B7,
    0x6D36_7ECF,
    0x5A0A_6D1F,
    0xEF2F_118B,
    0xDE05_980F,
    0x1FF8_97FF,
    0xBDF9_283B,
    0x9C84_5F8B,
    0x8353_39F4,
    0x3991_D639,
    0xB45F_7E41,
    0xE99C_7026,
    0x2EBB_4484,
    0xE882_35F5,
    0xB129_A73E,
    0xFE1D_EB1C,
    0x09D1_921C,
    0x0649_2EEA,
    0x424D_D2E0,
    0xB724_6E3A,
    0xDEBB_C561,
    0xFE51_63AB,
    0x3C43_9041,
    0xDB62_9599,
    0xF534_DDC0,
    0xFC27_57D1,
    0x4E44_1529,
    0xA2F9_836E,
    0,
    0,
    0,
];

/// Words of the product: one before the point, four behind it, and four more, which lack what comes from digits left out.
const WORDS: usize = 9;

impl Real {
    /// Leaves of a finite angle, not negative, what is between −π/4 and π/4, and returns the quarter turns, modulo four.
    pub(super) fn take_quarter_turns(&mut self) -> u32 {
        if self.exponent < -1 {
            return 0;
        }
        // The upper half of the mantissa has all bits of a double.
        let [_, _, low, high] = self.mantissa;
        let place = self.exponent - 63;
        // The last word's weight is to be one.
        let first = ((TWO_OVER_PI.len() - 2 - WORDS) as i32 - (place >> 5)) as usize;
        let digits = TWO_OVER_PI.get(first..).unwrap_or_default();
        let mut product = [0; WORDS];
        add_multiple(&mut product, low, digits);
        add_multiple(&mut product[1..], high, digits);
        multiply(&mut product, 1 << (place & 31), 0);
        let [.., w4, w3, w2, w1, mut turns] = product;
        self.mantissa = [w4, w3, w2, w1];
        // The nearest quarter turn, from which the rest goes up or down.
        self.negative = w1 >> 31;
        if self.negative != 0 {
            turns += 1;
            complement(&mut self.mantissa);
        }
        self.exponent = -1;
        self.multiply(&HALF_PI);
        turns & 3
    }
}

/// The angle of a point, from −π to π.
pub(crate) fn atan2(y: u64, x: u64) -> u64 {
    let function = if x & SIGN == 0 { Function::Angle } else { Function::OtherAngle };
    function.of(y & !SIGN, x & !SIGN) | y & SIGN
}
