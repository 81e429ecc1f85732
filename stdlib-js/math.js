// Math (ECMA-262, 21.3).

const Math = intrinsic.namespace("Math", class Math {
  static abs(x) { "native"; }
  static acos(x) { "native"; }
  static acosh(x) { "native"; }
  static asin(x) { "native"; }
  static asinh(x) { "native"; }
  static atan(x) { "native"; }
  static atanh(x) { "native"; }
  static atan2(y, x) { "native"; }
  static cbrt(x) { "native"; }
  static ceil(x) { "native"; }
  static clz32(x) { "native"; }
  static cos(x) { "native"; }
  static cosh(x) { "native"; }
  static exp(x) { "native"; }
  static expm1(x) { "native"; }
  static floor(x) { "native"; }
  static fround(x) { "native"; }
  static hypot(value1, value2, ...values) { "native"; }
  static imul(x, y) { "native"; }
  static log(x) { "native"; }
  static log1p(x) { "native"; }
  static log10(x) { "native"; }
  static log2(x) { "native"; }
  static max(value1, value2, ...values) { "native"; }
  static min(value1, value2, ...values) { "native"; }
  static pow(base, exponent) { "native"; }
  static random() { "native"; }
  static round(x) { "native"; }
  static sign(x) { "native"; }
  static sin(x) { "native"; }
  static sinh(x) { "native"; }
  static sqrt(x) { "native"; }
  static tan(x) { "native"; }
  static tanh(x) { "native"; }
  static trunc(x) { "native"; }
});

// 21.3.1 The constants
intrinsic.defineConstants(Math, {
  E: 2.718281828459045,
  LN10: 2.302585092994046,
  LN2: 0.6931471805599453,
  LOG10E: 0.4342944819032518,
  LOG2E: 1.4426950408889634,
  PI: 3.141592653589793,
  SQRT1_2: 0.7071067811865476,
  SQRT2: 1.4142135623730951,
});
intrinsic.defineHidden(Math, Symbol.toStringTag, "Math", false, true);
