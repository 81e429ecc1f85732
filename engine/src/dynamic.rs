//! CreateDynamicFunction (ECMA-262, 20.2.1.1.1): functions from texts that scripts make.

use crate::compile::{Options, Scratch};
use crate::error::ErrorKind;
use crate::heap::attempt::Attempts;
use crate::heap::collect::layout_of;
use crate::machine::{Machine, Root, Throw};
use crate::native::{Call, Outcome};
use crate::output::Sink;
use crate::value::Value;
use romjs_abi::cell::Header;
use romjs_abi::{AtomId, Kind, ShapeId, code};
use romjs_compiler::Failure;

/// What stands around parameters and body. The line feeds end comments that these might end with.
const PARTS: [&[u8]; 3] = [b" anonymous(", b"\n) {\n", b"\n}"];
/// What begins the text of each sort of function, by the numbers of their constructors.
const KEYWORDS: [&[u8]; 3] = [b"function", b"function*", b"async function"];
/// As many bytes as those, or more.
const PARTS_BYTES: usize = 32;
const FUNCTION: Options = Options { library: false, completion: false, function: true };

/// The function whose parameters and body the arguments are, all strings.
pub(crate) fn create(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let mut bytes = PARTS_BYTES + call.argument_count();
    for index in 0..call.argument_count() {
        bytes += call.text(call.argument(index))?.as_bytes().len();
    }
    let made = call.with_scratch(bytes, |call, scratch| {
        let Scratch { words, text } = scratch;
        let (source, text) = text.split_at_mut_checked(bytes).unwrap_or_default();
        // Each part must be whole by itself: neither may end what the other begins.
        for (parameters, body) in [(true, false), (false, true), (true, true)] {
            let length = write_source(call, source, parameters, body)?;
            let source = source.get(..length).unwrap_or_default();
            compile(&mut call.machine, source, FUNCTION, Scratch { words: &mut *words, text: &mut *text })?;
        }
        make_closure(call)
    });
    made.unwrap_or_else(|| call.throw_type_error("functions cannot be made from text: the host lends no memory to compile in"))
}

/// Runs the text that the first argument is as a script, in the native's place.
#[cfg(feature = "host")]
pub(crate) fn run_script(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    const SCRIPT: Options = Options { library: false, completion: true, function: false };
    let text = call.to_string(call.argument(0))?;
    let bytes = call.text(text)?.as_bytes().len();
    let made = call.with_scratch(bytes, |call, scratch| {
        let (source, rest) = scratch.text.split_at_mut_checked(bytes).unwrap_or_default();
        Sink::new(source).push(call.text(text)?.as_bytes());
        compile(&mut call.machine, source, SCRIPT, Scratch { words: scratch.words, text: rest })?;
        let script = call.machine.attempt(|m| {
            let id = ShapeId((m.cell(m.root(Root::Compilation)).get(0) >> 16) as u16);
            m.new_cell(Header::object(Kind::Function, 0, id))
        })?;
        let global = call.machine.global();
        call.set(call.this(), global);
        call.machine.argc = 0;
        call.tail_call(script)
    });
    made.unwrap_or_else(|| call.throw_type_error("scripts cannot be run from text: the host lends no memory to compile in"))
}

/// Writes the text of the function, with its parameters, its body or both; the length.
fn write_source(call: &Call<'_>, buffer: &mut [u8], parameters: bool, body: bool) -> Result<usize, Throw> {
    let mut source = Sink::new(buffer);
    let last = call.argument_count().saturating_sub(1);
    source.push(KEYWORDS.get(call.which() as usize).copied().unwrap_or_default());
    source.push(PARTS[0]);
    for index in 0..if parameters { last } else { 0 } {
        source.push(if index > 0 { b"," } else { b"" });
        source.push(call.text(call.argument(index))?.as_bytes());
    }
    source.push(PARTS[1]);
    if body {
        source.push(call.text(call.argument(last))?.as_bytes());
    }
    source.push(PARTS[2]);
    Ok(source.length())
}

/// Compiles the text. Its units of work are begun again one by one, so the native's own must not be begun again behind it.
fn compile(m: &mut Machine, source: &[u8], options: Options, scratch: Scratch<'_>) -> Result<(), Throw> {
    match m.compile_source(source, options, scratch) {
        Ok(_) => Ok(()),
        Err(Failure::Sink(throw)) => Err(throw),
        Err(Failure::Syntax(error)) => m.attempt(|m| m.throw_error(ErrorKind::Syntax, error.kind.message().as_bytes())),
        Err(Failure::OutOfScratch) => m.attempt(|m| m.throw_error(ErrorKind::Range, b"the memory to compile in is too small")),
    }
}

/// A closure of the function that is the compiled script's only constant.
fn make_closure(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let mut attempts = Attempts::begin(&mut call.machine);
    loop {
        let outcome = closure(call);
        if outcome.is_ok() || !attempts.again(&mut call.machine) {
            return call.returns(outcome?);
        }
    }
}

/// It has no captures: its free names are globals.
fn closure(call: &mut Call<'_>) -> Result<Value, Throw> {
    let target = call.get(call.this());
    let is_extended = call.is_extended();
    let m = &mut call.machine;
    let script = m.cell(m.root(Root::Compilation));
    let literal = m.cell(script.slot(layout_of(script).constants_start() as usize));
    let capacity = literal.get(code::LAYOUT) >> 8 & 0xFF;
    let closure = m.new_cell(Header::object(Kind::Function, capacity, ShapeId((literal.get(0) >> 16) as u16)))?;
    if is_extended {
        let prototype = m.get_data(target, AtomId::PROTOTYPE);
        if m.is_object(prototype) {
            m.set_prototype(closure, prototype)?;
        }
    }
    Ok(closure)
}
