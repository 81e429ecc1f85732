//! A sink of plain vectors, which prints what it got and checks that it is well formed.

#![allow(dead_code, unreachable_pub)]

use romjs_abi::code::{CAPTURE_FROM_CLOSURE, ENTRY_ARGUMENTS, ENTRY_NEW_TARGET, ENTRY_REST};
use romjs_abi::image::Binding;
use romjs_abi::intrinsic::Intrinsic;
use romjs_abi::opcode::{Extra, Instruction, Role};
use romjs_abi::{AtomId, Op, ShapeId};
use romjs_compiler::{CAPTURE_FREE, Failure, Function, Handle, Options, Scratch, Sink, Sort, SyntaxError, SyntaxErrorKind, compile};
use std::collections::HashMap;
use std::fmt::Write;

#[derive(Debug, Clone, PartialEq)]
pub enum Constant {
    String(Vec<u8>),
    Number(f64),
    Native(String),
    Function(usize),
}

#[derive(Debug, Clone)]
pub struct Stored {
    pub name: Option<AtomId>,
    pub flags: u32,
    pub entry: u32,
    pub parameters: u8,
    pub length: u8,
    pub frame_size: u8,
    pub instance_capacity: u8,
    pub captures: Vec<u16>,
    pub constants: Vec<u32>,
    pub handlers: Vec<u32>,
    pub code: Vec<u32>,
    pub source: (u32, u32),
    pub positions: Vec<[u32; 2]>,
}

#[derive(Default)]
pub struct VecSink {
    pub atoms: Vec<Vec<u8>>,
    pub atom_ids: HashMap<Vec<u8>, u16>,
    pub constants: Vec<Constant>,
    pub strings: HashMap<Vec<u8>, u32>,
    pub functions: Vec<Stored>,
    pub shapes: Vec<Vec<AtomId>>,
    pub globals: Vec<(AtomId, Binding)>,
    pub global_ids: HashMap<u16, u16>,
    pub unknown_natives: Vec<String>,
    pub intrinsics: Vec<u32>,
}

impl VecSink {
    fn function(&self, handle: Handle) -> &Stored {
        let Constant::Function(index) = self.constants[handle.0 as usize] else { panic!("no function") };
        &self.functions[index]
    }

    fn function_mut(&mut self, handle: Handle) -> &mut Stored {
        let Constant::Function(index) = self.constants[handle.0 as usize] else { panic!("no function") };
        &mut self.functions[index]
    }

    fn constant(&mut self, constant: Constant) -> Handle {
        self.constants.push(constant);
        Handle(self.constants.len() as u32 - 1)
    }
}

impl Sink for VecSink {
    type Error = core::convert::Infallible;

    fn atom(&mut self, name: &[u8]) -> Result<AtomId, Self::Error> {
        if let Some(id) = self.atom_ids.get(name) {
            return Ok(AtomId(*id));
        }
        self.atoms.push(name.to_vec());
        // Large inputs have more names than ids; here only equality matters.
        let id = (self.atoms.len() % 0xFFFF).max(1) as u16;
        self.atom_ids.insert(name.to_vec(), id);
        Ok(AtomId(id))
    }

    fn private_name(&mut self, name: &[u8]) -> Result<AtomId, Self::Error> {
        let text = format!("private {}: {}", self.atoms.len(), String::from_utf8_lossy(name));
        self.atom(text.as_bytes())
    }

    fn string(&mut self, text: &[u8]) -> Result<Handle, Self::Error> {
        if let Some(id) = self.strings.get(text) {
            return Ok(Handle(*id));
        }
        let handle = self.constant(Constant::String(text.to_vec()));
        self.strings.insert(text.to_vec(), handle.0);
        Ok(handle)
    }

    fn regexp(&mut self, pattern: &[u8], flags: &[u8]) -> Result<Result<Handle, (SyntaxErrorKind, u32)>, Self::Error> {
        // The engine knows patterns; here one is a fault that a test can ask for.
        if let Some(at) = pattern.iter().position(|byte| *byte == b')') {
            return Ok(Err((SyntaxErrorKind::RegExpCloseParenthesis, at as u32)));
        }
        self.string(&[pattern, b" with flags ", flags].concat()).map(Ok)
    }

