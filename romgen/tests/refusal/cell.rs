//! Slots, strings, shapes, objects.

use crate::patient::{Patient, refuses};
use romjs_abi::cell::{FLAG_ASCII, FLAG_CHANGED, Header, size_in_words, string_text};
use romjs_abi::image::{SECTIONS, START_BLOCK, Section};
use romjs_abi::intrinsic::root;
use romjs_abi::slot::tag;
use romjs_abi::{AtomId, Kind, ShapeId, Slot};

#[test]
fn slots() {
    refuses("a reference to RAM", |p| {
        let at = p.constant(tag::STRING);
        p.words[at] &= 0x1FFF_FFFF;
        at
    });
    refuses("a reference into a cell", |p| {
        let at = p.constant(tag::STRING);
        p.words[at] += 1 << 3;
        at
    });
    refuses("a string that is a number", |p| {
        let (number, string) = (p.constant(tag::FLOAT), p.constant(tag::STRING));
        p.words[string] = p.words[number] & !tag::MASK | tag::STRING;
        string
    });
    refuses("a native that nobody has", |p| {
        let at = p.constant(tag::STRING);
        p.words[at] = Slot::native(1, 0x1F_FFFF).0;
        at
    });
    refuses("a symbol that is no symbol's atom", |p| {
        let at = p.constant(tag::STRING);
        p.words[at] = Slot::immediate(romjs_abi::slot::Immediate::Symbol, AtomId::FIRST_NAME.0 as u32).0;
        at
    });
    refuses("a NaN that looks like a reference", |p| {
        let at = p.cell(Kind::Float);
        p.words[at + 2] = 0xFFFF_FFF8;
        at + 2
    });
}

#[test]
fn strings() {
    let ascii = |cell: &[u32]| cell[0] & FLAG_ASCII != 0;
    refuses("a byte beyond ASCII in an ASCII string", |p| {
        let at = p.find(Kind::String, ascii);
        p.words[at + 1] |= 0x80;
        at + 1
    });
    refuses("a length beside a short string", |p| {
        let at = p.find(Kind::String, |cell| cell[0] >> 11 & 31 > 4);
        p.words[at] &= !(31 << 11);
        p.words[at + 1] = 4;
        at + 1
    });
    refuses("bytes that are no WTF-8", |p| {
        let at = p.find(Kind::String, |cell| !ascii(cell));
        p.words[at + 3] |= 0xC0C0_0000;
        at + 1
    });
    refuses("a wrong UTF-16 length", |p| {
        let at = p.find(Kind::String, |cell| !ascii(cell));
        p.words[at + 2] += 1;
        at + 2
    });
    refuses("spare bytes that are not zero", |p| {
        let at = p.find(Kind::String, |cell| !string_text(cell[0], cell[1]).1.is_multiple_of(4));
        let last = at + size_in_words(&p.words[at..]) as usize - 1;
        p.words[last] |= 0xFF00_0000;
        last
    });
    refuses("a string in flash that says which atom it is", |p| {
        let at = p.cell(Kind::String);
        p.words[at] |= u32::from(AtomId::LENGTH.0) << 16;
        at
    });
    refuses("a name that is no atom", |p| {
        let at = p.constant(tag::STRING);
        p.words[at] = Slot::name(AtomId::new(2, 0x1FFF)).0;
        at
    });
    refuses("a name that fits an immediate", |p| {
        let at = p.constant(tag::STRING);
        p.words[at] = Slot::name(AtomId::GET).0;
        at
    });
    // The last names, in the order of their buckets, are global ones, which no cell refers to.
    refuses("a name that ends in front of its beginning", |p| p.name_entry(0));
    refuses("a name that begins in front of its section", |p| p.name_entry(1));
    refuses("a name that is no WTF-8", |p| {
        let at = p.section(Section::Atoms);
        p.words[at - 1] |= 0x00FF_FFFF;
        at
    });
}

