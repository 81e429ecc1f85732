//! Jobs (ECMA-262, 9.5): functions that wait until the running script has returned to the host.
//!
//! ```text
//! [header: Slots] [capability, or `this`] [handler] [promise] [next]      a job
//! [header: Slots] [promise] [next]                                        a rejection that nothing handles yet
//! ```
//! Queues are rings: a root, or a pending promise with its reactions, refers to the last cell, whose next is the first. So cells
//! are added and queues joined without allocating, and a reaction becomes a job where it lies. A job whose promise is none calls
//! its handler without arguments.

use crate::context::{Context, RunError};
use crate::machine::{Cell, Machine, Root};
use crate::value::Value;
use romjs_abi::intrinsic::Intrinsic;
use romjs_abi::{Kind, Slot};

pub(crate) const CAPABILITY: usize = 1;
pub(crate) const HANDLER: usize = 2;
/// Of a job; a reaction has here its handler of rejections.
pub(crate) const PROMISE: usize = 3;
pub(crate) const JOB_SLOTS: u32 = 4;
pub(crate) const REJECTION_SLOTS: u32 = 2;

/// The word of a cell that refers to the next.
fn next(cell: Cell) -> usize {
    cell.header().extra() as usize
}

impl Context<'_> {
    /// Runs the jobs that wait, promises' reactions and microtasks, until none is left; then one timer, if one is due. The
    /// host calls this after each entry to scripts, and again after so many milliseconds as it gives, which can be none; `None`
    /// means that nothing is left to run.
    ///
    /// ```no_run
    /// # fn sleep(_: u32) {}
    /// # fn run(context: &mut romjs_engine::Context<'_>) -> Result<(), romjs_engine::RunError> {
    /// context.run()?;
    /// while let Some(milliseconds) = context.pump()? {
    ///     sleep(milliseconds);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// A job or timer threw, or ran out of fuel, or a promise was rejected and has no handler. The others wait for the next
    /// call.
    pub fn pump(&mut self) -> Result<Option<u32>, RunError> {
        loop {
            let jobs = self.machine.root_cell(Root::Jobs).is_some();
            if !jobs && self.machine.root_cell(Root::Rejections).is_none() {
                break;
            }
            self.call(Intrinsic::TakeJob).map_err(|error| match error {
                RunError::Exception if !jobs => RunError::Rejection,
                error => error,
            })?;
        }
        if self.machine.root_cell(Root::Timers).is_none() {
            return Ok(None);
        }
        let wait = self.call(Intrinsic::RunTimer)?;
        Ok(wait.is_integer().then(|| wait.low()))
    }

    fn call(&mut self, function: Intrinsic) -> Result<Value, RunError> {
        self.machine.call_from_host(|m| Ok((m.intrinsic(function), Value::UNDEFINED))).map_err(|_| self.why())
    }
}

impl Machine {
    /// The queue of both: `ring` behind what `last` ends, either of which may be nothing.
    pub(crate) fn join_rings(&mut self, last: Slot, ring: Slot) -> Slot {
        let (Some(first), Some(second)) = (self.ring_cell(last), self.ring_cell(ring)) else {
            return if self.ring_cell(ring).is_some() { ring } else { last };
        };
        let (i, k) = (next(first), next(second));
        let head = first.get(i);
        first.set(i, second.get(k));
        second.set(k, head);
        ring
    }

    /// The cell of a queue that a slot refers to.
    pub(crate) fn ring_cell(&self, slot: Slot) -> Option<Cell> {
        self.cell_of_kind(Value::from_slot(slot), Kind::Slots)
    }

    /// A new queue of one cell with room for so many slots.
    pub(crate) fn new_ring(&mut self, slots: u32) -> Result<Cell, crate::Throw> {
        let slot = self.new_slots(slots, Slot::UNDEFINED)?;
        let cell = self.cell(slot);
        cell.set(next(cell), slot.0);
        Ok(cell)
    }

    /// Adds a queue to that of a root.
    pub(crate) fn enqueue(&mut self, root: Root, ring: Slot) {
        let joined = self.join_rings(self.root(root), ring);
        self.set_root(root, joined);
    }

    /// Takes the first cell off a queue.
    pub(crate) fn dequeue(&mut self, root: Root) -> Option<Cell> {
        let slot = self.root(root);
        let last = self.ring_cell(slot)?;
        let first = self.cell(last.slot(next(last)));
        if first.pointer() == last.pointer() {
            self.set_root(root, Slot::UNDEFINED);
        } else {
            last.set(next(last), first.get(next(first)));
        }
        Some(first)
    }

    /// The slot of a cell of a queue.
    pub(crate) fn ring_slot(&self, cell: Cell) -> Slot {
        self.slot_of(cell.pointer(), romjs_abi::slot::tag::CELL)
    }
}
