//! What the tests of test262 ask of their host. Only romgen's own library has it.

use crate::heap::attempt::Shortage;
use crate::machine::Throw;
use crate::native::{Call, Outcome};
use crate::value::Value;

natives! { test262:
    "$262.evalScript" => eval_script,
    "$262.gc" => gc,
    "get $262.global" => global,
}

/// `global`: the global object.
pub fn global(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let global = call.machine.global();
    call.returns(global)
}

/// `evalScript(source)`: runs the text as a script (ECMA-262, 16.1.6).
pub fn eval_script(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    crate::dynamic::run_script(call)
}

/// `gc()`: collects garbage, as what finds no memory does. `this`, of which the function makes no use, tells whether that has
/// happened.
pub fn gc(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    if call.get(call.this()).is_undefined() {
        return call.undefined();
    }
    call.set(call.this(), Value::UNDEFINED);
    Err(call.machine.run_short(Shortage::Heap))
}
