//! Tokens to trees, by recursive descent (ECMA-262, 13 to 16).

mod class;
mod expression;
mod field;
mod function;
mod loops;
mod object;
mod pattern;
mod primary;
mod private;
mod statement;

use crate::error::{Failure, SyntaxErrorKind as Kind};
use crate::name::Name;
use crate::sink::{Sink, Sort};
use crate::token::{Tok, Token};
use crate::{Compiled, Compiler};

pub(crate) use function::FunctionKind;
pub(crate) use object::LITERAL_KEYS_MAX;
pub(crate) use pattern::Leaves;
pub(crate) use primary::ends_operand;
pub(crate) use primary::{STRING_DECODE, STRING_RAW, STRING_TEMPLATE};

/// What is known of an open function.
#[derive(Clone, Copy, Default)]
pub(crate) struct FunctionState {
    pub(crate) kind: FunctionKind,
    /// For arrow functions, the kind of the function whose `super` they see; else its own.
    pub(crate) super_kind: FunctionKind,
    /// Where its part of the scratch memory begins.
    pub(crate) base: u32,
    pub(crate) start: u32,
    pub(crate) scope: u32,
    pub(crate) function_scope: u32,
    pub(crate) loop_depth: u32,
    /// Assignments to variables so far.
    pub(crate) writes: u32,
    /// The innermost label, loop or `switch`, as `[LABEL_ kind or name] [the next one around]`.
    labels: u32,
    pub(crate) parameters: u32,
    pub(crate) length: u32,
    pub(crate) rest: bool,
    /// Default values and patterns of parameters, the last first: `[register] [default value or 0] [the one before] [binding or pattern]`.
    pub(crate) defaults: u32,
    pub(crate) defaults_count: u32,
    /// Whether a parameter has had a default value, behind which none counts for the function's length.
    pub(crate) has_default: bool,
    /// Names of properties given to `this`, as a list.
    instance_names: u32,
    pub(crate) instance_count: u32,
    /// For constructors that give `this` fields: the function which does so, an Identifier.
    pub(crate) fields: u32,
    /// Whether a free name of a function inside must be the script's, no block or function standing around it.
    pub(crate) is_top: bool,
    pub(crate) next: Next,
    /// Whether the parameters have been read.
    in_body: bool,
    /// Whether `await` is a keyword: in async functions, and in the parameters of arrow functions there.
    awaits: bool,
}

/// What is known of the innermost class whose body is read.
#[derive(Clone, Copy, Default)]
pub(crate) struct ClassState {
    /// Fields that its instances have so far.
    pub(crate) fields: u32,
    /// Whether there is one.
    pub(crate) open: bool,
    /// Whether it is evaluated once at most, so that its private names are atoms.
    pub(crate) once: bool,
    /// Whether instances have a brand for its private methods.
    pub(crate) has_brand: bool,
    /// Its private names, the last first.
    pub(crate) private_names: Name,
    /// Variables of its scope that no source can name.
    pub(crate) variables: u32,
}

/// What is known of a function before it is opened.
#[derive(Clone, Copy, Default)]
pub(crate) struct Next {
    /// A declaration: its closure is made on entry of the scope.
    pub(crate) hoisted: bool,
    /// Its name comes from the variable or property that it is assigned to.
    pub(crate) inferred: bool,
    pub(crate) sort: Sort,
}

/// An anonymous function's name, if the function begins at `start`.
#[derive(Clone, Copy)]
pub(crate) struct Hint {
    pub(crate) name: Name,
    pub(crate) start: u32,
}

impl Default for Hint {
    fn default() -> Hint {
        Hint::none()
    }
}

impl Default for Name {
    fn default() -> Name {
        Name::NONE
    }
}

/// Where the function that comes next belongs, for the path of a native function.
#[derive(Clone, Copy, Default)]
pub(crate) struct Path {
    pub(crate) class: Name,
    pub(crate) key: Name,
    /// A computed key's text, from bracket to bracket.
    pub(crate) computed: (u32, u32),
    pub(crate) is_static: bool,
    pub(crate) accessor: Accessor,
}

/// Whether a member is an accessor.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Accessor {
    #[default]
    None,
    Getter,
    Setter,
}

impl<S: Sink> Compiler<'_, S> {
    /// Goes on to the next token; the one that was read.
    pub(crate) fn advance(&mut self) -> Compiled<Token, S> {
        let token = self.token;
        self.previous_end = token.end;
        self.token = self.lexer.next().map_err(Failure::Syntax)?;
        Ok(token)
    }

    /// Reads a token of `kind` if it comes next.
    pub(crate) fn accept(&mut self, kind: Tok) -> Compiled<bool, S> {
        let found = self.token.kind == kind;
        if found {
            self.advance()?;
        }
        Ok(found)
    }

    /// Reads a token of `kind`, which must come next.
    pub(crate) fn expect(&mut self, kind: Tok, otherwise: Kind) -> Compiled<Token, S> {
        if self.token.kind == kind {
            return self.advance();
        }
        self.refuse(if self.token.kind == Tok::End { Kind::UnexpectedEnd } else { otherwise })
    }

    /// The end of a statement (ECMA-262, 12.10, automatic semicolon insertion).
    pub(crate) fn semicolon(&mut self) -> Compiled<(), S> {
        match self.token.kind {
            Tok::Semicolon => {
                self.advance()?;
                Ok(())
            }
            Tok::CloseBrace | Tok::End => Ok(()),
            _ if self.token.newline => Ok(()),
            _ => self.refuse(Kind::ExpectedSemicolon),
        }
    }

    /// The token behind the next one.
    pub(crate) fn peek(&self) -> Compiled<Token, S> {
        {
            let mut ahead = self.lexer;
            ahead.next()
        }
        .map_err(Failure::Syntax)
    }

    /// Refuses words that cannot name a variable.
    pub(crate) fn check_name(&self, token: Token) -> Compiled<(), S> {
        let kind = match token.kind {
            Tok::Await if self.function.super_kind == FunctionKind::StaticBlock => Kind::AwaitInStaticBlock,
            Tok::Await if self.function.awaits => Kind::ReservedWord,
            Tok::Name | Tok::Async | Tok::Await | Tok::Get | Tok::Of | Tok::Set => return Ok(()),
            Tok::Let | Tok::Static | Tok::Yield | Tok::StrictReserved => Kind::ReservedInStrict,
            Tok::Escaped => Kind::ReservedWord,
            Tok::End => Kind::UnexpectedEnd,
            _ if token.is_word() => Kind::ReservedWord,
            _ => Kind::ExpectedName,
        };
        self.refuse_span(kind, token.start)
    }

    /// Reads the name of a variable that is declared.
    pub(crate) fn binding_name(&mut self) -> Compiled<(Name, u32), S> {
        self.check_name(self.token)?;
        let token = self.advance()?;
        let name = self.name_of(token)?;
        if name == Name::EVAL || name == Name::ARGUMENTS {
            return self.refuse_span(Kind::EvalOrArguments, token.start);
        }
        Ok((name, token.start))
    }
}
