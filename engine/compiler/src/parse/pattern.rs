//! Destructuring patterns (ECMA-262, 13.15.5 and 14.3.3).
//!
//! A literal at the beginning of an assignment is a pattern if `=` follows its closing bracket, so the text is read ahead
//! up to there; what has been seen to hold no pattern is not read ahead again.

use super::object::Key;
use super::primary::{Skipped, skip_brackets};
use crate::error::SyntaxErrorKind as Kind;
use crate::layout::{BOUND, Declared, binding};
use crate::name::Name;
use crate::sink::Sink;
use crate::token::Tok;
use crate::tree::{List, Node, SECOND_WRITES};
use crate::{Compiled, Compiler};

/// What a pattern gives values to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Leaves {
    /// Names that it declares.
    Declared(Declared),
    /// Variables and properties that are there.
    Assigned,
}

/// Whether a target in a pattern ends before this token.
fn ends_target(next: Tok) -> bool {
    matches!(next, Tok::Comma | Tok::Assign | Tok::CloseBracket | Tok::CloseBrace | Tok::End)
}

impl Leaves {
    /// Whether giving the leaves their values initialises them; a `var` is assigned to.
    pub(crate) fn initialize(self) -> bool {
        !matches!(self, Leaves::Assigned | Leaves::Declared(Declared::Var))
    }
}

