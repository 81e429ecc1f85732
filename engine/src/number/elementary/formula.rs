//! The functions' formulas, as programs for a calculator of four registers. A step is a byte: what is written as a few of
//! them takes ten times as much in machine code.

use super::angle::HALF_PI;
use super::exponential::LN_2;
use super::real::Real;
use crate::number::double::{NAN, SIGN, UNORDERED, compare};

/// A number in the calculator.
type Operand = u8;
const A: Operand = 0;
const B: Operand = 1;
const C: Operand = 2;
const D: Operand = 3;
const LOG_2: Operand = 4;
const QUARTER: Operand = 5;
const ONE: Operand = 6;

/// The numbers behind the registers.
static CONSTANTS: [&Real; 3] = [&LN_2, &HALF_PI, &Real::ONE];

/// An operation, above two bits for the register that it changes and three for its operand or its kind.
type Step = u8;
const OPERATION: Step = 7 << 5;
const SET: Step = 0;
const ADD: Step = 1 << 5;
const SUBTRACT: Step = 2 << 5;
const MULTIPLY: Step = 3 << 5;
const DIVIDE: Step = 4 << 5;
const SERIES: Step = 5 << 5;
const SPECIAL: Step = 6 << 5;
const CALL: Step = 7 << 5;
/// What would be a call of the last formula that there could be.
const END: Step = CALL | 0x1F;

const fn set(register: Operand, operand: Operand) -> Step {
    SET | operand << 2 | register
}

const fn add(register: Operand, operand: Operand) -> Step {
    ADD | operand << 2 | register
}

const fn subtract(register: Operand, operand: Operand) -> Step {
    SUBTRACT | operand << 2 | register
}

const fn multiply(register: Operand, operand: Operand) -> Step {
    MULTIPLY | operand << 2 | register
}

const fn divide(register: Operand, operand: Operand) -> Step {
    DIVIDE | operand << 2 | register
}

/// That a series has the terms of an inverse function.
pub(super) const IS_INVERSE: Step = 1 << 2;
/// That the signs of its terms alternate.
pub(super) const ALTERNATES: Step = 1 << 3;
/// A becomes its hyperbolic sine, or one of that function's relatives, by the power series.
const SINH_SERIES: Step = SERIES | A;
const ATANH_SERIES: Step = SERIES | IS_INVERSE | A;
const ATAN_SERIES: Step = SERIES | ALTERNATES | IS_INVERSE | A;

const fn root(register: Operand) -> Step {
    SPECIAL | 6 << 2 | register
}

const fn double(register: Operand) -> Step {
    SPECIAL | 1 << 2 | register
}

const fn halve(register: Operand) -> Step {
    SPECIAL | 2 << 2 | register
}

/// A becomes its sine.
const SINE: Step = SPECIAL | 3 << 2 | A;
const COSINE: Step = SPECIAL | 4 << 2 | A;

/// The register becomes the nearest integer, which is remembered as the logarithm of a power of two.
const fn take_twos(register: Operand) -> Step {
    SPECIAL | 5 << 2 | register
}

/// The register times the power of two remembered.
const fn scale(register: Operand) -> Step {
    SPECIAL | register
}

/// Of A, what is left when it is divided by a power of two, whose logarithm to base two B becomes.
const TAKE_POWER: Step = SPECIAL | 7 << 2 | A;

const fn call(function: Function) -> Step {
    CALL | function as Step
}

