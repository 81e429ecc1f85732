//! The context: what a host holds of an engine.

use crate::error::Place;
use crate::image::reason;
use crate::interpreter::throw::{FUEL_ENDLESS, OUT_OF_FUEL};
use crate::machine::{CacheEntry, Machine, Root, THROW, Throw};
use crate::value::Value;
use crate::{Host, Image};
use core::marker::PhantomData;
use core::mem::MaybeUninit;
use core::ptr::NonNull;
use romjs_abi::cell::Header;
use romjs_abi::image::Section;
use romjs_abi::{Kind, ShapeId, Slot};

/// Memory for a context: `BYTES` bytes, of which a context uses the whole words.
#[repr(C, align(8))]
pub struct Ram<const BYTES: usize>([MaybeUninit<u8>; BYTES]);

impl<const BYTES: usize> Ram<BYTES> {
    /// Memory that nothing has been written to.
    pub const fn new() -> Ram<BYTES> {
        Ram([MaybeUninit::uninit(); BYTES])
    }

    /// The memory as words.
    pub fn words(&mut self) -> &mut [MaybeUninit<u64>] {
        // SAFETY: the memory is aligned for words, and whole words are taken of it.
        unsafe { core::slice::from_raw_parts_mut(self.0.as_mut_ptr().cast(), BYTES / 8) }
    }
}

impl<const BYTES: usize> Default for Ram<BYTES> {
    fn default() -> Self {
        Ram::new()
    }
}

/// Why a context could not be made.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(usize)]
pub enum ContextError {
    /// An image is for another place in the chain than it was given; there are places for seven.
    WrongSegment = 4,
    /// An image was linked, or proved, against another parent than the one before it.
    WrongParent = 5,
    /// The memory does not hold the context's own state.
    MemoryTooSmall = 8,
}

impl ContextError {
    /// Why, for a reader without a formatter.
    pub fn as_str(self) -> &'static str {
        reason(self as usize)
    }
}

/// Why running ended without a value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(usize)]
pub enum RunError {
    /// A script threw; [`Context::exception_text`] and [`Context::stack`] tell what.
    Exception = 9,
    /// The fuel that [`Context::set_fuel`] gave is used up.
    OutOfFuel = 10,
    /// The image has nothing to run.
    NoEntry = 11,
    /// A promise was rejected, and nothing handles that; [`Context::exception_text`] tells what with.
    Rejection = 12,
}

impl RunError {
    /// Why, for a reader without a formatter.
    pub fn as_str(self) -> &'static str {
        reason(self as usize)
    }
}

/// Where a context's memory goes, in bytes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Memory {
    /// All of it.
    pub total: usize,
    /// What scripts can never allocate: the context's state, mark tables and lookup cache.
    pub fixed: usize,
    /// The heap, garbage that has not been collected included.
    pub heap_used: usize,
    /// What neither heap nor stack has taken.
    pub free: usize,
    /// The most that the stack has taken since the last collection.
    pub stack: usize,
}

/// A context: one buffer, a chain of images, and everything that scripts make.
///
/// ```
/// # use romjs_engine::{Context, Ram};
/// let mut ram = Ram::<64>::new();
/// assert!(Context::new(ram.words(), &[], None).is_err()); // too small
/// ```
pub struct Context<'a> {
    pub(crate) machine: &'a mut Machine,
    total: usize,
    memory: PhantomData<&'a mut [MaybeUninit<u64>]>,
}

/// Cache entries for a buffer of so many bytes: one or two for each kilobyte, at least 16.
fn cache_entries(bytes: usize) -> usize {
    1 << (bytes >> 10 | 15).min(1023).ilog2() + 1
}

