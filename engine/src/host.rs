//! What only the host tool needs: a bare context in which the library is made, and the heap's words for freezing.

use crate::context::{Context, ContextError};
use crate::machine::{Cell, Machine, Root, Throw};
use crate::message::Message;
use crate::native::NativeFn;
use crate::object::global::GlobalName;
use crate::object::key::PropertyKey;
use crate::object::property::small_integer;
use crate::value::Value;
use crate::{EvalError, Host, Options, Scratch};
use core::mem::MaybeUninit;
use romjs_abi::cell::{FLAG_PROTOTYPE, Header};
use romjs_abi::intrinsic::{INTRINSICS_MAX, Intrinsic, root};
use romjs_abi::shape::{Attributes, Key, RAM_SHAPE_KEY, RAM_SHAPE_PARENT, RAM_SHAPE_WORDS, SHAPE_LAYOUT, SHAPE_PROTOTYPE};
use romjs_abi::slot::{Immediate, tag};
use romjs_abi::{AtomId, Kind, ShapeId, Slot};
pub use romjs_compiler::{Function, Handle, Sink, Sort, check};

/// One native function of the library.
#[derive(Clone, Copy, Debug)]
pub struct LibraryNative {
    /// The path by which `stdlib-js` names it.
    pub path: &'static str,
    /// Its Rust path.
    pub rust: &'static str,
    /// Which of the natives that share its function it is, 0 if it does not share one.
    pub which: u32,
    /// What stands behind its path.
    pub kind: NativeKind,
}

/// What a native function of the library is. The table of natives has them in this order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum NativeKind {
    /// A function of the engine.
    Function,
    /// No function but its twin's.
    Twin,
    /// A function that exists only while the library is made.
    Bootstrap,
}

/// In the second word of a native that is being declared, a small integer: which of several natives it, or its twin, is to be.
const NATIVE_WHICH: u32 = 0x3F << 4;

/// The heap's words, and where its tables lie, for freezing.
#[derive(Clone, Copy, Debug)]
pub struct Snapshot<'c> {
    /// The buffer's words; a RAM slot's word offset counts from its beginning.
    pub words: &'c [u32],
    /// The word of the cell that stands for "no elements".
    pub empty_elements: u32,
    /// Shape table: a cell of slots.
    pub shapes: Slot,
    /// Root shapes of segment 1 (a bare context only).
    pub library_shapes: Slot,
    /// Atom table: a cell of slots.
    pub atoms: Slot,
    /// The binding block: a cell of slots.
    pub block: Slot,
    /// Its names: a cell of words.
    pub names: Slot,
    /// The number of bindings.
    pub globals: u32,
    /// Intrinsics (a bare context only).
    pub intrinsics: Slot,
    /// Natives: a cell of slots, three a native: name, length, twin.
    pub natives: Slot,
    /// How many of them images can name.
    pub native_count: u32,
    /// Pairs of natives and the shadows that hold their properties: a cell of slots.
    pub shadows: Slot,
    /// The global object.
    pub global: Slot,
    /// The function literal that was compiled last.
    pub entry: Slot,
}