#[test]
fn shapes_and_tables() {
    refuses("two keys at one place", |p| {
        let at = p.find(Kind::RomShape, |cell| cell[1] >> 16 & 0xFF == 2);
        p.words[at + 4] = p.words[at + 4] & !0xFF00 | p.words[at + 3] & 0xFF00;
        at + 4
    });
    refuses("keys that are not sorted", |p| {
        let at = p.find(Kind::RomShape, |cell| cell[1] >> 16 & 0xFF == 2);
        p.words.swap(at + 3, at + 4);
        at + 4
    });
    refuses("a shape without a slot to grow from", |p| {
        let at = p.find(Kind::RomShape, |cell| cell[1] >> 16 & 0xFF == 0);
        p.words[at + 1] &= 0xFFFF_00FF;
        at + 1
    });
    refuses("a shape that has another's id", |p| {
        let at = p.cell(Kind::RomShape);
        p.words[at] ^= 1 << 16;
        at
    });
    refuses("a cell whose beginning is not where it should be noted", |p| {
        let at = p.section(Section::Starts);
        p.words[at] += 1;
        at
    });
    refuses("a beginning where no cell begins", |p| {
        let long = p.add_cell(&[vec![Header::sized(Kind::Slots, 320).0], vec![HOLE; 320]].concat());
        let block = (long - p.section(Section::Cells)) / START_BLOCK + 1;
        let at = p.section(Section::Starts) + block / 4;
        p.words[at] &= !(0xFF << (8 * (block % 4)));
        at
    });
    refuses("a name that nobody finds", |p| {
        let (first, end) = (p.section(Section::Buckets), p.section(Section::Shapes));
        p.words[first..end].fill(0);
        p.section(Section::Atoms)
    });
    refuses("a bucket behind the last name", |p| {
        let at = p.section(Section::Buckets);
        let last = p.words[SECTIONS + 2 * Section::Buckets as usize + 1] as usize - 1;
        p.words[at + last / 2] |= 0x3FFF << (16 * (last % 2));
        at
    });
}

/// A cell that the example does not have is accepted as `good`, and refused for the word that a change is about.
fn judges(good: &[u32], bad: &[(&str, usize, u32)]) {
    let mut patient = Patient::script();
    patient.add_cell(good);
    assert_eq!(patient.error(), None, "the cell as it should be");
    for (what, word, value) in bad {
        refuses(what, |p| {
            let mut cell = good.to_vec();
            cell[*word] = *value;
            p.add_cell(&cell) + word
        });
    }
}

const HOLE: u32 = Slot::HOLE.0;

/// A reference to a cell that is added before.
fn with(cells: &[&[u32]], last: impl Fn(&[Slot]) -> Vec<u32>, tail: &[(&str, usize, u32)]) {
    let build = |patient: &mut Patient| -> Vec<u32> {
        let slots: Vec<Slot> = cells.iter().map(|cell| Slot::reference(tag::CELL, 2, patient.add_cell(cell) as u32)).collect();
        last(&slots)
    };
    let mut patient = Patient::script();
    let good = build(&mut patient);
    patient.add_cell(&good);
    assert_eq!(patient.error(), None, "the cell as it should be");
    for (what, word, value) in tail {
        refuses(what, |p| {
            let mut cell = build(p);
            cell[*word] = *value;
            p.add_cell(&cell) + word
        });
    }
}

#[test]
fn dictionaries() {
    // Room for four entries, one used: the key `a` with the value 1, and an index that leads to it from every place but one.
    let words = 2 + 4 * 4;
    let mut good = vec![Header::sized(Kind::Dictionary, words).0, Slot::NULL.0, 1 << 1];
    good.extend([Slot::short_string(b"a").map_or(0, |slot| slot.0), 2, 7 << 1]);
    good.resize(3 + 3 * 4, 0);
    good.extend([0x0001_0001, 0x0001_0001, 0x0001_0001, 0x0000_0001]);
    let mut accessor = good.clone();
    accessor[5] = 8 << 1;
    refuses("an accessor that is a number", |p| p.add_cell(&accessor) + 4);
    judges(
        &good,
        &[
            ("more entries than there is room for", 2, 5 << 1),
            ("a key that is no key", 3, Slot::NULL.0),
            ("a hash that leads beyond the index", 5, 1 << 31 | 7 << 1),
            ("an index that leads beyond the entries", 15, 0x0002_0001),
            ("an index without a free place", 18, 0x0001_0001),
            ("a prototype that is a number", 1, 2),
        ],
    );
}

