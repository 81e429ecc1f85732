//! The interpreter: one loop over instructions, with fast paths inline and everything else in functions behind it.
//!
//! A fast path either completes its instruction or leaves the loop's match; then the opcode's function in [`slow`] does,
//! called at a single place, with program counter and base stored in the machine, and loaded again afterwards. So the
//! match stays small and nothing in it can allocate or throw.
//!
//! # Why the unchecked accesses are sound
//! Registers, code and constants are read without checks. The verifier has proved, for every function that can run,
//! that register operands and call windows lie inside the frame's size, jumps and handlers go to instructions of the
//! same function, and constants are slots of the same cell; entering a function checks that its frame fits the stack.
//! What a register holds is never trusted: tags and kinds are checked at each use.

pub(crate) mod arithmetic;
pub(crate) mod call;
#[macro_use]
mod equality;
pub(crate) mod frame;
pub(crate) mod iterate;
pub(crate) mod object;
pub(crate) mod operand;
pub(crate) mod property;
mod slow;
pub(crate) mod throw;
pub(crate) mod variable;

use crate::machine::{CacheEntry, Machine, Throw};
use crate::number::arithmetic as number;
use crate::object::lookup;
use crate::value::{TAG_CELL, TAG_INTEGER, Value};
use romjs_abi::cell::{FLAG_ASCII, FLAG_NON_EXTENSIBLE, FLAG_PROTOTYPE, string_text};
use romjs_abi::slot::tag;
use romjs_abi::{Kind, Op, Slot, code};

/// The low byte, and the flags, of a code cell that is entered without ceremony.
const PLAIN_CODE_MASK: u32 = 0xFF | code::FLAG_CLASS | code::FLAG_ENTRY;
const PLAIN_CODE: u32 = Kind::Code as u32;

