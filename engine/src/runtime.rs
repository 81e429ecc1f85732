//! What compiled code calls to copy and clear memory, and to shift 64 bits ("Run-time ABI for the Arm Architecture", 5.1.3 and
//! 5.3.4): these definitions take the place of the compiler's own, which are five times as long, since they are fast for long
//! runs that are not aligned, too.
//!
//! They are assembly because a compiler makes calls of loops that copy or clear: these would call themselves. Every Thumb
//! processor has the instructions.

use core::arch::global_asm;

/// Defines a function that has several names.
macro_rules! function {
    ($section:literal, $($name:literal)+, $($line:literal)+) => {
        global_asm!(
            concat!(".pushsection .text.", $section, ", \"ax\", %progbits"),
            ".p2align 1",
            ".thumb",
            $(concat!(".globl ", $name), concat!(".type ", $name, ", %function"),)+
            $($line,)+
            ".popsection",
        );
    };
}

// The first two: both addresses are aligned for words, and the last bytes may be less than one. The third: they need not be.
function! {
    "__aeabi_memcpy", "__aeabi_memcpy8" "__aeabi_memcpy4" "__aeabi_memcpy",
    "__aeabi_memcpy8:"
    "__aeabi_memcpy4:"
    "1:  subs r2, #4"
    "    blo 2f"
    "    ldmia r1!, {{r3}}"
    "    stmia r0!, {{r3}}"
    "    b 1b"
    "2:  adds r2, #4"
    "__aeabi_memcpy:"
    "3:  subs r2, #1"
    "    blo 4f"
    "    ldrb r3, [r1, r2]"
    "    strb r3, [r0, r2]"
    "    b 3b"
    "4:  bx lr"
}

function! {
    "__aeabi_memclr", "__aeabi_memclr8" "__aeabi_memclr4",
    "__aeabi_memclr8:"
    "__aeabi_memclr4:"
    "    movs r2, #0"
    "1:  subs r1, #4"
    "    blo 2f"
    "    stmia r0!, {{r2}}"
    "    b 1b"
    "2:  adds r1, #4"
    "3:  subs r1, #1"
    "    blo 4f"
    "    strb r2, [r0, r1]"
    "    b 3b"
    "4:  bx lr"
}

// A shift by a register takes its lowest byte: by 32 or more nothing is left, and so by what is less than nothing.
function! {
    "__aeabi_llsl", "__aeabi_llsl",
    "__aeabi_llsl:"
    "    mov r12, r0"
    "    lsls r1, r2"
    "    mov r3, r0"
    "    lsls r0, r2"
    "    subs r2, #32"
    "    lsls r3, r2"
    "    orrs r1, r3"
    "    mov r3, r12"
    "    rsbs r2, r2, #0"
    "    lsrs r3, r2"
    "    orrs r1, r3"
    "    bx lr"
}

function! {
    "__aeabi_llsr", "__aeabi_llsr",
    "__aeabi_llsr:"
    "    mov r12, r1"
    "    lsrs r0, r2"
    "    mov r3, r1"
    "    lsrs r1, r2"
    "    subs r2, #32"
    "    lsrs r3, r2"
    "    orrs r0, r3"
    "    mov r3, r12"
    "    rsbs r2, r2, #0"
    "    lsls r3, r2"
    "    orrs r0, r3"
    "    bx lr"
}

function! {
    "__aeabi_lasr", "__aeabi_lasr",
    "__aeabi_lasr:"
    "    mov r3, r1"
    "    lsrs r0, r2"
    "    asrs r1, r2"
    "    rsbs r2, r2, #0"
    "    adds r2, #32"
    "    bmi 2f"
    "    lsls r3, r2"
    "    orrs r0, r3"
    "    bx lr"
    "2:  rsbs r2, r2, #0"
    "    asrs r3, r2"
    "    mov r0, r3"
    "    bx lr"
}
