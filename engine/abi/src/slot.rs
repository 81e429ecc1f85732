//! A *slot*: one 32-bit word of heap or flash that holds a value.
//!
//! ```text
//!  31                              3 2 1 0
//! [ integer, 31 bits               |     0]   small integer
//! [ segment:3 | word offset:26     | 0 0 1]   object or other cell
//! [ segment:3 | word offset:26     | 0 1 1]   string cell
//! [ segment:3 | 1 | 0 | atom index:13 | 0 1 1]   string that is a name of an image
//! [ segment:3 | word offset:26     | 1 0 1]   float box
//! [ payload:24           | kind:5  | 1 1 1]   immediate
//! ```
//!
//! Invariant: every reference names the first word of a cell of the kind that its tag promises, and a word in flash
//! never refers to segment 0 (RAM). No segment is so long that the upper bit of an offset is set: with that, a string is a name
//! of an image, which has no cell. A string of at most three bytes is always an immediate, so two short strings are equal exactly
//! when their words are.

use crate::AtomId;

/// The bit that tells a name of an image from a string's cell.
const NAME: u32 = 1 << 28;

/// A value as memory holds it. See the [module](self) for its bits.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(transparent)]
pub struct Slot(pub u32);

/// The three low bits of a slot that is not a small integer.
pub mod tag {
    /// An object, or a cell that scripts never see.
    pub const CELL: u32 = 0b001;
    /// A string cell.
    pub const STRING: u32 = 0b011;
    /// A box that holds a double, or an integer of more than 31 bits.
    pub const FLOAT: u32 = 0b101;
    /// An immediate.
    pub const IMMEDIATE: u32 = 0b111;
    /// The bits of a slot that hold its tag.
    pub const MASK: u32 = 0b111;
}

/// What an immediate is: bits 3 to 7 of its word. The first three kinds are never values that a script can hold.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u32)]
pub enum Immediate {
    /// A missing array element, a binding in its temporal dead zone, a register that was never written.
    Hole = 0,
    /// A global binding that nobody has created.
    Absent = 1,
    /// A global binding whose property is an accessor.
    Accessor = 2,
    /// `undefined`.
    Undefined = 3,
    /// `null`.
    Null = 4,
    /// `false` (payload 0) or `true` (payload 1).
    Boolean = 5,
    /// The empty string.
    String0 = 8,
    /// A string whose text is one byte of WTF-8, in payload bits 0–7.
    String1 = 9,
    /// A string of two bytes, the first in the lowest byte.
    String2 = 10,
    /// A string of three bytes, the first in the lowest byte.
    String3 = 11,
    /// A native function without properties of its own: segment:3, index:21 in that image's native table.
    Native = 13,
    /// A symbol that lies in flash; the payload is its atom id.
    Symbol = 14,
    /// Only in shapes in flash: "the value in binding block slot n", for a prototype that is made at run time.
    BlockSlot = 15,
}

/// The largest integer that a slot holds without a box.
pub const SMALL_INTEGER_MAX: i32 = (1 << 30) - 1;
/// The smallest integer that a slot holds without a box.
pub const SMALL_INTEGER_MIN: i32 = -(1 << 30);

impl Slot {
    /// A missing array element or a binding in its temporal dead zone.
    pub const HOLE: Slot = Slot::immediate(Immediate::Hole, 0);
    /// A global binding that nobody has created.
    pub const ABSENT: Slot = Slot::immediate(Immediate::Absent, 0);
    /// A global binding whose property is an accessor.
    pub const ACCESSOR: Slot = Slot::immediate(Immediate::Accessor, 0);
    /// `undefined`.
    pub const UNDEFINED: Slot = Slot::immediate(Immediate::Undefined, 0);
    /// `null`.
    pub const NULL: Slot = Slot::immediate(Immediate::Null, 0);
    /// `false`.
    pub const FALSE: Slot = Slot::immediate(Immediate::Boolean, 0);
    /// `true`.
    pub const TRUE: Slot = Slot::immediate(Immediate::Boolean, 1);
    /// The empty string.
    pub const EMPTY_STRING: Slot = Slot::immediate(Immediate::String0, 0);

    /// Packs an immediate; only the low 24 bits of `payload` count.
    pub const fn immediate(kind: Immediate, payload: u32) -> Slot {
        Slot(payload << 8 | (kind as u32) << 3 | tag::IMMEDIATE)
    }

