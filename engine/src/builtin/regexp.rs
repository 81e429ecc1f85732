//! RegExp (ECMA-262, 22.2): what runs no scripts.

use crate::error::ErrorKind;
use crate::machine::{Machine, Throw};
use crate::native::{Call, Outcome, call_twin};
use crate::object::key::PropertyKey;
use crate::object::property::small_integer;
use crate::regexp::execute::Match;
use crate::regexp::{Fault, GLOBAL, HAS_INDICES, STICKY, flags_of, next_name, parse_flags};
use crate::string::assemble::Assembly;
use crate::value::Value;
use romjs_abi::intrinsic::{Intrinsic, root};
use romjs_abi::shape::Attributes;
use romjs_abi::{AtomId, Kind, Slot};

natives! { regexp:
    "RegExp" => construct,
    "RegExp.prototype.exec" => exec,
    "RegExp.prototype.test" => exec(1),
    "intrinsic.regExpCompile" => compile,
    "intrinsic.regExpFlags" => flags,
    "intrinsic.regExpMatch" => find,
    "intrinsic.regExpPlainFlags" => flags(1),
}

// Words of a regular expression, and of what it has matched.
const PROGRAM: usize = 1;
const LAST_INDEX: usize = 3;
const INDEX: usize = 3;
const INPUT: usize = 4;
const GROUPS: usize = 5;

/// `regExpCompile(pattern, flags)`: the program of a pattern, both strings.
pub fn compile(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let (pattern, letters) = (call.get(call.argument(0)).slot(), call.get(call.argument(1)).slot());
    let m = &mut call.machine;
    let fault = match parse_flags(m.text(&letters)) {
        Err(fault) => fault,
        Ok(flags) => {
            let written = m.write_program(m.text(&pattern), flags);
            match m.make_program(written)? {
                Ok(program) => return call.returns(program),
                Err(error) => error.fault,
            }
        }
    };
    let mut text = Assembly::new(m);
    text.push_text(Fault::HEADING.as_bytes());
    text.push_text(fault.message());
    let extent = text.extent;
    let message = m.assembled(extent)?;
    m.throw_error_value(ErrorKind::Syntax, message)
}

/// `regExpFlags(regexp)`: the bits of its flags, undefined if it is none. `regExpPlainFlags(regexp)`: the same of one without own
/// properties but a `lastIndex` that can be changed, while nobody has changed their prototype; else undefined.
pub fn flags(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let regexp = call.get(call.argument(0));
    let which = call.which();
    let m = &mut call.machine;
    let Some(cell) = m.cell_of_kind(regexp, Kind::RegExp) else { return call.undefined() };
    if which != 0 && !m.is_plain_regexp(regexp) {
        return call.undefined();
    }
    let program = cell.slot(PROGRAM);
    let flags = flags_of(m.text(&program));
    call.returns(Value::integer(flags as i32))
}

/// `regExpMatch(regexp, string, index)`: what it matches from there on, as `exec` gives it, or null.
pub fn find(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let program = call.cell_of(1, Kind::RegExp)?.slot(PROGRAM);
    let string = call.get(call.argument(1));
    let index = call.to_whole(call.argument(2))?.max(0) as u32;
    let m = &mut call.machine;
    let result = match m.find_match(program, string.slot(), index)? {
        None => Value::NULL,
        Some(found) => m.match_array(program, string, &found, false)?,
    };
    call.returns(result)
}

/// 22.2.4.1 RegExp: its twin's `this` is the new target, or undefined if there is none.
pub fn construct(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    if !call.is_construct() {
        call.set(call.this(), Value::UNDEFINED);
    }
    call_twin(call)
}