    fn parse_number(&self, digits: &[u8], radix: u32) -> f64 {
        let text = std::str::from_utf8(digits).unwrap();
        if radix == 10 {
            return text.parse().unwrap();
        }
        text.chars().fold(0.0, |value, digit| value * f64::from(radix) + f64::from(digit.to_digit(radix).unwrap()))
    }

    fn number(&mut self, value: f64) -> Result<Handle, Self::Error> {
        assert!(value != value.trunc() || value.abs() >= 32768.0 || value == 0.0 && value.is_sign_negative(), "{value} needs no constant");
        Ok(self.constant(Constant::Number(value)))
    }

    fn literal_shape(&mut self, keys: &[AtomId]) -> Result<Option<ShapeId>, Self::Error> {
        if let Some(index) = self.shapes.iter().position(|shape| shape == keys) {
            return Ok(Some(ShapeId(index as u16 + 16)));
        }
        self.shapes.push(keys.to_vec());
        Ok(Some(ShapeId(self.shapes.len() as u16 + 15)))
    }

    fn global(&mut self, name: AtomId, binding: Binding) -> Result<u16, Self::Error> {
        if let Some(id) = self.global_ids.get(&name.0) {
            assert!(binding == Binding::Import || self.globals[*id as usize].1 == binding, "declared as two things");
            return Ok(*id);
        }
        self.globals.push((name, binding));
        let id = (self.globals.len() - 1) as u16;
        self.global_ids.insert(name.0, id);
        Ok(id)
    }

    fn native(&mut self, path: &[u8], _length: Option<u8>) -> Result<Option<Handle>, Self::Error> {
        let path = String::from_utf8(path.to_vec()).unwrap();
        if self.unknown_natives.contains(&path) {
            return Ok(None);
        }
        if let Some(index) = self.constants.iter().position(|constant| *constant == Constant::Native(path.clone())) {
            return Ok(Some(Handle(index as u32)));
        }
        Ok(Some(self.constant(Constant::Native(path))))
    }

    fn intrinsic(&mut self, function: Handle) -> Result<Option<u16>, Self::Error> {
        let known = self.intrinsics.iter().position(|known| *known == function.0);
        let index = known.unwrap_or(self.intrinsics.len());
        if known.is_none() {
            self.intrinsics.push(function.0);
        }
        // As in the engine, behind those that it knows.
        Ok(u16::try_from(Intrinsic::ALL.len() + index).ok())
    }

    fn message(&self, kind: u8, text: &[u8]) -> Option<u8> {
        text.starts_with(b"known").then_some(kind)
    }
    fn function(&mut self, f: &Function<'_>) -> Result<Handle, Self::Error> {
        self.functions.push(Stored {
            name: f.name,
            flags: f.flags,
            entry: f.entry,
            parameters: f.parameters,
            length: f.length,
            frame_size: f.frame_size,
            instance_capacity: f.instance_capacity,
            captures: f.captures.to_vec(),
            constants: f.constants.to_vec(),
            handlers: f.handlers.to_vec(),
            code: f.code.to_vec(),
            source: f.source,
            positions: f.positions.to_vec(),
        });
        let index = self.functions.len() - 1;
        Ok(self.constant(Constant::Function(index)))
    }

    fn code_word(&self, function: Handle, index: u32) -> u32 {
        self.function(function).code[index as usize]
    }

    fn patch_code(&mut self, function: Handle, index: u32, word: u32) {
        self.function_mut(function).code[index as usize] = word;
    }

    fn capture(&self, function: Handle, index: u32) -> u16 {
        self.function(function).captures.get(index as usize).copied().unwrap_or(CAPTURE_FREE)
    }

    fn patch_capture(&mut self, function: Handle, index: u32, capture: u16) {
        self.function_mut(function).captures[index as usize] = capture;
    }

    fn supports(&self, _sort: Sort) -> bool {
        true
    }

