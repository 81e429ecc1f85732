//! Whole functions: the way in, the body, the way out, and what the sink gets.

use super::capture::HOME_CAPTURE;
use super::{Emission, Register};
use crate::layout::{Declared, binding, scope};
use crate::name::Name;
use crate::parse::FunctionKind;
use crate::sink::{CAPTURE_FREE, Function, Handle, Sink, Sort};
use crate::tree::{List, Node};
use crate::{Compiled, Compiler, Failure};
use romjs_abi::code::{
    ENTRY_ARGUMENTS, ENTRY_NEW_TARGET, ENTRY_REST, FLAG_CLASS, FLAG_CONSTRUCTOR, FLAG_DERIVED, FLAG_ENTRY, FLAG_LIBRARY,
};
use romjs_abi::{AtomId, Op, Slot, limits};

impl<S: Sink> Compiler<'_, S> {
    /// Writes the script's code: its top-level variables are globals, and its value may be wanted.
    pub(crate) fn emit_script(&mut self, body: u32, end: u32) -> Compiled<Handle, S> {
        self.begin(0);
        self.emission.next = 2;
        self.emission.frame_size = 2;
        let function_scope = self.function.scope;
        self.place_implicit()?;
        self.enter_scope(function_scope)?;
        if self.options.completion || self.options.function {
            let register = self.temporary()?;
            self.load_immediate(register, Slot::UNDEFINED)?;
            self.emission.completion = Some(register);
        }
        self.emission.locals_end = self.emission.next;
        self.hoist_functions(function_scope)?;
        self.statement_list(body)?;
        match self.emission.completion {
            Some(register) => self.abc(Op::Return, register, 0, 0)?,
            None => self.return_immediate(Slot::UNDEFINED.0 >> 3)?,
        }
        self.deliver_function(AtomId::NONE, 0, 0, end, 0)
    }

    /// Writes a function's code and hands it to the sink.
    pub(crate) fn emit_function(&mut self, body: u32, name: Name, end: u32, free: (u32, u32)) -> Compiled<Handle, S> {
        self.begin(free.0);
        let shown = self.shown_name(name)?;
        let entry = self.place_implicit()?;
        self.place_generator()?;
        self.emission.locals_end = self.emission.next;
        let function_scope = self.function.scope;
        self.enter_scope(function_scope)?;
        if self.function.fields != 0 {
            self.give_fields(self.function.fields, 1)?;
        }
        let guarded = self.enter_async()?;
        self.default_values()?;
        let guarded = guarded.or(self.enter_generator()?);
        self.hoist_functions(function_scope)?;
        self.statement_list(body)?;
        if !self.emission.unreachable {
            self.return_nothing()?;
        }
        self.leave_generator(guarded)?;
        let kind = self.function.kind;
        let flags = match kind {
            // What has a `prototype`, though `new` cannot call it.
            _ if self.function.next.sort.is_generator() => FLAG_CONSTRUCTOR,
            FunctionKind::Function if self.function.next.sort.is_async() => 0,
            // The library's functions construct nothing: only its classes do.
            FunctionKind::Function if self.options.library => 0,
            FunctionKind::Function => FLAG_CONSTRUCTOR,
            FunctionKind::Constructor => FLAG_CONSTRUCTOR | FLAG_CLASS,
            FunctionKind::Derived => FLAG_CONSTRUCTOR | FLAG_CLASS | FLAG_DERIVED,
            _ => 0,
        };
        let kept = self.kept_captures(free.0, free.1);
        self.deliver_function(shown, flags, entry, end, kept)
    }

    fn begin(&mut self, free_base: u32) {
        self.emission = Emission { code_start: self.memory.top(), free_base, ..Emission::default() };
    }

    /// The atom that closures show as their name; accessors show what they are.
    fn shown_name(&mut self, name: Name) -> Compiled<AtomId, S> {
        let prefix: &[u8] = match self.function.kind {
            FunctionKind::Getter => b"get ",
            FunctionKind::Setter => b"set ",
            _ => b"",
        };
        if name == Name::NONE {
            return Ok(AtomId::NONE);
        }
        if prefix.is_empty() {
            return self.atom_of(name);
        }
        self.text.begin();
        self.text.push(prefix)?;
        self.push_name(name)?;
        self.sink.atom(self.text.piece()).map_err(Failure::Sink)
    }

    /// Gives `this`, `arguments` and `new.target` their registers, as far as they are used; the entry flags.
    fn place_implicit(&mut self) -> Compiled<u32, S> {
        let function = self.function;
        let mut entry = if function.rest { ENTRY_REST } else { 0 };
        let mut next = 2 + function.parameters + u32::from(function.rest);
        for wanted in [Declared::Arguments, Declared::NewTarget, Declared::This] {
            let mut bound = self.memory.get(function.scope + scope::FIRST);
            while bound != 0 {
                if Declared::of(self.memory.get(bound + binding::FLAGS)) == wanted {
                    let place = match wanted {
                        Declared::Arguments => {
                            entry |= ENTRY_ARGUMENTS;
                            next += 1;
                            next - 1
                        }
                        Declared::NewTarget if !function.kind.is_derived() => {
                            entry |= ENTRY_NEW_TARGET;
                            next += 1;
                            next - 1
                        }
                        // Register 1 holds `this`; in derived constructors, `new.target`.
                        _ => 1,
                    };
                    self.memory.set(bound + binding::PLACE, place);
                }
                bound = self.memory.get(bound + binding::NEXT);
            }
        }
        self.emission.next = next;
        self.emission.frame_size = next;
        if next > limits::REGISTERS_MAX {
            return self.refuse_span(crate::SyntaxErrorKind::TooManyRegisters, function.start);
        }
        Ok(entry)
    }

    /// The binding of the open function that is declared by its being used.
    pub(crate) fn implicit(&self, wanted: Declared) -> Option<u32> {
        let mut bound = self.memory.get(self.function.function_scope + scope::FIRST);
        while bound != 0 {
            if Declared::of(self.memory.get(bound + binding::FLAGS)) == wanted {
                return Some(bound);
            }
            bound = self.memory.get(bound + binding::NEXT);
        }
        None
    }

    /// Default values, from left to right; the list has them the other way round.
    fn default_values(&mut self) -> Compiled<(), S> {
        for index in 0..self.function.defaults_count {
            let mut entry = self.function.defaults;
            for _ in index + 1..self.function.defaults_count {
                entry = self.memory.get(entry + 2);
            }
            let ((register, value), target) = (self.memory.pair(entry), self.memory.get(entry + 3));
            let is_pattern = self.is_pattern(target);
            // Missing arguments are `undefined` already.
            let needs_none = self.memory.kind(value) == Node::Immediate && self.memory.detail(value) == Slot::UNDEFINED.0 >> 3;
            if value != 0 && !needs_none {
                let is_cell = !is_pattern && self.memory.get(target + binding::FLAGS) & binding::CELL != 0;
                self.default_value(register as Register, value, is_cell)?;
            }
            if is_pattern {
                self.destructure(target, register as Register)?;
            }
        }
        Ok(())
    }

    /// A parameter's default value, if there is no argument.
    pub(super) fn default_value(&mut self, register: Register, value: u32, is_cell: bool) -> Compiled<(), S> {
        let given = self.label()?;
        let mark = self.emission.next;
        if is_cell {
            let argument = self.temporary()?;
            self.abc(Op::GetCell, argument, register, 0)?;
            self.branch(Op::JumpIsNot, argument, super::expression::UNDEFINED, given)?;
            self.value_into(value, argument)?;
            self.abc(Op::PutCell, argument, register, 0)?;
        } else {
            self.branch(Op::JumpIsNot, register, super::expression::UNDEFINED, given)?;
            self.value_into(value, register)?;
        }
        self.release(mark);
        self.place_label(given)
    }

    /// The way out without a value.
    pub(crate) fn return_nothing(&mut self) -> Compiled<(), S> {
        if !self.function.kind.is_derived() {
            return self.return_immediate(Slot::UNDEFINED.0 >> 3);
        }
        let mark = self.emission.next;
        let value = self.temporary()?;
        self.load_immediate(value, Slot::UNDEFINED)?;
        self.return_register(value)?;
        self.release(mark);
        Ok(())
    }

    /// The way out of all but derived constructors with an immediate of these bits.
    pub(crate) fn return_immediate(&mut self, bits: u32) -> Compiled<(), S> {
        if self.emission.generator != 0 {
            self.abx(Op::LoadImmediate, self.emission.generator + 1, bits as u16)?;
            return self.end_generator();
        }
        self.abx(Op::ReturnImmediate, 0, bits as u16)?;
        self.emission.unreachable = true;
        Ok(())
    }

    /// The way out with a value.
    pub(crate) fn return_register(&mut self, value: Register) -> Compiled<(), S> {
        if self.emission.generator != 0 {
            self.deliver(value, Some(self.emission.generator + 1))?;
            return self.end_generator();
        }
        if self.function.kind.is_derived() {
            self.return_derived(value)?;
        } else if self.emission.last_immediate == self.memory.top() {
            // Whatever register it went to: nobody looks at it again.
            let load = self.memory.get(self.memory.top() - 1);
            if load >> 8 & 0xFF == u32::from(value) {
                self.memory.set_top(self.memory.top() - 1);
                return self.return_immediate(load >> 16);
            }
            self.abc(Op::Return, value, 0, 0)?;
        } else if self.emission.last_intrinsic == self.memory.top() {
            let call = self.memory.top() - 1;
            let word = self.memory.get(call);
            if word >> 24 == u32::from(value) {
                self.memory.set(call, word & 0x00FF_FFFF);
            } else {
                self.abc(Op::Return, value, 0, 0)?;
            }
        } else {
            self.abc(Op::Return, value, 0, 0)?;
        }
        self.emission.unreachable = true;
        Ok(())
    }

    fn return_derived(&mut self, value: Register) -> Compiled<(), S> {
        let mark = self.emission.next;
        let end = self.memory.get(self.function.scope + scope::END);
        let this = match self.implicit(Declared::DerivedThis) {
            // Never read and never bound: there has been no `super(…)`.
            None => {
                let hole = self.temporary()?;
                self.load_immediate(hole, Slot::HOLE)?;
                hole
            }
            Some(this) => self.memory.get(this + binding::PLACE) as Register,
        };
        self.throwing(Op::ReturnDerived, value, this, 0, end)?;
        self.release(mark);
        Ok(())
    }

    fn deliver_function(&mut self, name: AtomId, flags: u32, entry: u32, end: u32, kept: u32) -> Compiled<Handle, S> {
        let outer_bottom = self.names.lowest();
        let assembled = self.assemble()?;
        let mut captures = [CAPTURE_FREE; limits::CAPTURES_MAX as usize];
        if self.implicit(Declared::Home).is_some() {
            // Not free; which register it is will be known where the closure is made.
            captures[usize::from(HOME_CAPTURE)] = 1;
        }
        let state = self.function;
        let mut flags = flags;
        if entry != 0 {
            flags |= FLAG_ENTRY;
        }
        if self.options.library {
            flags |= FLAG_LIBRARY;
        }
        let counts_instances = state.next.sort == Sort::Plain
            && matches!(state.kind, FunctionKind::Function | FunctionKind::Constructor | FunctionKind::Derived);
        let function = Function {
            name: (name != AtomId::NONE).then_some(name),
            sort: state.next.sort,
            flags,
            entry,
            parameters: state.parameters as u8,
            length: state.length.min(255) as u8,
            frame_size: self.emission.frame_size as u8,
            instance_capacity: if counts_instances { state.instance_count as u8 } else { 0 },
            captures: captures.get(..kept as usize).unwrap_or(&[]),
            constants: self.memory.slice(assembled.constants, assembled.constants_count),
            handlers: self.memory.slice(assembled.handlers, 2 * assembled.handlers_count),
            code: self.memory.slice(assembled.code, assembled.code_words),
            source: (state.start, end),
            positions: self.memory.slice(assembled.positions, 2 * assembled.positions_count).as_chunks().0,
        };
        let handle = self.sink.function(&function).map_err(Failure::Sink)?;
        self.memory.set_bottom(outer_bottom);
        Ok(handle)
    }

    /// The constructor of a class that has none (ECMA-262, 15.7.14, step 14).
    pub(crate) fn default_constructor(&mut self, start: u32, name: Name, derived: bool) -> Compiled<u32, S> {
        let kind = if derived { FunctionKind::Derived } else { FunctionKind::Constructor };
        let outer = self.open_function(kind, start)?;
        let mut body = List::default();
        if derived {
            let rest = self.declare(Name::DEFAULT, Declared::Parameter, start)?;
            self.memory.set(rest + binding::PLACE, 2);
            self.function.rest = true;
            let rest = self.bound_identifier(rest)?;
            let mut arguments = List::default();
            let spread = self.memory.node1(Node::Spread, 0, start, rest)?;
            arguments.add(&mut self.memory, spread)?;
            let call = self.super_call_node(arguments, true, start)?;
            let statement = self.memory.node1(Node::Expression, 1, start, call)?;
            body.add(&mut self.memory, statement)?;
        }
        let end = self.previous_end;
        self.finish_function(outer, name, body.first, end)
    }
}
