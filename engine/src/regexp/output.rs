//! The program that is being written, and behind it, from the buffer's end, the open groups.

use super::OFFSET_BIAS;

/// What the compiler knows of an open group.
#[derive(Clone, Copy, Default)]
pub(super) struct Group {
    /// What closes it; see [`super::compile`].
    pub(super) kind: u16,
    /// Whether the group around it is matched towards the input's beginning.
    pub(super) outer_back: bool,
    /// Whether no alternative so far matches the empty string.
    pub(super) consumes: bool,
    /// Whether the present one does not.
    pub(super) branch_consumes: bool,
    /// Where its code begins.
    pub(super) start: u16,
    /// Where that of the present alternative does.
    pub(super) branch: u16,
    /// The offset of the last jump to its end, which has the place of the one before; 0 if there is none.
    pub(super) jumps: u16,
    /// The groups that had been opened before it.
    pub(super) before: u16,
    /// Its register, if it looks around.
    pub(super) register: u16,
}

const GROUP_BYTES: usize = 12;

impl Group {
    fn pack(self) -> [u16; GROUP_BYTES / 2] {
        let flags = (self.outer_back as u16) << 8 | (self.consumes as u16) << 9 | (self.branch_consumes as u16) << 10;
        [self.kind | flags, self.start, self.branch, self.jumps, self.before, self.register]
    }

    fn unpack(words: [u16; GROUP_BYTES / 2]) -> Group {
        let [kind, start, branch, jumps, before, register] = words;
        let has = |bit: u32| kind >> bit & 1 != 0;
        Group { kind: kind & 0xFF, outer_back: has(8), consumes: has(9), branch_consumes: has(10), start, branch, jumps, before, register }
    }
}

/// A buffer: the program from its beginning, packed groups from its end.
pub(super) struct Output<'a> {
    bytes: &'a mut [u8],
    pub(super) length: usize,
    end: usize,
    /// Whether something had no room. Then nothing that is there means anything.
    pub(super) is_full: bool,
}

impl Output<'_> {
    pub(super) fn new(bytes: &mut [u8]) -> Output<'_> {
        let end = bytes.len();
        Output { bytes, length: 0, end, is_full: false }
    }

    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn push(&mut self, byte: u8) {
        match self.bytes.get_mut(self.length) {
            Some(place) if self.length < self.end => {
                *place = byte;
                self.length += 1;
            }
            _ => self.is_full = true,
        }
    }

    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn number(&mut self, mut number: u32) {
        while number >= 0x40 {
            self.push(number as u8 & 0x3F | 0x40);
            number >>= 6;
        }
        self.push(number as u8);
    }

    /// An operation with a number.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn operation(&mut self, op: u8, number: u32) {
        self.push(op);
        self.number(number);
    }

    /// Room for an offset or a length; its place.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn pair(&mut self) -> usize {
        self.push(0);
        self.push(0);
        self.length.saturating_sub(2)
    }

    /// Fills in two bytes of seven bits.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn set_pair(&mut self, place: usize, number: usize) {
        if let Some([low, high]) = self.bytes.get_mut(place..).and_then(|rest| rest.first_chunk_mut()) {
            (*low, *high) = (number as u8 & 0x7F, (number >> 7) as u8 & 0x7F);
        }
        self.is_full |= number >> 14 != 0;
    }

    /// Fills in the offset of a jump.
    pub(super) fn set_jump(&mut self, place: usize, target: usize) {
        self.set_pair(place, (target + OFFSET_BIAS).wrapping_sub(place + 2));
    }

    /// An operation that jumps.
    pub(super) fn jump(&mut self, op: u8, target: usize) {
        self.push(op);
        let place = self.pair();
        self.set_jump(place, target);
    }

    /// What [`Output::set_pair`] has filled in.
    pub(super) fn get_pair(&self, place: usize) -> usize {
        super::pair(self.bytes, place)
    }

    /// Moves what was written since `from` in front of what was written between `to` and there.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    pub(super) fn rotate(&mut self, to: usize, from: usize) {
        for (start, end) in [(to, from), (from, self.length), (to, self.length)] {
            if let Some(part) = self.bytes.get_mut(start..end) {
                part.reverse();
            }
        }
    }

    pub(super) fn push_group(&mut self, group: Group) {
        match self.end.checked_sub(GROUP_BYTES) {
            Some(end) if end >= self.length => self.end = end,
            _ => self.is_full = true,
        }
        for (place, word) in self.bytes.get_mut(self.end..).unwrap_or_default().chunks_exact_mut(2).zip(group.pack()) {
            place.copy_from_slice(&word.to_le_bytes());
        }
    }

    /// The group that was pushed last; none if there is none.
    pub(super) fn pop_group(&mut self) -> Option<Group> {
        let mut words = [0; GROUP_BYTES / 2];
        let packed = self.bytes.get(self.end..self.end + GROUP_BYTES)?;
        for (word, bytes) in words.iter_mut().zip(packed.chunks_exact(2)) {
            *word = bytes.first_chunk().map_or(0, |bytes| u16::from_le_bytes(*bytes));
        }
        self.end += GROUP_BYTES;
        Some(Group::unpack(words))
    }
}
