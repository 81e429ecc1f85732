//! What errors say, and other texts with a name in them. All are one text, so that a number names one, and with it the kind of
//! the error.
//!
//! In a message `%` stands for the name of what it is about. The text is kept in half its size: codes stand for pairs of bytes
//! that are frequent, or of such codes (Gage, "A New Algorithm for Data Compression", 1994).

use crate::error::ErrorKind;
use crate::machine::{Machine, Throw};
use crate::object::private::shown_name;
use crate::string::assemble::Assembly;
use crate::string::sequence_start;
use crate::value::Value;
use romjs_abi::Slot;

/// Bytes of a name that an error's message shows.
const NAME_BYTES_MAX: usize = 80;

/// A message, by its place in the text. Those of a kind stand behind its name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Message(pub(crate) u8);

macro_rules! messages {
    ($($kind:ident { $($name:ident $text:literal)* })*) => {
        enum Place { $($kind, $($name,)*)* }

        // The library's code names some by their numbers, and one is said only where there is no compiler.
        #[allow(dead_code, non_upper_case_globals)]
        impl Message {
            $(const $kind: Message = Message(Place::$kind as u8);
            $(pub(crate) const $name: Message = Message(Place::$name as u8);)*)*
        }

        /// All messages, each with a zero behind it.
        const TEXT: &[u8] = concat!($("\0", $($text, "\0",)*)*).as_bytes();
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
        SymbolNotConstructor "Symbol is not a constructor"
        NotSymbol "not a symbol"
        DerivedConstructorReturnedNoObject "a derived constructor returned no object"
        ParentClassNotConstructor "the parent class is not a constructor"
        ClassCalledWithoutNew "a class was called without new"
        AbstractConstructor "an abstract class is not constructed"
        BufferDetached "the buffer is detached"
        OutOfBounds "the view is out of bounds"
        NotArray "not an array"
        PrototypeNotObject "its prototype is not an object"
        FrozenVariableCannotBeChanged "a frozen variable cannot be changed"
        NativeFunctionMissing "the library was made without this part"
        ElementCannotBeDeleted "cannot assign property '%': an element cannot be deleted"
        OwnerPrimitiveValue "cannot assign property '%': its owner is a primitive value"
        ReadOnly "cannot assign property '%': it is read-only"
        PrototypeReadOnly "cannot assign property '%': its prototype has it read-only"
        ObjectNotExtensible "cannot assign property '%': the object is not extensible"
        ArraysLengthReadOnly "cannot assign property '%': the array's length is read-only"
        OnlyGetter "cannot assign property '%': it has only a getter"
        NoPrivateMember "cannot access private member '%' of an object that has none"
        NoPrivateGetter "cannot read private member '%': it has only a setter"
        PrivateMemberTwice "the object has private members of this class already"
        // What the library says.
        RegExpHasFlags "a regular expression has flags of its own"
        AccessorsOrValue "a property has either accessors or a value"
        ArrayTooShort "the array is too short"
        CannotChangePrototype "cannot change the prototype"
        CannotDefineProperty "cannot define the property"
        NotAccessibleInStrictMode "not accessible in strict mode"
        NotSupportedBeyondAscii "not supported beyond ASCII"
        NothingToReduce "nothing to reduce, and no initial value"
        StructureRefersToItself "a structure refers to itself"
        StackCannotBeAssigned "stack cannot be assigned here"
        FlagGMissing "the flag g is missing"
        IteratorRunning "the iterator is running"
        IteratorHasNoThrow "the iterator has no method throw"
        LengthTooLarge "the length is too large"
        ObjectConvertsToNoPrimitive "the object converts to no primitive"
        PropertyReadOnly "the property is read-only"
        SearchStringRegularExpression "the search string is a regular expression"
        SameBuffer "the species made the same buffer"
        SpeciesNotConstructor "the species is not a constructor"
        ValueNotIterable "the value is not iterable"
        PromiseOfItself "a promise cannot be resolved with itself"
        ResolvingFunctionsThere "the resolving functions are there already"
    }
    Range {
        StackOverflow "maximum call stack size exceeded"
        InvalidArrayLength "invalid array length"
        InvalidLength "invalid length"
        ArgumentOutOfRange "the argument is out of range"
        InvalidCodePoint "invalid code point"
        TooManyArgumentsForCall "too many arguments for a call"
        StringTooLong "the string is too long"
        IndexOutOfRange "the index is out of range"
        // What the library says.
        NotMultiple "not a multiple of the element size"
        UnknownNormalizationForm "unknown normalization form"
    }
    Reference {
        NameBeforeDeclaration "'%' is used before its declaration"
        NotDefined "'%' is not defined"
        SuperNotCalled "super() has not been called"
        VariableUsedBeforeDeclaration "a variable is used before its declaration"
        SuperCalledAlready "super() has been called already"
    }
    Template {
        SymbolText "Symbol(%)"
        WellKnownSymbol "Symbol.%"
        NameOfSymbol "[%]"
        NameOfGetter "get %"
        NameOfSetter "set %"
        FunctionText "function %() { [native code] }"
    }
}

