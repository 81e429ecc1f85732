//! A *cell*: a run of words in RAM or flash that begins with a header.
//!
//! ```text
//!  31          16 15      11 10    8 7      0
//! [ shape id:16  | capacity:5 | flags:3 | kind:8 ]    objects: capacity slots follow
//! [ atom id:16   | length:5   | flags:3 | kind:8 ]    strings; the length if it is one of ASCII and below 32, else 0
//! [ capacity:24                         | kind:8 ]    elements, hash tables and other runs of slots
//! [ …                                   | kind:8 ]    see each kind
//! ```
//!
//! Invariant: the header is the truth for a cell's kind and size; an object's root shape repeats kind and capacity,
//! and transitions change neither.

use crate::shape::ShapeId;

/// What a cell is. Kinds from [`Kind::Object`] on are objects that scripts can hold; the others are the engine's own.
#[derive(Clone, Copy, PartialEq, Eq, Debug, PartialOrd, Ord)]
#[repr(u8)]
pub enum Kind {
    /// A word that belongs to no live cell (size in the upper 24 bits, header included).
    Free = 0,
    /// `[header][low word][high word]`: a double; with [`FLOAT_INTEGER`] an int32 in the low word.
    Float = 1,
    /// `[header: flags, atom, length][byte length][UTF-16 length, if not ASCII][bytes…]`: a string. One whose length lies in
    /// the header has no words for lengths.
    String = 2,
    /// `[header: flags][buffer][byte length][UTF-16 length]`: the first bytes of a [`Kind::StringBuffer`].
    StringView = 3,
    /// `[header: capacity in words][bytes used][bytes…]`: what `+=` appends to.
    StringBuffer = 4,
    /// `[header][description][serial][atom, 0 if it is no key yet]`: a symbol made at run time.
    Symbol = 5,
    /// `[header: capacity][slots…]`: an object's elements, an overflow cell, a table of references.
    Slots = 6,
    /// `[header: capacity][words…]`: a table that holds no references.
    Words = 7,
    /// `[header][value]`: a variable that closures share.
    Cell = 8,
    /// `[header][getter][setter]`: what the slot of an accessor property refers to.
    Accessor = 9,
    /// A shape in flash: see [`crate::shape`].
    RomShape = 10,
    /// A shape in RAM, a step from its parent: see [`crate::shape`].
    RamShape = 11,
    /// A function literal, which is its closures' shape, or a routine: see [`crate::code`].
    Code = 12,
    /// `[header: capacity][prototype][used][live][elements][entries…][index…]`: the properties of an object with many keys.
    Dictionary = 13,
    /// `[header: words][position][registers, two words each…]`: the registers of a suspended function. The position is where
    /// it goes on, in words from the beginning of its code's cell, or 0 while it runs.
    Frame = 14,
    /// An ordinary object: `[header][slots…]`.
    Object = 32,
    /// `[header][length][elements][spare]`.
    Array = 33,
    /// A closure: `[header][captures…][prototype, if it constructs]`.
    Function = 34,
    /// `[header][target][this][arguments][spare]`.
    BoundFunction = 35,
    /// An error object.
    Error = 36,
    /// An object that wraps a primitive, held by its first slot.
    Primitive = 37,
    /// An `arguments` object.
    Arguments = 38,
    /// The global object, whose properties are binding cells.
    Global = 39,
    /// `[header][iterated][position][kind][spare]`: an array's or a string's iterator.
    Iterator = 40,
    /// An object that wraps a native function which has got properties: `[header][native][spare]`.
    Native = 41,
    /// `[header][frame][queue][spare]`: a generator object, or what awaits for an async function.
    Generator = 42,
    /// `[header][result, or the last reaction][state][spare]`: a promise.
    Promise = 43,
    /// `[header][program][source][lastIndex][spare]`: a regular expression; the first two are strings.
    RegExp = 44,
    /// `[header][table][size][spare]`: a map, whose table is a dictionary of any values.
    Map = 45,
    /// The same of a set.
    Set = 46,
    /// The same of a weak map, whose table is a cell of words to the collector.
    WeakMap = 47,
    /// The same of a weak set.
    WeakSet = 48,
    /// `[header][bytes][byte length][most bytes, if it is resizable][spare]`: an ArrayBuffer, whose bytes are a cell of words,
    /// undefined if it has been detached.
    ArrayBuffer = 49,
    /// `[header][buffer][byte offset:27 | element type:4 | 0][length, undefined if it follows the buffer's][spare]`.
    TypedArray = 50,
    /// The same, of bytes.
    DataView = 51,
}

