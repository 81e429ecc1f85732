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

// 21.1.3.6, 21.1.3.3, 21.1.3.2, 21.1.3.5; `which` is a format of `intrinsic.numberText`
intrinsic.define("formatNumber", function formatNumber(which, argument) {
  const number = intrinsic.call(intrinsic.numberValue, this);
  let count = intrinsic.toIntegerOrInfinity(argument);
  if (!(which & 1)) {
    // That a number is not finite counts before a wrong argument does.
    if (number - number !== 0 || (which === 2 && argument === undefined)) return `${number}`;
    if (argument === undefined) {
      which = 5;
      count = 10;
    }
  }
  if (count < (which === 1 ? 2 : which === 2 ? 1 : 0) || count > (which === 1 ? 36 : 100)) {
    intrinsic.throwRangeError("the argument is out of range");
  }
  return intrinsic.numberText(number, which, count);
});
intrinsic.define("numberValue", Number.prototype.valueOf);
intrinsic.define("Number.prototype.toString", intrinsic.formatNumber, 1);
intrinsic.define("Number.prototype.toFixed", intrinsic.formatNumber, 11);
intrinsic.define("Number.prototype.toExponential", intrinsic.formatNumber, 6);
intrinsic.define("Number.prototype.toPrecision", intrinsic.formatNumber, 2);

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
