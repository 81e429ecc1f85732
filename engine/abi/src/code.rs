//! A function literal's cell: its code, and the shape of its closures.
//!
//! ```text
//! word 0  [kind Code:8 | flags:8 | own shape id:16]
//!      1  [kind of closures:8 | capacity:8 | 0 | captures:8]   as in every shape
//!      2  [prototype of closures]                              as in every shape
//!      3  [frame size:8 | parameters:8 | code start:16]        registers; words from the cell's start
//!      4  [length property:8 | handlers:8 | size of the cell in words:16]
//!      5  [name: a string]                                     unless it has no name
//!         [instance shape id:16 | instance capacity:8 | entry flags:8]   if `new` may call it, or it has entry flags
//!         [captures, two to a word] [constants, a slot each] [handlers, two words each] [instructions…]
//! ```
//!
//! The constants are what is left between captures and handlers.
//!
//! A function that only the engine and the library's own code call, by number, is a *routine*: no closure of it is made, it
//! is nobody's shape, and scripts never see it. It is its own callee, with a shorter beginning:
//!
//! ```text
//! word 0  [kind Code:8 | flags:8 | size of the cell in words:16]
//!      1  [frame size:8 | parameters:8 | code start:8 | handlers:8]
//!         [0 | entry flags:8]                                  if it has entry flags
//!         [constants…] [handlers…] [instructions…]
//! ```
//!
//! One that is *short*, without entry flags, constants and handlers, has all of that in a word:
//!
//! ```text
//! word 0  [kind Code:8 | flags:8 | frame size:5 | parameters:3 | size of the cell in words:8]
//!         [instructions…]
//! ```
//!
//! Captures say where a closure's slots come from when it is made: `source:1 | index:15`, source 0 a register of the
//! enclosing frame, 1 a capture of the enclosing closure. Handlers are sorted with the innermost first:
//! `[first:16 | end:16]`, the words that it guards, counted from the code's start, then `[target:16 | register:8 | 0]`:
//! where control goes, and the register that gets the thrown value.

/// Header flag: `new` may call it, and its closures have a `prototype` in their last inline slot.
pub const FLAG_CONSTRUCTOR: u32 = 1 << 8;
/// Header flag: a class, which throws when called without `new`.
pub const FLAG_CLASS: u32 = 1 << 9;
/// Header flag: a class that extends another; register 1 holds `new.target` until `super()` returns.
pub const FLAG_DERIVED: u32 = 1 << 10;
/// Header flag: entering takes the slow path, for one of the entry flags.
pub const FLAG_ENTRY: u32 = 1 << 11;
/// Header flag: part of the library: hidden in stacks, shown as native code.
pub const FLAG_LIBRARY: u32 = 1 << 12;
/// Header flag: there is no word for a name; in images only.
pub const FLAG_UNNAMED: u32 = 1 << 13;
/// Header flag: a routine; in images of the library only.
pub const FLAG_ROUTINE: u32 = 1 << 14;
/// Header flag: a short routine.
pub const FLAG_SHORT: u32 = 1 << 15;

/// Entry flag: the arguments behind the last parameter become an array in the register behind the parameters.
pub const ENTRY_REST: u32 = 1 << 24;
/// Entry flag: all arguments become an `arguments` object in the next register behind the parameters.
pub const ENTRY_ARGUMENTS: u32 = 1 << 25;
/// Entry flag: `new.target` goes to the next register behind the parameters.
pub const ENTRY_NEW_TARGET: u32 = 1 << 26;
/// All entry flags.
pub const ENTRY_FLAGS: u32 = ENTRY_REST | ENTRY_ARGUMENTS | ENTRY_NEW_TARGET;

/// Word: kind of closures, capacity, captures.
pub const LAYOUT: usize = crate::shape::SHAPE_LAYOUT;
/// Word: prototype of closures.
pub const PROTOTYPE: usize = crate::shape::SHAPE_PROTOTYPE;
/// Word: frame size, parameters, code start.
pub const FRAME: usize = 3;
/// Word: length property, handlers and size.
pub const SIZE: usize = 4;
/// Word: name, if there is one. The words before are there always.
pub const NAME: usize = 5;
/// Word of a routine: frame size, parameters, code start, handlers.
pub const ROUTINE_FRAME: usize = 1;
/// The words that every routine begins with.
pub const ROUTINE_WORDS: usize = 2;

/// Frame size, parameters, code start and handlers of a routine, eight bits each, from its first two words.
pub const fn routine_frame(header: u32, second: u32) -> u32 {
    if header & FLAG_SHORT != 0 { header >> 16 & 31 | (header >> 21 & 7) << 8 | 1 << 16 } else { second }
}

