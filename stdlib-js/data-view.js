// DataView (ECMA-262, 25.3).

class DataView {
  constructor(buffer, byteOffset = undefined, byteLength = undefined) { "native"; }
  get buffer() { "native"; }
  get byteLength() { "native"; }
  get byteOffset() { "native"; }
  getFloat32(byteOffset, littleEndian = undefined) { "native"; }
  getFloat64(byteOffset, littleEndian = undefined) { "native"; }
  getInt16(byteOffset, littleEndian = undefined) { "native"; }
  getInt32(byteOffset, littleEndian = undefined) { "native"; }
  getInt8(byteOffset) { "native"; }
  getUint16(byteOffset, littleEndian = undefined) { "native"; }
  getUint32(byteOffset, littleEndian = undefined) { "native"; }
  getUint8(byteOffset) { "native"; }
  setFloat32(byteOffset, value, littleEndian = undefined) { "native"; }
  setFloat64(byteOffset, value, littleEndian = undefined) { "native"; }
  setInt16(byteOffset, value, littleEndian = undefined) { "native"; }
  setInt32(byteOffset, value, littleEndian = undefined) { "native"; }
  setInt8(byteOffset, value) { "native"; }
  setUint16(byteOffset, value, littleEndian = undefined) { "native"; }
  setUint32(byteOffset, value, littleEndian = undefined) { "native"; }
  setUint8(byteOffset, value) { "native"; }
}
intrinsic.defineHidden(DataView.prototype, Symbol.toStringTag, "DataView", false, true);
intrinsic.define("dataView", DataView);

// 25.3.2.1; `this` is the new target. 20 is the type of bytes, and what makes the view a DataView.
intrinsic.define("DataView", function construct(buffer, byteOffset, byteLength) {
  intrinsic.bufferLength(buffer);
  const offset = intrinsic.toIndex(byteOffset);
  const room = intrinsic.attachedLength(buffer);
  if (offset > room) intrinsic.throwRangeError("the index is out of range");
  let length = byteLength;
  if (length !== undefined) length = intrinsic.toIndex(length);
  else if (!intrinsic.isResizable(buffer)) length = room - offset;
  const end = length === undefined ? offset : offset + length;
  if (end > room) intrinsic.throwRangeError("invalid length");
  // What converts the length may have changed the buffer.
  if (end > intrinsic.attachedLength(buffer)) intrinsic.throwRangeError("invalid length");
  return intrinsic.newView(this, intrinsic.dataView, 20, buffer, offset, length);
});
