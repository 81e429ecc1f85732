//! What completes the instructions that the loop leaves: one function for each opcode.

use super::{arithmetic, call, iterate, object, operand, property, throw, variable};
use crate::heap::attempt::{Attempts, Shortage};
use crate::machine::{Machine, THROW, Throw};
use crate::value::Value;
use romjs_abi::Op;
use romjs_abi::intrinsic::Intrinsic;

impl Machine {
    /// Completes the instruction that the loop has left, or goes to the handler of what it throws; the outcome of running, if
    /// that is the end of it.
    #[inline(always)]
    pub(super) fn finish(&mut self, mut pc: *const u32, base: *mut Value) -> Option<Result<Value, Throw>> {
        let mut attempts = Attempts::begin(self);
        loop {
            (self.pc, self.base, self.top) = (pc, base, core::ptr::null_mut());
            if self.complete().is_ok() {
                return None;
            }
            if self.shortage != Shortage::None {
                (self.pc, self.base, self.top) = (pc, base, core::ptr::null_mut());
                if attempts.again(self) {
                    // Code in RAM has moved.
                    pc = self.pc;
                    continue;
                }
            }
            if core::mem::take(&mut self.returned) {
                return Some(Ok(core::mem::replace(&mut self.exception, Value::HOLE)));
            }
            return if let throw::Unwound::Host = self.unwind() { Some(Err(THROW)) } else { None };
        }
    }

    /// Completes the instruction before the program counter, or fills up fuel: the loop takes a jump or a call before it
    /// finds that fuel has run out.
    // Not in the loop, which would keep the instruction's address ready in a register.
    #[inline(never)]
    pub(super) fn complete(&mut self) -> Result<(), Throw> {
        if self.fuel < 0 {
            return throw::out_of_fuel(self);
        }
        let word = self.instruction(1);
        // What most instructions want, and what can be read for all of them.
        let b = operand::register(self.base, operand::byte::<2>(word));
        // SAFETY: below the stack's limit every register is a valid value.
        let b = if b < self.stack_limit { unsafe { *b } } else { Value::UNDEFINED };
        let word = operand::anew(word);
        // SAFETY: the verifier has found a valid opcode in every instruction.
        let completed = slow(self, unsafe { core::mem::transmute::<u8, Op>(word as u8) }, word, b);
        operand::forget();
        completed
    }
}

impl Machine {
    /// Gives register `a` of an instruction its result, unless that is an error.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn give(&mut self, word: u32, result: Result<Value, Throw>) -> Result<(), Throw> {
        let value = result?;
        // SAFETY: the verifier has found a register there.
        unsafe { *operand::register(self.base, operand::byte::<1>(word)) = value };
        Ok(())
    }

    /// The register that operand byte `N` of an instruction names.
    #[inline(always)]
    pub(super) fn operand<const N: u32>(&self, word: u32) -> Value {
        // SAFETY: as above.
        unsafe { *operand::register(self.base, operand::byte::<N>(word)) }
    }
}

