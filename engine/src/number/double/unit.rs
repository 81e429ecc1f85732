//! The operations of this module by the machine's unit.

macro_rules! operations {
    ($($name:ident($a:ident, $b:ident) -> $result:ty = $body:expr;)*) => {
        $(
            #[inline(always)]
            pub(crate) fn $name($a: u64, $b: u64) -> $result {
                let ($a, $b) = (f64::from_bits($a), f64::from_bits($b));
                $body
            }
        )*
    };
}

operations! {
    add(a, b) -> u64 = (a + b).to_bits();
    subtract(a, b) -> u64 = (a - b).to_bits();
    multiply(a, b) -> u64 = (a * b).to_bits();
    divide(a, b) -> u64 = (a / b).to_bits();
}

#[inline(always)]
pub(crate) fn square_root(bits: u64) -> u64 {
    libm::sqrt(f64::from_bits(bits)).to_bits()
}
