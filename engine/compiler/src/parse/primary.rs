//! What expressions begin with: names, literals, brackets, functions (ECMA-262, 13.2).

use super::{FunctionKind, Next, Path};
use crate::error::SyntaxErrorKind as Kind;
use crate::lexer::{HASH_SEED, Lexer, hash_step};
use crate::name::Name;
use crate::sink::{Sink, Sort};
use crate::token::{Tok, Token};
use crate::tree::{APPENDS_ELEMENT, CALLS_ARGUMENT, DEFINES_PROPERTY, GETS_PRESENT, List, Node, THROWS_RANGE_ERROR, THROWS_TYPE_ERROR};
use crate::{Compiled, Compiler, Failure, SyntaxError};
use romjs_abi::Slot;
use romjs_abi::image::Binding;

impl<S: Sink> Compiler<'_, S> {
    pub(crate) fn primary(&mut self) -> Compiled<u32, S> {
        let token = self.token;
        match token.kind {
            Tok::Await if self.function.awaits => self.refuse(Kind::ExpectedExpression),
            Tok::Name | Tok::Async | Tok::Await | Tok::Get | Tok::Of | Tok::Set => self.name_or_arrow(),
            Tok::Number => {
                self.advance()?;
                self.number_literal(token)
            }
            Tok::String => {
                self.advance()?;
                self.string_literal(token)
            }
            Tok::OpenParenthesis => self.parenthesized(),
            Tok::This => {
                self.advance()?;
                self.this(token.start)
            }
            Tok::Null => self.immediate(Slot::NULL),
            Tok::True => self.immediate(Slot::TRUE),
            Tok::False => self.immediate(Slot::FALSE),
            Tok::OpenBracket => self.array(),
            Tok::OpenBrace => self.object(),
            Tok::Function => self.function_expression(token.start, Sort::Plain),
            Tok::Class => self.class_expression(),
            Tok::TemplateWhole | Tok::TemplateHead => {
                let start = token.start;
                let list = self.template(false)?.0;
                Ok(self.memory.node1(Node::Template, 0, start, list.first)?)
            }
            Tok::Slash | Tok::SlashAssign => self.regexp(token.start),
            Tok::BigInt => self.refuse(Kind::NoBigInt),
            Tok::PrivateName => self.refuse(Kind::PrivateNameAlone),
            Tok::Import => self.refuse(Kind::NoModule),
            Tok::Let | Tok::Static | Tok::Yield | Tok::StrictReserved => self.refuse(Kind::ReservedInStrict),
            Tok::Escaped => self.refuse(Kind::ReservedWord),
            Tok::End => self.refuse(Kind::UnexpectedEnd),
            _ => self.refuse(Kind::ExpectedExpression),
        }
    }

    fn immediate(&mut self, slot: Slot) -> Compiled<u32, S> {
        let start = self.advance()?.start;
        Ok(self.memory.node0(Node::Immediate, slot.0 >> 3, start)?)
    }

    pub(crate) fn undefined(&mut self, start: u32) -> Compiled<u32, S> {
        Ok(self.memory.node0(Node::Immediate, Slot::UNDEFINED.0 >> 3, start)?)
    }

    pub(crate) fn this(&mut self, start: u32) -> Compiled<u32, S> {
        let kind = self.function.kind;
        if kind.is_arrow() || kind.is_derived() {
            self.identifier(Name::THIS, start)
        } else {
            Ok(self.memory.node0(Node::This, 0, start)?)
        }
    }

    fn name_or_arrow(&mut self) -> Compiled<u32, S> {
        let could_be_arrow = self.arrow_start == self.token.start;
        self.check_name(self.token)?;
        let token = self.advance()?;
        if self.token.kind == Tok::Arrow && could_be_arrow {
            if self.token.newline {
                return self.refuse(Kind::NewlineBeforeArrow);
            }
            return self.arrow_function(token.start, Some(token));
        }
        if token.kind == Tok::Async && !token.special && !self.token.newline {
            if self.token.kind == Tok::Function {
                return self.function_expression(token.start, Sort::Async);
            }
            if could_be_arrow && self.token.kind >= Tok::Let && self.token.is_word() && self.peek()?.kind == Tok::Arrow {
                self.next.sort = Sort::Async;
                let parameter = self.advance()?;
                return self.arrow_function(token.start, Some(parameter));
            }
            if could_be_arrow && self.token.kind == Tok::OpenParenthesis && self.arrow_ahead() {
                self.next.sort = Sort::Async;
                return self.arrow_function(token.start, None);
            }
        }
        let name = self.name_of(token)?;
        let assigned =
            self.token.kind >= Tok::Assign && self.token.kind < Tok::End || matches!(self.token.kind, Tok::Increment | Tok::Decrement);
        if name == Name::UNDEFINED && !assigned && self.names.binding(&self.memory, name) == 0 {
            self.undefined_used = true;
            return self.undefined(token.start);
        }
        if name == Name::ARGUMENTS && matches!(self.function.super_kind, FunctionKind::Fields | FunctionKind::StaticBlock) {
            return self.refuse_span(Kind::ArgumentsInInitializer, token.start);
        }
        if name == Name::INTRINSIC && self.options.library && self.token.kind == Tok::Dot && self.names.binding(&self.memory, name) == 0 {
            return self.intrinsic();
        }
        self.identifier(name, token.start)
    }

    /// In the library, `intrinsic.name` is a native function.
    fn intrinsic(&mut self) -> Compiled<u32, S> {
        self.advance()?;
        if !self.token.is_word() {
            return self.refuse(Kind::ExpectedPropertyName);
        }
        let token = self.advance()?;
        self.text.begin();
        self.text.push(b"intrinsic.")?;
        self.text.push(self.source.get(token.start as usize..token.end as usize).unwrap_or(&[]))?;
        if self.text.piece() == b"intrinsic.hole" {
            return Ok(self.memory.node0(Node::Immediate, Slot::HOLE.0 >> 3, token.start)?);
        }
        // Some are instructions, and no functions that one could refer to.
        let detail = match self.text.piece() {
            b"intrinsic.createDataProperty" => DEFINES_PROPERTY,
            b"intrinsic.append" => APPENDS_ELEMENT,
            b"intrinsic.elementOrHole" => GETS_PRESENT,
            b"intrinsic.call" => CALLS_ARGUMENT,
            b"intrinsic.throwTypeError" => THROWS_TYPE_ERROR,
            b"intrinsic.throwRangeError" => THROWS_RANGE_ERROR,
            _ => 0,
        };
        if detail != 0 {
            return Ok(self.memory.node1(Node::Native, detail, token.start, 0)?);
        }
        match self.sink.native(self.text.piece(), None).map_err(Failure::Sink)? {
            Some(handle) => Ok(self.memory.node1(Node::Native, 0, token.start, handle.0)?),
            None => self.refuse_span(Kind::UnknownNative, token.start),
        }
    }

    /// A regular expression (ECMA-262, 13.2.7), whose `/` was read as an operator.
    fn regexp(&mut self, start: u32) -> Compiled<u32, S> {
        self.lexer.skip_regular_expression(start).map_err(Failure::Syntax)?;
        let (begin, end) = (start as usize + 1, self.lexer.at() as usize);
        let text = self.source.get(begin..end).unwrap_or(&[]);
        // No flag is a slash.
        let length = text.iter().rposition(|byte| *byte == b'/').unwrap_or(0);
        let (pattern, flags) = text.split_at(length);
        let made = self.sink.regexp(pattern, flags.get(1..).unwrap_or(&[])).map_err(Failure::Sink)?;
        match made {
            Ok(program) => {
                self.token.end = end as u32;
                self.advance()?;
                Ok(self.memory.node3(Node::RegExp, 0, start, [program.0, begin as u32, (begin + length) as u32])?)
            }
            Err((kind, at)) => Err(Failure::Syntax(SyntaxError::new(kind, (begin + at as usize).min(end) as u32, end as u32))),
        }
    }

    pub(crate) fn number_literal(&mut self, token: Token) -> Compiled<u32, S> {
        if !token.special {
            return Ok(self.memory.node1(Node::Integer, 0, token.start, token.value)?);
        }
        let raw = self.source.get(token.start as usize..token.end as usize).unwrap_or(&[]);
        let (radix, digits) = match raw {
            [b'0', b'x' | b'X', digits @ ..] => (16, digits),
            [b'0', b'o' | b'O', digits @ ..] => (8, digits),
            [b'0', b'b' | b'B', digits @ ..] => (2, digits),
            _ => (10, raw),
        };
        self.text.begin();
        for part in digits.split(|byte| *byte == b'_') {
            self.text.push(part)?;
        }
        let value = self.sink.parse_number(self.text.piece(), radix);
        self.number_node(value, token.start)
    }

    pub(crate) fn string_literal(&mut self, token: Token) -> Compiled<u32, S> {
        Ok(self.memory.node2(Node::String, u32::from(token.special), token.start, token.start + 1, token.end - 1)?)
    }

    /// The name that a string spells.
    pub(crate) fn name_of_string(&mut self, token: Token) -> Compiled<Name, S> {
        let raw = self.source.get(token.start as usize + 1..token.end as usize - 1).unwrap_or(&[]);
        let text = if token.special {
            self.text.begin();
            self.text.push_decoded(raw, false)?;
            self.text.piece()
        } else {
            raw
        };
        let value = text.iter().copied().fold(HASH_SEED, hash_step);
        self.name_of(Token { start: token.start + 1, end: token.end - 1, value, ..token })
    }

    fn parenthesized(&mut self) -> Compiled<u32, S> {
        let start = self.token.start;
        if self.arrow_start == start && self.arrow_ahead() {
            return self.arrow_function(start, None);
        }
        self.enter()?;
        self.advance()?;
        if self.hint.start == start {
            self.hint.start = self.token.start;
        }
        let inside = self.expression_within()?;
        self.expect(Tok::CloseParenthesis, Kind::ExpectedCloseParenthesis)?;
        self.leave();
        // Parentheses matter only to what must not stand without them.
        Ok(match self.memory.kind(inside) {
            Node::Logical => self.memory.node1(Node::Parenthesized, 0, start, inside)?,
            _ => inside,
        })
    }

    /// Whether the `(` that comes next begins the parameters of an arrow function. Most expressions are told apart by
    /// two tokens; for the others the text is read ahead up to the matching `)`.
    fn arrow_ahead(&self) -> bool {
        let mut lexer = self.lexer;
        let Ok(first) = lexer.next() else { return false };
        match first.kind {
            Tok::CloseParenthesis | Tok::Ellipsis => return true,
            Tok::OpenBrace | Tok::OpenBracket => lexer = self.lexer,
            _ if first.kind >= Tok::Let && first.is_word() => match lexer.next().map(|token| token.kind) {
                Ok(Tok::CloseParenthesis) => return lexer.next().is_ok_and(|token| token.kind == Tok::Arrow),
                Ok(Tok::Comma | Tok::Assign) => {}
                _ => return false,
            },
            _ => return false,
        }
        skip_brackets(&mut lexer) != Skipped::Unclosed && lexer.next().is_ok_and(|token| token.kind == Tok::Arrow)
    }

    fn array(&mut self) -> Compiled<u32, S> {
        self.enter()?;
        let start = self.advance()?.start;
        let mut list = List::default();
        while self.token.kind != Tok::CloseBracket {
            let element = match self.token.kind {
                Tok::Comma => self.memory.node0(Node::Hole, 0, self.token.start)?,
                Tok::Ellipsis => self.spread()?,
                _ => self.assignment_within()?,
            };
            list.add(&mut self.memory, element)?;
            if self.token.kind != Tok::CloseBracket {
                self.expect(Tok::Comma, Kind::ExpectedCloseArray)?;
            }
        }
        self.advance()?;
        self.leave();
        Ok(self.memory.node1(Node::Array, list.count.min(0xFF_FFFF), start, list.first)?)
    }

    /// A template literal (ECMA-262, 13.2.8): pieces of text and expressions in turn. Of a tagged one, the pieces as they stand in
    /// the source are a list of their own, and those with malformed escapes are `undefined`.
    pub(super) fn template(&mut self, tagged: bool) -> Compiled<(List, List), S> {
        self.enter()?;
        let start = self.token.start;
        let (mut list, mut raw) = (List::default(), List::default());
        loop {
            let piece = self.token;
            let cut = if matches!(piece.kind, Tok::TemplateWhole | Tok::TemplateTail) { 1 } else { 2 };
            let flags = if piece.special { STRING_DECODE | STRING_TEMPLATE } else { 0 };
            let text = if piece.value == 0 {
                self.memory.node2(Node::String, flags, piece.start, piece.start + 1, piece.end - cut)?
            } else if tagged {
                self.undefined(piece.start)?
            } else {
                let error = self.lexer.template_error(piece.start);
                return Err(Failure::Syntax(error.unwrap_or(SyntaxError::new(Kind::BadEscape, piece.start, piece.end))));
            };
            list.add(&mut self.memory, text)?;
            if tagged {
                let flags = if piece.special { STRING_DECODE | STRING_RAW } else { 0 };
                let text = self.memory.node2(Node::String, flags, piece.start, piece.start + 1, piece.end - cut)?;
                raw.add(&mut self.memory, text)?;
            }
            self.advance()?;
            if cut == 1 {
                break;
            }
            let unterminated = |error: SyntaxError| match error.kind {
                // Shown where the template begins: its end is nowhere.
                Kind::UnterminatedTemplate => SyntaxError::new(error.kind, start, start + 1),
                _ => error,
            };
            let expression = self.expression_within()?;
            list.add(&mut self.memory, expression)?;
            if self.token.kind != Tok::CloseBrace {
                if self.token.kind == Tok::End {
                    return Err(Failure::Syntax(SyntaxError::new(Kind::UnterminatedTemplate, start, start + 1)));
                }
                return self.refuse(Kind::ExpectedCloseBrace);
            }
            self.token = self.lexer.template_continuation(self.token.start).map_err(unterminated).map_err(Failure::Syntax)?;
        }
        self.leave();
        Ok((list, raw))
    }

    /// A template behind its tag (ECMA-262, 13.3.11): a call with the template object and the values of the expressions.
    pub(super) fn tagged_template(&mut self, tag: u32, start: u32) -> Compiled<u32, S> {
        let template = self.token.start;
        let (parts, raw) = self.template(true)?;
        let (mut cooked, mut values) = (List::default(), List::default());
        let (mut pair, mut is_text) = (parts.first, true);
        while pair != 0 {
            let (part, next) = self.memory.pair(pair);
            if is_text { &mut cooked } else { &mut values }.add(&mut self.memory, part)?;
            (pair, is_text) = (next, !is_text);
        }
        let site = self.sink.private_name(b"`").map_err(Failure::Sink)?;
        let site = self.sink.global(site, Binding::Var).map_err(Failure::Sink)?;
        let object = self.memory.node2(Node::TemplateObject, u32::from(site), template, cooked.first, raw.first)?;
        let first = self.memory.push_all([object, values.first])?;
        let position = match self.memory.kind(tag) {
            Node::Property | Node::Index => self.memory.position(tag),
            _ => start,
        };
        let node = self.memory.node3(Node::Call, 0, position, [tag, first, 1 + values.count])?;
        self.memory.push(0)?;
        Ok(node)
    }

    /// A function expression from `function` on, which began at `start`.
    fn function_expression(&mut self, start: u32, sort: Sort) -> Compiled<u32, S> {
        let hint = self.take_hint(start);
        self.advance()?;
        let sort = self.star(sort)?;
        self.path = Path::default();
        if self.token.kind == Tok::OpenParenthesis {
            self.next = Next { inferred: true, sort, ..Next::default() };
            return self.function(FunctionKind::Function, start, hint);
        }
        // The name belongs to the function, as far as keywords are concerned.
        let outer = core::mem::replace(&mut self.function.awaits, sort.is_async());
        let (name, position) = self.binding_name()?;
        self.function.awaits = outer;
        // The function sees its own name as a constant in a scope of its own (ECMA-262, 15.2.5).
        self.open_scope(crate::layout::scope::NAME, position)?;
        let own = self.declare(name, crate::layout::Declared::OwnName, position)?;
        let scope = self.function.scope;
        self.next.sort = sort;
        let function = self.function(FunctionKind::Function, start, name)?;
        let end = self.previous_end;
        self.memory.set(own + crate::layout::binding::INITIALIZED, end);
        self.close_scope(end);
        if self.memory.get(own + crate::layout::binding::FLAGS) & crate::layout::binding::IS_CAPTURED == 0 {
            return Ok(function);
        }
        let identifier = self.bound_identifier(own)?;
        let declare = self.memory.node2(Node::Declare, 1, start, identifier, function)?;
        Ok(self.memory.node2(Node::OwnName, 0, start, scope, declare)?)
    }

    /// The name that an anonymous function or class at `start` gets.
    pub(crate) fn take_hint(&mut self, start: u32) -> Name {
        let hint = core::mem::take(&mut self.hint);
        if hint.start == start { hint.name } else { Name::NONE }
    }
}

