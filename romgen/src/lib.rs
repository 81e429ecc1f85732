//! The host side of romjs: compiles JavaScript to images, and writes them as const tables or flashable files.
//!
//! A firmware's build script needs only [`Builder`]:
//!
//! ```no_run
//! // In the main function of build.rs; `romgen` is a build dependency, and `romjs` a dependency, whose library is meant.
//! romgen::Builder::new("src/app.js").build();
//! ```

pub mod assembly;
mod builder;
mod error;
mod freeze;
pub mod library;
mod optimize;
pub mod output;
pub mod script;
pub mod symbols;

pub use builder::{Builder, compile};
pub use error::BuildError;
pub use freeze::{FreezeError, Place};
pub use script::Built;
pub use symbols::Symbols;

use romjs_engine::{Context, ContextError, ImageError, RunError};
use std::mem::MaybeUninit;

/// What an uncaught exception says, with its stack.
pub fn uncaught(error: RunError, context: &mut Context<'_>) -> String {
    match error {
        RunError::OutOfFuel => "the script used up its fuel".to_string(),
        RunError::NoEntry => "the image has no script to run".to_string(),
        RunError::Exception | RunError::Rejection => {
            let mut buffer = vec![0; 4096];
            let mut text = String::from_utf8_lossy(context.exception_text(&mut buffer)).into_owned();
            if error == RunError::Rejection {
                text.insert_str(0, "uncaught (in promise): ");
            }
            context.stack(|name, place| {
                let name = String::from_utf8_lossy(name);
                let digits = [b"@", place.digits().as_slice()].concat();
                let place = String::from_utf8_lossy(context.locate(place).unwrap_or(&digits));
                text += &format!("\n    at {} ({place})", if name.is_empty() { "<anonymous>" } else { &name });
            });
            text
        }
    }
}

/// Why an image is refused, and what to do about it.
pub fn refused(error: ImageError) -> String {
    match error {
        ImageError::NotAnImage => "this is no romjs image: make one with `romgen build`".to_string(),
        ImageError::WrongVersion => "the image is of another version of romgen: build it again with this one".to_string(),
        ImageError::Truncated => "the image ends too early: copy it or build it again".to_string(),
        ImageError::Damaged => "the image is damaged, its checksum differs: copy it or build it again".to_string(),
        ImageError::WrongSegment | ImageError::WrongParent => {
            "the image was linked against another library: build it again with this romgen".to_string()
        }
        ImageError::Section => "the image is unsound, a section lies outside it: build it again".to_string(),
        ImageError::Unsound { word } => format!("the image is unsound at its word {word}: build it again"),
    }
}

/// Why there is no context in so many bytes, and what to do about it.
pub fn no_context(error: ContextError, bytes: usize) -> String {
    match error {
        ContextError::MemoryTooSmall => format!("{bytes} bytes are too few for a context with these images: give it more"),
        ContextError::WrongSegment | ContextError::WrongParent => refused(ImageError::WrongParent),
    }
}

/// Memory for a context.
pub fn memory(bytes: usize) -> Vec<MaybeUninit<u64>> {
    vec![MaybeUninit::zeroed(); bytes / 8]
}

/// Scratch memory for compiling a source of so many bytes.
pub fn scratch(bytes: usize) -> (Vec<u32>, Vec<u8>) {
    (vec![0; 8 * bytes + (1 << 16)], vec![0; bytes + 4096])
}
