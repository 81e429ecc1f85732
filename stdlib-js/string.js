// String (ECMA-262, 22.1), but match, matchAll and search. The twins of its natives come after the class.

class String {
  constructor(value) { "native"; }

  static fromCharCode(codeUnit, ...codeUnits) { "native"; }
  static fromCodePoint(codePoint, ...codePoints) { "native"; }

  // 22.1.2.4
  static raw(template, ...substitutions) {
    const cooked = intrinsic.toObject(template);
    const literals = intrinsic.toObject(cooked.raw);
    const length = intrinsic.toLength(literals.length);
    let text = "";
    for (let k = 0; k < length; k++) {
      text += `${literals[k]}`;
      if (k + 1 < length && k < substitutions.length) text += `${substitutions[k]}`;
    }
    return text;
  }

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

  // 22.1.3.12, comparing code units: there is no locale
  localeCompare(that) {
    const string = intrinsic.thisString(this);
    const other = `${that}`;
    return string < other ? -1 : string > other ? 1 : 0;
  }

  // 22.1.3.15, for strings that every form leaves as they are
  normalize(form = undefined) {
    const string = intrinsic.thisString(this);
    const name = form === undefined ? "NFC" : `${form}`;
    if (name !== "NFC" && name !== "NFD" && name !== "NFKC" && name !== "NFKD") {
      intrinsic.throwRangeError("the normalization form is not one of NFC, NFD, NFKC, NFKD");
    }
    if (!intrinsic.isAscii(string)) intrinsic.throwTypeError("normalize is not supported yet beyond ASCII");
    return string;
  }

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

  // B.2.2.1
  substr(start, length) {
    const string = intrinsic.thisString(this);
    const size = string.length;
    const from = intrinsic.relativeIndex(start, size);
    const count = length === undefined ? size - from : intrinsic.toIntegerOrInfinity(length);
    if (count <= 0) return "";
    return intrinsic.substring(string, from, count < size - from ? from + count : size);
  }

  // B.2.2.2 to B.2.2.14
  anchor(name) { return intrinsic.createHtml(this, "a", "name", name); }
  big() { return intrinsic.createHtml(this, "big", "", ""); }
  blink() { return intrinsic.createHtml(this, "blink", "", ""); }
  bold() { return intrinsic.createHtml(this, "b", "", ""); }
  fixed() { return intrinsic.createHtml(this, "tt", "", ""); }
  fontcolor(color) { return intrinsic.createHtml(this, "font", "color", color); }
  fontsize(size) { return intrinsic.createHtml(this, "font", "size", size); }
  italics() { return intrinsic.createHtml(this, "i", "", ""); }
  link(url) { return intrinsic.createHtml(this, "a", "href", url); }
  small() { return intrinsic.createHtml(this, "small", "", ""); }
  strike() { return intrinsic.createHtml(this, "strike", "", ""); }
  sub() { return intrinsic.createHtml(this, "sub", "", ""); }
  sup() { return intrinsic.createHtml(this, "sup", "", ""); }
}

// B.2.2.15, B.2.2.16
intrinsic.defineHidden(String.prototype, "trimLeft", String.prototype.trimStart, true, true);
intrinsic.defineHidden(String.prototype, "trimRight", String.prototype.trimEnd, true, true);

// The beginning of every method: RequireObjectCoercible, ToString
intrinsic.define("thisString", function thisString(value) {
  if (value === undefined || value === null) intrinsic.throwTypeError("a string method was called on undefined or null");
  return `${value}`;
});

// 7.2.8 IsRegExp
intrinsic.define("isRegExp", function isRegExp(value) {
  if (!intrinsic.isObject(value)) return false;
  const matcher = value[Symbol.match];
  return matcher !== undefined ? !!matcher : intrinsic.builtinTag(value) === "RegExp";
});

// What includes, startsWith and endsWith search for
intrinsic.define("plainSearchString", function plainSearchString(value) {
  if (intrinsic.isRegExp(value)) intrinsic.throwTypeError("the search string is a regular expression");
  return `${value}`;
});

// ToIntegerOrInfinity of a position, clamped between 0 and the length
intrinsic.define("clampedIndex", function clampedIndex(value, length) {
  const position = intrinsic.toIntegerOrInfinity(value);
  return position <= 0 ? 0 : position < length ? position : length;
});

// 22.1.3.7
intrinsic.define("String.prototype.endsWith", function endsWith(searchString, endPosition) {
  const string = intrinsic.thisString(this);
  const search = intrinsic.plainSearchString(searchString);
  const length = string.length;
  const end = endPosition === undefined ? length : intrinsic.clampedIndex(endPosition, length);
  const start = end - search.length;
  return start >= 0 && intrinsic.substring(string, start, end) === search;
});

// 22.1.3.8
intrinsic.define("String.prototype.includes", function includes(searchString, position) {
  const string = intrinsic.thisString(this);
  const search = intrinsic.plainSearchString(searchString);
  const start = intrinsic.clampedIndex(position, string.length);
  return intrinsic.stringIndexOf(string, search, start) >= 0;
});

// 22.1.3.24
intrinsic.define("String.prototype.startsWith", function startsWith(searchString, position) {
  const string = intrinsic.thisString(this);
  const search = intrinsic.plainSearchString(searchString);
  const start = intrinsic.clampedIndex(position, string.length);
  const end = start + search.length;
  return end <= string.length && intrinsic.substring(string, start, end) === search;
});

