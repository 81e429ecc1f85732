//! Small functions, and what becomes of them.

use super::{Code, optimize};
use romjs_abi::code::{FRAME, Layout, SIZE};
use romjs_abi::{Kind, Op};

/// A code cell with two parameters, so many handlers as pairs of words, and instructions.
fn cell(handlers: &[u32], code: &[u32]) -> Vec<u32> {
    let mut words = vec![Kind::Code as u32, 0, 0, 0, 0, 0];
    let start = (words.len() + handlers.len()) as u32;
    words.extend(handlers);
    words.extend(code);
    words[FRAME] = 16 | 2 << 8 | start << 16;
    words[SIZE] = (handlers.len() as u32 / 2) << 8 | (words.len() as u32) << 16;
    words
}

/// A function of a part that the library is made without.
const ABSENT: usize = 300;

/// The instructions that become of a function.
fn optimized(handlers: &[u32], code: &[u32]) -> Vec<u32> {
    let words = optimize(&cell(handlers, code), |intrinsic| intrinsic == ABSENT);
    let layout = Layout::of(&words);
    assert_eq!(layout.size as usize, words.len());
    words[layout.code_start() as usize..].to_vec()
}

#[test]
fn nothing_is_lost_in_between() {
    let words = cell(
        &[2 << 16, 2 | 5 << 16],
        &[Op::LoadInteger.abx(4, 7), Op::JumpTrue.abx(2, 1), Op::Throw.abc(5, 0, 0), Op::Return.abc(4, 0, 0)],
    );
    let layout = Layout::of(&words);
    let code = Code::read(&words, layout).expect("it makes no closures");
    assert_eq!(code.write(&words, layout)[FRAME + 1..], words[FRAME + 1..]);
}

#[test]
fn copies_go_where_values_are_made() {
    let code = [Op::Add.abc(6, 2, 3), Op::Move.abc(5, 6, 0), Op::Return.abc(5, 0, 0)];
    assert_eq!(optimized(&[], &code).len(), 2);
    // The first value is still needed when the second comes to its register.
    let code = [Op::Move.abc(4, 2, 0), Op::AddInteger.abc(2, 2, 1), Op::PutElement.abc(3, 4, 2), Op::ReturnImmediate.abx(0, 3)];
    assert_eq!(optimized(&[], &code), code);
}

#[test]
fn arguments_are_made_in_their_window() {
    let call = |base: u8| Op::Call.abc(base, 1, 8);
    let code = [
        Op::Add.abc(4, 2, 3),
        Op::Move.abc(8, 2, 0),
        Op::LoadImmediate.abx(9, 3),
        Op::Move.abc(10, 4, 0),
        call(8),
        Op::Return.abc(8, 0, 0),
    ];
    assert_eq!(optimized(&[], &code), [code[0], Op::LoadImmediate.abx(3, 3), call(2), code[5]]);
    // What the call's callee would overwrite stays in front of the window.
    let code = [
        Op::Move.abc(8, 2, 0),
        Op::LoadImmediate.abx(9, 3),
        Op::Move.abc(10, 3, 0),
        call(8),
        Op::Add.abc(8, 8, 3),
        Op::Return.abc(8, 0, 0),
    ];
    assert_eq!(optimized(&[], &code), code);
}

#[test]
fn equal_ends_become_one() {
    let over = |distance: u16| Op::JumpTrue.abx(2, distance);
    let code = [over(1), Op::ReturnImmediate.abx(0, 3), Op::Negate.abc(4, 3, 0), Op::Throw.abc(4, 0, 0)];
    assert_eq!(optimized(&[], &code), code, "there is no other end like it");
    let code = [over(1), Op::ReturnImmediate.abx(0, 3), Op::PutElement.abc(2, 3, 3), Op::ReturnImmediate.abx(0, 3)];
    assert_eq!(optimized(&[], &code), [Op::JumpFalse.abx(2, 1), code[2], code[3]]);
}

