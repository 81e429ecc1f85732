//! The one table of limits. Each has a test that reaches it.

/// Registers of a frame: two for callee and `this`, the rest for parameters, variables and temporaries.
pub const REGISTERS_MAX: u32 = 250;
/// Variables that one function literal captures.
pub const CAPTURES_MAX: u32 = 30;
/// Words of one function's constants, handlers and instructions together.
pub const CODE_WORDS_MAX: u32 = 0x7FFF;
/// Exception handlers of one function.
pub const HANDLERS_MAX: u32 = 255;
/// Inline slots of an object; places beyond lie in its overflow cell.
pub const INLINE_SLOTS_MAX: u32 = 31;
/// Keys of an object before it becomes a dictionary.
pub const SHAPE_KEYS_MAX: u32 = 64;
/// Entries of a dictionary.
pub const DICTIONARY_KEYS_MAX: u32 = 0xFFFE;
/// Bytes of a string.
pub const STRING_BYTES_MAX: u32 = (1 << 24) - 16;
/// Words of one cell that holds slots, and so an array's dense elements.
pub const CELL_WORDS_MAX: u32 = (1 << 24) - 1;
/// Atoms, and shapes, of one segment.
pub const IDS_PER_SEGMENT_MAX: u32 = 1 << 13;
/// Words of a segment.
pub const SEGMENT_WORDS_MAX: u32 = 1 << 25;
/// Bytes of the names of an image.
pub const NAMES_BYTES_MAX: u32 = 0xFFFC;
/// Images that a context maps at once, the library included.
pub const SEGMENTS_MAX: u32 = 7;
/// Functions and blocks that source text can nest.
pub const NESTING_MAX: u32 = 200;
/// Frames that an error's stack remembers.
pub const STACK_TRACE_MAX: usize = 8;
