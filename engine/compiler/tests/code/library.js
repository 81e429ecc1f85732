// library
const shared = intrinsic.namespace("shared");
function parseInt(text, radix) { "native"; }
class Array extends Object {
  constructor(length) { "native"; }
  static isArray(value) { "native"; }
  push(...items) { "native"; }
  get size() { "native"; }
  [Symbol.iterator]() { "native"; }
  map(callback, thisArg = undefined) {
    const length = intrinsic.toLength(this.length);
    const result = intrinsic.create(this, length);
    for (let i = 0; i < length; i++) if (i in this) result[i] = callback.call(thisArg, this[i], i, this);
    return result;
  }
  static from(items) { return new Array(items, parseInt(items, 10)); }
}
