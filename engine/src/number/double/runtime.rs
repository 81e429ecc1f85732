//! The arithmetic of doubles that compiled code calls ("Run-time ABI for the Arm Architecture", 5.1.2): these definitions take
//! the place of the compiler's own, which are three times as long.

use super::{
    UNORDERED, add, compare, divide, from_integer, from_long, from_unsigned, is_equal, is_less, is_less_or_equal, multiply, subtract,
};

/// Defines functions by the ABI's names.
macro_rules! functions {
    ($($name:ident($($argument:ident: $type:ty),*) -> $result:ty = $body:expr;)*) => {
        $(
            // SAFETY: the ABI gives this name to a function of this type that does this; nothing else defines it but the
            // compiler's library, weakly.
            #[unsafe(no_mangle)]
            extern "aapcs" fn $name($($argument: $type),*) -> $result {
                $body
            }
        )*
    };
}

functions! {
    __aeabi_dadd(a: u64, b: u64) -> u64 = add(a, b);
    __aeabi_dsub(a: u64, b: u64) -> u64 = subtract(a, b);
    __aeabi_dmul(a: u64, b: u64) -> u64 = multiply(a, b);
    __aeabi_ddiv(a: u64, b: u64) -> u64 = divide(a, b);
    __aeabi_dcmpeq(a: u64, b: u64) -> i32 = i32::from(is_equal(a, b));
    __aeabi_dcmplt(a: u64, b: u64) -> i32 = i32::from(is_less(a, b));
    __aeabi_dcmple(a: u64, b: u64) -> i32 = i32::from(is_less_or_equal(a, b));
    __aeabi_dcmpgt(a: u64, b: u64) -> i32 = i32::from(is_less(b, a));
    __aeabi_dcmpge(a: u64, b: u64) -> i32 = i32::from(is_less_or_equal(b, a));
    __aeabi_dcmpun(a: u64, b: u64) -> i32 = i32::from(compare(a, b) == UNORDERED);
    __aeabi_i2d(integer: i32) -> u64 = from_integer(integer);
    __aeabi_ui2d(integer: u32) -> u64 = from_unsigned(integer);
    __aeabi_ul2d(integer: u64) -> u64 = from_long(integer);
}
