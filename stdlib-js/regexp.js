// RegExp (ECMA-262, 22.2), and what strings do with it. Programs of patterns, and what runs them, are the engine's.
//
//   regExpCompile(pattern, flags)       the program of a pattern, both strings; a SyntaxError
//   regExpCreate(program, source, 0)    a regular expression; the last is its `lastIndex`
//   regExpPart(regexp, part, value)     1: its program, 2: its source; undefined if it is none. With a value sets the part
//   regExpFlags(regexp)                 the flags: 1 d, 2 g, 4 i, 8 m, 16 s, 32 u, 64 v, 128 y; undefined if it is none
//   regExpPlainFlags(regexp)            the same if scripts have left it, and RegExp.prototype, as they were; else undefined
//   regExpMatch(regexp, string, index)  what it matches from there on, an array as `exec` gives it, or null
//   matchIterator(regexp, string, flags)   an iterator for %RegExpStringIteratorPrototype%; `iteratorPart` reads its parts

class RegExp {
  constructor(pattern, flags) { "native"; }
  static get [Symbol.species]() { "native"; }
  get dotAll() { "native"; }
  exec(string) { "native"; }
  get flags() { "native"; }
  get global() { "native"; }
  get hasIndices() { "native"; }
  get ignoreCase() { "native"; }
  [Symbol.match](string) { "native"; }
  [Symbol.matchAll](string) { "native"; }
  get multiline() { "native"; }
  [Symbol.replace](string, replaceValue) { "native"; }
  [Symbol.search](string) { "native"; }
  get source() { "native"; }
  [Symbol.split](string, limit) { "native"; }
  get sticky() { "native"; }
  test(string) { "native"; }
  toString() { "native"; }
  get unicode() { "native"; }
  get unicodeSets() { "native"; }
  compile(pattern, flags) { "native"; }
}

intrinsic.define("regExpConstructor", RegExp);
intrinsic.define("regExpExecBuiltin", RegExp.prototype.exec);
// What a literal evaluates to
intrinsic.define("regExpLiteral", intrinsic.regExpCreate);

// 22.2.4.1; `this` is the new target, if there is one
intrinsic.define("RegExp", function construct(pattern, flags) {
  const isPattern = intrinsic.isRegExp(pattern);
  let target = this;
  if (target === undefined) {
    target = intrinsic.regExpConstructor;
    if (isPattern && flags === undefined && pattern.constructor === target) return pattern;
  }
  let source = intrinsic.regExpPart(pattern, 2);
  if (source !== undefined) {
    if (flags === undefined) flags = intrinsic.flagLetters(intrinsic.regExpFlags(pattern));
  } else if (isPattern) {
    source = pattern.source;
    if (flags === undefined) flags = pattern.flags;
  } else source = pattern;
  const prototype = target === intrinsic.regExpConstructor ? undefined : target.prototype;
  const regexp = intrinsic.regExpCreate("", "", 0);
  intrinsic.initializeRegExp(regexp, source, flags);
  if (intrinsic.isObject(prototype)) intrinsic.setPrototypeOf(regexp, prototype);
  return regexp;
});

// 22.2.3.3 RegExpInitialize, but for `lastIndex`
intrinsic.define("initializeRegExp", function initialize(regexp, pattern, flags) {
  const source = pattern === undefined ? "" : `${pattern}`;
  const program = intrinsic.regExpCompile(source, flags === undefined ? "" : `${flags}`);
  intrinsic.regExpPart(regexp, 1, program);
  intrinsic.regExpPart(regexp, 2, intrinsic.escapePattern(source));
});

