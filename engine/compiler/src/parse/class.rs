//! Classes (ECMA-262, 15.7).

use super::field::{Body, Written, ends_field_name};
use super::object::{Key, key_name};
use super::{Accessor, ClassState, FunctionKind, Path};
use crate::error::SyntaxErrorKind as Kind;
use crate::layout::{Declared, binding, scope};
use crate::name::Name;
use crate::sink::{Sink, Sort};
use crate::token::Tok;
use crate::tree::{ANONYMOUS, DERIVED, FIELDS_USE_HOME, MEMBER_PRIVATE, MEMBER_STATIC, Node, word};
use crate::{Compiled, Compiler};
use romjs_abi::opcode::{DEFINE_GETTER, DEFINE_SETTER, DEFINE_VALUE};

impl<'a, S: Sink> Compiler<'a, S> {
    /// A class declaration. Its methods see the declared variable itself, without a binding of their own.
    pub(crate) fn class_declaration(&mut self) -> Compiled<u32, S> {
        let start = self.advance()?.start;
        let (name, position) = self.binding_name()?;
        let declared = self.declare(name, Declared::Class, position)?;
        self.memory.set(declared + binding::INITIALIZED, u32::MAX);
        let class = self.class_tail(start, name, declared)?;
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
            return self.class_tail(start, hint, 0);
        }
        let (name, position) = self.binding_name()?;
        self.open_scope(scope::NAME, position)?;
        let scope = self.function.scope;
        let own = self.declare(name, Declared::OwnName, position)?;
        self.memory.set(own + binding::INITIALIZED, u32::MAX);
        let class = self.class_tail(start, name, own)?;
        let end = self.previous_end;
        self.memory.set(own + binding::INITIALIZED, end);
        self.close_scope(end);
        let identifier = self.bound_identifier(own)?;
        let declare = self.memory.node2(Node::Declare, 1, start, identifier, class)?;
        Ok(self.memory.node2(Node::OwnName, 0, start, scope, declare)?)
    }

    /// A class from `extends` or its `{` on, which may have a variable of its own.
    fn class_tail(&mut self, start: u32, name: Name, own: u32) -> Compiled<u32, S> {
        self.enter()?;
        let mut heritage = 0;
        if self.accept(Tok::Extends)? {
            heritage = self.left_hand_side()?;
        }
        self.expect(Tok::OpenBrace, Kind::ExpectedOpenBrace)?;
        let once = self.function.kind.is_script() && self.function.loop_depth == 0 && !self.class.open && !self.options.function;
        let outer = core::mem::replace(&mut self.class, ClassState { open: true, once, ..ClassState::default() });
        let scope = self.open_scope(scope::CLASS, start)?;
        let mut body = Body { start, name, derived: heritage != 0, ..Body::default() };
        while self.token.kind != Tok::CloseBrace {
            if self.accept(Tok::Semicolon)? {
                continue;
            }
            if self.token.kind == Tok::End {
                return self.refuse(Kind::UnexpectedEnd);
            }
            self.member(&mut body)?;
        }
        let constructor = self.constructor(&mut body)?;
        let end = self.advance()?.end;
        if self.class.has_brand && !body.brand_given {
            self.brand_function(&mut body)?;
        }
        if body.last_fields != 0 {
            self.declare_fields(&mut body, end)?;
        }
        let private_names = self.close_private_names(outer, start)?;
        self.close_scope(end);
        self.leave();
        let own = if own != 0 && body.statics.first != 0 { self.bound_identifier(own)? } else { 0 };
        let detail = if name == Name::NONE { ANONYMOUS } else { 0 } | if body.derived { DERIVED } else { 0 };
        let [members, fields, statics, names] = [body.members, body.fields, body.statics, private_names].map(|list| list.first);
        let first = word(Node::Class, detail);
        Ok(self.memory.push_all([
            first,
            start,
            heritage,
            constructor,
            members,
            scope,
            fields,
            statics,
            own,
            names,
            body.private_methods,
        ])?)
    }

    /// The constructor: the one that was written, or else the one that every class has (ECMA-262, 15.7.14, step 14). The `}` comes next.
    fn constructor(&mut self, body: &mut Body<'a>) -> Compiled<u32, S> {
        let Some(written) = body.constructor else { return self.default_constructor(body.start, body.name, body.derived) };
        if written.fields == self.class.fields {
            return Ok(written.function);
        }
        // When it was compiled, not all of the fields were known: it is read again.
        self.forget_function(written.function);
        let end = (self.lexer, self.token, self.previous_end);
        (self.lexer, self.token) = written.place;
        let function = self.function(written.kind, written.start, body.name)?;
        (self.lexer, self.token, self.previous_end) = end;
        Ok(function)
    }

    /// Declares the variable that constructors call the function by which gives instances their fields.
    fn declare_fields(&mut self, body: &mut Body<'a>, end: u32) -> Compiled<(), S> {
        let declared = self.declare(Name::FIELDS, Declared::Const, body.start)?;
        if body.uses_home {
            // It is made behind the constructor, as it needs the prototype object.
            self.memory.set(declared + binding::INITIALIZED, end);
        }
        let identifier = self.bound_identifier(declared)?;
        let detail = 1 | if body.uses_home { FIELDS_USE_HOME } else { 0 };
        let node = self.memory.node2(Node::Declare, detail, body.start, identifier, body.last_fields)?;
        body.fields.add(&mut self.memory, node)?;
        Ok(())
    }

    /// Whether a modifier such as `static`, which comes next, is itself the name of the member.
    fn modifier_is_name(&self) -> Compiled<bool, S> {
        let after = self.peek()?;
        Ok(after.kind == Tok::OpenParenthesis
            || ends_field_name(after)
            || after.kind == Tok::Star && matches!(self.token.kind, Tok::Get | Tok::Set))
    }

    fn member(&mut self, body: &mut Body<'a>) -> Compiled<(), S> {
        let start = self.token.start;
        let mut is_static = false;
        if self.token.kind == Tok::Static && !self.modifier_is_name()? {
            self.advance()?;
            is_static = true;
            if self.token.kind == Tok::OpenBrace {
                return self.static_block(body);
            }
        }
        let (mut accessor, mut kind, mut how) = (Accessor::None, FunctionKind::Method, DEFINE_VALUE);
        let mut sort = Sort::Plain;
        match self.token.kind {
            Tok::Async if !self.token.special && !self.modifier_is_name()? && !self.peek()?.newline => {
                self.advance()?;
                sort = Sort::Async;
            }
            Tok::Get if !self.modifier_is_name()? => (accessor, kind, how) = (Accessor::Getter, FunctionKind::Getter, DEFINE_GETTER),
            Tok::Set if !self.modifier_is_name()? => (accessor, kind, how) = (Accessor::Setter, FunctionKind::Setter, DEFINE_SETTER),
            _ => {}
        }
        if accessor != Accessor::None {
            self.advance()?;
        } else {
            sort = self.star(sort)?;
        }
        let key_start = self.token.start;
        let is_private = self.token.kind == Tok::PrivateName;
        let key = if is_private {
            let is_method = self.peek()?.kind == Tok::OpenParenthesis;
            if is_method && !is_static {
                self.declare_brand(body)?;
            }
            self.private_key(self.token, accessor, is_static)?
        } else {
            self.property_key()?
        };
        if self.token.kind != Tok::OpenParenthesis {
            let field =
                sort == Sort::Plain && (matches!(self.token.kind, Tok::Assign | Tok::Semicolon | Tok::CloseBrace) || self.token.newline);
            if !field || accessor != Accessor::None {
                return self.refuse(Kind::ExpectedOpenParenthesis);
            }
            self.check_field_name(key, is_static, key_start)?;
            return self.fields(body, is_static, key, key_start);
        }
        let (name, define_name) = key_name(key);
        let mut path = Path { class: body.name, key: name, computed: (0, 0), is_static, accessor };
        if let Key::Expression(_, span) = key {
            path.computed = span;
        }
        self.path = path;
        if name == Name::CONSTRUCTOR && !is_static {
            if accessor != Accessor::None || sort != Sort::Plain {
                return self.refuse_span(Kind::SpecialConstructor, key_start);
            }
            if body.constructor.is_some() {
                return self.refuse_span(Kind::DuplicateConstructor, key_start);
            }
            return self.written_constructor(body, start);
        }
        if name == Name::PROTOTYPE && is_static {
            return self.refuse_span(Kind::StaticPrototype, key_start);
        }
        self.next.sort = sort;
        let value = self.function(kind, start, name)?;
        let key = self.key_node(key, key_start)?;
        let owner = match (is_static, is_private) {
            (true, _) => MEMBER_STATIC,
            (false, true) => MEMBER_PRIVATE,
            (false, false) => 0,
        };
        let detail = how | define_name | owner;
        let node = self.memory.node2(Node::Member, detail, start, value, key)?;
        body.members.add(&mut self.memory, node)?;
        Ok(())
    }

    /// A constructor from its parameters on.
    fn written_constructor(&mut self, body: &mut Body<'a>, start: u32) -> Compiled<(), S> {
        let (place, fields) = ((self.lexer, self.token), self.class.fields);
        let kind = if body.derived { FunctionKind::Derived } else { FunctionKind::Constructor };
        let function = self.function(kind, start, body.name)?;
        body.constructor = Some(Written { place, start, kind, function, fields });
        Ok(())
    }
}