impl<'a> Context<'a> {
    /// A context without a library, in which the files of `stdlib-js` can run. `natives` are sorted by kind and path.
    ///
    /// # Errors
    /// The memory is too small.
    pub fn for_library(
        memory: &'a mut [MaybeUninit<u64>],
        host: Option<&'a mut (dyn Host + 'a)>,
        natives: &'static [LibraryNative],
        functions: &'static [NativeFn],
    ) -> Result<Context<'a>, ContextError> {
        let context = Context::bare(memory, host)?;
        context.machine.natives = functions;
        context.machine.library_natives = natives;
        context.machine.make_bare_realm(natives).map_err(|_| ContextError::MemoryTooSmall)?;
        Ok(context)
    }

    /// Compiles a script without running it.
    ///
    /// # Errors
    /// As for [`Context::eval`].
    pub fn compile_only(&mut self, source: &[u8], options: Options, scratch: Scratch<'_>) -> Result<(), EvalError> {
        self.compile(source, options, scratch).map(|_| ())
    }

    /// Lets `build` give functions to the compiler's sink in the compiler's place; the one that it returns is the script's.
    ///
    /// # Errors
    /// What `build` fails with.
    pub fn assemble<E>(&mut self, build: impl FnOnce(&mut dyn Sink<Error = Throw>) -> Result<Handle, E>) -> Result<(), E> {
        self.machine.fill_sink(|sink| build(sink)).map(|_| ())
    }

    /// The name of an uncaught exception's `constructor`, as far as no getter tells it, goes to `visit`.
    pub fn exception_class(&mut self, visit: impl FnOnce(&[u8])) {
        let m = &mut *self.machine;
        let constructor = if m.is_object(m.exception) { m.get_data(m.exception, AtomId::CONSTRUCTOR) } else { Value::UNDEFINED };
        let name = if m.is_object(constructor) { m.get_data(constructor, AtomId::NAME) } else { Value::UNDEFINED };
        if name.is_string() {
            visit(m.text(&name.slot()));
        }
    }

    /// Collects garbage and gives the heap's words.
    pub fn snapshot(&mut self) -> Snapshot<'_> {
        self.machine.collect();
        let m = &*self.machine;
        let base = m.segments[0].cast::<u32>();
        let words = (m.heap_end as usize - base as usize) / 4;
        Snapshot {
            // SAFETY: the buffer is the context's; the parts of it that nobody has written are not looked at, because
            // the freezer follows references from the tables below.
            words: unsafe { core::slice::from_raw_parts(base, words) },
            empty_elements: m.empty_elements().word_offset(),
            shapes: m.root(Root::Shapes),
            library_shapes: m.root(Root::LibraryShapes),
            atoms: m.root(Root::Atoms),
            block: m.root(Root::Block),
            names: m.root(Root::BlockNames),
            globals: m.global_count as u32,
            intrinsics: m.root(Root::Intrinsics),
            natives: m.root(Root::LibraryNatives),
            native_count: m.library_natives.iter().filter(|native| native.kind != NativeKind::Bootstrap).count() as u32,
            shadows: m.root(Root::Shadows),
            global: m.root(Root::Global),
            entry: m.root(Root::Compilation),
        }
    }
}

impl Machine {
    /// Everything that the engine needs before the first file of the library runs.
    fn make_bare_realm(&mut self, natives: &'static [LibraryNative]) -> Result<(), Throw> {
        self.make_well_known_atoms()?;
        let table = self.new_slots(INTRINSICS_MAX, Slot::UNDEFINED)?;
        self.set_root(Root::Intrinsics, table);
        self.make_natives_table(natives)?;
        self.make_first_objects()?;
        self.make_root_shapes()?;
        self.make_prototypes()?;
        let global = self.new_cell(Header::object(Kind::Global, 1, ShapeId::GLOBAL))?;
        self.set_root(Root::Global, global.slot());
        let error = self.new_cell(Header::object(Kind::Error, 3, ShapeId(root::ERROR.0 + 2)))?;
        self.set_intrinsic(Intrinsic::OutOfMemoryError, error);
        let message = self.new_string(b"out of memory")?;
        let error = self.intrinsic(Intrinsic::OutOfMemoryError);
        self.add_hidden(error.slot(), AtomId::MESSAGE, message.slot())
    }

    fn make_well_known_atoms(&mut self) -> Result<(), Throw> {
        let texts = romjs_abi::atom::WELL_KNOWN;
        let table = self.new_slots(texts.len() as u32, Slot::HOLE)?;
        self.set_root(Root::LibraryAtoms, table);
        for (i, text) in texts.iter().enumerate() {
            let atom = AtomId::new(1, i as u32);
            // Symbols are immediates.
            let slot = if text.starts_with("@@") {
                Slot::immediate(Immediate::Symbol, atom.0 as u32)
            } else {
                self.new_string(text.as_bytes())?.slot()
            };
            if slot.is_reference() {
                let cell = self.string_cell(slot);
                cell.set(0, cell.get(0) & 0xFFFF | (atom.0 as u32) << 16);
            }
            if let Some(table) = self.root_cell(Root::LibraryAtoms) {
                table.set(1 + i, slot.0);
            }
        }
        Ok(())
    }

