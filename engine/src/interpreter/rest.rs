//! What remains when the loop's arm of an instruction is done: steps that many instructions share.

use crate::machine::Cell;
use crate::value::Value;
use romjs_abi::{Op, Slot};

/// What the arm of an instruction leaves to be done: steps that many have in common.
pub(super) enum Rest {
    Nothing,
    /// The value goes to register `a`.
    Give(Value),
    /// What a slot holds goes there.
    Widen(Slot),
    /// A word of a cell in RAM gets a value, as a slot or in the box that it refers to.
    Store(Cell, usize, Value),
    /// A jump of so many words, or none.
    Jump(bool, i32),
    /// A jump by a comparison of what are not both integers.
    Compare(Value, Value),
    /// An operator on what are not both integers, if they are numbers.
    Calculate(Value, Value),
    /// An operator on the bits of such.
    Bits(Value, Value),
    Return(Value),
}

/// By which orders of two numbers the comparisons from [`Op::JumpLess`] on jump, one bit each: less, equal, greater, unordered.
pub(super) static ACCEPTED: [u8; 16] = [0b0001, 0b1110, 0b0011, 0b1100, 0b0100, 0b1011, 0b0110, 0b1001, 2, 13, 2, 13, 2, 13, 0, 0];
const _: () = assert!(
    Op::JumpEqual as u8 == Op::JumpLess as u8 + 8
        && Op::JumpIsNotInteger as u8 == Op::JumpLess as u8 + 13
        && Op::JumpLessInteger as u8 == Op::JumpLess as u8 + 16
);

/// Whether an instruction compares strictly, so that what are not both numbers or strings differ.
#[inline(always)]
pub(super) fn is_strict(word: u32) -> bool {
    (word as u8).wrapping_sub(Op::JumpStrictEqual as u8) <= Op::JumpIsNotInteger as u8 - Op::JumpStrictEqual as u8
}
