//! The *proof* that an image is safe to run, whoever made it: one walk over its cells and tables, in constant memory.
//!
//! ```text
//! header ─► sections: in order, side by side ─► cells: one after the other ─► tables: entry by entry
//! ```
//!
//! The engine reads registers, code, constants and cells without checks, and never asks what a register holds may be
//! trusted for; so what has to be shown of an image is only *form*: that every slot is a value, or the one internal cell
//! that its place promises ([`chain::class`]); that an object has the slots that its shape says; and that an
//! instruction's operands lie inside its frame, its jumps on instructions, its constants among its function's.
//!
//! # Why one walk suffices
//! A check looks at other cells whenever it must, through slices and bitmaps that bound every access, whether those
//! cells have been proved yet or not. Nothing changes meanwhile. So when the walk ends without an objection, each check
//! has looked at cells that are proved as well; and if it does not end so, nothing has been run.
//!
//! # What it costs
//! Time grows with the image's length: whatever a check follows or searches is bounded (an object's keys, a function's
//! captures, [`chain::CHAIN_MAX`] prototypes, the look behind of [`code`]). Nothing recurses, nothing allocates.

mod chain;
mod code;
mod object;
mod section;
mod shape;
mod text;

use crate::image::{Image, ImageError};
use chain::{Chain, class};
use code::Function;
use romjs_abi::cell::{FLOAT_INTEGER, Header, size_in_words};
use romjs_abi::image::{HEADER_WORDS, NO_START, START_BLOCK, Section};
use romjs_abi::{Kind, Slot, slot::tag};

/// A check: `None` is the objection, which [`Proof::at`] places.
type Proved = Option<()>;

/// Whether what only the library holds is proved too: objects and what belongs to them, natives, symbols, routines. That is
/// the host's: a device gets images of scripts, in which there is nothing of the kind, and the build vouches for its library.
/// There what only the library holds is refused, so a device accepts nothing that the host would not.
const LIBRARY: bool = cfg!(feature = "host");

/// The upper word of infinity.
const INFINITY: u32 = 0x7FF0_0000;
/// The upper word of the NaN.
const NAN: u32 = 0x7FF8_0000;

/// Objects unless `condition`.
fn holds(condition: bool) -> Proved {
    condition.then_some(())
}

/// A proof in progress. Its chain comes first, so that both have one address.
#[repr(C)]
struct Proof<'a> {
    chain: Chain<'a>,
    /// The word of the image that is looked at, and that an objection is about.
    at: usize,
    /// There is no objection to a word that has been read. Reading goes on with zeros then, so that only the walk has to ask.
    sound: bool,
    /// Where the cell, or section, that the walk has reached begins.
    start: usize,
    /// The words of that cell or section.
    cell: &'a [u32],
    /// What the section's entry before was sorted by.
    last: u32,
    /// What the checks need of that cell, if it is a function literal.
    function: Function,
}

/// Proves an image whose magic, version, length and CRC have been checked. The `parents`, the library first, have been
/// proved, or somebody vouches for them.
#[cold]
#[inline(never)]
pub(crate) fn prove<'a>(words: &'a [u32], parents: &'a [Image<'a>]) -> Result<(), ImageError> {
    let chain = Chain::new(words, parents)?;
    let mut proof = Proof { chain, at: 0, sound: true, start: 0, cell: &[], last: 0, function: Function::default() };
    proof.sections().ok_or(ImageError::Section)?;
    let done = proof.cells().and_then(|()| proof.tables());
    done.ok_or(ImageError::Unsound { word: proof.at as u32 })
}

