//! The romjs engine: runs JavaScript that was compiled to images, in one buffer that the caller gives.
//!
//! No allocator, no global state, no panic on any input. `ARCHITECTURE.md` tells how it works.

#![no_std]
#![deny(unsafe_op_in_unsafe_fn)]

pub mod builtin;
#[cfg(feature = "compiler")]
mod compile;
mod context;
#[cfg(feature = "compiler")]
mod dynamic;
mod error;
#[cfg(feature = "host")]
mod explore;
mod heap;
#[cfg(feature = "host")]
pub mod host;
mod image;
mod interpreter;
mod job;
mod machine;
mod message;
mod native;
pub mod number;
mod object;
mod output;
mod regexp;
mod rom;
#[cfg(all(feature = "soft-double", target_arch = "arm"))]
mod runtime;
mod string;
mod value;
mod verify;

#[cfg(feature = "compiler")]
pub use compile::{EvalError, Options, Scratch, SyntaxError, SyntaxErrorKind};
pub use context::{Context, ContextError, Memory, Ram, RunError};
pub use error::Place;
#[cfg(feature = "host")]
pub use explore::IdsUsed;
pub use image::{Image, ImageError};
pub use machine::Throw;
pub use native::{Call, Local, NativeFn, Outcome, Text};

/// What a context asks of the program around it.
pub trait Host {
    /// Writes a line of text, without its end, that a script printed. Level 0 is debug, 1 information, 2 a warning,
    /// 3 an error. The text is WTF-8.
    fn print(&mut self, text: &[u8], level: u8);
    /// Milliseconds since 1970-01-01 UTC, or since whenever if the board has no clock.
    fn now(&mut self) -> f64;
    /// Milliseconds since the program began, with fractions.
    fn uptime(&mut self) -> f64;
    /// What an error's stack says of a place in a script, such as `app.js:3:7`, if the host can tell. Else it has the place's digits.
    fn locate(&mut self, place: Place) -> Option<&[u8]> {
        let _ = place;
        None
    }
    /// Whether a script that runs is to end, as if its fuel were used up. Asked now and then.
    #[cfg(feature = "host")]
    fn is_interrupted(&mut self) -> bool {
        false
    }
    /// Tells where a function stands in the source text that is being compiled: its beginning, as a byte offset, and for its
    /// instructions that can throw `[word, byte offset]`, in the order of words. It has its id until another is told to have that.
    #[cfg(feature = "host")]
    fn compiled(&mut self, function: Place, start: u32, positions: &[[u32; 2]]) {
        let _ = (function, start, positions);
    }
    /// Memory in which the engine compiles a source text of so many bytes that a script has made; the text itself goes
    /// there too. Without it, scripts cannot make functions from text.
    #[cfg(feature = "compiler")]
    fn scratch(&mut self, source_bytes: usize) -> Option<Scratch<'_>> {
        let _ = source_bytes;
        None
    }
}
