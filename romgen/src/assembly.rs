//! Assembly: scripts as instructions, in the words of `romgen inspect`, for measuring the engine without the compiler.
//!
//! ```text
//! import print                                    names of the library, `var` for the script's own
//! function twice parameters 1 registers 4         functions come before those that load them, the script's own last
//!     add r3 r2 r2                                registers: 0 callee, 1 this, 2 the first parameter
//!     return r3
//! function script parameters 0 registers 6
//!     guard first last handler r5                 what is thrown from label to label goes to the handler, in r5
//! first:
//!     load_function r2 twice                      constants, functions, names and labels stand as they are
//! ```

use crate::{BuildError, script};
use romjs_abi::opcode::{Extra, Role};
use romjs_abi::slot::Immediate;
use romjs_abi::{Op, Slot, code, image::Binding};
use romjs_engine::host::{Function, Handle, Sink, Sort};
use romjs_engine::{Image, Throw};
use std::collections::HashMap;
use std::path::Path;

/// The extension of files with assembly.
pub const EXTENSION: &str = "romasm";

/// Assembles a text to an image; `path` is what errors call it.
///
/// # Errors
/// The text is no assembly. What the instructions do is not looked at: the proof tells when the image is mapped.
pub fn assemble(path: &Path, source: &str, library: Image<'_>) -> Result<Vec<u32>, BuildError> {
    let failed = |(line, problem): Failed| BuildError::new(path, format!("line {line}: {problem}"));
    let program = Program::parse(source).map_err(failed)?;
    script::freeze(path, source.len(), library, |context| context.assemble(|sink| program.make(sink)).map_err(failed))
}

/// A line's number and what is wrong with it.
type Failed = (usize, String);

/// What the engine says where memory ends.
const TOO_LARGE: &str = "the functions are too large";

/// What has been read of a text: words with their line's number.
#[derive(Default)]
struct Program<'t> {
    bindings: Vec<(&'t str, Binding)>,
    functions: Vec<Body<'t>>,
}