// 22.2.6.13.1 EscapeRegExpPattern
intrinsic.define("escapePattern", function escapePattern(source) {
  let text = "";
  let done = 0;
  let inClass = false;
  let isEscaped = false;
  for (let k = 0; k < source.length; k++) {
    const character = source[k];
    if (isEscaped) isEscaped = false;
    else if (character === "\\") {
      isEscaped = true;
      continue;
    } else if (character === "[") inClass = true;
    else if (character === "]") inClass = false;
    else if (character === "/" && !inClass) {
      text += intrinsic.substring(source, done, k) + "\\";
      done = k;
    }
    const at = intrinsic.stringIndexOf("\n\r\u2028\u2029", character);
    if (at >= 0) {
      if (source[k - 1] === "\\") done++;
      text += (source[k - 1] === "\\" ? intrinsic.substring(source, done - 1, k) : intrinsic.substring(source, done, k) + "\\")
        + (at === 0 ? "n" : at === 1 ? "r" : at === 2 ? "u2028" : "u2029");
      done = k + 1;
    }
  }
  return source === "" ? "(?:)" : text + intrinsic.substring(source, done, source.length);
});

// Flags as letters
intrinsic.define("flagLetters", function flagLetters(flags) {
  let text = "";
  for (let k = 0; k < 8; k++) {
    if (flags >> k & 1) text += "dgimsuvy"[k];
  }
  return text;
});

// 22.2.6.4 get RegExp.prototype.flags
intrinsic.define("get RegExp.prototype.flags", function flags() {
  intrinsic.checkObject(this);
  const plain = intrinsic.regExpPlainFlags(this);
  if (plain !== undefined) return intrinsic.flagLetters(plain);
  return (this.hasIndices ? "d" : "") + (this.global ? "g" : "") + (this.ignoreCase ? "i" : "") + (this.multiline ? "m" : "")
    + (this.dotAll ? "s" : "") + (this.unicode ? "u" : "") + (this.unicodeSets ? "v" : "") + (this.sticky ? "y" : "");
});

// 22.2.6.4.1 RegExpHasFlag; `which` is one more than the flag's bit
intrinsic.define("regExpHasFlag", function hasFlag(which) {
  const flags = intrinsic.regExpFlags(this);
  if (flags !== undefined) return (flags >> which - 1 & 1) !== 0;
  if (this !== intrinsic.regExpConstructor.prototype) intrinsic.throwTypeError("this is of another kind");
});
intrinsic.define("get RegExp.prototype.hasIndices", intrinsic.regExpHasFlag, 1);
intrinsic.define("get RegExp.prototype.global", intrinsic.regExpHasFlag, 2);
intrinsic.define("get RegExp.prototype.ignoreCase", intrinsic.regExpHasFlag, 3);
intrinsic.define("get RegExp.prototype.multiline", intrinsic.regExpHasFlag, 4);
intrinsic.define("get RegExp.prototype.dotAll", intrinsic.regExpHasFlag, 5);
intrinsic.define("get RegExp.prototype.unicode", intrinsic.regExpHasFlag, 6);
intrinsic.define("get RegExp.prototype.unicodeSets", intrinsic.regExpHasFlag, 7);
intrinsic.define("get RegExp.prototype.sticky", intrinsic.regExpHasFlag, 8);

// 22.2.6.13
intrinsic.define("get RegExp.prototype.source", function source() {
  const text = intrinsic.regExpPart(this, 2);
  if (text !== undefined) return text;
  if (this !== intrinsic.regExpConstructor.prototype) intrinsic.throwTypeError("this is of another kind");
  return "(?:)";
});

// 22.2.6.17
intrinsic.define("RegExp.prototype.toString", function toString() {
  intrinsic.checkObject(this);
  return `/${this.source}/${this.flags}`;
});

// B.2.4.1
intrinsic.define("RegExp.prototype.compile", function compile(pattern, flags) {
  if (intrinsic.regExpFlags(this) === undefined) intrinsic.throwTypeError("this is of another kind");
  const source = intrinsic.regExpPart(pattern, 2);
  if (source !== undefined) {
    if (flags !== undefined) intrinsic.throwTypeError("a regular expression has flags of its own");
    flags = intrinsic.flagLetters(intrinsic.regExpFlags(pattern));
    pattern = source;
  }
  intrinsic.initializeRegExp(this, pattern, flags);
  this.lastIndex = 0;
  return this;
});

