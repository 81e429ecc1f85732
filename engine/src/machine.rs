//! The *machine*: all state of a context, at the beginning of the buffer that it manages.
//!
//! ```text
//! buffer  [ Machine | lookup cache | mark bits, offsets | stack ↑ …  gap  … ↓ heap ]
//!         0                                             stack_start             end
//! ```
//!
//! The stack grows up and the heap down into one gap. Below [`Machine::stack_limit`] every register is a valid value,
//! so that a frame's registers need no clearing at calls; between it and the heap's lowest cell memory is raw.
//!
//! Invariants: a segment's biased base plus half a slot is the address of the slot's cell; every slot in the heap, in
//! registers below the stack's top and in the roots refers to the first word of a live cell.

use crate::Host;
use crate::interpreter::operand;
use crate::value::{TAG_CELL, TAG_IMMEDIATE, TAG_STRING, Value};
use core::ptr::NonNull;
use romjs_abi::cell::{FLOAT_INTEGER, Header};
use romjs_abi::{Kind, Slot, code, slot::tag};

/// Something was thrown. The value waits in the context; it does not travel with this.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Throw(pub(crate) ());

pub(crate) const THROW: Throw = Throw(());

/// A table or object that the machine keeps alive, by name.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
pub(crate) enum Root {
    /// RAM shape index → shape cell, weak; free entries are integers that link to the next.
    Shapes,
    /// RAM atom index → string or symbol, weak; free entries as in `Shapes`.
    Atoms,
    /// The table of the names of RAM atoms: a words cell of half words.
    AtomHash,
    /// The binding block: a slot a global name.
    Block,
    /// Pairs of a flash object, or native, and its shadow.
    Shadows,
    /// The global object.
    Global,
    /// Strings and symbols of `Symbol.for`, in pairs.
    SymbolRegistry,
    /// The last job in the queue: see [`crate::job`].
    Jobs,
    /// The last promise that was rejected and had no handler then.
    Rejections,
    /// What the library keeps timers in.
    Timers,
    /// What a compilation in progress holds.
    #[cfg(feature = "compiler")]
    Compilation,
    /// The names of the block's slots above the images': a words cell of `[atom:16 | 0 | binding:8]`.
    #[cfg(feature = "compiler")]
    BlockNames,
    /// While the library is made: its intrinsics.
    #[cfg(feature = "host")]
    Intrinsics,
    /// While the library is made: its root shapes.
    #[cfg(feature = "host")]
    LibraryShapes,
    /// While the library is made: its well-known atoms.
    #[cfg(feature = "host")]
    LibraryAtoms,
    /// While the library is made: name, length and twin of each native.
    #[cfg(feature = "host")]
    LibraryNatives,
}

pub(crate) const ROOTS: usize = 10 + 2 * cfg!(feature = "compiler") as usize + 4 * cfg!(feature = "host") as usize;

/// Whether function literals can lie in RAM: only a compiler puts them there.
pub(crate) const MAKES_CODE: bool = cfg!(any(feature = "compiler", feature = "host"));

/// One entry of the lookup cache.
#[derive(Clone, Copy)]
#[repr(C)]
pub(crate) struct CacheEntry {
    /// `[shape id:16 | atom:16]`.
    pub(crate) key: u32,
    /// See [`crate::object::lookup`].
    pub(crate) place: u32,
}

