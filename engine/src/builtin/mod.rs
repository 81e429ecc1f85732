//! The native functions of the library, one file a global.
//!
//! Each file declares its natives once, by path and Rust function; the whole table exists only for the host tool, which
//! writes for each image the list of those that it uses, so that a firmware links no others.

/// A native of the library: its path there, its path in Rust, its function, and which of those that share it.
#[cfg(feature = "host")]
pub type Native = (&'static str, &'static str, crate::NativeFn, u32);

/// Declares the natives of a file: `"Path" => function`, or `"Path" => function(which)` where several share one, which asks
/// [`crate::Call`] which of them was called.
macro_rules! natives {
    ($module:ident: $($path:literal => $function:ident $(($which:expr))?,)*) => {
        /// The natives of this file.
        #[cfg(feature = "host")]
        pub const NATIVES: &[crate::builtin::Native] = &[$((
            $path,
            concat!("romjs_engine::builtin::", stringify!($module), "::", stringify!($function)),
            $function,
            0 $(+ $which)?,
        ),)*];
    };
}

pub mod array;
pub mod array_buffer;
pub mod array_copy;
pub mod array_search;
pub mod boolean;
pub mod clock;
pub mod collection;
pub mod console;
#[cfg(feature = "host")]
pub mod declare;
pub mod error;
pub mod function;
pub mod generator;
pub mod global;
pub mod intrinsic;
pub mod iterator;
pub mod json;
pub mod json_text;
pub mod math;
pub mod number;
pub mod object;
pub mod promise;
pub mod reflect;
pub mod regexp;
pub mod string;
pub mod string_search;
pub mod symbol;
#[cfg(feature = "host")]
pub mod test262;
#[cfg(feature = "host")]
mod twin;
pub mod typed_array;
mod view;

#[cfg(feature = "host")]
pub use twin::TWINS;

/// The natives of all files.
#[cfg(feature = "host")]
pub const ALL: &[&[Native]] = &[
    array::NATIVES,
    array_buffer::NATIVES,
    array_copy::NATIVES,
    array_search::NATIVES,
    boolean::NATIVES,
    clock::NATIVES,
    collection::NATIVES,
    console::NATIVES,
    error::NATIVES,
    function::NATIVES,
    generator::NATIVES,
    global::NATIVES,
    intrinsic::NATIVES,
    iterator::NATIVES,
    json::NATIVES,
    json_text::NATIVES,
    math::NATIVES,
    number::NATIVES,
    object::NATIVES,
    promise::NATIVES,
    reflect::NATIVES,
    regexp::NATIVES,
    string::NATIVES,
    string_search::NATIVES,
    symbol::NATIVES,
    test262::NATIVES,
    typed_array::NATIVES,
];
