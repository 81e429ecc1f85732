//! Powers of ten in 128 bits.
//!
//! A power is 10^e = `power` × 2^(⌊log₂ 10^e⌋ − 127), with the top bit of `power` set. Powers are
//! never too small, and too large by less than [`ERROR_MAX`]; both roads between text and doubles
//! build their proofs on that.
//!
//! Every 27th power is tabulated, and the ones between are reached by multiplying with a power of
//! five, the largest of which, 5^26, still fits 64 bits.

use crate::number::limbs::scale;

/// The powers that [`power_of_ten`] knows. The smallest decimal exponent that a text can have
/// without being zero is −342 (nineteen digits before it), and the greatest that formatting needs is
/// 324, for the smallest subnormal.
const EXPONENT_MIN: i32 = -351;
const EXPONENT_MAX: i32 = 350;

/// What a power may be too large by, in units of its last place, is less than this.
pub(super) const ERROR_MAX: u64 = 4;

const STEP: u32 = 27;

/// 10^−351, 10^−324, …, 10^324, rounded up.
#[rustfmt::skip]
const POWERS: [u128; 26] = [
    0x8049_a4ac_0c58_11ae_205b_896d_777d_6279, 0xcf42_894a_5dce_35ea_5206_4cac_8286_75ba,
    0xa76c_5823_38ed_2621_af2a_f2b8_0af6_f24f, 0x873e_4f75_e222_4e68_5a77_44a6_e804_a292,
    0xda7f_5bf5_9096_6848_af39_a475_506a_899f, 0xb080_392c_c434_9dec_bd8d_794d_96aa_cfb4,
    0x8e93_8662_882a_f53e_547e_b47b_7282_ee9d, 0xe658_29b3_046b_0afa_0cb4_a5a3_112a_5113,
    0xba12_1a46_50e4_ddeb_92f3_4d62_616c_e414, 0x964e_858c_91ba_2655_3a6a_07f8_d510_f870,
    0xf2d5_6790_ab41_c2a2_fae2_7299_423f_b9c4, 0xc428_d05a_a475_1e4c_aa97_e14c_3c26_b887,
    0x9e74_d1b7_91e0_7e48_775e_a264_cf55_347e, 0x8000_0000_0000_0000_0000_0000_0000_0000,
    0xcecb_8f27_f420_0f3a_0000_0000_0000_0000, 0xa70c_3c40_a64e_6c51_9990_90b6_5f67_d924,
    0x86f0_ac99_b4e8_dafd_69a0_28bb_3ded_71a4, 0xda01_ee64_1a70_8de9_e80e_6f48_20cc_9496,
    0xb01a_e745_b101_e9e4_5ec0_5dcf_f72e_7f90, 0x8e41_ade9_fbeb_c27d_1458_8f13_be84_7308,
    0xe5d3_ef28_2a24_2e81_8f16_68c8_a86d_a5fb, 0xb9a7_4a06_37ce_2ee1_6d95_3e2b_d717_3693,
    0x95f8_3d0a_1fb6_9cd9_4abd_af10_1564_f98f, 0xf24a_01a7_3cf2_dccf_bc63_3b39_673c_8ced,
    0xc3b8_3581_09e8_4f07_0a86_2f80_ec47_00c9, 0x9e19_db92_b4e3_1ba9_6c07_a2c2_6a83_46d2,
];

/// 10^`exponent`, which must lie in −351..=350, scaled as the module says.
pub(super) fn power_of_ten(exponent: i32) -> u128 {
    let index = (exponent.clamp(EXPONENT_MIN, EXPONENT_MAX) - EXPONENT_MIN) as u32;
    let five = (0..index % STEP).fold(1_u64, |power, _| power * 5);
    let tabulated = POWERS[(index / STEP) as usize];

    // The tabulated power is too large by less than one, the product by less than one, or, for what
    // is cut off, too small by less than one. Shifting doubles that to two either way.
    let product = scale(tabulated, five << five.leading_zeros());
    let is_normal = product >> 127 != 0;
    (if is_normal { product } else { product << 1 }) + 2
}

/// ⌊log₂ 10^`exponent`⌋, for the powers that [`power_of_ten`] knows.
pub(super) fn floor_log2_of_power_of_ten(exponent: i32) -> i32 {
    // 217706 / 2^16 is a little more than log₂ 10.
    (exponent * 217_706) >> 16
}

#[cfg(test)]
mod tests {
    extern crate std;

    use super::*;
    use num_bigint::BigUint;

    /// 10^exponent scaled as the module says, multiplied by 2^64 to compare the error exactly.
    fn exact_times_2_64(exponent: i32) -> BigUint {
        let shift = 127 - floor_log2_of_power_of_ten(exponent) + 64;
        let ten = BigUint::from(10_u32).pow(exponent.unsigned_abs());
        match (exponent < 0, shift < 0) {
            (true, _) => (BigUint::from(1_u32) << shift) / ten,
            (false, false) => ten << shift,
            (false, true) => ten >> -shift,
        }
    }

    #[test]
    fn powers_are_never_too_small_and_too_large_by_less_than_the_bound() {
        for exponent in EXPONENT_MIN..=EXPONENT_MAX {
            let power = BigUint::from(power_of_ten(exponent)) << 64;
            let exact = exact_times_2_64(exponent);
            assert!(exact.bits() == 128 + 64, "the logarithm of 10^{exponent}");
            assert!(power > exact, "10^{exponent} is too small");
            assert!(power - exact < BigUint::from(ERROR_MAX) << 64, "10^{exponent} is too large");
        }
    }
}
