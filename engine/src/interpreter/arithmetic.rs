//! What the loop leaves of operators: strings, other primitives, and objects, which functions of the library convert.

use super::frame::Continuation;
use crate::machine::{Machine, Throw};
use crate::number::arithmetic as number;
use crate::value::Value;
use romjs_abi::Op;
use romjs_abi::intrinsic::Intrinsic;

/// The operation of an instruction and its operands; immediate forms give their second operand as a value.
fn operation(m: &Machine) -> (Op, u8, Value, Value) {
    let word = m.instruction(1);
    let (a, b, c) = m.operands(1);
    let op = Op::of(word).unwrap_or(Op::Move);
    let immediate = Value::integer(c as i8 as i32);
    let left = m.register(b);
    match op {
        Op::AddInteger => (Op::Add, a, left, immediate),
        Op::SubInteger => (Op::Sub, a, left, immediate),
        Op::BitAndInteger => (Op::BitAnd, a, left, immediate),
        Op::BitOrInteger => (Op::BitOr, a, left, immediate),
        Op::ShiftLeftInteger => (Op::ShiftLeft, a, left, immediate),
        Op::ShiftRightInteger => (Op::ShiftRight, a, left, immediate),
        Op::ShiftRightUnsignedInteger => (Op::ShiftRightUnsigned, a, left, immediate),
        Op::Negate | Op::BitNot | Op::ToNumeric | Op::ToStringValue | Op::ToPropertyKey => (op, a, left, Value::UNDEFINED),
        _ => (op, a, left, m.register(c)),
    }
}

/// The library's function for an operator, and which of several operators it is to be: opcodes, counted from the first.
fn intrinsic_of(op: Op) -> (Intrinsic, u8) {
    match op {
        Op::Add => (Intrinsic::OperatorAdd, 0),
        Op::ToNumeric => (Intrinsic::OperatorToNumeric, 0),
        Op::ToStringValue => (Intrinsic::OperatorToString, 0),
        Op::ToPropertyKey => (Intrinsic::OperatorToPropertyKey, 0),
        Op::Less | Op::LessEqual | Op::Greater | Op::GreaterEqual => (Intrinsic::OperatorCompare, op as u8 - Op::Less as u8),
        _ => (Intrinsic::OperatorArithmetic, (op as u8).wrapping_sub(Op::Sub as u8)),
    }
}

/// Calls the library's function for an operator whose operands include an object.
fn call_operator(m: &mut Machine, op: Op, x: Value, y: Value, continuation: Continuation, a: u8) -> Result<(), Throw> {
    let (function, which) = intrinsic_of(op);
    m.call_library(function, &[x, y, Value::integer(which as i32)], continuation, a)
}

/// `+`: concatenation if either operand is a string (ECMA-262, 13.15.3).
pub(crate) fn add(m: &mut Machine) -> Result<(), Throw> {
    let (op, a, x, y) = operation(m);
    if m.is_object(x) || m.is_object(y) {
        return call_operator(m, op, x, y, Continuation::Store, a);
    }
    let result = if x.is_string() || y.is_string() {
        let (left, right) = (m.to_string(x)?, m.to_string(y)?);
        m.concat(left.slot(), right.slot())?
    } else {
        Value::number(m.to_number(x)? + m.to_number(y)?)
    };
    m.set_register(a, result);
    Ok(())
}

/// The other arithmetic, on any primitives.
pub(crate) fn binary(m: &mut Machine) -> Result<(), Throw> {
    let (op, a, x, y) = operation(m);
    if m.is_object(x) || m.is_object(y) {
        return call_operator(m, op, x, y, Continuation::Store, a);
    }
    if op == Op::Negate && x.is_integer() && x.as_integer() != 0 && x.as_integer() != i32::MIN {
        m.set_register(a, Value::integer(-x.as_integer()));
        return Ok(());
    }
    let x = m.to_number(x)?;
    let y = if matches!(op, Op::Negate | Op::ToNumeric) { 0.0 } else { m.to_number(y)? };
    let result = match op {
        Op::Sub => x - y,
        Op::Mul => x * y,
        Op::Div => x / y,
        Op::Mod => number::remainder(x, y),
        Op::Exp => number::power(x, y),
        Op::Negate => -x,
        _ => x,
    };
    m.set_register(a, Value::number(result));
    Ok(())
}

