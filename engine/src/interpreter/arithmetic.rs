//! What the loop leaves of operators: strings, what it does with no numbers, and everything else, which functions of the
//! library convert.

use super::frame::Continuation;
use crate::machine::{Machine, Throw};
use crate::number::arithmetic as number;
use crate::number::double::{SIGN, kernel};
use crate::number::elementary::bits::{pow, remainder};
use crate::value::Value;
use romjs_abi::Op;
use romjs_abi::intrinsic::Intrinsic;

// Operators, by the numbers that the library's functions for them know.
const LESS: u8 = 0;
const LESS_EQUAL: u8 = 1;
const GREATER: u8 = 2;
const GREATER_EQUAL: u8 = 3;
const EQUAL: u8 = 4;
const STRICT_EQUAL: u8 = 5;
const ADD: u8 = 6;
const SUB: u8 = 7;
const MUL: u8 = 8;
const DIV: u8 = 9;
const MOD: u8 = 10;
const EXP: u8 = 11;
const BIT_AND: u8 = 12;
const BIT_OR: u8 = 13;
const BIT_XOR: u8 = 14;
const SHIFT_LEFT: u8 = 15;
const SHIFT_RIGHT: u8 = 16;
const SHIFT_RIGHT_UNSIGNED: u8 = 17;
const NEGATE: u8 = 18;
const BIT_NOT: u8 = 19;
const TO_NUMERIC: u8 = 20;
const TO_STRING: u8 = 21;
const TO_PROPERTY_KEY: u8 = 22;
/// The bits of a form that are the operator's number.
const OPERATOR: u8 = 0x1F;
/// The second operand is a byte of the instruction.
const IMMEDIATE: u8 = 0x20;
/// The operands are the first two of the instruction, and the result decides its branch.
const BRANCH: u8 = 0x40;
/// The instruction jumps when the operator's result does not hold.
const NEGATED: u8 = 0x80;

/// The operator of an opcode, and how its operands and its result lie.
const fn form(op: Op) -> u8 {
    use Op::*;
    match op {
        Add => ADD,
        AddInteger => ADD | IMMEDIATE,
        Sub => SUB,
        SubInteger => SUB | IMMEDIATE,
        Mul => MUL,
        Div => DIV,
        Mod => MOD,
        Exp => EXP,
        BitAnd => BIT_AND,
        BitAndInteger => BIT_AND | IMMEDIATE,
        BitOr => BIT_OR,
        BitOrInteger => BIT_OR | IMMEDIATE,
        BitXor => BIT_XOR,
        ShiftLeft => SHIFT_LEFT,
        ShiftLeftInteger => SHIFT_LEFT | IMMEDIATE,
        ShiftRight => SHIFT_RIGHT,
        ShiftRightInteger => SHIFT_RIGHT | IMMEDIATE,
        ShiftRightUnsigned => SHIFT_RIGHT_UNSIGNED,
        ShiftRightUnsignedInteger => SHIFT_RIGHT_UNSIGNED | IMMEDIATE,
        Negate => NEGATE,
        BitNot => BIT_NOT,
        ToNumeric => TO_NUMERIC,
        ToStringValue => TO_STRING,
        ToPropertyKey => TO_PROPERTY_KEY,
        JumpLess => LESS | BRANCH,
        JumpLessEqual => LESS_EQUAL | BRANCH,
        JumpGreater => GREATER | BRANCH,
        JumpGreaterEqual => GREATER_EQUAL | BRANCH,
        JumpNotLess => LESS | BRANCH | NEGATED,
        JumpNotLessEqual => LESS_EQUAL | BRANCH | NEGATED,
        JumpNotGreater => GREATER | BRANCH | NEGATED,
        JumpNotGreaterEqual => GREATER_EQUAL | BRANCH | NEGATED,
        JumpLessInteger => LESS | BRANCH | IMMEDIATE,
        JumpLessEqualInteger => LESS_EQUAL | BRANCH | IMMEDIATE,
        JumpGreaterInteger => GREATER | BRANCH | IMMEDIATE,
        JumpGreaterEqualInteger => GREATER_EQUAL | BRANCH | IMMEDIATE,
        JumpNotLessInteger => LESS | BRANCH | IMMEDIATE | NEGATED,
        JumpNotLessEqualInteger => LESS_EQUAL | BRANCH | IMMEDIATE | NEGATED,
        JumpNotGreaterInteger => GREATER | BRANCH | IMMEDIATE | NEGATED,
        JumpNotGreaterEqualInteger => GREATER_EQUAL | BRANCH | IMMEDIATE | NEGATED,
        JumpEqual => EQUAL | BRANCH,
        JumpNotEqual => EQUAL | BRANCH | NEGATED,
        JumpStrictEqual => STRICT_EQUAL | BRANCH,
        JumpStrictNotEqual => STRICT_EQUAL | BRANCH | NEGATED,
        JumpTypeof | JumpIntrinsic1 | JumpIntrinsic2 => BRANCH,
        JumpNotTypeof | JumpNotIntrinsic1 | JumpNotIntrinsic2 => BRANCH | NEGATED,
        _ => 0,
    }
}