impl Machine {
    /// Runs from the program counter until the host's frame returns, or an error reaches it.
    // The section is the loop's own so that nothing of it is moved into functions that it would share with others.
    #[inline(never)]
    #[cfg_attr(target_arch = "arm", unsafe(link_section = ".text.romjs_loop"))]
    pub(crate) fn run(&mut self) -> Result<Value, Throw> {
        let m = self;
        let mut pc = m.pc;
        let mut base = m.base;

        macro_rules! a {
            ($i:ident) => {
                operand::byte::<1>($i)
            };
        }
        macro_rules! b {
            ($i:ident) => {
                operand::byte::<2>($i)
            };
        }
        macro_rules! c {
            ($i:ident) => {
                operand::byte::<3>($i)
            };
        }
        macro_rules! get {
            ($r:expr) => {{
                // SAFETY: operands are below the frame's size; see the module's argument.
                unsafe { *operand::register(base, $r) }
            }};
        }
        macro_rules! set {
            ($r:expr, $v:expr) => {{
                let (register, value) = (operand::register(base, $r), $v);
                // SAFETY: as for `get`.
                unsafe { *register = value }
            }};
        }
        macro_rules! word {
            ($at:expr) => {{
                let word = pc.wrapping_offset($at);
                // SAFETY: the program counter is inside verified code, and so are second words and constants.
                unsafe { *word }
            }};
        }
        macro_rules! branch {
            ($distance:expr) => {{
                let distance = $distance as isize;
                pc = pc.wrapping_offset(distance);
                if distance < 0 {
                    m.fuel -= 1;
                    if m.fuel < 0 {
                        break;
                    }
                }
            }};
        }
        macro_rules! equal {
            ($i:ident, $equality:ident, $expected:literal) => {{
                let $i = operand::own($i);
                let (x, y) = (get!(b!($i)), get!(c!($i)));
                let equal = $equality!(x, y);
                set!(a!($i), Value::boolean(equal == $expected));
            }};
        }
        // An arm that is one expression.
        macro_rules! own {
            ($i:ident, $expression:expr) => {{
                let $i = operand::own($i);
                $expression;
            }};
        }
        macro_rules! jump_if {
            ($i:ident, $condition:expr, $shift:literal) => {{
                let $i = operand::own($i);
                if $condition {
                    branch!($i as i32 >> $shift);
                }
            }};
        }
        macro_rules! jump_equal {
            ($i:ident, $equality:ident, $expected:literal) => {{
                let $i = operand::own($i);
                let (x, y) = (get!(a!($i)), get!(b!($i)));
                if $equality!(x, y) == $expected {
                    branch!($i as i32 >> 24);
                }
            }};
        }
        macro_rules! is_integer {
            ($i:ident) => {{
                let (x, y) = (get!(a!($i)), operand::small($i));
                x.same(y) || x.is_double() && number::is_equal(x, y)
            }};
        }
        macro_rules! arithmetic {
            ($i:ident, $x:ident $operator:tt $y:ident = $operand:expr, $integers:expr, $numbers:path) => {{
                let $i = operand::own($i);
                let ($x, $y) = (get!(b!($i)), $operand);
                if Value::both_integers($x, $y)
                    && let Some(z) = $integers
                {
                    set!(a!($i), Value::integer(z));
                } else if Value::both_doubles($x, $y) {
                    set!(a!($i), Value::double($x.to_double() $operator $y.to_double()));
                } else if $x.is_number() && $y.is_number() {
                    set!(a!($i), $numbers($x, $y));
                } else {
                    break;
                }
            }};
        }
        macro_rules! bits {
            ($i:ident, $f:expr) => {{
                let $i = operand::own($i);
                let (x, y) = (get!(b!($i)), get!(c!($i)));
                if Value::both_integers(x, y) {
                    set!(a!($i), $f(x.as_integer(), y.as_integer()));
                } else if x.is_number() && y.is_number() {
                    set!(a!($i), $f(number::int32_of(x), number::int32_of(y)));
                } else {
                    break;
                }
            }};
        }
        macro_rules! bits_integer {
            ($i:ident, $f:expr) => {{
                let $i = operand::own($i);
                let x = get!(b!($i));
                if x.is_integer() {
                    set!(a!($i), $f(x.as_integer(), $i as i32 >> 24));
                } else if x.is_double() {
                    set!(a!($i), $f(number::int32_of(x), $i as i32 >> 24));
                } else {
                    break;
                }
            }};
        }
        macro_rules! jump_compare {
            ($i:ident, $y:ident = $operand:expr, $test:tt, $numbers:path, $expected:literal) => {{
                let $i = operand::own($i);
                let (x, $y) = (get!(a!($i)), $operand);
                let holds = if Value::both_integers(x, $y) {
                    x.as_integer() $test $y.as_integer()
                } else if Value::both_doubles(x, $y) {
                    x.to_double() $test $y.to_double()
                } else if x.is_number() && $y.is_number() {
                    $numbers(x, $y)
                } else {
                    break;
                };
                if holds == $expected {
                    branch!($i as i32 >> 24);
                }
            }};
        }
        macro_rules! count {
            ($i:ident, $test:tt) => {{
                let $i = operand::own($i);
                let (x, y) = (get!(a!($i)), get!(b!($i)));
                if Value::both_integers(x, y)
                    && let Some(next) = x.as_integer().checked_add(1)
                    && next $test y.as_integer()
                {
                    set!(a!($i), Value::integer(next));
                    branch!($i as i32 >> 24);
                }
            }};
        }
        macro_rules! compare {
            ($i:ident, $test:tt, $numbers:path) => {{
                let $i = operand::own($i);
                let (x, y) = (get!(b!($i)), get!(c!($i)));
                let holds = if Value::both_integers(x, y) {
                    x.as_integer() $test y.as_integer()
                } else if x.is_number() && y.is_number() {
                    $numbers(x, y)
                } else {
                    break;
                };
                set!(a!($i), Value::boolean(holds));
            }};
        }
        macro_rules! returns {
            ($value:expr) => {{
                let mut value = $value;
                let link = get!(0).high();
                if link >> 29 != frame::LINK_CALL {
                    break;
                }
                let (back, code_base) = m.position_of(link);
                // SAFETY: a link of a call names the word behind a call instruction.
                let call = unsafe { *back.sub(1) };
                if call as u8 != Op::Call as u8 {
                    if call as u8 != Op::New as u8 || !value.is_undefined() {
                        break;
                    }
                    value = get!(code::REGISTER_THIS as usize);
                }
                m.code_base = code_base;
                pc = back;
                base = base.wrapping_sub(a!(call));
                set!(c!(call), value);
            }};
        }
        // Variables that closures share. Other cells may have no word behind their header.
        macro_rules! holder {
            ($i:ident) => {{
                let holder = get!(b!($i));
                if !holder.is_cell() {
                    break;
                }
                holder.slot()
            }};
        }
        macro_rules! get_shared {
            ($i:ident, $slot:expr) => {{
                let $i = operand::own($i);
                let slot: Slot = $slot;
                if slot.0 & tag::MASK != tag::CELL {
                    break;
                }
                let cell = m.cell(slot);
                if !cell.is(Kind::Cell) || cell.slot(1) == Slot::HOLE {
                    break;
                }
                let value = cell.slot(1);
                set!(a!($i), m.widen_inline(value));
            }};
        }
        macro_rules! put_shared {
            ($i:ident, $slot:expr) => {{
                let $i = operand::own($i);
                let slot: Slot = $slot;
                if slot.0 & 0xE000_0007 != tag::CELL {
                    break;
                }
                let cell = m.cell(slot);
                if !cell.is(Kind::Cell) || cell.slot(1) == Slot::HOLE {
                    break;
                }
                let old = cell.slot(1);
                match Machine::narrow(get!(a!($i))) {
                    Some(new) => cell.set(1, new.0),
                    None => {
                        if !m.overwrite_box(old, get!(a!($i))) {
                            break;
                        }
                    }
                }
            }};
        }
        // The element of a dense array in RAM that is there: the cell, the word, and the slot in it.
        macro_rules! element {
            ($object:expr, $key:expr) => {{
                let (object, key) = ($object, $key);
                if object.high() != TAG_CELL || key.high() != TAG_INTEGER || object.slot().segment() != 0 {
                    break;
                }
                let cell = m.ram_cell(object.slot(), tag::CELL);
                if !cell.is(Kind::Array) {
                    break;
                }
                let elements = m.ram_cell(cell.slot(2), tag::CELL);
                if key.low() >= elements.get(0) >> 8 {
                    break;
                }
                let word = 1 + key.low() as usize;
                let slot = elements.slot(word);
                if slot == Slot::HOLE {
                    break;
                }
                (elements, word, slot)
            }};
        }
        // The value of a named property, if the instruction's guess is right or the cache knows it.
        macro_rules! named {
            ($i:ident, $receiver:ident) => {{
                let name = word!(0);
                if $receiver.is_cell() {
                    let slot = $receiver.slot();
                    let cell = m.cell(slot);
                    let header = cell.get(0);
                    if slot.segment() != 0 && m.shadow_filter != 0 {
                        break;
                    }
                    if header >> 16 == name >> 16 && name >> 16 != 0 {
                        m.widen_inline(cell.slot(1 + c!($i)))
                    } else {
                        let place = cached!(header & 0xFFFF_0000 | name & 0xFFFF);
                        match place & 7 {
                            lookup::OWN => present!(cell.slot((place >> 8 & 0xFF) as usize)),
                            lookup::HOLDER => present!(m.cell(Slot(place)).slot(0)),
                            _ => break,
                        }
                    }
                } else if $receiver.is_string_cell() {
                    let place = cached!((romjs_abi::ShapeId::STRING.0 as u32) << 16 | name & 0xFFFF);
                    if place & 7 != lookup::HOLDER {
                        break;
                    }
                    present!(m.cell(Slot(place)).slot(0))
                } else {
                    break;
                }
            }};
        }
        // Properties of functions are holes until they are asked for.
        macro_rules! present {
            ($slot:expr) => {{
                let slot = $slot;
                if slot == Slot::HOLE {
                    break;
                }
                m.widen_inline(slot)
            }};
        }
        macro_rules! cached {
            ($key:expr) => {{
                let key = $key;
                // SAFETY: the cache has a power of two entries.
                let entry: CacheEntry = unsafe { *m.cache.add(lookup::hash(key) & m.cache_mask as usize) };
                if entry.key != key {
                    break;
                }
                entry.place
            }};
        }

        loop {
            loop {
                let i = word!(0);
                pc = operand::next(pc);
                // SAFETY: the verifier has found a valid opcode in every instruction.
                let op: Op = unsafe { core::mem::transmute(i as u8) };
                match op {
                    Op::Move => own!(i, set!(a!(i), get!(b!(i)))),
                    Op::MoveTwo => {
                        let i = operand::own(i);
                        set!(a!(i), get!(b!(i)));
                        set!(a!(i) + 1, get!(c!(i)));
                    }
                    Op::LoadInteger => own!(i, set!(a!(i), Value::integer(i as i32 >> 16))),
                    Op::LoadImmediate => own!(i, set!(a!(i), operand::wide_immediate(i))),
                    Op::LoadConstant => {
                        let i = operand::own(i);
                        let slot = Slot(word!((i as i32 >> 16) as isize));
                        set!(a!(i), m.widen_inline(slot));
                    }
                    Op::GetGlobal => {
                        let i = operand::own(i);
                        // SAFETY: the verifier bounds bindings by the chain's number of globals.
                        let slot = unsafe { *m.block.add((i >> 16) as usize) };
                        if slot.is_integer() {
                            set!(a!(i), Value::integer(slot.as_integer()));
                        } else if slot.0 <= Slot::ACCESSOR.0 {
                            break;
                        } else {
                            set!(a!(i), m.widen_inline(slot));
                        }
                    }
                    Op::PutGlobal => {
                        let i = operand::own(i);
                        let place = m.block.wrapping_add((i >> 16) as usize);
                        // SAFETY: as for GetGlobal.
                        let old = unsafe { *place };
                        match Machine::narrow(get!(a!(i))) {
                            Some(new) if old.is_integer() || old.0 > Slot::ACCESSOR.0 => {
                                // SAFETY: as for GetGlobal.
                                unsafe { *place = new }
                            }
                            _ => break,
                        }
                    }
                    Op::GetCapture => {
                        let i = operand::own(i);
                        let closure = m.cell(get!(0).slot());
                        set!(a!(i), m.widen_inline(closure.slot(1 + b!(i))));
                    }
                    Op::GetCaptureCell => get_shared!(i, m.cell(get!(0).slot()).slot(1 + b!(i))),
                    Op::PutCaptureCell => put_shared!(i, m.cell(get!(0).slot()).slot(1 + b!(i))),
                    Op::GetCell => get_shared!(i, holder!(i)),
                    Op::PutCell => put_shared!(i, holder!(i)),
                    Op::CheckInitialized => {
                        let i = operand::own(i);
                        if get!(a!(i)).is_hole() {
                            break;
                        }
                    }
                    Op::Add => arithmetic!(i, x + y = get!(c!(i)), x.as_integer().checked_add(y.as_integer()), number::sum),
                    Op::Sub => arithmetic!(i, x - y = get!(c!(i)), x.as_integer().checked_sub(y.as_integer()), number::difference),
                    Op::Mul => {
                        arithmetic!(i, x * y = get!(c!(i)), number::integer_product(x.as_integer(), y.as_integer()), number::product)
                    }
                    Op::Div => {
                        arithmetic!(i, x / y = get!(c!(i)), number::integer_quotient(x.as_integer(), y.as_integer()), number::quotient)
                    }
                    Op::AddInteger => {
                        arithmetic!(i, x + y = operand::immediate(i), x.as_integer().checked_add(y.as_integer()), number::sum)
                    }
                    Op::SubInteger => {
                        arithmetic!(i, x - y = operand::immediate(i), x.as_integer().checked_sub(y.as_integer()), number::difference)
                    }
                    Op::Mod => {
                        let i = operand::own(i);
                        let (x, y) = (get!(b!(i)), get!(c!(i)));
                        if Value::both_integers(x, y)
                            && let Some(z) = number::integer_remainder(x.as_integer(), y.as_integer())
                        {
                            set!(a!(i), Value::integer(z));
                        } else {
                            break;
                        }
                    }
                    Op::ToNumeric => {
                        let i = operand::own(i);
                        let x = get!(b!(i));
                        if !x.is_number() {
                            break;
                        }
                        set!(a!(i), x);
                    }
                    Op::BitAnd => bits!(i, |x, y| Value::integer(x & y)),
                    Op::BitOr => bits!(i, |x, y| Value::integer(x | y)),
                    Op::BitXor => bits!(i, |x, y| Value::integer(x ^ y)),
                    Op::ShiftLeft => bits!(i, |x: i32, y| Value::integer(x.wrapping_shl(y as u32))),
                    Op::ShiftRight => bits!(i, |x: i32, y| Value::integer(x.wrapping_shr(y as u32))),
                    Op::BitAndInteger => bits_integer!(i, |x, y| Value::integer(x & y)),
                    Op::BitOrInteger => bits_integer!(i, |x, y| Value::integer(x | y)),
                    Op::ShiftLeftInteger => bits_integer!(i, |x: i32, y| Value::integer(x.wrapping_shl(y as u32))),
                    Op::ShiftRightInteger => bits_integer!(i, |x: i32, y| Value::integer(x.wrapping_shr(y as u32))),
                    Op::Not => own!(i, set!(a!(i), Value::boolean(!m.to_boolean(get!(b!(i)))))),
                    Op::Less => compare!(i, <, number::is_less),
                    Op::LessEqual => compare!(i, <=, number::is_less_or_equal),
                    Op::Greater => compare!(i, >, number::is_greater),
                    Op::GreaterEqual => compare!(i, >=, number::is_greater_or_equal),
                    Op::Equal => equal!(i, loose_equality, true),
                    Op::NotEqual => equal!(i, loose_equality, false),
                    Op::StrictEqual => equal!(i, strict_equality, true),
                    Op::StrictNotEqual => equal!(i, strict_equality, false),
                    Op::HasProperty => {
                        let i = operand::own(i);
                        // `in` on a dense array, which the library's own loops ask for every element.
                        let _ = element!(get!(c!(i)), get!(b!(i)));
                        set!(a!(i), Value::TRUE);
                    }
                    Op::Jump => own!(i, branch!(i as i32 >> 8)),
                    Op::JumpTrue => jump_if!(i, m.to_boolean(get!(a!(i))), 16),
                    Op::JumpFalse => jump_if!(i, !m.to_boolean(get!(a!(i))), 16),
                    Op::JumpLess => jump_compare!(i, y = get!(b!(i)), <, number::is_less, true),
                    Op::JumpLessEqual => jump_compare!(i, y = get!(b!(i)), <=, number::is_less_or_equal, true),
                    Op::JumpGreater => jump_compare!(i, y = get!(b!(i)), >, number::is_greater, true),
                    Op::JumpGreaterEqual => jump_compare!(i, y = get!(b!(i)), >=, number::is_greater_or_equal, true),
                    Op::JumpNotLess => jump_compare!(i, y = get!(b!(i)), <, number::is_less, false),
                    Op::JumpNotLessEqual => jump_compare!(i, y = get!(b!(i)), <=, number::is_less_or_equal, false),
                    Op::JumpNotGreater => jump_compare!(i, y = get!(b!(i)), >, number::is_greater, false),
                    Op::JumpNotGreaterEqual => jump_compare!(i, y = get!(b!(i)), >=, number::is_greater_or_equal, false),
                    Op::JumpLessInteger => jump_compare!(i, y = operand::small(i), <, number::is_less, true),
                    Op::JumpLessEqualInteger => {
                        jump_compare!(i, y = operand::small(i), <=, number::is_less_or_equal, true)
                    }
                    Op::JumpGreaterInteger => jump_compare!(i, y = operand::small(i), >, number::is_greater, true),
                    Op::JumpGreaterEqualInteger => {
                        jump_compare!(i, y = operand::small(i), >=, number::is_greater_or_equal, true)
                    }
                    Op::JumpNotLessInteger => jump_compare!(i, y = operand::small(i), <, number::is_less, false),
                    Op::JumpNotLessEqualInteger => {
                        jump_compare!(i, y = operand::small(i), <=, number::is_less_or_equal, false)
                    }
                    Op::JumpNotGreaterInteger => jump_compare!(i, y = operand::small(i), >, number::is_greater, false),
                    Op::JumpNotGreaterEqualInteger => {
                        jump_compare!(i, y = operand::small(i), >=, number::is_greater_or_equal, false)
                    }
                    Op::JumpEqual => jump_equal!(i, loose_equality, true),
                    Op::JumpNotEqual => jump_equal!(i, loose_equality, false),
                    Op::JumpStrictEqual => jump_equal!(i, strict_equality, true),
                    Op::JumpStrictNotEqual => jump_equal!(i, strict_equality, false),
                    Op::JumpIsInteger => jump_if!(i, is_integer!(i), 24),
                    Op::JumpIsNotInteger => jump_if!(i, !is_integer!(i), 24),
                    Op::JumpIs => jump_if!(i, get!(a!(i)).same(operand::narrow_immediate(i)), 24),
                    Op::JumpIsNot => jump_if!(i, !get!(a!(i)).same(operand::narrow_immediate(i)), 24),
                    Op::LoopLess => count!(i, <),
                    Op::LoopLessEqual => count!(i, <=),
                    Op::JumpTable => {
                        let i = operand::own(i);
                        let (x, size) = (get!(a!(i)), i >> 16);
                        if x.is_double() {
                            break;
                        }
                        let index = if x.is_integer() { x.low().min(size) } else { size };
                        pc = pc.wrapping_add(index as usize);
                    }
                    Op::GetProperty => {
                        let i = operand::own(i);
                        let receiver = get!(b!(i));
                        let value = named!(i, receiver);
                        set!(a!(i), value);
                        pc = pc.wrapping_add(1);
                    }
                    Op::GetMethod => {
                        let i = operand::own(i);
                        let receiver = get!(b!(i));
                        let value = named!(i, receiver);
                        set!(a!(i) + 1, receiver);
                        set!(a!(i), value);
                        pc = pc.wrapping_add(1);
                    }
                    Op::GetLength => {
                        let i = operand::own(i);
                        let receiver = get!(b!(i));
                        let length = if receiver.is_cell() {
                            let cell = m.cell(receiver.slot());
                            if !cell.is(Kind::Array) || receiver.slot().segment() != 0 && m.shadow_filter != 0 {
                                break;
                            }
                            cell.get(1)
                        } else if receiver.is_string_cell() {
                            let cell = m.string_cell(receiver.slot());
                            let header = cell.get(0);
                            if header & (0xFF | FLAG_ASCII) != Kind::String as u32 | FLAG_ASCII {
                                break;
                            }
                            string_text(header, cell.get(1)).1
                        } else {
                            break;
                        };
                        if (length as i32) < 0 {
                            break;
                        }
                        set!(a!(i), Value::integer(length as i32));
                    }
                    Op::PutProperty => {
                        let i = operand::own(i);
                        let (receiver, value) = (get!(a!(i)), get!(b!(i)));
                        let name = word!(0);
                        if receiver.high() != TAG_CELL || receiver.slot().segment() != 0 {
                            break;
                        }
                        let cell = m.cell(receiver.slot());
                        let header = cell.get(0);
                        let mut word = 1 + c!(i);
                        if header >> 16 != name >> 16 || name >> 16 == 0 {
                            let key = header & 0xFFFF_0000 | name & 0xFFFF;
                            let place = cached!(key);
                            word = (place >> 8 & 0xFF) as usize;
                            match place & 7 {
                                lookup::OWN => {}
                                lookup::ADD if header & (FLAG_NON_EXTENSIBLE | FLAG_PROTOTYPE) == 0 => match Machine::narrow(value) {
                                    Some(slot) => {
                                        cell.set(word, slot.0);
                                        cell.set(0, header & 0xFFFF | place & 0xFFFF_0000);
                                        pc = pc.wrapping_add(1);
                                        continue;
                                    }
                                    None => break,
                                },
                                _ => break,
                            }
                        }
                        match Machine::narrow(value) {
                            Some(slot) => cell.set(word, slot.0),
                            None => {
                                if !m.overwrite_box(cell.slot(word), value) {
                                    break;
                                }
                            }
                        }
                        pc = pc.wrapping_add(1);
                    }
                    Op::GetElement => {
                        let i = operand::own(i);
                        let (_, _, slot) = element!(get!(b!(i)), get!(c!(i)));
                        set!(a!(i), m.widen_inline(slot));
                    }
                    Op::PutElement => {
                        let i = operand::own(i);
                        let (elements, word, old) = element!(get!(a!(i)), get!(b!(i)));
                        let value = get!(c!(i));
                        match Machine::narrow(value) {
                            Some(slot) => elements.set(word, slot.0),
                            None => {
                                if !m.overwrite_box(old, value) {
                                    break;
                                }
                            }
                        }
                    }
                    Op::Call => {
                        let i = operand::own(i);
                        let window = base.wrapping_add(a!(i));
                        // SAFETY: the window lies inside the frame.
                        let callee = unsafe { *window };
                        if callee.high() != TAG_CELL {
                            break;
                        }
                        let cell = m.cell(callee.slot());
                        if !cell.is(Kind::Function) {
                            break;
                        }
                        let code_slot = m.shape_slot(cell.header().shape());
                        let code = m.cell(code_slot);
                        if code.get(0) & PLAIN_CODE_MASK != PLAIN_CODE {
                            break;
                        }
                        let frame = code.get(code::FRAME);
                        m.fuel -= 1;
                        if window.wrapping_add((frame & 0xFF) as usize) > m.stack_limit || m.fuel < 0 {
                            m.fuel += 1;
                            break;
                        }
                        let (mut given, parameters) = (b!(i), (frame >> 8 & 0xFF) as usize);
                        while given < parameters {
                            // SAFETY: parameters lie inside the new frame.
                            unsafe { *window.add(2 + given) = Value::UNDEFINED };
                            given += 1;
                        }
                        // SAFETY: the callee's register is the window's first.
                        unsafe { *window = Value::pack(m.link_to(pc, frame::LINK_CALL), callee.low()) };
                        base = window;
                        m.code_base = m.segments[code_slot.segment() as usize];
                        pc = code.pointer().wrapping_add((frame >> 16) as usize);
                    }
                    Op::Return => own!(i, returns!(get!(a!(i)))),
                    Op::ReturnImmediate => own!(i, returns!(operand::wide_immediate(i))),
                    // Named, so that no opcode is left over and dispatch needs no bound.
                    #[rustfmt::skip]
                    Op::LoadName | Op::LoadFunction | Op::LoadCallee | Op::BindThis | Op::InitGlobal | Op::TypeofGlobal | Op::NewCell | Op::ThrowConstant | Op::Exp
                    | Op::ShiftRightUnsigned | Op::ShiftRightUnsignedInteger | Op::Negate | Op::BitNot | Op::ToStringValue
                    | Op::ToPropertyKey | Op::Typeof | Op::InstanceOf | Op::DefineField | Op::DefineOwn | Op::DeleteProperty
                    | Op::NewObject | Op::NewLiteral | Op::NewArray | Op::ArrayPush | Op::ArraySpread | Op::SetPrototype
                    | Op::DefineClass | Op::CallSpread | Op::New | Op::NewSpread | Op::SuperCall | Op::Intrinsic0
                    | Op::Intrinsic1 | Op::Intrinsic2 | Op::Intrinsic3 | Op::Intrinsic4 | Op::Intrinsic5 | Op::Intrinsic6
                    | Op::JumpTypeof | Op::JumpNotTypeof | Op::JumpIntrinsic1 | Op::JumpIntrinsic2 | Op::JumpNotIntrinsic1
                    | Op::JumpNotIntrinsic2 | Op::SuperSpread | Op::ReturnDerived | Op::Throw | Op::ThrowError | Op::ForInOpen | Op::ForInNext | Op::IteratorOpen
                    | Op::IteratorNext | Op::IteratorClose | Op::IteratorCloseQuiet => break,
                }
            }
            if let Some(outcome) = m.finish(pc, base) {
                return outcome;
            }
            pc = m.pc;
            base = m.base;
        }
    }
}