// 22.2.6.2, 22.2.7.2 RegExpBuiltinExec
intrinsic.define("RegExp.prototype.exec", function exec(string) {
  const flags = intrinsic.regExpFlags(this);
  if (flags === undefined) intrinsic.throwTypeError("this is of another kind");
  string = `${string}`;
  let index = intrinsic.toLength(this.lastIndex);
  if (!(flags & 130)) index = 0;
  const match = index > string.length ? null : intrinsic.regExpMatch(this, string, index);
  // What `compile` may have changed meanwhile counts.
  if (intrinsic.regExpFlags(this) & 130) this.lastIndex = match === null ? 0 : match.index + match[0].length;
  return match;
});

// 22.2.6.16
intrinsic.define("RegExp.prototype.test", function test(which, string) {
  intrinsic.checkObject(this);
  return intrinsic.regExpExec(this, `${string}`) !== null;
});

// 22.2.7.1 RegExpExec
intrinsic.define("regExpExec", function regExpExec(regexp, string) {
  const exec = regexp.exec;
  if (typeof exec !== "function") return intrinsic.call(intrinsic.regExpExecBuiltin, regexp, string);
  const match = intrinsic.call(exec, regexp, string);
  if (match !== null) intrinsic.checkObject(match);
  return match;
});

// The same in a loop over all matches: an empty one lets the next begin a character further
intrinsic.define("regExpNext", function regExpNext(regexp, string, unicode) {
  const match = intrinsic.regExpExec(regexp, string);
  if (match !== null && `${match[0]}` === "") {
    regexp.lastIndex = intrinsic.advanceIndex(string, intrinsic.toLength(regexp.lastIndex), unicode);
  }
  return match;
});

// 22.2.7.3 AdvanceStringIndex
intrinsic.define("advanceIndex", function advanceIndex(string, index, unicode) {
  return index + (unicode && index < string.length && intrinsic.codePointAt(string, index) > 0xFFFF ? 2 : 1);
});

// The flags as letters of what a method of RegExp is called for
intrinsic.define("lettersOf", function lettersOf(regexp) {
  return `${regexp.flags}`;
});

// Whether there is a letter among flags
intrinsic.define("hasLetter", function hasLetter(flags, letter) {
  return intrinsic.stringIndexOf(flags, letter) >= 0;
});

// Whether flags let code points count, not code units
intrinsic.define("seesPoints", function seesPoints(flags) {
  return intrinsic.hasLetter(flags, "u") || intrinsic.hasLetter(flags, "v");
});

// 22.2.6.8
intrinsic.define("RegExp.prototype[Symbol.match]", function match(string) {
  intrinsic.checkObject(this);
  string = `${string}`;
  const flags = intrinsic.lettersOf(this);
  if (!intrinsic.hasLetter(flags, "g")) return intrinsic.regExpExec(this, string);
  const unicode = intrinsic.seesPoints(flags);
  this.lastIndex = 0;
  let matches = null;
  while (true) {
    const match = intrinsic.regExpExec(this, string);
    if (match === null) return matches;
    const matched = `${match[0]}`;
    if (matches === null) matches = [];
    intrinsic.append(matches, matched);
    if (matched === "") this.lastIndex = intrinsic.advanceIndex(string, intrinsic.toLength(this.lastIndex), unicode);
  }
});

// 22.2.6.9
intrinsic.define("RegExp.prototype[Symbol.matchAll]", function matchAll(string) {
  intrinsic.checkObject(this);
  string = `${string}`;
  const Constructor = intrinsic.speciesConstructor(this, intrinsic.regExpConstructor);
  const flags = intrinsic.lettersOf(this);
  const matcher = new Constructor(this, flags);
  matcher.lastIndex = intrinsic.toLength(this.lastIndex);
  return intrinsic.matchIterator(matcher, string, flags);
});

