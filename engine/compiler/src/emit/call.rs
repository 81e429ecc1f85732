//! Calls (ECMA-262, 13.3.5 to 13.3.8): callee, `this` and arguments in a window at the end of the registers.

use super::Register;
use crate::error::SyntaxErrorKind as Kind;
use crate::layout::BOUND;
use crate::name::Name;
use crate::sink::{Handle, Sink};
use crate::tree::{APPENDS_ELEMENT, CALLS_ARGUMENT, DEFINES_PROPERTY, GETS_PRESENT, Node, THROWS_RANGE_ERROR, THROWS_TYPE_ERROR};
use crate::{Compiled, Compiler, Failure};
use romjs_abi::opcode::{DEFINE_ENUMERABLE, DEFINE_VALUE};
use romjs_abi::{Op, Slot};

/// More arguments go through an array.
const ARGUMENTS_MAX: u32 = 100;

impl<S: Sink> Compiler<'_, S> {
    #[inline(never)]
    pub(crate) fn call_value(&mut self, node: u32, want: Option<Register>) -> Compiled<Register, S> {
        let (callee, mut arguments, mut count) = (self.memory.field(node, 0), self.memory.field(node, 1), self.memory.field(node, 2));
        let mark = self.emission.next;
        if self.memory.kind(callee) == Node::Native && self.memory.detail(callee) == DEFINES_PROPERTY && count == 3 {
            return self.define_data_property(arguments, self.memory.position(node), want);
        }
        if self.memory.kind(callee) == Node::Native && self.memory.detail(callee) == GETS_PRESENT && count == 2 {
            let (object, rest) = self.memory.pair(arguments);
            let object = self.value(object, None)?;
            let key = self.value(self.memory.pair(rest).0, None)?;
            self.release(mark);
            let out = self.out(want)?;
            self.throwing(Op::GetPresent, out, object, key, self.memory.position(node))?;
            return Ok(out);
        }
        if self.memory.kind(callee) == Node::Native && self.memory.detail(callee) == APPENDS_ELEMENT && count == 2 {
            let (list, rest) = self.memory.pair(arguments);
            let list = self.value(list, None)?;
            let value = self.value(self.memory.pair(rest).0, None)?;
            self.throwing(Op::ArrayPush, list, value, 1, self.memory.position(node))?;
            self.release(mark);
            return self.out(want);
        }
        if self.memory.kind(callee) == Node::Native
            && let kind @ (THROWS_TYPE_ERROR | THROWS_RANGE_ERROR) = self.memory.detail(callee)
        {
            let kind = if kind == THROWS_TYPE_ERROR { 1 } else { 2 };
            return self.throw_error(kind, arguments, self.memory.position(node), want);
        }
        if self.memory.kind(callee) == Node::Native
            && self.memory.detail(callee) != CALLS_ARGUMENT
            && self.memory.detail(node) == 0
            && let Some(op) = Op::intrinsic(count)
        {
            let function = Handle(self.memory.field(callee, 0));
            if let Some(index) = self.sink.intrinsic(function).map_err(Failure::Sink)? {
                let op = if index < 256 { op } else { op.far() };
                return self.call_intrinsic(op, index as u8, arguments, self.memory.position(node), want);
            }
        }
        let plain = self.memory.detail(node) == 0 && (2..=ARGUMENTS_MAX).contains(&count);
        let window = if plain && self.memory.kind(callee) == Node::Native && self.memory.detail(callee) == CALLS_ARGUMENT {
            // `intrinsic.call(f, thisArg, …)`: the first two arguments are callee and `this` themselves.
            let (function, rest) = self.memory.pair(arguments);
            let (this, rest) = self.memory.pair(rest);
            (arguments, count) = (rest, count - 2);
            let window = self.temporary()?;
            self.value_into(function, window)?;
            let register = self.temporary()?;
            self.value_into(this, register)?;
            window
        } else {
            self.callee_window(callee)?
        };
        if self.memory.field(node, 3) != 0 {
            self.end_chain_if_nullish(window)?;
        }
        let spread = self.memory.detail(node) != 0 || count > ARGUMENTS_MAX;
        self.arguments_of(arguments, spread)?;
        self.release(mark);
        let out = self.out(want)?;
        self.mark(self.memory.position(node))?;
        if spread {
            self.abc(Op::CallSpread, window, 0, out)?
        } else {
            self.abc(Op::Call, window, count as u8, out)?
        }
        Ok(out)
    }

    /// In the library, `intrinsic.createDataProperty(object, key, value)`. No argument there assigns a variable that an
    /// earlier one reads, so all are taken from where they are.
    fn define_data_property(&mut self, arguments: u32, position: u32, want: Option<Register>) -> Compiled<Register, S> {
        let mark = self.emission.next;
        let (object, rest) = self.memory.pair(arguments);
        let (key, rest) = self.memory.pair(rest);
        let object = self.value(object, None)?;
        let key = self.value(key, None)?;
        let value = self.value(self.memory.pair(rest).0, None)?;
        self.mark(position)?;
        self.memory.push_all([Op::DefineOwn.abc(object, key, value), DEFINE_VALUE | DEFINE_ENUMERABLE])?;
        self.release(mark);
        let out = self.out(want)?;
        if want.is_some() {
            self.load_immediate(out, Slot::UNDEFINED)?;
        }
        Ok(out)
    }

    /// In the library, `intrinsic.name(…)` needs no window: the arguments are taken from where they are.
    fn call_intrinsic(&mut self, op: Op, index: u8, arguments: u32, position: u32, want: Option<Register>) -> Compiled<Register, S> {
        let mark = self.emission.next;
        let first = match self.run_of_registers(arguments)? {
            Some(first) => first,
            None if op == Op::Intrinsic1 || op == Op::FarIntrinsic1 => self.value(self.memory.pair(arguments).0, None)?,
            None => {
                self.arguments_of(arguments, false)?;
                mark as Register
            }
        };
        self.release(mark);
        let out = self.out(want)?;
        self.throwing(op, first, index, out, position)?;
        self.emission.last_intrinsic = self.memory.top();
        Ok(out)
    }

    /// In the library, `intrinsic.throwTypeError("…")` and `intrinsic.throwRangeError("…")`.
    fn throw_error(&mut self, kind: u8, arguments: u32, position: u32, want: Option<Register>) -> Compiled<Register, S> {
        let out = self.out(want)?;
        let message = self.plain_text(self.memory.pair(arguments).0).and_then(|text| self.sink.message(kind, text));
        let Some(message) = message else { return self.refuse_span(Kind::UnknownNative, position) };
        self.throwing(Op::ThrowError, message, 0, 0, position)?;
        self.emission.unreachable = true;
        Ok(out)
    }

    /// The first register of arguments that are variables side by side already, or none at all.
    fn run_of_registers(&self, list: u32) -> Compiled<Option<Register>, S> {
        let (mut first, mut next, mut pair) = (None, 0, list);
        while pair != 0 {
            let (argument, rest) = self.memory.pair(pair);
            let register = match self.memory.kind(argument) {
                Node::This => 1,
                Node::Identifier => match self.settled_register(argument)? {
                    Some(register) => register,
                    None => return Ok(None),
                },
                _ => return Ok(None),
            };
            if first.is_some() && register != next {
                return Ok(None);
            }
            first = first.or(Some(register));
            (next, pair) = (register + 1, rest);
        }
        Ok(first.or(Some(1)))
    }

    /// Callee and `this` in two new registers.
    fn callee_window(&mut self, callee: u32) -> Compiled<Register, S> {
        let position = self.memory.position(callee);
        let mark = self.emission.next;
        match self.memory.kind(callee) {
            Node::Property => {
                let object = self.chain_object(callee, self.memory.field(callee, 1), false)?;
                self.release(mark);
                let window = self.temporary()?;
                self.temporary()?;
                self.named(Op::GetMethod, window, object, Name(self.memory.detail(callee)), position)?;
                Ok(window)
            }
            Node::Index => {
                let window = self.temporary()?;
                let this = self.temporary()?;
                self.value_into(self.memory.field(callee, 0), this)?;
                if self.memory.field(callee, 2) != 0 {
                    self.end_chain_if_nullish(this)?;
                }
                let inner = self.emission.next;
                let key = self.value(self.memory.field(callee, 1), None)?;
                self.throwing(Op::GetElement, window, this, key, position)?;
                self.release(inner);
                Ok(window)
            }
            Node::SuperProperty => {
                let window = self.temporary()?;
                let this = self.temporary()?;
                let inner = self.emission.next;
                let reference = self.super_reference(callee)?;
                self.copy(this, reference)?;
                self.super_get(reference, window, position)?;
                self.release(inner);
                Ok(window)
            }
            // A chain in parentheses ends before the call, which still gets the chain's `this`.
            Node::Chain => {
                let (early, end) = (self.label()?, self.label()?);
                let outer = self.emission.chain.replace(early);
                let window = self.callee_window(self.memory.field(callee, 0))?;
                self.emission.chain = outer;
                self.jump(end)?;
                self.place_label(early)?;
                self.load_immediate(window, Slot::UNDEFINED)?;
                self.load_immediate(window + 1, Slot::UNDEFINED)?;
                self.place_label(end)?;
                Ok(window)
            }
            _ => {
                let window = self.value_at(callee, mark)?;
                let this = self.temporary()?;
                self.load_immediate(this, Slot::UNDEFINED)?;
                Ok(window)
            }
        }
    }

    /// Evaluates an expression into the register at `mark`, the first that is free, without keeping it from the
    /// expression itself: so calls of calls need no more registers than one.
    fn value_at(&mut self, node: u32, mark: u32) -> Compiled<Register, S> {
        let value = self.value(node, None)?;
        self.release(mark);
        let register = self.temporary()?;
        self.deliver(value, Some(register))
    }

    /// Arguments in new registers, or in an array in one.
    fn arguments_of(&mut self, list: u32, as_array: bool) -> Compiled<(), S> {
        if as_array {
            let array = self.temporary()?;
            return self.array_into(list, array);
        }
        let mut pair = list;
        while pair != 0 {
            let (argument, next) = self.memory.pair(pair);
            let register = self.temporary()?;
            self.value_into(argument, register)?;
            pair = next;
        }
        Ok(())
    }

    #[inline(never)]
    pub(crate) fn new_value(&mut self, node: u32, want: Option<Register>) -> Compiled<Register, S> {
        let (callee, arguments, count) = (self.memory.field(node, 0), self.memory.field(node, 1), self.memory.field(node, 2));
        let mark = self.emission.next;
        let window = self.value_at(callee, mark)?;
        self.temporary()?;
        let spread = self.memory.detail(node) != 0 || count > ARGUMENTS_MAX;
        self.arguments_of(arguments, spread)?;
        self.release(mark);
        let out = self.out(want)?;
        self.mark(self.memory.position(node))?;
        if spread {
            self.abc(Op::NewSpread, window, 0, out)?
        } else {
            self.abc(Op::New, window, count as u8, out)?
        }
        Ok(out)
    }

    /// `super(…)`: the result becomes `this`, once.
    #[inline(never)]
    pub(crate) fn super_value(&mut self, node: u32, want: Option<Register>) -> Compiled<Register, S> {
        let (arguments, count, this) = (self.memory.field(node, 0), self.memory.field(node, 1), self.memory.field(node, 2));
        let position = self.memory.position(node);
        let mark = self.emission.next;
        let window = self.temporary()?;
        let target = self.temporary()?;
        self.value_into(self.memory.field(node, 3), window)?;
        self.value_into(self.memory.field(node, 4), target)?;
        let spread = self.memory.detail(node) != 0 || count > ARGUMENTS_MAX;
        match self.whole_arguments(arguments) {
            Some(array) => {
                let register = self.temporary()?;
                self.value_into(array, register)?;
            }
            None => self.arguments_of(arguments, spread)?,
        }
        self.release(mark);
        let out = self.temporary()?;
        self.mark(position)?;
        if spread {
            self.abc(Op::SuperSpread, window, 0, out)?
        } else {
            self.abc(Op::SuperCall, window, count as u8, out)?
        }
        let bound = self.memory.get(this + BOUND);
        self.bind_this(bound, out, position)?;
        let fields = self.memory.field(node, 5);
        if fields != 0 {
            self.give_fields(fields, out)?;
        }
        self.finish_scratch(out, want, mark)
    }

    /// The array of arguments that a default constructor hands on as it is (ECMA-262, 15.7.14).
    fn whole_arguments(&self, list: u32) -> Option<u32> {
        let (argument, next) = self.memory.pair(list);
        if list == 0 || next != 0 || self.memory.kind(argument) != Node::Spread {
            return None;
        }
        let value = self.memory.field(argument, 0);
        (self.memory.kind(value) == Node::Identifier && self.memory.detail(value) == Name::DEFAULT.0).then_some(value)
    }
}
