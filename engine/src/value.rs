//! A *value*: what a register holds, 64 bits wide, NaN-boxed.
//!
//! ```text
//!  63                            32 31                            0
//! [ a double, as it is; every NaN is the canonical one            ]
//! [ 0xFFFF_FFFF                    | integer, 32 bits             ]
//! [ 0xFFFF_FFFE                    | an immediate slot            ]
//! [ 0xFFFF_FFFA                    | a string slot                ]
//! [ 0xFFFF_FFF8                    | an object's or cell's slot   ]
//! ```
//!
//! The upper word of a reference or immediate is its slot's tag less nine, so widening a slot costs one subtraction;
//! integers are all ones, so two operands are integers exactly when their conjunction is. A double's upper word is
//! below 0xFFFF_FFF8 because NaNs from outside go through [`Value::number`] and arithmetic makes only quiet ones.
//!
//! On 32-bit machines the upper word of a double is stored with one added. So it is never zero, and a result that is a
//! value or a throw fits two registers.

use crate::number::arithmetic::int32_of_bits;
use crate::number::double::{INFINITY, NAN, SIGN, from_integer, from_unsigned};
use romjs_abi::{Slot, slot::tag};

/// A value in a register. See the [module](self) for its bits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(transparent)]
pub(crate) struct Value(Bits);

/// 64 bits as the machine holds them best. On 32-bit machines that is two words, which travel in two registers: given one
/// integer of 64 bits, the compiler makes tags by additions with carry. A stricter alignment would send them through memory.
#[cfg(target_pointer_width = "64")]
type Bits = u64;
#[cfg(not(target_pointer_width = "64"))]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(C)]
struct Bits {
    low: u32,
    high: core::num::NonZeroU32,
}

/// What is added to the upper word of a double.
const DOUBLE_BIAS: u32 = cfg!(not(target_pointer_width = "64")) as u32;

const _: () = assert!(size_of::<Value>() == 8);

pub(crate) const TAG_INTEGER: u32 = 0xFFFF_FFFF;
pub(crate) const TAG_IMMEDIATE: u32 = tag::IMMEDIATE.wrapping_sub(9);
pub(crate) const TAG_STRING: u32 = tag::STRING.wrapping_sub(9);
pub(crate) const TAG_CELL: u32 = tag::CELL.wrapping_sub(9);

impl Value {
    pub(crate) const UNDEFINED: Value = Value::from_slot(Slot::UNDEFINED);
    pub(crate) const NULL: Value = Value::from_slot(Slot::NULL);
    pub(crate) const TRUE: Value = Value::from_slot(Slot::TRUE);
    pub(crate) const FALSE: Value = Value::from_slot(Slot::FALSE);
    pub(crate) const HOLE: Value = Value::from_slot(Slot::HOLE);
    pub(crate) const NAN: Value = Value::double_of_bits(NAN);

    /// A value of two words, the upper of which is not zero where the machine's words are 32 bits wide: a tag, the link of a
    /// frame, or what is marked by a bit.
    #[cfg(target_pointer_width = "64")]
    #[inline(always)]
    pub(crate) const fn pack(high: u32, low: u32) -> Value {
        Value((high as u64) << 32 | low as u64)
    }

    #[cfg(not(target_pointer_width = "64"))]
    #[inline(always)]
    pub(crate) const fn pack(high: u32, low: u32) -> Value {
        debug_assert!(high != 0);
        // SAFETY: tags are not zero; a double's upper word is not all ones, since NaNs are canonical, so that one more is
        // not zero either; and a link names a word behind an instruction, which is never a segment's first.
        Value(Bits { low, high: unsafe { core::num::NonZeroU32::new_unchecked(high) } })
    }

    /// The value of a slot that is not a small integer and not a float box.
    #[inline(always)]
    pub(crate) const fn from_slot(slot: Slot) -> Value {
        Value::pack((slot.0 & tag::MASK).wrapping_sub(9), slot.0)
    }

    #[inline(always)]
    pub(crate) const fn integer(value: i32) -> Value {
        Value::pack(TAG_INTEGER, value as u32)
    }

    #[inline(always)]
    pub(crate) const fn boolean(value: bool) -> Value {
        Value::pack(TAG_IMMEDIATE, Slot::FALSE.0 | (value as u32) << 8)
    }

    /// A double that arithmetic made.
    #[inline(always)]
    pub(crate) fn double(value: f64) -> Value {
        Value::double_of_bits(value.to_bits())
    }

    /// The same by its bits.
    #[inline(always)]
    pub(crate) const fn double_of_bits(bits: u64) -> Value {
        Value::pack(((bits >> 32) as u32).wrapping_add(DOUBLE_BIAS), bits as u32)
    }

