//! Atoms: property names that code and shapes use, each with a 16-bit id that is unique along a chain of images.
//!
//! ```text
//! [ segment:3 | index:13 ]
//! ```
//!
//! The segment says whose table knows the name: 0 the context's RAM table, 1 the library's, 2 to 7 the further
//! images'. A name exists once along a chain. The first atoms of segment 1 are *well known*: the engine uses them by
//! constant, and an image of the library lists them first, in this order. Id 0 is no atom.

/// The id of a property name or symbol.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
#[repr(transparent)]
pub struct AtomId(pub u16);

impl AtomId {
    /// No atom: in a string's header, that the string has none.
    pub const NONE: AtomId = AtomId(0);

    /// Packs an id.
    pub const fn new(segment: u32, index: u32) -> AtomId {
        AtomId((segment << 13 | index) as u16)
    }

    /// The segment whose table knows the name.
    pub const fn segment(self) -> usize {
        (self.0 >> 13) as usize
    }

    /// The place in that segment's table.
    pub const fn index(self) -> usize {
        (self.0 & 0x1FFF) as usize
    }

    /// The library's first atom that is no symbol.
    pub const FIRST_NAME: AtomId = {
        let mut index = 0;
        while is_symbol(WELL_KNOWN[index]) {
            index += 1;
        }
        AtomId::new(1, index as u32)
    };
}

/// The first byte of a private name: no string has it.
pub const PRIVATE: u8 = 0xFF;

/// The hash of a name's text: FNV-1a, one multiplication a byte, since names are short.
pub const fn hash(text: &[u8]) -> u32 {
    let (mut hash, mut rest) = (0x811C_9DC5u32, text);
    while let [byte, behind @ ..] = rest {
        hash = (hash ^ *byte as u32).wrapping_mul(0x0100_0193);
        rest = behind;
    }
    hash ^ hash >> 15
}

/// Where a name with this hash is looked for in a table of so many places: its lower half, as a part of the whole.
pub const fn hash_place(hash: u32, places: u32) -> u32 {
    (hash & 0xFFFF) * places >> 16
}

/// The buckets in front of the library's others, which have its well-known names.
pub const WELL_KNOWN_BUCKETS: u32 = 8;

/// The number of buckets for so many names of an image. Ids that follow each other have places of their own in the lookup cache, so
/// a script's names lie in few buckets, in each in the order in which its code comes to them. The library's are many.
pub const fn buckets_for(names: usize, library: bool) -> u32 {
    names as u32 / if library { 16 } else { 48 } + 1
}

/// The entry of an atom with this hash in the table of names in RAM: `[the hash's upper bits:2 | index + 1:14]`. Its place is
/// the first free one from [`hash_place`] on, with the first place behind the last.
pub const fn hash_entry(hash: u32, index: u32) -> u16 {
    ((hash >> 30) << 14 | (index + 1)) as u16
}

/// The index in an entry that may be of a name with this hash.
pub const fn hashed_index(hash: u32, entry: u16) -> Option<usize> {
    if entry >> 14 == (hash >> 30) as u16 && entry & 0x3FFF != 0 { Some((entry & 0x3FFF) as usize - 1) } else { None }
}

/// Whether a text is that of a well-known symbol.
const fn is_symbol(text: &str) -> bool {
    matches!(text.as_bytes(), [b'@', b'@', ..])
}

/// Where the well-known atom with this text lies among the others: symbols come first, then names in the order of their buckets.
const fn known_order(text: &str) -> u32 {
    if is_symbol(text) { 0 } else { 1 + hash_place(hash(text.as_bytes()), WELL_KNOWN_BUCKETS) }
}

/// The texts in the order of their atoms, which is this one where nothing else orders them.
const fn in_order<const N: usize>(texts: [&'static str; N]) -> [&'static str; N] {
    let (mut ordered, mut count, mut order) = ([""; N], 0, 0);
    while order <= WELL_KNOWN_BUCKETS {
        let mut i = 0;
        while i < N {
            if known_order(texts[i]) == order {
                ordered[count] = texts[i];
                count += 1;
            }
            i += 1;
        }
        order += 1;
    }
    ordered
}

/// The index of a well-known atom.
const fn known_index(text: &str) -> u32 {
    let mut index = 0;
    while !same(WELL_KNOWN[index].as_bytes(), text.as_bytes()) {
        index += 1;
    }
    index as u32
}

const fn same(mut a: &[u8], mut b: &[u8]) -> bool {
    while let ([x, rest_a @ ..], [y, rest_b @ ..]) = (a, b)
        && *x == *y
    {
        (a, b) = (rest_a, rest_b);
    }
    a.is_empty() && b.is_empty()
}

macro_rules! well_known {
    ($($(#[$doc:meta])* $name:ident = $text:literal,)*) => {
        impl AtomId {
            $(
                #[doc = concat!("The well-known atom `", $text, "`.")]
                pub const $name: AtomId = AtomId::new(1, known_index($text));
            )*
        }
        /// The texts of the well-known atoms, by index in segment 1. A text that begins with `@@` is a symbol's.
        pub const WELL_KNOWN: &[&str] = &in_order([$($text,)*]);
    };
}

well_known! {
    SYMBOL_ITERATOR = "@@iterator",
    SYMBOL_ASYNC_ITERATOR = "@@asyncIterator",
    SYMBOL_HAS_INSTANCE = "@@hasInstance",
    SYMBOL_TO_PRIMITIVE = "@@toPrimitive",
    SYMBOL_TO_STRING_TAG = "@@toStringTag",
    SYMBOL_IS_CONCAT_SPREADABLE = "@@isConcatSpreadable",
    SYMBOL_SPECIES = "@@species",
    SYMBOL_UNSCOPABLES = "@@unscopables",
    SYMBOL_MATCH = "@@match",
    SYMBOL_MATCH_ALL = "@@matchAll",
    SYMBOL_REPLACE = "@@replace",
    SYMBOL_SEARCH = "@@search",
    SYMBOL_SPLIT = "@@split",
    LENGTH = "length",
    NAME = "name",
    PROTOTYPE = "prototype",
    CONSTRUCTOR = "constructor",
    TO_STRING = "toString",
    VALUE_OF = "valueOf",
    MESSAGE = "message",
    STACK = "stack",
    CAUSE = "cause",
    VALUE = "value",
    WRITABLE = "writable",
    ENUMERABLE = "enumerable",
    CONFIGURABLE = "configurable",
    GET = "get",
    SET = "set",
    NEXT = "next",
    DONE = "done",
    RETURN = "return",
    THROW = "throw",
    VALUES = "values",
    INDEX = "index",
    RAW = "raw",
    CALLEE = "callee",
    PROTO = "__proto__",
    JOIN = "join",
    TO_LOCALE_STRING = "toLocaleString",
    UNDEFINED = "undefined",
    NULL = "null",
    TRUE = "true",
    FALSE = "false",
    NAN = "NaN",
    INFINITY = "Infinity",
    OBJECT = "object",
    FUNCTION = "function",
    STRING = "string",
    NUMBER = "number",
    BOOLEAN = "boolean",
    SYMBOL = "symbol",
    BIGINT = "bigint",
    DEFAULT = "default",
    GLOBAL_THIS = "globalThis",
    ARGUMENTS = "arguments",
    EVAL = "eval",
    ANONYMOUS = "anonymous",
    LAST_INDEX = "lastIndex",
    INPUT = "input",
    GROUPS = "groups",
    INDICES = "indices",
}