impl Kind {
    /// The kind of a header's low byte, if there is one.
    pub const fn from_byte(byte: u8) -> Option<Kind> {
        // Comparisons, of which compilers make two ranges, where a table would take memory.
        macro_rules! find {
            ($($kind:ident)*) => { $(if byte == Kind::$kind as u8 { return Some(Kind::$kind); })* };
        }
        if byte < Kind::Object as u8 {
            find!(Free Float String StringView StringBuffer Symbol Slots Words Cell Accessor RomShape RamShape Code Dictionary Frame);
        } else {
            find!(Object Array Function BoundFunction Error Primitive Arguments Global Iterator Native Generator Promise RegExp Map Set WeakMap WeakSet ArrayBuffer TypedArray DataView);
        }
        None
    }

    /// Whether scripts can hold cells of this kind as objects.
    pub const fn is_object(self) -> bool {
        self as u8 >= Kind::Object as u8
    }
}

/// Object flag: the object serves as a prototype, so structural changes to it clear the lookup cache.
pub const FLAG_PROTOTYPE: u32 = 1 << 8;
/// Object flag: no property can be added.
pub const FLAG_NON_EXTENSIBLE: u32 = 1 << 9;
/// Object flag: an array's length cannot be changed; a function in RAM has a shadow.
pub const FLAG_CHANGED: u32 = 1 << 10;
/// Word of a [`Kind::Frame`]: where it goes on.
pub const FRAME_POSITION: usize = 1;
/// Word of a [`Kind::Frame`]: its first register.
pub const FRAME_REGISTERS: usize = 2;
/// String flag: every byte is ASCII, so byte length and UTF-16 length agree.
pub const FLAG_ASCII: u32 = 1 << 8;
/// Float flag: the box holds an int32 in its low word.
pub const FLOAT_INTEGER: u32 = 1 << 8;

/// The first word of a cell.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(transparent)]
pub struct Header(pub u32);

const _: () = assert!(size_of::<Header>() == 4);

impl Header {
    /// The header of an object of `kind` with `capacity` (at most 31) slots.
    pub const fn object(kind: Kind, capacity: u32, shape: ShapeId) -> Header {
        Header((shape.0 as u32) << 16 | capacity << 11 | kind as u32)
    }

    /// The header of a cell whose upper 24 bits are `extra`.
    pub const fn sized(kind: Kind, extra: u32) -> Header {
        Header(extra << 8 | kind as u32)
    }

    /// The lowest byte, a [`Kind`].
    pub const fn kind_byte(self) -> u8 {
        self.0 as u8
    }

    /// Whether the cell is of `kind`.
    pub const fn is(self, kind: Kind) -> bool {
        self.0 as u8 == kind as u8
    }

    /// Whether the cell is an object that scripts can hold.
    pub const fn is_object(self) -> bool {
        self.0 as u8 >= Kind::Object as u8
    }

    /// An object's number of slots.
    pub const fn capacity(self) -> u32 {
        self.0 >> 11 & 31
    }

    /// An object's shape.
    pub const fn shape(self) -> ShapeId {
        ShapeId((self.0 >> 16) as u16)
    }

    /// The upper 24 bits of a cell that is not an object.
    pub const fn extra(self) -> u32 {
        self.0 >> 8
    }