/// Detail of [`Node::String`]: the text has escapes.
pub(crate) const STRING_DECODE: u32 = 1;
/// Detail of [`Node::String`]: the text is a template's piece.
pub(crate) const STRING_TEMPLATE: u32 = 2;

/// Detail of [`Node::String`]: the text is a template's piece as it stands in the source, but for its line ends.
pub(crate) const STRING_RAW: u32 = 4;

/// What [`skip_brackets`] has found.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Skipped {
    /// No closing bracket.
    Unclosed,
    /// Nothing that could be a pattern of an assignment.
    Plain,
    /// A closing bracket with `=` behind it.
    Assigned,
}

/// Whether an operand ends with such a token, so that `/` behind it divides.
pub(crate) fn ends_operand(kind: Tok) -> bool {
    matches!(kind, Tok::CloseParenthesis | Tok::CloseBracket | Tok::CloseBrace | Tok::This | Tok::Null | Tok::True | Tok::False)
        || kind >= Tok::Let && kind <= Tok::PrivateName && kind != Tok::TemplateHead
}

/// Skips up to the bracket that closes one already read.
pub(super) fn skip_brackets(lexer: &mut Lexer<'_>) -> Skipped {
    let mut depth = 1u32;
    let (mut found, mut closed) = (Skipped::Plain, false);
    // Before `/`: whether an operand has ended, so that it divides.
    let mut operand = false;
    while depth > 0 {
        let Ok(token) = lexer.next() else { return Skipped::Unclosed };
        let ended = operand;
        if closed && token.kind == Tok::Assign {
            found = Skipped::Assigned;
        }
        closed = matches!(token.kind, Tok::CloseBracket | Tok::CloseBrace);
        operand = ends_operand(token.kind);
        match token.kind {
            Tok::OpenParenthesis | Tok::OpenBracket | Tok::OpenBrace => depth += 1,
            Tok::CloseParenthesis | Tok::CloseBracket | Tok::CloseBrace => depth -= 1,
            Tok::Slash | Tok::SlashAssign if !ended => {
                if lexer.skip_regular_expression(token.start).is_err() {
                    return Skipped::Unclosed;
                }
                operand = true;
            }
            Tok::TemplateHead => {
                // Templates in default values: the substitution's braces are read like others, and the rest as a template.
                if !skip_template(lexer) {
                    return Skipped::Unclosed;
                }
                operand = true;
            }
            Tok::End => return Skipped::Unclosed,
            _ => {}
        }
    }
    found
}

fn skip_template(lexer: &mut Lexer<'_>) -> bool {
    // What is open, the innermost in the lowest bit: 1 for a template, 0 for a brace. The highest bit is this template.
    let mut open = 1u64;
    loop {
        let Ok(token) = lexer.next() else { return false };
        match token.kind {
            Tok::OpenBrace | Tok::TemplateHead => {
                if open >> 63 != 0 {
                    return false;
                }
                open = open << 1 | (token.kind == Tok::TemplateHead) as u64;
            }
            Tok::CloseBrace if open & 1 == 0 => open >>= 1,
            Tok::CloseBrace => match lexer.template_continuation(token.start) {
                Ok(Token { kind: Tok::TemplateTail, .. }) => {
                    open >>= 1;
                    if open == 0 {
                        return true;
                    }
                }
                Ok(_) => {}
                Err(_) => return false,
            },
            Tok::End => return false,
            _ => {}
        }
    }
}