/// All state of a context. The fields that the interpreter's loop reads come first.
#[repr(C)]
pub(crate) struct Machine {
    /// Biased bases of the segments: `base - (segment << 28)`.
    pub(crate) segments: [*mut u8; 8],
    /// Biased tables of shape cells: indexed by the whole id.
    pub(crate) shapes: [*const Slot; 8],
    pub(crate) stack_limit: *mut Value,
    pub(crate) block: *mut Slot,
    pub(crate) cache: *mut CacheEntry,
    pub(crate) cache_mask: u32,
    pub(crate) fuel: i32,
    /// The segment base of the running code, biased.
    pub(crate) code_base: *mut u8,
    /// The heap's lowest cell.
    pub(crate) heap_low: *mut u32,
    /// One bit for each hash of a flash object or native that has a shadow.
    pub(crate) shadow_filter: u32,
    /// The header of the elements of every object that has none.
    pub(crate) empty_elements: u32,
    /// The running frame, whenever the loop is left.
    pub(crate) base: *mut Value,
    /// The word behind the running instruction, whenever the loop is left.
    pub(crate) pc: *const u32,
    /// The end of the live registers, whenever something may allocate.
    pub(crate) top: *mut Value,
    pub(crate) exception: Value,
    /// How often the collector has run, in 30 bits.
    pub(crate) collections: u32,
    /// The first of the list of weak tables.
    pub(crate) weak_tables: Slot,
    /// The registers of what is called, or of the running native: itself, `this` and its arguments.
    pub(crate) window: *mut Value,
    /// How many arguments it has.
    pub(crate) argc: usize,
    pub(crate) roots: [Slot; ROOTS],
    pub(crate) stack_start: *mut Value,
    pub(crate) heap_end: *mut u32,
    pub(crate) marks: *mut u32,
    pub(crate) mark_offsets: *mut u32,
    /// The library's natives; other images have none.
    pub(crate) natives: &'static [crate::NativeFn],
    pub(crate) host: Option<NonNull<dyn Host>>,
    /// What the last `eval` gave.
    #[cfg(feature = "compiler")]
    pub(crate) result: Value,
    /// While the library is made: its natives, sorted by path.
    #[cfg(feature = "host")]
    pub(crate) library_natives: &'static [crate::host::LibraryNative],
    /// What the native that threw wants instead: see [`crate::native`].
    pub(crate) pending: crate::native::Pending,
    /// The register that it is to convert.
    pub(crate) register: u8,
    /// How its window came to be called.
    pub(crate) how: crate::interpreter::call::How,
    pub(crate) fuel_endless: bool,
    /// The host's frame has returned; its result is in `exception`.
    pub(crate) returned: bool,
    pub(crate) image_count: u8,
    /// What the unit of work that has just returned an error lacks.
    pub(crate) shortage: crate::heap::attempt::Shortage,
    /// Names of the top level can be declared again.
    #[cfg(feature = "host")]
    pub(crate) redeclares: bool,
    /// Each allocation of each unit of work runs short once.
    #[cfg(feature = "host")]
    pub(crate) stress: bool,
    /// How many allocations succeed before one runs short, for tests; 0 is never.
    #[cfg(feature = "host")]
    pub(crate) allocations_until_shortage: u32,
    /// How many allocations succeed before one fails, for tests; 0 is never.
    #[cfg(feature = "host")]
    pub(crate) allocations_until_failure: u32,
    /// Of shapes and atoms, as the roots are numbered.
    pub(crate) ids: [crate::object::ids::Ids; 2],
    pub(crate) image_globals: u16,
    pub(crate) global_count: u16,
    pub(crate) symbol_serial: u16,
    /// The lower half of the entry of the running native: see [`Machine::native_word`].
    pub(crate) native: u16,
    /// Where the last index into a string that is not ASCII was found.
    pub(crate) cursor: core::cell::Cell<crate::string::Cursor>,
    pub(crate) random: u64,
    /// What typed arrays do, once there is one.
    pub(crate) typed_arrays: Option<&'static crate::object::indexed::Indexed>,
}

/// The words of one cell, wherever it lies. It must not be kept over a collection.
#[derive(Clone, Copy)]
pub(crate) struct Cell(NonNull<u32>);

impl Cell {
    /// The cell at an address inside the heap or an image.
    #[inline(always)]
    pub(crate) fn at(pointer: *mut u32) -> Cell {
        debug_assert!(!pointer.is_null());
        // SAFETY: neither the heap nor an image lies at address zero.
        Cell(unsafe { NonNull::new_unchecked(pointer) })
    }