/// Declares the functions in the order of their numbers.
macro_rules! functions {
    ($($(#[$doc:meta])* $name:ident = [$($step:expr),* $(,)?];)*) => {
        /// A function of A, or of A and D. The natives have these numbers; the first are odd.
        #[derive(Clone, Copy)]
        pub enum Function {
            $($(#[$doc])* $name,)*
        }

        const FORMULAS: &[&[Step]] = &[$(&[$($step),*]),*];
    };
}

functions! {
    /// The angle with a sine: atan(x / √(1 − x²)).
    Asin = [set(B, ONE), set(C, A), multiply(C, C), subtract(B, C), root(B), divide(A, B), call(Function::Atan)];
    /// The inverse of the hyperbolic sine: log(x + √(x² + 1)), without loss where x is small.
    Asinh = [call(Function::SumWithRoot), call(Function::Log1p)];
    /// The angle with a tangent.
    Atan = [
        call(Function::HalfAngle), call(Function::HalfAngle), call(Function::HalfAngle),
        ATAN_SERIES, double(A), double(A), double(A),
    ];
    /// The inverse of the hyperbolic tangent: log((1 + x) / (1 − x)) / 2.
    Atanh = [set(B, ONE), subtract(B, A), double(A), divide(A, B), call(Function::Log1p), halve(A)];
    /// The cube root: e^(log x / 3).
    Cbrt = [call(Function::Log), set(B, ONE), add(B, ONE), add(B, ONE), divide(A, B), call(Function::Exp)];
    /// The sine of an angle.
    Sin = [SINE];
    /// The hyperbolic sine: (e^x − e^−x) / 2.
    Sinh = [
        call(Function::Expm1), set(B, A), add(B, ONE), set(C, A), divide(C, B), add(A, C), halve(A),
    ];
    /// The tangent of an angle.
    Tan = [set(C, A), COSINE, set(D, A), set(A, C), SINE, divide(A, D)];
    /// The hyperbolic tangent: (e^2x − 1) / (e^2x + 1).
    Tanh = [double(A), call(Function::Expm1), set(B, A), add(B, ONE), add(B, ONE), divide(A, B)];
    /// The angle with a cosine: 2 asin √((1 − x) / 2).
    Acos = [set(B, ONE), subtract(B, A), set(A, B), halve(A), root(A), call(Function::Asin), double(A)];
    /// The inverse of the hyperbolic cosine: log(x + √(x² − 1)), without loss where x is near one.
    Acosh = [
        set(B, A), add(B, ONE), root(B), subtract(A, ONE), root(A), add(B, A), multiply(A, B), call(Function::Log1p),
    ];
    /// The cosine of an angle.
    Cos = [COSINE];
    /// The hyperbolic cosine: (e^x + e^−x) / 2.
    Cosh = [call(Function::Exp), set(B, ONE), divide(B, A), add(A, B), halve(A)];
    /// e to the power of a number.
    Exp = [call(Function::Rest), add(A, ONE), scale(A)];
    /// e to the power of a number, less one.
    Expm1 = [call(Function::Rest), scale(A), set(B, ONE), scale(B), subtract(B, ONE), add(A, B)];
    /// The natural logarithm: that of a power of two, and 2 atanh((f − 1) / (f + 1)) for a factor near one.
    Log = [
        TAKE_POWER, multiply(B, LOG_2), set(C, A), add(C, ONE), subtract(A, ONE), divide(A, C), ATANH_SERIES, double(A), add(A, B),
    ];
    /// The natural logarithm of a number plus one. What the sum loses is made up for: its logarithm rises by so much over it.
    Log1p = [
        set(D, A), add(A, ONE), set(C, A), subtract(C, ONE), subtract(D, C), divide(D, A), call(Function::Log), add(A, D),
    ];
    /// The logarithm to base two.
    Log2 = [call(Function::Log), divide(A, LOG_2)];
    /// The logarithm to base ten, which is 2 × (2 × 2 + 1).
    Log10 = [
        call(Function::Log), set(D, A), set(A, ONE), double(A), double(A), add(A, ONE), double(A), call(Function::Log),
        divide(D, A), set(A, D),
    ];
    /// A to the power of D.
    Power = [call(Function::Log), multiply(A, D), call(Function::Exp)];
    /// The angle with the tangent A / D.
    Angle = [divide(A, D), call(Function::Atan)];
    /// What is left of it to a half turn.
    OtherAngle = [call(Function::Angle), set(B, QUARTER), double(B), subtract(B, A), set(A, B)];
    /// The tangent of half of the angle: x / (1 + √(1 + x²)).
    HalfAngle = [set(B, A), multiply(B, B), add(B, ONE), root(B), add(B, ONE), divide(A, B)];
    /// x + √(1 + x²) − 1, without loss where x is small.
    SumWithRoot = [set(C, A), call(Function::HalfAngle), multiply(A, C), add(A, C)];
    /// What e to the power of x is more than one, but for a power of two: sinh x + √(1 + sinh² x) − 1.
    Rest = [
        set(C, A), divide(C, LOG_2), take_twos(C), multiply(C, LOG_2), subtract(A, C), SINH_SERIES, call(Function::SumWithRoot),
    ];
    /// The length of a vector: √(x² + y²).
    Hypot = [multiply(A, A), multiply(D, D), add(A, D), root(A)];
    /// The cosine of an angle whose sine is A, or the other way round: √(1 − x²).
    Cofunction = [set(B, ONE), multiply(A, A), subtract(B, A), root(B), set(A, B)];
}

/// The steps of all formulas, each closed by an end.
static STEPS: [Step; LENGTH] = {
    let mut steps = [END; LENGTH];
    let (mut at, mut i) = (0, 0);
    while i < FORMULAS.len() {
        let mut j = 0;
        while j < FORMULAS[i].len() {
            steps[at + j] = FORMULAS[i][j];
            j += 1;
        }
        at += j + 1;
        i += 1;
    }
    steps
};

const LENGTH: usize = {
    let (mut length, mut i) = (0, 0);
    while i < FORMULAS.len() {
        length += FORMULAS[i].len() + 1;
        i += 1;
    }
    length
};

/// What calculates.
struct Calculator {
    registers: [Real; 4],
    /// The logarithm to base two of what [`scale`] multiplies by.
    twos: i32,
    /// Whether a root or a logarithm of a negative number was taken, or a function of an infinite angle.
    is_nan: bool,
}

impl Calculator {
    /// What has calculated nothing yet.
    const BLANK: Calculator = Calculator { registers: [Real::BLANK; 4], twos: 0, is_nan: false };

    fn run(&mut self, formula: Step) {
        let mut ends = formula;
        for &step in &STEPS {
            match step {
                END if ends == 0 => return,
                END => ends -= 1,
                _ if ends != 0 => {}
                CALL.. => self.run(step - CALL),
                _ => self.take(step),
            }
        }
    }

    /// Takes a step that is no call.
    #[cfg_attr(target_pointer_width = "32", inline(never))]
    fn take(&mut self, step: Step) {
        let kind = step >> 2 & 7;
        let mut operand = *match CONSTANTS.get((kind as usize).wrapping_sub(4)) {
            Some(constant) => constant,
            None => &self.registers[(kind & 3) as usize],
        };
        operand.negative ^= u32::from(step & OPERATION == SUBTRACT);
        let register = &mut self.registers[(step & 3) as usize];
        match step & OPERATION {
            SET => *register = operand,
            ADD | SUBTRACT => register.add(&operand),
            MULTIPLY => register.multiply(&operand),
            DIVIDE => register.divide(&operand),
            SERIES => register.take_series(step),
            _ => match kind {
                0 => register.exponent += self.twos,
                1 => register.exponent += 1,
                2 => register.exponent -= 1,
                5 => {
                    let [a, _, c, _] = &mut self.registers;
                    self.twos = c.take_twos(a);
                }
                6.. => {
                    self.is_nan |= register.is_negative();
                    if kind == 6 {
                        register.take_root();
                    } else {
                        let [a, b, ..] = &mut self.registers;
                        a.take_power_of_two(b);
                    }
                }
                quarters => self.take_sine(u32::from(quarters) - 3),
            },
        }
    }

    /// Makes A the sine of it and some quarter turns more.
    fn take_sine(&mut self, quarters: u32) {
        let [a, ..] = &mut self.registers;
        self.is_nan |= a.is_infinite();
        let turns = a.take_quarter_turns() + quarters;
        a.take_series(ALTERNATES);
        if turns & 1 != 0 {
            self.run(Function::Cofunction as Step);
        }
        let [a, ..] = &mut self.registers;
        a.negative ^= turns >> 1 & 1;
    }
}

impl Function {
    /// The bits of this function of A and D.
    pub(super) fn of(self, a: u64, d: u64) -> u64 {
        calculate(self as Step, a, d)
    }

    /// The value of a function of one number at `x`.
    pub fn at(self, x: f64) -> f64 {
        f64::from_bits(at(self as u32, x.to_bits()))
    }
}

#[cfg_attr(target_pointer_width = "32", inline(never))]
fn calculate(formula: Step, a: u64, d: u64) -> u64 {
    let mut calculator = Calculator::BLANK;
    calculator.is_nan = compare(a, d) == UNORDERED;
    let [first, .., last] = &mut calculator.registers;
    first.set(a);
    last.set(d);
    calculator.run(formula);
    let [value, ..] = &calculator.registers;
    if calculator.is_nan { NAN } else { value.to_bits() }
}

/// The value at `x` of the function with a number.
pub(crate) fn at(function: u32, x: u64) -> u64 {
    // f(−x) = −f(x), and the formula may rely on an `x` that is not negative.
    let reflected = if function <= Function::Tanh as u32 { x & SIGN } else { 0 };
    match calculate(function as Step, x ^ reflected, x) {
        // Where a negative zero has the value zero, it is a negative one.
        0 if x == SIGN => x,
        value => value ^ reflected,
    }
}