const FORMS_START: usize = Op::Add as usize;

/// The forms of the opcodes from [`FORMS_START`] on.
static FORMS: [u8; Op::JumpNotIntrinsic2 as usize + 1 - FORMS_START] = {
    let mut forms = [0; Op::JumpNotIntrinsic2 as usize + 1 - FORMS_START];
    let mut i = 0;
    while i < forms.len() {
        if let Some(op) = Op::of((FORMS_START + i) as u32) {
            forms[i] = form(op);
        }
        i += 1;
    }
    forms
};

/// The form of an instruction's opcode.
fn form_of(word: u32) -> u8 {
    FORMS.get((word as u8 as usize).wrapping_sub(FORMS_START)).copied().unwrap_or(0)
}

/// The library's functions for operators.
static INTRINSICS: [Intrinsic; TO_PROPERTY_KEY as usize + 1] = {
    let mut intrinsics = [Intrinsic::OperatorArithmetic; TO_PROPERTY_KEY as usize + 1];
    let mut operator = LESS;
    while operator <= GREATER_EQUAL {
        intrinsics[operator as usize] = Intrinsic::OperatorCompare;
        operator += 1;
    }
    intrinsics[EQUAL as usize] = Intrinsic::OperatorEqual;
    intrinsics[ADD as usize] = Intrinsic::OperatorAdd;
    intrinsics[TO_NUMERIC as usize] = Intrinsic::OperatorToNumeric;
    intrinsics[TO_STRING as usize] = Intrinsic::OperatorToString;
    intrinsics[TO_PROPERTY_KEY as usize] = Intrinsic::OperatorToPropertyKey;
    intrinsics
};

/// An operator on values for which the loop does not have it.
pub(crate) fn operate(m: &mut Machine, word: u32, b: Value) -> Result<(), Throw> {
    let form = form_of(word);
    let operator = form & OPERATOR;
    let (x, second) = if form & BRANCH != 0 { (m.operand::<1>(word), word >> 16) } else { (b, word >> 24) };
    let y = if operator >= NEGATE {
        Value::UNDEFINED
    } else if form & IMMEDIATE != 0 {
        Value::integer(second as i8 as i32)
    } else {
        m.register(second as u8)
    };
    let result = result_of(m, operator, x, y)?;
    if result.is_hole() {
        let function = INTRINSICS.get(operator as usize).copied().unwrap_or(Intrinsic::OperatorArithmetic);
        let request = Continuation::Operate.request(function, 0);
        return m.call_library(request, &[x, y, Value::integer(operator as i32)]);
    }
    m.finish_operation(result)
}

