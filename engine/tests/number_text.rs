//! Conversions between numbers and text, against independent oracles: `ryu-js` for shortest digits
//! and toFixed, core's parser for decimal text, and plain long arithmetic for everything else.
//!
//! All values come from a seeded generator, so that a failure can be repeated; they favour the
//! places where conversions go wrong: neighbours of powers, halves, subnormals, ties.

use num_bigint::BigUint;
use romjs_engine::number::text::{
    FORMAT_LENGTH_MAX, INTEGER_LENGTH_MAX, RADIX_LENGTH_MAX, STRING_LENGTH_MAX, integer_to_string, parse_decimal, parse_radix,
    to_exponential, to_fixed, to_precision, to_radix, to_string,
};
use std::cmp::Ordering;
use std::fmt::Write;

/// Marsaglia's xorshift, with a multiplication that scrambles the low bits.
struct Random(u64);

impl Random {
    fn bits(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    fn below(&mut self, bound: u64) -> u64 {
        (u128::from(self.bits()) * u128::from(bound) >> 64) as u64
    }

    /// Below `usual`, and one time in eight below `greater`.
    fn below_mostly(&mut self, usual: u64, greater: u64) -> u64 {
        let bound = if self.below(8) == 0 { greater } else { usual };
        self.below(bound)
    }

    /// An integer of a random number of bits up to `bits`.
    fn integer(&mut self, bits: u64) -> u64 {
        let bits = 1 + self.below(bits);
        self.bits() >> (64 - bits)
    }

    /// A finite double of either sign, of one of the kinds that conversions treat differently.
    fn double(&mut self) -> f64 {
        let value = match self.below(8) {
            0 | 1 => f64::from_bits(self.bits()),
            2 => self.short_decimal().parse().unwrap(),
            3 => self.integer(64) as f64,
            // Halves, quarters, …: exact ties of every rounding.
            4 => self.integer(53) as f64 / (1_u64 << self.below(30)) as f64,
            5 => f64::from_bits(self.integer(52)),
            6 => {
                let power = f64::from_bits(self.below(0x7ff) << 52);
                self.neighbour(power)
            }
            _ => {
                let power = format!("1e{}", self.below(632) as i64 - 323);
                self.neighbour(power.parse().unwrap())
            }
        };
        let value = if value.is_finite() { value } else { 0.0 };
        if self.below(4) == 0 { -value } else { value }
    }

    /// A double of moderate size, whose long conversions the oracles can bear by the hundred thousand.
    fn moderate_double(&mut self) -> f64 {
        loop {
            let value = self.double();
            if value == 0.0 || (1e-30..1e30).contains(&value.abs()) {
                return value;
            }
        }
    }

    fn neighbour(&mut self, value: f64) -> f64 {
        let distance = self.below(9) as i64 - 4;
        f64::from_bits(value.to_bits().saturating_add_signed(distance))
    }

    /// Up to 17 digits and an exponent around zero.
    fn short_decimal(&mut self) -> String {
        let digits = self.bits() % 10_u64.pow(1 + self.below(17) as u32);
        format!("{digits}e{}", self.below(45) as i64 - 22)
    }
}

fn string(value: f64) -> String {
    to_string(value, &mut [0; STRING_LENGTH_MAX]).as_str().to_owned()
}

fn fixed(value: f64, digits: u32) -> String {
    to_fixed(value, digits, &mut [0; FORMAT_LENGTH_MAX]).as_str().to_owned()
}

fn exponential(value: f64, digits: Option<u32>) -> String {
    to_exponential(value, digits, &mut [0; FORMAT_LENGTH_MAX]).as_str().to_owned()
}

fn precision(value: f64, precision: u32) -> String {
    to_precision(value, precision, &mut [0; FORMAT_LENGTH_MAX]).as_str().to_owned()
}

fn in_radix(value: f64, radix: u32) -> String {
    to_radix(value, radix, &mut [0; RADIX_LENGTH_MAX]).as_str().to_owned()
}

fn integer(value: i32) -> String {
    integer_to_string(value, &mut [0; INTEGER_LENGTH_MAX]).as_str().to_owned()
}

/// The magnitude of a double as mantissa × 2^exponent.
fn exact(value: f64) -> (u64, i64) {
    let bits = value.abs().to_bits();
    let fraction = bits & ((1 << 52) - 1);
    match (bits >> 52) as i64 {
        0 => (fraction, -1074),
        field => (fraction | 1 << 52, field - 1075),
    }
}

/// The value of `numerator` / `denominator` = |`value`| × `radix`^`power`.
fn scaled(value: f64, radix: u32, power: i64) -> (BigUint, BigUint) {
    let (mantissa, exponent) = exact(value);
    let mut numerator = BigUint::from(mantissa);
    let mut denominator = BigUint::from(1_u32);
    let factor = BigUint::from(radix).pow(power.unsigned_abs() as u32);
    if power < 0 {
        denominator *= factor
    } else {
        numerator *= factor
    }
    let shift = exponent.unsigned_abs();
    if exponent < 0 {
        denominator <<= shift
    } else {
        numerator <<= shift
    }
    (numerator, denominator)
}

/// |`value`| × 10^`power`, rounded to an integer, halves up.
fn rounded(value: f64, power: i64) -> BigUint {
    let (numerator, denominator) = scaled(value, 10, power);
    (numerator * 2_u32 + &denominator) / (denominator * 2_u32)
}

/// |`value`| with `count` significant digits, halves up, and the exponent of the first.
fn significant(value: f64, count: i64) -> (String, i64) {
    if value == 0.0 {
        return ("0".repeat(count as usize), 0);
    }
    let mut exponent = value.abs().log10().floor() as i64 - 1;
    loop {
        let digits = rounded(value, count - 1 - exponent).to_string();
        if digits.len() as i64 == count {
            return (digits, exponent);
        }
        exponent += 1;
    }
}

fn sign(value: f64) -> &'static str {
    if value < 0.0 { "-" } else { "" }
}