    fn make_natives_table(&mut self, natives: &'static [LibraryNative]) -> Result<(), Throw> {
        let table = self.new_slots(3 * natives.len() as u32, Slot::HOLE)?;
        self.set_root(Root::LibraryNatives, table);
        for (i, native) in natives.iter().enumerate() {
            let mut text = [0; 64];
            let length = name_of_path(native.path, &mut text);
            let name = self.new_string(&text[..length])?;
            if let Some(table) = self.root_cell(Root::LibraryNatives) {
                table.set(1 + 3 * i, name.slot().0);
                table.set(2 + 3 * i, native.which << NATIVE_WHICH.trailing_zeros());
            }
        }
        Ok(())
    }

    fn set_intrinsic(&mut self, intrinsic: Intrinsic, value: Value) {
        if let Some(table) = self.root_cell(Root::Intrinsics) {
            table.set(1 + intrinsic as usize, value.slot().0);
        }
    }

    /// `Object.prototype` and `Function.prototype`, which root shapes need.
    fn make_first_objects(&mut self) -> Result<(), Throw> {
        let object = self.new_prototype(Kind::Object, Value::NULL)?;
        self.set_intrinsic(Intrinsic::ObjectPrototype, object);
        let parent = self.intrinsic(Intrinsic::ObjectPrototype);
        let function = self.new_prototype(Kind::Native, parent)?;
        if let Some(native) = self.library_native_index(b"Function.prototype") {
            self.cell(function.slot()).set(1, Slot::native(1, native).0);
        }
        self.set_intrinsic(Intrinsic::FunctionPrototype, function);
        self.define_length_and_name(function, 0, Value::from_slot(Slot::EMPTY_STRING))
    }

    pub(crate) fn define_length_and_name(&mut self, object: Value, length: i32, name: Value) -> Result<(), Throw> {
        let attributes = Attributes(Attributes::CONFIGURABLE);
        self.add_property(object.slot(), PropertyKey::atom(AtomId::LENGTH), small_integer(length as u32), attributes)?;
        self.add_property(object.slot(), PropertyKey::atom(AtomId::NAME), name.slot(), attributes)
    }

    /// `[Symbol.name]` for a well-known symbol, whose description a bare context does not have.
    pub(crate) fn well_known_name(&mut self, symbol: Slot) -> Result<Option<Value>, Throw> {
        let text = romjs_abi::atom::WELL_KNOWN.get(AtomId(symbol.payload() as u16).index()).and_then(|text| text.strip_prefix("@@"));
        let Some(text) = text.filter(|_| symbol.is(Immediate::Symbol) && !self.is_mapped(1)) else { return Ok(None) };
        let text = self.new_string(text.as_bytes())?;
        let text = self.fill_in(Message::WellKnownSymbol, text.slot())?;
        self.fill_in(Message::NameOfSymbol, text.slot()).map(Some)
    }

    fn new_prototype(&mut self, kind: Kind, parent: Value) -> Result<Value, Throw> {
        let object = self.new_object_with(parent, kind, 4)?;
        let cell = self.cell(object.slot());
        cell.set(0, cell.get(0) | FLAG_PROTOTYPE);
        Ok(object)
    }

    fn make_prototypes(&mut self) -> Result<(), Throw> {
        for intrinsic in Intrinsic::ALL {
            let is_prototype = Intrinsic::NAMES[*intrinsic as usize].ends_with(".prototype");
            if is_prototype && *intrinsic as usize <= Intrinsic::LAST_OF_CORE as usize {
                self.make_prototype(*intrinsic)?;
            }
        }
        Ok(())
    }

    /// A prototype object, unless it has been made.
    pub(crate) fn make_prototype(&mut self, intrinsic: Intrinsic) -> Result<Value, Throw> {
        if !self.is_object(self.intrinsic(intrinsic)) {
            let (kind, parent) = kind_and_parent(intrinsic);
            let parent = self.intrinsic(parent);
            let object = self.new_prototype(kind, parent)?;
            self.set_intrinsic(intrinsic, object);
            let cell = self.cell(object.slot());
            match intrinsic {
                Intrinsic::ArrayPrototype => {
                    cell.set(1, 0);
                    cell.set(2, self.empty_elements().0);
                }
                Intrinsic::StringPrototype => cell.set(1, Slot::EMPTY_STRING.0),
                Intrinsic::NumberPrototype => cell.set(1, 0),
                Intrinsic::BooleanPrototype => cell.set(1, Slot::FALSE.0),
                _ => {}
            }
            self.settle_root_shape(intrinsic);
        }
        Ok(self.intrinsic(intrinsic))
    }

