//! Operands of instructions, computed as the machine does it best.
//!
//! Left to itself, LLVM folds the extraction of a byte and the scaling of an index into a mask with a constant in a register,
//! and reads the two words of a register by different addresses. On Thumb-2 a bit field, a shifted addition and one access
//! of two words are shorter; so the values between these steps are made opaque there.

// The assembly is empty, so it accesses nothing by the pointers that pass through it.
#![allow(clippy::pointers_in_nomem_asm_block)]

use crate::value::{TAG_IMMEDIATE, Value};
use romjs_abi::slot::tag;

/// Hides from the optimiser where a word or pointer comes from, on the machines that gain by it.
macro_rules! opaque {
    ($value:expr, $($machine:literal),+) => {{
        #[cfg_attr(not(any($(target_arch = $machine),+)), expect(unused_mut))]
        let mut value = $value;
        #[cfg(any($(target_arch = $machine),+))]
        // SAFETY: no instruction at all: the register stays as it is.
        unsafe {
            core::arch::asm!("/* {0} */", inout(reg) value, options(pure, nomem, nostack, preserves_flags));
        }
        value
    }};
}

/// The instruction for an arm of the loop to take apart. Functions that are to be small have what several arms do done once
/// in front of them, be it what the others have no use for; so each arm has a word that is its own.
#[inline(always)]
pub(super) fn own(instruction: u32) -> u32 {
    #[cfg_attr(not(target_arch = "arm"), expect(unused_mut))]
    let mut value = instruction;
    #[cfg(target_arch = "arm")]
    // SAFETY: no instruction at all: the register stays as it is.
    unsafe {
        core::arch::asm!("/* {0} */", inout(reg) value, options(nomem, nostack, preserves_flags));
    }
    value
}

/// The instruction for many paths to take apart, none of which finds anything in registers that has been read of memory before:
/// they would keep it there, of which there are few, for the sake of some.
#[inline(always)]
pub(super) fn anew(instruction: u32) -> u32 {
    forget();
    own(instruction)
}

/// Forgets what has been read of memory. Behind many paths it keeps each of them from an end of its own, which would call by a
/// jump what is last in it.
#[inline(always)]
pub(super) fn forget() {
    #[cfg(target_arch = "arm")]
    // SAFETY: no instruction at all.
    unsafe {
        core::arch::asm!("", options(nostack, preserves_flags));
    }
}

/// Operand byte `N` of an instruction, 1 to 3.
#[inline(always)]
pub(super) fn byte<const N: u32>(instruction: u32) -> usize {
    opaque!((instruction >> (8 * N) & 0xFF) as usize, "arm")
}

/// The same of the instruction in front of `pc`. x86 takes a byte out of a word in two or three instructions, and loads it in one
/// that does not wait for the word.
///
/// # Safety
/// There is an instruction in front of `pc`, and it is `instruction`.
#[inline(always)]
pub(super) unsafe fn byte_at<const N: u32>(instruction: u32, pc: *const u32) -> usize {
    if cfg!(target_arch = "x86_64") {
        // SAFETY: it is a byte of that instruction.
        usize::from(unsafe { *pc.cast::<u8>().wrapping_sub(4 - N as usize) })
    } else {
        byte::<N>(instruction)
    }
}

/// The signed byte b, as a value.
#[inline(always)]
pub(super) fn small(instruction: u32) -> Value {
    Value::integer((instruction >> 16) as i8 as i32)
}

/// The signed byte c, as a value.
#[inline(always)]
pub(super) fn immediate(instruction: u32) -> Value {
    Value::integer(instruction as i32 >> 24)
}

/// The immediate whose bits are byte b.
#[inline(always)]
pub(super) fn narrow_immediate(instruction: u32) -> Value {
    Value::pack(TAG_IMMEDIATE, (instruction >> 16 & 0xFF) << 3 | tag::IMMEDIATE)
}

/// The immediate whose bits are the half word bx.
#[inline(always)]
pub(super) fn wide_immediate(instruction: u32) -> Value {
    Value::pack(TAG_IMMEDIATE, instruction >> 16 << 3 | tag::IMMEDIATE)
}

/// [`Value::DOUBLE_LIMIT`], of which it must not be known that it is a constant: it would be made anew at each use.
#[inline(always)]
pub(super) fn double_limit() -> u64 {
    opaque!(Value::DOUBLE_LIMIT, "x86_64", "aarch64")
}

/// Where register `index` of the frame at `base` lies.
#[inline(always)]
pub(crate) fn register(base: *mut Value, index: usize) -> *mut Value {
    opaque!(base.wrapping_add(index), "arm")
}

/// The program counter behind the word that it names. That this word was read in front of it must not be known: its address
/// would take a register through every arm of the loop.
#[inline(always)]
pub(super) fn next(pc: *const u32) -> *const u32 {
    opaque!(pc.wrapping_add(1), "arm", "x86_64", "aarch64")
}

/// Assembly without an instruction, which differs from all other: what ends with it is not merged with others' ends.
#[cfg(target_pointer_width = "64")]
macro_rules! distinct {
    () => {
        #[cfg(any(target_arch = "x86_64", target_arch = "aarch64"))]
        // SAFETY: there is no instruction in it.
        unsafe {
            core::arch::asm!(concat!("/* ", line!(), " */"), options(nomem, nostack, preserves_flags));
        }
    };
}
#[cfg(target_pointer_width = "64")]
pub(super) use distinct;
