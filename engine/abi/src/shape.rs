//! Shapes: what a set of objects has in common, so that an object is a header and its values.
//!
//! A shape holds keys, their attributes and places, the prototype, and the kind and capacity of its objects. In flash
//! it is one flat table, sorted by atom; in RAM it is a step from its parent, up to a flat table or a root:
//!
//! ```text
//! flash:  [header: kind, own id]                      RAM:  [header: kind, own id]
//!         [object kind:8 | capacity:8 | keys:8 | 0]         [object kind:8 | capacity:8 | keys:8 | 0]
//!         [prototype]                                       [prototype]
//!         [keys…, sorted by atom]                           [parent id:16 | 0]
//!         [code, if of functions]                           [key]  (0 in a root)
//! key:    [atom:16 | place:8 | attributes:8]
//! ```
//!
//! A key's *place* counts the values of an object, hidden slots first, then in the order in which its keys came. As long
//! as an object has no more values than slots, the places are its inline slots; once an object has more values than slots, its last inline slot refers to an overflow cell, and
//! places from `capacity - 1` on lie there. A function literal is a shape too ([`crate::code`]).
//!
//! Shape ids have the same form as atom ids: `[segment:3 | index:13]`, so that one table a segment finds the cell.

/// The id of a shape: `[segment:3 | index:13]`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
#[repr(transparent)]
pub struct ShapeId(pub u16);

impl ShapeId {
    /// No shape; in an instruction, no guess.
    pub const NONE: ShapeId = ShapeId(0);
    /// The pseudo-shape of strings, for method calls on primitives.
    pub const STRING: ShapeId = ShapeId(1);
    /// The pseudo-shape of numbers.
    pub const NUMBER: ShapeId = ShapeId(2);
    /// The pseudo-shape of booleans.
    pub const BOOLEAN: ShapeId = ShapeId(3);
    /// The pseudo-shape of symbols.
    pub const SYMBOL: ShapeId = ShapeId(4);
    /// The pseudo-shape of native functions without properties of their own.
    pub const NATIVE: ShapeId = ShapeId(5);
    /// The shape of every object whose properties are a dictionary.
    pub const DICTIONARY: ShapeId = ShapeId(6);
    /// The shape of the global object, whose properties are bindings.
    pub const GLOBAL: ShapeId = ShapeId(7);
    /// The first index that a real shape in RAM can have.
    pub const FIRST_INDEX: u32 = 16;

    /// Packs an id.
    pub const fn new(segment: u32, index: u32) -> ShapeId {
        ShapeId((segment << 13 | index) as u16)
    }

    /// The segment whose table knows the shape.
    pub const fn segment(self) -> usize {
        (self.0 >> 13) as usize
    }

    /// The place in that segment's table.
    pub const fn index(self) -> usize {
        (self.0 & 0x1FFF) as usize
    }

    /// Whether no shape cell belongs to the id.
    pub const fn is_pseudo(self) -> bool {
        self.0 < Self::FIRST_INDEX as u16
    }
}

/// The attributes of a property, as the specification names them (6.1.7.1), and whether it is an accessor.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
#[repr(transparent)]
pub struct Attributes(pub u8);

impl Attributes {
    /// The value can be changed by assignment.
    pub const WRITABLE: u8 = 1;
    /// `for`-`in` and `Object.keys` show the property.
    pub const ENUMERABLE: u8 = 2;
    /// The property can be deleted or become another.
    pub const CONFIGURABLE: u8 = 4;
    /// The place holds a reference to `[header][getter][setter]`.
    pub const ACCESSOR: u8 = 8;
    /// What assignment and object literals create.
    pub const DATA: Attributes = Attributes(7);
    /// What methods of classes have.
    pub const METHOD: Attributes = Attributes(Self::WRITABLE | Self::CONFIGURABLE);

    /// Whether every bit of `flags` is set.
    pub const fn has(self, flags: u8) -> bool {
        self.0 & flags == flags
    }
}

/// One key of a shape: `[atom:16 | place:8 | attributes:8]`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(transparent)]
pub struct Key(pub u32);

impl Key {
    /// Packs a key.
    pub const fn new(atom: crate::AtomId, place: u32, attributes: Attributes) -> Key {
        Key((atom.0 as u32) << 16 | place << 8 | attributes.0 as u32)
    }

    /// The name.
    pub const fn atom(self) -> crate::AtomId {
        crate::AtomId((self.0 >> 16) as u16)
    }

    /// Which of the object's values it is.
    pub const fn place(self) -> u32 {
        self.0 >> 8 & 0xFF
    }

    /// The attributes.
    pub const fn attributes(self) -> Attributes {
        Attributes(self.0 as u8)
    }
}

/// Word of a shape: `[object kind:8 | capacity:8 | keys:8 | hidden slots:8]`, the lowest byte first. *Hidden slots* are
/// the inline slots in front of the first place that no key names (a function's captures, an array's length and elements).
pub const SHAPE_LAYOUT: usize = 1;
/// Word of a shape: the prototype of its objects, `null` or a reference, or in flash a block slot.
pub const SHAPE_PROTOTYPE: usize = 2;
/// Word of a shape in flash: the first key.
pub const ROM_SHAPE_KEYS: usize = 3;
/// Word of a shape in RAM: `[unused:16 | parent id:16]`, the parent in the lower half (0 in a root).
pub const RAM_SHAPE_PARENT: usize = 3;
/// Word of a shape in RAM: the key that it adds to its parent's.
pub const RAM_SHAPE_KEY: usize = 4;
/// The number of words of a shape in RAM.
pub const RAM_SHAPE_WORDS: usize = 5;

/// Word of a dictionary: the prototype of its object.
pub const DICTIONARY_PROTOTYPE: usize = 1;
/// Word of a dictionary: the number of entries in use, deleted ones included, as a small integer.
pub const DICTIONARY_USED: usize = 2;
/// Word of a dictionary: the first entry. Entries are `[key][value][attributes:4 | hash:26, as a small integer]`, in
/// the order of insertion; a deleted one's key is a hole.
pub const DICTIONARY_ENTRIES: usize = 3;

/// The slots in front of the first property of an object of `kind`, whatever its shape; functions have their captures.
pub const fn hidden_slots(kind: crate::Kind) -> u32 {
    use crate::Kind;
    /// Two bits for each kind of object: compilers make a table of words of a `match`.
    const COUNTS: u64 = shifted(Kind::Array, 2)
        | shifted(Kind::Primitive, 1)
        | shifted(Kind::Native, 1)
        | shifted(Kind::BoundFunction, 3)
        | shifted(Kind::Error, 1)
        | shifted(Kind::Iterator, 3)
        | shifted(Kind::Generator, 2)
        | shifted(Kind::Promise, 2)
        | shifted(Kind::RegExp, 2)
        | shifted(Kind::Map, 2)
        | shifted(Kind::Set, 2)
        | shifted(Kind::WeakMap, 2)
        | shifted(Kind::WeakSet, 2)
        | shifted(Kind::ArrayBuffer, 3)
        | shifted(Kind::TypedArray, 3)
        | shifted(Kind::DataView, 3);
    const fn shifted(kind: Kind, count: u64) -> u64 {
        count << (2 * (kind as u32 - Kind::Object as u32))
    }
    if kind.is_object() { (COUNTS >> (2 * (kind as u32 - Kind::Object as u32))) as u32 & 3 } else { 0 }
}
