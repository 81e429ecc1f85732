// String (ECMA-262, 22.1), but match, matchAll and search, which regexp.js has. The twins of its natives come after the class.

class String {
  constructor(value) { "native"; }
  static fromCharCode(codeUnit, ...codeUnits) { "native"; }
  static fromCodePoint(codePoint, ...codePoints) { "native"; }
  static raw(template, ...substitutions) { "native"; }
  at(index) { "native"; }
  charAt(position) { "native"; }
  charCodeAt(position) { "native"; }
  codePointAt(position) { "native"; }
  concat(value, ...values) { "native"; }
  endsWith(searchString, endPosition = undefined) { "native"; }
  includes(searchString, position = undefined) { "native"; }
  indexOf(searchString, position = undefined) { "native"; }
  isWellFormed() { "native"; }
  lastIndexOf(searchString, position = undefined) { "native"; }
  localeCompare(that) { "native"; }
  normalize(form = undefined) { "native"; }
  padEnd(maxLength, fillString = undefined) { "native"; }
  padStart(maxLength, fillString = undefined) { "native"; }
  repeat(count) { "native"; }
  replace(searchValue, replaceValue) { "native"; }
  replaceAll(searchValue, replaceValue) { "native"; }
  slice(start, end) { "native"; }
  split(separator, limit) { "native"; }
  startsWith(searchString, position = undefined) { "native"; }
  substring(start, end) { "native"; }
  toLocaleLowerCase() { "native"; }
  toLocaleUpperCase() { "native"; }
  toLowerCase() { "native"; }
  toString() { "native"; }
  toUpperCase() { "native"; }
  toWellFormed() { "native"; }
  trim() { "native"; }
  trimEnd() { "native"; }
  trimStart() { "native"; }
  valueOf() { "native"; }
  [Symbol.iterator]() { "native"; }
  substr(start, length) { "native"; }
  anchor(name) { "native"; }
  big() { "native"; }
  blink() { "native"; }
  bold() { "native"; }
  fixed() { "native"; }
  fontcolor(color) { "native"; }
  fontsize(size) { "native"; }
  italics() { "native"; }
  link(url) { "native"; }
  small() { "native"; }
  strike() { "native"; }
  sub() { "native"; }
  sup() { "native"; }
}

intrinsic.define("fromCodePoint", String.fromCodePoint);

// 22.1.2.4
intrinsic.define("String.raw", function raw(template, ...substitutions) {
  const cooked = intrinsic.toObject(template);
  const literals = intrinsic.toObject(cooked.raw);
  const length = intrinsic.lengthOf(literals);
  let text = "";
  for (let k = 0; k < length; k++) {
    text += `${literals[k]}`;
    if (k + 1 < length && k < substitutions.length) text += `${substitutions[k]}`;
  }
  return text;
});

// 22.1.3.1
intrinsic.define("String.prototype.at", function at(index) {
  const string = intrinsic.thisString(this);
  const k = intrinsic.placeFromEnd(index, string.length);
  return k >= 0 && k < string.length ? string[k] : undefined;
});

// 22.1.3.12, comparing code units: there is no locale
intrinsic.define("String.prototype.localeCompare", function localeCompare(that) {
  const string = intrinsic.thisString(this);
  const other = `${that}`;
  return string < other ? -1 : string > other ? 1 : 0;
});

// 22.1.3.15, for strings that every form leaves as they are
intrinsic.define("String.prototype.normalize", function normalize(form) {
  const string = intrinsic.thisString(this);
  const name = form === undefined ? "NFC" : `${form}`;
  if (name.length > 4 || intrinsic.stringIndexOf(" NFC NFD NFKC NFKD ", " " + name + " ") < 0) {
    intrinsic.throwRangeError("unknown normalization form");
  }
  for (let k = 0; k < string.length; k++) {
    if (string[k] > "\x7F") intrinsic.throwTypeError("not supported beyond ASCII");
  }
  return string;
});

// B.2.2.1
intrinsic.define("String.prototype.substr", function substr(start, length) {
  const string = intrinsic.thisString(this);
  const size = string.length;
  const from = intrinsic.relativeIndex(start, size);
  const count = length === undefined ? size - from : intrinsic.toIntegerOrInfinity(length);
  if (count <= 0) return "";
  return intrinsic.substring(string, from, count < size - from ? from + count : size);
});

// B.2.2.15, B.2.2.16
intrinsic.defineHidden(String.prototype, "trimLeft", String.prototype.trimStart, true, true);
intrinsic.defineHidden(String.prototype, "trimRight", String.prototype.trimEnd, true, true);

// The beginning of every method: RequireObjectCoercible, ToString
intrinsic.define("thisString", function thisString(value) {
  intrinsic.requireObjectCoercible(value);
  return `${value}`;
});

