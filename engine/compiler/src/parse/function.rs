//! Functions: from the parameters to finished bytecode (ECMA-262, 15.1 to 15.4), and the script itself.

use super::{Accessor, FunctionState, Hint, Leaves, Path};
use crate::error::SyntaxErrorKind as Kind;
use crate::layout::{Declared, binding, scope};
use crate::name::Name;
use crate::sink::{Sink, Sort};
use crate::token::{Tok, Token};
use crate::tree::{ANONYMOUS, HAS_HOME, List, Node, word};
use crate::{Compiled, Compiler, Failure, Handle};

/// What sort of function is open.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) enum FunctionKind {
    #[default]
    Script,
    Function,
    Arrow,
    Method,
    Getter,
    Setter,
    Constructor,
    Derived,
    /// The initialisers of some of a class's fields.
    Fields,
    StaticBlock,
}

impl FunctionKind {
    pub(crate) fn is_script(self) -> bool {
        self == FunctionKind::Script
    }

    pub(crate) fn is_arrow(self) -> bool {
        self == FunctionKind::Arrow
    }

    pub(crate) fn is_derived(self) -> bool {
        self == FunctionKind::Derived
    }

    pub(crate) fn is_constructor(self) -> bool {
        matches!(self, FunctionKind::Constructor | FunctionKind::Derived)
    }
}

/// Directives that begin a function's body.
struct Directives {
    use_strict: Option<u32>,
    native: bool,
}

