//! Labels, jumps, and the last pass over a function's words.
//!
//! While a function is written, its words are longer than they will be: a jump is followed by the index of its label, and
//! labels, source positions and free names are words of their own. The last pass finds out which jumps fit in their
//! operand, then moves everything together in place.

use super::Label;
use crate::error::SyntaxErrorKind as Kind;
use crate::layout::free;
use crate::memory::Memory;
use crate::sink::Sink;
use crate::{Compiled, Compiler};
use romjs_abi::Op;
use romjs_abi::limits::{CODE_WORDS_MAX, HANDLERS_MAX};
use romjs_abi::opcode::Role;

/// `[LABEL] [index of the label's word]`
const LABEL: u32 = 0xFF;
/// `[MARK] [source offset]`: the next instruction can throw.
const MARK: u32 = 0xFE;
/// `[FREE_GET | register:8 | free name:16]`: the name is counted in words from the function's first.
pub(crate) const FREE_GET: u32 = 0xFD;
pub(crate) const FREE_PUT: u32 = 0xFC;
pub(crate) const FREE_TYPEOF: u32 = 0xFB;

/// In the operand of a jump of 8 bits: it does not reach its label.
const LONG: u32 = 1 << 24;
/// After so many passes that find jumps which do not fit, all of them are taken as long.
const PASSES_MAX: u32 = 8;

const UNPLACED: u32 = u32::MAX;

/// Words of a handler in the making: `[next] [start] [end] [target] [register]`.
const HANDLER_WORDS: usize = 5;

/// What stands at one place of the code in the making.
enum Item {
    Label(u32),
    Mark(u32),
    Free(Op),
    /// A jump with an operand of 8 bits, and its label.
    ShortJump(Op, u32),
    /// A jump with an operand of 16 or 24 bits; the operand's first bit.
    WideJump(u32, u32),
    Constant,
    Plain(u32),
}

impl Item {
    /// The item at `at`, and the words that it takes now.
    fn at(memory: &Memory<'_>, at: u32) -> (Item, u32) {
        let word = memory.get(at);
        match word & 0xFF {
            LABEL => return (Item::Label(memory.get(at + 1)), 2),
            MARK => return (Item::Mark(memory.get(at + 1)), 2),
            FREE_GET => return (Item::Free(Op::GetGlobal), 1),
            FREE_PUT => return (Item::Free(Op::PutGlobal), 1),
            FREE_TYPEOF => return (Item::Free(Op::TypeofGlobal), 1),
            _ => {}
        }
        let Some(op) = Op::of(word) else { return (Item::Plain(1), 1) };
        let info = op.form();
        match [info.role(0), info.role(1), info.role(2)] {
            [_, _, Role::Jump] => (Item::ShortJump(op, memory.get(at + 1)), 2),
            [_, Role::Jump, _] => (Item::WideJump(16, memory.get(at + 1)), 2),
            [Role::Jump, _, _] => (Item::WideJump(8, memory.get(at + 1)), 2),
            [_, Role::Constant | Role::Function, _] => (Item::Constant, 1),
            _ => (Item::Plain(info.words() as u32), info.words() as u32),
        }
    }
}

/// The words of a jump that its operand does not reach: the inverted jump over a wide one. A counting jump may be left out,
/// since an increment and a comparison of their own follow it.
fn long_words(op: Op) -> u32 {
    if matches!(op, Op::LoopLess | Op::LoopLessEqual) { 0 } else { 2 }
}

/// Where the parts of a finished function lie in the scratch memory.
pub(crate) struct Assembled {
    pub(crate) code: u32,
    pub(crate) code_words: u32,
    pub(crate) constants: u32,
    pub(crate) constants_count: u32,
    pub(crate) handlers: u32,
    pub(crate) handlers_count: u32,
    pub(crate) positions: u32,
    pub(crate) positions_count: u32,
}

