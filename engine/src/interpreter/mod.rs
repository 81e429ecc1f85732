//! The interpreter: one loop over instructions, with fast paths inline and everything else in functions behind it.
//!
//! A fast path says what remains to be done, in steps that many instructions share ([`Rest`]), or leaves the loop; then the
//! opcode's function in [`slow`] completes the instruction, called at a single place, with program counter and base stored in
//! the machine, and loaded again afterwards. So the loop stays small and nothing in it can allocate or throw.
//!
//! # Why the unchecked accesses are sound
//! Registers, code and constants are read without checks. The verifier has proved, for every function that can run,
//! that register operands and call windows lie inside the frame's size, jumps and handlers go to instructions of the
//! same function, and constants are slots of the same cell; entering a function checks that its frame fits the stack.
//! What a register holds is never trusted: tags and kinds are checked at each use.

pub(crate) mod arithmetic;
pub(crate) mod call;
pub(crate) mod frame;
pub(crate) mod iterate;
pub(crate) mod object;
pub(crate) mod operand;
pub(crate) mod property;
mod rest;
mod slow;
pub(crate) mod throw;
pub(crate) mod variable;

use crate::machine::{CacheEntry, Cell, Machine, Throw};
use crate::number::arithmetic as number;
use crate::number::double::{UNORDERED, kernel};
use crate::object::lookup;
use crate::value::{TAG_CELL, TAG_INTEGER, Value};
use romjs_abi::cell::{FLAG_ASCII, FLAG_NON_EXTENSIBLE, FLAG_PROTOTYPE, string_text};
use romjs_abi::slot::tag;
use romjs_abi::{Kind, Op, Slot, code};

use rest::{ACCEPTED, Rest};

/// The low byte, and the flags, of a code cell that is entered without ceremony.
const PLAIN_CODE_MASK: u32 = 0xFF | code::FLAG_CLASS | code::FLAG_ENTRY;
const PLAIN_CODE: u32 = Kind::Code as u32;

