//! Numbers to text and back, as ECMAScript defines it.
//!
//! Both directions work on the bits of a double with integers alone, so nothing here needs a
//! floating-point unit or its emulation.
//!
//! ```text
//!   to_string, to_radix        Expansion ── until it identifies the number ──► layout
//!   to_fixed, to_exponential,
//!   to_precision               Expansion ── so many digits ──► layout
//!   parse_decimal, parse_radix 128-bit product ── the text against an Expansion
//! ```
//!
//! The invariant: every result is the one that exact real arithmetic would give. No function here
//! rounds twice, and none trusts an approximation without a bound on its error.
//!
//! Text is written into a buffer that the caller gives, whose length is the type's guarantee that
//! the text fits; the `…_LENGTH_MAX` constants say why each suffices.

mod expansion;
mod format;
mod parse;
mod writer;

pub use format::{
    FORMAT_LENGTH_MAX, INTEGER_LENGTH_MAX, RADIX_LENGTH_MAX, STRING_LENGTH_MAX, integer_to_string, to_exponential, to_fixed, to_precision,
    to_radix, to_string,
};
pub(crate) use format::{SHORTEST, write};
pub(crate) use parse::{is_negative, parse, without_sign};
pub use parse::{parse_decimal, parse_radix};
pub use writer::NumberText;
