//! Numbers: arithmetic, conversion, and text.

pub(crate) mod arithmetic;
pub(crate) mod convert;
pub mod double;
pub mod elementary;
mod limbs;
mod magnitude;
pub mod text;
