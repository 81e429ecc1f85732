//! Throwing, and unwinding the frames to a handler.

use super::frame::LINK_HOST;
use crate::machine::{Machine, THROW, Throw};
use crate::message::Message;
use crate::value::Value;
use romjs_abi::Slot;

/// Where a throw ended.
pub(crate) enum Unwound {
    /// At a handler: program counter and base are set.
    Caught,
    /// At a frame of the host: the exception is its.
    Host,
}

/// A new error with one of the engine's messages.
pub(crate) fn throw_error(m: &mut Machine, word: u32) -> Result<(), Throw> {
    m.fail(Message((word >> 8) as u8))
}

pub(crate) fn throw_register(m: &mut Machine, word: u32) -> Result<(), Throw> {
    m.throw(m.operand::<1>(word))
}

/// Burns the fuel of a backward branch or a call.
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(super) fn burn(m: &mut Machine) -> Result<(), Throw> {
    m.fuel -= 1;
    if m.fuel < 0 { out_of_fuel(m) } else { Ok(()) }
}

/// Fuel ran out at a backward branch or a call. It is no exception: no handler and no `finally` sees it.
#[cold]
#[cfg_attr(target_pointer_width = "32", inline(never))]
pub(crate) fn out_of_fuel(m: &mut Machine) -> Result<(), Throw> {
    if m.fuel_endless && !m.is_interrupted() {
        m.fuel = FUEL_ENDLESS;
        return Ok(());
    }
    m.fuel = 0;
    m.exception = Value::from_slot(OUT_OF_FUEL);
    Err(THROW)
}

/// Where fuel is without end, it is filled up so far: a host is asked now and then whether the script is to end.
pub(crate) const FUEL_ENDLESS: i32 = if cfg!(feature = "host") { 1 << 20 } else { i32::MAX };

/// What stands in for an exception when fuel has run out: no script can make or catch it.
pub(crate) const OUT_OF_FUEL: Slot = Slot::ABSENT;

impl Machine {
    /// Looks for a handler, from the running frame outwards.
    #[cold]
    #[inline(never)]
    pub(crate) fn unwind(&mut self) -> Unwound {
        let catchable = !self.exception.same(Value::from_slot(OUT_OF_FUEL));
        loop {
            if catchable && self.enter_handler() {
                return Unwound::Caught;
            }
            if self.leave_frame() >> 29 == LINK_HOST {
                return Unwound::Host;
            }
        }
    }

    /// Goes to the innermost handler of the running function that guards the program counter.
    fn enter_handler(&mut self) -> bool {
        let code = self.running_code();
        let (start, handlers) = (code.frame() >> 16, code.handlers());
        let at = code.instruction_before(self.pc);
        for handler in 0..handlers {
            let word = (start - 2 * handlers + 2 * handler) as usize;
            let range = code.get(word);
            if at >= range & 0xFFFF && at < range >> 16 {
                let target = code.get(word + 1);
                self.pc = code.pointer().wrapping_add((start + (target & 0xFFFF)) as usize);
                let exception = core::mem::replace(&mut self.exception, Value::HOLE);
                self.set_register((target >> 16) as u8, exception);
                return true;
            }
        }
        false
    }
}
