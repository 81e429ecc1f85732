//! One instruction as text, by the roles of the opcode table.

use crate::opcode::{Extra, Instruction, Role};
use core::fmt;

impl fmt::Display for Instruction {
    /// Writes the mnemonic and the operands, registers as `r2`, jumps as `+3`.
    ///
    /// ```
    /// # use romjs_abi::{opcode::Instruction, Op};
    /// let word = Op::JumpLessInteger.abc(2, 0xFE, 0xFD);
    /// assert_eq!(Instruction::decode(&[word]).unwrap().to_string(), "jump_less_integer r2 -2 -3");
    /// ```
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let info = self.op.info();
        f.write_str(info.name)?;
        for (i, role) in info.roles.iter().enumerate() {
            let byte = self.operands()[i];
            let rest = self.word >> (8 + 8 * i);
            let signed = self.word as i32 >> (8 + 8 * i);
            match role {
                Role::None | Role::Part => {}
                Role::Out
                | Role::Result
                | Role::In
                | Role::OutPair
                | Role::Pair
                | Role::Window
                | Role::SpreadWindow
                | Role::Range
                | Role::Arguments => write!(f, " r{byte}")?,
                Role::Signed8 => write!(f, " {}", byte as i8)?,
                Role::Intrinsic => write!(f, " intrinsic:{byte}")?,
                Role::FarIntrinsic => write!(f, " intrinsic:{}", 256 + u32::from(byte))?,
                Role::Byte | Role::Count | Role::Capture => write!(f, " {byte}")?,
                Role::Signed16 => write!(f, " {signed}")?,
                Role::Immediate if i == 1 && info.roles[2] != Role::Part => write!(f, " {:?}", crate::Slot(u32::from(byte) << 3 | 7))?,
                Role::Immediate => write!(f, " {:?}", crate::Slot(rest << 3 | 7))?,
                Role::Constant | Role::Function | Role::Jump => write!(f, " {signed:+}")?,
                Role::Global | Role::TableSize => write!(f, " {rest}")?,
                Role::Atom => write!(f, " atom:{rest:#x}")?,
            }
        }
        match info.extra {
            Extra::None => Ok(()),
            Extra::Name if self.extra >> 16 == 0 => write!(f, " name:{:#x}", self.extra & 0xFFFF),
            Extra::Name => write!(f, " name:{:#x} guess:{:#x}", self.extra & 0xFFFF, self.extra >> 16),
            Extra::Shape => write!(f, " shape:{:#x}", self.extra & 0xFFFF),
            Extra::Define => write!(f, " how:{}", self.extra),
        }
    }
}