    /// Root shapes whose prototypes come later; `settle_root_shape` fills them in.
    fn make_root_shapes(&mut self) -> Result<(), Throw> {
        let table = self.new_slots(root::COUNT, Slot::HOLE)?;
        self.set_root(Root::LibraryShapes, table);
        for index in 0..root::COUNT {
            let (kind, capacity) = root_layout(index);
            let cell = self.allocate(RAM_SHAPE_WORDS as u32)?;
            let id = ShapeId::new(1, index);
            cell.set(0, Header::sized(Kind::RamShape, (id.0 as u32) << 8).0);
            let hidden = romjs_abi::shape::hidden_slots(kind);
            let key = root_key(index);
            let keys = key.map_or(0, |(key, _)| key.place() + 1 - hidden);
            cell.set(SHAPE_LAYOUT, kind as u32 | capacity << 8 | keys << 16 | hidden << 24);
            let prototype = self.intrinsic(root_prototype(index)).slot();
            cell.set(SHAPE_PROTOTYPE, if prototype == Slot::UNDEFINED { Slot::NULL.0 } else { prototype.0 });
            cell.set(RAM_SHAPE_PARENT, key.map_or(0, |(_, has_parent)| if has_parent { id.0 as u32 - 1 } else { 0 }));
            cell.set(RAM_SHAPE_KEY, key.map_or(0, |(key, _)| key.0));
            let slot = self.slot_of(cell.pointer(), tag::CELL);
            if let Some(table) = self.root_cell(Root::LibraryShapes) {
                table.set(1 + index as usize, slot.0);
            }
        }
        self.refresh_pointers();
        Ok(())
    }

    fn settle_root_shape(&mut self, intrinsic: Intrinsic) {
        for index in 0..root::COUNT {
            if root_prototype(index) == intrinsic {
                self.shape(ShapeId::new(1, index)).set(SHAPE_PROTOTYPE, self.intrinsic(intrinsic).slot().0);
            }
        }
    }

    fn library_native_index(&self, path: &[u8]) -> Option<u32> {
        let find = |kind| self.library_natives.binary_search_by(|native| (native.kind, native.path.as_bytes()).cmp(&(kind, path))).ok();
        let found = find(NativeKind::Function).or_else(|| find(NativeKind::Twin)).or_else(|| find(NativeKind::Bootstrap));
        found.map(|index| index as u32)
    }

    /// The constant for a path in library mode: a native, or for `intrinsic.name` a binding that a file defines.
    pub(crate) fn library_native(&mut self, path: &[u8]) -> Result<Option<Slot>, Throw> {
        if let Some(index) = self.library_native_index(path) {
            return Ok(Some(Slot::native(1, index)));
        }
        let Some(name) = path.strip_prefix(b"intrinsic.") else { return Ok(None) };
        let index = self.definition_index(name)?;
        Ok(Some(Slot::immediate(Immediate::BlockSlot, index as u32)))
    }

    /// The place of a constant of [`Machine::library_native`] among the intrinsics, which instructions call it by.
    pub(crate) fn intrinsic_index(&mut self, function: Slot) -> Option<u16> {
        let table = self.root_cell(Root::Intrinsics)?;
        if function.is(Immediate::Native)
            && self.library_natives.get(function.payload() as usize & 0x1F_FFFF)?.kind == NativeKind::Bootstrap
        {
            return None;
        }
        if function.is(Immediate::BlockSlot) {
            let name = self.atom_slot(self.global_name(function.payload()).atom());
            let text = self.text(&name);
            let known = Intrinsic::NAMES.iter().position(|known| text.strip_prefix(b"#") == Some(known.as_bytes()));
            if let Some(index) = known {
                return u16::try_from(index).ok();
            }
        }
        for index in Intrinsic::ALL.len() as u32..INTRINSICS_MAX {
            let slot = table.slot(1 + index as usize);
            if slot == Slot::UNDEFINED {
                table.set(1 + index as usize, function.0);
            }
            if slot == function || slot == Slot::UNDEFINED {
                return u16::try_from(index).ok();
            }
        }
        None
    }

