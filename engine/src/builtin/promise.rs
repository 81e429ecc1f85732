//! Promises (ECMA-262, 27.2): their state, and the jobs that it leads to. The rest is JavaScript, in `stdlib-js/promise.js`.
//!
//! ```text
//! [header: Promise] [result, or the last of the reactions that wait] [state, a hole in the beginning] [properties]
//! ```

use crate::job::{CAPABILITY, HANDLER, JOB_SLOTS, PROMISE, REJECTION_SLOTS};
use crate::machine::{Root, THROW, Throw};
use crate::message::Message;
use crate::native::{Call, Outcome, call_twin};
use crate::value::Value;
use romjs_abi::intrinsic::root;
use romjs_abi::{Kind, Slot};

natives! { promise:
    "Promise" => construct,
    "intrinsic.newPromise" => construct(1),
    "intrinsic.performThen" => perform_then,
    "intrinsic.settlePromise" => settle,
    "intrinsic.enqueueJob" => enqueue_job,
    "intrinsic.nextJob" => next_job,
}

const RESULT: usize = 1;
const STATE: usize = 2;

/// In the state: the promise is settled, 1 fulfilled or 2 rejected.
const SETTLED: u32 = 3;
const REJECTED: u32 = 2;
/// In the state: [[PromiseIsHandled]].
const HANDLED: u32 = 4;

/// 27.2.3.1 Promise: the twin calls the executor. `newPromise()`: one that is pending.
pub fn construct(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    if call.which() != 0 {
        let promise = call.machine.new_of_shape(root::PROMISE)?;
        return call.returns(promise);
    }
    if !call.is_construct() {
        return call.fail(Message::ClassCalledWithoutNew);
    }
    let executor = call.get(call.argument(0));
    if !call.machine.is_callable(executor) {
        return call.machine.throw_not_a_function(executor, false);
    }
    let promise = call.new_instance(root::PROMISE)?;
    call.set(call.this(), promise);
    call_twin(call)
}

/// The state in the body of a promise.
fn state(call: &Call<'_>, body: Slot) -> u32 {
    let state = call.machine.cell(body).slot(STATE);
    if state.is_integer() { state.as_integer() as u32 } else { 0 }
}

fn set_state(call: &mut Call<'_>, body: Slot, state: u32) {
    call.machine.cell(body).set(STATE, state << 1);
}

/// The first argument's body, if it is a promise.
fn body(call: &mut Call<'_>) -> Result<Slot, Throw> {
    call.cell_of(1, Kind::Promise)?;
    call.machine.writable_body(call.get(call.argument(0)).slot())
}

/// `performThen(promise, onFulfilled, onRejected, capability)` (27.2.5.4.1)
pub fn perform_then(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let body = body(call)?;
    let job = call.machine.new_ring(JOB_SLOTS)?;
    job.set(CAPABILITY, call.get(call.operand(4)).slot().0);
    let state = state(call, body);
    set_state(call, body, state | HANDLED);
    for word in [HANDLER, PROMISE] {
        let handler = call.get(call.operand(word));
        // The library's own functions are no objects.
        if call.machine.is_callable(handler) || call.machine.cell_of_kind(handler, Kind::Code).is_some() {
            job.set(word, handler.slot().0);
        }
    }
    let ring = call.machine.ring_slot(job);
    if state & SETTLED == 0 {
        let reactions = call.machine.cell(body).slot(RESULT);
        let reactions = call.machine.join_rings(reactions, ring);
        call.machine.cell(body).set(RESULT, reactions.0);
    } else {
        trigger(call, ring, state);
    }
    call.undefined()
}

/// 27.2.1.8 TriggerPromiseReactions: the reactions of the first argument, a promise in that state, become jobs.
fn trigger(call: &mut Call<'_>, last: Slot, state: u32) {
    let promise = call.get(call.argument(0)).slot();
    let mut cell = call.machine.ring_cell(last);
    while let Some(reaction) = cell {
        if state & SETTLED == REJECTED {
            reaction.set(HANDLER, reaction.get(PROMISE));
        }
        reaction.set(PROMISE, promise.0);
        let following = reaction.slot(JOB_SLOTS as usize);
        cell = if following == last { None } else { call.machine.ring_cell(following) };
    }
    call.machine.enqueue(Root::Jobs, last);
}

/// `settlePromise(promise, value, state)`: 27.2.1.4 FulfillPromise (state 1), 27.2.1.7 RejectPromise (2), with 27.2.1.9
/// HostPromiseRejectionTracker
pub fn settle(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let body = body(call)?;
    let (promise, value) = (call.get(call.argument(0)), call.get(call.argument(1)));
    let settled = call.get(call.argument(2)).low() & SETTLED;
    let state = state(call, body);
    let unhandled = if settled == REJECTED && state & HANDLED == 0 { Some(call.machine.new_ring(REJECTION_SLOTS)?) } else { None };
    let reactions = call.machine.cell(body).slot(RESULT);
    call.machine.store(body, RESULT, value)?;
    set_state(call, body, state | settled);
    if let Some(rejection) = unhandled {
        rejection.set(CAPABILITY, promise.slot().0);
        call.machine.enqueue(Root::Rejections, call.machine.ring_slot(rejection));
    }
    trigger(call, reactions, settled);
    call.undefined()
}

/// `enqueueJob(function)`: a job that calls it
pub fn enqueue_job(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let job = call.machine.new_ring(JOB_SLOTS)?;
    job.set(HANDLER, call.get(call.argument(0)).slot().0);
    call.machine.enqueue(Root::Jobs, call.machine.ring_slot(job));
    call.undefined()
}

/// Runs the first job: calls its handler, with what stands in the capability's place as `this`; or the twin, if the job's result
/// settles a promise (27.2.2.1 NewPromiseReactionJob). If there is none, throws what a promise was rejected with that nothing
/// handles.
pub fn next_job(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let Some(job) = call.machine.dequeue(Root::Jobs) else { return throw_rejection(call) };
    let word = |index| call.machine.widen(job.slot(index));
    let (capability, handler, promise) = (word(CAPABILITY), word(HANDLER), word(PROMISE));
    let of_promise = call.machine.cell_of_kind(promise, Kind::Promise).is_some();
    let (mut result, mut rejected) = (Value::UNDEFINED, false);
    if of_promise {
        let body = call.machine.body(promise.slot());
        result = call.machine.widen(call.machine.cell(body).slot(RESULT));
        rejected = state(call, body) & SETTLED == REJECTED;
    }
    // An async function that awaits is called with what stands for it as `this`.
    if !call.machine.is_object(capability) || call.machine.cell_of_kind(capability, Kind::Generator).is_some() {
        call.set(call.this(), capability);
        call.set(call.argument(0), result);
        call.machine.argc = of_promise as usize;
        return call.tail_call(handler);
    }
    for (index, value) in [capability, handler, result, Value::boolean(rejected)].into_iter().enumerate() {
        call.set(call.operand(1 + index), value);
    }
    call.machine.argc = 4;
    call_twin(call)
}

/// Throws the next rejection that is still unhandled, if there is one.
fn throw_rejection(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    while let Some(rejection) = call.machine.dequeue(Root::Rejections) {
        let body = call.machine.body(rejection.slot(CAPABILITY));
        if state(call, body) & HANDLED == 0 {
            call.machine.exception = call.machine.widen(call.machine.cell(body).slot(RESULT));
            return Err(THROW);
        }
    }
    call.undefined()
}