// 22.2.9 %RegExpStringIteratorPrototype%
intrinsic.defineHidden(
  intrinsic.namespace("RegExpStringIterator.prototype", class RegExpStringIterator {
    static next() { "native"; }
  }),
  Symbol.toStringTag, "RegExp String Iterator", false, true);

intrinsic.define("RegExpStringIterator.next", function next() {
  const flags = intrinsic.iteratorPart(this, 3);
  if (typeof flags !== "string") intrinsic.throwTypeError("this is of another kind");
  const regexp = intrinsic.iteratorPart(this, 1);
  // An error finishes the iterator.
  intrinsic.iteratorPart(this, 1, undefined);
  if (regexp !== undefined) {
    const string = intrinsic.iteratorPart(this, 2);
    const value = intrinsic.regExpNext(regexp, string, intrinsic.seesPoints(flags));
    if (value !== null) {
      if (intrinsic.hasLetter(flags, "g")) intrinsic.iteratorPart(this, 1, regexp);
      return { value, done: false };
    }
  }
  return { value: undefined, done: true };
});

// 22.2.6.12
intrinsic.define("RegExp.prototype[Symbol.search]", function search(string) {
  intrinsic.checkObject(this);
  string = `${string}`;
  const previous = this.lastIndex;
  if (!intrinsic.sameValue(previous, 0)) this.lastIndex = 0;
  const match = intrinsic.regExpExec(this, string);
  if (!intrinsic.sameValue(this.lastIndex, previous)) this.lastIndex = previous;
  return match === null ? -1 : match.index;
});

// 22.2.6.11
intrinsic.define("RegExp.prototype[Symbol.replace]", function replace(string, replaceValue) {
  intrinsic.checkObject(this);
  string = `${string}`;
  const length = string.length;
  const isFunction = typeof replaceValue === "function";
  if (!isFunction) replaceValue = `${replaceValue}`;
  const flags = intrinsic.lettersOf(this);
  const isGlobal = intrinsic.hasLetter(flags, "g");
  const unicode = isGlobal && intrinsic.seesPoints(flags);
  if (isGlobal) this.lastIndex = 0;
  // Nobody sees whether all matches come first; they take memory.
  const isPlain = !isFunction && intrinsic.regExpPlainFlags(this) !== undefined;
  const matches = [];
  let match;
  while (!isPlain) {
    match = intrinsic.regExpNext(this, string, unicode);
    if (match === null) break;
    intrinsic.append(matches, match);
    if (!isGlobal) break;
  }
  let text = "";
  let end = 0;
  for (let k = 0; ; k++) {
    if (!isPlain) match = matches[k];
    else match = k > 0 && !isGlobal ? null : intrinsic.regExpNext(this, string, unicode);
    if (match === undefined || match === null) break;
    const count = intrinsic.lengthOf(match);
    const matched = `${match[0]}`;
    const index = intrinsic.toIntegerOrInfinity(match.index);
    const position = index < 0 ? 0 : index < length ? index : length;
    const captures = [];
    for (let group = 1; group < count; group++) {
      const capture = match[group];
      intrinsic.append(captures, capture === undefined ? capture : `${capture}`);
    }
    let groups = match.groups;
    let replacement;
    if (isFunction) {
      const list = [matched];
      for (let group = 1; group < count; group++) intrinsic.append(list, captures[group - 1]);
      intrinsic.append(list, position);
      intrinsic.append(list, string);
      if (groups !== undefined) intrinsic.append(list, groups);
      replacement = `${intrinsic.apply(replaceValue, undefined, list)}`;
    } else {
      if (groups !== undefined) groups = intrinsic.toObject(groups);
      replacement = intrinsic.stringReplacement(string, matched, position, replaceValue, captures, groups);
    }
    if (position >= end) {
      text += intrinsic.substring(string, end, position) + replacement;
      end = position + matched.length;
    }
  }
  return end < length ? text + intrinsic.substring(string, end, length) : text;
});