    /// The same header with another shape.
    pub const fn with_shape(self, shape: ShapeId) -> Header {
        Header(self.0 & 0xFFFF | (shape.0 as u32) << 16)
    }
}

/// The lower half of a string's header. The upper is the atom, or 0.
pub const fn string_header(bytes: u32, ascii: bool) -> u32 {
    let short = if ascii && bytes < 32 { bytes << 11 } else { 0 };
    Kind::String as u32 | if ascii { FLAG_ASCII } else { 0 } | short
}

/// The word at which a string's bytes begin, and how many they are, by the string's first two words.
pub const fn string_text(header: u32, second: u32) -> (usize, u32) {
    match header >> 11 & 31 {
        0 => (if header & FLAG_ASCII != 0 { 2 } else { 3 }, second),
        length => (1, length),
    }
}

/// Words behind a header's own [`Header::extra`], for [`SIZES`].
const EXTRA: u8 = 1 << 3;

/// For each kind in front of the objects, but strings and what code is made of, how many words a cell has at least, and whether
/// its header says how many more.
const SIZES: [u8; Kind::Frame as usize + 1] = {
    let mut sizes = [0; Kind::Frame as usize + 1];
    sizes[Kind::Free as usize] = EXTRA;
    sizes[Kind::Float as usize] = 3;
    sizes[Kind::StringView as usize] = 4;
    sizes[Kind::StringBuffer as usize] = 2 | EXTRA;
    sizes[Kind::Symbol as usize] = 4;
    sizes[Kind::Slots as usize] = 1 | EXTRA;
    sizes[Kind::Words as usize] = 1 | EXTRA;
    sizes[Kind::Cell as usize] = 2;
    sizes[Kind::Accessor as usize] = 3;
    sizes[Kind::RamShape as usize] = crate::shape::RAM_SHAPE_WORDS as u8;
    sizes[Kind::Dictionary as usize] = 1 | EXTRA;
    sizes[Kind::Frame as usize] = 1 | EXTRA;
    sizes
};

/// The number of words of the cell that begins with `words`, header included, or 0 if they are no whole cell.
///
/// `words` is at least the cell's fixed part; the walk over an image or a heap uses it.
///
/// ```
/// # use romjs_abi::{cell::{size_in_words, Header}, Kind, ShapeId};
/// let header = Header::object(Kind::Object, 2, ShapeId(16));
/// assert_eq!(size_in_words(&[header.0, 0, 0]), 3); // {x, y} is 12 bytes
/// ```
pub const fn size_in_words(words: &[u32]) -> u32 {
    const fn word(words: &[u32], index: usize) -> u32 {
        if index < words.len() { words[index] } else { 0 }
    }
    let header = Header(word(words, 0));
    if header.is(Kind::Code) && header.0 & crate::code::FLAG_ROUTINE == 0 {
        return word(words, crate::code::SIZE) >> 16;
    }
    size_by(header, word(words, 1))
}

/// The same by a cell's first two words, for all but function literals.
pub const fn size_by(header: Header, second: u32) -> u32 {
    let kind = header.kind_byte();
    if header.is_object() {
        1 + header.capacity()
    } else if header.is(Kind::String) {
        let (first, bytes) = string_text(header.0, second);
        if bytes > crate::limits::STRING_BYTES_MAX { 0 } else { first as u32 + bytes.div_ceil(4) }
    } else if header.is(Kind::RomShape) {
        // The shape of a function that has properties ends with a reference to the function's code.
        crate::shape::ROM_SHAPE_KEYS as u32 + (second >> 16 & 0xFF) + (second as u8 == Kind::Function as u8) as u32
    } else if header.is(Kind::Code) {
        crate::code::routine_size(header.0)
    } else if (kind as usize) < SIZES.len() {
        let size = SIZES[kind as usize];
        (size & !EXTRA) as u32 + if size & EXTRA != 0 { header.extra() } else { 0 }
    } else {
        0
    }
}
