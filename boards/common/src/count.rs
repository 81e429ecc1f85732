//! Marks around a region of the program, for an emulator that counts the instructions between them.
//!
//! The marks are instructions that do nothing (`mov r10, r10` before, `mov r11, r11` after; on RISC-V two hints), so
//! they cost one instruction each where nobody counts.

use core::arch::asm;

/// Runs `work` between the marks.
#[inline(always)]
pub fn region<T>(work: impl FnOnce() -> T) -> T {
    begin();
    let result = work();
    end();
    result
}

#[inline(always)]
fn begin() {
    // SAFETY: the instruction moves a register to itself (writes the zero register on RISC-V), so it changes no state at
    // all. It is not declared free of memory accesses, so that the compiler moves none across the mark.
    unsafe {
        #[cfg(target_arch = "arm")]
        asm!("mov r10, r10", options(nostack, preserves_flags));
        #[cfg(target_arch = "riscv32")]
        asm!(".4byte 0x11100013", options(nostack, preserves_flags));
    }
}

#[inline(always)]
fn end() {
    // SAFETY: as in `begin`.
    unsafe {
        #[cfg(target_arch = "arm")]
        asm!("mov r11, r11", options(nostack, preserves_flags));
        #[cfg(target_arch = "riscv32")]
        asm!(".4byte 0x22200013", options(nostack, preserves_flags));
    }
}