// 22.2.6.14
intrinsic.define("RegExp.prototype[Symbol.split]", function split(string, limit) {
  intrinsic.checkObject(this);
  string = `${string}`;
  const Constructor = intrinsic.speciesConstructor(this, intrinsic.regExpConstructor);
  const flags = intrinsic.lettersOf(this);
  const unicode = intrinsic.seesPoints(flags);
  // If scripts see no difference, this finds matches in place of another that is sticky.
  const isPlain = Constructor === intrinsic.regExpConstructor && intrinsic.regExpPlainFlags(this) < 128 && !intrinsic.isObject(limit);
  const splitter = isPlain ? this : new Constructor(this, intrinsic.hasLetter(flags, "y") ? flags : flags + "y");
  const most = limit === undefined ? 4294967295 : limit >>> 0;
  const parts = [];
  const length = string.length;
  if (most === 0) return parts;
  if (length === 0) {
    const match = isPlain ? intrinsic.regExpMatch(this, string, 0) : intrinsic.regExpExec(splitter, string);
    if (match === null) intrinsic.append(parts, string);
    return parts;
  }
  let start = 0;
  let next = 0;
  while (next < length) {
    let match;
    let end;
    if (isPlain) {
      match = intrinsic.regExpMatch(this, string, next);
      if (match === null || match.index >= length) break;
      next = match.index;
      end = next + match[0].length;
    } else {
      splitter.lastIndex = next;
      match = intrinsic.regExpExec(splitter, string);
      if (match !== null) {
        end = intrinsic.toLength(splitter.lastIndex);
        if (end > length) end = length;
      }
    }
    if (match === null || end === start) next = intrinsic.advanceIndex(string, next, unicode);
    else {
      intrinsic.append(parts, intrinsic.substring(string, start, next));
      if (parts.length === most) return parts;
      start = end;
      next = end;
      const count = intrinsic.lengthOf(match);
      for (let group = 1; group < count; group++) {
        intrinsic.append(parts, match[group]);
        if (parts.length === most) return parts;
      }
    }
  }
  intrinsic.append(parts, intrinsic.substring(string, start, length));
  return parts;
});

// 22.1.3.13, 22.1.3.14, 22.1.3.21
intrinsic.namespace("String.prototype", class StringMatch {
  static match(regexp) { "native"; }
  static matchAll(regexp) { "native"; }
  static search(regexp) { "native"; }
});

intrinsic.define("matchString", function matchString(which, regexp) {
  intrinsic.requireObjectCoercible(this);
  const symbol = which === 1 ? intrinsic.matchSymbol : which === 2 ? intrinsic.matchAllSymbol : intrinsic.searchSymbol;
  if (intrinsic.isObject(regexp)) {
    if (which === 2 && intrinsic.isRegExp(regexp)) {
      const flags = regexp.flags;
      intrinsic.requireObjectCoercible(flags);
      if (!intrinsic.hasLetter(`${flags}`, "g")) intrinsic.throwTypeError("the flag g is missing");
    }
    const method = intrinsic.getMethod(regexp, symbol);
    if (method !== undefined) return intrinsic.call(method, regexp, this);
  }
  const string = `${this}`;
  const created = intrinsic.regExpCreate("", "", 0);
  intrinsic.initializeRegExp(created, regexp, which === 2 ? "g" : "");
  return intrinsic.call(created[symbol], created, string);
});
intrinsic.define("StringMatch.match", intrinsic.matchString, 1);
intrinsic.define("StringMatch.matchAll", intrinsic.matchString, 2);
intrinsic.define("StringMatch.search", intrinsic.matchString, 3);
