//! *Attempts*: where the collector runs.
//!
//! A unit of work (an instruction, the call of a native, the entry to a function) allocates as it goes. What finds no room
//! returns an error with a [`Shortage`] noted; then the unit's effects so far are garbage, the collector runs with nothing
//! live but registers and roots, and the unit is begun again. A unit therefore changes nothing that it would do
//! differently the second time before its last allocation.

use crate::machine::{Machine, THROW, Throw};

/// What an unfinished unit lacks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Shortage {
    /// Nothing: an error that is returned is a thrown one.
    None,
    /// Room for a cell.
    Heap,
    /// Room for registers.
    Stack,
    /// Nothing, but a test says so.
    #[cfg(feature = "host")]
    Test,
}

/// How often a unit has been begun.
pub(crate) struct Attempts {
    collected: bool,
    /// The allocation that a test makes fail.
    #[cfg(feature = "host")]
    failing: u32,
}

/// More allocations than any unit makes.
#[cfg(feature = "host")]
const FAILING_MAX: u32 = 1 << 20;

impl Attempts {
    /// A unit is begun.
    #[inline(always)]
    pub(crate) fn begin(m: &mut Machine) -> Attempts {
        #[cfg(feature = "host")]
        {
            m.allocations_until_shortage = m.stress as u32;
        }
        let _ = m;
        Attempts {
            collected: false,
            #[cfg(feature = "host")]
            failing: 1,
        }
    }

    /// Whether a unit that returned an error is to be begun again, after a collection. If not, its error is thrown.
    #[cold]
    #[inline(never)]
    pub(crate) fn again(&mut self, m: &mut Machine) -> bool {
        let shortage = core::mem::replace(&mut m.shortage, Shortage::None);
        #[cfg(feature = "host")]
        if shortage == Shortage::Test {
            m.collect();
            // Each allocation of a unit fails in turn; of the many in a loop only some.
            self.failing += 1 + self.failing / 8;
            m.allocations_until_shortage = self.failing;
            // Units inside of this one count anew each time, so that it may never get through: then the test lets go.
            if self.failing > FAILING_MAX {
                (m.stress, m.allocations_until_shortage) = (false, 0);
            }
            return true;
        }
        if shortage == Shortage::None {
            return false;
        }
        if !self.collected {
            self.collected = true;
            m.collect();
            return true;
        }
        m.throw_shortage(shortage);
        false
    }
}

impl Machine {
    /// Notes that a unit cannot go on.
    pub(crate) fn run_short(&mut self, shortage: Shortage) -> Throw {
        self.shortage = shortage;
        THROW
    }

    /// Throws what a shortage means that no collection could end.
    fn throw_shortage(&mut self, shortage: Shortage) {
        if shortage == Shortage::Stack {
            let _: Result<(), Throw> = self.throw_stack_overflow();
        }
        if shortage != Shortage::Stack || self.shortage != Shortage::None {
            self.shortage = Shortage::None;
            let _: Result<(), Throw> = self.throw_out_of_memory();
        }
    }

    /// Runs a unit of work, again after a collection if it runs short.
    #[inline]
    pub(crate) fn attempt<T>(&mut self, mut unit: impl FnMut(&mut Machine) -> Result<T, Throw>) -> Result<T, Throw> {
        let mut attempts = Attempts::begin(self);
        loop {
            let outcome = unit(self);
            if outcome.is_ok() || !attempts.again(self) {
                return outcome;
            }
        }
    }
}