    /// An integer without a sign.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn unsigned(value: u32) -> Value {
        if value as i32 >= 0 { Value::integer(value as i32) } else { Value::double_of_bits(from_unsigned(value)) }
    }

    /// The upper word of a double's bits.
    #[inline(always)]
    pub(crate) const fn high_of_double(self) -> u32 {
        self.high().wrapping_sub(DOUBLE_BIAS)
    }

    /// A number from anywhere.
    #[inline(always)]
    pub(crate) fn number(value: f64) -> Value {
        Value::of_bits(value.to_bits())
    }

    /// A number by its bits: an integer if it is one of 32 bits, and no NaN but the canonical.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) fn of_bits(bits: u64) -> Value {
        let integer = int32_of_bits(bits);
        if from_integer(integer) == bits {
            return Value::integer(integer);
        }
        Value::double_of_bits(if bits & !SIGN > INFINITY { NAN } else { bits })
    }

    #[cfg(target_pointer_width = "64")]
    #[inline(always)]
    pub(crate) const fn high(self) -> u32 {
        (self.0 >> 32) as u32
    }

    #[cfg(target_pointer_width = "64")]
    #[inline(always)]
    pub(crate) const fn low(self) -> u32 {
        self.0 as u32
    }

    #[cfg(not(target_pointer_width = "64"))]
    #[inline(always)]
    pub(crate) const fn high(self) -> u32 {
        self.0.high.get()
    }

    #[cfg(not(target_pointer_width = "64"))]
    #[inline(always)]
    pub(crate) const fn low(self) -> u32 {
        self.0.low
    }

    /// Whether two registers hold the same bits.
    #[inline(always)]
    pub(crate) const fn same(self, other: Value) -> bool {
        self.low() == other.low() && self.high() == other.high()
    }

    /// The double of a value that is one.
    #[inline(always)]
    pub(crate) const fn to_double(self) -> f64 {
        f64::from_bits(self.bits_of_double())
    }

    /// The same by its bits.
    #[inline(always)]
    pub(crate) const fn bits_of_double(self) -> u64 {
        (self.high_of_double() as u64) << 32 | self.low() as u64
    }

    /// The slot of a reference or an immediate.
    #[inline(always)]
    pub(crate) const fn slot(self) -> Slot {
        Slot(self.low())
    }

    #[inline(always)]
    pub(crate) const fn is_integer(self) -> bool {
        self.high() == TAG_INTEGER
    }

    #[inline(always)]
    pub(crate) const fn is_double(self) -> bool {
        self.high() < TAG_CELL
    }

    #[inline(always)]
    pub(crate) const fn is_number(self) -> bool {
        self.is_integer() || self.is_double()
    }

    /// Whether this refers to a cell that is no string: an object, a symbol, or a cell of the engine's own.
    #[inline(always)]
    pub(crate) const fn is_cell(self) -> bool {
        self.high() == TAG_CELL
    }

    /// Whether this is a string that is no immediate: one with a cell, or a name of an image.
    #[inline(always)]
    pub(crate) const fn is_string_reference(self) -> bool {
        self.high() == TAG_STRING
    }

    #[inline(always)]
    pub(crate) const fn is_immediate(self) -> bool {
        self.high() == TAG_IMMEDIATE
    }

    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) const fn is_string(self) -> bool {
        self.is_string_reference() || self.is_immediate() && self.slot().is_short_string()
    }

    pub(crate) const fn is_boolean(self) -> bool {
        self.is_immediate() && self.low() & !0x100 == Slot::FALSE.0
    }

    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(crate) const fn is_nullish(self) -> bool {
        self.same(Value::UNDEFINED) || self.same(Value::NULL)
    }

    pub(crate) const fn is_undefined(self) -> bool {
        self.same(Value::UNDEFINED)
    }

    pub(crate) const fn is_hole(self) -> bool {
        self.same(Value::HOLE)
    }

    #[inline(always)]
    pub(crate) const fn as_integer(self) -> i32 {
        self.low() as i32
    }

    /// The number of a value that is one.
    #[inline(always)]
    pub(crate) fn as_f64(self) -> f64 {
        if self.is_integer() { self.as_integer() as f64 } else { self.to_double() }
    }

    /// A number in its one form: an integer where it is one.
    #[inline]
    pub(crate) fn normalized(self) -> Value {
        if self.is_double() { Value::of_bits(self.bits_of_double()) } else { self }
    }

    /// Two registers are both integers.
    #[cfg(target_pointer_width = "64")]
    #[inline(always)]
    pub(crate) const fn both_integers(a: Value, b: Value) -> bool {
        a.0 & b.0 >= (TAG_INTEGER as u64) << 32
    }

    /// Two registers are both integers.
    #[cfg(not(target_pointer_width = "64"))]
    #[inline(always)]
    pub(crate) const fn both_integers(a: Value, b: Value) -> bool {
        a.high() & b.high() == TAG_INTEGER
    }

    /// What the bits of all doubles are below.
    pub(crate) const DOUBLE_LIMIT: u64 = (TAG_CELL as u64) << 32;

    /// Two registers are both doubles, where looking for that at once is worth it: with a double unit. The limit comes from
    /// the caller, who keeps it in a register.
    #[cfg(target_pointer_width = "64")]
    #[inline(always)]
    pub(crate) const fn both_doubles(a: Value, b: Value, limit: u64) -> bool {
        a.0 < limit && b.0 < limit
    }

    /// Without such a unit the two are found out about later.
    #[cfg(not(target_pointer_width = "64"))]
    #[inline(always)]
    pub(crate) const fn both_doubles(_: Value, _: Value, _: u64) -> bool {
        false
    }

    /// Two registers are numbers, likewise.
    #[inline(always)]
    pub(crate) const fn mixed_numbers(a: Value, b: Value) -> bool {
        cfg!(target_pointer_width = "64") && a.is_number() && b.is_number()
    }
}

const _: () = assert!(size_of::<Option<Value>>() == 8 || cfg!(target_pointer_width = "64"));
const _: () = assert!(TAG_IMMEDIATE == 0xFFFF_FFFE && TAG_STRING == 0xFFFF_FFFA && TAG_CELL == 0xFFFF_FFF8);
