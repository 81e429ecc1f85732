//! The elementary functions against those of libm, which are by the same method where they are not more exact.

use romjs_engine::number::elementary::*;

/// Bits of deterministic noise (xorshift64*).
struct Noise(u64);

impl Noise {
    fn bits(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    /// A number whose exponent lies between two.
    fn number(&mut self, low: i32, high: i32) -> f64 {
        let bits = self.bits();
        let exponent = low + (self.bits() % (high - low + 1) as u64) as i32;
        f64::from_bits(bits & 0x800F_FFFF_FFFF_FFFF | ((exponent + 1023) as u64) << 52)
    }
}

/// How many doubles lie between two.
fn distance(a: f64, b: f64) -> u64 {
    if a.is_nan() && b.is_nan() {
        return 0;
    }
    if a.is_nan() != b.is_nan() {
        return u64::MAX;
    }
    let order = |x: f64| if x.is_sign_negative() { -((x.to_bits() & i64::MAX as u64) as i64) } else { x.to_bits() as i64 };
    order(a).abs_diff(order(b))
}

const SPECIAL: [f64; 22] = [
    0.0,
    -0.0,
    1.0,
    -1.0,
    0.5,
    -0.5,
    2.0,
    -2.0,
    1e-300,
    -1e-310,
    5e-324,
    1e300,
    -1e300,
    f64::MAX,
    f64::INFINITY,
    f64::NEG_INFINITY,
    f64::NAN,
    709.78,
    -745.0,
    0.785,
    22.0,
    1e22,
];

/// Compares a function with a reference, on special numbers and on noise with exponents in a range.
fn check(name: &str, range: (i32, i32), allowed: u64, function: fn(f64) -> f64, reference: fn(f64) -> f64) {
    let mut noise = Noise(0x1234_5678_9ABC_DEF1);
    let mut worst = (0, 0.0);
    let samples = (0..40_000).map(|_| noise.number(range.0, range.1));
    for x in SPECIAL.into_iter().chain(samples) {
        let off = distance(function(x), reference(x));
        if off > worst.0 {
            worst = (off, x);
        }
    }
    let (off, x) = worst;
    assert!(off <= allowed, "{name}({x:e}) is {:e} instead of {:e}, off by {off}", function(x), reference(x));
}

#[test]
fn exponentials_and_logarithms() {
    check("exp", (-30, 10), 1, |x| Function::Exp.at(x), libm::exp);
    check("expm1", (-60, 10), 1, |x| Function::Expm1.at(x), libm::expm1);
    check("log", (-1022, 1023), 1, |x| Function::Log.at(x), libm::log);
    check("log near one", (-8, 3), 1, |x| Function::Log.at(x), libm::log);
    check("log1p", (-60, 10), 1, |x| Function::Log1p.at(x), libm::log1p);
    check("log2", (-1022, 1023), 1, |x| Function::Log2.at(x), libm::log2);
    check("log10", (-1022, 1023), 1, |x| Function::Log10.at(x), libm::log10);
}

#[test]
fn circular() {
    check("sin", (-30, 30), 1, |x| Function::Sin.at(x), libm::sin);
    check("cos", (-30, 30), 1, |x| Function::Cos.at(x), libm::cos);
    check("tan", (-30, 30), 1, |x| Function::Tan.at(x), libm::tan);
    check("sin of large", (30, 1023), 1, |x| Function::Sin.at(x), libm::sin);
    check("cos of large", (30, 1023), 1, |x| Function::Cos.at(x), libm::cos);
    check("tan of large", (30, 1023), 1, |x| Function::Tan.at(x), libm::tan);
    check("asin", (-30, 0), 1, |x| Function::Asin.at(x), libm::asin);
    check("acos", (-30, 0), 1, |x| Function::Acos.at(x), libm::acos);
    check("atan", (-30, 70), 1, |x| Function::Atan.at(x), libm::atan);
}

#[test]
fn hyperbolic() {
    check("sinh", (-30, 10), 2, |x| Function::Sinh.at(x), libm::sinh);
    check("cosh", (-30, 10), 2, |x| Function::Cosh.at(x), libm::cosh);
    check("tanh", (-30, 10), 3, |x| Function::Tanh.at(x), libm::tanh);
    check("asinh", (-30, 100), 2, |x| Function::Asinh.at(x), libm::asinh);
    // What has no result is NaN here, and something else there.
    check("acosh", (0, 100), 2, |x| Function::Acosh.at(x.abs()), |x| if x.abs() < 1.0 { f64::NAN } else { libm::acosh(x.abs()) });
    check("atanh", (-30, 0), 2, |x| Function::Atanh.at(x), libm::atanh);
}

#[test]
fn roots() {
    check("cbrt", (-1022, 1023), 1, |x| Function::Cbrt.at(x), libm::cbrt);
    check("cbrt of tiny", (-1022, -1000), 1, |x| Function::Cbrt.at(x * 1e-15), |x| libm::cbrt(x * 1e-15));
    let mut noise = Noise(99);
    for _ in 0..100_000 {
        let (x, y) = (noise.number(-500, 500), noise.number(-500, 500));
        let length = hypot(2, &|index| [x, y][index]);
        assert!(distance(length, libm::hypot(x, y)) <= 1, "hypot({x:e}, {y:e}) = {length:e}");
    }
}

#[test]
fn quadrants() {
    let mut noise = Noise(7);
    let samples: Vec<f64> = SPECIAL.into_iter().chain((0..1000).map(|_| noise.number(-40, 40))).collect();
    for &y in &samples {
        for &x in &samples {
            let off = distance(atan2(y, x), libm::atan2(y, x));
            assert!(off <= 1, "atan2({y:e}, {x:e}) is {:e} instead of {:e}", atan2(y, x), libm::atan2(y, x));
        }
    }
}

#[test]
fn remainders_are_exact() {
    let mut noise = Noise(3);
    for &a in &SPECIAL {
        for &b in &SPECIAL {
            assert_eq!(distance(remainder(a, b), a % b), 0, "{a:e} % {b:e}");
        }
    }
    for _ in 0..100_000 {
        let (a, b) = (noise.number(-1022, 1023), noise.number(-1022, 1023));
        assert_eq!(remainder(a, b).to_bits(), (a % b).to_bits(), "{a:e} % {b:e}");
        let (a, b) = (f64::from_bits(noise.bits() >> 12), f64::from_bits(noise.bits() >> 14));
        assert_eq!(remainder(a, b).to_bits(), (a % b).to_bits(), "{a:e} % {b:e}");
        let (a, b) = (noise.number(0, 60), noise.number(0, 30));
        assert_eq!(remainder(a, b).to_bits(), (a % b).to_bits(), "{a:e} % {b:e}");
    }
}

#[test]
fn integer_parts() {
    check("trunc", (-10, 60), 0, trunc, f64::trunc);
    check("floor", (-10, 60), 0, floor, f64::floor);
}

#[test]
fn powers() {
    let mut noise = Noise(5);
    for &x in &SPECIAL {
        for &y in &SPECIAL {
            // In C one to any power is one.
            let expected = if y.is_nan() || x.abs() == 1.0 && y.is_infinite() { f64::NAN } else { libm::pow(x, y) };
            assert!(distance(pow(x, y), expected) <= 1, "{x:e} ** {y:e} = {:e}, not {expected:e}", pow(x, y));
        }
    }
    for _ in 0..30_000 {
        for (range, low, high) in [(3, -3, 3), (30, -30, 9), (1, 0, 9), (300, -2, 3)] {
            let (x, y) = (noise.number(-range, range).abs(), noise.number(low, high));
            assert!(distance(pow(x, y), libm::pow(x, y)) <= 1, "{x:e} ** {y:e} = {:e}, not {:e}", pow(x, y), libm::pow(x, y));
        }
    }
}

#[test]
fn powers_of_integers_are_exact() {
    for base in 2..1000_u64 {
        let mut exact = 1_u64;
        for exponent in 0.. {
            assert_eq!(pow(base as f64, exponent as f64), exact as f64, "{base} ** {exponent}");
            assert_eq!(pow(-(base as f64), exponent as f64), if exponent % 2 == 0 { exact as f64 } else { -(exact as f64) });
            exact *= base;
            if exact > 1 << 53 {
                break;
            }
        }
    }
    for exponent in -1074..1024 {
        let exact =
            if exponent < -1022 { f64::from_bits(1 << (exponent + 1074)) } else { f64::from_bits(((exponent + 1023) as u64) << 52) };
        assert_eq!(pow(2.0, exponent as f64), exact, "2 ** {exponent}");
    }
}