    /// The binding of a function that the library defines for itself; its name cannot be written in scripts.
    fn definition_index(&mut self, name: &[u8]) -> Result<u16, Throw> {
        let mut text = [b'#'; 64];
        let length = name.len().min(63);
        text[1..=length].copy_from_slice(&name[..length]);
        let atom = self.intern_text(&text[..=length])?;
        match self.find_binding(atom) {
            Some(index) => Ok(index as u16),
            None => self.add_global_name(GlobalName::new(atom, romjs_abi::image::Binding::Property)),
        }
    }

    /// `intrinsic.define(name, function, which)`: an intrinsic of the engine, a native's twin, or a function of the library's
    /// own. A twin gets `which` as its first argument, unless it is 0.
    pub(crate) fn define_intrinsic(&mut self, name: Value, function: Value, which: u32) -> Result<(), Throw> {
        let mut text = [0; 64];
        let length = {
            let name = name.slot();
            let bytes = self.text(&name);
            let length = bytes.len().min(64);
            text[..length].copy_from_slice(&bytes[..length]);
            length
        };
        let name = &text[..length];
        if self.cell_of_kind(function, Kind::Function).is_some() {
            // No script sees the function itself, and stacks leave it out.
            self.code_of(function.slot()).set(romjs_abi::code::NAME, Slot::EMPTY_STRING.0);
        }
        if let Some(native) = self.library_native_index(name) {
            if let Some(table) = self.root_cell(Root::LibraryNatives) {
                let words = 1 + 3 * native as usize;
                table.set(words + 1, table.get(words + 1) | which << NATIVE_WHICH.trailing_zeros());
                table.set(words + 2, function.slot().0);
            }
            return Ok(());
        }
        if let Some(index) = Intrinsic::NAMES.iter().position(|n| n.as_bytes() == name)
            && let Some(table) = self.root_cell(Root::Intrinsics)
        {
            table.set(1 + index, function.slot().0);
        }
        let index = self.definition_index(name)?;
        self.set_block_slot(index as u32, function.slot());
        Ok(())
    }

    /// The name and length of a native while the library is made: three words each have name, length and twin.
    pub(crate) fn declared_native(&self, table: Cell, native: Slot) -> Option<(Slot, u32)> {
        let index = 3 * (native.payload() & 0x1F_FFFF) as usize;
        (index < table.header().extra() as usize).then(|| (table.slot(1 + index), (table.get(2 + index) & !NATIVE_WHICH) >> 1))
    }

    /// Notes the `length` of a native, which its declaration in the library tells.
    pub(crate) fn set_native_length(&mut self, native: Slot, length: u32) {
        if let Some(table) = self.root_cell(Root::LibraryNatives) {
            let word = 2 + 3 * (native.payload() & 0x1F_FFFF) as usize;
            table.set(word, table.get(word) & NATIVE_WHICH | length << 1);
        }
    }

    /// The prototype object that a bare context has for the class in register `a`, if it is one of those.
    pub(crate) fn library_prototype(&mut self, a: u8) -> Result<Option<Value>, Throw> {
        if self.root(Root::Intrinsics).is_immediate() {
            return Ok(None);
        }
        let constructor = self.register(a);
        // A class whose constructor is JavaScript only gathers functions.
        if !constructor.is_immediate() {
            return Ok(None);
        }
        let name = self.get_data(constructor, AtomId::NAME);
        if name.is_string() { self.named_prototype(name) } else { Ok(None) }
    }

    /// The intrinsic `Name.prototype`.
    fn named_prototype(&mut self, name: Value) -> Result<Option<Value>, Throw> {
        let index = {
            let name = name.slot();
            let bytes = self.text(&name);
            Intrinsic::NAMES.iter().position(|n| n.strip_suffix(".prototype").is_some_and(|n| n.as_bytes() == bytes))
        };
        index.map(|index| self.make_prototype(Intrinsic::ALL[index])).transpose()
    }
}

/// A native's name: the last part of its path, with `get ` or `set ` in front for accessors.
fn name_of_path(path: &str, buffer: &mut [u8; 64]) -> usize {
    if path.starts_with("intrinsic.") {
        // No script can see it.
        return 0;
    }
    let accessor = path.strip_prefix("get ").or(path.strip_prefix("set "));
    let (prefix, path) = accessor.map_or(("", path), |rest| (&path[..4], rest));
    // `String.prototype[Symbol.iterator]` is named `[Symbol.iterator]`.
    let last = match path.find('[') {
        Some(bracket) => &path[bracket..],
        None => path.rsplit('.').next().unwrap_or(path),
    };
    let mut length = 0;
    for (place, byte) in buffer.iter_mut().zip(prefix.bytes().chain(last.bytes())) {
        *place = byte;
        length += 1;
    }
    length
}

