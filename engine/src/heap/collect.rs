//! The collector: mark, then slide.
//!
//! Live cells keep their order and slide towards the heap's high end; whole runs of neighbours move at once, and what
//! lies above the first hole does not move. The mark stack lies in the gap, as pairs of (cell, next word), so its depth
//! follows the depth of the data and not its width; when it overflows, everything marked is looked at again, which marks at
//! least one cell more. Nothing here allocates or recurses. The bitmap that gives new addresses is Kermany and Petrank's (The Compressor, 2006).

use crate::error::{ERROR_FRAMES, Place};
use crate::interpreter::frame::Frames;
use crate::machine::{Cell, MAKES_CODE, Machine, Root, move_bytes};
use crate::native::Call;
use crate::object::dictionary::Dictionary;
use crate::string::Cursor;
use crate::value::Value;
use romjs_abi::cell::{FRAME_POSITION, FRAME_REGISTERS, size_by};
use romjs_abi::intrinsic::Intrinsic;
use romjs_abi::opcode::{Extra, Op, Role};
use romjs_abi::shape::{RAM_SHAPE_KEY, RAM_SHAPE_PARENT, SHAPE_PROTOTYPE};
use romjs_abi::{AtomId, Kind, ShapeId, Slot, code, slot::tag};

/// The bits of a slot that say whether it may refer to the heap, and how they are if so: no integer, segment 0.
const HEAP_MASK: u32 = 0xE000_0001;
const HEAP_BITS: u32 = 1;

/// Collections are counted by numbers that a slot holds.
const EPOCH_MASK: u32 = (1 << 30) - 1;

/// Which words of a cell of each kind in front of the objects are slots: the first, and in the upper half the one behind the
/// last, unless the header says how many there are.
const SLOTS: [u8; Kind::Dictionary as usize + 1] = {
    const PROTOTYPE: u8 = SHAPE_PROTOTYPE as u8;
    let mut slots = [0; Kind::Dictionary as usize + 1];
    slots[Kind::StringView as usize] = 0x21;
    slots[Kind::Symbol as usize] = 0x41;
    slots[Kind::Slots as usize] = 1;
    slots[Kind::Cell as usize] = 0x21;
    slots[Kind::Accessor as usize] = 0x31;
    slots[Kind::RamShape as usize] = (PROTOTYPE + 1) << 4 | PROTOTYPE;
    slots[Kind::Dictionary as usize] = 1;
    slots
};

/// The words of a cell that are slots: from the first to the end, exclusive.
#[inline]
fn slot_range(cell: Cell) -> (u32, u32) {
    let header = cell.header();
    // Most cells are objects. An array's length is no slot.
    if header.is_object() { (1 + header.is(Kind::Array) as u32, 1 + header.capacity()) } else { slot_range_of_other(cell) }
}

#[cfg_attr(target_pointer_width = "32", inline(never))]
fn slot_range_of_other(cell: Cell) -> (u32, u32) {
    if MAKES_CODE && cell.is(Kind::Code) {
        let layout = layout_of(cell);
        return (layout.constants_start(), layout.handlers_start());
    }
    let header = cell.header();
    let range = SLOTS.get(header.kind_byte() as usize).copied().unwrap_or(0) as u32;
    let end = if header.is(Kind::Dictionary) {
        Dictionary(cell).slots_end()
    } else if header.is(Kind::Slots) {
        1 + header.extra()
    } else {
        range >> 4
    };
    (range & 15, end)
}

pub(crate) fn layout_of(cell: Cell) -> code::Layout {
    let mut words = [0; code::NAME];
    for (i, word) in words[..code::Layout::words(cell.get(0))].iter_mut().enumerate() {
        *word = cell.get(i);
    }
    code::Layout::of(&words)
}

/// The size of a live cell.
#[inline]
pub(crate) fn cell_words(cell: Cell) -> u32 {
    let header = cell.header();
    if header.is_object() { 1 + header.capacity() } else { words_of_other(cell) }
}

/// Only the words that the kind has are read.
fn words_of_other(cell: Cell) -> u32 {
    if MAKES_CODE && cell.is(Kind::Code) { cell.get(code::SIZE) >> 16 } else { size_by(cell.header(), cell.get(1)) }
}

