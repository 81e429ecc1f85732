//! Making objects, closures and classes.

use crate::machine::{Cell, Machine, Throw};
use crate::message::Message;
#[cfg(feature = "host")]
use crate::object::define::Descriptor;
use crate::object::key::PropertyKey;
use crate::object::property::Got;
use crate::value::Value;
use romjs_abi::cell::{FLAG_PROTOTYPE, Header};
use romjs_abi::intrinsic::{Intrinsic, root};
use romjs_abi::shape::Attributes;
use romjs_abi::{AtomId, Kind, ShapeId, Slot, code, slot::tag};

/// A closure of a function literal: its captures are copied from registers and from the running closure.
pub(crate) fn load_function(m: &mut Machine) -> Result<(), Throw> {
    let (a, _, _) = m.operands(1);
    let layout = m.cell(literal(m)).get(code::LAYOUT);
    let (capacity, captures) = (layout >> 8 & 0xFF, layout >> 24);
    let closure = m.allocate(1 + capacity)?;
    let code = m.cell(literal(m));
    closure.set(0, Header::object(Kind::Function, capacity, ShapeId((code.get(0) >> 16) as u16)).0);
    let mut boxes = 0;
    for i in 0..capacity {
        let slot = if i < captures { captured(m, code, i) } else { Some(Slot::HOLE) };
        boxes += slot.is_none() as u32;
        closure.set(1 + i as usize, slot.unwrap_or(Slot::HOLE).0);
    }
    let closure = m.slot_of(closure.pointer(), tag::CELL);
    if boxes != 0 {
        box_captures(m, code, closure, captures)?;
    }
    m.set_register(a, Value::from_slot(closure));
    Ok(())
}

/// The running function.
pub(crate) fn load_callee(m: &mut Machine) -> Result<(), Throw> {
    m.set_register(m.operands(1).0, m.register(code::REGISTER_CALLEE).as_cell());
    Ok(())
}

/// The function literal that the instruction names: a constant, relative to the word behind the instruction.
pub(super) fn literal(m: &Machine) -> Slot {
    let distance = m.instruction(1) as i32 >> 16;
    // SAFETY: the verifier has found a constant there.
    Slot(unsafe { *m.pc.offset(distance as isize) })
}

/// What a closure that is being made captures, by its literal's list: a register, or a capture of the running closure.
#[inline(always)]
fn capture(code: Cell, i: u32) -> (bool, u8) {
    let pair = code.get(code::captures_at(code.get(0)) + i as usize / 2);
    let capture = (pair >> (16 * (i & 1))) as u16;
    (capture & code::CAPTURE_FROM_CLOSURE != 0, capture as u8)
}

/// The slot for a capture, unless it is a number that needs a box of its own.
#[inline(always)]
fn captured(m: &Machine, code: Cell, i: u32) -> Option<Slot> {
    let (from_closure, index) = capture(code, i);
    if !from_closure {
        return Machine::narrow(m.register(index));
    }
    let slot = m.cell(m.register(0).slot()).slot(1 + index as usize);
    (slot.is_integer() || slot.tag() != tag::FLOAT).then_some(slot)
}

/// Gives a closure the numbers that need boxes.
fn box_captures(m: &mut Machine, code: Cell, closure: Slot, captures: u32) -> Result<(), Throw> {
    for i in 0..captures {
        let (from_closure, index) = capture(code, i);
        let value = if from_closure { m.widen(m.cell(m.register(0).slot()).slot(1 + index as usize)) } else { m.register(index) };
        m.store(closure, 1 + i as usize, value)?;
    }
    Ok(())
}

pub(crate) fn new_object(m: &mut Machine) -> Result<(), Throw> {
    let (a, b, _) = m.operands(1);
    let object = m.new_object(b as u32)?;
    m.set_register(a, object);
    Ok(())
}

pub(crate) fn new_literal(m: &mut Machine) -> Result<(), Throw> {
    let (a, b, c) = m.operands(1);
    // SAFETY: the instruction has a second word.
    let shape = ShapeId(unsafe { *m.pc } as u16);
    m.pc = m.pc.wrapping_add(1);
    let capacity = m.shape_layout(shape).capacity;
    let object = m.new_cell(Header::object(Kind::Object, capacity, shape))?;
    fill(m, object.slot(), b, c)?;
    m.set_register(a, object);
    Ok(())
}