/// The result of an operator, a hole if the library is to find it: where objects must be converted, and what are no numbers.
fn result_of(m: &mut Machine, operator: u8, x: Value, y: Value) -> Result<Value, Throw> {
    if operator == EQUAL {
        return Ok(loose_equal(m, x, y));
    }
    if m.is_object(x) || m.is_object(y) {
        return Ok(Value::HOLE);
    }
    match operator {
        // The loop compares all but strings.
        STRICT_EQUAL => Ok(Value::boolean(m.strict_equal(x, y))),
        TO_NUMERIC => m.to_number(x),
        TO_PROPERTY_KEY if x.is_integer() && x.as_integer() >= 0 || m.is_symbol(x) => Ok(x),
        TO_PROPERTY_KEY | TO_STRING => m.to_string(x),
        // Concatenation if either operand is a string (ECMA-262, 13.15.3).
        ADD if x.is_string() || y.is_string() => {
            let (left, right) = (m.to_string(x)?, m.to_string(y)?);
            m.concat(left.slot(), right.slot())
        }
        // 7.2.12 IsLessThan
        ..=GREATER_EQUAL if x.is_string() && y.is_string() => {
            let (left, right) = if matches!(operator, GREATER | LESS_EQUAL) { (y, x) } else { (x, y) };
            let less = m.string_less(left.slot(), right.slot());
            Ok(Value::boolean(less != matches!(operator, LESS_EQUAL | GREATER_EQUAL)))
        }
        NEGATE | BIT_NOT if x.is_number() => Ok(on_numbers(operator, x, x)),
        _ if x.is_number() && y.is_number() => Ok(on_numbers(operator, x, y)),
        _ => Ok(Value::HOLE),
    }
}

/// The operators on numbers that the loop does not have.
fn on_numbers(operator: u8, x: Value, y: Value) -> Value {
    match operator {
        BIT_NOT => Value::integer(!number::int32_of(x)),
        SHIFT_RIGHT_UNSIGNED => Value::unsigned((number::int32_of(x) as u32).wrapping_shr(number::int32_of(y) as u32)),
        NEGATE => Value::of_bits(number::bits(x) ^ SIGN),
        DIV => Value::of_bits(kernel::divide(number::bits(x), number::bits(y))),
        MOD => Value::of_bits(remainder(number::bits(x), number::bits(y))),
        _ => Value::of_bits(pow(number::bits(x), number::bits(y))),
    }
}

/// IsLooselyEqual (7.2.14), a hole where the library converts an object, or primitives that are of different types.
fn loose_equal(m: &Machine, x: Value, y: Value) -> Value {
    if x.is_nullish() || y.is_nullish() {
        return Value::boolean(x.is_nullish() && y.is_nullish());
    }
    let (x_object, y_object) = (m.is_object(x), m.is_object(y));
    if x_object != y_object {
        return Value::HOLE;
    }
    if x_object || x.is_string() && y.is_string() || m.is_symbol(x) || m.is_symbol(y) {
        return Value::boolean(m.strict_equal(x, y));
    }
    Value::HOLE
}

impl Machine {
    /// Gives the operator's instruction that ends at the program counter its result, which may be any value if it decides a
    /// branch.
    pub(crate) fn finish_operation(&mut self, result: Value) -> Result<(), Throw> {
        let word = self.instruction(1);
        let form = form_of(word);
        if form & BRANCH == 0 {
            return self.give(word, Ok(result));
        }
        let holds = self.is_truthy(result) != (form & NEGATED != 0);
        let distance = if holds { word as i32 >> 24 } else { 0 };
        self.pc = self.pc.wrapping_offset(distance as isize);
        if distance < 0 { super::throw::burn(self) } else { Ok(()) }
    }

    /// Calls the library's function for an operator with an operand that scripts convert: with the registers of its second
    /// and third operand; the result goes to the first.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn call_operator(&mut self, function: Intrinsic, word: u32) -> Result<(), Throw> {
        let operands = [self.operand::<2>(word), self.operand::<3>(word)];
        self.call_library(Continuation::Store.request(function, (word >> 8) as u8), &operands)
    }
}

/// A jump table whose index is a double: it counts only if it is integral.
pub(crate) fn jump_table(m: &mut Machine, word: u32) -> Result<(), Throw> {
    let size = word >> 16;
    // Strict equality takes −0 for 0, and so does this.
    let index = number::exact_u32(m.operand::<1>(word)).map_or(size, |index| index.min(size));
    m.pc = m.pc.wrapping_add(index as usize);
    Ok(())
}
