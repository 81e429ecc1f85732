//! Sections and tables.

use crate::patient::{Patient, library, refuses};
use romjs_abi::cell::Header;
use romjs_abi::image::{self, Section};
use romjs_abi::intrinsic::root;
use romjs_abi::shape::{Attributes, Key};
use romjs_abi::slot::tag;
use romjs_abi::{Kind, ShapeId, Slot};
use romjs_engine::{Image, ImageError};

#[test]
fn transitions() {
    let shape = |p: &Patient| {
        let at = p.find(Kind::RomShape, |cell| cell[1] >> 16 & 0xFF == 1);
        (Header(p.words[at]).shape(), Key(p.words[at + 3]))
    };
    let pair = |parent: ShapeId, child: ShapeId, key: Key, attributes: u8| {
        [(parent.0 as u32) << 16 | key.atom().0 as u32, (attributes as u32) << 24 | child.0 as u32]
    };
    let mut patient = Patient::script();
    let (child, key) = shape(&patient);
    patient.add_transition(pair(root::OBJECT, child, key, key.attributes().0));
    assert_eq!(patient.error(), None, "the step from an empty object to one with the key");
    refuses("a step to other attributes", |p| {
        let (child, key) = shape(p);
        p.add_transition(pair(root::OBJECT, child, key, Attributes::ACCESSOR))
    });
    refuses("a step from a shape of another capacity", |p| {
        let (child, key) = shape(p);
        p.add_transition(pair(ShapeId(root::OBJECT.0 + 1), child, key, key.attributes().0))
    });
    refuses("a step from a shape that is no parent", |p| {
        let (child, key) = shape(p);
        p.add_transition(pair(child, child, key, key.attributes().0))
    });
}

#[test]
fn sections() {
    let change = |index: usize, by: u32| {
        let mut patient = Patient::script();
        patient.words[image::SECTIONS + index] = patient.words[image::SECTIONS + index].wrapping_add(by);
        patient.error()
    };
    assert_eq!(change(2 * Section::Atoms as usize, 1), Some(ImageError::Section), "a section that begins elsewhere");
    assert_eq!(change(2 * Section::Shapes as usize + 1, 0x7FFF_FFFF), Some(ImageError::Section), "a section that is longer than the image");
    assert_eq!(change(2 * Section::Intrinsics as usize + 1, 1), Some(ImageError::Section), "a script with intrinsics");
}

/// A ring of prototypes: whoever looks for a property would walk it for ever.
#[test]
fn rings() {
    let mut patient = Patient { words: library().to_vec() };
    let object = patient.find(Kind::Object, |cell| Header(cell[0]).shape().segment() == 1);
    let id = Header(patient.words[object]).shape();
    let shape = Slot(patient.words[patient.section(Section::Shapes) + id.index()]).word_offset() as usize;
    patient.words[shape + 2] = Slot::reference(tag::CELL, 1, object as u32).0;
    patient.words[image::CRC] = image::crc32(&patient.words, image::CRC);
    assert!(matches!(Image::check(&patient.words, &[]).err(), Some(ImageError::Unsound { .. })));
}