impl<S: Sink> Compiler<'_, S> {
    /// The whole source.
    pub(crate) fn script(&mut self) -> Compiled<Handle, S> {
        self.function = FunctionState { base: self.memory.top(), is_top: true, ..FunctionState::default() };
        self.function.scope = self.open_scope(scope::FUNCTION, 0)?;
        self.function.function_scope = self.function.scope;
        self.advance()?;
        let body = if self.options.function { self.only_function()? } else { self.statements(Tok::End)? };
        let end = self.token.end;
        if self.sink.checks() {
            return Ok(Handle(0));
        }
        self.close_function_scope(end)?;
        self.place_globals()?;
        let handle = self.emit_script(body, end)?;
        Ok(handle)
    }

    /// The function that is the whole source, as the script's value.
    fn only_function(&mut self) -> Compiled<u32, S> {
        let start = self.token.start;
        let mut sort = if self.accept(Tok::Async)? { Sort::Async } else { Sort::Plain };
        self.expect(Tok::Function, Kind::UnexpectedToken)?;
        sort = self.star(sort)?;
        let (name, _) = self.binding_name()?;
        self.next.sort = sort;
        let function = self.function(FunctionKind::Function, start, name)?;
        if self.token.kind != Tok::End {
            return self.refuse(Kind::UnexpectedToken);
        }
        let statement = self.memory.node1(Node::Expression, 0, start, function)?;
        let mut list = List::default();
        list.add(&mut self.memory, statement)?;
        Ok(list.first)
    }

    /// The sort of a function that is one with a `*`, if that comes next.
    pub(crate) fn star(&mut self, sort: Sort) -> Compiled<Sort, S> {
        if self.token.kind != Tok::Star {
            return Ok(sort);
        }
        if sort.is_async() {
            return self.refuse(Kind::NoAsyncGenerator);
        }
        self.advance()?;
        Ok(Sort::Generator)
    }

    /// A function from its parameters on; `name` is what it shows. A node of the function around it.
    pub(crate) fn function(&mut self, kind: FunctionKind, start: u32, name: Name) -> Compiled<u32, S> {
        self.enter()?;
        let path = core::mem::take(&mut self.path);
        let outer = self.open_function(kind, start)?;
        let open = self.expect(Tok::OpenParenthesis, Kind::ExpectedOpenParenthesis)?.start;
        self.parameters()?;
        match kind {
            FunctionKind::Getter if self.function.parameters != 0 || self.function.rest => {
                return self.refuse_span(Kind::GetterParameters, open);
            }
            FunctionKind::Setter if self.function.parameters != 1 || self.function.rest => {
                return self.refuse_span(Kind::SetterParameters, open);
            }
            _ => {}
        }
        if self.token.kind != Tok::OpenBrace {
            return self.refuse(if self.token.kind == Tok::End { Kind::UnexpectedEnd } else { Kind::ExpectedOpenBrace });
        }
        let node = self.braced_body(outer, name, path, start)?;
        self.leave();
        Ok(node)
    }

    /// An arrow function from its parameters on; `parameter` is the only one, if it has no parentheses and is read.
    pub(crate) fn arrow_function(&mut self, start: u32, parameter: Option<Token>) -> Compiled<u32, S> {
        self.enter()?;
        let name = self.take_hint(start);
        self.path = Path::default();
        let outer = self.open_function(FunctionKind::Arrow, start)?;
        match parameter {
            Some(token) => self.parameter(token)?,
            None => {
                self.advance()?;
                self.parameters()?;
            }
        }
        if self.token.kind == Tok::Arrow && self.token.newline {
            return self.refuse(Kind::NewlineBeforeArrow);
        }
        self.expect(Tok::Arrow, Kind::ExpectedArrow)?;
        let node = if self.token.kind == Tok::OpenBrace {
            self.braced_body(outer, name, Path::default(), start)?
        } else {
            self.open_body(self.token.start);
            self.no_in = outer.1;
            let value = self.assignment()?;
            let position = self.memory.position(value);
            let statement = self.memory.node1(Node::Return, 0, position, value)?;
            let mut list = List::default();
            list.add(&mut self.memory, statement)?;
            let end = self.previous_end;
            self.finish_function(outer, name, list.first, end)?
        };
        self.leave();
        Ok(node)
    }

    /// Opens a function; the one around it, and whether `in` ended expressions there.
    pub(crate) fn open_function(&mut self, kind: FunctionKind, start: u32) -> Compiled<(FunctionState, bool), S> {
        self.hint = Hint::none();
        // Nothing but the script's own scope may stand between the function and the script.
        let is_top = self.function.is_top && self.function.kind.is_script() && self.only_script_around();
        let base = self.memory.top();
        let next = core::mem::take(&mut self.next);
        if !self.sink.supports(next.sort) {
            return self.refuse_span(if next.sort.is_async() { Kind::NoAsync } else { Kind::NoGenerator }, start);
        }
        let super_kind = if kind.is_arrow() { self.function.super_kind } else { kind };
        let awaits = next.sort.is_async() || kind.is_arrow() && self.function.awaits;
        let new = FunctionState { kind, super_kind, base, start, is_top, next, awaits, ..FunctionState::default() };
        let outer = core::mem::replace(&mut self.function, new);
        let outer_no_in = core::mem::replace(&mut self.no_in, false);
        self.function.scope = self.open_scope(scope::FUNCTION, start)?;
        self.function.function_scope = self.function.scope;
        if kind.is_constructor() && self.class.fields != 0 {
            self.function.instance_count = self.class.fields.min(romjs_abi::limits::INLINE_SLOTS_MAX);
            if kind == FunctionKind::Constructor {
                self.function.fields = self.identifier(Name::FIELDS, start)?;
            }
        }
        Ok((outer, outer_no_in))
    }

    /// The parameters of the open function have been read, and its body comes next.
    fn open_body(&mut self, start: u32) {
        self.memory.set(self.function.scope + scope::START, start);
        self.function.in_body = true;
        self.function.awaits = self.function.next.sort.is_async();
    }

    /// Whether no scope is open that could still declare a name, but the script's.
    fn only_script_around(&self) -> bool {
        let mut at = self.function.scope;
        while at != self.function.function_scope {
            if at == 0 || !matches!(self.memory.get(at) >> 8, scope::NAME | scope::CLASS) || self.memory.get(at + scope::FIRST) != 0 {
                return false;
            }
            at = self.memory.get(at + scope::PARENT);
        }
        true
    }

    /// Parameters up to and with the `)`.
    fn parameters(&mut self) -> Compiled<(), S> {
        while self.token.kind != Tok::CloseParenthesis {
            if self.token.kind == Tok::Ellipsis {
                self.rest_parameter()?;
                break;
            }
            if self.at_bracket() {
                self.pattern_parameter()?;
            } else {
                let token = self.token;
                self.check_name(token)?;
                self.advance()?;
                self.parameter(token)?;
            }
            if self.token.kind != Tok::CloseParenthesis {
                self.expect(Tok::Comma, Kind::ExpectedCloseArguments)?;
            }
        }
        self.expect(Tok::CloseParenthesis, Kind::ExpectedCloseParenthesis)?;
        Ok(())
    }

    /// One parameter whose name has been read, with its default value.
    fn parameter(&mut self, token: Token) -> Compiled<(), S> {
        self.check_name(token)?;
        let name = self.name_of(token)?;
        if name == Name::EVAL || name == Name::ARGUMENTS {
            return self.refuse_span(Kind::EvalOrArguments, token.start);
        }
        let register = self.parameter_register(token.start)?;
        let new = self.declare(name, Declared::Parameter, token.start)?;
        self.memory.set(new + binding::PLACE, register);
        if self.accept(Tok::Assign)? {
            let value = self.named_assignment(name)?;
            let end = self.previous_end;
            self.memory.set(new + binding::INITIALIZED, end);
            self.function.has_default = true;
            self.add_default(register, value, new)?;
        }
        self.function.length += u32::from(!self.function.has_default);
        Ok(())
    }

    /// A parameter that is a pattern, with its default value.
    fn pattern_parameter(&mut self) -> Compiled<(), S> {
        let register = self.parameter_register(self.token.start)?;
        let pattern = self.pattern(Leaves::Declared(Declared::Parameter))?;
        let value = if self.accept(Tok::Assign)? { self.assignment()? } else { 0 };
        self.function.has_default |= value != 0;
        self.function.length += u32::from(!self.function.has_default);
        self.add_default(register, value, pattern)
    }

    fn parameter_register(&mut self, position: u32) -> Compiled<u32, S> {
        let register = 2 + self.function.parameters;
        if register >= romjs_abi::limits::REGISTERS_MAX {
            return self.refuse_span(Kind::TooManyParameters, position);
        }
        self.function.parameters += 1;
        Ok(register)
    }

    fn add_default(&mut self, register: u32, value: u32, target: u32) -> Compiled<(), S> {
        self.function.defaults = self.memory.push_all([register, value, self.function.defaults, target])?;
        self.function.defaults_count += 1;
        Ok(())
    }

    fn rest_parameter(&mut self) -> Compiled<(), S> {
        self.advance()?;
        let register = 2 + self.function.parameters;
        let position = self.token.start;
        if self.at_bracket() {
            let pattern = self.pattern(Leaves::Declared(Declared::Parameter))?;
            self.add_default(register, 0, pattern)?;
        } else {
            let (name, position) = self.binding_name()?;
            let new = self.declare(name, Declared::Parameter, position)?;
            self.memory.set(new + binding::PLACE, register);
        }
        if self.token.kind == Tok::Assign {
            return self.refuse(Kind::RestDefault);
        }
        match self.token.kind {
            Tok::CloseParenthesis => {}
            Tok::End => return self.refuse(Kind::UnexpectedEnd),
            // Where the arrow is still to come, the whole is read as an expression first, and `...a` is what is wrong in it.
            _ if self.function.kind.is_arrow() => return self.refuse_span(Kind::RestNotLast, position),
            _ => return self.refuse(Kind::RestNotLast),
        }
        self.function.rest = true;
        Ok(())
    }

    /// A body in braces, and the end of the function.
    fn braced_body(&mut self, outer: (FunctionState, bool), name: Name, path: Path, start: u32) -> Compiled<u32, S> {
        self.open_body(self.token.start);
        self.advance()?;
        let directives = self.directives()?;
        if let Some(position) = directives.use_strict
            && (self.function.rest || self.function.defaults != 0)
        {
            return self.refuse_span(Kind::StrictInParameters, position);
        }
        if directives.native && self.token.kind == Tok::CloseBrace {
            return self.native_function(outer, name, path, start);
        }
        let body = self.statements(Tok::CloseBrace)?;
        let end = self.token.end;
        if self.token.kind != Tok::CloseBrace {
            return self.refuse(Kind::UnexpectedEnd);
        }
        self.advance()?;
        self.finish_function(outer, name, body, end)
    }

    /// The directive prologue (ECMA-262, 11.2.1). `"use strict"` changes nothing.
    fn directives(&mut self) -> Compiled<Directives, S> {
        let mut found = Directives { use_strict: None, native: false };
        while self.token.kind == Tok::String {
            let after = self.peek()?;
            let ends = matches!(after.kind, Tok::Semicolon | Tok::CloseBrace | Tok::End)
                || after.newline && (after.is_word() && !matches!(after.kind, Tok::In | Tok::Instanceof) || after.kind == Tok::String);
            if !ends {
                break;
            }
            let token = self.advance()?;
            match self.source.get(token.start as usize + 1..token.end as usize - 1) {
                Some(b"use strict") => found.use_strict = Some(token.start),
                Some(b"native") => found.native = self.options.library,
                _ => {}
            }
            self.semicolon()?;
        }
        Ok(found)
    }

    /// The end of a function that the engine implements: its `}` comes next.
    fn native_function(&mut self, outer: (FunctionState, bool), name: Name, path: Path, start: u32) -> Compiled<u32, S> {
        let (kind, length) = (self.function.kind, self.function.length);
        self.advance()?;
        self.abandon_function(outer);
        self.text.begin();
        match path.accessor {
            Accessor::Getter => self.text.push(b"get ")?,
            Accessor::Setter => self.text.push(b"set ")?,
            Accessor::None => {}
        }
        if path.class != Name::NONE {
            self.push_name(path.class)?;
            if !kind.is_constructor() {
                self.text.push(if path.is_static { b"" } else { b".prototype" })?;
                if path.computed.1 == 0 {
                    self.text.push(b".")?;
                }
            }
        }
        if path.computed.1 != 0 {
            self.text.push(self.source.get(path.computed.0 as usize..path.computed.1 as usize).unwrap_or(&[]))?;
        } else if !kind.is_constructor() {
            self.push_name(if path.key == Name::NONE { name } else { path.key })?;
        }
        match self.sink.native(self.text.piece(), Some(length as u8)).map_err(Failure::Sink)? {
            Some(handle) => Ok(self.memory.node1(Node::Native, 0, start, handle.0)?),
            None => self.refuse_span(Kind::UnknownNative, start),
        }
    }

    /// Closes the open function without making anything of it.
    fn abandon_function(&mut self, outer: (FunctionState, bool)) {
        self.close_bindings(self.function.scope);
        self.memory.set_top(self.function.base);
        (self.function, self.no_in) = outer;
    }

    pub(crate) fn push_name(&mut self, name: Name) -> Compiled<(), S> {
        // A name's text may lie in the same buffer, so it goes over in small parts.
        let (mut at, mut part) = (0, [0u8; 32]);
        loop {
            let rest = self.text_of(name).get(at..).unwrap_or(&[]);
            let length = rest.len().min(part.len());
            if length == 0 {
                return Ok(());
            }
            if let (Some(to), Some(from)) = (part.get_mut(..length), rest.get(..length)) {
                to.copy_from_slice(from);
            }
            self.text.push(part.get(..length).unwrap_or(&[]))?;
            at += length;
        }
    }

    /// Closes the open function, turns it into bytecode, and makes the node for it in the function around.
    pub(crate) fn finish_function(&mut self, outer: (FunctionState, bool), name: Name, body: u32, end: u32) -> Compiled<u32, S> {
        let start = self.function.start;
        // What follows tells whether the function itself is the value that was to be named.
        let called = matches!(self.token.kind, Tok::OpenParenthesis | Tok::Dot | Tok::OpenBracket | Tok::QuestionDot);
        let shown = if called && self.function.next.inferred { Name::NONE } else { name };
        let hoisted = self.function.next.hoisted;
        let anonymous = if name == Name::NONE { ANONYMOUS } else { 0 };
        if self.sink.checks() {
            self.abandon_function(outer);
            return Ok(self.memory.push_all([word(Node::Function, anonymous), start, 0, 0, 0])?);
        }
        let free_base = self.close_function_scope(end)?;
        let free_end = self.memory.top();
        self.close_names(free_base, free_end);
        let handle = self.emit_function(body, shown, end, (free_base, free_end))?;
        let home = if self.implicit(Declared::Home).is_some() { HAS_HOME } else { 0 };
        let (first, count) = self.hand_over(handle, free_base, free_end)?;
        (self.function, self.no_in) = outer;
        self.adopt(first, count, start, hoisted);
        Ok(self.memory.push_all([word(Node::Function, anonymous | home), start, handle.0, first, count])?)
    }
}
