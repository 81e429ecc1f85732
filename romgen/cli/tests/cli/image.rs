//! Images that are damaged, cut off, or none.

use super::Folder;
use romjs_abi::image::{CRC, HEADER_WORDS, PARENT, VERSION, crc32};

/// A folder with the image of a small script in `ok.bin`.
fn folder(name: &str) -> (Folder, Vec<u8>) {
    let folder = Folder::new(name);
    folder.write("ok.js", "function f(x) { return x + 0.5; } print(f(1));\n");
    folder.romgen("build ok.js -o ok.bin").is(0, "");
    assert_eq!(folder.romgen("run ok.bin").is(0, "").stdout, "1.5\n");
    let image = folder.read("ok.bin");
    (folder, image)
}

#[test]
fn cut_off() {
    let (folder, image) = folder("cut-off");
    for length in (0..image.len()).step_by(4).chain([1, 3, image.len() - 1]) {
        folder.write("cut.bin", &image[..length]);
        let reason = if length < 4 { "this is no romjs image" } else { "the image ends too early" };
        folder.romgen("run cut.bin").is(1, &format!("cut.bin: {reason}"));
    }
    folder.romgen("inspect cut.bin").is(1, "cut.bin: the image ends too early");
}

/// No single bit that flips is overlooked, wherever it lies.
#[test]
fn flipped_bits() {
    let (folder, image) = folder("flipped-bits");
    for (at, byte) in image.iter().enumerate() {
        let mut damaged = image.clone();
        damaged[at] = byte ^ 1 << (at % 8);
        folder.write("flipped.bin", &damaged);
        let outcome = folder.romgen("run flipped.bin");
        assert!(outcome.is(1, "flipped.bin: ").stdout.is_empty(), "byte {at}: {outcome:?}");
    }
}

#[test]
fn something_else() {
    let (folder, _) = folder("something-else");
    let quick = b"QJSB\x01\x00\x00\x00".repeat(32);
    let files: [(&str, &[u8]); 6] = [
        ("empty.bin", b""),
        ("picture.bin", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0"),
        ("program.bin", b"\x7fELF\x01\x01\x01\0\0\0\0\0\0\0\0\0\x02\0\x28\0"),
        ("engine.rom", &quick),
        ("erased.bin", &[0xFF; 4096]),
        ("source.bin", b"print(1);\n"),
    ];
    for (name, contents) in files {
        folder.write(name, contents);
        let said = format!("{name}: this is no romjs image: make one with `romgen build`");
        folder.romgen(&format!("run {name}")).is(1, &said);
        folder.romgen(&format!("inspect {name}")).is(1, &said);
    }
    folder.romgen("run .").is(2, ".: ");
    folder.romgen("inspect missing.bin").is(2, "missing.bin: ");
}

/// With a right checksum, so that it is the word itself that is refused.
#[test]
fn of_another_version_or_library() {
    let (folder, image) = folder("another-version");
    for (word, said) in [(VERSION, "another version of romgen"), (PARENT + 2, "linked against another library")] {
        let mut words = romgen::output::binary::words(&image);
        assert!(words.len() > HEADER_WORDS);
        words[word] ^= 1 << 20;
        words[CRC] = crc32(&words, CRC);
        folder.write("other.bin", romgen::output::binary::bytes(&words));
        folder.romgen("run other.bin").is(1, said).is(1, "build it again");
    }
}

/// What lies behind an image does not count, as behind one in flash.
#[test]
fn followed_by_something() {
    let (folder, image) = folder("followed");
    for rest in [&[0xFF; 4096][..], &[0; 3], b"ROMJ", &image] {
        folder.write("longer.bin", [&image, rest].concat());
        assert_eq!(folder.romgen("run longer.bin").is(0, "").stdout, "1.5\n");
    }
}
