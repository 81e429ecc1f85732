//! JavaScript source text to romjs bytecode, in one pass and in memory that the caller gives.
//!
//! ```text
//! source ─ lexer ─► token ─ parse ─► tree of the open function ─ emit ─► words ─► sink
//!                                     │ scope: which variable a name means
//! ```
//!
//! Open functions lie on a stack, each a flat tree of its own (`tree`). When a function's `}` is reached, it becomes
//! bytecode at once and goes to the [`sink`]; its tree is released. What only the functions around it can tell, namely
//! where its free names live, is patched into the finished code when they close (`scope`). All source is strict.

#![no_std]

#[cfg(test)]
extern crate std;

mod character;
mod check;
mod emit;
pub mod error;
mod layout;
mod lexer;
mod memory;
mod name;
mod parse;
mod recover;
mod scope;
pub mod sink;
mod text;
mod token;
mod tree;

pub use check::check;
pub use error::{Failure, SyntaxError, SyntaxErrorKind};
pub use sink::{CAPTURE_FREE, Function, Handle, Sink, Sort};

use emit::Emission;
use lexer::Lexer;
use memory::Memory;
use name::{Name, Names};
use parse::{ClassState, FunctionState, Hint, Next, Path};
use text::Text;
use token::{Tok, Token};

/// How a source text is compiled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The text is a file of the standard library: `intrinsic.x(…)` and `"native"` bodies mean native functions, all
    /// functions are marked as the library's, and top-level functions and classes are configurable properties.
    pub library: bool,
    /// The script returns the value of its last expression statement, as `eval` and a REPL want.
    pub completion: bool,
    /// The text is one function, `function name(…) {…}`, and nothing else; it is the script's value, whatever `completion`
    /// says, and the script's only constant. Its own name is not bound in it (ECMA-262, 20.2.1.1.1).
    pub function: bool,
}

/// The memory that a compilation works in; nothing in it matters before or after.
#[derive(Debug)]
pub struct Scratch<'a> {
    /// Trees, code and names. As a rule of thumb, as many words as the source's largest function (or top level) has bytes,
    /// and five for each distinct name.
    pub words: &'a mut [u32],
    /// Texts that do not stand in the source as they are: at least 128 bytes, and as many as the longest string with escapes.
    pub text: &'a mut [u8],
}

/// Compiles a script; the function that runs it.
pub fn compile<S: Sink>(source: &[u8], options: Options, scratch: Scratch<'_>, sink: &mut S) -> Result<Handle, Failure<S::Error>> {
    if source.len() >= 1 << 30 {
        return Err(Failure::Syntax(SyntaxError::new(SyntaxErrorKind::SourceTooLong, 0, 0).locate(source)));
    }
    let mut memory = Memory::new(scratch.words);
    let mut text = Text::new(scratch.text);
    let names = Names::new(&mut memory, &mut text)?;
    let mut compiler = Compiler {
        source,
        options,
        sink,
        memory,
        text,
        names,
        lexer: Lexer::new(source),
        token: Token { kind: Tok::End, newline: true, special: false, start: 0, end: 0, value: 0 },
        previous_end: 0,
        function: FunctionState::default(),
        class: ClassState::default(),
        depth: 0,
        no_in: false,
        arrow_start: u32::MAX,
        plain_end: 0,
        hint: Hint::default(),
        path: Path::default(),
        undefined_used: false,
        next: Next::default(),
        previous_start: 0,
        label_run: 0,
        emission: Emission::default(),
        quiet_end: 0,
    };
    compiler.script().map_err(|failure| match failure {
        Failure::Syntax(error) => Failure::Syntax(error.locate(source)),
        other => other,
    })
}

/// Everything that a compilation knows at one place of the source.
struct Compiler<'a, S: Sink> {
    source: &'a [u8],
    options: Options,
    sink: &'a mut S,
    memory: Memory<'a>,
    text: Text<'a>,
    names: Names,
    lexer: Lexer<'a>,
    /// The token that is read next.
    token: Token,
    /// Where the token before it ended.
    previous_end: u32,
    /// The innermost open function.
    function: FunctionState,
    /// The innermost open class.
    class: ClassState,
    /// How deeply the place is nested.
    depth: u32,
    /// Whether `in` ends the expression, as in the head of a `for`.
    no_in: bool,
    /// Where an arrow function could begin.
    arrow_start: u32,
    /// No literal that begins before is a pattern of an assignment.
    plain_end: u32,
    /// The name that an anonymous function would get, and where it would have to begin.
    hint: Hint,
    /// Under which path a native function would be found.
    path: Path,
    /// What is known of the function that comes next.
    next: Next,
    /// Where the last label behind `break` or `continue` began.
    previous_start: u32,
    /// How many labels stand directly before the statement that comes next.
    label_run: u32,
    /// Whether `undefined` has been compiled to the value somewhere.
    undefined_used: bool,
    /// The function that is being written.
    emission: Emission,
    /// No error that begins before is reported: one there has been already, or the text was skipped.
    quiet_end: u32,
}

/// What compiling a part gives.
type Compiled<T, S> = Result<T, Failure<<S as Sink>::Error>>;

impl<S: Sink> Compiler<'_, S> {
    /// A syntax error at the next token.
    fn refuse<T>(&self, kind: SyntaxErrorKind) -> Compiled<T, S> {
        Err(Failure::Syntax(SyntaxError::new(kind, self.token.start, self.token.end)))
    }

    /// A syntax error at the token that begins at `position`.
    fn refuse_span<T>(&self, kind: SyntaxErrorKind, position: u32) -> Compiled<T, S> {
        let end = self.lexer.token_end(position);
        Err(Failure::Syntax(SyntaxError::new(kind, position, end)))
    }

    /// Goes one level deeper; every recursion of the compiler passes here.
    fn enter(&mut self) -> Compiled<(), S> {
        self.depth += 1;
        if self.depth > romjs_abi::limits::NESTING_MAX { self.refuse(SyntaxErrorKind::NestedTooDeeply) } else { Ok(()) }
    }

    fn leave(&mut self) {
        self.depth -= 1;
    }
}

impl Hint {
    fn none() -> Hint {
        Hint { name: Name::NONE, start: u32::MAX }
    }
}
