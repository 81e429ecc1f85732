//! Time, which the host tells: `Date.now` (ECMA-262, 21.4.3.1) and `performance.now` (High Resolution Time, 7.1).

use crate::machine::Throw;
use crate::native::{Call, Outcome};

natives! { clock:
    "Date.now" => now,
    "performance.now" => now(1),
}

/// Milliseconds since 1970-01-01 UTC, an integer; or since the program began
pub fn now(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let since_begin = call.which() != 0;
    let time = call.machine.host_time(since_begin);
    call.number(if since_begin { time } else { crate::number::elementary::trunc(time) })
}