fn expected_fixed(value: f64, digits: usize) -> String {
    let integer = format!("{:0>1$}", rounded(value, digits as i64).to_string(), digits + 1);
    let (integer, fraction) = integer.split_at(integer.len() - digits);
    let point = if digits == 0 { "" } else { "." };
    format!("{}{integer}{point}{fraction}", sign(value))
}

fn expected_scientific(value: f64, digits: &str, exponent: i64) -> String {
    let (first, fraction) = digits.split_at(1);
    let point = if fraction.is_empty() { "" } else { "." };
    format!("{}{first}{point}{fraction}e{exponent:+}", sign(value))
}

fn expected_precision(value: f64, precision: i64) -> String {
    let (digits, exponent) = significant(value, precision);
    if exponent < -6 || exponent >= precision {
        expected_scientific(value, &digits, exponent)
    } else if exponent < 0 {
        format!("{}0.{}{digits}", sign(value), "0".repeat((-exponent - 1) as usize))
    } else {
        let (integer, fraction) = digits.split_at(exponent as usize + 1);
        let point = if fraction.is_empty() { "" } else { "." };
        format!("{}{integer}{point}{fraction}", sign(value))
    }
}

#[test]
fn strings_are_those_of_the_oracle() {
    let mut random = Random(1);
    let mut oracle = ryu_js::Buffer::new();
    for _ in 0..4_000_000 {
        let value = random.double();
        assert_eq!(string(value), oracle.format(value));
    }
}

#[test]
fn powers_of_two_and_ten_and_their_neighbours_have_the_strings_of_the_oracle() {
    let mut oracle = ryu_js::Buffer::new();
    let twos = (0..0x7ff).map(|field| field << 52);
    let tens = (-323..309).map(|power| format!("1e{power}").parse::<f64>().unwrap().to_bits());
    for bits in twos.chain(tens) {
        for distance in -100..=100 {
            let value = f64::from_bits(bits.saturating_add_signed(distance));
            let text = string(value);
            assert_eq!(text, oracle.format(value));
            if value.is_finite() {
                assert_eq!(parse_decimal(text.as_bytes()), (value, text.len()));
            }
        }
    }
}

#[test]
fn values_without_digits_have_names() {
    for (value, name) in [(f64::NAN, "NaN"), (f64::INFINITY, "Infinity"), (f64::NEG_INFINITY, "-Infinity")] {
        assert_eq!(string(value), name);
        assert_eq!(fixed(value, 1), name);
        assert_eq!(exponential(value, Some(1)), name);
        assert_eq!(precision(value, 1), name);
        assert_eq!(in_radix(value, 7), name);
    }
    assert_eq!(string(-f64::NAN), "NaN");
}

