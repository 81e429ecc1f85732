//! Source text on the device, or on the host: the compiler's sink over the heap, and `eval`.

use crate::context::{Context, RunError};
use crate::error::ErrorKind;
use crate::heap::attempt::Attempts;
use crate::heap::collect::layout_of;
use crate::machine::{Cell, Machine, Root, THROW, Throw};
use crate::object::global::GlobalName;
use crate::object::shape::ShapeLayout;
use crate::string::assemble::Assembly;
use crate::value::Value;
use romjs_abi::image::Binding;
use romjs_abi::intrinsic::Intrinsic;
use romjs_abi::shape::{Attributes, Key};
use romjs_abi::slot::tag;
use romjs_abi::{AtomId, Kind, ShapeId, Slot, code};
use romjs_compiler::{CAPTURE_FREE, Failure, Function, Handle, Sink, Sort};
pub use romjs_compiler::{Options, Scratch, SyntaxError, SyntaxErrorKind};

/// Why a source text was not run.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum EvalError {
    /// The text is no script.
    Syntax(SyntaxError),
    /// The scratch memory does not suffice for it.
    OutOfScratch,
    /// Compiling or running it ended otherwise.
    Run(RunError),
}

impl Context<'_> {
    /// Compiles a source text, in UTF-8, and runs it. With [`Options::completion`], [`Context::take_result`] then has the
    /// value of its last expression statement.
    ///
    /// # Errors
    /// A syntax error, an exception, or not enough memory.
    pub fn eval(&mut self, source: &[u8], options: Options, scratch: Scratch<'_>) -> Result<(), EvalError> {
        self.compile(source, options, scratch)?;
        let value = self.run_code(|m| m.root(Root::Compilation)).map_err(EvalError::Run)?;
        self.machine.result = value;
        Ok(())
    }

    /// Compiles a source text; the function literal that runs it is kept until the next compilation.
    pub(crate) fn compile(&mut self, source: &[u8], options: Options, scratch: Scratch<'_>) -> Result<Slot, EvalError> {
        self.machine.compile_source(source, options, scratch).map_err(|failure| match failure {
            Failure::Syntax(error) => EvalError::Syntax(error),
            Failure::OutOfScratch => EvalError::OutOfScratch,
            Failure::Sink(THROW) => EvalError::Run(RunError::Exception),
        })
    }

    /// Writes the value of the last `eval` as a string into `buffer`; the part of it that was written.
    pub fn take_result<'b>(&mut self, buffer: &'b mut [u8]) -> &'b [u8] {
        let value = core::mem::replace(&mut self.machine.result, Value::UNDEFINED);
        let length = self.machine.describe_value(value, buffer);
        &buffer[..length]
    }
}

impl Machine {
    /// Compiles a source text; [`Root::Compilation`] keeps the function literal that runs it.
    pub(crate) fn compile_source(&mut self, source: &[u8], options: Options, scratch: Scratch<'_>) -> Result<Slot, Failure<Throw>> {
        self.fill_sink(|sink| romjs_compiler::compile(source, options, scratch, sink))
    }

    /// Lets `build` give functions to the sink; [`Root::Compilation`] keeps the one that it returns.
    pub(crate) fn fill_sink<E>(&mut self, build: impl FnOnce(&mut MachineSink<'_>) -> Result<Handle, E>) -> Result<Slot, E> {
        let mut sink = MachineSink { machine: self, count: 0, failed: None };
        let built = build(&mut sink).map(|handle| sink.slot(handle));
        self.set_root(Root::Compilation, *built.as_ref().unwrap_or(&Slot::HOLE));
        built
    }
}

/// The sink: handles are indices into a cell of slots that grows.
pub(crate) struct MachineSink<'m> {
    machine: &'m mut Machine,
    count: u32,
    failed: Option<Throw>,
}

