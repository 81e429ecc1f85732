//! What a device proves of images, which is less than the host does: these tests are about an engine without the feature `host`.
#![cfg(not(feature = "host"))]

use romjs_abi::image::{self, HEADER_WORDS, Section};
use romjs_abi::{Kind, cell::Header};
use romjs_engine::{Image, ImageError};

/// An image for a segment with these cells, and of names only one bucket without any.
fn image(segment: u32, cells: &[u32]) -> Vec<u32> {
    let mut words = vec![0; HEADER_WORDS];
    words.extend(cells);
    words.resize(words.len() + cells.len().div_ceil(image::START_BLOCK).div_ceil(4), 0);
    let names = words.len() as u32;
    words.extend([0, 0]);
    words[0] = image::MAGIC;
    words[image::VERSION] = (image::FORMAT as u32) << 16 | romjs_abi::ABI;
    words[image::SEGMENT] = segment;
    words[image::LENGTH] = words.len() as u32;
    for section in Section::ALL {
        let at = image::SECTIONS + 2 * *section as usize;
        words[at] = words.len() as u32;
    }
    for (section, offset, entries) in [(Section::Names, names, 0), (Section::Atoms, names, 1), (Section::Buckets, names + 1, 2)] {
        let at = image::SECTIONS + 2 * section as usize;
        (words[at], words[at + 1]) = (offset, entries);
    }
    words[image::SECTIONS] = HEADER_WORDS as u32;
    words[image::SECTIONS + 1] = cells.len() as u32;
    words[image::SECTIONS + 2] = (HEADER_WORDS + cells.len()) as u32;
    words[image::SECTIONS + 3] = cells.len().div_ceil(image::START_BLOCK) as u32;
    words[image::CRC] = image::crc32(&words, image::CRC);
    words
}

fn error_behind_a_library(cells: &[u32]) -> Option<ImageError> {
    let library = image(1, &[]);
    // SAFETY: nothing is run; a library without entries is one.
    let library = unsafe { Image::vouched(&library, &[]) };
    Image::check(&image(2, cells), &[library]).err()
}

#[test]
fn a_library_is_vouched_for() {
    assert_eq!(Image::check(&image(1, &[]), &[]).err(), Some(ImageError::WrongSegment));
}

#[test]
fn scripts_hold_no_objects() {
    let float = [Kind::Float as u32, 0, 0x3FE0_0000];
    assert_eq!(error_behind_a_library(&float), None);
    for kind in [Kind::Slots, Kind::Cell, Kind::Accessor, Kind::Dictionary, Kind::Object] {
        let cell = [float.as_slice(), &[Header::sized(kind, 0).0, 7, 7]].concat();
        let size = romjs_abi::cell::size_in_words(&cell[3..]) as usize;
        assert_eq!(
            error_behind_a_library(&cell[..3 + size.max(1)]),
            Some(ImageError::Unsound { word: HEADER_WORDS as u32 + 3 }),
            "{kind:?}"
        );
    }
}
