//! The native functions of the library, one file a global.
//!
//! Each file declares its natives once, by path and Rust function; the whole table exists only for the host tool, which
//! writes for each image the list of those that it uses, so that a firmware links no others.

/// Declares the natives of a file: `"Path" => function`.
macro_rules! natives {
    ($module:ident: $($path:literal => $function:ident,)*) => {
        /// The natives of this file: path in the library, path in Rust, function.
        #[cfg(feature = "host")]
        pub const NATIVES: &[(&str, &str, crate::NativeFn)] =
            &[$(($path, concat!("romjs_engine::builtin::", stringify!($module), "::", stringify!($function)), $function),)*];
    };
}

pub mod array;
pub mod array_copy;
pub mod array_search;
pub mod boolean;
pub mod clock;
pub mod console;
#[cfg(feature = "host")]
pub mod declare;
pub mod error;
pub mod function;
pub mod global;
pub mod intrinsic;
pub mod iterator;
pub mod math;
pub mod number;
pub mod object;
pub mod reflect;
pub mod shared;
pub mod string;
pub mod string_search;
pub mod symbol;
pub mod text;

/// The natives of all files.
#[cfg(feature = "host")]
pub const ALL: &[&[(&str, &str, crate::NativeFn)]] = &[
    array::NATIVES,
    array_copy::NATIVES,
    array_search::NATIVES,
    boolean::NATIVES,
    clock::NATIVES,
    console::NATIVES,
    error::NATIVES,
    function::NATIVES,
    global::NATIVES,
    intrinsic::NATIVES,
    iterator::NATIVES,
    math::NATIVES,
    number::NATIVES,
    object::NATIVES,
    reflect::NATIVES,
    shared::NATIVES,
    string::NATIVES,
    string_search::NATIVES,
    symbol::NATIVES,
    text::NATIVES,
];