impl MachineSink<'_> {
    /// A unit of work for the compiler, which itself holds handles and nothing in the heap.
    fn attempt<T>(&mut self, mut unit: impl FnMut(&mut Self) -> Result<T, Throw>) -> Result<T, Throw> {
        let mut attempts = Attempts::begin(self.machine);
        loop {
            let outcome = unit(self);
            if outcome.is_ok() || !attempts.again(self.machine) {
                return outcome;
            }
        }
    }

    fn slot(&self, handle: Handle) -> Slot {
        self.machine.root_cell(Root::Compilation).map_or(Slot::UNDEFINED, |table| table.slot(1 + handle.0 as usize))
    }

    fn code(&self, function: Handle) -> Cell {
        self.machine.cell(self.slot(function))
    }

    /// Makes room in the table of handles before the thing is made.
    fn reserve(&mut self) -> Result<(), Throw> {
        let m = &mut *self.machine;
        if self.count == 0 {
            m.set_root(Root::Compilation, Slot::HOLE);
        }
        let capacity = m.root_cell(Root::Compilation).map_or(0, |t| t.header().extra());
        if self.count < capacity {
            return Ok(());
        }
        let larger = m.new_slots((capacity * 2).max(32), Slot::HOLE)?;
        let cell = m.cell(larger);
        if let Some(old) = m.root_cell(Root::Compilation) {
            for i in 1..=capacity as usize {
                // Boxes change their owner: the old table is garbage.
                cell.set(i, old.get(i));
            }
        }
        m.set_root(Root::Compilation, larger);
        Ok(())
    }

    fn add(&mut self, slot: Slot) -> Handle {
        if let Some(table) = self.machine.root_cell(Root::Compilation) {
            table.set(1 + self.count as usize, slot.0);
        }
        self.count += 1;
        Handle(self.count - 1)
    }

    fn make_code(&mut self, function: &Function<'_>) -> Result<Slot, Throw> {
        let constructs = (function.flags & code::FLAG_CONSTRUCTOR != 0) as u32;
        let captures = function.captures.len() as u32;
        let layout = code::Layout {
            frame_size: function.frame_size as u32,
            parameters: function.parameters as u32,
            fixed: code::captures_at(function.flags) as u32,
            captures,
            constants: function.constants.len() as u32,
            handlers: function.handlers.len() as u32 / 2,
            size: 0,
        };
        let size = layout.code_start() + function.code.len() as u32;
        if size > romjs_abi::limits::CODE_WORDS_MAX {
            return self.machine.throw_error(ErrorKind::Range, b"a function is too large: split it");
        }
        let instance = self.instance_shape(function)?;
        let m = &mut *self.machine;
        let cell = m.allocate(size)?;
        let name = function.name.map_or(Slot::EMPTY_STRING, |atom| m.atom_slot(atom));
        cell.set(0, Kind::Code as u32 | function.flags);
        cell.set(code::LAYOUT, Kind::Function as u32 | (captures + constructs) << 8 | captures << 24);
        let prototype = match function.sort {
            Sort::Generator => Intrinsic::GeneratorFunctionPrototype,
            Sort::Async => Intrinsic::AsyncFunctionPrototype,
            Sort::Plain => Intrinsic::FunctionPrototype,
        };
        cell.set(code::PROTOTYPE, m.intrinsic(prototype).slot().0);
        cell.set(code::FRAME, layout.frame_size | layout.parameters << 8 | layout.code_start() << 16);
        cell.set(code::SIZE, function.length as u32 | layout.handlers << 8 | size << 16);
        cell.set(code::NAME, name.0);
        if let Some(at) = code::instance_at(function.flags) {
            cell.set(at, instance.0 as u32 | (function.instance_capacity as u32) << 16 | function.entry);
        }
        for i in 0..captures.div_ceil(2) as usize {
            let high = function.captures.get(2 * i + 1).copied().unwrap_or(CAPTURE_FREE);
            cell.set(layout.fixed as usize + i, function.captures[2 * i] as u32 | (high as u32) << 16);
        }
        for i in 0..layout.constants as usize {
            cell.set(layout.constants_start() as usize + i, Slot::HOLE.0);
        }
        for (i, word) in function.handlers.iter().chain(function.code).enumerate() {
            cell.set(layout.handlers_start() as usize + i, *word);
        }
        let slot = m.slot_of(cell.pointer(), tag::CELL);
        let id = m.new_id(Root::Shapes, slot)?;
        if id == 0 {
            return m.throw_error(ErrorKind::Range, b"too many functions and shapes");
        }
        cell.set(0, cell.get(0) | id << 16);
        Ok(slot)
    }

    /// The shape of what `new` makes, with room for what the body gives to `this`; its prototype is not known yet.
    fn instance_shape(&mut self, function: &Function<'_>) -> Result<ShapeId, Throw> {
        if function.flags & code::FLAG_CONSTRUCTOR == 0 || function.instance_capacity == 0 {
            return Ok(ShapeId::NONE);
        }
        let capacity = (function.instance_capacity as u32).min(romjs_abi::limits::INLINE_SLOTS_MAX);
        self.machine.new_shape(ShapeLayout::of_root(Kind::Object as u8, capacity), Slot::HOLE, ShapeId::NONE, Key(0))
    }

    /// Numbers are boxes that one slot owns: each function has its own.
    fn fill_constants(&mut self, function: Slot, constants: &[u32]) -> Result<(), Throw> {
        let code = self.machine.cell(function);
        let start = layout_of(code).constants_start() as usize;
        for (i, constant) in constants.iter().enumerate() {
            let copy = self.machine.copy_slot(self.slot(Handle(*constant)))?;
            code.set(start + i, copy.0);
        }
        Ok(())
    }

    fn redeclared(&mut self, name: AtomId) -> Throw {
        let thrown = self.machine.attempt(|m| {
            let mut text = Assembly::new(m);
            text.push_text(b"'");
            text.push(m.atom_slot(name));
            text.push_text(b"' is declared already");
            let extent = text.extent;
            let message = m.assembled(extent)?;
            m.throw_error_value::<()>(ErrorKind::Syntax, message)
        });
        self.failed = thrown.err();
        THROW
    }
}

