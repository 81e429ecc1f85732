//! What can be wrong with a source text, and how a person is told.

use core::fmt;

/// Why a compilation ended without a function.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Failure<E> {
    /// The source text is no program, or one that romjs refuses.
    Syntax(SyntaxError),
    /// The sink gave up.
    Sink(E),
    /// The scratch memory is too small for this source text.
    OutOfScratch,
}

/// What is wrong, and where.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SyntaxError {
    /// What is wrong.
    pub kind: SyntaxErrorKind,
    /// Byte offset of the offending token.
    pub offset: u32,
    /// Byte offset behind the offending token; the text between the two is what a message may name.
    pub end: u32,
    /// The line, from 1.
    pub line: u32,
    /// The column in code points, from 1.
    pub column: u32,
}

impl SyntaxError {
    pub(crate) const fn new(kind: SyntaxErrorKind, offset: u32, end: u32) -> SyntaxError {
        SyntaxError { kind, offset, end, line: 0, column: 0 }
    }

    /// Fills in line and column. Line terminators are those of ECMA-262, 12.3: LF, CR, CR LF, U+2028 and U+2029.
    pub(crate) fn locate(mut self, source: &[u8]) -> SyntaxError {
        let before = source.get(..self.offset as usize).unwrap_or(source);
        (self.line, self.column) = (1, 1);
        for (i, byte) in before.iter().enumerate() {
            let ends_line = match byte {
                b'\n' => true,
                b'\r' => source.get(i + 1) != Some(&b'\n'),
                0xA8 | 0xA9 => i >= 2 && before.get(i - 2..i) == Some(&[0xE2, 0x80]),
                _ => false,
            };
            if ends_line {
                (self.line, self.column) = (self.line + 1, 1);
            } else if byte & 0xC0 != 0x80 && !(i == 0 && source.starts_with(&[0xEF, 0xBB, 0xBF])) {
                self.column += 1;
            }
        }
        self
    }
}

impl fmt::Display for SyntaxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.line, self.column, self.kind.message())
    }
}

macro_rules! kinds {
    ($($variant:ident $message:literal $hint:expr;)*) => {
        /// What is wrong with a source text. The offending text itself is in [`SyntaxError`]'s span.
        #[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
        #[repr(u8)]
        pub enum SyntaxErrorKind { $(#[doc = $message] $variant,)* }

        impl SyntaxErrorKind {
            /// All kinds.
            pub const ALL: &[SyntaxErrorKind] = &[$(SyntaxErrorKind::$variant,)*];

            /// One line for a person.
            pub const fn message(self) -> &'static str {
                match self { $(SyntaxErrorKind::$variant => $message,)* }
            }

            /// What to do about it, where there is something better to say than the message.
            pub const fn hint(self) -> Option<&'static str> {
                match self { $(SyntaxErrorKind::$variant => $hint,)* }
            }
        }
    };
}