    /// Packs a small integer, or says that it needs a box.
    ///
    /// ```
    /// # use romjs_abi::Slot;
    /// assert_eq!(Slot::integer(-1).unwrap().0, 0xFFFF_FFFE);
    /// assert!(Slot::integer(1 << 30).is_none());
    /// ```
    #[inline(always)]
    pub const fn integer(value: i32) -> Option<Slot> {
        let doubled = value.wrapping_shl(1);
        if doubled >> 1 == value { Some(Slot(doubled as u32)) } else { None }
    }

    /// Packs a reference to the cell at `word_offset` in `segment`.
    pub const fn reference(tag: u32, segment: u32, word_offset: u32) -> Slot {
        Slot(segment << 29 | word_offset << 3 | tag)
    }

    /// The three low bits; meaningless for small integers, whose lowest bit is 0.
    pub const fn tag(self) -> u32 {
        self.0 & tag::MASK
    }

    /// Whether this is a small integer.
    pub const fn is_integer(self) -> bool {
        self.0 & 1 == 0
    }

    /// The small integer that [`is_integer`](Slot::is_integer) promised.
    pub const fn as_integer(self) -> i32 {
        self.0 as i32 >> 1
    }

    /// Whether this is a reference to a cell, of whichever tag.
    pub const fn is_reference(self) -> bool {
        self.0 & 1 == 1 && self.0 & tag::MASK != tag::IMMEDIATE
    }

    /// Whether this is an immediate.
    pub const fn is_immediate(self) -> bool {
        self.0 & tag::MASK == tag::IMMEDIATE
    }

    /// Whether this is an immediate of `kind`.
    pub const fn is(self, kind: Immediate) -> bool {
        self.0 & 0xFF == (kind as u32) << 3 | tag::IMMEDIATE
    }

    /// An immediate's payload.
    pub const fn payload(self) -> u32 {
        self.0 >> 8
    }

    /// A reference's segment: 0 is RAM, 1 the library, 2 to 7 further images.
    pub const fn segment(self) -> u32 {
        self.0 >> 29
    }

    /// A reference's word offset in its segment.
    pub const fn word_offset(self) -> u32 {
        self.0 >> 3 & 0x03FF_FFFF
    }

    /// The string that is a name of an image, if it has more bytes than an immediate.
    pub const fn name(atom: AtomId) -> Slot {
        Slot((atom.segment() as u32) << 29 | NAME | (atom.index() as u32) << 3 | tag::STRING)
    }

    /// Whether a string that is no immediate is a name of an image, and no cell.
    pub const fn is_name(self) -> bool {
        self.0 & NAME != 0
    }

    /// Whether this is a string that has a cell.
    pub const fn is_string_cell(self) -> bool {
        self.0 & (NAME | tag::MASK) == tag::STRING
    }

    /// The atom of a name.
    pub const fn named_atom(self) -> AtomId {
        AtomId::new(self.segment(), self.0 >> 3 & 0x1FFF)
    }

    /// The number of bytes of a string that lies in the word itself.
    pub const fn short_length(self) -> usize {
        (self.0 >> 3 & 3) as usize
    }

    /// Whether this is a string that lies in the word itself.
    pub const fn is_short_string(self) -> bool {
        self.0 & 0xE7 == Slot::EMPTY_STRING.0
    }

    /// The immediate for a text of up to three bytes.
    ///
    /// ```
    /// # use romjs_abi::Slot;
    /// assert_eq!(Slot::short_string(b"").unwrap(), Slot::EMPTY_STRING);
    /// assert!(Slot::short_string(b"four").is_none());
    /// ```
    pub const fn short_string(text: &[u8]) -> Option<Slot> {
        if text.len() > 3 {
            return None;
        }
        let (mut payload, mut i) = (0, 0);
        while i < text.len() {
            payload |= (text[i] as u32) << (8 * i);
            i += 1;
        }
        Some(Slot(payload << 8 | (Immediate::String0 as u32 + text.len() as u32) << 3 | tag::IMMEDIATE))
    }

    /// The immediate for one ASCII character.
    pub const fn character(ascii: u8) -> Slot {
        Slot::immediate(Immediate::String1, ascii as u32)
    }

    /// The immediate for the native function `index` of `segment`'s native table.
    pub const fn native(segment: u32, index: u32) -> Slot {
        Slot::immediate(Immediate::Native, segment << 21 | index)
    }
}

impl core::fmt::Debug for Slot {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        if self.is_integer() {
            return write!(f, "{}", self.as_integer());
        }
        match self.tag() {
            tag::IMMEDIATE => write!(f, "immediate {}:{:#x}", self.0 >> 3 & 31, self.payload()),
            tag => write!(f, "{}{}:{:#x}", ["cell ", "string ", "float "][tag as usize >> 1], self.segment(), self.word_offset()),
        }
    }
}
