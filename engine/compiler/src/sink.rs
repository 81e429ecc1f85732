//! Where the compiler puts what it makes: atoms, constants, shapes, bindings and finished functions.
//!
//! The compiler does not intern and does not allocate; the engine implements this trait over its heap, which moves,
//! so finished things are named by [`Handle`]s that the sink keeps until the compilation ends.

use crate::SyntaxError;
use crate::error::SyntaxErrorKind;
use romjs_abi::image::Binding;
use romjs_abi::{AtomId, ShapeId};

/// A constant that the sink holds: a string, a number, or a finished function.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Handle(pub u32);

/// A capture that no name has taken yet; none is left when the compilation ends.
pub const CAPTURE_FREE: u16 = 0x7FFF;

/// Whether calling a function runs its body at once.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Sort {
    /// It does.
    #[default]
    Plain,
    /// It makes a generator.
    Generator,
    /// It makes a promise, and runs up to the first `await`.
    Async,
}

impl Sort {
    /// Whether it is an async function.
    pub fn is_async(self) -> bool {
        self == Sort::Async
    }

    /// Whether it is a generator function.
    pub fn is_generator(self) -> bool {
        self == Sort::Generator
    }
}

/// A finished function, but for its words that name variables of functions still open.
#[derive(Debug)]
pub struct Function<'a> {
    /// The name that its closures show.
    pub name: Option<AtomId>,
    /// Whether calling it runs its body at once.
    pub sort: Sort,
    /// The `FLAG_` bits of [`romjs_abi::code`].
    pub flags: u32,
    /// The `ENTRY_` bits of [`romjs_abi::code`].
    pub entry: u32,
    /// Parameters to fill with `undefined` where arguments are missing.
    pub parameters: u8,
    /// The `length` property (ECMA-262, 15.1.5 ExpectedArgumentCount).
    pub length: u8,
    /// Registers of a frame.
    pub frame_size: u8,
    /// For constructors: the properties that the body seems to give to `this`; 0 if unknown.
    pub instance_capacity: u8,
    /// Where captures come from, as [`romjs_abi::code`] says; patched later where the place is not known yet.
    pub captures: &'a [u16],
    /// The numbers of the constants' handles, in the order in which instructions address them (plain words, because they
    /// lie in the compiler's scratch memory).
    pub constants: &'a [u32],
    /// The handlers, two words each, innermost first.
    pub handlers: &'a [u32],
    /// The instructions.
    pub code: &'a [u32],
    /// Byte offsets in the source: where the function begins and ends.
    pub source: (u32, u32),
    /// `[code word] [source byte offset]` pairs, sorted by word: instructions that can throw, for stacks.
    pub positions: &'a [[u32; 2]],
}

/// Receives what the compiler makes. Every method can fail, mostly because memory is exhausted.
pub trait Sink {
    /// Why the sink gave up.
    type Error;
    /// Whether nothing is made of the source: it is only checked, and the compiler goes on after errors.
    fn checks(&self) -> bool {
        false
    }

    /// Where the source is only checked: one of its errors, in their order. Whether more are wanted.
    fn report(&mut self, error: SyntaxError) -> bool {
        let _ = error;
        false
    }

    /// The atom for a name in WTF-8.
    fn atom(&mut self, name: &[u8]) -> Result<AtomId, Self::Error>;
    /// A new atom for a private name of a class, which is like no other; the source calls it `name`.
    fn private_name(&mut self, name: &[u8]) -> Result<AtomId, Self::Error>;
    /// A string constant in WTF-8.
    fn string(&mut self, text: &[u8]) -> Result<Handle, Self::Error>;
    /// The program of a regular expression, a string constant; or what is wrong with its pattern or flags, and at which byte of the
    /// pattern, its length for the flags.
    fn regexp(&mut self, pattern: &[u8], flags: &[u8]) -> Result<Result<Handle, (SyntaxErrorKind, u32)>, Self::Error>;
    /// The value of a number's digits: radix 2, 8 or 16 with digits only, or radix 10 with an optional fraction and exponent
    /// (`12`, `.5`, `1.`, `1e-7`). Neither prefix nor separators; correctly rounded.
    fn parse_number(&self, digits: &[u8], radix: u32) -> f64;
    /// A number constant. Integers of 16 bits are never asked for.
    fn number(&mut self, value: f64) -> Result<Handle, Self::Error>;
    /// The shape of object literals with these keys (distinct, no index keys), writable, enumerable, configurable, in
    /// this order; `None` if no shape id is left.
    fn literal_shape(&mut self, keys: &[AtomId]) -> Result<Option<ShapeId>, Self::Error>;
    /// Declares a binding of a script's top level, or finds an imported one; the index in the binding block.
    /// An import of a name that this script declares too is never asked for.
    fn global(&mut self, name: AtomId, binding: Binding) -> Result<u16, Self::Error>;
    /// In library mode: the constant for `intrinsic.name`, or for the path of a `"native"` function, whose `length` property
    /// comes with it; `None` if there is no such native.
    fn native(&mut self, path: &[u8], length: Option<u8>) -> Result<Option<Handle>, Self::Error>;
    /// In library mode: the index that instructions call such a constant by; `None` if there are too many.
    fn intrinsic(&mut self, function: Handle) -> Result<Option<u16>, Self::Error>;
    /// In library mode: the number of the engine's message with this text, if it has one for errors of this kind: 1 for a
    /// TypeError, 2 for a RangeError.
    fn message(&self, kind: u8, text: &[u8]) -> Option<u8>;
    /// Whether the library has what functions of a sort need.
    fn supports(&self, sort: Sort) -> bool;
    /// Stores a finished function.
    fn function(&mut self, function: &Function<'_>) -> Result<Handle, Self::Error>;
    /// Reads word `index` of a finished function's instructions.
    fn code_word(&self, function: Handle, index: u32) -> u32;
    /// Replaces word `index` of a finished function's instructions.
    fn patch_code(&mut self, function: Handle, index: u32, word: u32);
    /// Reads capture `index` of a finished function; [`CAPTURE_FREE`] if it has been dropped.
    fn capture(&self, function: Handle, index: u32) -> u16;
    /// Replaces capture `index` of a finished function.
    fn patch_capture(&mut self, function: Handle, index: u32, capture: u16);
    /// Says that only the first `keep` captures of a finished function are used: the others had been kept free
    /// ([`CAPTURE_FREE`]) for names that turned out to be globals. May be said more than once.
    fn drop_captures(&mut self, function: Handle, keep: u32);
}