impl<'a> Context<'a> {
    /// Makes a context in `memory` that maps a chain of images, the library first.
    ///
    /// # Errors
    /// The memory is too small, or the images are no chain.
    pub fn new(
        memory: &'a mut [MaybeUninit<u64>],
        images: &[Image<'a>],
        host: Option<&'a mut (dyn Host + 'a)>,
    ) -> Result<Context<'a>, ContextError> {
        let mut context = Context::bare(memory, host)?;
        context.machine.natives = images.first().map_or(&[], Image::natives);
        let mut before = None;
        for image in images {
            let segment = context.machine.image_count as usize + 1;
            if image.segment() != segment as u32 {
                return Err(ContextError::WrongSegment);
            }
            if !image.belongs_behind(before) {
                return Err(ContextError::WrongParent);
            }
            context.map(segment, image.words());
            before = Some(image);
        }
        context.map_globals().map_err(|_| ContextError::MemoryTooSmall)?;
        Ok(context)
    }

    /// A context without images.
    pub(crate) fn bare(memory: &'a mut [MaybeUninit<u64>], host: Option<&'a mut (dyn Host + 'a)>) -> Result<Context<'a>, ContextError> {
        let total = size_of_val(memory).min(romjs_abi::limits::SEGMENT_WORDS_MAX as usize * 4);
        let entries = cache_entries(total);
        let state = size_of::<Machine>().next_multiple_of(8);
        let cache_bytes = entries * size_of::<CacheEntry>();
        let words = total.saturating_sub(state + cache_bytes) / 4;
        let (marks, offsets) = crate::heap::mark::table_words(words as u32);
        let fixed = (state + cache_bytes + 4 * (marks + offsets) as usize).next_multiple_of(8);
        if fixed + 256 > total {
            return Err(ContextError::MemoryTooSmall);
        }
        let buffer = memory.as_mut_ptr().cast::<u8>();
        // SAFETY: a host outlives the context, whose lifetime bounds it; the machine drops nothing.
        let host = host.map(|host| unsafe { core::mem::transmute::<NonNull<dyn Host + 'a>, NonNull<dyn Host>>(NonNull::from(host)) });
        let at = |bytes: usize| buffer.wrapping_add(bytes);
        let tables = at(state + cache_bytes).cast::<u32>();
        // SAFETY: the buffer is aligned for words of 64 bits, as long as `total`, and `'a` keeps it from everyone else.
        let machine = unsafe { Machine::of_zeros(buffer, host) };
        machine.segments[0] = buffer;
        machine.cache = at(state).cast();
        machine.cache_mask = entries as u32 - 1;
        machine.marks = tables;
        machine.mark_offsets = tables.wrapping_add(marks as usize);
        machine.stack_start = at(fixed).cast();
        machine.stack_limit = machine.stack_start;
        machine.top = machine.stack_start;
        machine.heap_low = at(total & !7).cast();
        machine.heap_end = machine.heap_low;
        machine.empty_elements = Header::sized(Kind::Slots, 0).0;
        machine.fuel = FUEL_ENDLESS;
        machine.fuel_endless = true;
        machine.ids[0].count = ShapeId::FIRST_INDEX as u16;
        machine.ids[1].count = 1;
        machine.random = 0x2545_F491_4F6C_DD1D;
        machine.clear_cache();
        Ok(Context { machine, total, memory: PhantomData })
    }

    /// Maps one image as a segment.
    fn map(&mut self, segment: usize, words: &'a [u32]) {
        let m = &mut *self.machine;
        let base = words.as_ptr().cast_mut().cast::<u8>();
        // It is below 8 anyway.
        let segment = segment & 7;
        m.segments[segment] = base.wrapping_sub(segment << 28);
        m.image_count = segment as u8;
        m.shapes[segment] = m.section(segment, Section::Shapes).0.cast();
        if segment > 1 {
            m.image_globals += m.section(segment, Section::Globals).1 as u16;
        }
    }

    /// Makes the global object and the binding block of the images behind the library.
    fn map_globals(&mut self) -> Result<(), Throw> {
        let m = &mut *self.machine;
        m.global_count = m.image_globals;
        if m.global_count > 0 {
            let block = m.new_slots(m.global_count as u32, Slot::ABSENT)?;
            m.set_root(Root::Block, block);
            m.refresh_pointers();
        }
        let global = m.new_cell(Header::object(Kind::Global, 1, ShapeId::GLOBAL))?;
        m.set_root(Root::Global, global.slot());
        let mut index = 0;
        for segment in 2..m.image_count as usize + 1 {
            let (entries, count) = m.section(segment, Section::Globals);
            for entry in 0..count as usize {
                // SAFETY: the section has that many pairs.
                m.set_block_slot(index, Slot(unsafe { *entries.add(2 * entry + 1) }));
                index += 1;
            }
        }
        Ok(())
    }

    /// Runs the script of the last image.
    ///
    /// # Errors
    /// The script threw, ran out of fuel, or the image has none.
    pub fn run(&mut self) -> Result<(), RunError> {
        let m = &mut *self.machine;
        let segment = m.image_count as usize;
        if segment == 0 {
            return Err(RunError::NoEntry);
        }
        let code = m.section_slot(segment, Section::Entry, 0);
        if code == Slot::UNDEFINED {
            return Err(RunError::NoEntry);
        }
        self.run_code(|_| code).map(|_| ())
    }

    /// Runs a function literal without captures as a script.
    pub(crate) fn run_code(&mut self, code: impl Fn(&Machine) -> Slot) -> Result<Value, RunError> {
        let result = self.machine.call_from_host(|m| {
            let id = ShapeId((m.cell(code(m)).get(0) >> 16) as u16);
            Ok((m.new_cell(Header::object(Kind::Function, 0, id))?, m.global()))
        });
        result.map_err(|THROW| self.why())
    }

    pub(crate) fn why(&mut self) -> RunError {
        if self.machine.exception == Value::from_slot(OUT_OF_FUEL) {
            self.machine.exception = Value::HOLE;
            return RunError::OutOfFuel;
        }
        RunError::Exception
    }

    /// Sets how many backward branches and calls may run from now on; `None` is without end.
    pub fn set_fuel(&mut self, fuel: Option<u32>) {
        self.machine.fuel = fuel.map_or(FUEL_ENDLESS, |fuel| fuel.min(i32::MAX as u32) as i32);
        self.machine.fuel_endless = fuel.is_none();
    }

    /// Makes each allocation of each instruction and native call run short once, so that a collection comes and the work is
    /// begun again: for tests on a host.
    #[cfg(feature = "host")]
    pub fn set_stress(&mut self, stress: bool) {
        self.machine.stress = stress;
    }

    /// Makes the `count`th allocation from now on fail, for tests on a host; 0 none.
    #[cfg(feature = "host")]
    pub fn fail_allocation(&mut self, count: u32) {
        self.machine.allocations_until_failure = count;
    }

    /// Collects garbage.
    pub fn collect(&mut self) {
        self.machine.collect();
    }

    /// Where the memory goes.
    pub fn memory(&self) -> Memory {
        let m = &*self.machine;
        let start = m.segments[0] as usize;
        Memory {
            total: self.total,
            fixed: m.stack_start as usize - start,
            heap_used: m.heap_end as usize - m.heap_low as usize,
            free: m.gap_bytes(),
            stack: m.stack_limit as usize - m.stack_start as usize,
        }
    }

    /// Writes what an uncaught exception says, as `Name: message`, into `buffer`; the part of it that was written.
    pub fn exception_text<'b>(&mut self, buffer: &'b mut [u8]) -> &'b [u8] {
        let length = self.machine.describe_exception(buffer);
        buffer.get(..length).unwrap_or_default()
    }

    /// The stack of an uncaught error, the newest frame first: each function's name, in WTF-8, and its place go to `visit`.
    pub fn stack(&self, mut visit: impl FnMut(&[u8], Place)) {
        let m = &*self.machine;
        let mut index = 0;
        while let Some((name, place)) = m.stack_frame(m.exception, index) {
            visit(m.text(&name), place);
            index += 1;
        }
    }

    /// What the host says of a place, if it can tell.
    pub fn locate(&self, place: Place) -> Option<&[u8]> {
        self.machine.locate(place)
    }

    /// Forgets an uncaught exception.
    pub fn clear_exception(&mut self) {
        self.machine.exception = Value::HOLE;
    }
}

impl Machine {
    /// A machine at the beginning of a buffer: zeros, but for the fields of which they are no value.
    ///
    /// # Safety
    /// The buffer is long enough, aligned for words of 64 bits, and nobody else's for `'m`.
    unsafe fn of_zeros<'m>(buffer: *mut u8, host: Option<NonNull<dyn Host>>) -> &'m mut Machine {
        let machine = buffer.cast::<Machine>();
        // SAFETY: the caller's; zeros are valid in all fields but those that are written one by one.
        unsafe {
            machine.write_bytes(0, 1);
            (&raw mut (*machine).exception).write(Value::HOLE);
            (&raw mut (*machine).natives).write(&[]);
            (&raw mut (*machine).host).write(host);
            #[cfg(feature = "compiler")]
            (&raw mut (*machine).result).write(Value::UNDEFINED);
            #[cfg(feature = "host")]
            (&raw mut (*machine).library_natives).write(&[]);
            &mut *machine
        }
    }
}