impl<S: Sink> Compiler<'_, S> {
    /// A label without a place.
    pub(crate) fn label(&mut self) -> Compiled<Label, S> {
        Ok(Label(self.memory.push_below([UNPLACED])?))
    }

    /// Puts a label here.
    pub(crate) fn place_label(&mut self, label: Label) -> Compiled<(), S> {
        let top = self.memory.top();
        if self.emission.last_jump == top && self.memory.get(top - 1) == label.0 {
            // A jump to where control comes anyway. Jumps that another instruction skips never stand in front of their label.
            self.memory.set_top(top - 2);
            self.emission.last_jump = 0;
        }
        self.memory.push_all([LABEL, label.0])?;
        self.emission.unreachable = false;
        Ok(())
    }

    /// A new label here.
    pub(crate) fn label_here(&mut self) -> Compiled<Label, S> {
        let label = self.label()?;
        let unreachable = self.emission.unreachable;
        self.place_label(label)?;
        self.emission.unreachable = unreachable;
        Ok(label)
    }

    /// Says where in the source the next instruction comes from.
    pub(crate) fn mark(&mut self, position: u32) -> Compiled<(), S> {
        self.memory.push_all([MARK, position])?;
        Ok(())
    }

    pub(crate) fn jump(&mut self, label: Label) -> Compiled<(), S> {
        self.branch(Op::Jump, 0, 0, label)?;
        self.emission.last_jump = self.memory.top();
        self.emission.unreachable = true;
        Ok(())
    }

    /// Any jump; the operands that are no jump distance first.
    pub(crate) fn branch(&mut self, op: Op, a: u8, b: u8, label: Label) -> Compiled<(), S> {
        self.memory.push_all([op.abc(a, b, 0), label.0])?;
        self.emission.unreachable = false;
        Ok(())
    }

    /// Guards the code between two labels; where the thrown value goes, and control with it.
    pub(crate) fn handler(&mut self, start: Label, end: Label, target: Label, register: u8) -> Compiled<(), S> {
        let words: [u32; HANDLER_WORDS] = [0, start.0, end.0, target.0, u32::from(register)];
        let entry = self.memory.push_below(words)?;
        if self.emission.handlers_last == 0 {
            self.emission.handlers = entry;
        } else {
            self.memory.set(self.emission.handlers_last, entry);
        }
        self.emission.handlers_last = entry;
        Ok(())
    }

    /// Places all labels, as far as jumps are known to be long; whether all jumps fit.
    fn place_labels(&mut self, end: u32) -> bool {
        let (mut at, mut position) = (self.emission.code_start, 0);
        while at < end {
            let (item, words) = Item::at(&self.memory, at);
            match item {
                Item::Label(label) => self.memory.set(label, position),
                Item::Mark(_) => {}
                Item::ShortJump(op, _) if self.memory.get(at) & LONG != 0 => position += long_words(op),
                Item::ShortJump(..) | Item::WideJump(..) | Item::Free(_) | Item::Constant => position += 1,
                Item::Plain(words) => position += words,
            }
            at += words;
        }
        let mut all_fit = true;
        (at, position) = (self.emission.code_start, 0);
        while at < end {
            let (item, words) = Item::at(&self.memory, at);
            match item {
                Item::Label(_) | Item::Mark(_) => {}
                Item::ShortJump(_, label) if self.memory.get(at) & LONG == 0 => {
                    position += 1;
                    let distance = self.memory.get(label) as i32 - position as i32;
                    if i8::try_from(distance).is_err() {
                        self.memory.add_bits(at, LONG);
                        all_fit = false;
                    }
                }
                Item::ShortJump(op, _) => position += long_words(op),
                Item::WideJump(..) | Item::Free(_) | Item::Constant => position += 1,
                Item::Plain(words) => position += words,
            }
            at += words;
        }
        all_fit
    }

    fn make_all_jumps_long(&mut self, end: u32) {
        let mut at = self.emission.code_start;
        while at < end {
            let (item, words) = Item::at(&self.memory, at);
            if let Item::ShortJump(..) = item {
                self.memory.add_bits(at, LONG);
            }
            at += words;
        }
    }

    /// The last pass.
    pub(crate) fn assemble(&mut self) -> Compiled<Assembled, S> {
        let (start, end) = (self.emission.code_start, self.memory.top());
        let mut passes = 0;
        while !self.place_labels(end) {
            passes += 1;
            if passes == PASSES_MAX {
                self.make_all_jumps_long(end);
            }
        }
        let handlers_count = self.count_handlers();
        let constants_count = self.emission.constants_count;
        let in_front = constants_count + 2 * handlers_count;
        let (mut at, mut to) = (start, start);
        let mut marked = None;
        let (mut positions, mut positions_count) = (self.memory.bottom(), 0);
        while at < end {
            let (item, words) = Item::at(&self.memory, at);
            let position = to - start;
            let first = self.memory.get(at);
            let at_now = at;
            at += words;
            match item {
                Item::Label(_) => continue,
                Item::Mark(offset) => {
                    marked = Some(offset);
                    continue;
                }
                Item::Free(op) => {
                    let name = self.emission.free_base + (first >> 16);
                    let before = self.memory.get(name + free::HEAD);
                    self.memory.set(name + free::HEAD, position);
                    self.memory.set(to, op.abx((first >> 8) as u8, before as u16));
                    to += 1;
                }
                Item::ShortJump(op, label) => {
                    let target = self.memory.get(label) as i32;
                    let operands = first & 0x00FF_FF00;
                    if first & LONG == 0 {
                        let distance = (target - position as i32 - 1) as u32;
                        self.memory.set(to, op as u32 | operands | distance << 24);
                        to += 1;
                    } else if long_words(op) != 0 {
                        self.memory.set(to, op.inverted() as u32 | operands | LONG);
                        self.memory.set(to + 1, Op::Jump.ax(target - position as i32 - 2));
                        to += 2;
                    }
                }
                Item::WideJump(shift, label) => {
                    let distance = (self.memory.get(label) as i32 - position as i32 - 1) as u32;
                    self.memory.set(to, first & ((1 << shift) - 1) | distance << shift);
                    to += 1;
                }
                Item::Constant => {
                    let distance = (first >> 16) as i32 - (in_front + position) as i32 - 1;
                    self.memory.set(to, first & 0xFFFF | (distance as u32) << 16);
                    to += 1;
                }
                Item::Plain(words) => {
                    for i in 0..words {
                        self.memory.set(to + i, self.memory.get(at_now + i));
                    }
                    to += words;
                }
            }
            if let Some(offset) = marked.take() {
                positions = self.memory.push_below([position, offset])?;
                positions_count += 1;
            }
        }
        self.memory.set_top(to);
        let code_words = to - start;
        if in_front + code_words > CODE_WORDS_MAX || self.count_handlers() > HANDLERS_MAX {
            return self.refuse_span(Kind::TooMuchCode, self.function.start);
        }
        self.reverse_pairs(positions, positions_count);
        let constants = self.gather_constants()?;
        let handlers = self.gather_handlers()?;
        Ok(Assembled { code: start, code_words, constants, constants_count, handlers, handlers_count, positions, positions_count })
    }

    fn reverse_pairs(&mut self, start: u32, count: u32) {
        for i in 0..count / 2 {
            let (a, b) = (start + 2 * i, start + 2 * (count - 1 - i));
            for word in 0..2 {
                let kept = self.memory.get(a + word);
                self.memory.set(a + word, self.memory.get(b + word));
                self.memory.set(b + word, kept);
            }
        }
    }

    /// A handler's labels as positions: first word and end.
    fn guarded(&self, handler: u32) -> (u32, u32) {
        let position = |field: u32| self.memory.get(self.memory.get(handler + field));
        (position(1), position(2))
    }

    fn count_handlers(&self) -> u32 {
        let (mut count, mut handler) = (0, self.emission.handlers);
        while handler != 0 {
            let (first, end) = self.guarded(handler);
            count += u32::from(first < end);
            handler = self.memory.get(handler);
        }
        count
    }

    /// Writes the handlers that guard anything, as the code cell has them.
    fn gather_handlers(&mut self) -> Compiled<u32, S> {
        let start = self.memory.top();
        let mut handler = self.emission.handlers;
        while handler != 0 {
            let (first, end) = self.guarded(handler);
            if first < end {
                let target = self.memory.get(self.memory.get(handler + 3));
                let register = self.memory.get(handler + 4);
                self.memory.push_all([first | end << 16, target | register << 16])?;
            }
            handler = self.memory.get(handler);
        }
        Ok(start)
    }
}
