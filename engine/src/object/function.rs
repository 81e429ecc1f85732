//! Functions: closures of code cells, and their `prototype`, which is made when somebody asks for it.

use super::key::PropertyKey;
use super::property::{Property, WRAPPERS, small_integer};
use crate::machine::{Cell, Machine, Throw};
use crate::value::Value;
use romjs_abi::cell::{FLAG_PROTOTYPE, Header};
use romjs_abi::intrinsic::{Intrinsic, root};
use romjs_abi::limits::INLINE_SLOTS_MAX;
use romjs_abi::shape::{Attributes, SHAPE_PROTOTYPE};
use romjs_abi::slot::Immediate;
use romjs_abi::{AtomId, Kind, ShapeId, Slot, code};

impl Machine {
    /// A property of a function that follows from its code.
    pub(crate) fn function_property(&self, function: Slot, atom: AtomId) -> Property {
        let code = self.code_of(function);
        let value = match atom {
            AtomId::LENGTH => small_integer(code.get(code::SIZE) & 0xFF),
            _ => self.code_name(code).slot(),
        };
        Property::implied(value, Attributes::CONFIGURABLE)
    }

    /// Makes a closure's `prototype` object if that is what the key names and there is none yet (ECMA-262, 10.2.5
    /// MakeConstructor, put off).
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn materialize_prototype(&mut self, function: Value, key: PropertyKey) -> Result<(), Throw> {
        if self.cell_of_kind(function, Kind::Function).is_none() || !self.is_atom(key, AtomId::PROTOTYPE) {
            return Ok(());
        }
        match self.own_property(function.slot(), key).place() {
            Some((holder, word)) if self.cell(holder).slot(word) == Slot::HOLE => {
                let parent = self.generator_prototype(self.code_of(function.slot()));
                let prototype = if parent.is_hole() { self.new_object(2)? } else { self.new_object_with(parent, Kind::Object, 1)? };
                self.link_prototype(function, prototype)
            }
            _ => Ok(()),
        }
    }

    /// What generators inherit from if the code is a generator function's; else a hole (ECMA-262, 27.5.1).
    pub(crate) fn generator_prototype(&self, code: Cell) -> Value {
        let is_generator = code.slot(code::PROTOTYPE) == self.intrinsic(Intrinsic::GeneratorFunctionPrototype).slot();
        if is_generator { self.intrinsic(Intrinsic::GeneratorPrototype) } else { Value::HOLE }
    }

    /// Ties a constructor and its prototype object together; that of generators stays without a constructor.
    pub(crate) fn link_prototype(&mut self, function: Value, prototype: Value) -> Result<(), Throw> {
        let code = self.code_of(function.slot());
        if self.generator_prototype(code).is_hole() {
            self.add_hidden(prototype.slot(), AtomId::CONSTRUCTOR, function.slot())?;
        }
        let cell = self.cell(prototype.slot());
        cell.set(0, cell.get(0) | FLAG_PROTOTYPE);
        self.writable_body(function.slot())?;
        // A derived class has got a dictionary with its parent.
        let own = self.own_property(function.slot(), PropertyKey::atom(AtomId::PROTOTYPE));
        if let Some((holder, word)) = own.place() {
            self.store(holder, word, prototype)?;
        }
        self.settle_instance_shape(ShapeId(instance_word(code) as u16), prototype.slot());
        Ok(())
    }

    /// The first prototype of a function literal fills the place that the literal's instance shape left open.
    fn settle_instance_shape(&mut self, id: ShapeId, prototype: Slot) {
        if id == ShapeId::NONE {
            return;
        }
        let shape = self.shape(id);
        let slot = shape.slot(SHAPE_PROTOTYPE);
        if slot.is(Immediate::BlockSlot) {
            if self.block_slot(slot.payload()).is_immediate() {
                self.set_block_slot(slot.payload(), prototype);
            }
        } else if slot == Slot::HOLE {
            shape.set(SHAPE_PROTOTYPE, prototype.0);
        }
    }

    /// A new ordinary object with room for `places` properties.
    pub(crate) fn new_object(&mut self, places: u32) -> Result<Value, Throw> {
        self.new_of_shape(root::object(places))
    }