    /// The address of its header.
    #[inline(always)]
    pub(crate) fn pointer(self) -> *mut u32 {
        self.0.as_ptr()
    }

    /// Word `index`; 0 is the header.
    #[inline(always)]
    pub(crate) fn get(self, index: usize) -> u32 {
        // SAFETY: a cell's pointer comes from a valid slot, and callers read only words that the cell's kind has.
        unsafe { *self.pointer().add(index) }
    }

    /// The word of a code cell with frame size, parameters and code start.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn frame(self) -> u32 {
        let routine = self.get(0) & code::FLAG_ROUTINE != 0;
        if routine { self.routine_frame() & 0xFF_FFFF } else { self.get(code::FRAME) }
    }

    /// The word of a code cell's instructions in front of a program counter, which is behind the instruction that runs.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn instruction_before(self, pc: *const u32) -> u32 {
        let position = ((pc as usize).wrapping_sub(self.pointer() as usize) / 4) as u32;
        position.wrapping_sub((self.frame() >> 16) + 1)
    }

    /// The number of exception handlers of a code cell.
    pub(crate) fn handlers(self) -> u32 {
        let routine = self.get(0) & code::FLAG_ROUTINE != 0;
        if routine { self.routine_frame() >> 24 } else { self.get(code::SIZE) >> 8 & 0xFF }
    }

    /// A routine has at least an instruction behind its header.
    fn routine_frame(self) -> u32 {
        code::routine_frame(self.get(0), self.get(code::ROUTINE_FRAME))
    }

    /// Word `index` as a slot.
    #[inline(always)]
    pub(crate) fn slot(self, index: usize) -> Slot {
        Slot(self.get(index))
    }

    /// Sets word `index`. The cell must lie in RAM.
    #[inline(always)]
    pub(crate) fn set(self, index: usize, word: u32) {
        // SAFETY: as for `get`; callers have checked that the slot's segment is 0.
        unsafe { *self.pointer().add(index) = word }
    }

    /// Sets the words from `from` up to `end`. The cell must lie in RAM.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn fill(self, from: usize, end: usize, word: u32) {
        for index in from..end {
            self.set(index, word);
        }
    }

    /// Copies the words from `from` up to `end` of another cell to the same places. The cell must lie in RAM.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn copy(self, other: Cell, from: usize, end: usize) {
        for index in from..end {
            self.set(index, other.get(index));
        }
    }

    /// Moves `count` words inside the cell. It must lie in RAM and have both ranges.
    pub(crate) fn move_words(self, from: usize, to: usize, count: usize) {
        // SAFETY: as for `get` and `set`; the ranges may overlap.
        unsafe { move_bytes(self.pointer().add(from).cast(), self.pointer().add(to).cast(), 4 * count) }
    }

    #[inline(always)]
    pub(crate) fn header(self) -> Header {
        Header(self.get(0))
    }

    #[inline(always)]
    pub(crate) fn is(self, kind: Kind) -> bool {
        self.header().is(kind)
    }
}

/// Copies bytes to a place that may overlap them. On small machines the compiler's runtime has the same in a thousand bytes.
///
/// # Safety
///
/// Both ranges must be valid.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(crate) unsafe fn move_bytes(from: *const u8, to: *mut u8, count: usize) {
    if cfg!(target_pointer_width = "64") {
        // SAFETY: the caller's ranges.
        return unsafe { core::ptr::copy(from, to, count) };
    }
    const WORD: usize = size_of::<usize>();
    // Towards lower addresses the copy begins in front, towards higher ones behind.
    let backwards = (to as usize).wrapping_sub(from as usize) < count;
    let direction = if backwards { usize::MAX } else { 1 };
    let mut at = if backwards { count.wrapping_sub(WORD) } else { 0 };
    let mut rest = count;
    while rest >= WORD {
        // SAFETY: the word lies in its range, and what is overwritten of the source has been read.
        unsafe { to.add(at).cast::<usize>().write_unaligned(from.add(at).cast::<usize>().read_unaligned()) };
        at = at.wrapping_add(direction.wrapping_mul(WORD));
        rest -= WORD;
    }
    at = if backwards { rest.wrapping_sub(1) } else { count - rest };
    while rest > 0 {
        // SAFETY: as above.
        unsafe { *to.add(at) = *from.add(at) };
        at = at.wrapping_add(direction);
        rest -= 1;
    }
}

