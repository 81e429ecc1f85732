//! Typed arrays (ECMA-262, 10.4.5) as far as other code knows of them: by the functions that the first of them brings along, so
//! that a firmware whose library has no typed arrays carries nothing of them.

use super::key::PropertyKey;
use super::property::Property;
use crate::machine::{Machine, Throw};
use crate::value::Value;
use romjs_abi::{Kind, Slot};

/// What a typed array does where another object would look among its properties.
pub(crate) struct Indexed {
    /// \[\[GetOwnProperty]]: an element, none, or [`Property::ABSENT`] of a key that is no number's.
    pub(crate) property: fn(&Machine, Slot, PropertyKey) -> Property,
    /// The element at an index, undefined if there is none.
    pub(crate) get: fn(&Machine, Slot, u32) -> Value,
    /// Stores a number at an index, if there is an element.
    pub(crate) set: fn(&Machine, Slot, u32, Value),
    /// How many elements there are now.
    pub(crate) length: fn(&Machine, Slot) -> u32,
}

impl Machine {
    /// A typed array, and what it does, if a value is one and the key an integer. None has so many elements that a negative integer
    /// were an index.
    #[inline(always)]
    pub(crate) fn indexed(&self, value: Value, key: Value) -> Option<(&'static Indexed, Slot)> {
        if !key.is_integer() || !value.is_cell() || !self.cell(value.slot()).is(Kind::TypedArray) {
            return None;
        }
        self.typed_arrays.map(|indexed| (indexed, value.slot()))
    }

    /// The property of a typed array, as its elements have it.
    pub(crate) fn numeric_property(&self, array: Slot, key: PropertyKey) -> Property {
        self.typed_arrays.map_or(Property::ABSENT, |indexed| (indexed.property)(self, array, key))
    }

    pub(crate) fn element_of(&self, array: Slot, index: u32) -> Value {
        self.typed_arrays.map_or(Value::UNDEFINED, |indexed| (indexed.get)(self, array, index))
    }

    /// The number of a typed array's elements.
    pub(crate) fn element_count(&self, array: Slot) -> u32 {
        self.typed_arrays.map_or(0, |indexed| (indexed.length)(self, array))
    }

    /// TypedArraySetElement (10.4.5.16) by the property that a key means: undefined, or a hole if the library is to convert the
    /// value.
    pub(crate) fn put_element(&mut self, element: Property, value: Value) -> Result<Value, Throw> {
        if self.is_object(value) {
            return Ok(Value::HOLE);
        }
        let number = self.to_number(value)?;
        if let (Some((array, index)), Some(indexed)) = (element.as_element(), self.typed_arrays) {
            (indexed.set)(self, array, index, number);
        }
        Ok(Value::UNDEFINED)
    }
}
