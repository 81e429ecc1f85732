//! Numbers: arithmetic, conversion, and text.

pub(crate) mod arithmetic;
pub(crate) mod convert;
pub mod elementary;
pub mod text;