impl Machine {
    /// The cell that a slot with the tag of cells names.
    #[inline(always)]
    pub(crate) fn cell(&self, slot: Slot) -> Cell {
        self.tagged_cell(slot, tag::CELL)
    }

    /// The cell of a string, or of the buffer of strings.
    #[inline(always)]
    pub(crate) fn string_cell(&self, slot: Slot) -> Cell {
        self.tagged_cell(slot, tag::STRING)
    }

    /// The box of a float.
    #[inline(always)]
    pub(crate) fn float_cell(&self, slot: Slot) -> Cell {
        self.tagged_cell(slot, tag::FLOAT)
    }

    /// The cell that a reference of any tag names.
    #[inline(always)]
    pub(crate) fn any_cell(&self, slot: Slot) -> Cell {
        self.tagged_cell(slot, slot.tag())
    }

    /// Half of a slot is its cell's distance from the biased base and half of its tag: a known one needs no mask.
    #[inline(always)]
    fn tagged_cell(&self, slot: Slot, tag: u32) -> Cell {
        debug_assert!(slot.is_reference() && slot.tag() == tag, "{slot:?} has no such tag");
        let base = self.segments[slot.segment() as usize];
        Cell::at(base.wrapping_add((slot.0 >> 1) as usize).wrapping_sub((tag >> 1) as usize).cast())
    }

    /// The cell in RAM that a slot with `tag` names.
    #[inline(always)]
    pub(crate) fn ram_cell(&self, slot: Slot, tag: u32) -> Cell {
        debug_assert!(slot.segment() == 0);
        let base = self.segments[0];
        Cell::at(base.wrapping_add((slot.0 >> 1) as usize).wrapping_sub((tag >> 1) as usize).cast())
    }

    /// The slot with `tag` of the cell in RAM at `pointer`.
    pub(crate) fn slot_of(&self, pointer: *const u32, tag: u32) -> Slot {
        // As `tagged_cell` has it: half of a slot is the distance in bytes.
        Slot(((pointer as usize - self.segments[0] as usize) as u32) << 1 | tag)
    }

    /// Widens a slot to a register's value.
    #[cfg_attr(target_pointer_width = "32", inline(never))] // The loop has copies; what is behind it can afford the call.
    pub(crate) fn widen(&self, slot: Slot) -> Value {
        self.widen_inline(slot)
    }

    /// Widens a slot where the call would cost more than the work.
    #[inline(always)]
    pub(crate) fn widen_inline(&self, slot: Slot) -> Value {
        if slot.is_integer() {
            Value::integer(slot.as_integer())
        } else if slot.tag() == tag::FLOAT {
            self.widen_float(slot)
        } else {
            Value::from_slot(slot)
        }
    }

    #[inline(always)]
    pub(crate) fn widen_float(&self, slot: Slot) -> Value {
        let cell = self.float_cell(slot);
        if cell.get(0) & FLOAT_INTEGER != 0 {
            Value::integer(cell.get(1) as i32)
        } else {
            Value::double_of_bits(u64::from(cell.get(2)) << 32 | u64::from(cell.get(1)))
        }
    }

