//! Making objects, closures and classes.

use super::operand;
use crate::machine::{Machine, Throw};
use crate::message::Message;
#[cfg(feature = "host")]
use crate::object::define::Descriptor;
use crate::object::key::PropertyKey;
use crate::object::property::small_integer;
use crate::value::Value;
use romjs_abi::cell::Header;
use romjs_abi::intrinsic::{Intrinsic, root};
use romjs_abi::shape::Attributes;
use romjs_abi::{AtomId, Kind, ShapeId, Slot, code};

/// A closure of a function literal: its captures are copied from registers and from the running closure.
pub(crate) fn load_function(m: &mut Machine, word: u32) -> Result<(), Throw> {
    let code = m.cell(constant(m, word));
    let layout = code.get(code::LAYOUT);
    let (capacity, captures) = (layout >> 8 & 0xFF, layout >> 24);
    let closure = m.new_cell(Header::object(Kind::Function, capacity, ShapeId((code.get(0) >> 16) as u16)))?;
    let first = code::closure_captures_at(code.get(0));
    for i in 0..captures as usize {
        // Two in a word: a register, or a capture of the running closure.
        let capture = code.get(first + i / 2) >> (16 * (i & 1));
        let value = if capture as u16 & code::CAPTURE_FROM_CLOSURE == 0 {
            m.register(capture as u8)
        } else {
            m.widen(m.cell(m.register(code::REGISTER_CALLEE).slot()).slot(1 + capture as u8 as usize))
        };
        let slot = m.new_slot(value)?;
        m.cell(closure.slot()).set(1 + i, slot.0);
    }
    m.give(word, Ok(closure))
}

/// The running function.
pub(crate) fn load_callee(m: &mut Machine, word: u32) -> Result<(), Throw> {
    m.give(word, Ok(m.register(code::REGISTER_CALLEE).as_cell()))
}

/// The function literal, or other constant, that an instruction names relative to the word behind it.
pub(super) fn constant(m: &Machine, word: u32) -> Slot {
    // SAFETY: the verifier has found a constant there.
    Slot(unsafe { *m.pc.offset((word as i32 >> 16) as isize) })
}

pub(crate) fn new_object(m: &mut Machine, word: u32) -> Result<(), Throw> {
    let object = m.new_object(word >> 16 & 0xFF);
    m.give(word, object)
}

pub(crate) fn new_literal(m: &mut Machine, word: u32) -> Result<(), Throw> {
    let shape = ShapeId(m.take_word() as u16);
    let object = m.new_of_shape(shape)?;
    for i in 0..(word >> 24) as u8 {
        let slot = m.new_slot(m.register((word >> 16) as u8 + i))?;
        m.cell(object.slot()).set(1 + i as usize, slot.0);
    }
    m.give(word, Ok(object))
}

/// Where an instruction's register b lies.
fn range(m: &Machine, word: u32) -> *const Value {
    operand::register(m.base, operand::byte::<2>(word))
}

pub(crate) fn new_array(m: &mut Machine, word: u32) -> Result<(), Throw> {
    let array = m.array_of_registers(range(m, word), (word >> 24) as usize);
    m.give(word, array)
}

pub(crate) fn array_push(m: &mut Machine, word: u32) -> Result<(), Throw> {
    let array = m.operand::<1>(word);
    if m.cell_of_kind(array, Kind::Array).is_none() || array.slot().segment() != 0 {
        return m.fail(Message::NotArray);
    }
    m.push_registers(array, range(m, word), word >> 24)
}

pub(crate) fn type_of(m: &mut Machine, word: u32, value: Value) -> Result<(), Throw> {
    let atom = m.type_of(value);
    m.give(word, Ok(m.atom_value(atom)))
}

pub(crate) fn jump_typeof(m: &mut Machine, word: u32) -> Result<(), Throw> {
    let atom = m.type_of(m.operand::<1>(word));
    m.finish_operation(Value::boolean(atom.index() == (word >> 16) as u8 as usize))
}

/// `x instanceof F` (ECMA-262, 13.10.2): here for functions that nobody gave a `Symbol.hasInstance` of their own.
pub(crate) fn instance_of(m: &mut Machine, word: u32, value: Value) -> Result<(), Throw> {
    let target = m.operand::<3>(word);
    let mut holder = target.slot();
    if m.is_object(target) && m.cell_of_kind(target, Kind::BoundFunction).is_none() {
        m.find_owner(&mut holder, PropertyKey::atom(AtomId::SYMBOL_HAS_INSTANCE));
    }
    if m.intrinsic(Intrinsic::FunctionPrototype).slot() == holder && !m.is_shadowed(holder) {
        let prototype = m.get_data(target, AtomId::PROTOTYPE);
        if m.is_object(prototype) {
            let holds = m.is_object(value) && m.has_ancestor(value, prototype);
            return m.give(word, Ok(Value::boolean(holds)));
        }
    }
    m.call_operator(Intrinsic::OperatorInstanceOf, word)
}