/// Stores `count` registers in a new cell.
fn fill(m: &mut Machine, holder: Slot, first: u8, count: u8) -> Result<(), Throw> {
    let cell = m.cell(holder);
    for i in 0..count {
        let value = m.register(first + i);
        // Most need no box.
        match Machine::narrow(value) {
            Some(slot) => cell.set(1 + i as usize, slot.0),
            None => m.store(holder, 1 + i as usize, value)?,
        }
    }
    Ok(())
}

pub(crate) fn new_array(m: &mut Machine) -> Result<(), Throw> {
    let (a, b, c) = m.operands(1);
    let array = m.array_of_registers(m.base.wrapping_add(b as usize), c as usize)?;
    m.set_register(a, array);
    Ok(())
}

pub(crate) fn array_push(m: &mut Machine) -> Result<(), Throw> {
    let (a, b, c) = m.operands(1);
    let array = m.register(a);
    if m.cell_of_kind(array, Kind::Array).is_none() || array.slot().segment() != 0 {
        return m.fail(Message::NotArray);
    }
    m.push_registers(array, m.base.wrapping_add(b as usize), c as u32)
}

pub(crate) fn set_prototype(m: &mut Machine) -> Result<(), Throw> {
    let (a, b, _) = m.operands(1);
    m.check_object(a)?;
    let prototype = m.register(b);
    if m.is_object(prototype) || prototype == Value::NULL {
        m.set_prototype(m.register(a), prototype)?;
    }
    Ok(())
}

pub(crate) fn type_of(m: &mut Machine) -> Result<(), Throw> {
    let (a, b, _) = m.operands(1);
    let atom = m.type_of(m.register(b));
    m.set_register(a, m.atom_value(atom));
    Ok(())
}

pub(crate) fn jump_typeof(m: &mut Machine) -> Result<(), Throw> {
    let (a, b, _) = m.operands(1);
    let atom = m.type_of(m.register(a));
    m.take_branch(atom.index() == b as usize)
}

/// `x instanceof F` (ECMA-262, 13.10.2): here for functions that nobody gave a `Symbol.hasInstance` of their own.
pub(crate) fn instance_of(m: &mut Machine) -> Result<(), Throw> {
    let (a, b, c) = m.operands(1);
    let (value, target) = (m.register(b), m.register(c));
    if !m.is_object(target) {
        return m.fail(Message::RightSideNotObject);
    }
    let key = PropertyKey::atom(AtomId::SYMBOL_HAS_INSTANCE);
    let mut holder = target;
    m.find_owner(&mut holder, key);
    let plain = m.is_intrinsic(holder, Intrinsic::FunctionPrototype) && m.shadow_of_is_none(holder) && !bound(m, target);
    if !plain {
        return m.call_operator(Intrinsic::OperatorInstanceOf);
    }
    m.materialize_prototype(target)?;
    let Got::Value(prototype) = m.get(target, PropertyKey::atom(AtomId::PROTOTYPE))? else {
        return m.call_operator(Intrinsic::OperatorInstanceOf);
    };
    let holds = m.is_object(value) && {
        if !m.is_object(prototype) {
            return m.fail(Message::PrototypeNotObject);
        }
        m.has_ancestor(value, prototype)
    };
    m.set_register(a, Value::boolean(holds));
    Ok(())
}

fn bound(m: &Machine, target: Value) -> bool {
    m.cell_of_kind(target, Kind::BoundFunction).is_some()
}

impl Machine {
    fn shadow_of_is_none(&self, object: Value) -> bool {
        self.body(object) == Some(object.slot())
    }

    /// Whether `ancestor` is on the prototype chain of `object`.
    pub(crate) fn has_ancestor(&self, object: Value, ancestor: Value) -> bool {
        let mut object = self.prototype_of(object);
        while self.is_object(object) {
            if object == ancestor {
                return true;
            }
            object = self.prototype_of(object);
        }
        false
    }