/// Bitwise operators on any primitives.
pub(crate) fn bits(m: &mut Machine) -> Result<(), Throw> {
    let (op, a, x, y) = operation(m);
    if m.is_object(x) || m.is_object(y) {
        return call_operator(m, op, x, y, Continuation::Store, a);
    }
    let x = m.to_number_value(x)?;
    let y = if op == Op::BitNot { Value::integer(0) } else { m.to_number_value(y)? };
    let (x, y) = (number::int32_of(x), number::int32_of(y));
    let result = match op {
        Op::BitAnd => x & y,
        Op::BitOr => x | y,
        Op::BitXor => x ^ y,
        Op::ShiftLeft => x.wrapping_shl(y as u32),
        Op::ShiftRight => x.wrapping_shr(y as u32),
        Op::BitNot => !x,
        _ => {
            let unsigned = (x as u32).wrapping_shr(y as u32);
            m.set_register(a, Value::number(unsigned as f64));
            return Ok(());
        }
    };
    m.set_register(a, Value::integer(result));
    Ok(())
}

pub(crate) fn to_string(m: &mut Machine) -> Result<(), Throw> {
    let (op, a, x, _) = operation(m);
    if m.is_object(x) {
        return call_operator(m, op, x, Value::UNDEFINED, Continuation::Store, a);
    }
    let string = m.to_string(x)?;
    m.set_register(a, string);
    Ok(())
}

pub(crate) fn to_property_key(m: &mut Machine) -> Result<(), Throw> {
    let (op, a, x, _) = operation(m);
    if m.is_object(x) {
        return call_operator(m, op, x, Value::UNDEFINED, Continuation::Store, a);
    }
    let key = if x.is_integer() && x.as_integer() >= 0 || m.is_symbol(x) { x } else { m.to_string(x)? };
    m.set_register(a, key);
    Ok(())
}

/// The truth of a comparison of primitives (7.2.12 IsLessThan).
fn compare_primitives(m: &mut Machine, op: Op, x: Value, y: Value) -> Result<bool, Throw> {
    if x.is_string() && y.is_string() {
        let (x, y) = (x.slot(), y.slot());
        return Ok(match op {
            Op::Less => m.string_less(x, y),
            Op::LessEqual => !m.string_less(y, x),
            Op::Greater => m.string_less(y, x),
            _ => !m.string_less(x, y),
        });
    }
    let (x, y) = (m.to_number(x)?, m.to_number(y)?);
    Ok(match op {
        Op::Less => x < y,
        Op::LessEqual => x <= y,
        Op::Greater => x > y,
        _ => x >= y,
    })
}

pub(crate) fn compare(m: &mut Machine) -> Result<(), Throw> {
    let (op, a, x, y) = operation(m);
    if m.is_object(x) || m.is_object(y) {
        return call_operator(m, op, x, y, Continuation::Store, a);
    }
    let holds = compare_primitives(m, op, x, y)?;
    m.set_register(a, Value::boolean(holds));
    Ok(())
}

