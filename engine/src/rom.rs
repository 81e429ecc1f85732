//! Mapped images: their sections, and the native functions that they name.

use crate::machine::Machine;
use crate::value::Value;
use romjs_abi::image::{SECTIONS, Section};
use romjs_abi::intrinsic;
use romjs_abi::shape::Attributes;
use romjs_abi::{AtomId, ShapeId, Slot, slot::Immediate};

impl Machine {
    /// Whether an image is mapped as a segment: the library is not while it is made.
    #[cfg(feature = "host")]
    pub(crate) fn is_mapped(&self, segment: usize) -> bool {
        (1..=self.image_count as usize).contains(&segment)
    }

    /// Where a mapped image begins.
    pub(crate) fn image(&self, segment: usize) -> *const u32 {
        self.segments[segment & 7].wrapping_add((segment & 7) << 28).cast_const().cast()
    }

    /// Where a section of a mapped image begins, and its number of entries.
    pub(crate) fn section(&self, segment: usize, section: Section) -> (*const u32, u32) {
        let image = self.image(segment);
        // SAFETY: mapped images have a whole header, and its sections lie inside the image.
        unsafe {
            let entry = image.add(SECTIONS + 2 * section as usize);
            (image.add(*entry as usize), *entry.add(1))
        }
    }

    /// A slot of a section whose entries are words; undefined if there are none.
    pub(crate) fn section_slot(&self, segment: usize, section: Section, index: usize) -> Slot {
        let (entries, count) = self.section(segment, section);
        if index < count as usize {
            // SAFETY: the index is below the section's number of entries.
            Slot(unsafe { *entries.add(index) })
        } else {
            Slot::UNDEFINED
        }
    }

    /// An intrinsic of the library.
    #[inline(always)]
    pub(crate) fn intrinsic_slot(&self, index: usize) -> Slot {
        let (entries, _) = self.section(1, Section::Intrinsics);
        // SAFETY: the library has all intrinsics that the engine names, and the verifier has looked at those that instructions name.
        intrinsic::entry_slot(unsafe { *entries.cast::<u16>().add(index) })
    }

    /// The child of a shape that an image lists. Of those that differ in the new key's attributes it may miss one.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn find_rom_transition(&self, parent: ShapeId, atom: AtomId, attributes: Attributes) -> ShapeId {
        let wanted = (parent.0 as u32) << 16 | atom.0 as u32;
        for segment in 1..self.image_count as usize + 1 {
            let (entries, count) = self.section(segment, Section::Transitions);
            let (mut low, mut high) = (0, count as usize);
            while low < high {
                let middle = (low + high) / 2;
                // SAFETY: the section has that many pairs.
                let (key, child) = unsafe { (*entries.add(2 * middle), *entries.add(2 * middle + 1)) };
                if key == wanted && child >> 24 == attributes.0 as u32 {
                    return ShapeId(child as u16);
                }
                if key < wanted { low = middle + 1 } else { high = middle }
            }
        }
        ShapeId::NONE
    }

    /// The entry of a native: `[name:13 | length:3 | which:6 | twin:10]`, the name an atom, the twin an intrinsic.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn native_word(&self, native: Slot) -> u32 {
        debug_assert!(native.is(Immediate::Native));
        let (segment, index) = ((native.payload() >> 21) as usize, native.payload() & 0x1F_FFFF);
        #[cfg(feature = "host")]
        if !self.is_mapped(segment) {
            // The library is being made.
            return self.library_natives.get(index as usize).map_or(0, |native| native.which << 10);
        }
        let (entries, count) = self.section(segment, Section::Natives);
        // SAFETY: the index is below the section's number of entries.
        if index < count { unsafe { *entries.add(index as usize) } } else { 0 }
    }

    /// Which of the natives that share a function is running.
    #[inline(always)]
    pub(crate) fn native_which(&self) -> u32 {
        self.native as u32 >> 10
    }

    /// The name and length of a native function.
    pub(crate) fn native_entry(&self, native: Slot) -> Option<(Slot, u32)> {
        #[cfg(feature = "host")]
        if let Some(table) = self.root_cell(crate::machine::Root::LibraryNatives) {
            return self.declared_native(table, native);
        }
        let word = self.native_word(native);
        let name = word >> 19;
        Some((if name == 0 { Slot::EMPTY_STRING } else { self.atom_slot(AtomId::new(1, name)) }, word >> 16 & 7))
    }

    /// The function in JavaScript that does what the running native does, for what the native cannot.
    pub(crate) fn native_twin(&self) -> Option<Value> {
        let twin = self.native as usize & 0x3FF;
        (twin != 0).then(|| self.intrinsic_at(twin))
    }
}