// 22.1.3.19
intrinsic.define("String.prototype.replace", function replace(searchValue, replaceValue) {
  intrinsic.requireObjectCoercible(this);
  if (intrinsic.isObject(searchValue)) {
    const replacer = intrinsic.getMethod(searchValue, Symbol.replace);
    if (replacer !== undefined) return intrinsic.call(replacer, searchValue, this, replaceValue);
  }
  const string = `${this}`;
  const search = `${searchValue}`;
  if (typeof replaceValue !== "function") replaceValue = `${replaceValue}`;
  const position = intrinsic.stringIndexOf(string, search, 0);
  if (position < 0) return string;
  const replacement = intrinsic.stringReplacement(string, search, position, replaceValue);
  return intrinsic.substring(string, 0, position) + replacement
    + intrinsic.substring(string, position + search.length, string.length);
});

// 22.1.3.20
intrinsic.define("String.prototype.replaceAll", function replaceAll(searchValue, replaceValue) {
  intrinsic.requireObjectCoercible(this);
  if (intrinsic.isObject(searchValue)) {
    if (intrinsic.isRegExp(searchValue)) {
      const flags = searchValue.flags;
      intrinsic.requireObjectCoercible(flags);
      if (intrinsic.stringIndexOf(`${flags}`, "g", 0) < 0) {
        intrinsic.throwTypeError("replaceAll needs a regular expression with the flag g");
      }
    }
    const replacer = intrinsic.getMethod(searchValue, Symbol.replace);
    if (replacer !== undefined) return intrinsic.call(replacer, searchValue, this, replaceValue);
  }
  const string = `${this}`;
  const search = `${searchValue}`;
  if (typeof replaceValue !== "function") replaceValue = `${replaceValue}`;
  const length = string.length;
  const advance = search.length > 0 ? search.length : 1;
  let text = "";
  let end = 0;
  let position = intrinsic.stringIndexOf(string, search, 0);
  while (position >= 0) {
    text += intrinsic.substring(string, end, position)
      + intrinsic.stringReplacement(string, search, position, replaceValue);
    end = position + search.length;
    if (position + advance > length) break;
    position = intrinsic.stringIndexOf(string, search, position + advance);
  }
  return end < length ? text + intrinsic.substring(string, end, length) : text;
});

// What replaces a match without captures
intrinsic.define("stringReplacement", function stringReplacement(string, matched, position, replaceValue) {
  if (typeof replaceValue === "function") {
    return `${intrinsic.call(replaceValue, undefined, matched, position, string)}`;
  }
  if (intrinsic.stringIndexOf(replaceValue, "$", 0) < 0) return replaceValue;
  return intrinsic.getSubstitution(matched, string, position, [], undefined, replaceValue);
});

// 22.1.3.19.1 GetSubstitution; `captures` is a dense array of strings and undefined
intrinsic.define("getSubstitution", function getSubstitution(
  matched, string, position, captures, namedCaptures, replacement) {
  const length = replacement.length;
  let text = "";
  let done = 0;
  while (true) {
    const dollar = intrinsic.stringIndexOf(replacement, "$", done);
    if (dollar < 0 || dollar + 1 === length) return text + intrinsic.substring(replacement, done, length);
    text += intrinsic.substring(replacement, done, dollar);
    const sign = replacement[dollar + 1];
    done = dollar + 2;
    if (sign === "$") {
      text += "$";
    } else if (sign === "&") {
      text += matched;
    } else if (sign === "`") {
      text += intrinsic.substring(string, 0, position);
    } else if (sign === "'") {
      const tail = position + matched.length;
      if (tail < string.length) text += intrinsic.substring(string, tail, string.length);
    } else if (sign >= "0" && sign <= "9") {
      let index = +sign;
      const second = done < length ? replacement[done] : "";
      if (second >= "0" && second <= "9" && index * 10 + +second <= captures.length && index * 10 + +second > 0) {
        index = index * 10 + +second;
        done++;
      }
      if (index < 1 || index > captures.length) text += intrinsic.substring(replacement, dollar, done);
      else if (captures[index - 1] !== undefined) text += captures[index - 1];
    } else if (sign === "<" && namedCaptures !== undefined && intrinsic.stringIndexOf(replacement, ">", done) >= 0) {
      const close = intrinsic.stringIndexOf(replacement, ">", done);
      const capture = namedCaptures[intrinsic.substring(replacement, done, close)];
      if (capture !== undefined) text += `${capture}`;
      done = close + 1;
    } else {
      text += "$";
      done = dollar + 1;
    }
  }
});

// 22.1.3.23
intrinsic.define("String.prototype.split", function split(separator, limit) {
  intrinsic.requireObjectCoercible(this);
  if (intrinsic.isObject(separator)) {
    const splitter = intrinsic.getMethod(separator, Symbol.split);
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
    for (let k = 0; k < length && k < most; k++) intrinsic.createDataProperty(parts, k, string[k]);
    return parts;
  }
  let start = 0;
  let end = intrinsic.stringIndexOf(string, between, 0);
  while (end >= 0) {
    intrinsic.createDataProperty(parts, parts.length, intrinsic.substring(string, start, end));
    if (parts.length === most) return parts;
    start = end + between.length;
    end = intrinsic.stringIndexOf(string, between, start);
  }
  intrinsic.createDataProperty(parts, parts.length, intrinsic.substring(string, start, length));
  return parts;
});

// B.2.2.2.1 CreateHTML
intrinsic.define("createHtml", function createHtml(value, tag, attribute, attributeValue) {
  const string = intrinsic.thisString(value);
  if (attribute === "") return `<${tag}>${string}</${tag}>`;
  const text = `${attributeValue}`;
  let escaped = "";
  for (let k = 0; k < text.length; k++) escaped += text[k] === "\"" ? "&quot;" : text[k];
  return `<${tag} ${attribute}="${escaped}">${string}</${tag}>`;
});