/// What a fused comparison compares, and whether it jumps when that does not hold.
fn fused(op: Op) -> (Op, bool, bool) {
    use Op::*;
    match op {
        JumpLess => (Less, false, false),
        JumpLessEqual => (LessEqual, false, false),
        JumpGreater => (Greater, false, false),
        JumpGreaterEqual => (GreaterEqual, false, false),
        JumpNotLess => (Less, true, false),
        JumpNotLessEqual => (LessEqual, true, false),
        JumpNotGreater => (Greater, true, false),
        JumpNotGreaterEqual => (GreaterEqual, true, false),
        JumpLessInteger => (Less, false, true),
        JumpLessEqualInteger => (LessEqual, false, true),
        JumpGreaterInteger => (Greater, false, true),
        JumpGreaterEqualInteger => (GreaterEqual, false, true),
        JumpNotLessInteger => (Less, true, true),
        JumpNotLessEqualInteger => (LessEqual, true, true),
        JumpNotGreaterInteger => (Greater, true, true),
        JumpNotGreaterEqualInteger => (GreaterEqual, true, true),
        JumpNotEqual | JumpStrictNotEqual => (Equal, true, false),
        _ => (Equal, false, false),
    }
}

impl Machine {
    /// Takes the branch of the fused instruction that ends at the program counter, if `holds`.
    pub(crate) fn take_branch(&mut self, holds: bool) -> Result<(), Throw> {
        let word = self.instruction(1);
        let (_, negated, _) = fused(Op::of(word).unwrap_or(Op::Jump));
        if holds == negated {
            return Ok(());
        }
        let distance = word as i32 >> 24;
        self.pc = self.pc.wrapping_offset(distance as isize);
        if distance < 0 {
            self.fuel -= 1;
            if self.fuel < 0 {
                return super::throw::out_of_fuel(self);
            }
        }
        Ok(())
    }
}

pub(crate) fn jump_compare(m: &mut Machine) -> Result<(), Throw> {
    let word = m.instruction(1);
    let (a, b, _) = m.operands(1);
    let (op, _, immediate) = fused(Op::of(word).unwrap_or(Op::Jump));
    let x = m.register(a);
    let y = if immediate { Value::integer(b as i8 as i32) } else { m.register(b) };
    if m.is_object(x) || m.is_object(y) {
        return call_operator(m, op, x, y, Continuation::Branch, 0);
    }
    let holds = compare_primitives(m, op, x, y)?;
    m.take_branch(holds)
}

pub(crate) fn equal(m: &mut Machine) -> Result<(), Throw> {
    let (op, a, x, y) = operation(m);
    match m.loose_equal(x, y) {
        Some(equal) => {
            m.set_register(a, Value::boolean(equal == (op == Op::Equal)));
            Ok(())
        }
        None => {
            let function = m.intrinsic(Intrinsic::OperatorEqual);
            let continuation = if op == Op::Equal { Continuation::Store } else { Continuation::StoreNot };
            m.call_implicit(function, Value::UNDEFINED, &[x, y], continuation, a)
        }
    }
}

pub(crate) fn jump_equal(m: &mut Machine) -> Result<(), Throw> {
    let (a, b, _) = m.operands(1);
    let (x, y) = (m.register(a), m.register(b));
    match m.loose_equal(x, y) {
        Some(equal) => m.take_branch(equal),
        None => m.call_library(Intrinsic::OperatorEqual, &[x, y], Continuation::Branch, 0),
    }
}

pub(crate) fn strict_equal(m: &mut Machine) -> Result<(), Throw> {
    let (op, a, x, y) = operation(m);
    let equal = m.strict_equal(x, y);
    m.set_register(a, Value::boolean(equal == (op == Op::StrictEqual)));
    Ok(())
}

pub(crate) fn jump_strict_equal(m: &mut Machine) -> Result<(), Throw> {
    let (a, b, _) = m.operands(1);
    let equal = m.strict_equal(m.register(a), m.register(b));
    m.take_branch(equal)
}

/// A jump table whose index is a double: it counts only if it is integral.
pub(crate) fn jump_table(m: &mut Machine) -> Result<(), Throw> {
    let (a, size) = (m.operands(1).0, m.instruction(1) >> 16);
    // Strict equality takes −0 for 0, and so does this.
    let index = number::exact_u32(m.register(a).as_f64()).map_or(size, |index| index.min(size));
    m.pc = m.pc.wrapping_add(index as usize);
    Ok(())
}