impl Machine {
    /// Frees what nothing refers to. Registers up to [`Machine::top`] are roots.
    #[cold]
    #[inline(never)]
    pub(crate) fn collect(&mut self) {
        if self.top.is_null() {
            self.top = self.frame_end();
        }
        self.clear_marks();
        let mut marker = Marker::new();
        self.mark_all(&mut marker);
        self.visit_weak_tables(Intrinsic::MarkEphemerons);
        self.sweep_ids(Root::Shapes);
        let atoms_freed = self.sweep_ids(Root::Atoms);
        self.sum_marks();
        self.update_roots(&mut marker);
        self.each_live_cell(&mut marker, update_cell);
        self.visit_weak_tables(Intrinsic::MoveEphemerons);
        self.slide();
        self.collections = self.collections.wrapping_add(1) & EPOCH_MASK;
        self.forget_what_moves();
        self.cursor.set(Cursor::NONE);
        self.refresh_pointers();
        if atoms_freed {
            self.rehash_atoms();
        }
    }

    /// Calls the native of the library for weak tables, if there are any: a library without weak collections has none.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn visit_weak_tables(&mut self, native: Intrinsic) {
        if !self.weak_tables.is_reference() {
            return;
        }
        let native = self.intrinsic(native).slot();
        if let Some(visit) = self.natives.get((native.payload() & 0x1F_FFFF) as usize) {
            // It neither allocates nor throws.
            let _ = visit(Call::of(self));
        }
    }

    fn mark_all(&mut self, marker: &mut Marker) {
        // Weak tables: the cell itself lives, its entries do not make anything live.
        Marker::visit(self, self.root(Root::Shapes));
        Marker::visit(self, self.root(Root::Atoms));
        // Names above the images' have been compiled.
        for index in self.image_globals as u32..if MAKES_CODE { self.global_count } else { self.image_globals } as u32 {
            marker.touch_atom(self, self.global_name(index).atom());
        }
        self.each_root(marker);
        marker.finish(self);
        marker.done = true;
    }

    /// Updates every slot outside the heap that may refer into it. Everything above the stack's top is forgotten, so that no
    /// stale register refers to a cell that moved.
    fn update_roots(&mut self, marker: &mut Marker) {
        // A frame that returns to no code of its own has its program counter outside of all segments.
        let buffer = self.segments[0].cast_const().cast()..self.heap_end.cast_const();
        if MAKES_CODE && buffer.contains(&self.pc) {
            let link = self.link_to(self.pc, 0);
            self.pc = self.position_of(self.forwarded_link(self.base, link)).0;
        }
        let end = self.each_root(marker);
        let mut register = self.top;
        while register < end {
            // SAFETY: the frames' registers lie in the stack.
            unsafe { *register = Value::UNDEFINED };
            register = register.wrapping_add(1);
        }
        self.stack_limit = end;
    }

    /// Marks what each slot outside the heap leads to, or then updates the slot; where the frames end. All keep their room: an
    /// older frame may reach further up than those above its window.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn each_root(&mut self, marker: &mut Marker) -> *mut Value {
        let mut end = self.top;
        let mut frames = Frames::new(self);
        while let Some(frame) = frames.next(self) {
            let size = self.code_of(frame.callee()).frame() & 0xFF;
            end = end.max(frame.base().wrapping_add(size as usize));
            let callee = marker.visit_root(self, frame.callee());
            if marker.done {
                // Links are updated from the newest frame to the oldest; each needs its caller's code, still at its old place.
                frame.forward(self, frames.caller(), callee);
            }
        }
        for root in 0..self.roots.len() {
            self.roots[root] = marker.visit_root(self, self.roots[root]);
        }
        let exception = &raw mut self.exception;
        marker.visit_value(self, exception);
        #[cfg(feature = "compiler")]
        {
            let result = &raw mut self.result;
            marker.visit_value(self, result);
        }
        let mut register = self.stack_start;
        while register < self.top {
            marker.visit_value(self, register);
            register = register.wrapping_add(1);
        }
        end
    }

    /// A slot as it is after the collection.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn forwarded(&self, slot: Slot) -> Slot {
        self.heap_cell(slot).map_or(slot, |cell| self.slot_of(self.forward(cell), slot.tag()))
    }

    /// The cell that a slot refers to, if that lies in the heap.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn heap_cell(&self, slot: Slot) -> Option<Cell> {
        if slot.0 & HEAP_MASK != HEAP_BITS || slot.tag() == tag::IMMEDIATE {
            return None;
        }
        let cell = self.any_cell(slot);
        (cell.pointer() >= self.heap_low).then_some(cell)
    }

    /// Visits each live cell, at its old place. Each visit ends before the next cell is looked for.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn each_live_cell(&mut self, marker: &mut Marker, visit: fn(&mut Machine, &mut Marker, Cell)) {
        let mut place = self.heap_end;
        while let Some((low, end)) = self.run_below(place) {
            let mut at = low;
            while at < end {
                let cell = Cell::at(at);
                at = at.wrapping_add(cell_words(cell).max(1) as usize);
                visit(self, marker, cell);
            }
            place = low;
        }
    }

    fn slide(&mut self) {
        let mut place = self.heap_end;
        let mut target = place;
        while let Some((low, end)) = self.run_below(place) {
            let bytes = end as usize - low as usize;
            target = target.wrapping_byte_sub(bytes);
            if target != low {
                // SAFETY: both ranges lie in the heap, and the target is above the source.
                unsafe { move_bytes(low.cast(), target.cast(), bytes) };
            }
            place = low;
        }
        self.heap_low = target;
    }

    /// The pointers that the machine holds into cells of its own.
    pub(crate) fn refresh_pointers(&mut self) {
        if let Some(table) = self.root_cell(Root::Shapes) {
            self.shapes[0] = table.pointer().wrapping_add(1).cast();
        }
        if let Some(block) = self.root_cell(Root::Block) {
            self.block = block.pointer().wrapping_add(1).cast();
        }
        #[cfg(feature = "host")]
        if let Some(table) = self.root_cell(Root::LibraryShapes) {
            self.shapes[1] = table.pointer().wrapping_add(1).cast();
        }
    }
}