#[test]
fn zeros_have_no_sign() {
    for zero in [0.0, -0.0] {
        assert_eq!(string(zero), "0");
        assert_eq!(fixed(zero, 0), "0");
        assert_eq!(fixed(zero, 2), "0.00");
        assert_eq!(exponential(zero, None), "0e+0");
        assert_eq!(exponential(zero, Some(2)), "0.00e+0");
        assert_eq!(precision(zero, 1), "0");
        assert_eq!(precision(zero, 3), "0.00");
        assert_eq!(in_radix(zero, 2), "0");
    }
}

#[test]
fn the_longest_texts_fill_their_buffers() {
    let lengths = [
        string(-1.234_567_890_123_456_7e-6).len(),
        fixed(-1e20, 100).len().max(exponential(-1e-300, Some(100)).len()).max(precision(-1.5e-6, 100).len()),
        in_radix(-5e-324, 2).len(),
        integer(i32::MIN).len(),
    ];
    let longest = [STRING_LENGTH_MAX, FORMAT_LENGTH_MAX, RADIX_LENGTH_MAX, INTEGER_LENGTH_MAX];
    assert_eq!(lengths, longest);
}

#[test]
fn counts_of_digits_out_of_range_count_as_the_nearest_in_range() {
    assert_eq!(fixed(0.1, u32::MAX), fixed(0.1, 100));
    assert_eq!(exponential(0.1, Some(u32::MAX)), exponential(0.1, Some(100)));
    assert_eq!(precision(0.1, 0), precision(0.1, 1));
    assert_eq!(precision(0.1, u32::MAX), precision(0.1, 100));
    assert_eq!(in_radix(0.1, 0), in_radix(0.1, 2));
    assert_eq!(in_radix(0.1, u32::MAX), in_radix(0.1, 36));
    assert_eq!(parse_radix(b"12", 0), (1.0, 1));
    assert_eq!(parse_radix(b"z", u32::MAX), (35.0, 1));
}

#[test]
fn fixed_texts_are_those_of_the_oracles() {
    let mut random = Random(2);
    let mut oracle = ryu_js::Buffer::new();
    for _ in 0..1_000_000 {
        let value = random.moderate_double();
        let digits = random.below_mostly(7, 101) as u8;
        // Below, ryu-js 1.0.3 writes wrong digits in front of many zeros.
        if value == 0.0 || value.abs() > 1e-15 {
            let text = fixed(value, digits.into());
            let expected = oracle.format_to_fixed(value, digits);
            assert_eq!(text, expected, "{value:?}.toFixed({digits})");
        }
    }
    for _ in 0..300_000 {
        let value = random.double();
        if value.abs() < 1e21 {
            let digits = random.below(101) as usize;
            let text = fixed(value, digits as u32);
            assert_eq!(text, expected_fixed(value, digits), "{value:?}.toFixed({digits})");
        }
    }
}

#[test]
fn exponential_texts_are_exact() {
    let mut random = Random(3);
    for _ in 0..200_000 {
        let value = random.double();
        let count = random.below_mostly(20, 101);
        let (digits, exponent) = significant(value, count as i64 + 1);
        assert_eq!(
            exponential(value, Some(count as u32)),
            expected_scientific(value, &digits, exponent),
            "{value:?}.toExponential({count})"
        );
    }
}

#[test]
fn exponential_texts_without_a_count_have_the_digits_of_strings() {
    let mut random = Random(4);
    let mut oracle = ryu_js::Buffer::new();
    for _ in 0..1_000_000 {
        let value = random.double();
        let text = exponential(value, None);
        let (mantissa, exponent) = text.split_once('e').unwrap();
        let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();

        let expected = oracle.format(value).trim_start_matches('-');
        let (expected, _) = expected.split_once('e').unwrap_or((expected, ""));
        let expected: String = expected.chars().filter(char::is_ascii_digit).collect();
        let expected = expected.trim_matches('0');
        assert_eq!(digits, if value == 0.0 { "0" } else { expected });
        assert_eq!(text, expected_scientific(value, &digits, exponent.parse().unwrap()));
        assert_eq!(text.parse(), Ok(value));
    }
}

#[test]
fn precise_texts_are_exact() {
    let mut random = Random(5);
    for _ in 0..200_000 {
        let value = random.double();
        let count = 1 + random.below_mostly(20, 100);
        assert_eq!(precision(value, count as u32), expected_precision(value, count as i64), "{value:?}.toPrecision({count})");
    }
}

