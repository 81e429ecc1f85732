//! Time, which the host tells: `Date.now` (ECMA-262, 21.4.3.1) and `performance.now` (High Resolution Time, 7.1).

use crate::machine::Throw;
use crate::native::{Call, Outcome};

natives! { clock:
    "Date.now" => date_now,
    "performance.now" => performance_now,
}

/// Milliseconds since 1970-01-01 UTC, an integer
pub fn date_now(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let time = call.machine.host_time(false);
    call.number(crate::number::elementary::trunc(time))
}

/// Milliseconds since the program began
pub fn performance_now(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let time = call.machine.host_time(true);
    call.number(time)
}