/// The marking in progress: a stack of (cell, next word) pairs in the gap. Next word 0: nothing of the cell was looked at.
pub(super) struct Marker {
    depth: usize,
    overflowed: bool,
    /// Everything has been marked.
    done: bool,
}

/// Marks what a live cell refers to.
fn mark_slots(m: &mut Machine, marker: &mut Marker, cell: Cell) {
    marker.scan(m, cell, 0);
    marker.drain(m);
}

/// Updates the slots of a live cell.
fn update_cell(m: &mut Machine, _: &mut Marker, cell: Cell) {
    let (first, last) = slot_range(cell);
    for i in first as usize..last as usize {
        let slot = cell.slot(i);
        if slot.0 & HEAP_MASK == HEAP_BITS {
            cell.set(i, m.forwarded(slot).0);
        }
    }
    if cell.is(Kind::Frame) {
        each_register(cell, |word, slot| cell.set(word, m.forwarded(slot).0));
    }
    if MAKES_CODE && cell.is(Kind::Code) {
        for i in [code::PROTOTYPE, code::NAME] {
            cell.set(i, m.forwarded(cell.slot(i)).0);
        }
    }
}

/// Visits what the registers of a suspended frame refer to, with the words that hold it. Those of one that runs lie on the stack.
#[cfg_attr(target_pointer_width = "32", inline(never))]
fn each_register(frame: Cell, mut visit: impl FnMut(usize, Slot)) {
    let mut word = if frame.get(FRAME_POSITION) == 0 { u32::MAX } else { FRAME_REGISTERS as u32 };
    while word <= frame.header().extra() {
        // The callee's upper word has been a link.
        let value = Value::pack(frame.get(word as usize + 1), frame.get(word as usize));
        if Machine::is_reference(value) {
            visit(word as usize, value.slot());
        }
        word += 2;
    }
}

impl Marker {
    pub(super) fn new() -> Marker {
        Marker { depth: 0, overflowed: false, done: false }
    }