impl<S: Sink> Compiler<'_, S> {
    /// Whether a pattern begins with the next token, where nothing else than a pattern or an expression can stand.
    pub(crate) fn at_bracket(&self) -> bool {
        matches!(self.token.kind, Tok::OpenBracket | Tok::OpenBrace)
    }

    /// The token behind the bracket that closes the one that comes next.
    pub(crate) fn behind_brackets(&mut self) -> Tok {
        let mut lexer = self.lexer;
        let skipped = skip_brackets(&mut lexer);
        let behind = lexer.next().map_or(Tok::End, |token| token.kind);
        if skipped == Skipped::Plain && behind != Tok::Assign {
            self.plain_end = self.plain_end.max(lexer.at());
        }
        behind
    }

    /// Whether a pattern and its `=` come next.
    pub(crate) fn is_assignment_pattern(&mut self) -> bool {
        self.at_bracket() && self.token.start >= self.plain_end && self.behind_brackets() == Tok::Assign
    }

    /// `pattern = value`, from the pattern on; what declares names has their initial value here.
    pub(crate) fn destructuring(&mut self, leaves: Leaves) -> Compiled<u32, S> {
        let pattern = self.pattern(leaves)?;
        let position = self.expect(Tok::Assign, Kind::PatternWithoutValue)?.start;
        let value = self.assignment()?;
        self.settle_leaves(pattern, leaves)?;
        let flags = if leaves.initialize() { 0 } else { SECOND_WRITES };
        Ok(self.memory.node2(Node::Destructure, flags, position, pattern, value)?)
    }

    /// The same as a statement's part.
    pub(crate) fn declaring_pattern(&mut self, kind: Declared) -> Compiled<u32, S> {
        let start = self.token.start;
        let node = self.destructuring(Leaves::Declared(kind))?;
        Ok(self.memory.node1(Node::Expression, 1, start, node)?)
    }

    pub(crate) fn pattern(&mut self, leaves: Leaves) -> Compiled<u32, S> {
        self.enter()?;
        let no_in = core::mem::replace(&mut self.no_in, false);
        let bracket = self.advance()?;
        let (kind, list) = if bracket.kind == Tok::OpenBracket {
            (Node::ArrayPattern, self.parts(leaves, Tok::CloseBracket, Kind::ExpectedCloseArray)?)
        } else {
            (Node::ObjectPattern, self.parts(leaves, Tok::CloseBrace, Kind::ExpectedCloseObject)?)
        };
        self.no_in = no_in;
        self.leave();
        Ok(self.memory.node1(kind, u32::from(leaves.initialize()), bracket.start, list.first)?)
    }

    /// The parts of a pattern, from behind its opening bracket.
    fn parts(&mut self, leaves: Leaves, close: Tok, otherwise: Kind) -> Compiled<List, S> {
        let mut list = List::default();
        while self.token.kind != close {
            let part = match self.token.kind {
                Tok::Ellipsis => self.rest_element(leaves, close)?,
                Tok::Comma if close == Tok::CloseBracket => self.memory.node0(Node::Hole, 0, self.token.start)?,
                _ if close == Tok::CloseBracket => {
                    let start = self.token.start;
                    let target = self.leaf(leaves)?;
                    self.element(leaves, target, 0, start)?
                }
                _ => self.property_part(leaves)?,
            };
            list.add(&mut self.memory, part)?;
            if self.token.kind != close {
                self.expect(Tok::Comma, otherwise)?;
            }
        }
        self.advance()?;
        Ok(list)
    }

    /// `key: target = default`, or `name = default`.
    fn property_part(&mut self, leaves: Leaves) -> Compiled<u32, S> {
        let first = self.token;
        let key = self.property_key()?;
        let node = self.key_node(key, first.start)?;
        if self.accept(Tok::Colon)? {
            let target = self.leaf(leaves)?;
            return self.element(leaves, target, node, first.start);
        }
        let Key::Name(name) = key else { return self.refuse(Kind::ExpectedColon) };
        if !first.is_word() {
            return self.refuse(Kind::ExpectedColon);
        }
        self.check_name(first)?;
        let target = self.leaf_of_name(leaves, name, first.start)?;
        self.element(leaves, target, node, first.start)
    }

    /// `...target`, the last part of a pattern.
    fn rest_element(&mut self, leaves: Leaves, close: Tok) -> Compiled<u32, S> {
        let start = self.advance()?.start;
        let is_pattern = self.at_bracket();
        let target = self.leaf(leaves)?;
        if close == Tok::CloseBrace && is_pattern && matches!(self.memory.kind(target), Node::ArrayPattern | Node::ObjectPattern) {
            return self.refuse_span(Kind::InvalidAssignment, self.memory.position(target));
        }
        if self.token.kind == Tok::Assign {
            return self.refuse(Kind::RestDefault);
        }
        if self.token.kind != close {
            return self.refuse(if self.token.kind == Tok::End { Kind::UnexpectedEnd } else { Kind::RestNotLast });
        }
        self.initialized_here(leaves, target);
        Ok(self.memory.node1(Node::Spread, 0, start, target)?)
    }

    /// A target that has been read, with its default value.
    fn element(&mut self, leaves: Leaves, target: u32, key: u32, start: u32) -> Compiled<u32, S> {
        let default = if self.accept(Tok::Assign)? {
            match self.memory.kind(target) {
                Node::Identifier => self.named_assignment(Name(self.memory.detail(target)))?,
                _ => self.assignment()?,
            }
        } else {
            0
        };
        self.initialized_here(leaves, target);
        Ok(self.memory.node3(Node::Element, 0, start, [target, default, key])?)
    }

    /// From here on, a declared name has its value, as far as the pattern itself is concerned.
    fn initialized_here(&mut self, leaves: Leaves, target: u32) {
        if leaves.initialize() && self.memory.kind(target) == Node::Identifier {
            let bound = self.memory.get(target + BOUND);
            self.memory.set(bound + binding::INITIALIZED, self.previous_end);
        }
    }

    /// A target: a name, a property, or a pattern.
    fn leaf(&mut self, leaves: Leaves) -> Compiled<u32, S> {
        let start = self.token.start;
        if self.at_bracket() {
            // What is assigned to may be a property of a literal.
            if leaves != Leaves::Assigned || ends_target(self.behind_brackets()) {
                return self.pattern(leaves);
            }
        }
        match leaves {
            Leaves::Assigned => {
                let target = self.left_hand_side()?;
                self.check_target(target, start, Kind::InvalidAssignment)?;
                if ends_target(self.token.kind) { Ok(target) } else { self.refuse_span(Kind::InvalidAssignment, start) }
            }
            Leaves::Declared(kind) => {
                let (name, position) = if kind.has_dead_zone() { self.lexical_name()? } else { self.binding_name()? };
                self.leaf_of_name(leaves, name, position)
            }
        }
    }

    fn leaf_of_name(&mut self, leaves: Leaves, name: Name, position: u32) -> Compiled<u32, S> {
        if name == Name::EVAL || name == Name::ARGUMENTS {
            return self.refuse_span(Kind::EvalOrArguments, position);
        }
        let Leaves::Declared(kind) = leaves else { return self.identifier(name, position) };
        let declared = self.declare(name, kind, position)?;
        if kind == Declared::Var { self.identifier(name, position) } else { self.bound_identifier(declared) }
    }

    /// What happens to a pattern's leaves when its value has been read: they are written, or have their first value.
    pub(crate) fn settle_leaves(&mut self, target: u32, leaves: Leaves) -> Compiled<(), S> {
        match self.memory.kind(target) {
            Node::ArrayPattern | Node::ObjectPattern => {
                let mut pair = self.memory.field(target, 0);
                while pair != 0 {
                    let (part, next) = self.memory.pair(pair);
                    if self.memory.kind(part) != Node::Hole {
                        self.settle_leaves(self.memory.field(part, 0), leaves)?;
                    }
                    pair = next;
                }
            }
            Node::Identifier => {
                let (name, end) = (Name(self.memory.detail(target)), self.previous_end);
                if leaves.initialize() {
                    let bound = self.memory.get(target + BOUND);
                    self.memory.set(bound + binding::INITIALIZED, end);
                } else if !self.is_class_inside(name, target) {
                    self.note_write(name, self.memory.position(target), end)?;
                }
            }
            _ => {}
        }
        Ok(())
    }
}
