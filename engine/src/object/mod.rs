//! Objects: shapes, properties, elements, dictionaries, and the shadows of objects that lie in flash.

pub(crate) mod array;
pub(crate) mod atom;
pub(crate) mod collection;
pub(crate) mod define;
pub(crate) mod dictionary;
pub(crate) mod elements;
pub(crate) mod function;
pub(crate) mod global;
pub(crate) mod ids;
pub(crate) mod indexed;
pub(crate) mod key;
pub(crate) mod keys;
pub(crate) mod lookup;
pub(crate) mod private;
pub(crate) mod property;
pub(crate) mod shadow;
pub(crate) mod shape;
pub(crate) mod symbol;