    fn drop_captures(&mut self, function: Handle, keep: u32) {
        self.function_mut(function).captures.truncate(keep as usize);
    }
}

pub struct Program {
    pub sink: VecSink,
    pub entry: Handle,
}

pub const PLAIN: Options = Options { library: false, completion: false, function: false };

pub fn compile_with(source: &[u8], options: Options, words: usize) -> Result<Program, Failure<core::convert::Infallible>> {
    let mut sink = VecSink::default();
    let mut words = vec![0xAAAA_AAAA; words];
    let mut text = vec![0xAA; 128 + source.len()];
    let entry = compile(source, options, Scratch { words: &mut words, text: &mut text }, &mut sink)?;
    Ok(Program { sink, entry })
}

pub fn compile_text(source: &[u8], options: Options) -> Result<Program, SyntaxError> {
    match compile_with(source, options, 40_000 + source.len() * 16) {
        Ok(program) => Ok(program),
        Err(Failure::Syntax(error)) => Err(error),
        Err(other) => panic!("{other:?}"),
    }
}

impl Program {
    fn atom(&self, id: u32) -> String {
        self.sink.atoms.get((id as usize).wrapping_sub(1)).map_or("?".into(), |name| String::from_utf8_lossy(name).into_owned())
    }

    fn function_name(&self, index: usize) -> String {
        let name = self.sink.functions[index].name.map_or(String::new(), |name| self.atom(name.0.into()));
        format!("#{index} {name}").trim_end().to_string()
    }

    fn constant_text(&self, function: &Stored, at: usize, distance: i32) -> String {
        let first = function.constants.len() as i32 + function.handlers.len() as i32;
        let index = at as i32 + distance + first;
        match &self.sink.constants[function.constants[index as usize] as usize] {
            Constant::String(text) => format!("{:?}", String::from_utf8_lossy(text)),
            Constant::Number(value) => format!("{value:?}"),
            Constant::Native(path) => format!("<{path}>"),
            Constant::Function(index) => self.function_name(*index),
        }
    }

    pub fn print(&self, source: &[u8]) -> String {
        let mut out = String::new();
        let globals: Vec<String> =
            self.sink.globals.iter().map(|(atom, binding)| format!("{:?} {}", binding, self.atom(atom.0.into()))).collect();
        writeln!(out, "globals: {}", globals.join(", ")).unwrap();
        for index in (0..self.sink.functions.len()).rev() {
            self.print_function(&mut out, index, source);
        }
        out
    }

