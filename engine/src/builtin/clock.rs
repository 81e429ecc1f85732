//! Time, which the host tells: `Date.now` (ECMA-262, 21.4.3.1), `performance.now` (High Resolution Time, 7.1), and timers, which
//! the library keeps.

use crate::machine::{Root, Throw};
use crate::native::{Call, Outcome};
use crate::value::Value;

natives! { clock:
    "Date.now" => now,
    "intrinsic.timers" => timers,
    "intrinsic.uptime" => now(2),
    "performance.now" => now(1),
}

/// Milliseconds since 1970-01-01 UTC, an integer; or since the program began, with fractions or, for the library, without
pub fn now(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let which = call.which();
    let time = call.machine.host_time(which != 0);
    call.number(if which == 1 { time } else { crate::number::elementary::trunc(time) })
}

/// `timers(timers)`: what the library keeps timers in, or sets it
pub fn timers(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let timers = call.get(call.argument(0));
    if timers.is_cell() {
        call.machine.set_root(Root::Timers, timers.slot());
    }
    call.returns(call.machine.root_cell(Root::Timers).map_or(Value::UNDEFINED, |_| call.machine.widen(call.machine.root(Root::Timers))))
}