/// The size of a routine, in words.
pub const fn routine_size(header: u32) -> u32 {
    if header & FLAG_SHORT != 0 { header >> 24 } else { header >> 16 }
}

/// The header of a short routine, if its frame and its size fit.
pub const fn short_routine(flags: u32, frame_size: u32, parameters: u32, size: u32) -> Option<u32> {
    let fits = frame_size < 32 && parameters < 8 && size < 256;
    if fits { Some(flags | FLAG_SHORT | frame_size << 16 | parameters << 21 | size << 24) } else { None }
}

/// The word behind those that are there always, and behind the name.
const fn optional_at(header: u32) -> usize {
    if header & FLAG_SHORT != 0 {
        1
    } else if header & FLAG_ROUTINE != 0 {
        ROUTINE_WORDS
    } else {
        behind_name(header)
    }
}

/// The word behind the name of what is no routine.
const fn behind_name(header: u32) -> usize {
    NAME + (header & FLAG_UNNAMED == 0) as usize
}

/// Word: instance shape, instance capacity, entry flags; if the header says that there is one.
pub const fn instance_at(header: u32) -> Option<usize> {
    if header & (FLAG_CONSTRUCTOR | FLAG_ENTRY) == 0 { None } else { Some(optional_at(header)) }
}

/// Word: the first pair of captures.
pub const fn captures_at(header: u32) -> usize {
    optional_at(header) + (header & (FLAG_CONSTRUCTOR | FLAG_ENTRY) != 0) as usize
}

/// The same of a function that closures are made of: no routine.
pub const fn closure_captures_at(header: u32) -> usize {
    behind_name(header) + (header & (FLAG_CONSTRUCTOR | FLAG_ENTRY) != 0) as usize
}

/// Capture source bit: the index is one of the enclosing closure's captures, not a register.
pub const CAPTURE_FROM_CLOSURE: u16 = 1 << 15;

/// The register that holds the callee, and in its upper word the link to the caller.
pub const REGISTER_CALLEE: u8 = 0;
/// The register that holds `this` (in derived classes `new.target`).
pub const REGISTER_THIS: u8 = 1;
/// The register of the first parameter.
pub const REGISTER_PARAMETERS: u8 = 2;

/// The counts of a code cell, unpacked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// Registers of a frame, the callee's and `this` included.
    pub frame_size: u32,
    /// Parameters that are filled with `undefined` where arguments are missing.
    pub parameters: u32,
    /// Words in front of the captures.
    pub fixed: u32,
    /// Slots that closures copy when they are made.
    pub captures: u32,
    /// Constants.
    pub constants: u32,
    /// Exception handlers.
    pub handlers: u32,
    /// Words of the whole cell.
    pub size: u32,
}

impl Layout {
    /// Unpacks the counts of the cell that begins with `words` (at least [`Layout::words`] of them; one that lacks is taken
    /// as zero).
    pub const fn of(words: &[u32]) -> Layout {
        const fn word(words: &[u32], index: usize) -> u32 {
            if index < words.len() { words[index] } else { 0 }
        }
        let header = word(words, 0);
        let fixed = captures_at(header) as u32;
        let (frame, captures, handlers, size) = if header & FLAG_ROUTINE != 0 {
            let frame = routine_frame(header, word(words, ROUTINE_FRAME));
            (frame & 0xFF_FFFF, 0, frame >> 24, routine_size(header))
        } else {
            let counts = word(words, SIZE);
            (word(words, FRAME), word(words, LAYOUT) >> 24, counts >> 8 & 0xFF, counts >> 16)
        };
        Layout {
            frame_size: frame & 0xFF,
            parameters: frame >> 8 & 0xFF,
            fixed,
            captures,
            constants: (frame >> 16).saturating_sub(fixed + captures.div_ceil(2) + 2 * handlers),
            handlers,
            size,
        }
    }

    /// How many words with counts the cell with this header begins with.
    pub const fn words(header: u32) -> usize {
        if header & FLAG_ROUTINE != 0 { ROUTINE_WORDS } else { NAME }
    }

    /// The word of the first constant.
    pub const fn constants_start(self) -> u32 {
        self.fixed + self.captures.div_ceil(2)
    }

    /// The word of the first handler.
    pub const fn handlers_start(self) -> u32 {
        self.constants_start() + self.constants
    }

    /// The word of the first instruction.
    pub const fn code_start(self) -> u32 {
        self.handlers_start() + 2 * self.handlers
    }
}
