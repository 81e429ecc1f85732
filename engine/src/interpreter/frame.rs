//! Frames: windows of registers on the stack, linked without records.
//!
//! ```text
//! caller's base … [ callee | this | argument… ]   = the callee's base and its first registers
//!                   └ upper word: the link  0 | kind:2 | segment:3 | word:26
//! ```
//!
//! The link is the absolute position in the caller's code to return to. For a *call*, the instruction before that
//! position says how far below the caller's base lies and where the result goes. An *implicit* frame (an accessor, a
//! conversion, a native that continues) and a *host* frame have one more register below the callee: its lower word is
//! the distance to the caller's base (0: there is none), its upper word the [`Continuation`] and a byte for it.

use crate::machine::{Cell, MAKES_CODE, Machine};
use crate::value::{TAG_CELL, Value};
use core::ptr::NonNull;
use romjs_abi::intrinsic::Intrinsic;
use romjs_abi::{Kind, ShapeId, Slot, code, slot::tag};

pub(crate) const LINK_CALL: u32 = 0;
pub(crate) const LINK_IMPLICIT: u32 = 1;
pub(crate) const LINK_HOST: u32 = 2;

/// A bit of the upper word of the registers that hold no values: they are doubles, tiny ones, to whoever takes them for some.
pub(crate) const META: u32 = 1 << 24;

/// What happens with the result of an implicit frame.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub(crate) enum Continuation {
    /// It goes to register `data` of the caller.
    Store = 0,
    /// It is dropped.
    Discard = 1,
    /// It is what the operator before the return position gives, or branches by.
    Operate = 2,
    /// It replaces argument register `data` of the native window below, and the native is called again.
    Retry = 3,
    /// It is the next value of an iteration for register `data`, or the end of it.
    Iterate = 4,
    /// It is the result of a constructor; `data` is the register for the object or the frame's `this`.
    Construct = 5,
    /// It goes to the host.
    Host = 6,
    /// It is what an iteration opened: registers `data` and `data + 1`.
    Open = 7,
}

impl Continuation {
    pub(crate) fn from_byte(byte: u8) -> Continuation {
        use Continuation::*;
        match byte & 7 {
            0 => Store,
            1 => Discard,
            2 => Operate,
            3 => Retry,
            4 => Iterate,
            5 => Construct,
            6 => Host,
            _ => Open,
        }
    }

    /// The continuation with its data, as a meta register has them.
    pub(crate) const fn with(self, data: u8) -> u32 {
        (self as u32) << 8 | data as u32
    }

    /// The same with the function of the library that is to be called.
    pub(crate) const fn request(self, function: Intrinsic, data: u8) -> u32 {
        (function as u32) << 16 | self.with(data)
    }

    /// The register that holds a frame's distance and continuation: as a double it is a tiny number.
    pub(crate) fn pack(meta: u32, distance: u32) -> Value {
        Value::pack(META | meta, distance)
    }
}

/// A walk over the frames, the newest first.
pub(crate) struct Frames {
    base: *mut Value,
}

/// One frame of a walk: its base.
#[derive(Clone, Copy)]
pub(crate) struct Frame(NonNull<Value>);

impl Frames {
    pub(crate) fn new(m: &Machine) -> Frames {
        Frames { base: m.base }
    }

    /// The next older frame.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn next(&mut self, m: &Machine) -> Option<Frame> {
        let frame = Frame(NonNull::new(self.base)?);
        self.base = m.caller_of(self.base);
        Some(frame)
    }

    /// The base of the caller of the frame that the walk has just come to, null for the oldest.
    pub(crate) fn caller(&self) -> *mut Value {
        self.base
    }
}

impl Frame {
    pub(crate) fn base(self) -> *mut Value {
        self.0.as_ptr()
    }

    /// The register of callee and link.
    fn register(self) -> Value {
        // SAFETY: a frame's base lies in the stack.
        unsafe { *self.base() }
    }

    /// The position in the caller's code that the frame returns to.
    pub(crate) fn return_position(self, m: &Machine) -> *const u32 {
        m.position_of(self.register().high()).0
    }

