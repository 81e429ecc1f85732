//! The heap: cells that are made by lowering one pointer, and slid together by [`collect`] when there is no room.

pub(crate) mod allocate;
pub(crate) mod attempt;
pub(crate) mod collect;
pub(crate) mod ephemeron;
pub(crate) mod mark;
