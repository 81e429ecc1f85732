// console (WHATWG): lines of text in the manner of Node's. Looking at a value never runs scripts: getters are named,
// not called. Long lists are not set in columns.

const console = intrinsic.namespace("console", class console {
  static debug(...values) { "native"; }
  static error(...values) { "native"; }
  static info(...values) { "native"; }
  static log(...values) { "native"; }
  static warn(...values) { "native"; }
});
intrinsic.defineHidden(console, Symbol.toStringTag, "console", false, true);

intrinsic.define("writeLine", function writeLine(which, ...values) {
  intrinsic.write(intrinsic.formatLine(values), which - 1);
});
intrinsic.define("console.debug", intrinsic.writeLine, 1);
intrinsic.define("console.info", intrinsic.writeLine, 2);
intrinsic.define("console.log", intrinsic.writeLine, 2);
intrinsic.define("console.warn", intrinsic.writeLine, 3);
intrinsic.define("console.error", intrinsic.writeLine, 4);

// The Formatter: the first value may be a text with %s, %d, %i, %f, %o, %O, %c and %%
intrinsic.define("formatLine", function formatLine(values) {
  const count = values.length;
  const template = values[0];
  let used = 0;
  let text = "";
  if (count > 1 && typeof template === "string") {
    let from = 0;
    used = 1;
    while (true) {
      const percent = intrinsic.stringIndexOf(template, "%", from);
      if (percent < 0 || percent + 1 === template.length) break;
      text += intrinsic.substring(template, from, percent);
      const sign = template[percent + 1];
      from = percent + 2;
      if (used < count && intrinsic.stringIndexOf("sdifoOc", sign) >= 0) {
        text += intrinsic.formatDirective(sign, values[used]);
        used++;
      } else {
        text += sign === "%" ? sign : "%" + sign;
      }
    }
    text += intrinsic.substring(template, from, template.length);
  }
  for (; used < count; used++) {
    if (used > 0) text += " ";
    const value = values[used];
    text += typeof value === "string" ? value : intrinsic.inspect(value, 2);
  }
  return text;
});

intrinsic.define("formatDirective", function formatDirective(sign, value) {
  let depth = 0;
  if (sign === "c") return "";
  if (sign === "s") {
    if (typeof value === "string") return value;
  } else if (sign === "o") {
    depth = 4;
  } else if (sign === "O") {
    depth = 2;
  } else {
    if (intrinsic.isObject(value) || typeof value === "symbol") return "NaN";
    value = sign === "d" ? +value : sign === "i" ? parseInt(value) : parseFloat(value);
  }
  return intrinsic.inspect(value, depth);
});

// The text of any value, with objects down to level `depth` spelled out. The state: `around` holds the objects around
// the one at hand, as many as its level; `circular` those that contain themselves; `reached` is the level of the last list
// begun.
intrinsic.define("inspect", function inspect(value, depth) {
  return intrinsic.inspectValue(value, { around: [], circular: [], depth, reached: 0 });
});

// Primitives need no state.
intrinsic.define("inspectValue", function inspectValue(value, state) {
  if (typeof value === "string") return intrinsic.quote(value);
  if (intrinsic.sameValue(value, -0)) return "-0";
  if (!intrinsic.isObject(value)) return String(value);
  if (intrinsic.placeIn(state.around, value) === 0) return intrinsic.inspectObject(value, state);
  const circular = state.circular;
  if (intrinsic.placeIn(circular, value) === 0) intrinsic.append(circular, value);
  return "[Circular *" + intrinsic.placeIn(circular, value) + "]";
});

// The place of a value in a list, from 1; 0 if it is not there
intrinsic.define("placeIn", function placeIn(list, value) {
  let place = list.length;
  while (place > 0 && list[place - 1] !== value) place--;
  return place;
});

