//! Tokens: what the lexer tells the parser.

/// What a token is. Keywords come first, so that one comparison tells words from the rest.
#[derive(Clone, Copy, PartialEq, Eq, Debug, PartialOrd, Ord)]
#[repr(u8)]
pub(crate) enum Tok {
    // Reserved words
    Break,
    Case,
    Catch,
    Class,
    Const,
    Continue,
    Debugger,
    Default,
    Delete,
    Do,
    Else,
    Enum,
    Export,
    Extends,
    False,
    Finally,
    For,
    Function,
    If,
    Import,
    In,
    Instanceof,
    New,
    Null,
    Return,
    Super,
    Switch,
    This,
    Throw,
    True,
    Try,
    Typeof,
    Var,
    Void,
    While,
    With,
    // Reserved in strict mode
    Let,
    Static,
    Yield,
    /// `implements`, `interface`, `package`, `private`, `protected`, `public`
    StrictReserved,
    // Words that mean something only in their place
    Async,
    Await,
    Get,
    Of,
    Set,
    /// A reserved word written with escapes: only properties can have such names (ECMA-262, 12.7.2).
    Escaped,
    /// Any other name.
    Name,
    // Literals
    Number,
    BigInt,
    String,
    /// A template without substitutions.
    TemplateWhole,
    /// From the backtick to the first `${`.
    TemplateHead,
    /// From `}` to the next `${`.
    TemplateMiddle,
    /// From `}` to the backtick.
    TemplateTail,
    PrivateName,
    // Punctuation
    OpenBrace,
    CloseBrace,
    OpenParenthesis,
    CloseParenthesis,
    OpenBracket,
    CloseBracket,
    Dot,
    Ellipsis,
    Semicolon,
    Comma,
    Colon,
    Question,
    QuestionDot,
    Arrow,
    Not,
    Tilde,
    Increment,
    Decrement,
    // Binary operators
    Plus,
    Minus,
    Star,
    Slash,
    Percent,
    StarStar,
    ShiftLeft,
    ShiftRight,
    ShiftRightUnsigned,
    And,
    Or,
    Xor,
    AndAnd,
    OrOr,
    Coalesce,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Equal,
    NotEqual,
    StrictEqual,
    StrictNotEqual,
    // Assignment operators, in the order of the binary operators that they apply
    Assign,
    PlusAssign,
    MinusAssign,
    StarAssign,
    SlashAssign,
    PercentAssign,
    StarStarAssign,
    ShiftLeftAssign,
    ShiftRightAssign,
    ShiftRightUnsignedAssign,
    AndAssign,
    OrAssign,
    XorAssign,
    AndAndAssign,
    OrOrAssign,
    CoalesceAssign,
    End,
}

/// One token. Names are not interned yet and literals not decoded: most parsing needs neither.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    pub(crate) kind: Tok,
    /// Whether a line terminator stands between the token before and this one.
    pub(crate) newline: bool,
    /// Whether a word, string or template has escapes (or, in templates, a carriage return), a number more than plain decimal digits.
    pub(crate) special: bool,
    pub(crate) start: u32,
    pub(crate) end: u32,
    /// A word's hash, or the value of a number that is not special. Of a template's piece, 0 if its escape sequences are well-formed.
    pub(crate) value: u32,
}

impl Token {
    /// Whether the token is a word, reserved or not.
    pub(crate) fn is_word(&self) -> bool {
        self.kind <= Tok::Name
    }
}

/// The kind of a word. Every keyword has two to ten lower case letters, so a look at the length sorts most names out.
pub(crate) fn word(text: &[u8]) -> Tok {
    match text {
        b"break" => Tok::Break,
        b"case" => Tok::Case,
        b"catch" => Tok::Catch,
        b"class" => Tok::Class,
        b"const" => Tok::Const,
        b"continue" => Tok::Continue,
        b"debugger" => Tok::Debugger,
        b"default" => Tok::Default,
        b"delete" => Tok::Delete,
        b"do" => Tok::Do,
        b"else" => Tok::Else,
        b"enum" => Tok::Enum,
        b"export" => Tok::Export,
        b"extends" => Tok::Extends,
        b"false" => Tok::False,
        b"finally" => Tok::Finally,
        b"for" => Tok::For,
        b"function" => Tok::Function,
        b"if" => Tok::If,
        b"import" => Tok::Import,
        b"in" => Tok::In,
        b"instanceof" => Tok::Instanceof,
        b"new" => Tok::New,
        b"null" => Tok::Null,
        b"return" => Tok::Return,
        b"super" => Tok::Super,
        b"switch" => Tok::Switch,
        b"this" => Tok::This,
        b"throw" => Tok::Throw,
        b"true" => Tok::True,
        b"try" => Tok::Try,
        b"typeof" => Tok::Typeof,
        b"var" => Tok::Var,
        b"void" => Tok::Void,
        b"while" => Tok::While,
        b"with" => Tok::With,
        b"let" => Tok::Let,
        b"static" => Tok::Static,
        b"yield" => Tok::Yield,
        b"implements" | b"interface" | b"package" | b"private" | b"protected" | b"public" => Tok::StrictReserved,
        b"async" => Tok::Async,
        b"await" => Tok::Await,
        b"get" => Tok::Get,
        b"of" => Tok::Of,
        b"set" => Tok::Set,
        _ => Tok::Name,
    }
}