#[test]
fn integers_have_the_strings_of_core() {
    let mut random = Random(6);
    let edges = [0, 9, 10, -1, -10, i32::MAX, i32::MIN];
    for value in edges.into_iter().chain((0..2_000_000).map(|_| random.integer(32) as i32)) {
        let expected = value.to_string();
        assert_eq!(integer(value), expected);
    }
}

/// Asserts what core's parser reads; both must take the whole text.
fn assert_parses(text: &str) {
    let expected: f64 = text.parse().unwrap();
    let (value, consumed) = parse_decimal(text.as_bytes());
    assert_eq!((value.to_bits(), consumed), (expected.to_bits(), text.len()), "{text}");
}

#[test]
fn strings_are_read_back() {
    let mut random = Random(7);
    for _ in 0..3_000_000 {
        let value = random.double();
        let text = string(value);
        assert_eq!(parse_decimal(text.as_bytes()), (value, text.len()));
    }
}

#[test]
fn decimals_of_any_shape_parse_like_in_core() {
    let mut random = Random(8);
    let mut text = String::new();
    for _ in 0..3_000_000 {
        text.clear();
        text.push_str(["", "", "-", "+"][random.below(4) as usize]);
        let digits = 1 + random.below_mostly(22, 60);
        let point = random.below(2 * digits + 2);
        let digit_range = [10, 10, 10, 2][random.below(4) as usize];
        for index in 0..digits {
            if index == point {
                text.push('.');
            }
            text.push((b'0' + random.below(digit_range) as u8) as char);
        }
        if random.below(4) != 0 {
            let range = [700, 60][random.below(2) as usize];
            write!(text, "e{}", random.below(range) as i64 - range as i64 / 2).unwrap();
        }
        assert_parses(&text);
    }
}

#[test]
fn midpoints_of_doubles_parse_to_even_and_their_neighbourhood_to_the_nearest() {
    let mut random = Random(9);
    for round in 0..20_000 {
        let value = match round {
            0 => 0.0,
            1 => f64::MAX,
            2 => f64::from_bits(1),
            3 => f64::from_bits((1 << 52) - 1),
            _ => random.double().abs(),
        };
        // The digits of the midpoint to the next double: (2 × mantissa + 1) × 2^(exponent − 1).
        let (mantissa, exponent) = exact(value);
        let midpoint = BigUint::from(mantissa * 2 + 1);
        let exponent = exponent - 1;
        let (digits, power) = if exponent < 0 {
            (midpoint * BigUint::from(5_u32).pow(exponent.unsigned_abs() as u32), exponent)
        } else {
            (midpoint << exponent, 0)
        };
        assert_parses(&format!("{digits}e{power}"));
        assert_parses(&format!("{}e{power}", &digits - 1_u32));
        assert_parses(&format!("{}e{power}", &digits + 1_u32));
        let digits = digits.to_string();
        assert_parses(&format!("0.000{digits}e{}", power + 3 + digits.len() as i64));
        let (integer, fraction) = digits.split_at(digits.len() / 2);
        let power = power + fraction.len() as i64;
        assert_parses(&format!("{integer}.{fraction}000000000e{power}"));
        assert_parses(&format!("{integer}.{fraction}000000001e{power}"));
        assert_parses(&format!("{integer}.{}e{power}", &fraction[..fraction.len() / 2]));
    }
}

#[test]
fn long_zeros_and_large_exponents_cancel() {
    let zeros = "0".repeat(5000);
    assert_parses(&format!("{zeros}1{zeros}e-5000"));
    assert_parses(&format!("0.{zeros}1e5001"));
    assert_parses(&format!("1.{zeros}1"));
    assert_parses(&format!("9007199254740993.{zeros}"));
    assert_parses(&format!("9007199254740993.{zeros}1"));
    for exponent in ["308", "309", "-342", "-343", "99999999999999999999", "-99999999999999999999"] {
        for digits in ["0", "1", "1.7976931348623157", "9.999999999999999999", "9999999999999999999"] {
            assert_parses(&format!("{digits}e{exponent}"));
        }
    }
}

