//! Tells the linker where memory.x and romjs.x lie.

fn main() {
    println!("cargo::rustc-link-search={}", std::env::var("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    println!("cargo::rustc-link-search={}/../../linker", std::env::var("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    println!("cargo::rerun-if-changed=memory.x");
    println!("cargo::rerun-if-changed=../../linker/romjs.x");
}
