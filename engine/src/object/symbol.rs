//! Symbols: immediates in flash, cells in RAM.

use crate::machine::{Machine, Throw};
use crate::message::Message;
use crate::value::Value;
use romjs_abi::cell::Header;
use romjs_abi::slot::{Immediate, tag};
use romjs_abi::{AtomId, Kind, Slot};

/// Word of a symbol: its atom as a small integer.
pub(crate) const SYMBOL_ATOM: usize = 3;

impl Machine {
    /// A new symbol; the description is a string or undefined.
    pub(crate) fn new_symbol(&mut self, description: Slot) -> Result<Value, Throw> {
        let cell = self.allocate(4)?;
        self.symbol_serial = self.symbol_serial.wrapping_add(1);
        cell.set(0, Header::sized(Kind::Symbol, 0).0);
        cell.set(1, description.0);
        cell.set(2, (self.symbol_serial as u32) << 1);
        cell.set(SYMBOL_ATOM, 0);
        Ok(Value::from_slot(self.slot_of(cell.pointer(), tag::CELL)))
    }

    /// A number for a symbol that never changes: its hash in dictionaries. Many symbols may have the same one.
    pub(crate) fn symbol_number(&self, symbol: Value) -> u32 {
        if symbol.is_cell() { self.cell(symbol.slot()).get(2) | 0x8000_0000 } else { symbol.slot().payload() }
    }

    /// SymbolDescriptiveString (ECMA-262, 20.4.3.3.1).
    pub(crate) fn symbol_text(&mut self, symbol: Value) -> Result<Value, Throw> {
        let description = self.symbol_description(symbol)?;
        let description = if description.is_undefined() { Slot::EMPTY_STRING } else { description.slot() };
        self.fill_in(Message::SymbolText, description)
    }

    /// The description of a symbol: a string or undefined. The library's are made of their names when they are asked for.
    pub(crate) fn symbol_description(&mut self, symbol: Value) -> Result<Value, Throw> {
        if symbol.is_cell() {
            return Ok(self.widen(self.cell(symbol.slot()).slot(1)));
        }
        debug_assert!(symbol.slot().is(Immediate::Symbol));
        #[cfg(feature = "host")]
        if !self.is_mapped(1) {
            return Ok(Value::UNDEFINED);
        }
        self.fill_in(Message::WellKnownSymbol, Slot::name(AtomId(symbol.slot().payload() as u16)))
    }
}