#[test]
fn the_longest_prefix_is_consumed() {
    for (text, value, consumed) in [
        ("0", 0.0, 1),
        ("007", 7.0, 3),
        ("1.", 1.0, 2),
        (".5", 0.5, 2),
        ("1.5.2", 1.5, 3),
        ("1e", 1.0, 1),
        ("1e+", 1.0, 1),
        ("1e-x", 1.0, 1),
        ("1e2.5", 100.0, 3),
        ("1E+2", 100.0, 4),
        ("5.e1x", 50.0, 4),
        ("0x10", 0.0, 1),
        ("1_000", 1.0, 1),
        ("+Infinity", f64::INFINITY, 9),
        ("-Infinityx", f64::NEG_INFINITY, 9),
    ] {
        assert_eq!(parse_decimal(text.as_bytes()), (value, consumed), "{text}");
    }
    for text in ["", "-", "+", ".", "-.", ".e1", "e1", " 1", "infinity", "inf", "NaN", "--1"] {
        let (value, consumed) = parse_decimal(text.as_bytes());
        assert!(value.is_nan() && consumed == 0, "{text}");
    }
    assert!(parse_decimal(b"-0").0.is_sign_negative());
    assert!(parse_decimal(b"-1e-400").0.is_sign_negative());
}

#[test]
fn arbitrary_bytes_parse_without_panic() {
    let mut random = Random(10);
    let alphabet = b"0019.eE+-Infity_ \xff";
    for _ in 0..1_000_000 {
        let length = random.below(12) as usize;
        let text: Vec<u8> = (0..length).map(|_| alphabet[random.below(alphabet.len() as u64) as usize]).collect();
        let (value, consumed) = parse_decimal(&text);
        assert_eq!(value.is_nan(), consumed == 0);
        assert!(consumed <= text.len());
        if let Ok(prefix) = std::str::from_utf8(&text[..consumed])
            && consumed > 0
        {
            assert_eq!(Ok(value), prefix.parse());
        }
    }
}

