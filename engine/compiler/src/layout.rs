//! What the words of scopes, bindings and references mean.
//!
//! All are nodes of the open function's tree; the word numbers here count from a node's first word, so that 0 is kind and
//! detail, as in every node.

/// Words of a scope (detail: one of the kinds below).
pub(crate) mod scope {
    pub(crate) const START: u32 = 1;
    pub(crate) const PARENT: u32 = 2;
    pub(crate) const FIRST: u32 = 3;
    pub(crate) const LAST: u32 = 4;
    pub(crate) const REFERENCES: u32 = 5;
    pub(crate) const REFERENCES_LAST: u32 = 6;
    pub(crate) const END: u32 = 7;
    pub(crate) const LOOP_DEPTH: u32 = 8;
    /// List of pairs of binding and function node, made on entry.
    pub(crate) const HOISTED: u32 = 9;
    pub(crate) const HOISTED_LAST: u32 = 10;
    pub(crate) const HOISTED_COUNT: u32 = 11;

    /// A function's parameters and variables.
    pub(crate) const FUNCTION: u32 = 0;
    pub(crate) const BLOCK: u32 = 1;
    /// The cases of a `switch`, where control can jump over declarations.
    pub(crate) const SWITCH: u32 = 2;
    /// The name of a class or function expression.
    pub(crate) const NAME: u32 = 3;
    pub(crate) const CATCH: u32 = 4;
    /// What only the parts of a class see: its private names, and variables that no source can name.
    pub(crate) const CLASS: u32 = 5;
}

/// Words of a binding (detail: name; second word: where it is declared first).
pub(crate) mod binding {
    pub(crate) const DECLARED: u32 = 1;
    pub(crate) const NEXT: u32 = 2;
    pub(crate) const FLAGS: u32 = 3;
    pub(crate) const SCOPE: u32 = 4;
    pub(crate) const SHADOWED: u32 = 5;
    /// From this position on the variable has its first value.
    pub(crate) const INITIALIZED: u32 = 6;
    /// For a `var` with a value: the scope whose statements begin with it.
    pub(crate) const HOME: u32 = 7;
    pub(crate) const FIRST: u32 = 8;
    pub(crate) const LAST: u32 = 9;
    pub(crate) const WRITTEN: u32 = 10;
    pub(crate) const CAPTURED: u32 = 11;
    /// The register, or the index of a global.
    pub(crate) const PLACE: u32 = 12;
    /// For functions: which of its scope's functions it is.
    pub(crate) const ORDER: u32 = 13;
    pub(crate) const ORDER_CAPTURED: u32 = 14;
    pub(crate) const LAST_DECLARED: u32 = 15;
    pub(crate) const WORDS: usize = 16;

    // Flags: the lowest byte is the kind.
    pub(crate) const IS_CAPTURED: u32 = 1 << 8;
    pub(crate) const IS_WRITTEN: u32 = 1 << 9;
    pub(crate) const WRITTEN_IN_LOOP: u32 = 1 << 10;
    pub(crate) const CAPTURED_IN_LOOP: u32 = 1 << 11;
    pub(crate) const WRITTEN_INSIDE: u32 = 1 << 12;
    /// Lives in a cell.
    pub(crate) const CELL: u32 = 1 << 13;
    /// Needs a value on entry of its scope: a hole, or `undefined` for a `var`.
    pub(crate) const NEEDS_VALUE: u32 = 1 << 14;
    /// A binding of the script's top level.
    pub(crate) const GLOBAL: u32 = 1 << 15;
    /// Initialised by instructions that may be jumped over: every access checks.
    pub(crate) const UNSURE: u32 = 1 << 16;
}

/// What declares a binding.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub(crate) enum Declared {
    Var = 0,
    Let = 1,
    Const = 2,
    Class = 3,
    Function = 4,
    Parameter = 5,
    Catch = 6,
    /// The name of a function or class expression, inside of it.
    OwnName = 7,
    /// `this` in register 1.
    This = 8,
    /// `this` of a derived constructor.
    DerivedThis = 9,
    Arguments = 10,
    NewTarget = 11,
    Import = 12,
    /// The running constructor of a class.
    Callee = 13,
    /// The home object of a method (ECMA-262, 10.2), which is its first capture.
    Home = 14,
}

impl Declared {
    pub(crate) fn of(flags: u32) -> Declared {
        use Declared::*;
        [Var, Let, Const, Class, Function, Parameter, Catch, OwnName, This, DerivedThis, Arguments, NewTarget, Import, Callee, Home]
            .get((flags & 0xFF) as usize)
            .copied()
            .unwrap_or(Import)
    }

    /// Whether reading it too early is an error.
    pub(crate) fn has_dead_zone(self) -> bool {
        matches!(self, Declared::Let | Declared::Const | Declared::Class | Declared::OwnName | Declared::DerivedThis)
    }

    pub(crate) fn is_constant(self) -> bool {
        matches!(self, Declared::Const | Declared::OwnName)
    }
}

/// Words of a free name (detail: name), which stands where a binding could.
pub(crate) mod free {
    pub(crate) const FLAGS: u32 = 2;
    /// The last of the instructions that use it, which chain through their operand bx.
    pub(crate) const HEAD: u32 = 3;
    pub(crate) const INNER: u32 = 4;
    pub(crate) const SAVED: u32 = 5;
    pub(crate) const RECORDS: u32 = 6;
    /// The end of a chain.
    pub(crate) const END: u32 = 0xFFFF;
    /// Flag: written by the function or by one inside of it.
    pub(crate) const WRITTEN: u32 = 1;
}

/// Words of a reference from an inner function (detail: name; second word: when its closure is made).
pub(crate) mod inner {
    /// Loop depth, as in every reference.
    pub(crate) const LOOP_DEPTH: u32 = 3;
    pub(crate) const FLAGS: u32 = 4;
    /// For a hoisted function: which of its scope's functions it is; later the chain of a free name.
    pub(crate) const LINK: u32 = 5;
    pub(crate) const COUNT: u32 = 6;
    pub(crate) const RECORDS: u32 = 7;
    /// Words of one record: `[handle] [head:16 | capture:8 | kept captures:8] [index of the record of the function around]`.
    pub(crate) const RECORD_WORDS: u32 = 3;
    /// Flag beside [`super::free::WRITTEN`]: the closure is made on entry of its scope.
    pub(crate) const HOISTED: u32 = 2;
}

/// Words of a free name.
pub(crate) const FREE_WORDS: u32 = 7;

/// Word of every reference: the next one, then what it is bound to.
pub(crate) const BOUND: u32 = 2;
/// Word of every reference: loops of the function around it.
pub(crate) const LOOP_DEPTH: u32 = 3;
/// Word of [`Node::Write`]: where the assignment ends.
pub(crate) const WRITE_END: u32 = 4;
/// In the loop depth of an [`Node::Identifier`] that is assigned to: the name is a constant there.
pub(crate) const IS_CONSTANT: u32 = 1 << 31;