intrinsic.define("inspectObject", function inspectObject(value, state) {
  const kind = intrinsic.builtinTag(value);
  const isList = kind === "Array" || kind === "Arguments";
  const name = intrinsic.constructorName(value);
  const keys = intrinsic.shownKeys(value, kind, isList);
  const length = isList ? intrinsic.peekOwn(value, "length") : 0;
  const around = state.around;
  const level = around.length;
  const base = intrinsic.inspectBase(value, kind, level);
  let opening = base ? base + " {" : intrinsic.inspectOpening(value, kind, name, length);
  const closing = isList ? "]" : "}";
  if (keys.length === 0 && !(length > 0)) return base || opening + closing;
  if (level > state.depth) return "[" + (name || kind + ": null prototype") + "]";
  state.reached = level;
  intrinsic.append(around, value);
  const parts = isList ? intrinsic.inspectElements(value, state, length) : [];
  for (let i = 0; i < keys.length; i++) {
    intrinsic.append(parts, intrinsic.inspectKey(value, keys[i]) + ": " + intrinsic.inspectProperty(value, keys[i], state));
  }
  around.length = level;
  const number = intrinsic.placeIn(state.circular, value);
  if (number > 0) opening = "<ref *" + number + "> " + opening;
  return intrinsic.joinParts(opening, parts, closing, level, state.reached);
});

// One line if it is short and at most three levels deep, else a line for each part
intrinsic.define("joinParts", function joinParts(opening, parts, closing, level, reached) {
  const line = opening + " " + intrinsic.call(intrinsic.arrayJoin, parts, ", ") + " " + closing;
  if (reached - level < 3 && line.length + 2 * level < 72 && intrinsic.stringIndexOf(line, "\n") < 0) return line;
  const end = intrinsic.newLine(level);
  const begin = intrinsic.newLine(level + 1);
  return opening + begin + intrinsic.call(intrinsic.arrayJoin, parts, "," + begin) + end + closing;
});
intrinsic.define("arrayJoin", Array.prototype.join);

// The end of a line, and the spaces before what stands in a list of so many
intrinsic.define("newLine", function newLine(level) {
  let text = "\n";
  for (; level > 0; level--) text += "  ";
  return text;
});

// The own enumerable keys that are shown by name, and at last an error's cause
intrinsic.define("shownKeys", function shownKeys(value, kind, isList) {
  const keys = intrinsic.ownKeys(value);
  const indexed = isList || kind === "String";
  let count = 0;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    if (indexed && intrinsic.isIndex(key)) continue;
    if (intrinsic.isOwnEnumerable(value, key)) {
      keys[count] = key;
      count++;
    }
  }
  keys.length = count;
  if (kind === "Error" && intrinsic.hasOwn(value, "cause") && !intrinsic.isOwnEnumerable(value, "cause")) {
    intrinsic.append(keys, "cause");
  }
  return keys;
});

// 6.1.7 Whether a key is an array index
intrinsic.define("isIndex", function isIndex(key) {
  return typeof key === "string" && `${key >>> 0}` === key && key !== "4294967295";
});

// What stands for an object by itself: functions, errors and objects of primitives; "" for all others
intrinsic.define("inspectBase", function inspectBase(value, kind, level) {
  if (kind === "Function") {
    const name = intrinsic.peekString(value, "name");
    if (!intrinsic.isClassConstructor(value)) return "[Function" + (name ? ": " + name : " (anonymous)") + "]";
    const parent = intrinsic.peekString(intrinsic.getPrototypeOf(value), "name");
    return "[class " + (name || "(anonymous)") + (parent && " extends " + parent) + "]";
  }
  if (kind === "Error") {
    // The stack, with its lines moved to the indentation; in brackets if it shows no position
    const stack = intrinsic.peekString(value, "stack") || intrinsic.errorStack(value);
    if (intrinsic.stringIndexOf(stack, "\n    at") < 0) return "[" + stack + "]";
    return intrinsic.call(intrinsic.stringReplaceAll, stack, "\n", intrinsic.newLine(level));
  }
  const primitive = intrinsic.primitiveValue(value);
  if (primitive === undefined) return "";
  return "[" + (kind === "Object" ? "Symbol" : kind) + ": " + intrinsic.inspectValue(primitive) + "]";
});

// The bracket that opens an object or list, after its constructor's name and its tag where they say something
intrinsic.define("inspectOpening", function inspectOpening(value, kind, name, length) {
  if (kind === "Arguments") return "[Arguments] [";
  let fallback = "Object";
  let size = "";
  let bracket = "{";
  if (kind === "Array") {
    fallback = kind;
    size = "(" + length + ")";
    bracket = "[";
  }
  // A tag that is shown as a key anyway is not repeated.
  if (!intrinsic.isOwnEnumerable(value, intrinsic.toStringTagSymbol)) {
    const tag = intrinsic.peekString(value, intrinsic.toStringTagSymbol);
    if (tag !== "" && tag !== name) bracket = "[" + tag + "] " + bracket;
  }
  if (name === "") return "[" + fallback + size + ": null prototype] " + bracket;
  if (name === fallback && bracket.length === 1) return bracket;
  return name + size + " " + bracket;
});

