//! Writing images: const tables in Rust, and the bytes as flash holds them.

pub mod binary;
pub mod rust;