impl Machine {
    /// Whether `ancestor` is on the prototype chain of `object`.
    pub(crate) fn has_ancestor(&self, object: Value, ancestor: Value) -> bool {
        let mut object = self.prototype_of(object.slot());
        while self.is_object(object) {
            if object == ancestor {
                return true;
            }
            object = self.prototype_of(object.slot());
        }
        false
    }

    /// A new `arguments` object: in strict code its elements are no aliases of the parameters (ECMA-262, 10.4.4.6).
    pub(crate) fn new_arguments(&mut self, first: *mut Value, count: usize) -> Result<Value, Throw> {
        let arguments = self.new_of_shape(root::ARGUMENTS)?;
        for index in 0..count {
            // SAFETY: the caller's registers.
            let value = self.new_slot(unsafe { *first.add(index) })?;
            self.add_property(arguments.slot(), PropertyKey::Index(index as u32), value, Attributes::DATA)?;
        }
        self.add_hidden(arguments.slot(), AtomId::LENGTH, small_integer(count as u32))?;
        // `callee` throws as `Function.prototype.arguments` does.
        for (holder, name, key, attributes) in [
            (Intrinsic::ArrayPrototype, AtomId::VALUES, AtomId::SYMBOL_ITERATOR, Attributes::METHOD),
            (Intrinsic::FunctionPrototype, AtomId::ARGUMENTS, AtomId::CALLEE, Attributes(Attributes::ACCESSOR)),
        ] {
            let property = self.library_property(holder, name);
            if !property.is_absent() {
                self.add_property(arguments.slot(), PropertyKey::atom(key), self.property_slot(property), attributes)?;
            }
        }
        Ok(arguments)
    }
}

/// A class: its prototype object, and the links of both to the parent (ECMA-262, 15.7.14, steps 5 to 17).
pub(crate) fn define_class(m: &mut Machine, word: u32, parent: Value) -> Result<(), Throw> {
    let a = (word >> 8) as u8;
    let constructor = m.register(a);
    // Natives are classes in the library alone.
    let native = cfg!(feature = "host") && constructor.is_immediate() && constructor.slot().is(romjs_abi::slot::Immediate::Native);
    if !native && m.cell_of_kind(constructor, Kind::Function).is_none() {
        return m.throw_not_a_function(constructor, true);
    }
    let mut prototype_parent = Value::NULL;
    if !parent.is_hole() && parent != Value::NULL {
        if !m.is_constructor(parent) {
            return m.fail(Message::ParentClassNotConstructor);
        }
        m.materialize_prototype(parent, PropertyKey::atom(AtomId::PROTOTYPE))?;
        prototype_parent = m.get_data(parent, AtomId::PROTOTYPE);
        if !m.is_object(prototype_parent) && prototype_parent != Value::NULL {
            return m.fail(Message::PrototypeNotObject);
        }
    }
    let prototype = m.class_prototype(a, (!parent.is_hole()).then_some(prototype_parent))?;
    m.set_register(a + 1, prototype);
    m.finish_class(a)?;
    if m.is_object(parent) {
        m.set_prototype(m.register(a), parent)?;
    }
    Ok(())
}

impl Machine {
    /// The prototype object for the class in register `a`, whose parent is given if it is not that of all: a new one, or while
    /// the library is made the one that a bare context has already.
    fn class_prototype(&mut self, a: u8, parent: Option<Value>) -> Result<Value, Throw> {
        #[cfg(feature = "host")]
        if let Some(prototype) = self.library_prototype(a)? {
            self.set_prototype(prototype, parent.unwrap_or(self.intrinsic(Intrinsic::ObjectPrototype)))?;
            return Ok(prototype);
        }
        let _ = a;
        match parent {
            None => self.new_object(4),
            Some(parent) => self.new_object_with(parent, Kind::Object, 4),
        }
    }

    /// Ties constructor and prototype in registers `a` and `a + 1`.
    fn finish_class(&mut self, a: u8) -> Result<(), Throw> {
        let constructor = self.register(a);
        #[cfg(feature = "host")]
        if self.cell_of_kind(constructor, Kind::Function).is_none() {
            return self.finish_native_class(a);
        }
        self.link_prototype(constructor, self.register(a + 1))
    }

    /// The same for a native, which becomes an object that can have properties.
    #[cfg(feature = "host")]
    fn finish_native_class(&mut self, a: u8) -> Result<(), Throw> {
        let constructor = self.register(a);
        if constructor.is_immediate() {
            let object = self.new_cell(Header::object(Kind::Native, 4, root::NATIVE))?;
            self.cell(object.slot()).set(1, constructor.slot().0);
            self.define_length_and_name(object, self.native_length(constructor.slot()), self.native_name(constructor.slot()))?;
            self.set_register(a, object);
        }
        self.mark_as_prototype(self.register(a + 1));
        let prototype = Descriptor::data(self.register(a + 1), Attributes(0));
        self.define(self.register(a).slot(), PropertyKey::atom(AtomId::PROTOTYPE), prototype)?;
        let constructor = Descriptor::data(self.register(a), Attributes::METHOD);
        self.define(self.register(a + 1).slot(), PropertyKey::atom(AtomId::CONSTRUCTOR), constructor)?;
        Ok(())
    }
}