    /// A new `arguments` object: in strict code its elements are no aliases of the parameters (ECMA-262, 10.4.4.6).
    pub(crate) fn new_arguments(&mut self, first: *mut Value, count: usize) -> Result<Value, Throw> {
        let array = self.array_of_registers(first, count)?;
        let capacity = self.shape_layout(root::ARGUMENTS).capacity;
        let arguments = self.new_cell(Header::object(Kind::Arguments, capacity, root::ARGUMENTS))?;
        // The elements change their owner; the array is garbage.
        let elements = self.cell(array.slot()).slot(2);
        self.add_named(arguments, AtomId::ELEMENTS, Value::from_slot(elements), Attributes(Attributes::WRITABLE))?;
        let cell = self.cell(arguments.slot());
        cell.set(0, cell.get(0) | romjs_abi::cell::FLAG_ELEMENTS);
        self.add_named(arguments, AtomId::LENGTH, Value::integer(count as i32), Attributes::METHOD)?;
        let values = self.property_value(self.library_property(Intrinsic::ArrayPrototype, AtomId::VALUES));
        self.add_named(arguments, AtomId::SYMBOL_ITERATOR, values, Attributes::METHOD)?;
        // `callee` throws as `Function.prototype.arguments` does.
        let property = self.library_property(Intrinsic::FunctionPrototype, AtomId::ARGUMENTS);
        if !property.is_absent() {
            let pair = self.property_value(property);
            self.add_named(arguments, AtomId::CALLEE, pair, Attributes(Attributes::ACCESSOR))?;
        }
        Ok(arguments)
    }
}

/// `key in object`.
pub(crate) fn has_property(m: &mut Machine) -> Result<(), Throw> {
    let (a, b, c) = m.operands(1);
    let (key, object) = (m.register(b), m.register(c));
    if !m.is_object(object) {
        return m.fail(Message::RightSideNotObject);
    }
    if m.is_object(key) {
        return m.call_operator(Intrinsic::OperatorHasProperty);
    }
    let key = m.to_key(key)?;
    let property = m.find_property(object, key);
    m.set_register(a, Value::boolean(!property.is_absent()));
    Ok(())
}

/// A class: its prototype object, and the links of both to the parent (ECMA-262, 15.7.14, steps 5 to 17).
pub(crate) fn define_class(m: &mut Machine) -> Result<(), Throw> {
    let (a, b, _) = m.operands(1);
    let (constructor, parent) = (m.register(a), m.register(b));
    // Natives are classes in the library alone.
    let native = cfg!(feature = "host") && constructor.is_immediate() && constructor.slot().is(romjs_abi::slot::Immediate::Native);
    if !native && m.cell_of_kind(constructor, Kind::Function).is_none() {
        return m.throw_not_a_function(constructor, true);
    }
    let (mut constructor_parent, mut prototype_parent) =
        (m.intrinsic(Intrinsic::FunctionPrototype), m.intrinsic(Intrinsic::ObjectPrototype));
    if parent == Value::NULL {
        prototype_parent = Value::NULL;
    } else if !parent.is_hole() {
        if !m.is_constructor(parent) {
            return m.fail(Message::ParentClassNotConstructor);
        }
        m.materialize_prototype(parent)?;
        constructor_parent = parent;
        prototype_parent = m.get_data(parent, AtomId::PROTOTYPE);
        if !m.is_object(prototype_parent) && prototype_parent != Value::NULL {
            return m.fail(Message::PrototypeNotObject);
        }
    }
    let prototype = m.class_prototype(a, prototype_parent)?;
    m.set_register(a + 1, prototype);
    m.finish_class(a)?;
    if !m.is_intrinsic(constructor_parent, Intrinsic::FunctionPrototype) {
        m.set_prototype(m.register(a), constructor_parent)?;
    }
    Ok(())
}

impl Machine {
    /// The prototype object for the class in register `a`: a new one, or while the library is made the one that a bare
    /// context has already.
    fn class_prototype(&mut self, a: u8, parent: Value) -> Result<Value, Throw> {
        #[cfg(feature = "host")]
        if let Some(prototype) = self.library_prototype(a)? {
            self.set_prototype(prototype, parent)?;
            return Ok(prototype);
        }
        let _ = a;
        let prototype = if self.is_intrinsic(parent, Intrinsic::ObjectPrototype) {
            self.new_object(4)?
        } else {
            self.new_object_with(parent, Kind::Object, 4)?
        };
        let cell = self.cell(prototype.slot());
        cell.set(0, cell.get(0) | FLAG_PROTOTYPE);
        Ok(prototype)
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
        let prototype = Descriptor::data(self.register(a + 1), Attributes(0));
        self.define(self.register(a), PropertyKey::atom(AtomId::PROTOTYPE), &prototype)?;
        let constructor = Descriptor::data(self.register(a), Attributes::METHOD);
        self.define(self.register(a + 1), PropertyKey::atom(AtomId::CONSTRUCTOR), &constructor)?;
        Ok(())
    }
}