/// What the compiler calls a fault of a regular expression.
fn kind_of_fault(fault: crate::regexp::Fault) -> SyntaxErrorKind {
    let first = SyntaxErrorKind::RegExpTooLarge as usize;
    SyntaxErrorKind::ALL.get(first + fault as usize).copied().unwrap_or(SyntaxErrorKind::RegExpTooLarge)
}

impl Sink for MachineSink<'_> {
    type Error = Throw;

    fn atom(&mut self, name: &[u8]) -> Result<AtomId, Throw> {
        // The compilation keeps its atoms, so that none is freed while only the compiler knows it.
        self.attempt(|sink| {
            sink.reserve()?;
            let atom = sink.machine.intern_text(name)?;
            let slot = sink.machine.atom_slot(atom);
            sink.add(slot);
            Ok(atom)
        })
    }

    fn private_name(&mut self, name: &[u8]) -> Result<AtomId, Throw> {
        self.attempt(|sink| {
            sink.reserve()?;
            let name = sink.machine.new_string(name)?;
            let atom = sink.machine.new_private_name(name.slot())?;
            let slot = sink.machine.atom_slot(atom);
            sink.add(slot);
            Ok(atom)
        })
    }

    fn string(&mut self, text: &[u8]) -> Result<Handle, Throw> {
        self.attempt(|sink| {
            sink.reserve()?;
            let value = sink.machine.new_string(text)?;
            let slot = sink.machine.find_atom(value.slot()).map_or(value.slot(), |atom| sink.machine.atom_slot(atom));
            Ok(sink.add(slot))
        })
    }

    fn regexp(&mut self, pattern: &[u8], flags: &[u8]) -> Result<Result<Handle, (SyntaxErrorKind, u32)>, Throw> {
        let flags = match crate::regexp::parse_flags(flags) {
            Ok(flags) => flags,
            Err(fault) => return Ok(Err((kind_of_fault(fault), pattern.len() as u32))),
        };
        self.attempt(|sink| {
            sink.reserve()?;
            let written = sink.machine.write_program(pattern, flags);
            match sink.machine.make_program(written)? {
                Ok(program) => Ok(Ok(sink.add(program.slot()))),
                Err(error) => Ok(Err((kind_of_fault(error.fault), error.at as u32))),
            }
        })
    }

    fn parse_number(&self, digits: &[u8], radix: u32) -> f64 {
        if radix == 10 { crate::number::text::parse_decimal(digits).0 } else { crate::number::text::parse_radix(digits, radix).0 }
    }

    fn number(&mut self, value: f64) -> Result<Handle, Throw> {
        self.attempt(|sink| {
            sink.reserve()?;
            let slot = sink.machine.new_slot(Value::number(value))?;
            Ok(sink.add(slot))
        })
    }

    fn literal_shape(&mut self, keys: &[AtomId]) -> Result<Option<ShapeId>, Throw> {
        self.attempt(|sink| {
            let m = &mut *sink.machine;
            let prototype = m.intrinsic(Intrinsic::ObjectPrototype);
            let mut shape = m.root_shape(Kind::Object as u8, (keys.len() as u32).max(1), prototype)?;
            for key in keys {
                if shape != ShapeId::NONE {
                    shape = m.add_key(shape, *key, Attributes::DATA)?;
                }
            }
            if shape == ShapeId::NONE {
                return Ok(None);
            }
            // The table of handles keeps the shape until a function refers to it.
            sink.reserve()?;
            let slot = sink.machine.shape_slot(shape);
            sink.add(slot);
            Ok(Some(shape))
        })
    }

    fn global(&mut self, name: AtomId, binding: Binding) -> Result<u16, Throw> {
        let m = &mut *self.machine;
        // `undefined`, `NaN` and `Infinity` (ECMA-262, 16.1.7): a `var` of that name declares nothing new.
        if m.library_global_is_constant(name) {
            match binding {
                Binding::Var => return self.global(name, Binding::Import),
                Binding::Let | Binding::Const => return Err(self.redeclared(name)),
                _ => {}
            }
        }
        if let Some(index) = m.find_binding(name) {
            let old = m.global_name(index).binding();
            let old_is_lexical = matches!(old, Binding::Let | Binding::Const);
            match binding {
                Binding::Import => return Ok(index as u16),
                #[cfg(feature = "host")]
                _ if m.redeclares
                    && index >= m.image_globals as u32
                    && (old_is_lexical || matches!(binding, Binding::Let | Binding::Const)) =>
                {
                    m.rename_global(index, GlobalName::new(name, binding));
                    m.set_block_slot(index, if binding == Binding::Var { Slot::UNDEFINED } else { Slot::HOLE });
                    return Ok(index as u16);
                }
                Binding::Var | Binding::Property if !old_is_lexical => {
                    m.rename_global(index, GlobalName::new(name, if old == Binding::Import { binding } else { old }));
                    if m.block_slot(index) == Slot::ABSENT {
                        m.set_block_slot(index, Slot::UNDEFINED);
                    }
                    return Ok(index as u16);
                }
                Binding::Let | Binding::Const if old == Binding::Import && m.block_slot(index) == Slot::ABSENT => {
                    m.rename_global(index, GlobalName::new(name, binding));
                    m.set_block_slot(index, Slot::HOLE);
                    return Ok(index as u16);
                }
                Binding::Let | Binding::Const if !old_is_lexical && old != Binding::Var => {}
                _ => return Err(self.redeclared(name)),
            }
        }
        m.attempt(|m| m.add_global_name(GlobalName::new(name, binding)))
    }

    fn native(&mut self, path: &[u8], length: Option<u8>) -> Result<Option<Handle>, Throw> {
        #[cfg(feature = "host")]
        return self.attempt(|sink| {
            sink.reserve()?;
            let Some(slot) = sink.machine.library_native(path)? else { return Ok(None) };
            if let Some(length) = length {
                sink.machine.set_native_length(slot, length as u32);
            }
            Ok(Some(sink.add(slot)))
        });
        #[cfg(not(feature = "host"))]
        {
            let _ = (path, length);
            Ok(None)
        }
    }

    fn intrinsic(&mut self, function: Handle) -> Result<Option<u16>, Throw> {
        #[cfg(feature = "host")]
        return Ok(self.machine.intrinsic_index(self.slot(function)));
        #[cfg(not(feature = "host"))]
        {
            let _ = function;
            Ok(None)
        }
    }

    fn message(&self, kind: u8, text: &[u8]) -> Option<u8> {
        #[cfg(feature = "host")]
        return crate::message::Message::find(kind, text).map(|message| message.0);
        #[cfg(not(feature = "host"))]
        {
            let _ = (kind, text);
            None
        }
    }

    fn supports(&self, sort: Sort) -> bool {
        let needed = match sort {
            Sort::Plain => return true,
            Sort::Generator => Intrinsic::NewGenerator,
            Sort::Async => Intrinsic::AsyncStart,
        };
        self.machine.intrinsic(needed) != self.machine.intrinsic(Intrinsic::Absent)
    }

    fn function(&mut self, function: &Function<'_>) -> Result<Handle, Throw> {
        self.attempt(|sink| {
            sink.reserve()?;
            let slot = sink.make_code(function)?;
            sink.fill_constants(slot, function.constants)?;
            #[cfg(feature = "host")]
            sink.machine.tell_compiled(slot, function.source.0, function.positions);
            Ok(sink.add(slot))
        })
    }

    fn code_word(&self, function: Handle, index: u32) -> u32 {
        let code = self.code(function);
        code.get((code.get(code::FRAME) >> 16) as usize + index as usize)
    }

    fn patch_code(&mut self, function: Handle, index: u32, word: u32) {
        let code = self.code(function);
        code.set((code.get(code::FRAME) >> 16) as usize + index as usize, word);
    }

    fn capture(&self, function: Handle, index: u32) -> u16 {
        let code = self.code(function);
        (code.get(code::captures_at(code.get(0)) + index as usize / 2) >> (16 * (index & 1))) as u16
    }

    fn patch_capture(&mut self, function: Handle, index: u32, capture: u16) {
        let code = self.code(function);
        let (at, shift) = (code::captures_at(code.get(0)) + index as usize / 2, 16 * (index & 1));
        code.set(at, code.get(at) & !(0xFFFF << shift) | (capture as u32) << shift);
    }

    /// The words behind the captures move towards the cell's beginning; what is left over is garbage.
    fn drop_captures(&mut self, function: Handle, keep: u32) {
        let code = self.code(function);
        let old = layout_of(code);
        let dropped = old.captures - keep.min(old.captures);
        let new = code::Layout { captures: old.captures - dropped, ..old };
        let (from, to) = (old.constants_start() as usize, new.constants_start() as usize);
        for i in 0..old.size as usize - from {
            code.set(to + i, code.get(from + i));
        }
        let moved = (from - to) as u32;
        code.set(code::LAYOUT, code.get(code::LAYOUT) - (dropped << 24) - (dropped << 8));
        code.set(code::FRAME, code.get(code::FRAME) - (moved << 16));
        code.set(code::SIZE, code.get(code::SIZE) - (moved << 16));
    }
}

