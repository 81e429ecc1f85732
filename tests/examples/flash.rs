//! x
fn main() { let f = romjs_tests::flash::Flash::read(std::path::Path::new(&std::env::args().nth(1).unwrap())).unwrap(); for (p,b) in &f.parts { println!("{b:>8} {p}"); } println!("{} {}", f.total(), f.engine_and_library()); }
