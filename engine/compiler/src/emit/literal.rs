//! Array and object literals (ECMA-262, 13.2.4 and 13.2.5).

use super::Register;
use super::expression::UNDEFINED;
use crate::name::Name;
use crate::parse::LITERAL_KEYS_MAX;
use crate::sink::Sink;
use crate::tree::Node;
use crate::{Compiled, Compiler, Failure};
use romjs_abi::intrinsic::Intrinsic;
use romjs_abi::{AtomId, Op, Slot};

/// Elements that lie in registers at once.
const CHUNK: u32 = 32;

impl<S: Sink> Compiler<'_, S> {
    #[inline(never)]
    pub(crate) fn array_value(&mut self, node: u32, want: Option<Register>) -> Compiled<Register, S> {
        let (list, count) = (self.memory.field(node, 0), self.memory.detail(node));
        let mark = self.emission.next;
        if count <= CHUNK && !self.has_spread(list) {
            // One instruction, which writes last, makes the array.
            let first = self.elements(list, count)?.0;
            self.release(mark);
            let out = self.out(want)?;
            self.abc(Op::NewArray, out, first, count as u8)?;
            return Ok(out);
        }
        let out = self.scratch(want)?;
        self.array_into(list, out)?;
        self.finish_scratch(out, want, mark)
    }

    /// Whether a literal or pattern has a part `...`.
    pub(super) fn has_spread(&self, list: u32) -> bool {
        let mut pair = list;
        while pair != 0 {
            let (element, next) = self.memory.pair(pair);
            if self.memory.kind(element) == Node::Spread {
                return true;
            }
            pair = next;
        }
        false
    }

    /// Evaluates up to `count` elements in front of a spread into new registers: the first of them, their number, and the rest of the list.
    fn elements(&mut self, list: u32, count: u32) -> Compiled<(Register, u32, u32), S> {
        let first = self.emission.next as Register;
        let (mut pair, mut done) = (list, 0);
        while pair != 0 && done < count {
            let (element, next) = self.memory.pair(pair);
            if self.memory.kind(element) == Node::Spread {
                break;
            }
            let register = self.temporary()?;
            if self.memory.kind(element) == Node::Hole {
                self.load_immediate(register, Slot::HOLE)?;
            } else {
                self.value_into(element, register)?;
            }
            pair = next;
            done += 1;
        }
        // A range of no registers must still begin inside of the frame.
        Ok((if done == 0 { 1 } else { first }, done, pair))
    }

    /// A new array of the list's values, in a register that nothing reads meanwhile.
    pub(crate) fn array_into(&mut self, list: u32, array: Register) -> Compiled<(), S> {
        let mark = self.emission.next;
        let (first, count, mut rest) = self.elements(list, CHUNK)?;
        self.abc(Op::NewArray, array, first, count as u8)?;
        self.release(mark);
        while rest != 0 {
            let (element, next) = self.memory.pair(rest);
            if self.memory.kind(element) == Node::Spread {
                let value = self.value(self.memory.field(element, 0), None)?;
                self.throwing(Op::ArraySpread, array, value, 0, self.memory.position(element))?;
                rest = next;
            } else {
                let (first, count, behind) = self.elements(rest, CHUNK)?;
                self.abc(Op::ArrayPush, array, first, count as u8)?;
                rest = behind;
            }
            self.release(mark);
        }
        Ok(())
    }

    /// GetTemplateObject (ECMA-262, 13.2.8.4): it is made once, and a global without a name keeps it.
    #[inline(never)]
    pub(crate) fn template_object_value(&mut self, node: u32, want: Option<Register>) -> Compiled<Register, S> {
        let (cooked, raw, site) = (self.memory.field(node, 0), self.memory.field(node, 1), self.memory.detail(node) as u16);
        let mark = self.emission.next;
        let out = self.scratch(want)?;
        let known = self.label()?;
        self.abx(Op::GetGlobal, out, site)?;
        self.branch(Op::JumpIsNot, out, UNDEFINED, known)?;
        let first = self.temporary()?;
        let second = self.temporary()?;
        self.array_into(cooked, first)?;
        self.array_into(raw, second)?;
        self.throwing(Op::Intrinsic2, first, Intrinsic::TemplateObject as u8, out, self.memory.position(node))?;
        self.abx(Op::PutGlobal, out, site)?;
        self.place_label(known)?;
        self.finish_scratch(out, want, mark)
    }

    #[inline(never)]
    pub(crate) fn object_value(&mut self, node: u32, want: Option<Register>) -> Compiled<Register, S> {
        let (list, count) = (self.memory.field(node, 0), self.memory.field(node, 1));
        if self.memory.detail(node) != 0
            && count > 0
            && let Some(out) = self.shaped_literal(list, count, want)?
        {
            return Ok(out);
        }
        let mark = self.emission.next;
        let out = self.scratch(want)?;
        self.abc(Op::NewObject, out, count.min(romjs_abi::limits::INLINE_SLOTS_MAX) as u8, 0)?;
        let mut pair = list;
        while pair != 0 {
            let (property, next) = self.memory.pair(pair);
            let inner = self.emission.next;
            self.define_property(out, property)?;
            self.release(inner);
            pair = next;
        }
        self.finish_scratch(out, want, mark)
    }

    /// A literal whose shape is known: its values in a row, and one instruction.
    fn shaped_literal(&mut self, list: u32, count: u32, want: Option<Register>) -> Compiled<Option<Register>, S> {
        let mut keys = [AtomId::NONE; LITERAL_KEYS_MAX];
        let mut pair = list;
        for key in keys.iter_mut().take(count as usize) {
            let (property, next) = self.memory.pair(pair);
            *key = self.atom_of(Name(self.memory.detail(property)))?;
            pair = next;
        }
        let keys = keys.get(..count as usize).unwrap_or(&[]);
        let Some(shape) = self.sink.literal_shape(keys).map_err(Failure::Sink)? else { return Ok(None) };
        let mark = self.emission.next;
        let first = mark as Register;
        pair = list;
        while pair != 0 {
            let (property, next) = self.memory.pair(pair);
            let register = self.temporary()?;
            self.value_into(self.memory.field(property, 0), register)?;
            pair = next;
        }
        self.release(mark);
        let out = self.out(want)?;
        self.memory.push_all([Op::NewLiteral.abc(out, first, count as u8), u32::from(shape.0)])?;
        self.emission.unreachable = false;
        Ok(Some(out))
    }

    fn define_property(&mut self, object: Register, property: u32) -> Compiled<(), S> {
        let position = self.memory.position(property);
        match self.memory.kind(property) {
            Node::Field => {
                self.emission.home = object;
                let value = self.value(self.memory.field(property, 0), None)?;
                self.named(Op::DefineField, object, value, Name(self.memory.detail(property)), position)
            }
            kind @ (Node::Proto | Node::Spread) => {
                let function = if kind == Node::Proto { Intrinsic::LiteralPrototype } else { Intrinsic::CopyDataProperties };
                let arguments = self.temporary()?;
                self.copy(arguments, object)?;
                let source = self.temporary()?;
                self.value_into(self.memory.field(property, 0), source)?;
                self.throwing(Op::Intrinsic2, arguments, function as u8, arguments, position)
            }
            _ => self.define_own(object, object, property),
        }
    }

    /// A member whose key is an expression, or that is an accessor; `home` is what its `super` goes out from.
    pub(crate) fn define_own(&mut self, object: Register, home: Register, member: u32) -> Compiled<(), S> {
        let (value, key, position) = (self.memory.field(member, 0), self.memory.field(member, 1), self.memory.position(member));
        let key_register = self.temporary()?;
        self.value_into(key, key_register)?;
        // The key is converted before the value is evaluated (ECMA-262, 13.2.5.5), and defining takes no object as one.
        let key_is_literal = matches!(self.memory.kind(key), Node::Text | Node::String | Node::Integer | Node::Number);
        if !key_is_literal {
            self.throwing(Op::ToPropertyKey, key_register, key_register, 0, position)?;
        }
        self.emission.home = home;
        let register = self.value(value, None)?;
        self.mark(position)?;
        let how = self.memory.detail(member) & 0xFF;
        self.memory.push_all([Op::DefineOwn.abc(object, key_register, register), how])?;
        self.emission.unreachable = false;
        Ok(())
    }
}
