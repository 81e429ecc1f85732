//! What the engine needs of the library by constant: prototypes and functions ([`Intrinsic`]) and root shapes.
//!
//! An image of the library lists its intrinsics in this order. The functions are JavaScript in
//! `stdlib-js/engine.js`: what an operator or a protocol does where it may run a script.

use crate::Slot;
use crate::shape::ShapeId;
use crate::slot::{Immediate, tag};

/// As many intrinsics as instructions can tell apart: behind those that the engine knows come the other functions that the
/// library's own code calls.
pub const INTRINSICS_MAX: u32 = 512;

/// In an entry of the library's table of intrinsics: a native, of which the rest is the index.
const ENTRY_NATIVE: u16 = 1 << 15;

/// The entry of an intrinsic, a cell of the library or one of its natives without properties: its offset or index, if it fits.
pub fn entry(intrinsic: Slot) -> Option<u16> {
    let native = intrinsic.is(Immediate::Native);
    let number = if native { intrinsic.payload() & 0x1F_FFFF } else { intrinsic.word_offset() };
    u16::try_from(number).ok().filter(|number| *number < ENTRY_NATIVE).map(|number| number | if native { ENTRY_NATIVE } else { 0 })
}

/// The intrinsic of an entry.
pub const fn entry_slot(entry: u16) -> Slot {
    let number = (entry & !ENTRY_NATIVE) as u32;
    if entry & ENTRY_NATIVE != 0 { Slot::immediate(Immediate::Native, 1 << 21 | number) } else { Slot::reference(tag::CELL, 1, number) }
}