fn kind_and_parent(intrinsic: Intrinsic) -> (Kind, Intrinsic) {
    use Intrinsic::*;
    match intrinsic {
        ArrayPrototype => (Kind::Array, ObjectPrototype),
        StringPrototype | NumberPrototype | BooleanPrototype => (Kind::Primitive, ObjectPrototype),
        ArrayIteratorPrototype
        | StringIteratorPrototype
        | MapIteratorPrototype
        | SetIteratorPrototype
        | GeneratorPrototype
        | RegExpStringIteratorPrototype => (Kind::Object, IteratorPrototype),
        GeneratorFunctionPrototype | AsyncFunctionPrototype => (Kind::Object, FunctionPrototype),
        TypeErrorPrototype
        | RangeErrorPrototype
        | ReferenceErrorPrototype
        | SyntaxErrorPrototype
        | EvalErrorPrototype
        | UriErrorPrototype
        | AggregateErrorPrototype => (Kind::Object, ErrorPrototype),
        _ => (Kind::Object, ObjectPrototype),
    }
}

fn root_layout(index: u32) -> (Kind, u32) {
    match index {
        0 => (Kind::Object, 1),
        1 => (Kind::Object, 2),
        2 => (Kind::Object, 4),
        3 => (Kind::Object, 8),
        4 => (Kind::Object, 16),
        5 => (Kind::Array, 3),
        6 => (Kind::Arguments, 4),
        7 | 8 => (Kind::Iterator, 4),
        9..=12 => (Kind::Primitive, 2),
        13 => (Kind::BoundFunction, 5),
        14 => (Kind::Native, 4),
        15..=21 => (Kind::Error, 3),
        22 => (Kind::Map, 3),
        23 => (Kind::Set, 3),
        24 => (Kind::WeakMap, 3),
        25 => (Kind::WeakSet, 3),
        26 | 27 | 34 => (Kind::Iterator, 4),
        28 => (Kind::Promise, 3),
        30 => (Kind::RegExp, 4),
        31..=33 => (Kind::Array, 6),
        _ => (Kind::Error, 3),
    }
}

/// The key of a root shape that has one, its place among those that objects have, and whether the shape before is its parent.
fn root_key(index: u32) -> Option<(Key, bool)> {
    let key = |atom, place| Key::new(atom, place, Attributes::DATA);
    match index {
        30 => Some((Key::new(AtomId::LAST_INDEX, 2, Attributes(Attributes::WRITABLE)), false)),
        31 => Some((key(AtomId::INDEX, 2), false)),
        32 => Some((key(AtomId::INPUT, 3), true)),
        33 => Some((key(AtomId::GROUPS, 4), true)),
        _ => None,
    }
}

fn root_prototype(index: u32) -> Intrinsic {
    use Intrinsic::*;
    const ERRORS: [Intrinsic; 7] = [
        ErrorPrototype,
        TypeErrorPrototype,
        RangeErrorPrototype,
        ReferenceErrorPrototype,
        SyntaxErrorPrototype,
        EvalErrorPrototype,
        UriErrorPrototype,
    ];
    match index {
        0..=4 | 6 => ObjectPrototype,
        5 => ArrayPrototype,
        7 => ArrayIteratorPrototype,
        8 => StringIteratorPrototype,
        9 => StringPrototype,
        10 => NumberPrototype,
        11 => BooleanPrototype,
        12 => SymbolPrototype,
        13 | 14 => FunctionPrototype,
        15..=21 => ERRORS[(index - 15) as usize % 7],
        22 => MapPrototype,
        23 => SetPrototype,
        24 => WeakMapPrototype,
        25 => WeakSetPrototype,
        26 => MapIteratorPrototype,
        27 => SetIteratorPrototype,
        28 => PromisePrototype,
        30 => RegExpPrototype,
        31..=33 => ArrayPrototype,
        34 => RegExpStringIteratorPrototype,
        _ => AggregateErrorPrototype,
    }
}