impl Machine {
    /// Replaces the name of a binding that the context has in RAM.
    fn rename_global(&mut self, index: u32, name: GlobalName) {
        if index >= self.image_globals as u32
            && let Some(names) = self.root_cell(Root::BlockNames)
        {
            names.set(1 + (index - self.image_globals as u32) as usize, name.0);
        }
    }

    /// Adds a binding to the block.
    pub(crate) fn add_global_name(&mut self, name: GlobalName) -> Result<u16, Throw> {
        let (count, images) = (self.global_count as u32, self.image_globals as u32);
        if count == 0xFFFF {
            return self.throw_error(ErrorKind::Range, b"too many global names");
        }
        let capacity = self.root_cell(Root::Block).map_or(0, |t| t.header().extra());
        if count >= capacity {
            let larger = self.new_slots(count + count / 4 + 8, Slot::HOLE)?;
            self.copy_table(Root::Block, larger, count);
        }
        let own = count - images;
        let capacity = self.root_cell(Root::BlockNames).map_or(0, |t| t.header().extra());
        if own >= capacity {
            let larger = self.new_words(own + own / 4 + 8)?;
            self.copy_table(Root::BlockNames, larger, own);
        }
        if let Some(names) = self.root_cell(Root::BlockNames) {
            names.set(1 + own as usize, name.0);
        }
        self.global_count += 1;
        let slot = match name.binding() {
            Binding::Var => Slot::UNDEFINED,
            Binding::Let | Binding::Const | Binding::Property | Binding::Hidden => Slot::HOLE,
            Binding::Import => {
                if self.library_global(name.atom()).is_some() {
                    self.rename_global(count, GlobalName::new(name.atom(), Binding::Property));
                }
                self.first_value(count)
            }
        };
        self.set_block_slot(count, slot);
        Ok(count as u16)
    }

    fn copy_table(&mut self, root: Root, larger: Slot, count: u32) {
        let cell = self.cell(larger);
        if let Some(old) = self.root_cell(root) {
            for i in 1..=count as usize {
                cell.set(i, old.get(i));
            }
        }
        self.set_root(root, larger);
        self.refresh_pointers();
    }

    /// The first value of an imported binding: what scripts have made of the name already, or the library's value. An
    /// image's own properties lie in its section.
    fn first_value(&self, index: u32) -> Slot {
        let atom = self.global_name(index).atom();
        // Reading goes the long way: the property lies elsewhere, or assigning must be refused.
        if self.has_added_global(self.root(Root::Global), atom) || self.library_global_is_constant(atom) {
            return Slot::ACCESSOR;
        }
        self.library_global(atom).unwrap_or(Slot::ABSENT)
    }
}
