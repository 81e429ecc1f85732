//! What the proof refuses: real images with one thing wrong, each named, and the word that the objection is about.

mod cell;
mod code;
mod patient;
mod section;

use patient::Patient;

#[test]
fn the_example_itself_is_sound() {
    assert_eq!(Patient::script().error(), None);
}