kinds! {
    // Text
    InvalidUtf8 "the source is not valid UTF-8 here" Some("save the file as UTF-8");
    UnexpectedCharacter "this character cannot stand here" None;
    UnterminatedString "the string does not end on its line" Some("close it with the quote that it began with, or use a template literal");
    UnterminatedTemplate "the template literal does not end" Some("close it with a backtick");
    UnterminatedComment "the comment does not end" Some("close it with `*/`");
    UnterminatedRegExp "the regular expression does not end on its line" Some("close it with `/`");
    BadEscape "this escape sequence is not valid" Some("write \\n, \\xHH, \\uHHHH or \\u{H…}");
    OctalEscape "octal escapes are not allowed in strict mode" Some("write \\xHH or \\uHHHH; all romjs code is strict");
    OctalLiteral "numbers with a leading zero are not allowed in strict mode" Some("write octal numbers as 0o17");
    BadNumber "this number is malformed" None;
    NumberThenName "a number must be followed by a space or an operator" None;
    BadSeparator "a numeric separator must stand between two digits" None;
    SourceTooLong "the source text is too long" None;
    NameTooLong "this name is too long" None;
    // Grammar
    UnexpectedToken "this cannot stand here" None;
    UnexpectedEnd "the source ends too early" Some("a bracket or brace is probably not closed");
    ExpectedExpression "expected an expression" None;
    ExpectedName "expected a name" None;
    ExpectedPropertyName "expected a property name" None;
    ExpectedSemicolon "expected `;` or a new line" None;
    ExpectedOpenParenthesis "expected `(`" None;
    ExpectedCloseParenthesis "expected `)`" None;
    ExpectedCloseArguments "expected `)` or `,` after the argument" None;
    ExpectedCloseBracket "expected `]`" None;
    ExpectedCloseArray "expected `]` or `,` after the array's element" None;
    ExpectedOpenBrace "expected `{`" None;
    ExpectedCloseBrace "expected `}`" None;
    ExpectedCloseObject "expected `}` or `,` after the property" None;
    ExpectedColon "expected `:`" None;
    ExpectedColonOfConditional "expected `:` and the other value of `?`" None;
    ExpectedCase "expected `case`, `default` or `}` in `switch`" None;
    ExpectedWhile "expected `while` after the body of `do`" None;
    ExpectedCatch "expected `catch` or `finally` after the block of `try`" None;
    ExpectedArrow "expected `=>`" None;
    ExpectedForHead "expected `;`, `in` or `of` in the head of `for`" None;
    NewlineBeforeArrow "`=>` must stand on the line of its parameters" None;
    NewlineAfterThrow "the value of `throw` must begin on the same line" None;
    StatementExpected "a declaration cannot stand here" Some("put it into a block `{ … }`");
    NestedTooDeeply "the source is nested too deeply" Some("move inner parts into variables or functions of their own");
    ReservedWord "this word is reserved" Some("choose another name");
    ReservedInStrict "this word is reserved in strict mode" Some("choose another name; all romjs code is strict");
    EvalOrArguments "`eval` and `arguments` cannot be declared or assigned in strict mode" None;
    DuplicateParameter "a parameter of this name exists already" None;
    DuplicateDeclaration "this name is declared twice in this block" Some("rename one of the two, or assign instead of declaring");
    LetNamedLet "`let` cannot be the name of a `let` or `const`" None;
    ConstWithoutValue "a `const` needs a value" Some("write `const x = …`, or use `let`");
    ForHeadInitializer "the variable of a `for`-`in` or `for`-`of` loop cannot have an initial value" None;
    ForHeadDeclarations "a `for`-`in` or `for`-`of` loop declares exactly one variable" None;
    InvalidAssignment "the left side cannot be assigned to" None;
    InvalidUpdate "`++` and `--` need a variable or a property" None;
    DeleteOfName "a variable cannot be deleted in strict mode" Some("delete properties, or assign undefined");
    WithStatement "`with` is not allowed in strict mode" Some("all romjs code is strict");
    ReturnOutsideFunction "`return` outside of a function" None;
    BreakOutsideLoop "`break` outside of a loop or `switch`" None;
    ContinueOutsideLoop "`continue` outside of a loop" None;
    UnknownLabel "there is no enclosing label of this name" None;
    LabelIsNoLoop "`continue` needs the label of a loop" None;
    DuplicateLabel "an enclosing statement has this label already" None;
    DuplicateDefault "a `switch` has at most one `default`" None;
    DuplicateConstructor "a class has at most one constructor" None;
    DuplicateProto "`__proto__` is given twice in this object" None;
    SpecialConstructor "a class constructor cannot be a getter, a setter or a generator" None;
    StaticPrototype "a class cannot have a static member named `prototype`" None;
    ConstructorField "a class cannot have a field named `constructor`" None;
    PrivateConstructor "a class cannot have a private member named `#constructor`" None;
    PrivateNameAlone "a private name stands behind `.` or in front of `in`" None;
    UndeclaredPrivateName "no class around declares this private name" None;
    DuplicatePrivateName "this class has a private member of this name already" None;
    DeleteOfPrivate "a private member cannot be deleted" None;
    ArgumentsInInitializer "`arguments` cannot stand in a class field's initializer or a static block" None;
    AwaitInStaticBlock "`await` cannot stand in a static block" None;
    GetterParameters "a getter has no parameters" None;
    SetterParameters "a setter has exactly one parameter" None;
    RestNotLast "a rest element must be the last one" None;
    RestDefault "a rest element cannot have a default value" None;
    PatternWithoutValue "a pattern needs a value" Some("write `= …` behind it");
    StrictInParameters "\"use strict\" cannot stand in a function with default or rest parameters" Some("remove it: all romjs code is strict");
    SuperOutsideConstructor "`super(…)` can only stand in the constructor of a class with `extends`" None;
    SuperAlone "`super` stands before `(`, `.` or `[`" None;
    SuperOutsideMethod "`super` can only stand in methods" None;
    NewTargetOutsideFunction "`new.target` can only stand in functions" None;
    NewOfOptionalChain "an optional chain cannot follow `new`" None;
    TemplateAfterOptionalChain "an optional chain cannot be the tag of a template" None;
    MixedCoalesce "`??` cannot be mixed with `&&` or `||` without parentheses" None;
    UnaryBeforeExponent "a unary operator before `**` needs parentheses" None;
    ShorthandInitializer "a default value can only stand in a pattern" None;
    SuspendedInParameters "`yield` and `await` cannot stand in the parameters of their function" None;
    // Regular expressions, in the order of the engine's faults
    RegExpTooLarge "invalid regular expression: it is too large" None;
    RegExpOpenGroup "invalid regular expression: a group is not closed" Some("close it with `)`");
    RegExpCloseParenthesis "invalid regular expression: this `)` closes no group" Some("write `\\)` for the character");
    RegExpNothingToRepeat "invalid regular expression: there is nothing to repeat" Some("write a backslash before it for the character");
    RegExpOutOfOrder "invalid regular expression: the range is out of order" None;
    RegExpOpenClass "invalid regular expression: a class is not closed" Some("close it with `]`");
    RegExpBadEscape "invalid regular expression: this escape is not valid" None;
    RegExpBadGroup "invalid regular expression: this group is not valid" None;
    RegExpBadName "invalid regular expression: this group name is not valid" None;
    RegExpDuplicateName "invalid regular expression: this group name exists already" Some("choose another name");
    RegExpUnknownGroup "invalid regular expression: there is no such group" None;
    RegExpLoneBracket "invalid regular expression: a lone bracket must be escaped" None;
    RegExpBadFlags "invalid regular expression: these flags are not valid" Some("the flags are d, g, i, m, s, u and y, each once");
    RegExpNoProperties "invalid regular expression: property escapes are not supported yet" Some("write a class of the characters");
    RegExpNoSets "invalid regular expression: the flag v is not supported yet" Some("use the flag u");
    // Not in this library
    NoGenerator "the library was made without generators" None;
    NoAsync "the library was made without promises, and so without async functions" None;
    // Not supported yet
    NoAsyncGenerator "async generators and `for await` are not supported yet" None;
    NoModule "import and export are not supported yet" None;
    NoBigInt "BigInt is not supported yet" None;
    NoLateUndefined "a variable named `undefined` cannot be declared behind its use" Some("choose another name");
    // Library
    UnknownNative "there is no native function of this path" None;
    // Limits
    TooManyRegisters "too many local variables or temporaries in one function" Some("split the function");
    TooManyParameters "too many parameters" None;
    TooManyCaptures "the function uses too many variables of its enclosing functions" Some("put some of them into one object");
    TooMuchCode "the function is too long" Some("split it");
    TooManyGlobals "the script uses too many global names" None;
}
