//! Several errors of one source: where a sink only checks, the parser goes on behind a statement that has an error.
//!
//! What follows an error is read as tokens up to the statement's end: a `;`, a line that begins another statement, or the `}`
//! that closes the list around it. Errors in what is skipped, and at a place that has had one, are not reported.

use crate::error::{SyntaxError, SyntaxErrorKind as Kind};
use crate::layout::binding;
use crate::lexer::Lexer;
use crate::name::Name;
use crate::parse::{FunctionState, Hint, Next, Path, ends_operand};
use crate::sink::Sink;
use crate::token::{Tok, Token};
use crate::tree::Node;
use crate::{Compiled, Compiler, Failure};

/// How deep brackets are told apart in what is skipped; deeper ones count as braces.
const BRACKETS_MAX: usize = 64;

/// The state at the beginning of a list of statements.
#[derive(Clone, Copy)]
pub(crate) struct Checkpoint {
    function: FunctionState,
    top: u32,
    depth: u32,
}

impl<S: Sink> Compiler<'_, S> {
    /// What [`Compiler::recover`] goes back to.
    pub(crate) fn checkpoint(&self) -> Option<Checkpoint> {
        self.sink.checks().then(|| Checkpoint { function: self.function, top: self.memory.top(), depth: self.depth })
    }

    /// Reports an error of the statement that begins at `start`, and goes behind it.
    #[cold]
    pub(crate) fn recover(&mut self, error: SyntaxError, checkpoint: Checkpoint, start: u32) -> Compiled<(), S> {
        let stray = error.offset == start && self.source.get(start as usize) == Some(&b'}');
        // A brace too many is what an error before leaves behind.
        if error.offset >= self.quiet_end && !(stray && self.quiet_end > 0) && !self.sink.report(error) {
            return Err(Failure::Syntax(error));
        }
        self.quiet_end = self.quiet_end.max(error.offset + 1);
        self.restore(checkpoint);
        if self.token.kind != Tok::End {
            let mut skipper = Skipper { lexer: self.lexer, brackets: [Tok::End; BRACKETS_MAX], depth: 0, operand: false };
            let is_script = checkpoint.function.kind.is_script() && self.is_outermost(checkpoint);
            (self.token, self.previous_end) = skipper.skip(start, error.offset, is_script);
            self.lexer = skipper.lexer;
            self.quiet_end = self.quiet_end.max(self.token.start);
        }
        Ok(())
    }

    /// Whether the list is the script's own, which no brace closes.
    fn is_outermost(&self, checkpoint: Checkpoint) -> bool {
        checkpoint.function.scope == checkpoint.function.function_scope
    }

    /// Forgets everything that has been opened since.
    fn restore(&mut self, checkpoint: Checkpoint) {
        for id in 1..=self.names.count() {
            let mut found = self.names.binding(&self.memory, Name(id));
            while found >= checkpoint.top
                && self.memory.kind(found) == Node::Binding
                && self.memory.get(found + binding::SCOPE) >= checkpoint.top
            {
                found = self.memory.get(found + binding::SHADOWED);
            }
            self.names.set_binding(&mut self.memory, Name(id), found);
        }
        self.function = checkpoint.function;
        self.depth = checkpoint.depth;
        self.no_in = false;
        self.arrow_start = u32::MAX;
        self.label_run = 0;
        (self.hint, self.path, self.next) = (Hint::none(), Path::default(), Next::default());
    }
}

/// A walk over the tokens of a statement that has an error.
struct Skipper<'a> {
    lexer: Lexer<'a>,
    /// The open brackets, by the tokens that opened them.
    brackets: [Tok; BRACKETS_MAX],
    depth: usize,
    /// Whether an operand has ended, so that `/` divides.
    operand: bool,
}