    fn print_function(&self, out: &mut String, index: usize, source: &[u8]) {
        let f = &self.sink.functions[index];
        write!(out, "\nfunction {} parameters {} length {} frame {}", self.function_name(index), f.parameters, f.length, f.frame_size)
            .unwrap();
        for (bit, name) in ["constructor", "class", "derived", "entry", "library"].iter().enumerate() {
            if f.flags & 1 << (8 + bit) != 0 {
                write!(out, " {name}").unwrap();
            }
        }
        for (bit, name) in [(ENTRY_REST, "rest"), (ENTRY_ARGUMENTS, "arguments"), (ENTRY_NEW_TARGET, "new.target")] {
            if f.entry & bit != 0 {
                write!(out, " {name}").unwrap();
            }
        }
        if f.instance_capacity > 0 {
            write!(out, " instance {}", f.instance_capacity).unwrap();
        }
        if !f.captures.is_empty() {
            let list: Vec<String> = f
                .captures
                .iter()
                .map(|c| if c & CAPTURE_FROM_CLOSURE != 0 { format!("^{}", c & 0x7FFF) } else { format!("r{c}") })
                .collect();
            write!(out, " captures {}", list.join(" ")).unwrap();
        }
        out.push('\n');
        let mut at = 0;
        while at < f.code.len() {
            let instruction = Instruction::decode(&f.code[at..]).unwrap();
            let info = instruction.op.info();
            let mut text = instruction.to_string();
            match info.roles[1] {
                Role::Constant | Role::Function => write!(text, " = {}", self.constant_text(f, at, instruction.sbx() + 1)).unwrap(),
                Role::Atom => write!(text, " {}", self.atom(instruction.word >> 16)).unwrap(),
                Role::Intrinsic => {
                    let index = instruction.operands()[1] as usize;
                    if let Some(name) = Intrinsic::NAMES.get(index) {
                        write!(text, " = <intrinsic.{name}>").unwrap();
                    } else {
                        let function = self.sink.intrinsics[index - Intrinsic::ALL.len()] as usize;
                        let Constant::Native(path) = &self.sink.constants[function] else { panic!("an intrinsic is a native") };
                        write!(text, " = <{path}>").unwrap();
                    }
                }
                Role::Global => write!(text, " {}", self.atom(self.sink.globals[(instruction.word >> 16) as usize].0.0.into())).unwrap(),
                _ => {}
            }
            if info.extra == Extra::Name {
                write!(text, " {}", self.atom(instruction.extra & 0xFFFF)).unwrap();
            }
            let position = f.positions.iter().find(|pair| pair[0] == at as u32).map(|pair| {
                let offset = pair[1] as usize;
                let rest = &source[offset..source.len().min(offset + 12)];
                String::from_utf8_lossy(rest).split(['\n', ' ']).next().unwrap_or("").to_string()
            });
            if let Some(distance) = instruction.jump() {
                write!(text, " -> {}", at as i32 + info.words() as i32 + distance).unwrap();
            }
            match position {
                Some(position) => writeln!(out, "{at:4} {text:<44}; {position}").unwrap(),
                None => writeln!(out, "{at:4} {text}").unwrap(),
            }
            at += info.words();
        }
        for handler in f.handlers.chunks(2) {
            writeln!(out, "     handler {}..{} -> {} r{}", handler[0] & 0xFFFF, handler[0] >> 16, handler[1] & 0xFFFF, handler[1] >> 16)
                .unwrap();
        }
    }

    /// The whole program as JSON, for tools outside of the tests.
    pub fn json(&self) -> String {
        let text = |bytes: &[u8]| format!("{:?}", bytes);
        let atoms: Vec<String> = self.sink.atoms.iter().map(|name| text(name)).collect();
        let constants: Vec<String> = (self.sink.constants.iter())
            .map(|constant| match constant {
                Constant::String(bytes) => format!("{{\"string\":{}}}", text(bytes)),
                Constant::Number(value) => format!("{{\"number\":\"{value:?}\"}}"),
                Constant::Native(path) => format!("{{\"native\":{path:?}}}"),
                Constant::Function(index) => format!("{{\"function\":{index}}}"),
            })
            .collect();
        let functions: Vec<String> = (self.sink.functions.iter())
            .map(|f| {
                format!(
                    "{{\"name\":{},\"flags\":{},\"entry\":{},\"parameters\":{},\"length\":{},\"frame\":{},\"captures\":{:?},\"constants\":{:?},\"handlers\":{:?},\"code\":{:?}}}",
                    f.name.map_or(0, |name| name.0), f.flags, f.entry, f.parameters, f.length, f.frame_size, f.captures, f.constants, f.handlers, f.code
                )
            })
            .collect();
        let shapes: Vec<String> =
            self.sink.shapes.iter().map(|keys| format!("{:?}", keys.iter().map(|key| key.0).collect::<Vec<_>>())).collect();
        let globals: Vec<String> = self.sink.globals.iter().map(|(atom, binding)| format!("[{},{}]", atom.0, *binding as u32)).collect();
        let ops: Vec<String> = romjs_abi::opcode::TABLE.iter().map(|info| format!("[{:?},{}]", info.name, info.words())).collect();
        format!(
            "{{\"entry\":{},\"atoms\":[{}],\"constants\":[{}],\"functions\":[{}],\"shapes\":[{}],\"globals\":[{}],\"ops\":[{}]}}",
            self.entry.0,
            atoms.join(","),
            constants.join(","),
            functions.join(",\n"),
            shapes.join(","),
            globals.join(","),
            ops.join(",")
        )
    }

    /// What the verifier will ask of every function.
    pub fn check(&self) {
        for index in 0..self.sink.functions.len() {
            self.check_function(index);
        }
    }

