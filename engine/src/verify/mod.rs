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
use romjs_abi::cell::{FLOAT_INTEGER, Header, size_in_words};
use romjs_abi::image::{NO_START, START_BLOCK, Section};
use romjs_abi::{Kind, Slot, slot::tag};

/// A check: `None` is the objection, which [`Proof::at`] places.
type Proved = Option<()>;

/// Objects unless `condition`.
fn holds(condition: bool) -> Proved {
    condition.then_some(())
}

/// A proof in progress.
struct Proof<'a> {
    chain: Chain<'a>,
    /// The word of the image that an objection is about.
    at: usize,
    /// Where the cell that the walk has reached begins.
    start: usize,
    /// The words of that cell.
    cell: &'a [u32],
}

/// Proves an image whose magic, version, length and CRC have been checked. The `parents`, the library first, have been
/// proved, or somebody vouches for them.
#[cold]
#[inline(never)]
pub(crate) fn prove(words: &[u32], parents: &[Image<'_>]) -> Result<(), ImageError> {
    let chain = Chain::new(words, parents)?;
    let mut proof = Proof { chain, at: 0, start: 0, cell: &[] };
    proof.sections().ok_or(ImageError::Section)?;
    let done = proof.cells().and_then(|()| proof.tables());
    done.ok_or(ImageError::Unsound { word: proof.at as u32 })
}

impl Proof<'_> {
    /// The walk over the cells, which tile their section, and have their beginnings in the other.
    fn cells(&mut self) -> Proved {
        let cells = self.chain.own(Section::Cells);
        let first = self.chain.offset(Section::Cells);
        let (mut at, mut block) = (0, 0);
        while at < cells.len() {
            self.start = first + at;
            self.at = self.start;
            let size = size_in_words(&cells[at..]) as usize;
            self.cell = cells.get(at..at + size)?;
            holds(size > 0)?;
            if at / START_BLOCK >= block {
                self.blocks_without_start(block, at / START_BLOCK)?;
                block = at / START_BLOCK + 1;
                self.at = self.start;
                holds(self.chain.start(self.chain.segment(), block - 1)? as usize == at % START_BLOCK)?;
            }
            self.one_cell()?;
            at += size;
        }
        self.blocks_without_start(block, cells.len().div_ceil(START_BLOCK))
    }

    /// No cell begins in the blocks `from` to `to`.
    fn blocks_without_start(&mut self, from: usize, to: usize) -> Proved {
        for block in from..to {
            self.at = self.chain.offset(Section::Starts) + block / 4;
            holds(self.chain.start(self.chain.segment(), block)? == NO_START)?;
        }
        Some(())
    }

    fn one_cell(&mut self) -> Proved {
        let header = Header(self.word(0)?);
        match Kind::from_byte(header.kind_byte())? {
            Kind::Float => self.float(),
            Kind::String => self.string(),
            // Elements are values; an overflow cell may hold what an object's other slots hold, which its object checks.
            Kind::Slots => self.slots(1, self.cell.len(), class::VALUE | class::HOLE | class::ACCESSOR | class::TABLE),
            Kind::Cell => {
                holds(header.extra() == 0)?;
                self.slots(1, 2, class::VALUE | class::HOLE)
            }
            Kind::Accessor => {
                holds(header.extra() == 0)?;
                self.slots(1, 3, class::VALUE)
            }
            Kind::RomShape => self.shape(),
            Kind::Code => self.code(),
            Kind::Dictionary => self.dictionary(),
            kind if kind.is_object() => self.object(kind),
            _ => None,
        }
    }

    /// A box: its NaN, if it is one, is the canonical one, so that no double can pass for a reference.
    fn float(&mut self) -> Proved {
        let (header, low, high) = (self.word(0)?, self.word(1)?, self.word(2)?);
        holds(header & !FLOAT_INTEGER == Kind::Float as u32)?;
        let is_nan = high & 0x7FF0_0000 == 0x7FF0_0000 && (high & 0x000F_FFFF | low) != 0;
        holds(header & FLOAT_INTEGER != 0 || !is_nan || (high, low) == (0x7FF8_0000, 0))
    }

    /// Word `index` of the cell.
    #[inline(never)]
    fn word(&mut self, index: usize) -> Option<u32> {
        self.at = self.start + index;
        self.cell.get(index).copied()
    }

    /// The slot in word `index` of the cell, of one of the `allowed` classes.
    #[inline(never)]
    fn slot(&mut self, index: usize, allowed: u32) -> Option<Slot> {
        let slot = Slot(self.word(index)?);
        holds(self.chain.class(slot) & allowed != 0)?;
        Some(slot)
    }

    /// Words `from` to `to` of the cell are slots of the `allowed` classes.
    #[inline(never)]
    fn slots(&mut self, from: usize, to: usize, allowed: u32) -> Proved {
        for index in from..to {
            self.slot(index, allowed)?;
        }
        Some(())
    }

    /// The slot with `tag` of the cell itself.
    fn own_slot(&self, tag: u32) -> Slot {
        Slot::reference(tag, self.chain.segment() as u32, self.start as u32)
    }

    /// The cell is a shape whose table entry refers back to it.
    #[inline(never)]
    fn own_shape_id(&mut self) -> Proved {
        let id = Header(self.word(0)?).shape();
        holds(self.chain.shape_slot(id) == Some(self.own_slot(tag::CELL)))
    }
}