#[test]
fn loads_go_in_front_of_a_branch_that_does_not_need_their_register() {
    let arms = |register: u8| {
        [
            Op::JumpTrue.abx(2, 2),
            Op::LoadInteger.abx(register, 1),
            Op::Jump.ax(1),
            Op::LoadInteger.abx(register, 2),
            Op::Return.abc(register, 0, 0),
        ]
    };
    let code = arms(4);
    assert_eq!(optimized(&[], &code), [code[1], Op::JumpFalse.abx(2, 1), code[3], code[4]]);
    let code = arms(2);
    assert!(optimized(&[], &code).len() == code.len() || optimized(&[], &code)[0] != code[1], "the condition is still there");
}

#[test]
fn branches_whose_outcome_is_known_are_not_asked() {
    let load = |value: u16| Op::LoadImmediate.abx(4, 5 | value << 5);
    let ends = [Op::Negate.abc(2, 2, 0), Op::Return.abc(2, 0, 0), Op::Return.abc(3, 0, 0)];
    let code = [load(1), Op::JumpIsInteger.abc(2, 7, 1), load(0), Op::JumpFalse.abx(4, 2), ends[0], ends[1], ends[2]];
    assert_eq!(optimized(&[], &code), [Op::JumpIsNotInteger.abc(2, 7, 2), ends[0], ends[1], ends[2]]);
    // One way is not known.
    let code = [load(1), Op::JumpIsInteger.abc(2, 7, 1), Op::Negate.abc(4, 3, 0), Op::JumpFalse.abx(4, 2), ends[0], ends[1], ends[2]];
    assert_eq!(optimized(&[], &code).len(), code.len() - 1);
}

#[test]
fn branches_to_what_is_absent_are_left_out() {
    let absent = Op::FarIntrinsic1.abc(2, (ABSENT - 256) as u8, 2);
    let code = [Op::JumpLessInteger.abc(3, 8, 1), absent, Op::Return.abc(2, 0, 0)];
    assert_eq!(optimized(&[], &code), code[2..]);
    let code = [Op::JumpNotLessInteger.abc(3, 8, 2), Op::Negate.abc(2, 2, 0), Op::Return.abc(2, 0, 0), absent, Op::Throw.abc(2, 0, 0)];
    assert_eq!(optimized(&[], &code), code[1..3]);
    // The same number is not 12 either, but may be 7.
    let test = |number: u8| Op::JumpIsInteger.abc(3, number, 1);
    let code = [Op::JumpNotLessInteger.abc(3, 8, 2), test(12), Op::Return.abc(2, 0, 0), absent, Op::Throw.abc(2, 0, 0)];
    assert_eq!(optimized(&[], &code), code[2..3]);
    let code = [Op::JumpNotLessInteger.abc(3, 8, 3), test(7), Op::Negate.abc(2, 2, 0), Op::Return.abc(2, 0, 0), absent];
    assert_eq!(optimized(&[], &code), code[1..4]);
    // What may run a script is asked anyway, and what all ways lead to stays.
    let code = [Op::JumpLess.abc(3, 2, 1), absent, Op::Return.abc(2, 0, 0)];
    assert_eq!(optimized(&[], &code), code);
    let code = [absent, Op::Return.abc(2, 0, 0)];
    assert_eq!(optimized(&[], &code), code);
}

#[test]
fn handlers_keep_what_they_read() {
    // r4 is set anew in the guarded code, and the handler reads the value from before if what comes in between throws.
    let code = [
        Op::LoadInteger.abx(4, 1),
        Op::Add.abc(5, 2, 3),
        Op::PutElement.abc(2, 3, 3),
        Op::Move.abc(4, 5, 0),
        Op::Return.abc(4, 0, 0),
        Op::PutElement.abc(2, 3, 4),
        Op::Return.abc(6, 0, 0),
    ];
    let handlers = |end: u32, target: u32| [1 | end << 16, target | 6 << 16];
    assert_eq!(optimized(&handlers(4, 5), &code)[1], code[1], "the handler needs the old value");
    assert_eq!(optimized(&handlers(2, 5), &code)[1], Op::Add.abc(4, 2, 3), "what throws has not written");
}