    fn check_function(&self, index: usize) {
        let f = &self.sink.functions[index];
        let frame = u32::from(f.frame_size);
        let name = self.function_name(index);
        assert!(frame >= 2 + u32::from(f.parameters) && frame <= romjs_abi::limits::REGISTERS_MAX, "{name}: frame {frame}");
        assert!(f.captures.len() <= romjs_abi::limits::CAPTURES_MAX as usize);
        for capture in &f.captures {
            assert_ne!(*capture, CAPTURE_FREE, "{name}: a capture was left free");
        }
        let mut starts = vec![];
        let mut at = 0;
        while at < f.code.len() {
            starts.push(at as i32);
            at += Instruction::decode(&f.code[at..]).unwrap_or_else(|| panic!("{name}: bad instruction at {at}")).op.info().words();
        }
        assert_eq!(at, f.code.len(), "{name}: the last instruction is cut off");
        let is_start = |target: i32| starts.binary_search(&target).is_ok();
        let first_constant = -((f.constants.len() + f.handlers.len()) as i32);
        for &at in &starts {
            let instruction = Instruction::decode(&f.code[at as usize..]).unwrap();
            let info = instruction.op.info();
            let operands = instruction.operands();
            let place = format!("{name} at {at}: {instruction}");
            for (i, role) in info.roles.iter().enumerate() {
                let byte = u32::from(operands[i]);
                let last = match role {
                    Role::Result if byte == 0 => continue,
                    Role::Out | Role::Result | Role::In => byte,
                    Role::OutPair | Role::Pair => byte + 1,
                    Role::Window => byte + 1 + u32::from(operands[1]),
                    Role::SpreadWindow => byte + 2,
                    Role::Arguments => (byte + romjs_abi::Op::arguments(instruction.word)).saturating_sub(1).max(byte),
                    Role::Intrinsic => {
                        let count = Intrinsic::ALL.len() + self.sink.intrinsics.len();
                        assert!((byte as usize) < count, "{place}: no such intrinsic");
                        continue;
                    }
                    Role::Range => (byte + u32::from(operands[2])).saturating_sub(1).max(byte),
                    Role::Capture => {
                        assert!((byte as usize) < f.captures.len(), "{place}: no such capture");
                        continue;
                    }
                    Role::Constant | Role::Function => {
                        let target = at + 1 + instruction.sbx();
                        assert!(target >= first_constant && target < first_constant + f.constants.len() as i32, "{place}: no constant");
                        let constant = &self.sink.constants[f.constants[(target - first_constant) as usize] as usize];
                        assert_eq!(matches!(constant, Constant::Function(_)), *role == Role::Function, "{place}");
                        continue;
                    }
                    Role::Global => {
                        assert!(((instruction.word >> 16) as usize) < self.sink.globals.len(), "{place}: no such global");
                        continue;
                    }
                    Role::Jump => {
                        let target = at + info.words() as i32 + instruction.jump().unwrap();
                        assert!(is_start(target), "{place}: jumps to {target}");
                        continue;
                    }
                    Role::TableSize => {
                        for entry in 0..(instruction.word >> 16) as i32 {
                            let word = f.code[(at + 1 + entry) as usize];
                            assert_eq!(Op::of(word), Some(Op::Jump), "{place}: a table of other things");
                        }
                        assert!(is_start(at + 1 + (instruction.word >> 16) as i32));
                        continue;
                    }
                    _ => continue,
                };
                assert!(byte >= 1 && last < frame, "{place}: register {last} of {frame}");
            }
            if instruction.op == Op::IteratorNext {
                assert_eq!(Op::of(f.code[at as usize + 1]), Some(Op::Jump), "{place}: no jump behind");
            }
            if instruction.op == Op::Yield {
                assert!(is_start(at + 2), "{place}: what is skipped has more than one word");
            }
        }
        let end = *starts.last().unwrap();
        let last = Op::of(f.code[end as usize]).unwrap();
        assert!(
            matches!(last, Op::Return | Op::ReturnImmediate | Op::ReturnDerived | Op::Throw | Op::ThrowError | Op::Jump)
                || last.info().roles[2] == Role::Result && f.code[end as usize] >> 24 == 0,
            "{name}: control runs out of the code"
        );
        for handler in f.handlers.chunks(2) {
            let (first, end) = ((handler[0] & 0xFFFF) as i32, (handler[0] >> 16) as i32);
            assert!(first < end && is_start(first) && (is_start(end) || end as usize == f.code.len()), "{name}: handler {first}..{end}");
            assert!(is_start((handler[1] & 0xFFFF) as i32) && handler[1] >> 16 < frame, "{name}: handler's target");
        }
        for pair in f.positions.windows(2) {
            assert!(pair[0][0] < pair[1][0], "{name}: positions out of order");
        }
        for position in &f.positions {
            assert!(is_start(position[0] as i32), "{name}: position of no instruction");
        }
    }
}

