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

pub mod console;
pub mod intrinsic;
pub mod iterator;
pub mod reflect;

/// The natives of all files.
#[cfg(feature = "host")]
pub const ALL: &[&[(&str, &str, crate::NativeFn)]] = &[console::NATIVES, intrinsic::NATIVES, iterator::NATIVES, reflect::NATIVES];