/// 22.2.6.2 RegExp.prototype.exec, 22.2.6.16 RegExp.prototype.test, and 22.2.7.2 RegExpBuiltinExec, if no script can see the difference.
pub fn exec(call: &mut Call<'_>) -> Result<Outcome, Throw> {
    let regexp = call.get(call.this());
    let is_test = call.which() != 0;
    if call.machine.cell_of_kind(regexp, Kind::RegExp).is_none() {
        return call_twin(call);
    }
    let string = call.string_of(call.argument(0))?;
    let m = &mut call.machine;
    let slot = regexp.slot();
    let cell = m.cell(slot);
    let last = m.widen(cell.slot(LAST_INDEX));
    let is_plain = slot.segment() == 0 && cell.header().shape() == root::REGEXP && (!is_test || m.is_plain_regexp(regexp));
    if !is_plain || !last.is_integer() || last.as_integer() < 0 {
        return call_twin(call);
    }
    let program = cell.slot(PROGRAM);
    let moves = flags_of(m.text(&program)) & (GLOBAL | STICKY) != 0;
    let index = if moves { last.low() } else { 0 };
    let found = m.find_match(program, string.slot(), index)?;
    let (result, next) = match found {
        None => (if is_test { Value::FALSE } else { Value::NULL }, 0),
        Some(found) if is_test => (Value::TRUE, found.range(0).map_or(0, |(_, end)| end)),
        Some(found) => (m.match_array(program, string, &found, false)?, found.range(0).map_or(0, |(_, end)| end)),
    };
    if moves {
        cell.set(LAST_INDEX, small_integer(next).0);
    }
    call.returns(result)
}

impl Machine {
    /// Whether scripts have left a regular expression, and what all of them share, as they were.
    fn is_plain_regexp(&self, regexp: Value) -> bool {
        let prototype = self.intrinsic(Intrinsic::RegExpPrototype).slot();
        let slot = regexp.slot();
        slot.segment() == 0
            && self.cell(slot).header().shape() == root::REGEXP
            && prototype.segment() != 0
            && self.body(prototype) == prototype
    }

    /// The array that tells of a match (22.2.7.2, from step 27 on), or of where its parts lie (22.2.7.8
    /// MakeMatchIndicesIndexPairArray).
    fn match_array(&mut self, program: Slot, string: Value, found: &Match, of_indices: bool) -> Result<Value, Throw> {
        let array = if of_indices { self.new_array(found.groups)? } else { self.new_of_shape(root::MATCH)? };
        self.init_array(array, found.groups, found.groups)?;
        for group in 0..found.groups {
            let mut part = Value::UNDEFINED;
            if let Some((start, end)) = found.range(group) {
                if of_indices {
                    part = self.new_array(2)?;
                    self.init_array(part, 2, 2)?;
                    self.set_element(part, 0, Value::from_slot(small_integer(start)));
                    self.set_element(part, 1, Value::from_slot(small_integer(end)));
                } else {
                    part = self.substring(string.slot(), start, end.max(start))?;
                }
            }
            self.set_element(array, group, part);
        }
        let groups = if found.is_named { self.groups_object(program, array)?.slot() } else { Slot::UNDEFINED };
        let mut property = (AtomId::GROUPS, groups);
        if !of_indices {
            let cell = self.cell(array.slot());
            cell.set(INDEX, small_integer(found.range(0).map_or(0, |(start, _)| start)).0);
            cell.set(INPUT, string.slot().0);
            cell.set(GROUPS, groups.0);
            if found.flags & HAS_INDICES == 0 {
                return Ok(array);
            }
            property = (AtomId::INDICES, self.match_array(program, string, found, true)?.slot());
        }
        self.add_property(array.slot(), PropertyKey::atom(property.0), property.1, Attributes::DATA)?;
        Ok(array)
    }

    /// Fills an element of a new array, which has room for it, with a value that needs no box.
    fn set_element(&mut self, array: Value, index: u32, value: Value) {
        self.cell(self.cell(array.slot()).slot(crate::object::elements::ARRAY_ELEMENTS)).set(1 + index as usize, value.slot().0);
    }

    /// The object that names elements of an array as the program's groups are named; undefined if none has a name.
    fn groups_object(&mut self, program: Slot, array: Value) -> Result<Value, Throw> {
        let mut groups = Value::UNDEFINED;
        let mut at = 0;
        loop {
            let (name, group) = {
                let Some((group, name)) = next_name(self.text(&program), &mut at) else { return Ok(groups) };
                let mut text = Assembly::new(self);
                text.push_text(name);
                (text.extent, group)
            };
            let name = self.assembled(name)?;
            if groups.is_undefined() {
                groups = self.new_object_with(Value::NULL, Kind::Object, 4)?;
            }
            let dense = self.dense(array);
            let value = dense.filter(|dense| group < dense.length()).map_or(Slot::UNDEFINED, |dense| dense.element(group));
            let key = self.to_key(name)?;
            self.add_property(groups.slot(), key, value, Attributes::DATA)?;
        }
    }
}