    pub(crate) fn callee(self) -> Slot {
        self.register().slot()
    }

    /// Updates link and callee, which will be `callee`, for a collection: cells are still at their old places.
    pub(crate) fn forward(self, m: &Machine, caller: *mut Value, callee: Slot) {
        let link = m.forwarded_link(caller, self.register().high());
        // SAFETY: as for `register`.
        unsafe { *self.base() = Value::pack(link, callee.0) };
    }
}

impl Machine {
    /// The code cell of a callee. A routine is its own; the shape of a function that has got properties refers to it by its
    /// first ancestor.
    pub(crate) fn code_of(&self, callee: Slot) -> Cell {
        let callee = self.cell(callee);
        if callee.is(Kind::Code) {
            return callee;
        }
        let mut id = callee.header().shape();
        loop {
            let cell = self.cell(self.shape_slot(id));
            if cell.is(Kind::RamShape) {
                id = ShapeId(cell.get(romjs_abi::shape::RAM_SHAPE_PARENT) as u16);
            } else if cell.is(Kind::RomShape) {
                let keys = cell.get(romjs_abi::shape::SHAPE_LAYOUT) >> 16 & 0xFF;
                return self.cell(cell.slot(romjs_abi::shape::ROM_SHAPE_KEYS + keys as usize));
            } else {
                return cell;
            }
        }
    }

    /// The link for a frame that returns to the program counter.
    #[inline(always)]
    pub(crate) fn link_to(&self, pc: *const u32, kind: u32) -> u32 {
        kind << 29 | ((pc as usize).wrapping_sub(self.code_base as usize) >> 2) as u32
    }

    /// The program counter that a link names, and its segment's biased base.
    #[inline(always)]
    pub(crate) fn position_of(&self, link: u32) -> (*const u32, *mut u8) {
        let base = self.segments[(link >> 26 & 7) as usize];
        (base.wrapping_add((link as usize & 0x1FFF_FFFF) << 2).cast(), base)
    }

    /// The base of the frame that called the frame at `base`, or null.
    pub(crate) fn caller_of(&self, base: *mut Value) -> *mut Value {
        // SAFETY: `base` is a frame's, and links name code of a live function.
        unsafe {
            let link = (*base).high();
            if link >> 29 == LINK_CALL {
                let (pc, _) = self.position_of(link);
                base.sub((*pc.sub(1) >> 8) as usize & 0xFF)
            } else {
                let distance = (*base.sub(1)).low() as usize;
                if distance == 0 { core::ptr::null_mut() } else { base.sub(distance) }
            }
        }
    }

    /// Leaves the running frame for its caller, if it has one, where its link says. The link.
    pub(crate) fn leave_frame(&mut self) -> u32 {
        let link = self.register(code::REGISTER_CALLEE).high();
        self.base = self.caller_of(self.base);
        if !self.base.is_null() {
            (self.pc, self.code_base) = self.position_of(link);
        }
        link
    }

    /// What a link into the code of the frame at `base` will be after a collection.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn forwarded_link(&self, base: *mut Value, link: u32) -> u32 {
        if !MAKES_CODE || base.is_null() || link << 3 >> 29 != 0 {
            return link;
        }
        // SAFETY: a frame's base.
        let code = self.code_of(unsafe { *base }.slot());
        let code = self.slot_of(code.pointer(), tag::CELL);
        link.wrapping_add(self.forwarded(code).word_offset()).wrapping_sub(code.word_offset())
    }

    /// The end of the running frame's registers.
    pub(crate) fn frame_end(&self) -> *mut Value {
        if self.base.is_null() {
            return self.stack_start;
        }
        // SAFETY: a frame's base.
        let callee = unsafe { *self.base };
        debug_assert!(callee.high() < TAG_CELL);
        let code = self.code_of(callee.slot());
        self.base.wrapping_add((code.frame() & 0xFF) as usize)
    }

    /// The code cell of the running frame.
    pub(crate) fn running_code(&self) -> Cell {
        // SAFETY: a frame's base.
        self.code_of(unsafe { *self.base }.slot())
    }
}