    /// The slot for a value that needs no box.
    #[inline(always)]
    pub(crate) fn narrow(value: Value) -> Option<Slot> {
        if value.high() >= TAG_CELL {
            if value.is_integer() { Slot::integer(value.as_integer()) } else { Some(value.slot()) }
        } else {
            None
        }
    }

    /// Overwrites the box in RAM that `slot` owns with a number, if it owns one.
    #[inline(always)]
    pub(crate) fn overwrite_box(&mut self, slot: Slot, value: Value) -> bool {
        if slot.0 & 0xE000_0007 != tag::FLOAT {
            return false;
        }
        let cell = self.ram_cell(slot, tag::FLOAT);
        // What a processor's own arithmetic makes can be a NaN with a sign.
        let is_nan = cfg!(target_pointer_width = "64") && value.is_double() && value.to_double().is_nan();
        let value = if is_nan { Value::NAN } else { value };
        if value.is_integer() {
            cell.set(0, cell.get(0) | FLOAT_INTEGER);
            cell.set(1, value.low());
        } else {
            cell.set(0, cell.get(0) & !FLOAT_INTEGER);
            cell.set(1, value.low());
            cell.set(2, value.high_of_double());
        }
        true
    }

    /// Register `index` of the running frame.
    #[inline(always)]
    pub(crate) fn register(&self, index: u8) -> Value {
        // SAFETY: the verifier bounds operands by the frame's size, and frames lie inside the stack.
        unsafe { *operand::register(self.base, index as usize) }
    }

    /// Sets register `index` of the running frame.
    #[inline(always)]
    pub(crate) fn set_register(&mut self, index: u8, value: Value) {
        // SAFETY: as for `register`.
        unsafe { *operand::register(self.base, index as usize) = value }
    }

    /// The first word of the instruction of `words` words that ends at the program counter.
    #[inline(always)]
    pub(crate) fn instruction(&self, words: usize) -> u32 {
        // SAFETY: the program counter is behind an instruction that has that many words.
        unsafe { *self.pc.sub(words) }
    }

    pub(crate) fn root(&self, root: Root) -> Slot {
        self.roots[root as usize]
    }

    pub(crate) fn set_root(&mut self, root: Root, slot: Slot) {
        self.roots[root as usize] = slot;
    }

    /// The cell that a root refers to, if it has been made.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn root_cell(&self, root: Root) -> Option<Cell> {
        let slot = self.root(root);
        slot.is_reference().then(|| self.cell(slot))
    }

    /// The slot of the elements that every object without elements shares.
    pub(crate) fn empty_elements(&self) -> Slot {
        self.slot_of(&self.empty_elements, tag::CELL)
    }

    /// The cell of a value that is a cell of `kind`.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn cell_of_kind(&self, value: Value, kind: Kind) -> Option<Cell> {
        if !value.is_cell() {
            return None;
        }
        let cell = self.cell(value.slot());
        cell.is(kind).then_some(cell)
    }

    /// Whether a value is an object, native functions included.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn is_object(&self, value: Value) -> bool {
        match value.high() {
            TAG_CELL => self.cell(value.slot()).header().is_object(),
            TAG_IMMEDIATE => value.slot().is(romjs_abi::slot::Immediate::Native),
            _ => false,
        }
    }

    /// Whether a value is a symbol.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn is_symbol(&self, value: Value) -> bool {
        match value.high() {
            TAG_CELL => self.cell(value.slot()).is(Kind::Symbol),
            TAG_IMMEDIATE => value.slot().is(romjs_abi::slot::Immediate::Symbol),
            _ => false,
        }
    }

    /// Whether a value's bits are a reference that the collector follows.
    pub(crate) fn is_reference(value: Value) -> bool {
        value.high() == TAG_CELL || value.high() == TAG_STRING
    }

    /// Throws `value`.
    pub(crate) fn throw<T>(&mut self, value: Value) -> Result<T, Throw> {
        self.exception = value;
        Err(THROW)
    }
}