struct Body<'t> {
    /// The line where it begins.
    number: usize,
    name: &'t str,
    parameters: u8,
    registers: u8,
    /// The properties that `new` makes room for; a function without has no prototype.
    constructs: Option<u8>,
    guards: Vec<(usize, [&'t str; 3], u8)>,
    labels: HashMap<&'t str, u32>,
    instructions: Vec<(usize, Op, Vec<&'t str>)>,
    /// Words of the instructions.
    size: u32,
}

impl<'t> Program<'t> {
    fn parse(source: &'t str) -> Result<Program<'t>, Failed> {
        let mut program = Program::default();
        for (index, text) in source.lines().enumerate() {
            let words = words(text);
            if !words.is_empty() {
                program.line(index + 1, &words).map_err(|message| (index + 1, message))?;
            }
        }
        if program.functions.is_empty() { Err((1, "there is no function".to_string())) } else { Ok(program) }
    }

    fn line(&mut self, number: usize, words: &[&'t str]) -> Result<(), String> {
        match *words {
            ["import", name] => self.bindings.push((name, Binding::Import)),
            ["var", name] => self.bindings.push((name, Binding::Var)),
            ["function", name, "parameters", parameters, "registers", registers, ref rest @ ..] => {
                let constructs = match *rest {
                    [] => None,
                    ["constructs", capacity] => Some(integer(capacity)?),
                    _ => return Err(format!("`{}` is not known of functions", rest[0])),
                };
                let (parameters, registers) = (integer(parameters)?, integer(registers)?);
                let (guards, labels, instructions) = Default::default();
                self.functions.push(Body { number, name, parameters, registers, constructs, guards, labels, instructions, size: 0 });
            }
            _ => self.functions.last_mut().ok_or("an instruction stands outside of a function")?.line(number, words)?,
        }
        Ok(())
    }

    /// Hands everything to the sink; the last function is the script's.
    fn make(&self, sink: &mut dyn Sink<Error = Throw>) -> Result<Handle, Failed> {
        let mut names = Names { globals: HashMap::new(), functions: HashMap::new() };
        for (name, binding) in &self.bindings {
            let index = sink.atom(name.as_bytes()).and_then(|atom| sink.global(atom, *binding));
            names.globals.insert(name, index.map_err(|_| (1, format!("`{name}` cannot be declared")))?);
        }
        let mut last = Handle(0);
        for body in &self.functions {
            last = body.make(sink, &names)?;
            names.functions.insert(body.name, last);
        }
        Ok(last)
    }
}

/// What names mean outside of functions.
struct Names<'t> {
    globals: HashMap<&'t str, u16>,
    functions: HashMap<&'t str, Handle>,
}

impl<'t> Body<'t> {
    fn line(&mut self, number: usize, words: &[&'t str]) -> Result<(), String> {
        if let [label] = *words
            && let Some(label) = label.strip_suffix(':')
        {
            return if self.labels.insert(label, self.size).is_none() { Ok(()) } else { Err(format!("`{label}` stands here twice")) };
        }
        if let ["guard", first, last, handler, at] = *words {
            self.guards.push((number, [first, last, handler], register(at)?));
            return Ok(());
        }
        let op = (0..Op::COUNT as u32)
            .filter_map(Op::of)
            .find(|op| op.info().name == words[0])
            .ok_or(format!("there is no instruction `{}`", words[0]))?;
        self.size += op.info().words() as u32;
        self.instructions.push((number, op, words[1..].to_vec()));
        Ok(())
    }

    fn make(&self, sink: &mut dyn Sink<Error = Throw>, names: &Names<'_>) -> Result<Handle, Failed> {
        let mut assembler = Assembler { sink, names, body: self, constants: Vec::new(), handles: Vec::new(), code: Vec::new() };
        for (line, op, operands) in &self.instructions {
            assembler.constant(*op, operands).map_err(|message| (*line, message))?;
        }
        let mut handlers = Vec::new();
        for (line, [first, last, target], at) in &self.guards {
            let position = |label| assembler.label(label).map_err(|message| (*line, message));
            handlers.extend([position(first)? | position(last)? << 16, position(target)? | (*at as u32) << 16]);
        }
        for (line, op, operands) in &self.instructions {
            assembler.instruction(*op, operands).map_err(|message| (*line, message))?;
        }
        let Assembler { sink, handles, code, .. } = assembler;
        let function = |name| Function {
            name: Some(name),
            sort: Sort::Plain,
            flags: if self.constructs.is_some() { code::FLAG_CONSTRUCTOR } else { 0 },
            entry: 0,
            parameters: self.parameters,
            length: self.parameters,
            frame_size: self.registers,
            instance_capacity: self.constructs.unwrap_or(0),
            captures: &[],
            constants: &handles,
            handlers: &handlers,
            code: &code,
            source: (0, 0),
            positions: &[],
        };
        let made = sink.atom(self.name.as_bytes()).and_then(|name| sink.function(&function(name)));
        made.map_err(|_| (self.number, TOO_LARGE.to_string()))
    }
}

/// One function's words in the making.
struct Assembler<'a, 't> {
    sink: &'a mut dyn Sink<Error = Throw>,
    names: &'a Names<'a>,
    body: &'a Body<'t>,
    /// The constants' texts, and their handles' numbers.
    constants: Vec<&'t str>,
    handles: Vec<u32>,
    code: Vec<u32>,
}

impl<'t> Assembler<'_, 't> {
    /// Makes the constant that the instruction loads, if it loads one.
    fn constant(&mut self, op: Op, operands: &[&'t str]) -> Result<(), String> {
        let roles = op.info().roles;
        let (Role::Constant | Role::Function, Some(text)) = (roles[1], operands.get(1)) else { return Ok(()) };
        if self.constants.contains(text) {
            return Ok(());
        }
        let handle = if roles[1] == Role::Function {
            *self.names.functions.get(text).ok_or(format!("no function `{text}` stands above"))?
        } else if let Some(string) = text.strip_prefix('"') {
            self.sink.string(string.trim_end_matches('"').as_bytes()).map_err(too_large)?
        } else {
            self.sink.number(text.parse().map_err(|_| format!("`{text}` is no constant"))?).map_err(too_large)?
        };
        self.constants.push(text);
        self.handles.push(handle.0);
        Ok(())
    }

    fn atom(&mut self, name: &str) -> Result<u32, String> {
        self.sink.atom(name.as_bytes()).map(|atom| atom.0 as u32).map_err(too_large)
    }

    fn label(&self, name: &str) -> Result<u32, String> {
        Ok(*self.body.labels.get(name).ok_or(format!("there is no label `{name}`"))?)
    }

    /// Appends the words of an instruction, by the roles of its operands.
    fn instruction(&mut self, op: Op, operands: &[&'t str]) -> Result<(), String> {
        let info = op.info();
        let next = self.code.len() as i32 + 1;
        let mut operands = operands.iter();
        let mut word = op as u32;
        for (i, role) in info.roles.iter().enumerate() {
            let is_guess = info.extra == Extra::Name && *role == Role::Byte;
            if matches!(role, Role::None | Role::Part) || is_guess {
                continue;
            }
            let text = *operands.next().ok_or(format!("{} wants more operands", info.name))?;
            let bits = 8 * info.roles[i..].iter().skip(1).take_while(|role| **role == Role::Part).count() as u32 + 8;
            let value = match role {
                Role::Signed8
                | Role::Signed16
                | Role::Byte
                | Role::Count
                | Role::Capture
                | Role::TableSize
                | Role::Intrinsic
                | Role::FarIntrinsic => integer(text)?,
                Role::Immediate => (immediate(text)?.0 >> 3) as i32,
                Role::Constant | Role::Function => {
                    let place = self.constants.iter().position(|constant| *constant == text).unwrap_or(0) as i32;
                    place - (self.constants.len() + 2 * self.body.guards.len()) as i32 - next
                }
                Role::Global => *self.names.globals.get(text).ok_or(format!("`{text}` is neither imported nor declared"))? as i32,
                Role::Atom => self.atom(text)? as i32,
                Role::Jump => self.label(text)? as i32 - next,
                _ => register(text)? as i32,
            };
            let is_signed = matches!(role, Role::Signed8 | Role::Signed16 | Role::Constant | Role::Function | Role::Jump);
            let range = if is_signed { -1 << (bits - 1)..1 << (bits - 1) } else { 0..1 << bits };
            if !range.contains(&value) {
                return Err(format!("`{text}` does not fit the instruction"));
            }
            let mask = u32::MAX >> (32 - bits);
            word |= (value as u32 & mask) << (8 + 8 * i);
        }
        self.code.push(word);
        let mut more = || operands.next().copied().ok_or(format!("{} wants more operands", info.name));
        match info.extra {
            Extra::None => {}
            Extra::Name => {
                let atom = self.atom(more()?)?;
                self.code.push(atom);
            }
            Extra::Define => self.code.push(integer(more()?)?),
            Extra::Shape => return Err("literals with a shape are not for assembly: define fields".to_string()),
        }
        operands.next().map_or(Ok(()), |text| Err(format!("`{text}` is too much")))
    }
}

fn too_large(_: Throw) -> String {
    TOO_LARGE.to_string()
}

/// The words of a line up to a comment; a string is one.
fn words(line: &str) -> Vec<&str> {
    let (mut words, mut rest) = (Vec::new(), line.trim_start());
    while !rest.is_empty() && !rest.starts_with("//") {
        let end = match rest.strip_prefix('"') {
            Some(text) => text.find('"').map_or(rest.len(), |end| end + 2),
            None => rest.find(char::is_whitespace).unwrap_or(rest.len()),
        };
        words.push(&rest[..end]);
        rest = rest[end..].trim_start();
    }
    words
}

fn integer<T: std::str::FromStr>(text: &str) -> Result<T, String> {
    text.parse().map_err(|_| format!("`{text}` is no number that fits"))
}

fn register(text: &str) -> Result<u8, String> {
    text.strip_prefix('r').and_then(|number| number.parse().ok()).ok_or(format!("`{text}` is no register"))
}

/// The immediates that have a name, and strings of one character.
fn immediate(text: &str) -> Result<Slot, String> {
    Ok(match text {
        "undefined" => Slot::UNDEFINED,
        "null" => Slot::NULL,
        "true" => Slot::TRUE,
        "false" => Slot::FALSE,
        "hole" => Slot::HOLE,
        _ => match text.as_bytes() {
            [b'"', byte, b'"'] if byte.is_ascii() => Slot::immediate(Immediate::String1, *byte as u32),
            _ => return Err(format!("`{text}` is no immediate")),
        },
    })
}
