//! What the loop leaves of operators: strings, other primitives, and objects, which functions of the library convert.

use super::frame::Continuation;
use crate::machine::{Machine, Throw};
use crate::number::arithmetic as number;
use crate::value::Value;
use romjs_abi::Op;
use romjs_abi::intrinsic::Intrinsic;

/// The second operand is a byte of the instruction.
const IMMEDIATE: u8 = 1;
/// The operands are the first two of the instruction, and the result decides its branch.
const BRANCH: u8 = 2;

/// The plain operator of an instruction, and how its operands lie.
fn operation(op: Op) -> (Op, u8) {
    use Op::*;
    match op {
        AddInteger => (Add, IMMEDIATE),
        SubInteger => (Sub, IMMEDIATE),
        BitAndInteger => (BitAnd, IMMEDIATE),
        BitOrInteger => (BitOr, IMMEDIATE),
        ShiftLeftInteger => (ShiftLeft, IMMEDIATE),
        ShiftRightInteger => (ShiftRight, IMMEDIATE),
        ShiftRightUnsignedInteger => (ShiftRightUnsigned, IMMEDIATE),
        JumpLess | JumpNotLess => (Less, BRANCH),
        JumpLessEqual | JumpNotLessEqual => (LessEqual, BRANCH),
        JumpGreater | JumpNotGreater => (Greater, BRANCH),
        JumpGreaterEqual | JumpNotGreaterEqual => (GreaterEqual, BRANCH),
        JumpLessInteger | JumpNotLessInteger => (Less, IMMEDIATE | BRANCH),
        JumpLessEqualInteger | JumpNotLessEqualInteger => (LessEqual, IMMEDIATE | BRANCH),
        JumpGreaterInteger | JumpNotGreaterInteger => (Greater, IMMEDIATE | BRANCH),
        JumpGreaterEqualInteger | JumpNotGreaterEqualInteger => (GreaterEqual, IMMEDIATE | BRANCH),
        JumpEqual | JumpNotEqual => (Equal, BRANCH),
        JumpStrictEqual | JumpStrictNotEqual => (StrictEqual, BRANCH),
        _ => (op, 0),
    }
}