/// A sink that only counts, to measure the compiler alone.
#[derive(Default)]
pub struct NullSink {
    count: u32,
    functions: Vec<(Vec<u32>, Vec<u16>)>,
    atoms: HashMap<Vec<u8>, u16>,
}

impl Sink for NullSink {
    type Error = core::convert::Infallible;

    fn atom(&mut self, name: &[u8]) -> Result<AtomId, Self::Error> {
        let next = self.atoms.len() as u16 + 1;
        Ok(AtomId(*self.atoms.entry(name.to_vec()).or_insert(next)))
    }
    fn private_name(&mut self, _name: &[u8]) -> Result<AtomId, Self::Error> {
        Ok(AtomId(1))
    }

    fn string(&mut self, _: &[u8]) -> Result<Handle, Self::Error> {
        self.count += 1;
        Ok(Handle(self.count))
    }
    fn regexp(&mut self, _: &[u8], _: &[u8]) -> Result<Result<Handle, (SyntaxErrorKind, u32)>, Self::Error> {
        self.count += 1;
        Ok(Ok(Handle(self.count)))
    }
    fn parse_number(&self, digits: &[u8], _: u32) -> f64 {
        std::str::from_utf8(digits).unwrap().parse().unwrap_or(0.0)
    }
    fn number(&mut self, _: f64) -> Result<Handle, Self::Error> {
        self.count += 1;
        Ok(Handle(self.count))
    }
    fn literal_shape(&mut self, _: &[AtomId]) -> Result<Option<ShapeId>, Self::Error> {
        Ok(Some(ShapeId(16)))
    }
    fn global(&mut self, _: AtomId, _: Binding) -> Result<u16, Self::Error> {
        Ok(0)
    }
    fn native(&mut self, _: &[u8], _: Option<u8>) -> Result<Option<Handle>, Self::Error> {
        Ok(None)
    }
    fn intrinsic(&mut self, _: Handle) -> Result<Option<u16>, Self::Error> {
        Ok(None)
    }
    fn message(&self, _: u8, _: &[u8]) -> Option<u8> {
        None
    }
    fn function(&mut self, f: &Function<'_>) -> Result<Handle, Self::Error> {
        self.functions.push((f.code.to_vec(), f.captures.to_vec()));
        Ok(Handle(self.functions.len() as u32 - 1))
    }
    fn code_word(&self, function: Handle, index: u32) -> u32 {
        self.functions[function.0 as usize].0[index as usize]
    }
    fn patch_code(&mut self, function: Handle, index: u32, word: u32) {
        self.functions[function.0 as usize].0[index as usize] = word;
    }
    fn capture(&self, function: Handle, index: u32) -> u16 {
        self.functions[function.0 as usize].1.get(index as usize).copied().unwrap_or(CAPTURE_FREE)
    }
    fn patch_capture(&mut self, function: Handle, index: u32, capture: u16) {
        self.functions[function.0 as usize].1[index as usize] = capture;
    }
    fn supports(&self, _sort: Sort) -> bool {
        true
    }

    fn drop_captures(&mut self, function: Handle, keep: u32) {
        self.functions[function.0 as usize].1.truncate(keep as usize);
    }
}