macro_rules! intrinsics {
    ($($(#[$doc:meta])* $variant:ident $name:literal,)*) => {
        /// An object or function of the library that the engine uses by constant.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        #[repr(u8)]
        pub enum Intrinsic { $(#[doc = concat!("`", $name, "`")] $variant,)* }

        impl Intrinsic {
            /// The last that every library has. What comes behind it belongs to parts: where one is missing, this
            /// function stands for it.
            pub const LAST_OF_CORE: Intrinsic = Intrinsic::Absent;
            /// The names, in order; those with a dot are objects that a bare context makes itself, of parts when they are declared.
            pub const NAMES: &[&str] = &[$($name,)*];
            /// All, in order.
            pub const ALL: &[Intrinsic] = &[$(Intrinsic::$variant,)*];
        }
    };
}

intrinsics! {
    ObjectPrototype "Object.prototype",
    FunctionPrototype "Function.prototype",
    ArrayPrototype "Array.prototype",
    StringPrototype "String.prototype",
    NumberPrototype "Number.prototype",
    BooleanPrototype "Boolean.prototype",
    SymbolPrototype "Symbol.prototype",
    IteratorPrototype "Iterator.prototype",
    ArrayIteratorPrototype "ArrayIterator.prototype",
    StringIteratorPrototype "StringIterator.prototype",
    ErrorPrototype "Error.prototype",
    TypeErrorPrototype "TypeError.prototype",
    RangeErrorPrototype "RangeError.prototype",
    ReferenceErrorPrototype "ReferenceError.prototype",
    SyntaxErrorPrototype "SyntaxError.prototype",
    EvalErrorPrototype "EvalError.prototype",
    UriErrorPrototype "URIError.prototype",
    OutOfMemoryError "OutOfMemory.error",
    ToPrimitive "toPrimitive",
    ToPrimitiveNumber "toPrimitiveNumber",
    ToPrimitiveString "toPrimitiveString",
    OperatorAdd "add",
    OperatorArithmetic "arithmetic",
    OperatorToNumeric "toNumeric",
    OperatorToString "toString",
    OperatorToPropertyKey "toPropertyKey",
    OperatorCompare "compare",
    OperatorEqual "equal",
    OperatorInstanceOf "instanceOf",
    OperatorHasProperty "operatorIn",
    OperatorGetElement "getElement",
    OperatorGetPresent "getPresent",
    OperatorPutElement "putElement",
    OperatorDelete "operatorDelete",
    CopyDataProperties "copyDataProperties",
    RequireObjectCoercible "requireObjectCoercible",
    IteratorOpen "iteratorOpen",
    IteratorNext "iteratorNext",
    IteratorClose "iteratorClose",
    IteratorCloseQuiet "iteratorCloseQuiet",
    ArraySpread "arraySpread",
    InstallErrorCause "installErrorCause",
    PutConverted "putConverted",
    LiteralPrototype "literalPrototype",
    SuperGet "superGet",
    SuperPut "superPut",
    ForIn "forIn",
    Enumerates "enumerates",
    PrivateName "privateName",
    TemplateObject "templateObject",
    Absent "absent",
    MapPrototype "Map.prototype",
    SetPrototype "Set.prototype",
    WeakMapPrototype "WeakMap.prototype",
    WeakSetPrototype "WeakSet.prototype",
    MapIteratorPrototype "MapIterator.prototype",
    SetIteratorPrototype "SetIterator.prototype",
    EntryStep "stepEntry",
    MarkEphemerons "markEphemerons",
    MoveEphemerons "moveEphemerons",
    GeneratorFunctionPrototype "GeneratorFunction.prototype",
    GeneratorPrototype "Generator.prototype",
    IteratorResult "iteratorResult",
    // What completes the opcodes that suspend, in their order.
    NewGenerator "newGenerator",
    Yield "yield",
    Delegate "delegate",
    Await "await",
    // What generators call that the compiler has made.
    DelegateStep "delegateStep",
    GeneratorReturn "generatorReturn",
    GeneratorThrow "generatorThrow",
    // The same of async functions.
    AsyncFunctionPrototype "AsyncFunction.prototype",
    AsyncStart "asyncStart",
    AsyncReturn "asyncReturn",
    AsyncThrow "asyncThrow",
    PromisePrototype "Promise.prototype",
    AggregateErrorPrototype "AggregateError.prototype",
    TakeJob "takeJob",
    RunTimer "runTimer",
    TypedArrayLength "typedArrayLength",
    FormatDirective "formatDirective",
    RegExpPrototype "RegExp.prototype",
    RegExpStringIteratorPrototype "RegExpStringIterator.prototype",
    RegExpLiteral "regExpLiteral",
}

/// The root shapes of objects that the engine makes itself: the first shapes of segment 1, in this order.
pub mod root {
    use super::ShapeId;

    /// Ordinary objects with room for 1, 2, 4, 8 or 16 properties: the first of five ids.
    pub const OBJECT: ShapeId = ShapeId::new(1, 0);
    /// Arrays.
    pub const ARRAY: ShapeId = ShapeId::new(1, 5);
    /// `arguments` objects.
    pub const ARGUMENTS: ShapeId = ShapeId::new(1, 6);
    /// Array iterators.
    pub const ARRAY_ITERATOR: ShapeId = ShapeId::new(1, 7);
    /// String iterators.
    pub const STRING_ITERATOR: ShapeId = ShapeId::new(1, 8);
    /// String objects.
    pub const STRING: ShapeId = ShapeId::new(1, 9);
    /// Number objects.
    pub const NUMBER: ShapeId = ShapeId::new(1, 10);
    /// Boolean objects.
    pub const BOOLEAN: ShapeId = ShapeId::new(1, 11);
    /// Symbol objects.
    pub const SYMBOL: ShapeId = ShapeId::new(1, 12);
    /// Bound functions.
    pub const BOUND_FUNCTION: ShapeId = ShapeId::new(1, 13);
    /// Native functions that have got properties.
    pub const NATIVE: ShapeId = ShapeId::new(1, 14);
    /// Errors of each kind, from `Error` to `URIError` as the intrinsics list them: the first of seven ids.
    pub const ERROR: ShapeId = ShapeId::new(1, 15);
    /// Maps, sets, weak maps and weak sets: the first of four ids.
    pub const MAP: ShapeId = ShapeId::new(1, 22);
    /// Iterators of maps, and behind them those of sets.
    pub const MAP_ITERATOR: ShapeId = ShapeId::new(1, 26);
    /// Promises.
    pub const PROMISE: ShapeId = ShapeId::new(1, 28);
    /// Instances of AggregateError.
    pub const AGGREGATE_ERROR: ShapeId = ShapeId::new(1, 29);
    /// Regular expressions, with `lastIndex`.
    pub const REGEXP: ShapeId = ShapeId::new(1, 30);
    /// What they match, arrays with `index`, `input` and `groups`: the last of three ids, each with one more of these.
    pub const MATCH: ShapeId = ShapeId::new(1, 33);
    /// Iterators of all that they match.
    pub const MATCH_ITERATOR: ShapeId = ShapeId::new(1, 34);
    /// The number of root shapes.
    pub const COUNT: u32 = 35;

    /// The root of ordinary objects with room for at least `places` properties, as far as there is one.
    pub const fn object(places: u32) -> ShapeId {
        ShapeId::new(
            1,
            match places {
                0 | 1 => 0,
                2 => 1,
                3 | 4 => 2,
                5..=8 => 3,
                _ => 4,
            },
        )
    }
}