#[test]
fn arrays() {
    let array = Header::object(Kind::Array, 3, root::ARRAY).0;
    let elements: &[u32] = &[Header::sized(Kind::Slots, 2).0, 2, HOLE];
    with(&[elements], |slots| vec![array, 2, slots[0].0, HOLE], &[("elements that are no elements", 2, HOLE)]);
    refuses("a shape of other objects", |p| {
        let elements = p.add_cell(elements);
        p.add_cell(&[Header::object(Kind::Object, 3, root::ARRAY).0, 2, Slot::reference(tag::CELL, 2, elements as u32).0, HOLE])
    });
    refuses("elements that reach behind the length", |p| {
        let elements = p.add_cell(elements);
        p.add_cell(&[array, 1, Slot::reference(tag::CELL, 2, elements as u32).0, HOLE]) + 2
    });
}

#[test]
fn objects() {
    let object = |kind, capacity, shape| Header::object(kind, capacity, shape).0;
    judges(
        &[object(Kind::Object, 1, root::OBJECT), 2],
        &[
            ("another capacity than the shape's", 0, object(Kind::Object, 0, root::OBJECT)),
            ("a shape that nobody lists", 0, object(Kind::Object, 1, ShapeId(0x3FFF))),
            ("a shape in RAM", 0, object(Kind::Object, 1, ShapeId(16))),
            ("the global object's shape", 0, object(Kind::Object, 1, ShapeId::GLOBAL)),
            ("a flag that is an array's", 0, object(Kind::Object, 1, root::OBJECT) | FLAG_CHANGED),
            ("a value that only bindings have", 1, Slot::ABSENT.0),
            ("an accessor's kind of slot that is a number's", 1, Slot::reference(tag::FLOAT, 2, 35).0),
        ],
    );
    judges(
        &[object(Kind::Native, 4, root::NATIVE), Slot::native(1, 0).0, HOLE, HOLE, HOLE],
        &[("a native that is none", 1, Slot::UNDEFINED.0)],
    );
    judges(&[object(Kind::Primitive, 2, root::NUMBER), 2, HOLE], &[("a wrapper of a hole", 1, HOLE)]);
    judges(
        &[object(Kind::Iterator, 4, root::ARRAY_ITERATOR), Slot::UNDEFINED.0, 0, 2, HOLE],
        &[("a position that is no number", 2, Slot::NULL.0)],
    );
    judges(
        &[object(Kind::BoundFunction, 5, root::BOUND_FUNCTION), Slot::native(1, 0).0, 2, HOLE, HOLE, HOLE],
        &[
            ("a bound function without a target", 1, HOLE),
            ("a hole in the bound arguments' place is right, a binding's state is not", 3, Slot::ABSENT.0),
        ],
    );
    with(
        &[&[Header::sized(Kind::Accessor, 0).0, Slot::UNDEFINED.0, Slot::NULL.0]],
        |slots| vec![Header::sized(Kind::Slots, 1).0, slots[0].0],
        &[("a slot that holds a cell of no kind", 1, Slot::reference(tag::CELL, 2, 36).0)],
    );
}

#[test]
fn kinds_of_ram() {
    for kind in [Kind::Free, Kind::StringView, Kind::StringBuffer, Kind::Symbol, Kind::Words, Kind::RamShape] {
        refuses("a kind that lives in RAM only", |p| {
            p.add_cell(&[Header::sized(kind, 4).0, 0, 0, 0, 0][..if kind == Kind::Free { 4 } else { 5 }])
        });
    }
    refuses("a global object", |p| p.add_cell(&[Header::object(Kind::Global, 1, ShapeId::GLOBAL).0, HOLE]));
}
