// Number (ECMA-262, 21.1).

class Number {
  constructor(value) { "native"; }

  static isFinite(number) { "native"; }
  static isInteger(number) { "native"; }
  static isNaN(number) { "native"; }
  static isSafeInteger(number) { "native"; }

  toExponential(fractionDigits) { "native"; }
  toFixed(fractionDigits) { "native"; }
  toLocaleString() { "native"; }
  toPrecision(precision) { "native"; }
  toString(radix) { "native"; }
  valueOf() { "native"; }
}

// 21.1.2.4, 21.1.2.2, 21.1.2.3, 21.1.2.5, 19.2.3, 19.2.2
intrinsic.define("isNumberOfKind", function isNumberOfKind(which, number) {
  if (which > 4) number = +number;
  else if (typeof number !== "number") return false;
  const kind = which & 3;
  if (kind === 1) return number !== number;
  if (kind === 2) return number - number === 0;
  return number % 1 === 0 && (which === 3 || (number <= 9007199254740991 && number >= -9007199254740991));
});
intrinsic.define("Number.isNaN", intrinsic.isNumberOfKind, 1);
intrinsic.define("Number.isFinite", intrinsic.isNumberOfKind, 2);
intrinsic.define("Number.isInteger", intrinsic.isNumberOfKind, 3);
intrinsic.define("Number.isSafeInteger", intrinsic.isNumberOfKind, 4);
intrinsic.define("isNaN", intrinsic.isNumberOfKind, 5);
intrinsic.define("isFinite", intrinsic.isNumberOfKind, 6);

// 21.1.2 The constants
intrinsic.defineConstants(Number, {
  EPSILON: 2.220446049250313e-16,
  MAX_SAFE_INTEGER: 9007199254740991,
  MAX_VALUE: 1.7976931348623157e308,
  MIN_SAFE_INTEGER: -9007199254740991,
  MIN_VALUE: 5e-324,
  NaN: 0 / 0,
  NEGATIVE_INFINITY: -1 / 0,
  POSITIVE_INFINITY: 1 / 0,
});

// 21.1.2.12, 21.1.2.13: the same functions as the globals
intrinsic.defineHidden(Number, "parseFloat", parseFloat, true, true);
intrinsic.defineHidden(Number, "parseInt", parseInt, true, true);
