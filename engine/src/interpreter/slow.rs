//! What completes the instructions that the loop leaves: one function for each opcode.

use super::{arithmetic, call, iterate, object, property, throw, variable};
use crate::heap::attempt::{Attempts, Shortage};
use crate::machine::{Machine, THROW, Throw};
use crate::value::Value;
use romjs_abi::Op;

/// Completes an instruction. The program counter is behind its first word.
type Slow = fn(&mut Machine) -> Result<(), Throw>;

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
        match Op::of(self.instruction(1)) {
            Some(op) => slow(op)(self),
            None => Ok(()),
        }
    }
}

fn slow(op: Op) -> Slow {
    match op {
        Op::LoadFunction => object::load_function,
        Op::LoadCallee => object::load_callee,
        Op::GetGlobal => variable::get_global,
        Op::PutGlobal => variable::put_global,
        Op::InitGlobal => variable::init_global,
        Op::TypeofGlobal => variable::typeof_global,
        Op::GetCaptureCell => variable::get_capture_cell,
        Op::PutCaptureCell => variable::put_capture_cell,
        Op::NewCell => variable::new_cell,
        Op::GetCell => variable::get_cell,
        Op::PutCell => variable::put_cell,
        Op::BindThis => variable::bind_this,
        Op::CheckInitialized => variable::throw_uninitialized,
        Op::ThrowConstant => variable::throw_constant,
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
        | Op::Less
        | Op::LessEqual
        | Op::Greater
        | Op::GreaterEqual
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
        | Op::JumpNotGreaterEqualInteger => arithmetic::operate,
        Op::Equal
        | Op::NotEqual
        | Op::StrictEqual
        | Op::StrictNotEqual
        | Op::JumpEqual
        | Op::JumpNotEqual
        | Op::JumpStrictEqual
        | Op::JumpStrictNotEqual => arithmetic::equal,
        Op::JumpTable => arithmetic::jump_table,
        Op::Typeof => object::type_of,
        Op::JumpTypeof | Op::JumpNotTypeof => object::jump_typeof,
        Op::InstanceOf => object::instance_of,
        Op::HasProperty => object::has_property,
        Op::GetProperty | Op::GetLength | Op::GetMethod => property::get_named,
        Op::PutProperty => property::put_named,
        Op::DefineField => property::define_field,
        Op::GetElement => property::get_element,
        Op::PutElement => property::put_element,
        Op::DefineOwn => property::define_own,
        Op::DeleteProperty => property::delete,
        Op::NewObject => object::new_object,
        Op::NewLiteral => object::new_literal,
        Op::NewArray => object::new_array,
        Op::ArrayPush => object::array_push,
        Op::ArraySpread => iterate::array_spread,
        Op::SetPrototype => object::set_prototype,
        Op::DefineClass => object::define_class,
        Op::Call => call::call,
        Op::CallSpread | Op::NewSpread | Op::SuperSpread => call::spread,
        Op::Intrinsic0
        | Op::Intrinsic1
        | Op::Intrinsic2
        | Op::Intrinsic3
        | Op::Intrinsic4
        | Op::Intrinsic5
        | Op::Intrinsic6
        | Op::JumpIntrinsic1
        | Op::JumpIntrinsic2
        | Op::JumpNotIntrinsic1
        | Op::JumpNotIntrinsic2 => call::intrinsic,
        Op::New => call::new,
        Op::SuperCall => call::super_call,
        Op::Return | Op::ReturnImmediate => call::return_value,
        Op::ReturnDerived => call::return_derived,
        Op::Throw => throw::throw_register,
        Op::ThrowError => throw::throw_error,
        Op::ForInOpen => iterate::for_in_open,
        Op::ForInNext => iterate::for_in_next,
        Op::IteratorOpen => iterate::open,
        Op::IteratorNext => iterate::next,
        Op::IteratorClose | Op::IteratorCloseQuiet => iterate::close,
        // The loop itself completes these, always.
        Op::Move
        | Op::MoveTwo
        | Op::LoadInteger
        | Op::LoadImmediate
        | Op::LoadConstant
        | Op::GetCapture
        | Op::Not
        | Op::Jump
        | Op::JumpTrue
        | Op::JumpFalse
        | Op::JumpIsInteger
        | Op::JumpIsNotInteger
        | Op::LoopLess
        | Op::LoopLessEqual
        | Op::JumpIs
        | Op::JumpIsNot => |_| Ok(()),
    }
}