impl Skipper<'_> {
    /// Skips the statement that begins at `start` and has an error at `error`; the token behind it, and where the one before
    /// it ended.
    fn skip(&mut self, start: u32, error: u32, is_script: bool) -> (Token, u32) {
        self.lexer.go_to(start);
        let mut previous_end = start;
        loop {
            let token = self.next();
            let is_behind = token.start >= error && token.start > start;
            let ends = match token.kind {
                Tok::End => true,
                Tok::CloseBrace => !self.has_brace() && !is_script,
                _ => is_behind && token.newline && self.begins_statement(token.kind),
            };
            if ends {
                return (token, previous_end);
            }
            let closes_script = token.kind == Tok::CloseBrace && !self.has_brace();
            previous_end = token.end;
            self.follow(token);
            let is_end = token.kind == Tok::Semicolon && token.start >= error && !self.has_brace();
            if closes_script || is_end {
                let before = self.lexer;
                let next = self.next();
                // A semicolon within parentheses can belong to the head of a `for`.
                if self.depth == 0 || next.newline {
                    return (next, previous_end);
                }
                self.lexer = before;
            }
        }
    }

    /// The next token; what is none is skipped.
    fn next(&mut self) -> Token {
        loop {
            let at = self.lexer.at();
            match self.lexer.next() {
                Ok(token) => return token,
                Err(error) => self.lexer.go_to(match error.kind {
                    // Their text must not be read as code.
                    Kind::UnterminatedTemplate | Kind::UnterminatedComment => u32::MAX,
                    _ => error.end.max(at + 1).max(self.lexer.at()),
                }),
            }
        }
    }

    /// Notes brackets, and reads regular expressions and templates as what they are.
    fn follow(&mut self, token: Token) {
        let divides = self.operand;
        self.operand = ends_operand(token.kind);
        match token.kind {
            Tok::OpenParenthesis | Tok::OpenBracket | Tok::OpenBrace | Tok::TemplateHead => {
                if let Some(place) = self.brackets.get_mut(self.depth) {
                    *place = token.kind;
                }
                self.depth += 1;
            }
            Tok::CloseParenthesis => self.close(Tok::OpenParenthesis),
            Tok::CloseBracket => self.close(Tok::OpenBracket),
            Tok::CloseBrace => self.close_brace(token),
            Tok::Slash | Tok::SlashAssign if !divides => {
                let behind = self.lexer;
                if self.lexer.skip_regular_expression(token.start).is_err() {
                    self.lexer = behind;
                }
                self.operand = true;
            }
            _ => {}
        }
    }

    fn innermost(&self) -> Tok {
        self.brackets.get(self.depth.wrapping_sub(1)).copied().unwrap_or(Tok::OpenBrace)
    }

    fn close(&mut self, opened: Tok) {
        if self.depth > 0 && (self.innermost() == opened || self.depth > BRACKETS_MAX) {
            self.depth -= 1;
        }
    }

    /// A `}` closes the innermost brace, whatever has been left open inside it.
    fn close_brace(&mut self, token: Token) {
        while self.depth > 0 {
            match self.innermost() {
                Tok::OpenBrace => {
                    self.depth -= 1;
                    return;
                }
                Tok::TemplateHead => {
                    match self.lexer.template_continuation(token.start) {
                        Ok(piece) if piece.kind == Tok::TemplateTail => self.depth -= 1,
                        Ok(_) => {}
                        Err(_) => self.lexer.go_to(u32::MAX),
                    }
                    return;
                }
                _ => self.depth -= 1,
            }
        }
    }

    fn has_brace(&self) -> bool {
        self.depth > BRACKETS_MAX || self.brackets.iter().take(self.depth).any(|kind| matches!(kind, Tok::OpenBrace | Tok::TemplateHead))
    }

    /// Whether a line that begins so is another statement. Within parentheses that have been left open only keywords tell.
    fn begins_statement(&self, kind: Tok) -> bool {
        use Tok::*;
        let keyword = matches!(
            kind,
            Break | Case | Const | Continue | Debugger | Default | Do | For | If | Let | Return | Switch | Throw | Try | Var | While
        );
        let word = kind <= TemplateHead && !matches!(kind, Catch | Else | Extends | Finally | In | Instanceof | Of);
        !self.has_brace() && (keyword || self.depth == 0 && (word || matches!(kind, Not | Tilde | Increment | Decrement)))
    }
}
