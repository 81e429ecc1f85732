//! The runner of romjs: everything that is run *on* the project, as the aliases in `.cargo/config.toml` call it.
//!
//! A verb is a module: [`demo`], [`check`], [`bench_host`], [`bench_board`], [`measure`], [`conformance`]. Below them lie what they run
//! ([`way`], [`romgen`], [`firmware`], [`emulator`]) and what they read ([`script`], [`syntax`], [`board`], [`budget`], [`flash`], [`code`], [`memory`]), or make up ([`program`]),
//! and at the bottom [`process`], [`cargo`], [`tool`] and [`workspace`].

pub mod bench;
pub mod bench_board;
pub mod bench_host;
pub mod board;
pub mod budget;
pub mod cargo;
pub mod check;
pub mod code;
pub mod conformance;
pub mod demo;
pub mod emulator;
pub mod firmware;
pub mod flash;
pub mod measure;
pub mod memory;
pub mod process;
pub mod program;
pub mod romgen;
pub mod script;
pub mod summary;
pub mod syntax;
pub mod table;
pub mod tidy;
pub mod tool;
pub mod way;
pub mod workspace;