impl<'a> Proof<'a> {
    /// The walk over the cells, which tile their section, and have their beginnings in the other.
    fn cells(&mut self) -> Proved {
        let cells = self.chain.own(Section::Cells);
        // Where the block, and the next cell, begins.
        let (mut start, mut at) = (0, 0);
        while start < cells.len() {
            let end = cells.len().min(start + START_BLOCK);
            let begins = if at < end { (at - start) as u8 } else { NO_START };
            let block = start / START_BLOCK;
            self.at = self.chain.offset(Section::Starts) + block / 4;
            holds(self.chain.start(self.chain.segment(), block) == begins)?;
            while at < end {
                let rest = cells.get(at..)?;
                let size = size_in_words(rest) as usize;
                self.enter(HEADER_WORDS + at, rest.get(..size).unwrap_or_default());
                self.one_cell()?;
                holds(self.sound)?;
                at += size;
            }
            start = end;
        }
        Some(())
    }

    /// The walk has reached a cell or section.
    fn enter(&mut self, start: usize, words: &'a [u32]) {
        self.start = start;
        self.at = start;
        self.cell = words;
    }

    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn one_cell(&mut self) -> Proved {
        let header = Header(self.word(0));
        if header.is(Kind::Float) {
            self.float()
        } else if header.is(Kind::String) {
            self.string()
        } else if header.is(Kind::RomShape) {
            self.shape()
        } else if header.is(Kind::Code) {
            self.code()
        } else {
            holds(LIBRARY)?;
            self.part_of_object(header, Kind::from_byte(header.kind_byte())?)
        }
    }

    /// A cell of a kind that only the library has.
    fn part_of_object(&mut self, header: Header, kind: Kind) -> Proved {
        match kind {
            // Elements are values; an overflow cell may hold what an object's other slots hold, which its object checks.
            Kind::Slots => {
                self.rest(1, class::VALUE | class::HOLE | class::ACCESSOR);
                Some(())
            }
            Kind::Cell | Kind::Accessor => {
                // A variable in its dead zone is a hole.
                let hole = if header.is(Kind::Cell) { class::HOLE } else { 0 };
                self.rest(1, class::VALUE | hole);
                holds(header.extra() == 0)
            }
            Kind::Dictionary => self.dictionary(),
            kind if kind.is_object() => self.object(kind),
            _ => None,
        }
    }

    /// A box: its NaN, if it is one, is the canonical one, so that no double can pass for a reference.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn float(&mut self) -> Proved {
        let high = self.word(2);
        let [header, low, _] = *self.cell else { return None };
        holds(header & !FLOAT_INTEGER == Kind::Float as u32)?;
        // Without the sign; infinities are no NaNs.
        let finite = high << 1 < INFINITY << 1;
        holds(header & FLOAT_INTEGER != 0 || finite || low == 0 && (high << 1 == INFINITY << 1 || high == NAN))
    }

    /// Word `index` of the cell.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn word(&mut self, index: usize) -> u32 {
        if self.sound {
            self.at = self.start + index;
            match self.cell.get(index) {
                Some(word) => return *word,
                None => self.sound = false,
            }
        }
        0
    }

    /// The slot in word `index` of the cell, of one of the `allowed` classes.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn slot(&mut self, index: usize, allowed: u32) -> Slot {
        let slot = Slot(self.word(index));
        self.sound &= self.chain.class(slot) & allowed != 0;
        slot
    }

    /// Words `from` to `to` of the cell are slots of the `allowed` classes.
    fn slots(&mut self, from: usize, to: usize, allowed: u32) {
        for index in from..to {
            self.slot(index, allowed);
        }
    }

    /// The cell's words `from` on are slots of the `allowed` classes.
    fn rest(&mut self, from: usize, allowed: u32) {
        self.slots(from, self.cell.len(), allowed);
    }

    /// The slot with `tag` of the cell itself.
    fn own_slot(&self, tag: u32) -> Slot {
        Slot::reference(tag, self.chain.segment() as u32, self.start as u32)
    }

    /// The cell is a shape whose table entry refers back to it.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn own_shape_id(&mut self) -> Proved {
        let id = Header(self.word(0)).shape();
        holds(self.chain.shape_slot(id) == self.own_slot(tag::CELL))
    }
}
