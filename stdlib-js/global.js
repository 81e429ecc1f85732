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
    if (intrinsic.isUnescaped(string[k], "@*_+-./")) text += string[k];
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
    let unit = -1;
    let width = 1;
    if (string[k] === "%") {
      if (k + 6 <= length && string[k + 1] === "u") {
        width = 6;
        unit = intrinsic.parseHex(string, k + 2, 4);
      } else if (k + 3 <= length) {
        width = 3;
        unit = intrinsic.parseHex(string, k + 1, 2);
      }
    }
    if (unit >= 0) {
      text += intrinsic.fromCodePoint(unit);
      k += width;
    } else {
      text += string[k++];
    }
  }
  return text;
});

// The function of hosts: ToString of each value, joined by a space, as a line of output
function print(...values) { "native"; }

// 19.2.6.5 Encode, for encodeURI and encodeURIComponent
intrinsic.define("encode", function encode(which, string) {
  string = `${string}`;
  const unescaped = which === 1 ? "-_.!~*'();/?:@&=+$,#" : "-_.!~*'()";
  const length = string.length;
  let text = "";
  for (let k = 0; k < length; k++) {
    if (intrinsic.isUnescaped(string[k], unescaped)) {
      text += string[k];
      continue;
    }
    let point = intrinsic.codeUnitAt(string, k);
    if (point >= 0xD800 && point <= 0xDFFF) {
      const trail = point <= 0xDBFF && k + 1 < length ? intrinsic.codeUnitAt(string, k + 1) : 0;
      if (trail < 0xDC00 || trail > 0xDFFF) intrinsic.throwMalformed();
      point = 0x10000 + ((point - 0xD800) << 10) + (trail - 0xDC00);
      k++;
    }
    if (point < 0x80) {
      text += intrinsic.percent(point);
    } else {
      // The first byte: as many ones as there are bytes, a zero, and the highest bits.
      let shift = point < 0x800 ? 6 : point < 0x10000 ? 12 : 18;
      text += intrinsic.percent(0x780 >> shift / 6 & 0xF0 | point >> shift);
      while (shift > 0) {
        shift -= 6;
        text += intrinsic.percent(0x80 | point >> shift & 0x3F);
      }
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
      text += string[k++];
      continue;
    }
    const start = k;
    let point = intrinsic.percentByte(string, k);
    k += 3;
    if (point >= 0x80) {
      const extra = point >= 0xC2 && point < 0xE0 ? 1 : point >= 0xE0 && point < 0xF0 ? 2
        : point >= 0xF0 && point < 0xF5 ? 3 : 0;
      if (extra === 0) intrinsic.throwMalformed();
      point &= 0x3F >> extra;
      for (let n = 0; n < extra; n++) {
        const byte = intrinsic.percentByte(string, k);
        k += 3;
        if ((byte & 0xC0) !== 0x80) intrinsic.throwMalformed();
        point = point << 6 | byte & 0x3F;
      }
      const smallest = extra === 1 ? 0x80 : extra === 2 ? 0x800 : 0x10000;
      if (point < smallest || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF)) intrinsic.throwMalformed();
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
  if (index + 3 > string.length || string[index] !== "%") intrinsic.throwMalformed();
  const byte = intrinsic.parseHex(string, index + 1, 2);
  if (byte < 0) intrinsic.throwMalformed();
  return byte;
});

// Whether a character is an ASCII letter, a digit, or one of `others`
intrinsic.define("isUnescaped", function isUnescaped(character, others) {
  return (character >= "a" && character <= "z") || (character >= "A" && character <= "Z")
    || (character >= "0" && character <= "9") || intrinsic.stringIndexOf(others, character) >= 0;
});

// Two upper case digits
intrinsic.define("hexByte", function hexByte(byte) {
  const digits = "0123456789ABCDEF";
  return digits[byte >> 4] + digits[byte & 15];
});

intrinsic.define("percent", function percent(byte) {
  return "%" + intrinsic.hexByte(byte);
});

// `count` hexadecimal digits from an index, or -1
intrinsic.define("parseHex", function parseHex(string, index, count) {
  let value = 0;
  for (let k = index; k < index + count; k++) {
    const unit = intrinsic.codeUnitAt(string, k);
    if (unit >= 48 && unit <= 57) value = value << 4 | unit - 48;
    else if (unit >= 65 && unit <= 70) value = value << 4 | unit - 55;
    else if (unit >= 97 && unit <= 102) value = value << 4 | unit - 87;
    else return -1;
  }
  return value;
});