/// Completes an instruction whose first word and whose register b are given. The program counter is behind that word.
// Every arm is a jump.
#[inline(always)]
fn slow(m: &mut Machine, op: Op, word: u32, b: Value) -> Result<(), Throw> {
    match op {
        Op::LoadName => variable::load_name(m, word),
        Op::LoadFunction => object::load_function(m, word),
        Op::LoadCallee => object::load_callee(m, word),
        Op::GetGlobal => variable::get_global(m, word),
        Op::PutGlobal => variable::put_global(m, word),
        Op::InitGlobal => variable::init_global(m, word),
        Op::TypeofGlobal => variable::typeof_global(m, word),
        Op::NewCell => variable::new_cell(m, word, b),
        Op::GetCell | Op::GetCaptureCell => variable::get_cell(m, word, b),
        Op::PutCell | Op::PutCaptureCell => variable::put_cell(m, word, b),
        Op::BindThis => variable::bind_this(m, word, b),
        Op::CheckInitialized => variable::throw_uninitialized(m, word),
        Op::ThrowConstant => variable::throw_constant(m, word),
        Op::Add
        | Op::AddInteger
        | Op::Sub
        | Op::SubInteger
        | Op::Mul
        | Op::Div
        | Op::Mod
        | Op::Exp
        | Op::Negate
        | Op::ToNumeric
        | Op::BitAnd
        | Op::BitOr
        | Op::BitXor
        | Op::ShiftLeft
        | Op::ShiftRight
        | Op::ShiftRightUnsigned
        | Op::BitAndInteger
        | Op::BitOrInteger
        | Op::ShiftLeftInteger
        | Op::ShiftRightInteger
        | Op::ShiftRightUnsignedInteger
        | Op::BitNot
        | Op::ToStringValue
        | Op::ToPropertyKey
        | Op::JumpLess
        | Op::JumpLessEqual
        | Op::JumpGreater
        | Op::JumpGreaterEqual
        | Op::JumpNotLess
        | Op::JumpNotLessEqual
        | Op::JumpNotGreater
        | Op::JumpNotGreaterEqual
        | Op::JumpLessInteger
        | Op::JumpLessEqualInteger
        | Op::JumpGreaterInteger
        | Op::JumpGreaterEqualInteger
        | Op::JumpNotLessInteger
        | Op::JumpNotLessEqualInteger
        | Op::JumpNotGreaterInteger
        | Op::JumpNotGreaterEqualInteger
        | Op::JumpEqual
        | Op::JumpNotEqual
        | Op::JumpStrictEqual
        | Op::JumpStrictNotEqual => arithmetic::operate(m, word, b),
        Op::JumpTable => arithmetic::jump_table(m, word),
        Op::Typeof => object::type_of(m, word, b),
        Op::JumpTypeof | Op::JumpNotTypeof => object::jump_typeof(m, word),
        Op::InstanceOf => object::instance_of(m, word, b),
        Op::HasProperty => m.call_operator(Intrinsic::OperatorHasProperty, word),
        Op::GetProperty | Op::GetLength | Op::GetMethod => property::get_named(m, word, b),
        Op::PutProperty => property::put_named(m, word, b),
        Op::DefineField => property::define_field(m, word, b),
        Op::GetElement => property::get_element(m, word, b),
        Op::GetPresent => m.call_operator(Intrinsic::OperatorGetPresent, word),
        Op::PutElement => property::put_element(m, word, b),
        Op::DefineOwn => property::define_own(m, word, b),
        Op::DeleteProperty => m.call_operator(Intrinsic::OperatorDelete, word),
        Op::NewObject => object::new_object(m, word),
        Op::NewLiteral => object::new_literal(m, word),
        Op::NewArray => object::new_array(m, word),
        Op::ArrayPush => object::array_push(m, word),
        Op::ArraySpread => iterate::array_spread(m, word, b),
        Op::DefineClass => object::define_class(m, word, b),
        Op::Call => call::call(m, word),
        Op::CallSpread | Op::New | Op::NewSpread | Op::SuperCall | Op::SuperSpread => call::call_specially(m, word),
        Op::Intrinsic0
        | Op::Intrinsic1
        | Op::Intrinsic2
        | Op::Intrinsic3
        | Op::Intrinsic4
        | Op::Intrinsic5
        | Op::Intrinsic6
        | Op::FarIntrinsic0
        | Op::FarIntrinsic1
        | Op::FarIntrinsic2
        | Op::FarIntrinsic3
        | Op::FarIntrinsic4
        | Op::FarIntrinsic5
        | Op::FarIntrinsic6
        | Op::JumpIntrinsic1
        | Op::JumpIntrinsic2
        | Op::JumpNotIntrinsic1
        | Op::JumpNotIntrinsic2 => call::intrinsic(m, word),
        Op::Return | Op::ReturnImmediate => call::return_value(m, word),
        Op::ReturnDerived => call::return_derived(m, word, b),
        Op::Throw => throw::throw_register(m, word),
        Op::ThrowError => throw::throw_error(m, word),
        Op::IteratorOpen => iterate::open(m, word, b),
        Op::IteratorNext => iterate::next(m, word, b),
        Op::NewGenerator | Op::Yield | Op::Delegate | Op::Await => call::suspend(m, word, b),
        // The loop itself completes these, always.
        Op::Move
        | Op::MoveTwo
        | Op::LoadInteger
        | Op::LoadImmediate
        | Op::LoadConstant
        | Op::GetCapture
        | Op::Jump
        | Op::JumpTrue
        | Op::JumpFalse
        | Op::JumpIsInteger
        | Op::JumpIsNotInteger
        | Op::LoopLess
        | Op::LoopLessEqual
        | Op::JumpIs
        | Op::JumpIsNot => Ok(()),
    }
}