/// The value of digits with a point, as an integer and how many digits follow the point.
fn split_radix_text(text: &str, radix: u32) -> (BigUint, i64) {
    let (integer, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = format!("{integer}{fraction}");
    (BigUint::parse_bytes(digits.as_bytes(), radix).unwrap(), fraction.len() as i64)
}

/// An integer without the zeros at its end, and the negative count of those.
fn without_zeros(mut integer: BigUint, radix: u32) -> (BigUint, i64) {
    let mut power = 0;
    while &integer % radix == BigUint::ZERO {
        integer /= radix;
        power -= 1;
    }
    (integer, power)
}

/// How `digits` × radix^−`power` compares with `eighths` eighths of a last place added to `value`.
fn compare(digits: &BigUint, power: i64, radix: u32, value: f64, eighths: i64) -> Ordering {
    let (mantissa, exponent) = exact(value);
    let eighths = (mantissa * 8).strict_add_signed(eighths);
    // Both sides as integers: digits × 2^shift against eighths × radix^power.
    let factor = BigUint::from(radix).pow(power.unsigned_abs() as u32);
    let (left, right) = if power < 0 { (digits * factor, eighths.into()) } else { (digits.clone(), BigUint::from(eighths) * factor) };
    let shift = exponent - 3;
    if shift < 0 { (left << shift.unsigned_abs()).cmp(&right) } else { left.cmp(&(right << shift)) }
}

#[test]
fn texts_in_any_radix_are_the_shortest_that_identify_the_number() {
    let mut random = Random(11);
    for round in 0..150_000 {
        let value = if round % 64 == 0 { random.double() } else { random.moderate_double() };
        let radix = 2 + random.below(35) as u32;
        let text = in_radix(value, radix);
        let context = format!("{value:?}.toString({radix}) = {text}");
        if radix == 10 {
            assert_eq!(text, string(value));
            continue;
        }
        let unsigned = text.strip_prefix(sign(value)).unwrap();
        let (digits, power) = split_radix_text(unsigned, radix);
        if value == value.trunc() && value.abs() < 2_f64.powi(53) {
            assert_eq!((compare(&digits, power, radix, value, 0), power), (Ordering::Equal, 0));
            continue;
        }
        // The zeros before the point only fill places.
        let (digits, power) = if power == 0 { without_zeros(digits, radix) } else { (digits, power) };

        // Half of the way to either neighbour, in eighths of the last place. The middle between two is the even one.
        let bits = value.to_bits();
        let is_power = bits << 12 == 0 && bits << 1 >> 53 > 1;
        let below = if is_power { -2 } else { -4 };
        let identifies = |digits: &BigUint, power| {
            let (lower, upper) = (compare(digits, power, radix, value, below), compare(digits, power, radix, value, 4));
            if bits & 1 == 0 { lower.is_ge() && upper.is_le() } else { lower.is_gt() && upper.is_lt() }
        };
        assert!(identifies(&digits, power), "{context} is another number");

        // No text with a digit less identifies the number, and no neighbour that does is closer.
        let shorter = &digits / radix;
        assert!(!identifies(&shorter, power - 1), "{context} is too long");
        assert!(!identifies(&(shorter + 1_u32), power - 1), "{context} is too long");
        let (numerator, denominator) = scaled(value, radix, power);
        let twice_value = numerator * 2_u32;
        let twice_text = &digits * 2_u32 * &denominator;
        if &twice_value + &denominator < twice_text {
            assert!(!identifies(&(digits - 1_u32), power), "{context} is too great");
        } else if twice_value > twice_text + denominator {
            assert!(!identifies(&(digits + 1_u32), power), "{context} is too small");
        }
    }
}

#[test]
fn well_known_numbers_have_well_known_texts_in_other_radices() {
    for (value, radix, text) in [
        (0.1, 2, "0.0001100110011001100110011001100110011001100110011001101"),
        (std::f64::consts::PI, 2, "11.001001000011111101101010100010001000010110100011"),
        (std::f64::consts::PI, 16, "3.243f6a8885a3"),
        (1.0 / 3.0, 3, "0.1"),
        (9007199254740991.0, 36, "2gosa7pa2gv"),
        (-255.0, 36, "-73"),
    ] {
        assert_eq!(in_radix(value, radix), text);
    }
}

#[test]
fn powers_of_two_and_extremes_are_written_in_radix_two() {
    for (value, text) in [
        (f64::MAX, format!("{}{}", "1".repeat(53), "0".repeat(971))),
        (f64::from_bits(1), format!("0.{}1", "0".repeat(1073))),
        (2.0_f64.powi(-1022), format!("0.{}1", "0".repeat(1021))),
        (-2.0_f64.powi(60), format!("-1{}", "0".repeat(60))),
        (-0.75, "-0.11".to_owned()),
    ] {
        assert_eq!(in_radix(value, 2), text);
    }
}

#[test]
fn integers_of_any_radix_parse_to_the_nearest_double() {
    let mut random = Random(12);
    for _ in 0..300_000 {
        let radix = 2 + random.below(35) as u32;
        let digits = 1 + random.below_mostly(40, 300);
        let mut text: Vec<u8> = (0..digits).map(|_| char::from_digit(random.below(radix.into()) as u32, radix).unwrap() as u8).collect();
        if random.below(4) == 0 {
            text.make_ascii_uppercase();
        }
        let expected: f64 = BigUint::parse_bytes(&text, radix).unwrap().to_string().parse().unwrap();
        text.push(b'~');
        assert_eq!(parse_radix(&text, radix), (expected, text.len() - 1));
    }
}

#[test]
fn binary_ties_parse_to_even() {
    for low in ["1", "10", "01"] {
        // 53 bits, the last of them odd or even, a half, and perhaps a bit far below.
        for odd in ["0", "1"] {
            for tail in ["", "0000", &format!("{}1", "0".repeat(200))] {
                let text = format!("1{}{odd}{low}{tail}", "0".repeat(51));
                let expected: f64 = BigUint::parse_bytes(text.as_bytes(), 2).unwrap().to_string().parse().unwrap();
                assert_eq!(parse_radix(text.as_bytes(), 2), (expected, text.len()));
            }
        }
    }
}

#[test]
fn integers_too_large_for_a_double_are_infinite() {
    let fits = format!("{}8{}", "f".repeat(13), "0".repeat(256 - 14));
    assert_eq!(parse_radix(fits.as_bytes(), 16), (f64::MAX, 256));
    for text in ["f".repeat(256), format!("1{}", "0".repeat(256)), "f".repeat(10_000)] {
        assert_eq!(parse_radix(text.as_bytes(), 16), (f64::INFINITY, text.len()));
    }
    assert_eq!(parse_radix("0".repeat(10_000).as_bytes(), 36), (0.0, 10_000));
    for text in ["", "-1", "g", "~"] {
        let (value, consumed) = parse_radix(text.as_bytes(), 16);
        assert!(value.is_nan() && consumed == 0, "{text}");
    }
}