// Elements up to 100, and runs of holes
intrinsic.define("inspectElements", function inspectElements(value, state, length) {
  const keys = intrinsic.ownKeys(value);
  const parts = [];
  let next = 0;
  let used = 0;
  while (next < length && parts.length < 100) {
    const key = keys[used];
    const place = intrinsic.isIndex(key) ? +key : length;
    const holes = place - next;
    if (holes > 0) {
      intrinsic.append(parts, "<" + holes + " empty item" + (holes > 1 ? "s>" : ">"));
      next = place;
    } else {
      intrinsic.append(parts, intrinsic.inspectProperty(value, key, state));
      next++;
      used++;
    }
  }
  const rest = length - next;
  if (rest > 0) intrinsic.append(parts, "... " + rest + (rest > 1 ? " more items" : " more item"));
  return parts;
});

intrinsic.define("inspectProperty", function inspectProperty(value, key, state) {
  const descriptor = intrinsic.getOwnPropertyDescriptor(value, key);
  if (intrinsic.hasOwn(descriptor, "value")) return intrinsic.inspectValue(descriptor.value, state);
  if (descriptor.set === undefined) return descriptor.get === undefined ? "undefined" : "[Getter]";
  return descriptor.get === undefined ? "[Setter]" : "[Getter/Setter]";
});

intrinsic.define("inspectKey", function inspectKey(value, key) {
  const text = intrinsic.isIdentifier(key) ? key : intrinsic.inspectValue(key);
  return typeof key === "string" && intrinsic.isOwnEnumerable(value, key) ? text : "[" + text + "]";
});

// Letters and digits, no digit first: those stand before the letters
intrinsic.define("isIdentifier", function isIdentifier(key) {
  if (typeof key !== "string" || key < "A") return false;
  for (let i = 0; i < key.length; i++) {
    if (!intrinsic.isUnescaped(key[i], "_")) return false;
  }
  return true;
});

// A string literal, in the quotes that need the fewest escapes
intrinsic.define("quote", function quote(string) {
  let mark = "'";
  if (intrinsic.stringIndexOf(string, "'") >= 0) {
    if (intrinsic.stringIndexOf(string, "\"") < 0) mark = "\"";
    else if (intrinsic.stringIndexOf(string, "`") < 0 && intrinsic.stringIndexOf(string, "${") < 0) mark = "`";
  }
  let text = mark;
  for (let i = 0; i < string.length; i++) {
    let character = string[i];
    const unit = intrinsic.codeUnitAt(string, i);
    const escape = intrinsic.stringIndexOf("\b\t\n\f\r\\" + mark, character);
    if (escape >= 0) character = "\\" + ("btnfr\\" + mark)[escape];
    else if (unit < 32 || (unit >= 127 && unit < 160)) character = "\\x" + intrinsic.hexByte(unit);
    text += character;
  }
  return text + mark;
});

// The name of the nearest constructor along the prototype chain of which the value is an instance; "" if there is none
intrinsic.define("constructorName", function constructorName(value) {
  let holder = value;
  while (holder !== null) {
    const constructor = intrinsic.peekOwn(holder, "constructor");
    if (typeof constructor === "function" && intrinsic.inherits(value, intrinsic.peekOwn(constructor, "prototype"))) {
      const name = intrinsic.peekString(constructor, "name");
      if (name !== "") return name;
    }
    holder = intrinsic.getPrototypeOf(holder);
  }
  return intrinsic.getPrototypeOf(value) === null ? "" : "Object";
});

// The value of an own data property; undefined if there is none
intrinsic.define("peekOwn", function peekOwn(value, key) {
  const descriptor = intrinsic.getOwnPropertyDescriptor(value, key);
  if (descriptor !== undefined && intrinsic.hasOwn(descriptor, "value")) return descriptor.value;
});

// The string in the nearest data property along the prototype chain; "" if there is none
intrinsic.define("peekString", function peekString(value, key) {
  while (value !== null) {
    if (intrinsic.hasOwn(value, key)) {
      const found = intrinsic.peekOwn(value, key);
      return typeof found === "string" ? found : "";
    }
    value = intrinsic.getPrototypeOf(value);
  }
  return "";
});
