//! Operands of instructions, computed as the machine does it best.
//!
//! Left to itself, LLVM folds the extraction of a byte and the scaling of an index into a mask with a constant in a register,
//! and reads the two words of a register by different addresses. On Thumb-2 a bit field, a shifted addition and one access
//! of two words are shorter; so the values between these steps are made opaque there. The others gain nothing by it.

// The assembly is empty, so it accesses nothing by the pointers that pass through it.
#![allow(clippy::pointers_in_nomem_asm_block)]

use crate::value::Value;

/// Hides from the optimiser where a word or pointer comes from.
macro_rules! opaque {
    ($value:ident) => {
        #[cfg(target_arch = "arm")]
        // SAFETY: no instruction at all: the register stays as it is.
        unsafe {
            core::arch::asm!("/* {0} */", inout(reg) $value, options(pure, nomem, nostack, preserves_flags));
        }
    };
}

/// Operand byte `N` of an instruction, 1 to 3.
#[inline(always)]
pub(super) fn byte<const N: u32>(instruction: u32) -> usize {
    #[cfg_attr(not(target_arch = "arm"), expect(unused_mut))]
    let mut byte = (instruction >> (8 * N) & 0xFF) as usize;
    opaque!(byte);
    byte
}

/// Where register `index` of the frame at `base` lies.
#[inline(always)]
pub(super) fn register(base: *mut Value, index: usize) -> *mut Value {
    #[cfg_attr(not(target_arch = "arm"), expect(unused_mut))]
    let mut register = base.wrapping_add(index);
    opaque!(register);
    register
}

/// The program counter behind the word that it names. That this word was read in front of it must not be known: its address
/// would take a register through every arm of the loop.
#[inline(always)]
pub(super) fn next(pc: *const u32) -> *const u32 {
    #[cfg_attr(not(any(target_arch = "arm", target_arch = "x86_64", target_arch = "aarch64")), expect(unused_mut))]
    let mut next = pc.wrapping_add(1);
    #[cfg(any(target_arch = "arm", target_arch = "x86_64", target_arch = "aarch64"))]
    // SAFETY: no instruction at all: the register stays as it is.
    unsafe {
        core::arch::asm!("/* {0} */", inout(reg) next, options(pure, nomem, nostack, preserves_flags));
    }
    next
}
