//! JavaScript that lives in flash.
//!
//! This crate is the standard library, frozen to const tables when it is built, and the engine that maps and runs it.

#![no_std]

pub use romjs_engine::*;

/// An image as const tables, as romgen writes them: the native functions that it names, and its words.
#[macro_export]
macro_rules! image {
    (natives: [$($native:path,)*], words: [$($word:literal,)*],) => {{
        static NATIVES: &[$crate::NativeFn] = &[$($native,)*];
        static WORDS: &[u32] = &[$($word,)*];
        // SAFETY: romgen wrote words and natives together, and the build vouches for them.
        unsafe { $crate::Image::vouched(WORDS, NATIVES) }
    }};
}

/// Memory for a context: so many bytes.
///
/// ```
/// let mut ram = romjs::ram!(10 * 1024);
/// let context = romjs::Context::new(ram.words(), &[romjs::library()], None);
/// assert!(context.is_ok());
/// ```
#[macro_export]
macro_rules! ram {
    ($bytes:expr) => {
        $crate::Ram::<{ $bytes }>::new()
    };
}

/// The image of the standard library, which every other image is linked against.
pub fn library() -> Image<'static> {
    include!(concat!(env!("OUT_DIR"), "/library.rs"))
}