    /// A new object of a shape, whose slots are holes.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn new_of_shape(&mut self, shape: ShapeId) -> Result<Value, Throw> {
        let layout = self.shape_layout(shape);
        self.new_cell(object_header(layout.kind(), layout.capacity(), shape))
    }

    /// A new ordinary object with a prototype, `null` included, and room for `places` properties.
    pub(crate) fn new_object_with(&mut self, prototype: Value, kind: Kind, places: u32) -> Result<Value, Throw> {
        let capacity = (romjs_abi::shape::hidden_slots(kind) + places).clamp(1, INLINE_SLOTS_MAX);
        self.new_object_of(kind as u8, capacity, prototype)
    }

    fn new_object_of(&mut self, kind: u8, capacity: u32, prototype: Value) -> Result<Value, Throw> {
        let shape = self.root_shape(kind, capacity, prototype)?;
        if shape != ShapeId::NONE {
            return self.new_of_shape(shape);
        }
        // No shape id is left: a dictionary serves.
        self.new_dictionary_object(kind, capacity, prototype)
    }

    pub(crate) fn new_dictionary_object(&mut self, kind: u8, capacity: u32, prototype: Value) -> Result<Value, Throw> {
        let dictionary = self.new_dictionary(0, prototype)?;
        let object = self.new_cell(object_header(kind, capacity, ShapeId::DICTIONARY))?;
        self.set_dictionary(object.slot(), dictionary);
        Ok(object)
    }

    /// The object that `new` makes for a constructor: of the instance shape, if the constructor has the prototype that the
    /// shape knows.
    pub(crate) fn new_instance(&mut self, constructor: Value) -> Result<Value, Throw> {
        let mut instance = 0;
        if self.cell_of_kind(constructor, Kind::Function).is_some() {
            let code = self.code_of(constructor.slot());
            instance = instance_word(code);
            if self.constructor_prototype(constructor, code) == Slot::HOLE {
                self.materialize_prototype(constructor, PropertyKey::atom(AtomId::PROTOTYPE))?;
            }
            let id = ShapeId(instance as u16);
            let prototype = self.constructor_prototype(constructor, code);
            if id != ShapeId::NONE && prototype.is_reference() && self.instance_prototype(id, prototype) == prototype {
                return self.new_of_shape(id);
            }
        }
        self.new_instance_of(constructor, root::object(2), instance >> 16 & 0xFF)
    }

    /// What a closure has as its `prototype`, a hole if that has not been made.
    fn constructor_prototype(&self, constructor: Value, code: crate::machine::Cell) -> Slot {
        let cell = self.cell(constructor.slot());
        if cell.header().shape() == code.header().shape_of_code() && !self.is_shadowed(constructor.slot()) {
            return cell.slot(1 + (code.get(code::LAYOUT) >> 24) as usize);
        }
        let place = self.own_property(constructor.slot(), PropertyKey::atom(AtomId::PROTOTYPE)).place();
        place.map_or(Slot::HOLE, |(holder, word)| self.cell(holder).slot(word))
    }

    /// The prototype that an instance shape knows. The first that is needed becomes that: a script may have replaced the
    /// one that would have been made.
    fn instance_prototype(&mut self, id: ShapeId, needed: Slot) -> Slot {
        let known = self.shape_prototype(id).slot();
        if known.is_reference() {
            return known;
        }
        self.mark_as_prototype(Value::from_slot(needed));
        self.settle_instance_shape(id, needed);
        needed
    }

    /// Whether the properties of an object do not lie in its own cell.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn is_shadowed(&self, object: Slot) -> bool {
        self.body(object) != object
    }

    /// OrdinaryCreateFromConstructor (ECMA-262, 10.1.13), for a `prototype` that is data, or else that of the shape `root`,
    /// with its kind and room and that for so many slots.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn new_instance_of(&mut self, constructor: Value, root: ShapeId, slots: u32) -> Result<Value, Throw> {
        let prototype = self.get_data(constructor, AtomId::PROTOTYPE);
        if !self.is_object(prototype) {
            return self.new_of_shape(root);
        }
        let layout = self.shape_layout(root);
        self.new_object_of(layout.kind(), slots.max(layout.capacity()).min(INLINE_SLOTS_MAX), prototype)
    }

    /// A new wrapper object of a primitive; undefined and null have none.
    pub(crate) fn wrap_primitive(&mut self, primitive: Value) -> Result<Value, Throw> {
        let wrapper = self.wrapper_of(primitive);
        if wrapper == WRAPPERS {
            return self.throw_not_an_object(primitive);
        }
        let object = self.new_of_shape(ShapeId(root::STRING.0 + wrapper as u16))?;
        self.store(object.slot(), 1, primitive)?;
        Ok(object)
    }

    /// The primitive in an object that wraps one, a primitive itself, or a hole for other objects.
    pub(crate) fn primitive_in(&self, value: Value) -> Value {
        match self.cell_of_kind(value, Kind::Primitive) {
            Some(cell) => self.widen(cell.slot(1)),
            None if self.is_object(value) => Value::HOLE,
            None => value,
        }
    }

    /// Whether a value can be called.
    pub(crate) fn is_callable(&self, value: Value) -> bool {
        if value.is_immediate() {
            return value.slot().is(Immediate::Native);
        }
        if !value.is_cell() {
            return false;
        }
        let header = self.cell(value.slot()).header();
        header.is(Kind::Function) || header.is(Kind::BoundFunction) || header.is(Kind::Native)
    }

    /// The name that a function literal gives its closures.
    pub(crate) fn code_name(&self, code: Cell) -> Value {
        let unnamed = code.get(0) & code::FLAG_UNNAMED != 0;
        self.widen(if unnamed { Slot::EMPTY_STRING } else { code.slot(code::NAME) })
    }

    /// Whether `new` may be applied to a value.
    pub(crate) fn is_constructor(&self, value: Value) -> bool {
        let mut value = value;
        while value.is_cell() {
            let cell = self.cell(value.slot());
            if cell.is(Kind::Function) {
                let code = self.code_of(value.slot());
                return code.get(0) & code::FLAG_CONSTRUCTOR != 0 && self.generator_prototype(code).is_hole();
            }
            if cell.is(Kind::Native) {
                // A native is wrapped in an object exactly when it is a class of the library, or `Function.prototype`.
                return !self.is_intrinsic(value, Intrinsic::FunctionPrototype);
            }
            if !cell.is(Kind::BoundFunction) {
                break;
            }
            value = self.widen(cell.slot(1));
        }
        false
    }
}

fn object_header(kind: u8, capacity: u32, shape: ShapeId) -> Header {
    Header(kind as u32 | capacity << 11 | (shape.0 as u32) << 16)
}

/// The word of a code cell about instances and entry, 0 if it has none.
pub(crate) fn instance_word(code: Cell) -> u32 {
    code::instance_at(code.get(0)).map_or(0, |at| code.get(at))
}

/// A code cell's header holds its own shape id where other shapes hold theirs.
trait CodeHeader {
    fn shape_of_code(self) -> ShapeId;
}

impl CodeHeader for Header {
    fn shape_of_code(self) -> ShapeId {
        ShapeId((self.0 >> 16) as u16)
    }
}
