//! Fields of classes and static blocks (ECMA-262, 15.7.10 and 15.7.11).
//!
//! Fields that follow each other become one function, which is called as a method of the instance, or of the class for static
//! ones. Of several such functions for instances each calls the one before, so that constructors call the last.

use super::object::{Key, key_name};
use super::{Accessor, FunctionKind, Hint};
use crate::error::SyntaxErrorKind as Kind;
use crate::layout::{Declared, binding};
use crate::lexer::Lexer;
use crate::name::Name;
use crate::sink::Sink;
use crate::token::{Tok, Token};
use crate::tree::{ANONYMOUS, HAS_HOME, List, Node};
use crate::{Compiled, Compiler};
use romjs_abi::opcode::{DEFINE_ENUMERABLE, DEFINE_VALUE};

/// The parts of a class while its body is read.
#[derive(Default)]
pub(super) struct Body<'a> {
    pub(super) name: Name,
    pub(super) derived: bool,
    pub(super) constructor: Option<Written<'a>>,
    /// Where the class begins, and the hidden variables have their values.
    pub(super) start: u32,
    pub(super) members: List,
    /// Functions that give instances fields, but for the last.
    pub(super) fields: List,
    /// The last of them.
    pub(super) last_fields: u32,
    /// Whether one of them looks for properties of the prototype object's parent.
    pub(super) uses_home: bool,
    pub(super) statics: List,
    /// The brand of instances, if it is an atom.
    pub(super) brand: Name,
    /// Whether the functions that give instances fields give them the brand too.
    pub(super) brand_given: bool,
    /// The variable of the object that has the private methods, an Identifier.
    pub(super) private_methods: u32,
}

/// A constructor that stands in the class.
#[derive(Clone, Copy)]
pub(super) struct Written<'a> {
    /// Where its parameters begin.
    pub(super) place: (Lexer<'a>, Token),
    pub(super) start: u32,
    pub(super) kind: FunctionKind,
    pub(super) function: u32,
    /// Fields that were known in front of it.
    pub(super) fields: u32,
}

impl<'a, S: Sink> Compiler<'a, S> {
    /// A field whose key, which begins at `key_start`, has been read, and those that follow it.
    pub(super) fn fields(&mut self, body: &mut Body<'a>, is_static: bool, key: Key, key_start: u32) -> Compiled<(), S> {
        let (mut key, mut key_start) = (key, key_start);
        let variable = match key {
            Key::Expression(expression, (_, 1..)) => self.field_key(body, expression, key_start)?,
            _ => Name::NONE,
        };
        let before = if is_static || body.last_fields == 0 { Name::NONE } else { self.keep_fields(body)? };
        let outer = self.open_function(FunctionKind::Fields, key_start)?;
        let mut list = List::default();
        if !is_static && self.class.has_brand && !body.brand_given && before == Name::NONE {
            self.give_brand(body, &mut list)?;
        }
        if before != Name::NONE {
            let function = self.identifier(before, key_start)?;
            let call = self.memory.node1(Node::GiveFields, 0, key_start, function)?;
            list.add(&mut self.memory, call)?;
        }
        if variable != Name::NONE {
            key = Key::Expression(self.identifier(variable, key_start)?, (0, 1));
        }
        let mut count = 0;
        loop {
            let field = self.field_definition(key, key_start)?;
            list.add(&mut self.memory, field)?;
            count += 1;
            while self.accept(Tok::Semicolon)? {}
            if !self.at_field(is_static) {
                break;
            }
            if is_static {
                self.advance()?;
            }
            key_start = self.token.start;
            key = self.field_name(is_static)?;
        }
        let end = self.previous_end;
        if !is_static {
            self.function.start = body.start;
        }
        let function = self.finish_function(outer, Name::NONE, list.first, end)?;
        if is_static {
            body.statics.add(&mut self.memory, function)?;
        } else {
            body.last_fields = function;
            body.uses_home |= self.memory.detail(function) & HAS_HOME != 0;
            self.class.fields += count;
        }
        Ok(())
    }

    /// A function that gives instances the brand first, since private methods come before all fields, and then their fields.
    pub(super) fn brand_function(&mut self, body: &mut Body<'a>) -> Compiled<(), S> {
        let before = if body.last_fields == 0 { Name::NONE } else { self.keep_fields(body)? };
        let outer = self.open_function(FunctionKind::Fields, body.start)?;
        let mut list = List::default();
        self.give_brand(body, &mut list)?;
        if before != Name::NONE {
            let function = self.identifier(before, body.start)?;
            let call = self.memory.node1(Node::GiveFields, 0, body.start, function)?;
            list.add(&mut self.memory, call)?;
        }
        let end = self.previous_end;
        body.last_fields = self.finish_function(outer, Name::NONE, list.first, end)?;
        Ok(())
    }

    /// A field's key, which is no expression in brackets.
    fn field_name(&mut self, is_static: bool) -> Compiled<Key, S> {
        let start = self.token.start;
        if self.token.kind == Tok::PrivateName {
            return self.private_key(self.token, Accessor::None, is_static);
        }
        let key = self.property_key()?;
        self.check_field_name(key, is_static, start)?;
        Ok(key)
    }

