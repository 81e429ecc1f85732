// ArrayBuffer (ECMA-262, 25.1).

class ArrayBuffer {
  constructor(length) { "native"; }
  static isView(value) { "native"; }
  static get [Symbol.species]() { "native"; }
  get byteLength() { "native"; }
  get detached() { "native"; }
  get maxByteLength() { "native"; }
  get resizable() { "native"; }
  resize(newLength) { "native"; }
  slice(start, end) { "native"; }
  transfer(...newLength) { "native"; }
  transferToFixedLength(...newLength) { "native"; }
}
intrinsic.defineHidden(ArrayBuffer.prototype, Symbol.toStringTag, "ArrayBuffer", false, true);
intrinsic.define("arrayBuffer", ArrayBuffer);

// 25.1.4.1; `this` is the new target
intrinsic.define("ArrayBuffer", function construct(length, options) {
  length = intrinsic.toIndex(length);
  let maximum;
  if (intrinsic.isObject(options)) {
    maximum = options.maxByteLength;
    if (maximum !== undefined) maximum = intrinsic.toIndex(maximum);
  }
  return intrinsic.newBuffer(this, intrinsic.arrayBuffer, length, maximum);
});

// A new buffer of the library's own
intrinsic.define("plainBuffer", function plainBuffer(length, maximum) {
  return intrinsic.newBuffer(intrinsic.arrayBuffer, intrinsic.arrayBuffer, length, maximum);
});

// 7.1.22 ToIndex
intrinsic.define("toIndex", function toIndex(value) {
  const index = intrinsic.toIntegerOrInfinity(value);
  if (index < 0 || index > 9007199254740991) intrinsic.throwRangeError("the index is out of range");
  return index;
});

// 25.1.6.7
intrinsic.define("ArrayBuffer.prototype.slice", function slice(start, end) {
  const length = intrinsic.attachedLength(this);
  const from = intrinsic.relativeIndex(start, length);
  const to = intrinsic.relativeEnd(end, length);
  const count = to > from ? to - from : 0;
  const Constructor = intrinsic.speciesConstructor(this, intrinsic.arrayBuffer);
  const copy = new Constructor(count);
  const room = intrinsic.attachedLength(copy);
  if (copy === this) intrinsic.throwTypeError("the species made the same buffer");
  if (room < count) intrinsic.throwTypeError("the array is too short");
  intrinsic.attachedLength(this);
  intrinsic.moveBytes(copy, 0, this, from, count);
  return copy;
});

// 25.1.3.14 ArrayBufferCopyAndDetach
intrinsic.define("transfer", function transfer(which, newLength) {
  const length = intrinsic.bufferLength(this);
  newLength = newLength === undefined ? length : intrinsic.toIndex(newLength);
  intrinsic.attachedLength(this);
  const maximum = which === 1 && intrinsic.isResizable(this) ? intrinsic.bufferMaximum(this) : undefined;
  const copy = intrinsic.plainBuffer(newLength, maximum);
  intrinsic.moveBytes(copy, 0, this, 0, newLength);
  intrinsic.detach(this);
  return copy;
});
intrinsic.define("ArrayBuffer.prototype.transfer", intrinsic.transfer, 1);
intrinsic.define("ArrayBuffer.prototype.transferToFixedLength", intrinsic.transfer, 2);
