//! Object literals and the names of properties (ECMA-262, 13.2.5).

use super::private::Private;
use super::{Accessor, FunctionKind, Hint, Path};
use crate::error::SyntaxErrorKind as Kind;
use crate::name::Name;
use crate::sink::{Sink, Sort};
use crate::token::Tok;
use crate::tree::{ANONYMOUS, HAS_HOME, List, Node};
use crate::{Compiled, Compiler};
use romjs_abi::opcode::{DEFINE_ENUMERABLE, DEFINE_GETTER, DEFINE_NAME, DEFINE_SETTER, DEFINE_VALUE};

/// A property's key.
#[derive(Clone, Copy)]
pub(crate) enum Key {
    /// A word or a string that is no array index.
    Name(Name),
    /// Any expression, literals that are array indices included; the text between the brackets, if there are some.
    Expression(u32, (u32, u32)),
    /// A private name, and what the source calls it.
    Private(Private, Name),
}

/// Properties of a literal whose shape can be known.
pub(crate) const LITERAL_KEYS_MAX: usize = 16;

impl<S: Sink> Compiler<'_, S> {
    /// Reads a property's key.
    pub(crate) fn property_key(&mut self) -> Compiled<Key, S> {
        let token = self.token;
        match token.kind {
            _ if token.is_word() => {
                self.advance()?;
                Ok(Key::Name(self.name_of(token)?))
            }
            Tok::String => {
                let name = self.name_of_string(token)?;
                let is_index = self.text_of(name).first().is_none_or(u8::is_ascii_digit);
                self.advance()?;
                // Empty keys and what may be an index take the general way.
                Ok(if is_index { Key::Expression(self.string_literal(token)?, (0, 0)) } else { Key::Name(name) })
            }
            Tok::Number => {
                self.advance()?;
                Ok(Key::Expression(self.number_literal(token)?, (0, 0)))
            }
            Tok::OpenBracket => {
                self.enter()?;
                self.advance()?;
                let expression = self.assignment_within()?;
                let end = self.expect(Tok::CloseBracket, Kind::ExpectedCloseBracket)?.end;
                self.leave();
                Ok(Key::Expression(expression, (token.start, end)))
            }
            Tok::PrivateName => self.refuse(Kind::PrivateNameAlone),
            Tok::BigInt => self.refuse(Kind::NoBigInt),
            Tok::End => self.refuse(Kind::UnexpectedEnd),
            _ => self.refuse(Kind::ExpectedPropertyName),
        }
    }

    /// A key as an expression.
    pub(crate) fn key_node(&mut self, key: Key, start: u32) -> Compiled<u32, S> {
        match key {
            Key::Name(name) => Ok(self.memory.node0(Node::Text, name.0, start)?),
            Key::Expression(expression, _) => Ok(expression),
            Key::Private(private, _) => self.private_value(private, start),
        }
    }

    pub(crate) fn object(&mut self) -> Compiled<u32, S> {
        self.enter()?;
        let start = self.advance()?.start;
        let mut list = List::default();
        let mut names = [Name::NONE; LITERAL_KEYS_MAX];
        let (mut plain, mut has_proto) = (true, false);
        while self.token.kind != Tok::CloseBrace {
            let property = self.property_definition(&mut has_proto)?;
            if self.memory.kind(property) == Node::Field {
                let name = Name(self.memory.detail(property));
                match names.get_mut(list.count as usize) {
                    Some(place) => *place = name,
                    None => plain = false,
                }
                plain &= name != Name::PROTO;
                // A method that uses `super` must know the object that it belongs to, so that one is made first.
                let value = self.memory.field(property, 0);
                plain &= self.memory.kind(value) != Node::Function || self.memory.detail(value) & HAS_HOME == 0;
                plain &= !names.iter().take(list.count as usize).any(|before| *before == name);
            } else {
                plain = false;
            }
            list.add(&mut self.memory, property)?;
            if self.token.kind != Tok::CloseBrace {
                self.expect(Tok::Comma, Kind::ExpectedCloseObject)?;
            }
        }
        self.advance()?;
        self.leave();
        Ok(self.memory.node2(Node::Object, u32::from(plain), start, list.first, list.count)?)
    }

    fn property_definition(&mut self, has_proto: &mut bool) -> Compiled<u32, S> {
        let start = self.token;
        match start.kind {
            Tok::Ellipsis => return self.spread(),
            Tok::Star => return self.suspended_method(start.start, Sort::Plain),
            Tok::Get | Tok::Set | Tok::Async if !start.special => {
                let after = self.peek()?;
                let is_name =
                    matches!(after.kind, Tok::OpenParenthesis | Tok::Comma | Tok::Colon | Tok::CloseBrace | Tok::Assign | Tok::End);
                if !is_name && start.kind != Tok::Async {
                    return self.accessor();
                }
                if !is_name && !after.newline {
                    self.advance()?;
                    return self.suspended_method(start.start, Sort::Async);
                }
            }
            _ => {}
        }
        let key = self.property_key()?;
        match self.token.kind {
            Tok::Colon => {
                self.advance()?;
                self.field(key, start.start, has_proto)
            }
            Tok::OpenParenthesis => {
                let (name, define_name) = key_name(key);
                self.path = Path { key: name, ..Path::default() };
                let value = self.function(FunctionKind::Method, start.start, name)?;
                self.define(key, value, start.start, define_name)
            }
            _ if start.is_word() => {
                self.check_name(start)?;
                let Key::Name(name) = key else { return self.refuse(Kind::ExpectedColon) };
                if self.token.kind == Tok::Assign {
                    return self.refuse(Kind::ShorthandInitializer);
                }
                let value = self.reference(name, start.start)?;
                Ok(self.memory.node2(Node::Field, name.0, start.start, value, 0)?)
            }
            Tok::End => self.refuse(Kind::UnexpectedEnd),
            _ => self.refuse(Kind::ExpectedColon),
        }
    }

    /// A method of a literal that is a generator or async, from its `*` or key on.
    fn suspended_method(&mut self, start: u32, sort: Sort) -> Compiled<u32, S> {
        let sort = self.star(sort)?;
        let key = self.property_key()?;
        if self.token.kind != Tok::OpenParenthesis {
            return self.refuse(Kind::ExpectedOpenParenthesis);
        }
        let (name, define_name) = key_name(key);
        self.path = Path { key: name, ..Path::default() };
        self.next.sort = sort;
        let value = self.function(FunctionKind::Method, start, name)?;
        self.define(key, value, start, define_name)
    }

    /// A variable by its name, as an expression.
    fn reference(&mut self, name: Name, position: u32) -> Compiled<u32, S> {
        if name == Name::UNDEFINED && self.names.binding(&self.memory, name) == 0 {
            self.undefined_used = true;
            return self.undefined(position);
        }
        self.identifier(name, position)
    }

    fn field(&mut self, key: Key, start: u32, has_proto: &mut bool) -> Compiled<u32, S> {
        let (name, define_name) = key_name(key);
        if name == Name::PROTO {
            if core::mem::replace(has_proto, true) {
                return self.refuse_span(Kind::DuplicateProto, start);
            }
            let value = self.assignment_within()?;
            return Ok(self.memory.node1(Node::Proto, 0, start, value)?);
        }
        self.hint = Hint { name, start: self.token.start };
        self.path = Path { key: name, ..Path::default() };
        let value = self.assignment_within()?;
        let anonymous = matches!(self.memory.kind(value), Node::Function | Node::Class) && self.memory.detail(value) & ANONYMOUS != 0;
        self.define(key, value, start, if anonymous { define_name } else { 0 })
    }

    fn define(&mut self, key: Key, value: u32, start: u32, define_name: u32) -> Compiled<u32, S> {
        if let Key::Name(name) = key {
            return Ok(self.memory.node2(Node::Field, name.0, start, value, 0)?);
        }
        let key = self.key_node(key, start)?;
        Ok(self.memory.node2(Node::Computed, DEFINE_VALUE | DEFINE_ENUMERABLE | define_name, start, value, key)?)
    }

    /// A getter or setter of an object literal.
    fn accessor(&mut self) -> Compiled<u32, S> {
        let token = self.advance()?;
        let key_start = self.token.start;
        let key = self.property_key()?;
        let (kind, how, accessor) = if token.kind == Tok::Get {
            (FunctionKind::Getter, DEFINE_GETTER, Accessor::Getter)
        } else {
            (FunctionKind::Setter, DEFINE_SETTER, Accessor::Setter)
        };
        let (name, define_name) = key_name(key);
        self.path = Path { key: name, accessor, ..Path::default() };
        if self.token.kind != Tok::OpenParenthesis {
            return self.refuse(Kind::ExpectedOpenParenthesis);
        }
        let value = self.function(kind, token.start, name)?;
        let key = self.key_node(key, key_start)?;
        Ok(self.memory.node2(Node::Computed, how | DEFINE_ENUMERABLE | define_name, token.start, value, key)?)
    }
}

/// The name that a method with this key gets at once, or that it gets its name when it is defined.
pub(crate) fn key_name(key: Key) -> (Name, u32) {
    match key {
        Key::Name(name) => (name, 0),
        Key::Expression(..) => (Name::NONE, DEFINE_NAME),
        Key::Private(_, name) => (name, 0),
    }
}
