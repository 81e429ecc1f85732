//! The slot: flash set aside for a script's image, which is written there without touching the firmware.
//!
//! ```text
//!   flash  | firmware …        | slot: image | erased …     |
//!                              ^ __romjs_slot_start         ^ __romjs_slot_end      (linker/romjs.x)
//! ```

use core::{ptr, slice};

unsafe extern "C" {
    static __romjs_slot_start: u32;
    static __romjs_slot_end: u32;
}

/// All words of the slot, the image first if there is one: `romjs::Image::check` tells.
pub fn words() -> &'static [u32] {
    let start = (&raw const __romjs_slot_start).expose_provenance();
    let end = (&raw const __romjs_slot_end).expose_provenance();
    // SAFETY: linker/romjs.x takes both addresses from the board's region ROMJS_SLOT: they are multiples of four, and all
    // between them is flash that exists, in which no section of the firmware lies and which nothing writes while the
    // firmware runs. So it is readable, aligned, initialised (erased flash has a value too) and immutable for ever.
    unsafe { slice::from_raw_parts(ptr::with_exposed_provenance(start), (end - start) / size_of::<u32>()) }
}
