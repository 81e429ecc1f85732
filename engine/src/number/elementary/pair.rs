//! Numbers of twice the precision: the unevaluated sum of a double and what that is off by (Dekker 1971).

/// A double, and what is to be added to it.
pub(super) type Pair = (f64, f64);

/// The exact sum of two doubles.
#[inline(never)]
pub(super) fn sum(a: f64, b: f64) -> Pair {
    let sum = a + b;
    let part = sum - a;
    (sum, (a - (sum - part)) + (b - part))
}

/// The exact product of two doubles.
#[inline(never)]
pub(super) fn product(a: f64, b: f64) -> Pair {
    // Halves of 26 bits and less, whose products are exact.
    let upper = |x: f64| f64::from_bits(x.to_bits() & !0x07FF_FFFF);
    let (product, a_high, b_high) = (a * b, upper(a), upper(b));
    let (a_low, b_low) = (a - a_high, b - b_high);
    (product, ((a_high * b_high - product) + a_high * b_low + a_low * b_high) + a_low * b_low)
}

/// The sum of two pairs.
#[inline(never)]
pub(super) fn add(a: Pair, b: Pair) -> Pair {
    let (high, low) = sum(a.0, b.0);
    sum(high, low + (a.1 + b.1))
}

/// The product of two pairs.
#[inline(never)]
pub(super) fn multiply(a: Pair, b: Pair) -> Pair {
    let (high, low) = product(a.0, b.0);
    sum(high, low + (a.0 * b.1 + a.1 * b.0))
}
