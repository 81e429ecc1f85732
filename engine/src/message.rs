//! What errors say. All messages are one text, so that a number names one, and with it the kind of the error.
//!
//! In a message `%` stands for the name of what it is about, and `@` for how messages about assignments begin.

use crate::error::ErrorKind;

macro_rules! messages {
    ($($kind:ident { $($name:ident $text:literal)* })*) => {
        /// A message, by its place in the text. Those of a kind stand behind its name.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        #[repr(u8)]
        #[cfg_attr(feature = "compiler", allow(dead_code))] // One is said only where there is no compiler.
        pub(crate) enum Message { $($kind, $($name,)*)* }

        /// All messages, each with a zero behind it.
        pub(crate) static TEXT: &str = concat!($("\0", $($text, "\0",)*)*);
    };
}

messages! {
    Type {
        PropertyOfUndefined "cannot access property '%' of undefined"
        PropertyOfNull "cannot access property '%' of null"
        NoObject "not an object: %"
        NoFunction "not a function: %"
        NoConstructor "not a constructor: %"
        Constant "'%' is a constant and cannot be assigned"
        CannotDefine "cannot define property '%': it is not configurable"
        CannotDelete "cannot delete property '%': it is not configurable"
        SymbolCannotBeConverted "a symbol cannot be converted"
        ObjectCannotBeConvertedHere "an object cannot be converted here"
        OfAnotherKind "this is of another kind"
        FirmwareNoCompiler "this firmware has no compiler"
        ArgumentNotFunction "the argument is not a function"
        NotObject "not an object"
        SymbolNotConstructor "Symbol is not a constructor"
        NotSymbol "not a symbol"
        DerivedConstructorReturnedNoObject "a derived constructor returned no object"
        ParentClassNotConstructor "the parent class is not a constructor"
        ClassCalledWithoutNew "a class was called without new"
        NotArray "not an array"
        NotEnumeration "not an enumeration"
        RightSideNotObject "the right side is not an object"
        PrototypeNotObject "its prototype is not an object"
        VariableMissing "a variable's cell is missing"
        FrozenVariableCannotBeChanged "a frozen variable cannot be changed"
        UndefinedAndNullNoObjects "undefined and null are no objects"
        NativeFunctionMissing "a native function is missing"
        ElementCannotBeDeleted "@%': an element cannot be deleted"
        OwnerPrimitiveValue "@%': its owner is a primitive value"
        ReadOnly "@%': it is read-only"
        PrototypeReadOnly "@%': its prototype has it read-only"
        ObjectNotExtensible "@%': the object is not extensible"
        ArraysLengthReadOnly "@%': the array's length is read-only"
        OnlyGetter "@%': it has only a getter"
    }
    Range {
        StackOverflow "maximum call stack size exceeded"
        InvalidArrayLength "invalid array length"
        ArgumentOutOfRange "the argument is out of range"
        InvalidCodePoint "invalid code point"
        TooManyArgumentsForCall "too many arguments for a call"
        TooManyNativeCallsOpen "too many native calls are open"
        StringTooLong "the string is too long"
    }
    Reference {
        NameBeforeDeclaration "'%' is used before its declaration"
        NotDefined "'%' is not defined"
        SuperNotCalled "super() has not been called"
        VariableUsedBeforeDeclaration "a variable is used before its declaration"
        SuperCalledAlready "super() has been called already"
    }
}

impl Message {
    /// The kind of an error that says this.
    pub(crate) fn kind(self) -> ErrorKind {
        debug_assert!(self != Message::Type, "the name of a kind is no message");
        if (self as u8) < Message::Range as u8 {
            ErrorKind::Type
        } else if (self as u8) < Message::Reference as u8 {
            ErrorKind::Range
        } else {
            ErrorKind::Reference
        }
    }
}