impl Message {
    /// The kind of an error that says this.
    pub(crate) fn kind(self) -> ErrorKind {
        if self.0 < Message::Range.0 {
            ErrorKind::Type
        } else if self.0 < Message::Reference.0 {
            ErrorKind::Range
        } else {
            ErrorKind::Reference
        }
    }

    /// The message with a text, of the kind with a number.
    #[cfg(feature = "host")]
    pub(crate) fn find(kind: u8, text: &[u8]) -> Option<Message> {
        let place = TEXT.split(|byte| *byte == 0).position(|message| message == text)?;
        Some(Message(place as u8)).filter(|message| message.kind() as u8 == kind)
    }
}

/// The text in codes. Bytes of ASCII stand for themselves.
struct Packed {
    codes: [u8; TEXT.len()],
    length: usize,
    pairs: [[u8; 2]; PAIRS],
}

/// More pairs would save no more than their own bytes.
const PAIRS: usize = 128;
/// The code of the first pair.
const FIRST_PAIR: u8 = 0x80;

#[allow(long_running_const_eval)] // It ends: each round makes one of the pairs.
const PACKED: Packed = {
    let mut packed = Packed { codes: [0; TEXT.len()], length: TEXT.len(), pairs: [[0; 2]; PAIRS] };
    packed.codes.copy_from_slice(TEXT);
    let mut index = 0;
    while index < PAIRS {
        packed.pairs[index] = most_frequent(&packed);
        packed = replaced(packed, index);
        index += 1;
    }
    packed
};

/// The pair that the codes have most of. None has the zero between messages.
const fn most_frequent(packed: &Packed) -> [u8; 2] {
    let (mut counts, mut most, mut best) = ([[0u16; 256]; 256], 0, [0; 2]);
    let mut at = 1;
    while at < packed.length {
        let (first, second) = (packed.codes[at - 1], packed.codes[at]);
        let count = &mut counts[first as usize][second as usize];
        if first != 0 && second != 0 {
            *count += 1;
            if *count > most {
                (most, best) = (*count, [first, second]);
            }
        }
        at += 1;
    }
    best
}

/// The codes with one instead of each pair.
const fn replaced(mut packed: Packed, index: usize) -> Packed {
    let [first, second] = packed.pairs[index];
    let (mut from, mut to) = (0, 0);
    while from < packed.length {
        let is_pair = packed.codes[from] == first && from + 1 < packed.length && packed.codes[from + 1] == second;
        packed.codes[to] = if is_pair { FIRST_PAIR + index as u8 } else { packed.codes[from] };
        from += 1 + is_pair as usize;
        to += 1;
    }
    packed.length = to;
    packed
}

static CODES: [u8; PACKED.length] = match PACKED.codes.first_chunk() {
    Some(codes) => *codes,
    None => panic!("the codes are as many as the text's bytes at most"),
};
static CODE_PAIRS: [[u8; 2]; PAIRS] = PACKED.pairs;

impl Machine {
    /// The text of a message with a name in the place of its `%`.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn fill_in(&mut self, message: Message, name: Slot) -> Result<Value, Throw> {
        let mut name = shown_name(self.text(&name));
        if message.0 < Message::Template.0 {
            name = name.get(..sequence_start(name, name.len().min(NAME_BYTES_MAX))).unwrap_or_default();
        }
        let mut text = Assembly::new(self);
        let mut codes = CODES.iter();
        for _ in 0..message.0 {
            codes.position(|code| *code == 0);
        }
        for code in codes.take_while(|code| **code != 0) {
            push(&mut text, *code, name);
        }
        let extent = text.extent;
        self.assembled(extent)
    }
}

/// Adds what a code stands for. A pair's codes are of those that were made before it.
#[cfg_attr(target_pointer_width = "32", inline(never))]
fn push(text: &mut Assembly<'_>, code: u8, name: &[u8]) {
    match CODE_PAIRS.get((code as usize).wrapping_sub(FIRST_PAIR as usize)) {
        Some([first, second]) => {
            push(text, *first, name);
            push(text, *second, name);
        }
        None if code == b'%' => text.push_text(name),
        None => text.push_code_point(code as u32),
    }
}