// 7.2.8 IsRegExp
intrinsic.define("isRegExp", function isRegExp(value) {
  return intrinsic.isObject(value) && !!value[intrinsic.matchSymbol];
});

// 22.1.3.8, 22.1.3.24, 22.1.3.7
intrinsic.define("searchString", function searchString(which, value, position) {
  const string = intrinsic.thisString(this);
  if (intrinsic.isRegExp(value)) intrinsic.throwTypeError("the search string is a regular expression");
  const search = `${value}`;
  const length = string.length;
  let start = which === 3 && position === undefined ? length : intrinsic.toIntegerOrInfinity(position);
  if (start < 0) start = 0;
  if (start > length) start = length;
  if (which === 1) return intrinsic.stringIndexOf(string, search, start) >= 0;
  if (which === 3) start -= search.length;
  const end = start + search.length;
  return start >= 0 && end <= length && intrinsic.substring(string, start, end) === search;
});
intrinsic.define("String.prototype.includes", intrinsic.searchString, 1);
intrinsic.define("String.prototype.startsWith", intrinsic.searchString, 2);
intrinsic.define("String.prototype.endsWith", intrinsic.searchString, 3);

// 22.1.3.11
intrinsic.define("String.prototype.lastIndexOf", function lastIndexOf(searchString, position) {
  const string = intrinsic.thisString(this);
  const search = `${searchString}`;
  const number = +position;
  let last = -1;
  let next = intrinsic.stringIndexOf(string, search);
  // Behind the end nothing is found but an empty string, at the end again.
  while (next > last && !(next > number && next > 0)) {
    last = next;
    next = intrinsic.stringIndexOf(string, search, next + 1);
  }
  return last;
});

// 22.1.3.10, 22.1.3.31
intrinsic.define("wellFormed", function wellFormed(which) {
  const string = intrinsic.thisString(this);
  let text = "";
  for (let k = 0; k < string.length; k++) {
    const point = intrinsic.codePointAt(string, k);
    if (point > 0xFFFF) k++;
    text += intrinsic.fromCodePoint(point >> 11 === 27 ? 0xFFFD : point);
  }
  return which === 1 ? text === string : text;
});
intrinsic.define("String.prototype.isWellFormed", intrinsic.wellFormed, 1);
intrinsic.define("String.prototype.toWellFormed", intrinsic.wellFormed, 2);

// 22.1.3.17, 22.1.3.16
intrinsic.define("pad", function pad(which, maxLength, fillString) {
  const string = intrinsic.thisString(this);
  const missing = intrinsic.toLength(maxLength) - string.length;
  if (missing <= 0) return string;
  const filler = fillString === undefined ? " " : `${fillString}`;
  if (filler === "") return string;
  const padding = intrinsic.substring(intrinsic.repeat(filler, missing / filler.length + 1), 0, missing);
  return which === 1 ? padding + string : string + padding;
});
intrinsic.define("String.prototype.padStart", intrinsic.pad, 1);
intrinsic.define("String.prototype.padEnd", intrinsic.pad, 2);

// 22.1.3.19, 22.1.3.20
intrinsic.define("replaceText", function replaceText(which, searchValue, replaceValue) {
  intrinsic.requireObjectCoercible(this);
  if (intrinsic.isObject(searchValue)) {
    if (which === 2 && intrinsic.isRegExp(searchValue)) {
      const flags = searchValue.flags;
      intrinsic.requireObjectCoercible(flags);
      if (intrinsic.stringIndexOf(`${flags}`, "g") < 0) intrinsic.throwTypeError("the flag g is missing");
    }
    const replacer = intrinsic.getMethod(searchValue, intrinsic.replaceSymbol);
    if (replacer !== undefined) return intrinsic.call(replacer, searchValue, this, replaceValue);
  }
  const string = `${this}`;
  const search = `${searchValue}`;
  if (typeof replaceValue !== "function") replaceValue = `${replaceValue}`;
  const length = string.length;
  const size = search.length;
  let text = "";
  let end = 0;
  let position = intrinsic.stringIndexOf(string, search);
  while (position >= 0) {
    text += intrinsic.substring(string, end, position)
      + intrinsic.stringReplacement(string, search, position, replaceValue);
    end = position + size;
    const next = size > 0 ? end : end + 1;
    if (which === 1 || next > length) break;
    position = intrinsic.stringIndexOf(string, search, next);
  }
  return text + intrinsic.substring(string, end, length);
});
intrinsic.define("String.prototype.replace", intrinsic.replaceText, 1);
intrinsic.define("String.prototype.replaceAll", intrinsic.replaceText, 2);

