//! All errors of a source text, for a person: a sink that keeps nothing.

use crate::{CAPTURE_FREE, Failure, Function, Handle, Options, Scratch, Sink, Sort, SyntaxError, SyntaxErrorKind, compile};
use romjs_abi::image::Binding;
use romjs_abi::{AtomId, ShapeId};

/// Tells the errors of a source text, in their order, as long as `report` wants more. Of limits that only a compilation meets,
/// such as the registers of a function, it knows nothing.
pub fn check(source: &[u8], options: Options, scratch: Scratch<'_>, report: &mut dyn FnMut(SyntaxError) -> bool) {
    let mut told = false;
    let ended = compile(
        source,
        options,
        scratch,
        &mut Checker {
            report: &mut |error| {
                told = true;
                report(error.locate(source))
            },
        },
    );
    if let Err(Failure::Syntax(error)) = ended
        && !told
    {
        report(error);
    }
}

struct Checker<'r> {
    report: &'r mut dyn FnMut(SyntaxError) -> bool,
}

impl Sink for Checker<'_> {
    type Error = core::convert::Infallible;

    fn checks(&self) -> bool {
        true
    }

    fn report(&mut self, error: SyntaxError) -> bool {
        (self.report)(error)
    }

    fn atom(&mut self, _name: &[u8]) -> Result<AtomId, Self::Error> {
        Ok(AtomId::NONE)
    }

    fn private_name(&mut self, _name: &[u8]) -> Result<AtomId, Self::Error> {
        Ok(AtomId::NONE)
    }

    fn string(&mut self, _text: &[u8]) -> Result<Handle, Self::Error> {
        Ok(Handle(0))
    }

    fn regexp(&mut self, _pattern: &[u8], _flags: &[u8]) -> Result<Result<Handle, (SyntaxErrorKind, u32)>, Self::Error> {
        // Patterns are the sink's that keeps things.
        Ok(Ok(Handle(0)))
    }

    fn parse_number(&self, _digits: &[u8], _radix: u32) -> f64 {
        0.0
    }

    fn number(&mut self, _value: f64) -> Result<Handle, Self::Error> {
        Ok(Handle(0))
    }

    fn literal_shape(&mut self, _keys: &[AtomId]) -> Result<Option<ShapeId>, Self::Error> {
        Ok(None)
    }

    fn global(&mut self, _name: AtomId, _binding: Binding) -> Result<u16, Self::Error> {
        Ok(0)
    }

    fn native(&mut self, _path: &[u8], _length: Option<u8>) -> Result<Option<Handle>, Self::Error> {
        Ok(Some(Handle(0)))
    }

    fn intrinsic(&mut self, _function: Handle) -> Result<Option<u16>, Self::Error> {
        Ok(None)
    }

    fn message(&self, _kind: u8, _text: &[u8]) -> Option<u8> {
        None
    }

    fn supports(&self, _sort: Sort) -> bool {
        true
    }

    fn function(&mut self, _function: &Function<'_>) -> Result<Handle, Self::Error> {
        Ok(Handle(0))
    }

    fn code_word(&self, _function: Handle, _index: u32) -> u32 {
        0
    }

    fn patch_code(&mut self, _function: Handle, _index: u32, _word: u32) {}

    fn capture(&self, _function: Handle, _index: u32) -> u16 {
        CAPTURE_FREE
    }

    fn patch_capture(&mut self, _function: Handle, _index: u32, _capture: u16) {}

    fn drop_captures(&mut self, _function: Handle, _keep: u32) {}
}
