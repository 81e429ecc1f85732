//! Arithmetic by integers against the host's double unit: what is hard to round, and millions of random pairs.

use romjs_engine::number::double::{
    UNORDERED, add, compare, divide, from_integer, from_long, from_unsigned, multiply, square_root, subtract,
};
use romjs_engine::number::elementary;

/// Random bits (xorshift64*).
struct Random(u64);

impl Random {
    fn bits(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    /// A double of any kind, often with few bits in its fraction or one beside them, which makes halves and carries.
    fn double(&mut self) -> u64 {
        let (bits, shape) = (self.bits(), self.bits());
        match shape % 4 {
            0 => bits,
            1 => bits & !0 << (shape >> 8) % 64,
            2 => bits >> 63 << 63 | (bits & 0x7FF) << 52 | ((1 << 52) - 1) >> (shape >> 8) % 53,
            _ => (bits & !0 << (shape >> 8) % 64).wrapping_add((shape >> 16) % 3).wrapping_sub(1),
        }
    }
}

const EXTREMES: [f64; 16] = [
    0.0,
    f64::from_bits(1),
    f64::from_bits((1 << 52) - 1),
    f64::MIN_POSITIVE,
    f64::from_bits((1 << 52) + 1),
    0.5,
    1.0 - f64::EPSILON / 2.0,
    1.0,
    1.0 + f64::EPSILON,
    1.5,
    3.0,
    9007199254740992.0,
    f64::MAX / 2.0,
    f64::MAX,
    f64::INFINITY,
    f64::NAN,
];

/// Calls a function with all pairs of extremes, and with random pairs, whose exponents are often close.
fn for_pairs(mut check: impl FnMut(f64, f64)) {
    let extremes = || EXTREMES.iter().flat_map(|number| [*number, -number]);
    for a in extremes() {
        for b in extremes() {
            check(a, b);
        }
    }
    let mut random = Random(1);
    for _ in 0..3_000_000 {
        let (a, b, near) = (random.double(), random.double(), random.bits());
        check(f64::from_bits(a), f64::from_bits(b));
        let exponent = (a >> 52).wrapping_add(near % 64).wrapping_sub(32) & 0x7FF;
        let b = b & !(0x7FF << 52) | exponent << 52;
        check(f64::from_bits(a), f64::from_bits(b));
    }
}

/// Fails unless a result is the expected one, or both are NaN, of which there is one.
fn same(result: u64, expected: f64, what: &dyn std::fmt::Display) {
    let expected = if expected.is_nan() { 0x7FF8 << 48 } else { expected.to_bits() };
    assert!(result == expected, "{what}: {result:#018x} is not {expected:#018x}");
}

#[test]
fn sums_and_differences_are_the_hosts() {
    for_pairs(|a, b| {
        same(add(a.to_bits(), b.to_bits()), a + b, &format_args!("{a:e} + {b:e}"));
        same(subtract(a.to_bits(), b.to_bits()), a - b, &format_args!("{a:e} - {b:e}"));
    });
}

#[test]
fn products_and_quotients_are_the_hosts() {
    for_pairs(|a, b| {
        same(multiply(a.to_bits(), b.to_bits()), a * b, &format_args!("{a:e} * {b:e}"));
        same(divide(a.to_bits(), b.to_bits()), a / b, &format_args!("{a:e} / {b:e}"));
    });
}

#[test]
fn the_order_is_the_hosts() {
    for_pairs(|a, b| {
        let expected = a.partial_cmp(&b).map_or(UNORDERED, |order| order as i32);
        assert_eq!(compare(a.to_bits(), b.to_bits()), expected, "{a:e} and {b:e}");
    });
}

#[test]
fn roots_are_the_hosts() {
    for_pairs(|a, _| same(square_root(a.to_bits()), a.sqrt(), &format_args!("the root of {a:e}")));
}

#[test]
fn singles_are_the_hosts() {
    for_pairs(|a, b| {
        let near_single = f64::from_bits((b as f32 as f64).to_bits().wrapping_add((a.to_bits() & 3) << 28));
        for x in [a, b, near_single] {
            let (single, expected) = (elementary::single(x), x as f32 as f64);
            assert!(single.to_bits() == expected.to_bits() || x.is_nan() && single.is_nan(), "{x:e}: {single:e} is not {expected:e}");
        }
    });
}

#[test]
fn integers_are_the_hosts() {
    let mut random = Random(2);
    for shift in (0..64).cycle().take(3_000_000) {
        let long = random.bits() >> shift;
        let word = long as u32;
        same(from_long(long), long as f64, &long);
        same(from_unsigned(word), word.into(), &word);
        same(from_integer(word as i32), (word as i32).into(), &(word as i32));
    }
    same(from_integer(i32::MIN), i32::MIN.into(), &"the least");
    same(from_long(0), 0.0, &"zero");
    same(from_unsigned(0), 0.0, &"zero");
}