/// Whether an instruction gives the opposite of what it compares, or jumps when that does not hold.
fn is_negated(op: Op) -> bool {
    use Op::*;
    matches!(
        op,
        NotEqual
            | StrictNotEqual
            | JumpNotLess
            | JumpNotLessEqual
            | JumpNotGreater
            | JumpNotGreaterEqual
            | JumpNotLessInteger
            | JumpNotLessEqualInteger
            | JumpNotGreaterInteger
            | JumpNotGreaterEqualInteger
            | JumpNotEqual
            | JumpStrictNotEqual
            | JumpNotTypeof
            | JumpNotIntrinsic1
            | JumpNotIntrinsic2
    )
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

/// An operator on values of any kind. Of unary ones the second operand is undefined.
pub(crate) fn operate(m: &mut Machine) -> Result<(), Throw> {
    let word = m.instruction(1);
    let (a, b, c) = m.operands(1);
    let (op, form) = operation(Op::of(word).unwrap_or(Op::Move));
    let (first, second) = if form & BRANCH != 0 { (a, b) } else { (b, c) };
    let x = m.register(first);
    let y = match op {
        Op::Negate | Op::BitNot | Op::ToNumeric | Op::ToStringValue | Op::ToPropertyKey => Value::UNDEFINED,
        _ if form & IMMEDIATE != 0 => Value::integer(second as i8 as i32),
        _ => m.register(second),
    };
    if m.is_object(x) || m.is_object(y) {
        let (function, which) = intrinsic_of(op);
        let continuation = if form & BRANCH != 0 { Continuation::Branch } else { Continuation::Store };
        return m.call_library(function, &[x, y, Value::integer(which as i32)], continuation, a);
    }
    let result = result_of(m, op, x, y)?;
    if form & BRANCH != 0 {
        return m.take_branch(result == Value::TRUE);
    }
    m.set_register(a, result);
    Ok(())
}

/// The result of an operator on primitives.
fn result_of(m: &mut Machine, op: Op, x: Value, y: Value) -> Result<Value, Throw> {
    match op {
        Op::ToPropertyKey if x.is_integer() && x.as_integer() >= 0 || m.is_symbol(x) => return Ok(x),
        Op::ToPropertyKey | Op::ToStringValue => return m.to_string(x),
        // Concatenation if either operand is a string (ECMA-262, 13.15.3).
        Op::Add if x.is_string() || y.is_string() => {
            let (left, right) = (m.to_string(x)?, m.to_string(y)?);
            return m.concat(left.slot(), right.slot());
        }
        Op::Less | Op::LessEqual | Op::Greater | Op::GreaterEqual if x.is_string() && y.is_string() => {
            // 7.2.12 IsLessThan
            let turned = matches!(op, Op::Greater | Op::LessEqual);
            let less = if turned { m.string_less(y.slot(), x.slot()) } else { m.string_less(x.slot(), y.slot()) };
            return Ok(Value::boolean(less != matches!(op, Op::LessEqual | Op::GreaterEqual)));
        }
        _ => {}
    }
    let (x, y) = (m.to_number(x)?, m.to_number(y)?);
    Ok(Value::number(match op {
        Op::Add => x + y,
        Op::Sub => x - y,
        Op::Mul => x * y,
        Op::Div => x / y,
        Op::Mod => number::remainder(x, y),
        Op::Exp => number::pow(x, y),
        Op::Negate => -x,
        Op::ToNumeric => x,
        Op::Less => return Ok(Value::boolean(x < y)),
        Op::LessEqual => return Ok(Value::boolean(x <= y)),
        Op::Greater => return Ok(Value::boolean(x > y)),
        Op::GreaterEqual => return Ok(Value::boolean(x >= y)),
        _ => return Ok(bits(op, number::to_int32(x), number::to_int32(y))),
    }))
}

/// The result of a bitwise operator.
fn bits(op: Op, x: i32, y: i32) -> Value {
    Value::integer(match op {
        Op::BitAnd => x & y,
        Op::BitOr => x | y,
        Op::BitXor => x ^ y,
        Op::ShiftLeft => x.wrapping_shl(y as u32),
        Op::ShiftRight => x.wrapping_shr(y as u32),
        Op::BitNot => !x,
        _ => return Value::number((x as u32).wrapping_shr(y as u32) as f64),
    })
}

/// Equality, strict or loose (7.2.14, 7.2.15). An object is converted only where its other operand is a primitive.
pub(crate) fn equal(m: &mut Machine) -> Result<(), Throw> {
    let op = Op::of(m.instruction(1)).unwrap_or(Op::Move);
    let (a, b, c) = m.operands(1);
    let (plain, form) = operation(op);
    let branch = form & BRANCH != 0;
    let (x, y) = if branch { (m.register(a), m.register(b)) } else { (m.register(b), m.register(c)) };
    let strict = matches!(plain, Op::StrictEqual | Op::StrictNotEqual);
    let equal = if strict { Some(m.strict_equal(x, y)) } else { m.loose_equal(x, y) };
    match equal {
        Some(equal) if branch => return m.take_branch(equal),
        Some(equal) => m.set_register(a, Value::boolean(equal != is_negated(op))),
        None => {
            let stored = if is_negated(op) { Continuation::StoreNot } else { Continuation::Store };
            return m.call_library(Intrinsic::OperatorEqual, &[x, y], if branch { Continuation::Branch } else { stored }, a);
        }
    }
    Ok(())
}

impl Machine {
    /// Takes the branch of the fused instruction that ends at the program counter, if what it compares `holds`.
    pub(crate) fn take_branch(&mut self, holds: bool) -> Result<(), Throw> {
        let word = self.instruction(1);
        if holds == is_negated(Op::of(word).unwrap_or(Op::Jump)) {
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

    /// Calls the library's function for an operator with an operand that scripts convert: with the registers of its second
    /// and third operand; the result goes to the first.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn call_operator(&mut self, function: Intrinsic) -> Result<(), Throw> {
        let (a, b, c) = self.operands(1);
        self.call_library(function, &[self.register(b), self.register(c)], Continuation::Store, a)
    }
}

/// A jump table whose index is a double: it counts only if it is integral.
pub(crate) fn jump_table(m: &mut Machine) -> Result<(), Throw> {
    let (a, size) = (m.operands(1).0, m.instruction(1) >> 16);
    // Strict equality takes −0 for 0, and so does this.
    let index = number::exact_u32(m.register(a).as_f64()).map_or(size, |index| index.min(size));
    m.pc = m.pc.wrapping_add(index as usize);
    Ok(())
}