    /// Marks what the stack had no room for.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn finish(&mut self, m: &mut Machine) {
        while core::mem::take(&mut self.overflowed) {
            m.each_live_cell(self, mark_slots);
        }
    }

    /// Marks everything that a slot outside the heap leads to, or then gives the slot as it is after the collection.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn visit_root(&mut self, m: &mut Machine, slot: Slot) -> Slot {
        if self.done {
            return m.forwarded(slot);
        }
        self.touch(m, slot);
        self.drain(m);
        slot
    }

    /// The same for a value, in its place.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn visit_value(&mut self, m: &mut Machine, place: *mut Value) {
        // SAFETY: the place is the exception's, or a register's below the top.
        let value = unsafe { *place };
        if Machine::is_reference(value) {
            // SAFETY: as above.
            unsafe { *place = Value::pack(value.high(), self.visit_root(m, value.slot()).0) };
        }
    }

    /// Marks one cell, if it is an unmarked one of the heap; what it refers to waits on the stack.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn touch(&mut self, m: &mut Machine, slot: Slot) {
        if let Some(cell) = Marker::visit(m, slot) {
            self.push(m, cell, 0);
        }
    }

    #[inline]
    fn is_leaf(slot: Slot, cell: Cell) -> bool {
        slot.tag() == tag::FLOAT || cell.is(Kind::String)
    }

    /// The cell that `slot` refers to, if it is an unmarked one of the heap, which is then marked.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn visit(m: &mut Machine, slot: Slot) -> Option<Cell> {
        let cell = m.heap_cell(slot)?;
        if m.is_marked(cell) {
            return None;
        }
        m.set_marked(cell, cell_words(cell));
        Some(cell)
    }

    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn drain(&mut self, m: &mut Machine) {
        while let Some((cell, next)) = self.pop(m) {
            self.scan(m, cell, next);
        }
    }

    /// Looks at a cell's slots from `next` on, then at what its last child leads to, and so on.
    fn scan(&mut self, m: &mut Machine, mut cell: Cell, mut next: u32) {
        'cells: loop {
            let (first, end) = slot_range(cell);
            if next == 0 {
                self.touch_shape(m, cell);
                next = first;
            }
            while next < end {
                let slot = cell.slot(next as usize);
                next += 1;
                if slot.0 & HEAP_MASK != HEAP_BITS {
                    continue;
                }
                let Some(child) = Marker::visit(m, slot) else { continue };
                if Marker::is_leaf(slot, child) {
                    continue;
                }
                // The rest of this cell waits below the child, so that the stack's depth is the data's.
                if next < end {
                    self.push(m, cell, next);
                }
                (cell, next) = (child, 0);
                continue 'cells;
            }
            return;
        }
    }

    /// Marks what a cell needs besides its slots: shapes and atoms.
    fn touch_shape(&mut self, m: &mut Machine, cell: Cell) {
        let header = cell.header();
        if header.is_object() {
            self.touch_shape_id(m, header.shape());
            if MAKES_CODE && header.is(Kind::Error) {
                self.touch_stack(m, cell);
            }
        } else if header.is(Kind::RamShape) {
            self.touch_shape_id(m, ShapeId(cell.get(RAM_SHAPE_PARENT) as u16));
            self.touch_atom(m, AtomId((cell.get(RAM_SHAPE_KEY) >> 16) as u16));
        } else if header.is(Kind::Frame) {
            each_register(cell, |_, slot| self.touch(m, slot));
        } else if MAKES_CODE && header.is(Kind::Code) {
            self.touch_code(m, cell);
        }
    }

    /// An error's stack needs the functions whose places it has, so that their ids are not given to others.
    fn touch_stack(&mut self, m: &mut Machine, error: Cell) {
        let Some(trace) = m.heap_cell(error.slot(ERROR_FRAMES)) else { return };
        for i in 0..trace.header().extra() as usize {
            self.touch_shape_id(m, ShapeId(Place(trace.get(1 + i)).function()));
        }
    }

    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn touch_shape_id(&mut self, m: &mut Machine, id: ShapeId) {
        if id.segment() == 0 && !id.is_pseudo() {
            self.touch(m, m.shape_slot(id));
        }
    }

    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn touch_atom(&mut self, m: &mut Machine, atom: AtomId) {
        if atom.segment() == 0 && atom != AtomId::NONE {
            self.touch(m, m.atom_slot(atom));
        }
    }

    fn touch_code(&mut self, m: &mut Machine, cell: Cell) {
        self.touch_shape_id(m, cell.header().shape());
        self.touch(m, cell.slot(code::PROTOTYPE));
        self.touch(m, cell.slot(code::NAME));
        self.touch_shape_id(m, ShapeId(crate::object::function::instance_word(cell) as u16));
        let layout = layout_of(cell);
        let mut at = layout.code_start() as usize;
        while at < layout.size as usize
            && let Some(op) = Op::of(cell.get(at))
        {
            let form = op.form();
            match form.extra() {
                Extra::Name => self.touch_atom(m, AtomId(cell.get(at + 1) as u16)),
                Extra::Shape => self.touch_shape_id(m, ShapeId(cell.get(at + 1) as u16)),
                _ => {}
            }
            if form.role(1) == Role::Atom {
                self.touch_atom(m, AtomId((cell.get(at) >> 16) as u16));
            }
            at += form.words();
        }
    }

    fn push(&mut self, m: &Machine, cell: Cell, next: u32) {
        let entry = m.top.cast::<u32>().wrapping_add(2 * self.depth);
        if entry.wrapping_add(2) as usize > m.heap_low as usize {
            self.overflowed = true;
            return;
        }
        // SAFETY: the entry lies in the gap, above the stack's top and below the heap.
        unsafe {
            *entry = m.slot_of(cell.pointer(), tag::CELL).0;
            *entry.add(1) = next;
        }
        self.depth += 1;
    }

    fn pop(&mut self, m: &Machine) -> Option<(Cell, u32)> {
        self.depth = self.depth.checked_sub(1)?;
        let entry = m.top.cast::<u32>().wrapping_add(2 * self.depth);
        // SAFETY: `push` wrote it.
        unsafe { Some((m.any_cell(Slot(*entry)), *entry.add(1))) }
    }
}
