//! What the firmware of all boards shares: the console of an emulator or a debugger ([`console`]), the flash that holds the
//! script ([`slot`]), running it ([`script`]), and marks between which instructions are counted ([`count`]).
//!
//! A panic is printed on the console and ends the program with status 101.

#![no_std]

pub mod console;
pub mod count;
pub mod script;
pub mod slot;

pub use console::Console;