impl Machine {
    /// Runs from the program counter until the host's frame returns, or an error reaches it.
    // The section is the loop's own so that nothing of it is moved into functions that it would share with others.
    #[inline(never)]
    #[cfg_attr(target_arch = "arm", unsafe(link_section = ".text.romjs_loop"))]
    #[cfg_attr(target_pointer_width = "64", allow(unreachable_code, unused_variables, reason = "each arm does what remains by itself"))]
    pub(crate) fn run(&mut self) -> Result<Value, Throw> {
        let m = self;
        let mut pc = m.pc;
        let mut base = m.base;
        let doubles = operand::double_limit();

        macro_rules! a {
            ($i:ident) => {{
                // SAFETY: the program counter is behind the instruction.
                unsafe { operand::byte_at::<1>($i, pc) }
            }};
        }
        macro_rules! b {
            ($i:ident) => {{
                // SAFETY: the program counter is behind the instruction.
                unsafe { operand::byte_at::<2>($i, pc) }
            }};
        }
        macro_rules! c {
            ($i:ident) => {{
                // SAFETY: the program counter is behind the instruction.
                unsafe { operand::byte_at::<3>($i, pc) }
            }};
        }
        macro_rules! get {
            ($r:expr) => {{
                let register = operand::register(base, $r);
                // SAFETY: operands are below the frame's size; see the module's argument.
                unsafe { *register }
            }};
        }
        macro_rules! callee {
            () => {{
                // SAFETY: as for `get`.
                unsafe { *base }
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
        // Which of two opcodes that share an arm the instruction has: a bit tells.
        macro_rules! is {
            ($i:ident, $this:path, $other:path) => {{
                const BITS: u32 = $this as u32 & !($other as u32);
                const { assert!(BITS != 0) }
                $i & 1 << BITS.trailing_zeros() != 0
            }};
        }
        // An arm that is one expression.
        macro_rules! own {
            ($i:ident, $expression:expr) => {{
                $i = operand::own($i);
                $expression
            }};
        }
        // Equal registers are equal values, but for NaN.
        macro_rules! jump_equal {
            ($i:ident, $y:ident = $operand:expr, $expected:literal) => {{
                $i = operand::own($i);
                let (x, $y) = (get!(a!($i)), $operand);
                if x.same($y) && !x.is_double() {
                    step!($i, Rest::Jump($expected, $i as i32 >> 24))
                } else if Value::both_integers(x, $y) {
                    step!($i, Rest::Jump(!$expected, $i as i32 >> 24))
                } else {
                    step!($i, Rest::Compare(x, $y))
                }
            }};
        }
        // Of two integers that are not less, the first is greater or equal: so each arm has two instructions.
        macro_rules! jump_compare {
            ($i:ident, $y:ident = $operand:expr, $test:tt, $negated:path) => {{
                $i = operand::own($i);
                let (x, $y) = (get!(a!($i)), $operand);
                // What is negated jumps on what has no order, too.
                macro_rules! holds {
                    ($left:expr, $right:expr) => {{
                        let (x, $y) = ($left, $right);
                        x $test $y || $i as u8 == $negated as u8 && (x.is_nan() || $y.is_nan())
                    }};
                }
                if Value::both_integers(x, $y) {
                    step!($i, Rest::Jump(x.as_integer() $test $y.as_integer(), $i as i32 >> 24))
                } else if Value::both_doubles(x, $y, doubles) {
                    step!($i, Rest::Jump(holds!(x.to_double(), $y.to_double()), $i as i32 >> 24))
                } else if Value::mixed_numbers(x, $y) {
                    step!($i, Rest::Jump(holds!(x.as_f64(), $y.as_f64()), $i as i32 >> 24))
                } else {
                    step!($i, Rest::Compare(x, $y))
                }
            }};
        }
        macro_rules! arithmetic {
            ($i:ident, $x:ident $operator:tt $y:ident = $operand:expr, $integers:expr) => {{
                $i = operand::own($i);
                let ($x, $y) = (get!(b!($i)), $operand);
                if Value::both_integers($x, $y)
                    && let Some(z) = $integers
                {
                    step!($i, Rest::Give(Value::integer(z)))
                } else if Value::both_doubles($x, $y, doubles) {
                    step!($i, Rest::Give(Value::double($x.to_double() $operator $y.to_double())))
                } else if Value::mixed_numbers($x, $y) {
                    step!($i, Rest::Give(Value::double($x.as_f64() $operator $y.as_f64())))
                } else {
                    step!($i, Rest::Calculate($x, $y))
                }
            }};
        }
        macro_rules! bits_integer {
            ($i:ident, $x:ident, $y:ident => $integer:expr) => {{
                $i = operand::own($i);
                let ($x, $y) = (get!(b!($i)), operand::immediate($i));
                if $x.is_integer() {
                    let ($x, $y) = ($x.as_integer(), $y.as_integer());
                    step!($i, Rest::Give(Value::integer($integer)))
                } else {
                    step!($i, Rest::Bits($x, $y))
                }
            }};
        }
        macro_rules! count {
            ($i:ident, $test:tt) => {{
                $i = operand::own($i);
                let (x, y) = (get!(a!($i)), get!(b!($i)));
                if Value::both_integers(x, y)
                    && let Some(next) = x.as_integer().checked_add(1)
                    && next $test y.as_integer()
                {
                    set!(a!($i), Value::integer(next));
                    step!($i, Rest::Jump(true, $i as i32 >> 24))
                } else {
                    step!($i, Rest::Nothing)
                }
            }};
        }
        // The shared variable of an instruction whose operand b is a capture or, if not, a register.
        macro_rules! shared {
            ($i:ident, $is_capture:expr, $ram:literal) => {{
                let slot = if $is_capture {
                    m.cell(callee!().slot()).slot(1 + b!($i))
                } else {
                    // Other cells may have no word behind their header.
                    let holder = get!(b!($i));
                    if !holder.is_cell() {
                        break;
                    }
                    holder.slot()
                };
                if slot.0 & (tag::MASK | $ram) != tag::CELL {
                    break;
                }
                let cell = m.cell(slot);
                if !cell.is(Kind::Cell) || cell.slot(1) == Slot::HOLE {
                    break;
                }
                cell
            }};
        }
        // The element of a dense array in RAM that is there: the cell and the word. Hosts do here what other objects, which are
        // typed arrays most likely, want.
        macro_rules! element {
            ($object:expr, $key:expr, ($indexed:ident, $array:ident) => $other:expr) => {{
                let (object, key) = ($object, $key);
                if object.high() != TAG_CELL || key.high() != TAG_INTEGER || object.slot().segment() != 0 {
                    break;
                }
                let cell = m.ram_cell(object.slot(), tag::CELL);
                if !cell.is(Kind::Array) {
                    #[cfg(target_pointer_width = "64")]
                    if let Some(($indexed, $array)) = m.indexed(object, key) {
                        $other
                    }
                    break;
                }
                let elements = m.ram_cell(cell.slot(2), tag::CELL);
                if key.low() >= elements.get(0) >> 8 {
                    break;
                }
                let word = 1 + key.low() as usize;
                if elements.slot(word) == Slot::HOLE {
                    break;
                }
                (elements, word)
            }};
        }
        // The slot of a named property, if the instruction's guess is right or the cache knows it.
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
                        cell.slot(1 + c!($i))
                    } else {
                        let place = cached!(header & 0xFFFF_0000 | name & 0xFFFF);
                        let slot = match place & 7 {
                            lookup::OWN => cell.slot((place >> 8 & 0xFF) as usize),
                            lookup::HOLDER => m.cell(Slot(place)).slot(0),
                            _ => break,
                        };
                        // Properties of functions are holes until they are asked for.
                        if slot == Slot::HOLE {
                            break;
                        }
                        slot
                    }
                } else if $receiver.is_string_reference() {
                    let place = cached!((romjs_abi::ShapeId::STRING.0 as u32) << 16 | name & 0xFFFF);
                    if place & 7 != lookup::HOLDER {
                        break;
                    }
                    let slot = m.cell(Slot(place)).slot(0);
                    if slot == Slot::HOLE {
                        break;
                    }
                    slot
                } else {
                    break;
                }
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

        macro_rules! rest {
            ($i:ident, $rest:expr) => {
                match $rest {
                    Rest::Nothing => {}
                    Rest::Give(value) => set!(a!($i), value),
                    Rest::Widen(slot) => set!(a!($i), m.widen_inline(slot)),
                    Rest::Store(cell, word, value) => match Machine::narrow(value) {
                        Some(slot) => cell.set(word, slot.0),
                        None if m.overwrite_box(cell.slot(word), value) => {}
                        None => {
                            if $i as u8 == Op::PutProperty as u8 {
                                pc = pc.wrapping_sub(1);
                            }
                            break;
                        }
                    },
                    Rest::Jump(holds, distance) => {
                        if holds {
                            branch!(distance);
                        }
                    }
                    Rest::Compare(x, y) => {
                        let order = if x.is_number() && y.is_number() {
                            number::compare(x, y) + 1
                        } else if rest::is_strict($i) && !(x.is_string_reference() && y.is_string_reference()) {
                            UNORDERED + 1
                        } else {
                            break;
                        };
                        if ACCEPTED[($i as usize).wrapping_sub(Op::JumpLess as usize) & 15] >> order & 1 != 0 {
                            branch!($i as i32 >> 24);
                        }
                    }
                    Rest::Calculate(x, y) => {
                        let (x, y) = if x.is_double() && y.is_double() {
                            (x.bits_of_double(), y.bits_of_double())
                        } else if x.is_number() && y.is_number() {
                            number::both_bits(x, y)
                        } else {
                            break;
                        };
                        // SAFETY: as above; but nothing is known of it here.
                        let op: Op = unsafe { core::mem::transmute($i as u8) };
                        let z = match op {
                            Op::Mul => kernel::multiply(x, y),
                            Op::Sub | Op::SubInteger => kernel::subtract(x, y),
                            _ => kernel::add(x, y),
                        };
                        set!(a!($i), Value::double_of_bits(z));
                    }
                    Rest::Bits(x, y) => {
                        if !x.is_number() || !y.is_number() {
                            break;
                        }
                        let (x, y) = (number::int32_of(x), number::int32_of(y));
                        // SAFETY: as above; but nothing is known of it here.
                        let op: Op = unsafe { core::mem::transmute($i as u8) };
                        let z = match op {
                            Op::BitAnd | Op::BitAndInteger => x & y,
                            Op::BitOr | Op::BitOrInteger => x | y,
                            Op::BitXor => x ^ y,
                            Op::ShiftLeft | Op::ShiftLeftInteger => x.wrapping_shl(y as u32),
                            _ => x.wrapping_shr(y as u32),
                        };
                        set!(a!($i), Value::integer(z));
                    }
                    Rest::Return(mut value) => {
                        let link = callee!().high();
                        if link >> 29 != frame::LINK_CALL {
                            break;
                        }
                        let (back, code_base) = m.position_of(link);
                        // SAFETY: a link of a call names the word behind a call instruction.
                        let call = unsafe { *back.sub(1) };
                        if call as u8 != Op::Call as u8 {
                            if operand::own(call) as u8 != Op::New as u8 || !value.is_undefined() {
                                break;
                            }
                            value = get!(code::REGISTER_THIS as usize);
                        }
                        m.code_base = code_base;
                        pc = back;
                        base = base.wrapping_sub(operand::byte::<1>(call));
                        set!(operand::byte::<3>(call), value);
                    }
                }
            };
        }
        // On hosts every arm has its own copy of what remains, and so a dispatch of its own; on chips all share one.
        // Behind a second word of an instruction its operands are no longer found: so words are passed last there.
        #[cfg(target_pointer_width = "64")]
        macro_rules! step {
            ($i:ident, $rest:expr $(, words: $words:literal)?) => {{
                rest!($i, $rest);
                $(pc = pc.wrapping_add($words);)?
                operand::distinct!();
                continue;
            }};
        }
        #[cfg(target_pointer_width = "32")]
        macro_rules! step {
            ($i:ident, $rest:expr $(, words: $words:literal)?) => {{
                $(pc = pc.wrapping_add($words);)?
                $rest
            }};
        }
        loop {
            loop {
                let mut i = word!(0);
                pc = operand::next(pc);
                // SAFETY: the verifier has found a valid opcode in every instruction.
                let op: Op = unsafe { core::mem::transmute(i as u8) };
                let rest: Rest = match op {
                    Op::Move => step!(i, own!(i, Rest::Give(get!(b!(i))))),
                    Op::MoveTwo => step!(i, {
                        i = operand::own(i);
                        set!(a!(i), get!(b!(i)));
                        set!(a!(i) + 1, get!(c!(i)));
                        Rest::Nothing
                    }),
                    Op::LoadInteger => step!(i, own!(i, Rest::Give(Value::integer(i as i32 >> 16)))),
                    Op::LoadImmediate => step!(i, own!(i, Rest::Give(operand::wide_immediate(i)))),
                    Op::LoadConstant => step!(i, own!(i, Rest::Widen(Slot(word!((i as i32 >> 16) as isize))))),
                    Op::GetGlobal => step!(i, {
                        i = operand::own(i);
                        // SAFETY: the verifier bounds bindings by the chain's number of globals.
                        let slot = unsafe { *m.block.add((i >> 16) as usize) };
                        if !slot.is_integer() && slot.0 <= Slot::ACCESSOR.0 {
                            break;
                        }
                        Rest::Widen(slot)
                    }),
                    Op::PutGlobal => step!(i, {
                        i = operand::own(i);
                        // There is a block if code names a binding.
                        let (block, index) = (Cell::at(m.block.cast()), (i >> 16) as usize);
                        let old = block.slot(index);
                        if !old.is_integer() && old.0 <= Slot::ACCESSOR.0 {
                            break;
                        }
                        Rest::Store(block, index, get!(a!(i)))
                    }),
                    Op::GetCapture => step!(i, own!(i, Rest::Widen(m.cell(callee!().slot()).slot(1 + b!(i))))),
                    Op::GetCell | Op::GetCaptureCell => {
                        step!(i, own!(i, Rest::Widen(shared!(i, is!(i, Op::GetCaptureCell, Op::GetCell), 0).slot(1))))
                    }
                    Op::PutCell | Op::PutCaptureCell => {
                        step!(i, own!(i, Rest::Store(shared!(i, is!(i, Op::PutCaptureCell, Op::PutCell), 0xE000_0000), 1, get!(a!(i)))))
                    }
                    Op::CheckInitialized => step!(i, {
                        i = operand::own(i);
                        if get!(a!(i)).is_hole() {
                            break;
                        }
                        Rest::Nothing
                    }),
                    Op::Add => arithmetic!(i, x + y = get!(c!(i)), x.as_integer().checked_add(y.as_integer())),
                    Op::Sub => arithmetic!(i, x - y = get!(c!(i)), x.as_integer().checked_sub(y.as_integer())),
                    Op::Mul => arithmetic!(i, x * y = get!(c!(i)), number::integer_product(x.as_integer(), y.as_integer())),
                    // Chips have no unit for it, and what is not in the loop costs them little beside the division. Where it is here, all
                    // numbers are divided at once, and only what is none is left to be calculated: it leaves the loop.
                    #[cfg(target_pointer_width = "64")]
                    Op::Div => arithmetic!(i, x / y = get!(c!(i)), number::integer_quotient(x.as_integer(), y.as_integer())),
                    #[cfg(target_pointer_width = "32")]
                    Op::Div | Op::ShiftRightUnsigned | Op::ShiftRightUnsignedInteger => break,
                    Op::AddInteger => {
                        arithmetic!(i, x + y = operand::immediate(i), x.as_integer().checked_add(y.as_integer()))
                    }
                    Op::SubInteger => {
                        arithmetic!(i, x - y = operand::immediate(i), x.as_integer().checked_sub(y.as_integer()))
                    }
                    Op::Mod => step!(i, {
                        i = operand::own(i);
                        let (x, y) = (get!(b!(i)), get!(c!(i)));
                        if !Value::both_integers(x, y) {
                            break;
                        }
                        match number::integer_remainder(x.as_integer(), y.as_integer()) {
                            Some(z) => Rest::Give(Value::integer(z)),
                            None => break,
                        }
                    }),
                    Op::ToNumeric => step!(i, {
                        i = operand::own(i);
                        let x = get!(b!(i));
                        if !x.is_number() {
                            break;
                        }
                        Rest::Give(x)
                    }),
                    Op::BitAnd | Op::BitOr | Op::BitXor | Op::ShiftLeft | Op::ShiftRight => {
                        step!(i, own!(i, Rest::Bits(get!(b!(i)), get!(c!(i)))))
                    }
                    Op::BitAndInteger => bits_integer!(i, x, y => x & y),
                    Op::BitOrInteger => bits_integer!(i, x, y => x | y),
                    Op::ShiftLeftInteger => bits_integer!(i, x, y => x.wrapping_shl(y as u32)),
                    Op::ShiftRightInteger => bits_integer!(i, x, y => x.wrapping_shr(y as u32)),
                    #[cfg(target_pointer_width = "64")]
                    Op::ShiftRightUnsigned | Op::ShiftRightUnsignedInteger => step!(i, {
                        i = operand::own(i);
                        let is_own = is!(i, Op::ShiftRightUnsignedInteger, Op::ShiftRightUnsigned);
                        match (get!(b!(i)), if is_own { operand::immediate(i) } else { get!(c!(i)) }) {
                            (x, y) if Value::both_integers(x, y) => Rest::Give(Value::unsigned(x.low().wrapping_shr(y.low()))),
                            _ => break,
                        }
                    }),
                    Op::Jump => step!(i, own!(i, Rest::Jump(true, i as i32 >> 8))),
                    Op::JumpTrue | Op::JumpFalse => {
                        step!(i, own!(i, Rest::Jump(m.to_boolean(get!(a!(i))) == is!(i, Op::JumpTrue, Op::JumpFalse), i as i32 >> 16)))
                    }
                    Op::JumpLess | Op::JumpNotGreaterEqual => jump_compare!(i, y = get!(b!(i)), <, Op::JumpNotGreaterEqual),
                    Op::JumpLessEqual | Op::JumpNotGreater => jump_compare!(i, y = get!(b!(i)), <=, Op::JumpNotGreater),
                    Op::JumpGreater | Op::JumpNotLessEqual => jump_compare!(i, y = get!(b!(i)), >, Op::JumpNotLessEqual),
                    Op::JumpGreaterEqual | Op::JumpNotLess => jump_compare!(i, y = get!(b!(i)), >=, Op::JumpNotLess),
                    Op::JumpLessInteger | Op::JumpNotGreaterEqualInteger => {
                        jump_compare!(i, y = operand::small(i), <, Op::JumpNotGreaterEqualInteger)
                    }
                    Op::JumpLessEqualInteger | Op::JumpNotGreaterInteger => {
                        jump_compare!(i, y = operand::small(i), <=, Op::JumpNotGreaterInteger)
                    }
                    Op::JumpGreaterInteger | Op::JumpNotLessEqualInteger => {
                        jump_compare!(i, y = operand::small(i), >, Op::JumpNotLessEqualInteger)
                    }
                    Op::JumpGreaterEqualInteger | Op::JumpNotLessInteger => {
                        jump_compare!(i, y = operand::small(i), >=, Op::JumpNotLessInteger)
                    }
                    Op::JumpEqual | Op::JumpStrictEqual => jump_equal!(i, y = get!(b!(i)), true),
                    Op::JumpNotEqual | Op::JumpStrictNotEqual => jump_equal!(i, y = get!(b!(i)), false),
                    Op::JumpIsInteger => jump_equal!(i, y = operand::small(i), true),
                    Op::JumpIsNotInteger => jump_equal!(i, y = operand::small(i), false),
                    Op::JumpIs => step!(i, own!(i, Rest::Jump(get!(a!(i)).same(operand::narrow_immediate(i)), i as i32 >> 24))),
                    Op::JumpIsNot => step!(i, own!(i, Rest::Jump(!get!(a!(i)).same(operand::narrow_immediate(i)), i as i32 >> 24))),
                    Op::LoopLess => count!(i, <),
                    Op::LoopLessEqual => count!(i, <=),
                    Op::JumpTable => step!(i, {
                        i = operand::own(i);
                        let (x, size) = (get!(a!(i)), i >> 16);
                        if x.is_double() {
                            break;
                        }
                        let index = if x.is_integer() { x.low().min(size) } else { size };
                        pc = pc.wrapping_add(index as usize);
                        Rest::Nothing
                    }),
                    Op::GetProperty | Op::GetMethod => {
                        i = operand::own(i);
                        let receiver = get!(b!(i));
                        let slot = named!(i, receiver);
                        // The two have ends of their own on hosts, where a test behind the value's way would cost both a jump.
                        if is!(i, Op::GetMethod, Op::GetProperty) {
                            set!(a!(i) + 1, receiver);
                            step!(i, Rest::Widen(slot), words: 1)
                        } else {
                            step!(i, Rest::Widen(slot), words: 1)
                        }
                    }
                    Op::GetLength => step!(i, {
                        i = operand::own(i);
                        let receiver = get!(b!(i));
                        let length = if receiver.is_cell() {
                            let cell = m.cell(receiver.slot());
                            if !cell.is(Kind::Array) || receiver.slot().segment() != 0 && m.shadow_filter != 0 {
                                break;
                            }
                            cell.get(1)
                        } else if receiver.is_string_reference() && !receiver.slot().is_name() {
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
                        Rest::Give(Value::integer(length as i32))
                    }),
                    Op::PutProperty => step!(i, {
                        i = operand::own(i);
                        let (receiver, value) = (get!(a!(i)), get!(b!(i)));
                        let name = word!(0);
                        if receiver.high() != TAG_CELL || receiver.slot().segment() != 0 {
                            break;
                        }
                        let cell = m.cell(receiver.slot());
                        let header = cell.get(0);
                        let mut word = 1 + c!(i);
                        if header >> 16 != name >> 16 || name >> 16 == 0 {
                            let place = cached!(header & 0xFFFF_0000 | name & 0xFFFF);
                            word = (place >> 8 & 0xFF) as usize;
                            if place & 7 == lookup::ADD
                                && header & (FLAG_NON_EXTENSIBLE | FLAG_PROTOTYPE) == 0
                                && Machine::narrow(value).is_some()
                            {
                                cell.set(0, header & 0xFFFF | place & 0xFFFF_0000);
                            } else if place & 7 != lookup::OWN {
                                break;
                            }
                        }
                        pc = pc.wrapping_add(1);
                        Rest::Store(cell, word, value)
                    }),
                    // The library's own loops ask for every element whether it is there.
                    Op::GetElement | Op::GetPresent => step!(i, {
                        i = operand::own(i);
                        let key = get!(c!(i));
                        let (elements, word) = element!(get!(b!(i)), key, (indexed, array) => {
                            let value = (indexed.get)(m, array, key.low());
                            if value.is_undefined() {
                                break;
                            }
                            set!(a!(i), value);
                            continue;
                        });
                        Rest::Widen(elements.slot(word))
                    }),
                    Op::PutElement => step!(i, {
                        i = operand::own(i);
                        let (key, value) = (get!(b!(i)), get!(c!(i)));
                        let (elements, word) = element!(get!(a!(i)), key, (indexed, array) => {
                            if value.is_number() {
                                (indexed.set)(m, array, key.low(), value);
                                continue;
                            }
                        });
                        Rest::Store(elements, word, value)
                    }),
                    Op::Call => step!(i, {
                        i = operand::own(i);
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
                        if window.wrapping_add((frame & 0xFF) as usize) > m.stack_limit {
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
                        m.fuel -= 1;
                        if m.fuel < 0 {
                            break;
                        }
                        Rest::Nothing
                    }),
                    Op::Return => step!(i, own!(i, Rest::Return(get!(a!(i))))),
                    Op::ReturnImmediate => step!(i, own!(i, Rest::Return(operand::wide_immediate(i)))),
                    // Named, so that no opcode is left over and dispatch needs no bound.
                    #[rustfmt::skip]
                    Op::LoadName | Op::LoadFunction | Op::LoadCallee | Op::BindThis | Op::InitGlobal | Op::TypeofGlobal | Op::NewCell | Op::ThrowConstant | Op::Exp
                    | Op::Negate | Op::BitNot | Op::ToStringValue
                    | Op::ToPropertyKey | Op::Typeof | Op::InstanceOf | Op::DefineField | Op::DefineOwn | Op::DeleteProperty | Op::HasProperty
                    | Op::NewObject | Op::NewLiteral | Op::NewArray | Op::ArrayPush | Op::ArraySpread
                    | Op::DefineClass | Op::CallSpread | Op::New | Op::NewSpread | Op::SuperCall | Op::Intrinsic0
                    | Op::Intrinsic1 | Op::Intrinsic2 | Op::Intrinsic3 | Op::Intrinsic4 | Op::Intrinsic5 | Op::Intrinsic6
                    | Op::FarIntrinsic0 | Op::FarIntrinsic1 | Op::FarIntrinsic2 | Op::FarIntrinsic3 | Op::FarIntrinsic4
                    | Op::FarIntrinsic5 | Op::FarIntrinsic6 | Op::JumpTypeof | Op::JumpNotTypeof | Op::JumpIntrinsic1 | Op::JumpIntrinsic2 | Op::JumpNotIntrinsic1
                    | Op::JumpNotIntrinsic2 | Op::SuperSpread | Op::ReturnDerived | Op::Throw | Op::ThrowError | Op::IteratorOpen
                    | Op::IteratorNext | Op::NewGenerator | Op::Yield | Op::Delegate | Op::Await => break,
                };
                rest!(i, rest);
            }
            if let Some(outcome) = m.finish(pc, base) {
                return outcome;
            }
            pc = m.pc;
            base = m.base;
        }
    }
}
