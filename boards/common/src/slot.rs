//! The slot: flash set aside for a script's image, which is written there without touching the firmware.
//!
//! ```text
//!   flash  | firmware … | slot: image | erased …            |
//!                       ^ __romjs_slot_start                ^ __romjs_slot_end      (linker/romjs.x)
//! ```

use core::slice;

use romjs_abi::image;

unsafe extern "C" {
    static __romjs_slot_start: u32;
    static __romjs_slot_end: u32;
}

/// The words of the image in the slot, or `None` if the slot does not begin as an image does.
///
/// Only the beginning is looked at, and that the length stays inside the slot; the engine checks the rest.
pub fn image() -> Option<&'static [u32]> {
    let words = words();
    if *words.first()? != image::MAGIC {
        return None;
    }
    words.get(..*words.get(image::LENGTH)? as usize)
}

/// All words of the slot.
fn words() -> &'static [u32] {
    let start = (&raw const __romjs_slot_start).expose_provenance();
    let end = (&raw const __romjs_slot_end).expose_provenance();
    // SAFETY: linker/romjs.x takes both addresses from the board's region ROMJS_SLOT: they are multiples of four, and all
    // between them is flash that exists, in which no section of the firmware lies and which nothing writes while the
    // firmware runs. So it is readable, aligned, initialised (erased flash reads as ones) and immutable for ever.
    unsafe { slice::from_raw_parts(core::ptr::with_exposed_provenance(start), (end - start) / size_of::<u32>()) }
}
