//! Where images go: a file is written whole or not at all, whatever happens meanwhile.

use super::Folder;
use std::time::Duration;

#[test]
fn places_that_cannot_be_written() {
    let folder = Folder::new("places");
    folder.write("ok.js", "print(1);");
    std::fs::create_dir(folder.0.join("taken.bin")).expect("a folder can be made");
    for place in ["missing/a.bin", "ok.js/a.bin", "taken.bin"] {
        folder.romgen(&format!("build ok.js -o {place}")).is(3, &format!("{place}: the image cannot be written: "));
    }
    for place in ["a.exe", "a", "a.", "taken"] {
        folder.romgen(&format!("build ok.js -o {place}")).is(2, &format!("{place}: an image's name ends in .bin, .rom or .rs"));
    }
    assert_eq!(folder.files(), ["ok.js", "taken.bin"], "nothing is left behind");
}

/// The system's folder of processes takes no files, not even the administrator's.
#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_takes_no_files() {
    let folder = Folder::new("read-only");
    folder.write("ok.js", "print(1);");
    folder.romgen("build ok.js -o /proc/a.bin").is(3, "/proc/a.bin: the image cannot be written: ");
}

#[test]
fn a_bad_source_leaves_the_old_image() {
    let folder = Folder::new("old-image");
    folder.write("a.js", "print(1);");
    folder.romgen("build a.js -o a.bin").is(0, "");
    let old = folder.read("a.bin");
    folder.write("a.js", "print(1");
    folder.romgen("build a.js -o a.bin").is(1, "a.js:1:8: ");
    assert_eq!(folder.read("a.bin"), old);
    assert_eq!(folder.files(), ["a.bin", "a.js", "a.romsym"]);
}

/// The program is killed at many moments while it replaces an image by another.
#[test]
fn a_killed_build_leaves_the_old_image_or_the_new() {
    let folder = Folder::new("killed");
    let large: String = (0..2000).map(|i| format!("function f{i}(a) {{ return a + {i}; }}\n")).collect();
    folder.write("small.js", "print(1);");
    folder.write("large.js", large);
    folder.romgen("build small.js -o a.bin").is(0, "");
    folder.romgen("build large.js -o large.bin").is(0, "");
    let (old, new) = (folder.read("a.bin"), folder.read("large.bin"));
    let mut killed = 0;
    for moment in 0..100 {
        folder.write("a.bin", &old);
        let mut child = folder.command("build large.js -o a.bin").spawn().expect("romgen starts");
        std::thread::sleep(Duration::from_micros(200 * moment));
        child.kill().expect("it can be killed");
        killed += usize::from(child.wait().expect("it ends").code().is_none());
        let found = folder.read("a.bin");
        assert!(found == old || found == new, "after {moment}: {} bytes, and neither the old image nor the new", found.len());
    }
    assert!(!cfg!(unix) || killed > 0, "no build was killed while it ran");
}

/// The same source gives the same bytes, wherever it lies.
#[test]
fn images_do_not_depend_on_places() {
    let (here, there) = (Folder::new("here"), Folder::new("there/far/away"));
    for folder in [&here, &there] {
        folder.write("a.js", "class A { constructor() { this.x = 1; } } print(new A().x, 'ü', 0.1);");
    }
    here.romgen("build a.js -o a.bin").is(0, "");
    there.romgen("build ./a.js -o ./other.bin").is(0, "");
    assert!(here.read("a.bin") == there.read("other.bin"));
}