    pub(super) fn check_field_name(&mut self, key: Key, is_static: bool, start: u32) -> Compiled<(), S> {
        match key {
            Key::Name(Name::CONSTRUCTOR) => self.refuse_span(Kind::ConstructorField, start),
            Key::Name(Name::PROTOTYPE) if is_static => self.refuse_span(Kind::StaticPrototype, start),
            _ => Ok(()),
        }
    }

    /// A field from its initialiser on.
    fn field_definition(&mut self, key: Key, key_start: u32) -> Compiled<u32, S> {
        let (name, define_name) = key_name(key);
        let (mut value, mut how) = (0, DEFINE_VALUE | DEFINE_ENUMERABLE);
        if self.accept(Tok::Assign)? {
            self.hint = Hint { name, start: self.token.start };
            value = self.assignment_within()?;
            if matches!(self.memory.kind(value), Node::Function | Node::Class) && self.memory.detail(value) & ANONYMOUS != 0 {
                how |= define_name;
            }
        }
        self.semicolon()?;
        let key = self.key_node(key, key_start)?;
        Ok(self.memory.node2(Node::FieldDefinition, how, key_start, value, key)?)
    }

    /// Whether a field comes next whose key is no expression in brackets.
    fn at_field(&self, is_static: bool) -> bool {
        let (mut lexer, mut token) = (self.lexer, self.token);
        let Some(mut after) = next(&mut lexer) else { return false };
        let is_modifier = token.kind == Tok::Static && !ends_field_name(after);
        if is_modifier && after.kind == Tok::OpenParenthesis || is_modifier != is_static {
            return false;
        }
        if is_static {
            token = after;
            match next(&mut lexer) {
                Some(token) => after = token,
                None => return false,
            }
        }
        match token.kind {
            Tok::Get | Tok::Set => ends_field_name(after),
            Tok::Async => ends_field_name(after) || after.newline,
            Tok::String | Tok::Number | Tok::PrivateName => after.kind != Tok::OpenParenthesis,
            _ => token.is_word() && after.kind != Tok::OpenParenthesis,
        }
    }

    /// A computed key of a field: it is evaluated once, and a variable of the class's scope keeps it.
    fn field_key(&mut self, body: &mut Body<'a>, expression: u32, start: u32) -> Compiled<Name, S> {
        let (name, declared) = self.hidden_variable(start)?;
        let end = self.previous_end;
        self.memory.set(declared + binding::INITIALIZED, end);
        let identifier = self.bound_identifier(declared)?;
        let node = self.memory.node2(Node::FieldKey, 0, start, identifier, expression)?;
        body.members.add(&mut self.memory, node)?;
        Ok(name)
    }

    /// Gives the last function that makes fields to a variable, as there comes another.
    fn keep_fields(&mut self, body: &mut Body<'a>) -> Compiled<Name, S> {
        let (name, declared) = self.hidden_variable(body.start)?;
        let identifier = self.bound_identifier(declared)?;
        let node = self.memory.node2(Node::Declare, 1, body.start, identifier, body.last_fields)?;
        body.fields.add(&mut self.memory, node)?;
        Ok(name)
    }

    /// A new variable of the open class, whose name is a number.
    fn hidden_variable(&mut self, position: u32) -> Compiled<(Name, u32), S> {
        let (mut digits, mut at, mut number) = ([0u8; 10], 10usize, self.class.variables);
        self.class.variables += 1;
        while let Some(digit) = at.checked_sub(1).and_then(|at| digits.get_mut(at)) {
            *digit = b'0' + (number % 10) as u8;
            (at, number) = (at - 1, number / 10);
            if number == 0 {
                break;
            }
        }
        self.text.begin();
        self.text.push(digits.get(at..).unwrap_or(&[]))?;
        let name = self.name_of_piece()?;
        let declared = self.declare(name, Declared::Const, position)?;
        Ok((name, declared))
    }

    /// Whether a name is one of those that only the parts of a class see.
    pub(crate) fn is_of_class(&self, name: Name) -> bool {
        matches!(self.text_of(name).first(), Some(b'#' | b'0'..=b'9'))
    }

    /// `static { … }` from its `{` on.
    pub(super) fn static_block(&mut self, body: &mut Body<'a>) -> Compiled<(), S> {
        self.enter()?;
        let start = self.token.start;
        let outer = self.open_function(FunctionKind::StaticBlock, start)?;
        self.advance()?;
        let list = self.statements(Tok::CloseBrace)?;
        let end = self.advance()?.end;
        let function = self.finish_function(outer, Name::NONE, list, end)?;
        self.leave();
        body.statics.add(&mut self.memory, function)?;
        Ok(())
    }
}

fn next(lexer: &mut Lexer<'_>) -> Option<Token> {
    lexer.next().ok()
}

/// Whether a token shows that a word like `static` or `get` before it is itself the name of a field.
pub(super) fn ends_field_name(token: Token) -> bool {
    matches!(token.kind, Tok::Assign | Tok::Semicolon | Tok::CloseBrace | Tok::End)
}
