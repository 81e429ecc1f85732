//! Classes (ECMA-262, 15.7).

use super::object::{Key, key_name};
use super::{Accessor, FunctionKind, Path};
use crate::error::SyntaxErrorKind as Kind;
use crate::layout::{Declared, binding, scope};
use crate::name::Name;
use crate::sink::Sink;
use crate::token::Tok;
use crate::tree::{ANONYMOUS, DERIVED, List, MEMBER_STATIC, Node, word};
use crate::{Compiled, Compiler};
use romjs_abi::opcode::{DEFINE_GETTER, DEFINE_SETTER, DEFINE_VALUE};

impl<S: Sink> Compiler<'_, S> {
    /// A class declaration. Its methods see the declared variable itself, without a binding of their own.
    pub(crate) fn class_declaration(&mut self) -> Compiled<u32, S> {
        let start = self.advance()?.start;
        let (name, position) = self.binding_name()?;
        let declared = self.declare(name, Declared::Class, position)?;
        self.memory.set(declared + binding::INITIALIZED, u32::MAX);
        let class = self.class_tail(start, name)?;
        let end = self.previous_end;
        self.memory.set(declared + binding::INITIALIZED, end);
        let identifier = self.bound_identifier(declared)?;
        Ok(self.memory.node2(Node::Declare, 1, start, identifier, class)?)
    }

    pub(crate) fn class_expression(&mut self) -> Compiled<u32, S> {
        let start = self.token.start;
        let hint = self.take_hint(start);
        self.advance()?;
        if matches!(self.token.kind, Tok::OpenBrace | Tok::Extends) {
            return self.class_tail(start, hint);
        }
        let (name, position) = self.binding_name()?;
        self.open_scope(scope::NAME, position)?;
        let scope = self.function.scope;
        let own = self.declare(name, Declared::OwnName, position)?;
        self.memory.set(own + binding::INITIALIZED, u32::MAX);
        let class = self.class_tail(start, name)?;
        let end = self.previous_end;
        self.memory.set(own + binding::INITIALIZED, end);
        self.close_scope(end);
        let identifier = self.bound_identifier(own)?;
        let declare = self.memory.node2(Node::Declare, 1, start, identifier, class)?;
        Ok(self.memory.node2(Node::OwnName, 0, start, scope, declare)?)
    }

    /// A class from `extends` or its `{` on.
    fn class_tail(&mut self, start: u32, name: Name) -> Compiled<u32, S> {
        self.enter()?;
        let mut heritage = 0;
        if self.accept(Tok::Extends)? {
            heritage = self.left_hand_side()?;
        }
        self.expect(Tok::OpenBrace, Kind::ExpectedOpenBrace)?;
        let (mut members, mut constructor) = (List::default(), 0);
        while self.token.kind != Tok::CloseBrace {
            if self.accept(Tok::Semicolon)? {
                continue;
            }
            if self.token.kind == Tok::End {
                return self.refuse(Kind::UnexpectedEnd);
            }
            self.member(name, heritage != 0, &mut members, &mut constructor)?;
        }
        self.advance()?;
        self.leave();
        if constructor == 0 {
            constructor = self.default_constructor(start, name, heritage != 0)?;
        }
        let detail = if name == Name::NONE { ANONYMOUS } else { 0 } | if heritage != 0 { DERIVED } else { 0 };
        Ok(self.memory.push_all([word(Node::Class, detail), start, heritage, constructor, members.first])?)
    }

    /// Whether a modifier such as `static`, which comes next, is itself the name of the member.
    fn modifier_is_name(&self) -> Compiled<bool, S> {
        let after = self.peek()?;
        Ok(matches!(after.kind, Tok::OpenParenthesis | Tok::Assign | Tok::Semicolon | Tok::CloseBrace | Tok::End))
    }

    fn member(&mut self, class: Name, derived: bool, members: &mut List, constructor: &mut u32) -> Compiled<(), S> {
        let start = self.token.start;
        let mut is_static = false;
        if self.token.kind == Tok::Static && !self.modifier_is_name()? {
            self.advance()?;
            is_static = true;
            if self.token.kind == Tok::OpenBrace {
                return self.refuse_span(Kind::NoStaticBlock, start);
            }
        }
        let (mut accessor, mut kind, mut how) = (Accessor::None, FunctionKind::Method, DEFINE_VALUE);
        match self.token.kind {
            Tok::Star => return self.refuse(Kind::NoGenerator),
            Tok::Async if !self.modifier_is_name()? && !self.peek()?.newline => return self.refuse(Kind::NoAsync),
            Tok::Get if !self.modifier_is_name()? => (accessor, kind, how) = (Accessor::Getter, FunctionKind::Getter, DEFINE_GETTER),
            Tok::Set if !self.modifier_is_name()? => (accessor, kind, how) = (Accessor::Setter, FunctionKind::Setter, DEFINE_SETTER),
            _ => {}
        }
        if accessor != Accessor::None {
            self.advance()?;
        }
        let key_start = self.token.start;
        let key = self.property_key()?;
        if self.token.kind != Tok::OpenParenthesis {
            let field = matches!(self.token.kind, Tok::Assign | Tok::Semicolon | Tok::CloseBrace) || self.token.newline;
            return if field { self.refuse_span(Kind::NoField, key_start) } else { self.refuse(Kind::ExpectedOpenParenthesis) };
        }
        let (name, define_name) = key_name(key);
        let mut path = Path { class, key: name, computed: (0, 0), is_static, accessor };
        if let Key::Expression(_, span) = key {
            path.computed = span;
        }
        self.path = path;
        if name == Name::CONSTRUCTOR && !is_static {
            if accessor != Accessor::None {
                return self.refuse_span(Kind::SpecialConstructor, key_start);
            }
            if *constructor != 0 {
                return self.refuse_span(Kind::DuplicateConstructor, key_start);
            }
            *constructor = self.function(if derived { FunctionKind::Derived } else { FunctionKind::Constructor }, start, class)?;
            return Ok(());
        }
        if name == Name::PROTOTYPE && is_static {
            return self.refuse_span(Kind::StaticPrototype, key_start);
        }
        let value = self.function(kind, start, name)?;
        let key = self.key_node(key, key_start)?;
        let detail = how | define_name | if is_static { MEMBER_STATIC } else { 0 };
        let node = self.memory.node2(Node::Member, detail, start, value, key)?;
        members.add(&mut self.memory, node)?;
        Ok(())
    }
}