// What replaces a match; without `captures`, none of a string
intrinsic.define("stringReplacement", function stringReplacement(string, matched, position, replaceValue, captures, groups) {
  if (typeof replaceValue === "function") {
    return `${intrinsic.call(replaceValue, undefined, matched, position, string)}`;
  }
  // 22.1.3.19.1 GetSubstitution
  const length = replaceValue.length;
  const count = captures === undefined ? 0 : captures.length;
  let text = "";
  let done = 0;
  while (true) {
    const dollar = intrinsic.stringIndexOf(replaceValue, "$", done);
    if (dollar < 0 || dollar + 1 === length) return text + intrinsic.substring(replaceValue, done, length);
    text += intrinsic.substring(replaceValue, done, dollar);
    const sign = replaceValue[dollar + 1];
    done = dollar + 2;
    if (sign === "&") text += matched;
    else if (sign === "`") text += intrinsic.substring(string, 0, position);
    else if (sign === "'") {
      const end = position + matched.length;
      if (end < string.length) text += intrinsic.substring(string, end, string.length);
    } else {
      let part = "$";
      if (sign !== "$") done--;
      if (sign >= "0" && sign <= "9") {
        // One digit, or two if there are so many groups
        let group = +sign;
        let size = 1;
        const second = replaceValue[dollar + 2];
        if (second >= "0" && second <= "9" && group * 10 + +second <= count) {
          group = group * 10 + +second;
          size = 2;
        }
        if (group > 0 && group <= count) {
          done += size;
          part = captures[group - 1];
        }
      } else if (sign === "<" && groups !== undefined) {
        const end = intrinsic.stringIndexOf(replaceValue, ">", done);
        if (end >= 0) {
          part = groups[intrinsic.substring(replaceValue, done + 1, end)];
          done = end + 1;
        }
      }
      if (part !== undefined) text += `${part}`;
    }
  }
});

// 22.1.3.23
intrinsic.define("String.prototype.split", function split(separator, limit) {
  intrinsic.requireObjectCoercible(this);
  if (intrinsic.isObject(separator)) {
    const splitter = intrinsic.getMethod(separator, intrinsic.splitSymbol);
    if (splitter !== undefined) return intrinsic.call(splitter, separator, this, limit);
  }
  const string = `${this}`;
  const most = limit === undefined ? 4294967295 : limit >>> 0;
  const between = `${separator}`;
  const parts = [];
  if (most === 0) return parts;
  if (separator === undefined) return [string];
  const length = string.length;
  if (between === "") {
    for (let k = 0; k < length && k < most; k++) intrinsic.append(parts, string[k]);
    return parts;
  }
  let start = 0;
  let end = intrinsic.stringIndexOf(string, between);
  while (end >= 0) {
    intrinsic.append(parts, intrinsic.substring(string, start, end));
    if (parts.length === most) return parts;
    start = end + between.length;
    end = intrinsic.stringIndexOf(string, between, start);
  }
  intrinsic.append(parts, intrinsic.substring(string, start, length));
  return parts;
});

// B.2.2.2 to B.2.2.14, and B.2.2.2.1 CreateHTML: the first four have an attribute
intrinsic.define("createHtml", function createHtml(which, value) {
  const tag = intrinsic.call(intrinsic.stringSplit, " a font font a big blink b tt i small strike sub sup", " ")[which];
  const string = intrinsic.thisString(this);
  let text = "<" + tag;
  if (which < 5) {
    text += " " + intrinsic.call(intrinsic.stringSplit, " name color size href", " ")[which] + "=\""
      + intrinsic.call(intrinsic.stringReplaceAll, `${value}`, "\"", "&quot;") + "\"";
  }
  return text + ">" + string + "</" + tag + ">";
});
intrinsic.define("stringSplit", String.prototype.split);
intrinsic.define("stringReplaceAll", String.prototype.replaceAll);
intrinsic.define("String.prototype.anchor", intrinsic.createHtml, 1);
intrinsic.define("String.prototype.fontcolor", intrinsic.createHtml, 2);
intrinsic.define("String.prototype.fontsize", intrinsic.createHtml, 3);
intrinsic.define("String.prototype.link", intrinsic.createHtml, 4);
intrinsic.define("String.prototype.big", intrinsic.createHtml, 5);
intrinsic.define("String.prototype.blink", intrinsic.createHtml, 6);
intrinsic.define("String.prototype.bold", intrinsic.createHtml, 7);
intrinsic.define("String.prototype.fixed", intrinsic.createHtml, 8);
intrinsic.define("String.prototype.italics", intrinsic.createHtml, 9);
intrinsic.define("String.prototype.small", intrinsic.createHtml, 10);
intrinsic.define("String.prototype.strike", intrinsic.createHtml, 11);
intrinsic.define("String.prototype.sub", intrinsic.createHtml, 12);
intrinsic.define("String.prototype.sup", intrinsic.createHtml, 13);
