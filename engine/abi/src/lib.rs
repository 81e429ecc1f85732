//! The facts that both sides of romjs agree on: the host tool that writes images and the engine that runs them.
//!
//! Nothing here depends on a machine, a Cargo feature or an allocator, and everything is the single source of its
//! fact: a slot's bits ([`slot`]), a cell's header ([`cell`]), a shape's words ([`shape`]), a function's words
//! ([`code`]), the opcode table ([`opcode`]), the image's header and sections ([`image`]), and the limits ([`limits`]).
//! `FORMAT.md` explains the same tables in prose and with a worked example.

#![no_std]

pub mod atom;
pub mod cell;
pub mod code;
pub mod disassemble;
pub mod image;
pub mod intrinsic;
pub mod limits;
pub mod opcode;
pub mod shape;
pub mod slot;

pub use atom::AtomId;
pub use cell::{Header, Kind};
pub use opcode::Op;
pub use shape::{Attributes, ShapeId};
pub use slot::Slot;

/// The number that an image and an engine must share: it changes with every change of a layout, an opcode number or
/// a well-known atom.
pub const ABI: u32 = 1;
