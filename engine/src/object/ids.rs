//! The ids of shapes and of atoms in RAM: each the place of an entry in a table, whose free entries are integers that link
//! to the next.

use crate::machine::{Machine, Root, Throw};
use romjs_abi::Slot;
use romjs_abi::limits::IDS_PER_SEGMENT_MAX;

/// How far a table is used.
#[derive(Clone, Copy)]
pub(crate) struct Ids {
    /// The entries that have been used.
    pub(crate) count: u16,
    /// The first of them that is free again; 0 is none.
    pub(crate) free: u16,
}

const _: () = assert!(Root::Shapes as usize == 0 && Root::Atoms as usize == 1);

impl Machine {
    /// The new id of what a slot refers to; 0 if there are too many.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn new_id(&mut self, root: Root, slot: Slot) -> Result<u32, Throw> {
        let Ids { count, free } = self.ids[root as usize];
        let (count, mut id) = (count as u32, free as u32);
        if id == 0 {
            if count >= IDS_PER_SEGMENT_MAX {
                return Ok(0);
            }
            if count >= self.root_cell(root).map_or(0, |table| table.header().extra()) {
                self.grow_root(root, (count + count / 2).clamp(8, IDS_PER_SEGMENT_MAX), Slot(0))?;
            }
            id = count;
        }
        let Some(table) = self.root_cell(root) else { return Ok(0) };
        let ids = &mut self.ids[root as usize];
        if free == 0 {
            ids.count += 1;
        } else {
            ids.free = table.slot(1 + id as usize).as_integer() as u16;
        }
        table.set(1 + id as usize, slot.0);
        Ok(id)
    }

    /// Frees the ids of what has not been marked; whether there was any.
    pub(crate) fn sweep_ids(&mut self, root: Root) -> bool {
        let Some(table) = self.root_cell(root) else { return false };
        let mut ids = self.ids[root as usize];
        let old = ids.free;
        for id in 1..ids.count {
            let slot = table.slot(1 + id as usize);
            // A string in flash that became an atom at run time stays one.
            if self.heap_cell(slot).is_some_and(|cell| !self.is_marked(cell)) {
                table.set(1 + id as usize, (ids.free as u32) << 1);
                ids.free = id;
            }
        }
        self.ids[root as usize] = ids;
        ids.free != old
    }
}
