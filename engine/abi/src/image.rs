//! The image: what romgen writes, flash holds, and the engine maps. All words are little endian.
//!
//! ```text
//! word 0   magic "ROMJ"
//!      1   [format:16 | ABI:16]
//!      2   [segment:8 | flags:24]
//!      3   length of the image in words
//!      4…  id, four words: the beginning of the SHA-256 of the image with id and CRC zero
//!      8…  id of the parent, zeros if there is none
//!      12  CRC-32 of the image with this word zero
//!      13… sections, two words each: word offset, number of entries
//! ```
//!
//! A word's offset in the image is its offset in its segment, so references need no table of sections. No address,
//! compiler, profile or time goes into an image.

/// The first word: the bytes `ROMJ`.
pub const MAGIC: u32 = u32::from_le_bytes(*b"ROMJ");
/// The version of the layout that this module describes.
pub const FORMAT: u16 = 1;

/// Word: format and ABI.
pub const VERSION: usize = 1;
/// Word: segment and flags.
pub const SEGMENT: usize = 2;
/// Word: length.
pub const LENGTH: usize = 3;
/// First of four words: the id.
pub const ID: usize = 4;
/// First of four words: the parent's id.
pub const PARENT: usize = 8;
/// Word: CRC-32.
pub const CRC: usize = 12;
/// Word: the first section's offset.
pub const SECTIONS: usize = 13;
/// The number of words of the header.
pub const HEADER_WORDS: usize = SECTIONS + 2 * Section::COUNT;

/// As many words of the cells share an entry of [`Section::Starts`].
pub const START_BLOCK: usize = 128;
/// No cell begins in these words.
pub const NO_START: u8 = 0xFF;

/// A section of an image; its two words in the header say where it begins and how many entries it has.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Section {
    /// The cells, back to back; entries are words.
    Cells = 0,
    /// For each [`START_BLOCK`] words of [`Section::Cells`] where the first cell in them begins, or [`NO_START`]: references are
    /// checked by a walk from there; entries are bytes, four to a word.
    Starts = 1,
    /// The texts of the atoms, one behind the other, of a symbol its description without the `Symbol.` in front; entries are bytes.
    Names = 2,
    /// Atom index → how many bytes in front of this section its text begins, and at last where the last one ends; entries are
    /// half words. The library's first atoms are symbols.
    Atoms = 3,
    /// For each bucket the index of the first atom that has this hash or a higher one, and at last the number of atoms; entries are half
    /// words. The library's first [`crate::atom::WELL_KNOWN_BUCKETS`] have the well-known names, the others the rest.
    Buckets = 4,
    /// Shape index → slot of its cell; entries are words.
    Shapes = 5,
    /// `[parent id:16 | atom:16] [attributes:8 | 0 | child id:16]`, sorted by the first word and the attributes; entries are pairs.
    Transitions = 6,
    /// `[atom:16 | 0 | binding:8] [initial value]`; entries are pairs. The library's are sorted by atom, stay in flash, and have no block slots.
    Globals = 7,
    /// `[name:13 | length:3 | which:6 | twin:10]`: the native functions in the order of their paths, the indices of their names
    /// (0: none), and the places of the intrinsics that do the same in JavaScript where the native cannot (0: none); they get
    /// `which` as their first argument if it is not 0. Entries are words.
    Natives = 8,
    /// Intrinsics, as [`crate::intrinsic`] numbers them (the library only), as its entries, two to a word.
    Intrinsics = 9,
    /// The function literal to run, if the image is a script; entries are words (0 or 1).
    Entry = 10,
}

impl Section {
    /// The number of sections.
    pub const COUNT: usize = 11;
    /// All sections, in order.
    pub const ALL: &[Section; Section::COUNT] = {
        use Section::*;
        &[Cells, Starts, Names, Atoms, Buckets, Shapes, Transitions, Globals, Natives, Intrinsics, Entry]
    };

    /// The name that `inspect` shows.
    pub const fn name(self) -> &'static str {
        ["cells", "starts", "names", "atoms", "buckets", "shapes", "transitions", "globals", "natives", "intrinsics", "entry"]
            [self as usize]
    }

    /// Words of one entry, and entries to a word as the second number.
    pub const fn entry_words(self, entries: u32) -> u32 {
        /// The logarithm of an entry's bytes, two bits for each section.
        const SIZES: u32 = {
            let (mut sizes, mut i) = (0, 0);
            while i < Section::COUNT {
                let size = match Section::ALL[i] {
                    Section::Starts | Section::Names => 0,
                    Section::Atoms | Section::Buckets | Section::Intrinsics => 1,
                    Section::Transitions | Section::Globals => 3,
                    _ => 2,
                };
                sizes |= size << (2 * i);
                i += 1;
            }
            sizes
        };
        (entries << (SIZES >> (2 * self as u32) & 3)).div_ceil(4)
    }
}

/// What a name in [`Section::Globals`] is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Binding {
    /// A name that the script uses and does not declare, and that the library does not have: absent at first.
    Import = 0,
    /// A `var` or function: a property of the global object.
    Var = 1,
    /// A `let` or a class.
    Let = 2,
    /// A `const`.
    Const = 3,
    /// A configurable property of the global object that loops do not show, as the library's are, whose name the script may use.
    Property = 4,
    /// No name: the prototype of a function literal's instances, once it has been made. The atom is none.
    Hidden = 5,
}

impl Binding {
    /// The binding of a byte, if there is one.
    pub const fn from_byte(byte: u8) -> Option<Binding> {
        match byte {
            0 => Some(Binding::Import),
            1 => Some(Binding::Var),
            2 => Some(Binding::Let),
            3 => Some(Binding::Const),
            4 => Some(Binding::Property),
            5 => Some(Binding::Hidden),
            _ => None,
        }
    }
}

/// The CRC-32 (IEEE 802.3, reflected) of `words` as little-endian bytes, the word at `skip` taken as zero.
///
/// ```
/// // The check value of the catalogue of CRC algorithms, for "123456789", comes from a plain byte-wise CRC;
/// // here the first eight of these bytes.
/// let words = [u32::from_le_bytes(*b"1234"), u32::from_le_bytes(*b"5678")];
/// assert_eq!(romjs_abi::image::crc32(&words, usize::MAX), 0x9AE0_DAAF);
/// ```
pub fn crc32(words: &[u32], skip: usize) -> u32 {
    let mut crc = !0u32;
    for (i, word) in words.iter().enumerate() {
        crc ^= if i == skip { 0 } else { *word };
        // A bit at a time: images are short, and a table would be as long as the rest of it.
        for _ in 0..32 {
            crc = crc >> 1 ^ if crc & 1 == 1 { 0xEDB8_8320 } else { 0 };
        }
    }
    !crc
}
