// The global object (ECMA-262, chapter 19): its values and functions.

// 19.1 Value properties
intrinsic.defineHidden(intrinsic.global(), "globalThis", intrinsic.global(), true, true);
intrinsic.defineConstants(intrinsic.global(), { Infinity: 1 / 0, NaN: 0 / 0, undefined: void 0 });

// 19.2 Function properties
function isFinite(number) { "native"; }
function isNaN(number) { "native"; }
function parseFloat(string) { "native"; }
function parseInt(string, radix) { "native"; }

function decodeURI(encodedUri) { "native"; }
function decodeURIComponent(encodedUriComponent) { "native"; }
function encodeURI(uri) { "native"; }
function encodeURIComponent(uriComponent) { "native"; }
function escape(string) { "native"; }
function unescape(string) { "native"; }

// B.2.1.1
intrinsic.define("escape", function escape(string) {
  string = `${string}`;
  let text = "";
  for (let k = 0; k < string.length; k++) {
    const unit = intrinsic.codeUnitAt(string, k);
    if (intrinsic.isUnescaped(unit, "@*_+-./")) text += string[k];
    else if (unit < 256) text += intrinsic.percent(unit);
    else text += "%u" + intrinsic.hexByte(unit >> 8) + intrinsic.hexByte(unit & 255);
  }
  return text;
});

// B.2.1.2
intrinsic.define("unescape", function unescape(string) {
  string = `${string}`;
  const length = string.length;
  let text = "";
  let k = 0;
  while (k < length) {
    const long = string[k + 1] === "u";
    const unit = string[k] !== "%" ? -1 : intrinsic.parseHex(string, long ? k + 2 : k + 1, long ? 4 : 2);
    if (unit >= 0) {
      text += intrinsic.fromCodePoint(unit);
      k += long ? 6 : 3;
    } else {
      text += string[k];
      k++;
    }
  }
  return text;
});

// The function of hosts: ToString of each value, joined by a space, as a line of output
function print(...values) { "native"; }

// 19.2.6.5 Encode, for encodeURI and encodeURIComponent
intrinsic.define("encode", function encode(which, string) {
  string = `${string}`;
  let unescaped = "-_.!~*'()";
  if (which === 1) unescaped += ";/?:@&=+$,#";
  let text = "";
  for (let k = 0; k < string.length; k++) {
    const point = intrinsic.codePointAt(string, k);
    if (intrinsic.isUnescaped(point, unescaped)) text += string[k];
    else if (point < 0x80) text += intrinsic.percent(point);
    else {
      if (point >= 0xD800 && point <= 0xDFFF) intrinsic.throwMalformed();
      // The first byte: as many ones as there are bytes, a zero, and the highest bits.
      let shift = point < 0x800 ? 6 : point < 0x10000 ? 12 : 18;
      text += intrinsic.percent(0x780 >> shift / 6 & 0xF0 | point >> shift);
      if (shift === 18) k++;
      do {
        shift -= 6;
        text += intrinsic.percent(0x80 | point >> shift & 0x3F);
      } while (shift > 0);
    }
  }
  return text;
});

intrinsic.define("encodeURI", intrinsic.encode, 1);
intrinsic.define("encodeURIComponent", intrinsic.encode, 2);

// 19.2.6.6 Decode, for decodeURI and decodeURIComponent; what stands for a character of `preserved` stays encoded
intrinsic.define("decode", function decode(which, string) {
  string = `${string}`;
  const preserved = which === 1 ? ";/?:@&=+$,#" : "";
  const length = string.length;
  let text = "";
  let k = 0;
  while (k < length) {
    if (string[k] !== "%") {
      text += string[k];
      k++;
      continue;
    }
    const start = k;
    let point = intrinsic.percentByte(string, k);
    k += 3;
    if (point >= 0x80) {
      if (point < 0xC2 || point > 0xF4) intrinsic.throwMalformed();
      const extra = point < 0xE0 ? 1 : point < 0xF0 ? 2 : 3;
      point &= 0x3F >> extra;
      for (let n = 0; n < extra; n++) {
        const byte = intrinsic.percentByte(string, k);
        k += 3;
        if (byte >> 6 !== 2) intrinsic.throwMalformed();
        point = point << 6 | byte & 0x3F;
      }
      // Of more bytes than it needs, and what is no character
      if (point < 1 << 5 * extra + 1 || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF)) intrinsic.throwMalformed();
    }
    const character = intrinsic.fromCodePoint(point);
    text += intrinsic.stringIndexOf(preserved, character) >= 0 ? intrinsic.substring(string, start, k) : character;
  }
  return text;
});

intrinsic.define("decodeURI", intrinsic.decode, 1);
intrinsic.define("decodeURIComponent", intrinsic.decode, 2);

intrinsic.define("throwMalformed", function throwMalformed() {
  throw new URIError("the URI is malformed");
});

// The byte that `%XX` at an index stands for
intrinsic.define("percentByte", function percentByte(string, index) {
  const byte = string[index] === "%" ? intrinsic.parseHex(string, index + 1, 2) : -1;
  if (byte < 0) intrinsic.throwMalformed();
  return byte;
});

// Whether a code point is that of an ASCII letter, a digit, or one of `others`
intrinsic.define("isUnescaped", function isUnescaped(point, others) {
  // Letters of both cases differ in the bit 32.
  const letter = (point | 32) - 97;
  return (letter >= 0 && letter < 26) || (point >= 48 && point < 58)
    || intrinsic.stringIndexOf(others, intrinsic.fromCodePoint(point)) >= 0;
});

// Two upper case digits
intrinsic.define("hexByte", function hexByte(byte) {
  const digits = "0123456789ABCDEFabcdef";
  return digits[byte >> 4] + digits[byte & 15];
});

intrinsic.define("percent", function percent(byte) {
  return "%" + intrinsic.hexByte(byte);
});

// `count` hexadecimal digits from an index, or -1
intrinsic.define("parseHex", function parseHex(string, index, count) {
  let value = 0;
  for (; count > 0; count--) {
    const digit = intrinsic.stringIndexOf("0123456789ABCDEFabcdef", `${string[index]}`);
    if (digit < 0) return -1;
    value = value << 4 | (digit < 16 ? digit : digit - 6);
    index++;
  }
  return value;
});
