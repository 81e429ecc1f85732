//! The one opcode table. Enum, decoder, disassembler, verifier rules and the table in `FORMAT.md` come from it.
//!
//! An instruction is one 32-bit word, `op:8 a:8 b:8 c:8` from the lowest byte, or with `bx:16` for b and c, or with
//! `ax:24` for all three; some carry a second word. Registers count from the frame's base: 0 is the callee (never an
//! operand), 1 `this`, 2 the first parameter. Jumps count words from the instruction behind the jump.

macro_rules! roles {
    ($($(#[$doc:meta])* $variant:ident,)*) => {
        /// What an operand byte means: how to print it, and what the verifier asks of it.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum Role { $($(#[$doc])* $variant,)* }

        impl Role {
            /// The role with a number: comparisons, of which compilers make nothing at all, where a table would take memory.
            const fn of(number: u16) -> Role {
                $(if number == Role::$variant as u16 { return Role::$variant; })*
                Role::None
            }
        }
    };
}

roles! {
    /// Unused, and zero.
    None,
    /// The second half of the operand before.
    Part,
    /// A register that is written.
    Out,
    /// A register that is written, or 0: the function returns what would go there.
    Result,
    /// A register that is read.
    In,
    /// A register and the one behind it, both written.
    OutPair,
    /// A register and the one behind it, both read and written.
    Pair,
    /// The first register of a call window: callee, `this`, and as many arguments as operand b says.
    Window,
    /// The first register of a window of three: callee, `this`, array of arguments.
    SpreadWindow,
    /// The first of as many registers as operand c says.
    Range,
    /// The first of as many registers as the opcode says: [`Op::arguments`].
    Arguments,
    /// An index into the library's intrinsics.
    Intrinsic,
    /// The same, less 256.
    FarIntrinsic,
    /// A number of registers, for [`Role::Window`] or [`Role::Range`].
    Count,
    /// An unsigned byte.
    Byte,
    /// A signed byte.
    Signed8,
    /// A signed half word.
    Signed16,
    /// Bits 3 to 18 (to 10, if one byte wide) of an immediate slot.
    Immediate,
    /// A constant: signed word distance from the next instruction to a slot of the same cell.
    Constant,
    /// A constant that is a function literal.
    Function,
    /// An index into the binding block.
    Global,
    /// An atom id.
    Atom,
    /// One of the running closure's captures.
    Capture,
    /// A jump of signed 8, 16 or 24 bits; backward jumps burn fuel.
    Jump,
    /// The number of one-word jumps that follow the instruction.
    TableSize,
}

/// What the second word of an instruction means.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Extra {
    /// There is none.
    None,
    /// `[atom:16 | guessed shape id:16]`, the atom in the lower half; operand c is the guessed place.
    Name,
    /// A shape id in the lower half; the shape has as many keys as operand c says.
    Shape,
    /// One of the `DEFINE_` flags of this module.
    Define,
}

/// How [`Op::DefineOwn`] defines: a data property.
pub const DEFINE_VALUE: u32 = 0;
/// How [`Op::DefineOwn`] defines: a getter.
pub const DEFINE_GETTER: u32 = 1;
/// How [`Op::DefineOwn`] defines: a setter.
pub const DEFINE_SETTER: u32 = 2;
/// Added to how [`Op::DefineOwn`] defines: the property is enumerable.
pub const DEFINE_ENUMERABLE: u32 = 4;
/// Added to how [`Op::DefineOwn`] defines: the function gets the key as its name.
pub const DEFINE_NAME: u32 = 8;

/// What an instruction consists of: all that a device needs of the table, without its texts. The roles of a, b and c take
/// five bits each, the lowest first, and the highest bit says that there is a second word.
#[derive(Clone, Copy, Debug)]
pub struct Form(u16);

impl Form {
    const fn new(roles: [Role; 3], extra: Extra) -> Form {
        let form =
            Form(roles[0] as u16 | (roles[1] as u16) << 5 | (roles[2] as u16) << 10 | ((!matches!(extra, Extra::None)) as u16) << 15);
        assert!(form.extra() as u16 == extra as u16);
        form
    }

    /// The role of a, b or c.
    pub const fn role(self, index: usize) -> Role {
        Role::of(self.0 >> (5 * index) & 31)
    }

    /// What the second word means; operand c tells.
    pub const fn extra(self) -> Extra {
        match self.role(2) {
            _ if self.words() == 1 => Extra::None,
            Role::Byte => Extra::Name,
            Role::Count => Extra::Shape,
            _ => Extra::Define,
        }
    }

    /// The number of words.
    pub const fn words(self) -> usize {
        1 + (self.0 >> 15) as usize
    }
}

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Info {
    /// The mnemonic.
    pub name: &'static str,
    /// The roles of a, b and c.
    pub roles: [Role; 3],
    /// What the second word means.
    pub extra: Extra,
    /// What the instruction does, with R for the frame's registers.
    pub doc: &'static str,
}

impl Info {
    /// The number of words.
    pub const fn words(&self) -> usize {
        Form::new(self.roles, self.extra).words()
    }
}

macro_rules! opcodes {
    ($($variant:ident $name:literal [$a:ident $b:ident $c:ident] $extra:ident $doc:literal;)*) => {
        /// An opcode: the low byte of an instruction.
        // In the table's texts, R[a] is a register and no link.
        #[allow(rustdoc::broken_intra_doc_links)]
        #[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
        #[repr(u8)]
        pub enum Op { $(#[doc = $doc] $variant,)* }
        /// The table, by opcode number.
        pub const TABLE: &[Info] = &[
            $(Info { name: $name, roles: [Role::$a, Role::$b, Role::$c], extra: Extra::$extra, doc: $doc },)*
        ];
        impl Op {
            /// The opcode of an instruction's first word, if there is one.
            ///
            /// ```
            /// # use romjs_abi::Op;
            /// assert_eq!(Op::of(Op::Add as u32 | 3 << 8), Some(Op::Add));
            /// assert_eq!(Op::of(0xFF), None);
            /// ```
            pub const fn of(word: u32) -> Option<Op> {
                $(if word & 0xFF == Op::$variant as u32 { return Some(Op::$variant); })*
                None
            }
        }
        const FORMS: &[Form] = &[$(Form::new([Role::$a, Role::$b, Role::$c], Extra::$extra),)*];
    };
}

opcodes! {
    // Loading
    Move "move" [Out In None] None "R[a] = R[b]";
    MoveTwo "move_two" [OutPair In In] None "R[a] = R[b], then R[a + 1] = R[c]";
    LoadInteger "load_integer" [Out Signed16 Part] None "R[a] = the integer bx";
    LoadImmediate "load_immediate" [Out Immediate Part] None "R[a] = the immediate bx (undefined, null, booleans, hole, one ASCII character)";
    LoadConstant "load_constant" [Out Constant Part] None "R[a] = the constant at bx";
    LoadName "load_name" [Out Atom Part] None "R[a] = the string or symbol that atom bx is";
    LoadFunction "load_function" [Out Function Part] None "R[a] = a new closure of the function literal at bx";
    LoadCallee "load_callee" [Out None None] None "R[a] = the running function";
    // Variables
    GetGlobal "get_global" [Out Global Part] None "R[a] = binding bx; a ReferenceError if it is absent or in its dead zone";
    PutGlobal "put_global" [In Global Part] None "binding bx = R[a]; a ReferenceError if it is absent or in its dead zone";
    InitGlobal "init_global" [In Global Part] None "binding bx = R[a], which begins its life";
    TypeofGlobal "typeof_global" [Out Global Part] None "R[a] = binding bx, undefined if it is absent";
    GetCapture "get_capture" [Out Capture None] None "R[a] = capture b";
    GetCaptureCell "get_capture_cell" [Out Capture None] None "R[a] = the value of the shared cell in capture b; a ReferenceError if it is a hole";
    PutCaptureCell "put_capture_cell" [In Capture Byte] None "the shared cell in capture b = R[a]; if c, a ReferenceError if it was a hole";
    NewCell "new_cell" [Out In None] None "R[a] = a new shared cell that holds R[b]";
    GetCell "get_cell" [Out In None] None "R[a] = the value of the shared cell R[b]; a ReferenceError if it is a hole";
    PutCell "put_cell" [In In Byte] None "the shared cell R[b] = R[a]; if c, a ReferenceError if it was a hole";
    BindThis "bind_this" [In In None] None "the shared cell R[b] = R[a]; a ReferenceError if it was no hole: `super(…)` has returned before";
    CheckInitialized "check_initialized" [In Atom Part] None "a ReferenceError that names atom bx if R[a] is a hole";
    ThrowConstant "throw_constant" [None Atom Part] None "a TypeError: assignment to the constant that atom bx names";
    // Arithmetic
    Add "add" [Out In In] None "R[a] = R[b] + R[c]";
    Sub "sub" [Out In In] None "R[a] = R[b] - R[c]";
    Mul "mul" [Out In In] None "R[a] = R[b] * R[c]";
    Div "div" [Out In In] None "R[a] = R[b] / R[c]";
    Mod "mod" [Out In In] None "R[a] = R[b] % R[c]";
    Exp "exp" [Out In In] None "R[a] = R[b] ** R[c]";
    AddInteger "add_integer" [Out In Signed8] None "R[a] = R[b] + c";
    SubInteger "sub_integer" [Out In Signed8] None "R[a] = R[b] - c, so that -1 increments";
    BitAnd "bit_and" [Out In In] None "R[a] = R[b] & R[c]";
    BitOr "bit_or" [Out In In] None "R[a] = R[b] | R[c]";
    BitXor "bit_xor" [Out In In] None "R[a] = R[b] ^ R[c]";
    ShiftLeft "shift_left" [Out In In] None "R[a] = R[b] << R[c]";
    ShiftRight "shift_right" [Out In In] None "R[a] = R[b] >> R[c]";
    BitAndInteger "bit_and_integer" [Out In Signed8] None "R[a] = R[b] & c";
    BitOrInteger "bit_or_integer" [Out In Signed8] None "R[a] = R[b] | c";
    ShiftLeftInteger "shift_left_integer" [Out In Signed8] None "R[a] = R[b] << c";
    ShiftRightInteger "shift_right_integer" [Out In Signed8] None "R[a] = R[b] >> c";
    ShiftRightUnsigned "shift_right_unsigned" [Out In In] None "R[a] = R[b] >>> R[c]";
    ShiftRightUnsignedInteger "shift_right_unsigned_integer" [Out In Signed8] None "R[a] = R[b] >>> c";
    Negate "negate" [Out In None] None "R[a] = -R[b]";
    BitNot "bit_not" [Out In None] None "R[a] = ~R[b]";
    ToNumeric "to_numeric" [Out In None] None "R[a] = ToNumeric(R[b])";
    ToStringValue "to_string" [Out In None] None "R[a] = ToString(R[b]), as template literals do";
    ToPropertyKey "to_property_key" [Out In None] None "R[a] = ToPropertyKey(R[b])";
    Typeof "typeof" [Out In None] None "R[a] = typeof R[b]";
    // Relations
    InstanceOf "instance_of" [Out In In] None "R[a] = R[b] instanceof R[c]";
    HasProperty "in" [Out In In] None "R[a] = R[c] in R[b]";
    // Control
    Jump "jump" [Jump Part Part] None "go to ax";
    JumpTrue "jump_true" [In Jump Part] None "if R[a] is truthy, go to bx";
    JumpFalse "jump_false" [In Jump Part] None "if R[a] is falsy, go to bx";
    // Comparisons, each in front of its opposite: what they accept follows from their distance from the first
    JumpLess "jump_less" [In In Jump] None "if R[a] < R[b], go to c";
    JumpNotLess "jump_not_less" [In In Jump] None "unless R[a] < R[b], go to c";
    JumpLessEqual "jump_less_equal" [In In Jump] None "if R[a] <= R[b], go to c";
    JumpNotLessEqual "jump_not_less_equal" [In In Jump] None "unless R[a] <= R[b], go to c";
    JumpGreater "jump_greater" [In In Jump] None "if R[a] > R[b], go to c";
    JumpNotGreater "jump_not_greater" [In In Jump] None "unless R[a] > R[b], go to c";
    JumpGreaterEqual "jump_greater_equal" [In In Jump] None "if R[a] >= R[b], go to c";
    JumpNotGreaterEqual "jump_not_greater_equal" [In In Jump] None "unless R[a] >= R[b], go to c";
    JumpEqual "jump_equal" [In In Jump] None "if R[a] == R[b], go to c";
    JumpNotEqual "jump_not_equal" [In In Jump] None "if R[a] != R[b], go to c";
    JumpStrictEqual "jump_strict_equal" [In In Jump] None "if R[a] === R[b], go to c";
    JumpStrictNotEqual "jump_strict_not_equal" [In In Jump] None "if R[a] !== R[b], go to c";
    JumpIsInteger "jump_is_integer" [In Signed8 Jump] None "if R[a] === b, go to c";
    JumpIsNotInteger "jump_is_not_integer" [In Signed8 Jump] None "if R[a] !== b, go to c";
    JumpIs "jump_is" [In Immediate Jump] None "if R[a] is the immediate b, go to c";
    JumpIsNot "jump_is_not" [In Immediate Jump] None "unless R[a] is the immediate b, go to c";
    JumpLessInteger "jump_less_integer" [In Signed8 Jump] None "if R[a] < b, go to c";
    JumpNotLessInteger "jump_not_less_integer" [In Signed8 Jump] None "unless R[a] < b, go to c";
    JumpLessEqualInteger "jump_less_equal_integer" [In Signed8 Jump] None "if R[a] <= b, go to c";
    JumpNotLessEqualInteger "jump_not_less_equal_integer" [In Signed8 Jump] None "unless R[a] <= b, go to c";
    JumpGreaterInteger "jump_greater_integer" [In Signed8 Jump] None "if R[a] > b, go to c";
    JumpNotGreaterInteger "jump_not_greater_integer" [In Signed8 Jump] None "unless R[a] > b, go to c";
    JumpGreaterEqualInteger "jump_greater_equal_integer" [In Signed8 Jump] None "if R[a] >= b, go to c";
    JumpNotGreaterEqualInteger "jump_not_greater_equal_integer" [In Signed8 Jump] None "unless R[a] >= b, go to c";
    JumpTypeof "jump_typeof" [In Byte Jump] None "if typeof R[a] is the library's atom b, go to c";
    JumpNotTypeof "jump_not_typeof" [In Byte Jump] None "unless typeof R[a] is the library's atom b, go to c";
    JumpIntrinsic1 "jump_intrinsic_1" [Arguments Intrinsic Jump] None "if intrinsic b(R[a]) is true, go to c";
    JumpIntrinsic2 "jump_intrinsic_2" [Arguments Intrinsic Jump] None "if intrinsic b(R[a], R[a + 1]) is true, go to c";
    JumpNotIntrinsic1 "jump_not_intrinsic_1" [Arguments Intrinsic Jump] None "unless intrinsic b(R[a]) is true, go to c";
    JumpNotIntrinsic2 "jump_not_intrinsic_2" [Arguments Intrinsic Jump] None "unless intrinsic b(R[a], R[a + 1]) is true, go to c";
    LoopLess "loop_less" [In In Jump] None "if R[a] and R[b] are integers and R[a] + 1 < R[b], increment R[a] and go to c; else only go on";
    LoopLessEqual "loop_less_equal" [In In Jump] None "if R[a] and R[b] are integers and R[a] + 1 <= R[b], increment R[a] and go to c; else only go on";
    JumpTable "jump_table" [In TableSize Part] None "take the jump number R[a] of the bx that follow; if R[a] is no such integer, go on behind them";
    // Properties
    GetProperty "get_property" [Out In Byte] Name "R[a] = R[b].name";
    GetLength "get_length" [Out In None] None "R[a] = R[b].length";
    GetMethod "get_method" [OutPair In Byte] Name "R[a + 1] = R[b], R[a] = R[b].name: the window of a method call";
    PutProperty "put_property" [In In Byte] Name "R[a].name = R[b]";
    DefineField "define_field" [In In Byte] Name "define R[a].name as an enumerable data property R[b]";
    GetElement "get_element" [Out In In] None "R[a] = R[b][R[c]]";
    GetPresent "get_present" [Out In In] None "R[a] = R[b][R[c]], or a hole if R[b] has no such property";
    PutElement "put_element" [In In In] None "R[a][R[b]] = R[c]";
    DefineOwn "define_own" [In In In] Define "define R[a][R[b]] as the value or accessor R[c]";
    DeleteProperty "delete" [Out In In] None "R[a] = delete R[b][R[c]]";
    // Objects
    NewObject "new_object" [Out Byte None] None "R[a] = a new object with room for b properties";
    NewLiteral "new_literal" [Out Range Count] Shape "R[a] = a new object of the shape, its values R[b…]";
    NewArray "new_array" [Out Range Count] None "R[a] = a new array of R[b…]";
    ArrayPush "array_push" [In Range Count] None "append R[b…] to the array R[a]; a hole stays one";
    ArraySpread "array_spread" [In In None] None "append what iterating over R[b] gives to the array R[a]";
    DefineClass "define_class" [Pair In None] None "make R[a + 1] the prototype object of the class constructor R[a], which extends R[b] (a hole: nothing)";
    // Calls
    Call "call" [Window Count Out] None "R[c] = R[a].call(R[a + 1], b arguments)";
    CallSpread "call_spread" [SpreadWindow None Out] None "R[c] = R[a].apply(R[a + 1], R[a + 2])";
    New "new" [Window Count Out] None "R[c] = new R[a](b arguments)";
    NewSpread "new_spread" [SpreadWindow None Out] None "R[c] = new R[a](...R[a + 2])";
    SuperCall "super_call" [Window Count Out] None "R[c] = the parent constructor of the class R[a], called with new.target R[a + 1] and b arguments";
    SuperSpread "super_spread" [SpreadWindow None Out] None "R[c] = the parent constructor of the class R[a], called with new.target R[a + 1] and the arguments R[a + 2]";
    Intrinsic0 "intrinsic_0" [Arguments Intrinsic Result] None "R[c] = intrinsic b()";
    Intrinsic1 "intrinsic_1" [Arguments Intrinsic Result] None "R[c] = intrinsic b(R[a])";
    Intrinsic2 "intrinsic_2" [Arguments Intrinsic Result] None "R[c] = intrinsic b(R[a], R[a + 1])";
    Intrinsic3 "intrinsic_3" [Arguments Intrinsic Result] None "R[c] = intrinsic b(R[a], R[a + 1], R[a + 2])";
    Intrinsic4 "intrinsic_4" [Arguments Intrinsic Result] None "R[c] = intrinsic b(4 arguments from R[a] on)";
    Intrinsic5 "intrinsic_5" [Arguments Intrinsic Result] None "R[c] = intrinsic b(5 arguments from R[a] on)";
    Intrinsic6 "intrinsic_6" [Arguments Intrinsic Result] None "R[c] = intrinsic b(6 arguments from R[a] on)";
    FarIntrinsic0 "far_intrinsic_0" [Arguments FarIntrinsic Result] None "R[c] = intrinsic 256 + b()";
    FarIntrinsic1 "far_intrinsic_1" [Arguments FarIntrinsic Result] None "R[c] = intrinsic 256 + b(R[a])";
    FarIntrinsic2 "far_intrinsic_2" [Arguments FarIntrinsic Result] None "R[c] = intrinsic 256 + b(R[a], R[a + 1])";
    FarIntrinsic3 "far_intrinsic_3" [Arguments FarIntrinsic Result] None "R[c] = intrinsic 256 + b(R[a], R[a + 1], R[a + 2])";
    FarIntrinsic4 "far_intrinsic_4" [Arguments FarIntrinsic Result] None "R[c] = intrinsic 256 + b(4 arguments from R[a] on)";
    FarIntrinsic5 "far_intrinsic_5" [Arguments FarIntrinsic Result] None "R[c] = intrinsic 256 + b(5 arguments from R[a] on)";
    FarIntrinsic6 "far_intrinsic_6" [Arguments FarIntrinsic Result] None "R[c] = intrinsic 256 + b(6 arguments from R[a] on)";
    Return "return" [In None None] None "return R[a]";
    ReturnImmediate "return_immediate" [None Immediate Part] None "return the immediate bx";
    ReturnDerived "return_derived" [In In None] None "return R[a] if it is an object, else `this` in R[b] or the shared cell there, checked, if R[a] is undefined";
    Throw "throw" [In None None] None "throw R[a]";
    ThrowError "throw_error" [Byte None None] None "throw a new error with the engine's message number a";
    // Iteration
    IteratorOpen "iterator_open" [OutPair In None] None "R[a], R[a + 1] = the state of iterating over R[b]";
    IteratorNext "iterator_next" [Out Pair None] None "R[a] = the next value of the state R[b], and skip one word; at the end only go on";
    // Functions that are suspended
    NewGenerator "new_generator" [Out None None] None "R[a] = a new generator that goes on behind this instruction; return it";
    Yield "yield" [Out In In] None "give R[b] to who resumes the generator R[c]; then R[a] = what was sent, and skip one word; if the generator is to return that, only go on";
    Delegate "delegate" [OutPair In In] None "give the result object R[b] to who resumes the generator R[c]; then R[a] = 0 for next, 1 for throw, 2 for return, and R[a + 1] = what was sent";
    Await "await" [Out In In] None "suspend the function, which R[c] stands for, until R[b] is settled; then R[a] = its value";
}

impl Op {
    /// The number of opcodes.
    pub const COUNT: usize = TABLE.len();

    /// The opcode that calls an intrinsic of less than 256 with so many arguments, if there is one.
    pub fn intrinsic(arguments: u32) -> Option<Op> {
        if arguments < Op::INTRINSICS { Op::of(Op::Intrinsic0 as u32 + arguments) } else { None }
    }

    /// What calls an intrinsic from 256 on where this opcode calls one of the others.
    pub fn far(self) -> Op {
        Op::of(self as u32 + Op::INTRINSICS).unwrap_or(self)
    }

    /// How many opcodes call intrinsics with different numbers of arguments.
    const INTRINSICS: u32 = Op::FarIntrinsic0 as u32 - Op::Intrinsic0 as u32;

    /// How many arguments an instruction takes whose opcode has [`Role::Arguments`].
    pub const fn arguments(word: u32) -> u32 {
        let count = (word & 0xFF).wrapping_sub(Op::Intrinsic0 as u32);
        // Those that jump take one or two, by turns.
        if count < 2 * Op::INTRINSICS { count % Op::INTRINSICS } else { 1 + (word.wrapping_sub(Op::JumpIntrinsic1 as u32) & 1) }
    }

    /// The branch that is taken when this one is not.
    pub const fn inverted(self) -> Op {
        use Op::*;
        match self {
            JumpTrue => JumpFalse,
            JumpFalse => JumpTrue,
            JumpLess => JumpNotLess,
            JumpNotLess => JumpLess,
            JumpLessEqual => JumpNotLessEqual,
            JumpNotLessEqual => JumpLessEqual,
            JumpGreater => JumpNotGreater,
            JumpNotGreater => JumpGreater,
            JumpGreaterEqual => JumpNotGreaterEqual,
            JumpNotGreaterEqual => JumpGreaterEqual,
            JumpLessInteger => JumpNotLessInteger,
            JumpNotLessInteger => JumpLessInteger,
            JumpLessEqualInteger => JumpNotLessEqualInteger,
            JumpNotLessEqualInteger => JumpLessEqualInteger,
            JumpGreaterInteger => JumpNotGreaterInteger,
            JumpNotGreaterInteger => JumpGreaterInteger,
            JumpGreaterEqualInteger => JumpNotGreaterEqualInteger,
            JumpNotGreaterEqualInteger => JumpGreaterEqualInteger,
            JumpEqual => JumpNotEqual,
            JumpNotEqual => JumpEqual,
            JumpStrictEqual => JumpStrictNotEqual,
            JumpStrictNotEqual => JumpStrictEqual,
            JumpIsInteger => JumpIsNotInteger,
            JumpIsNotInteger => JumpIsInteger,
            JumpIs => JumpIsNot,
            JumpIsNot => JumpIs,
            JumpTypeof => JumpNotTypeof,
            JumpNotTypeof => JumpTypeof,
            JumpIntrinsic1 => JumpNotIntrinsic1,
            JumpNotIntrinsic1 => JumpIntrinsic1,
            JumpIntrinsic2 => JumpNotIntrinsic2,
            JumpNotIntrinsic2 => JumpIntrinsic2,
            other => other,
        }
    }

    /// What the instruction that begins with `word` consists of, if there is such an opcode.
    pub fn form_of(word: u32) -> Option<Form> {
        FORMS.get(word as usize & 0xFF).copied()
    }

    /// What an instruction with the opcode consists of.
    pub const fn form(self) -> Form {
        FORMS[self as usize]
    }

    /// The opcode's row of the table, for people: it takes the texts along.
    pub const fn info(self) -> &'static Info {
        &TABLE[self as usize]
    }

    /// Packs an instruction of three bytes.
    pub const fn abc(self, a: u8, b: u8, c: u8) -> u32 {
        self as u32 | (a as u32) << 8 | (b as u32) << 16 | (c as u32) << 24
    }

    /// Packs an instruction of a byte and a half word.
    pub const fn abx(self, a: u8, bx: u16) -> u32 {
        self as u32 | (a as u32) << 8 | (bx as u32) << 16
    }

    /// Packs an instruction of a signed 24-bit operand.
    pub const fn ax(self, ax: i32) -> u32 {
        self as u32 | (ax as u32) << 8
    }
}

/// The second word of a property instruction: atom, and the guessed shape.
pub const fn name_word(atom: crate::AtomId, guess: crate::ShapeId) -> u32 {
    atom.0 as u32 | (guess.0 as u32) << 16
}

/// One decoded instruction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Instruction {
    /// The opcode.
    pub op: Op,
    /// The first word.
    pub word: u32,
    /// The second word, or 0.
    pub extra: u32,
}

impl Instruction {
    /// Decodes the instruction at the beginning of `words`, if it is a whole one.
    pub fn decode(words: &[u32]) -> Option<Instruction> {
        let word = *words.first()?;
        let op = Op::of(word)?;
        let extra = if op.form().words() == 2 { *words.get(1)? } else { 0 };
        Some(Instruction { op, word, extra })
    }

    /// The three operand bytes.
    pub const fn operands(self) -> [u8; 3] {
        [(self.word >> 8) as u8, (self.word >> 16) as u8, (self.word >> 24) as u8]
    }

    /// Operand bx, signed.
    pub const fn sbx(self) -> i32 {
        self.word as i32 >> 16
    }

    /// The jump's distance in words from the next instruction, if the instruction jumps.
    pub fn jump(self) -> Option<i32> {
        let position = (0..3).find(|index| self.op.form().role(*index) == Role::Jump)?;
        Some(self.word as i32 >> (8 + 8 * position))
    }
}
