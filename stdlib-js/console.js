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
  if (count === 0) return "";
  let used = 0;
  let text = "";
  if (count > 1 && typeof values[0] === "string") {
    const template = values[0];
    let from = 0;
    used = 1;
    while (true) {
      const percent = intrinsic.stringIndexOf(template, "%", from);
      if (percent < 0 || percent + 1 === template.length) break;
      text += intrinsic.substring(template, from, percent);
      const sign = template[percent + 1];
      from = percent + 2;
      if (sign === "%") {
        text += "%";
      } else if (used < count && intrinsic.stringIndexOf("sdifoOc", sign) >= 0) {
        text += intrinsic.formatDirective(sign, values[used]);
        used++;
      } else {
        text += "%" + sign;
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
  if (sign === "c") return "";
  if (sign === "s") return typeof value === "string" ? value : intrinsic.inspect(value, 0);
  if (sign === "o" || sign === "O") return intrinsic.inspect(value, sign === "o" ? 4 : 2);
  if (intrinsic.isObject(value) || typeof value === "symbol") return "NaN";
  return intrinsic.inspect(sign === "d" ? +value : sign === "i" ? parseInt(value) : parseFloat(value), 0);
});

// The text of any value, with objects down to level `depth` spelled out. The state: `around` holds the objects around
// the one at hand, `circular` those that contain themselves, `reached` is the level of the last list begun, and
// `indent` counts the spaces before the line.
intrinsic.define("inspect", function inspect(value, depth) {
  return intrinsic.inspectValue(value, 0, { around: [], circular: [], depth, reached: 0, indent: 0 });
});

intrinsic.define("inspectValue", function inspectValue(value, level, state) {
  if (typeof value === "string") return intrinsic.quote(value);
  if (intrinsic.sameValue(value, -0)) return "-0";
  if (!intrinsic.isObject(value)) return String(value);
  const around = state.around;
  for (let i = 0; i < around.length; i++) {
    if (around[i] === value) return "[Circular *" + intrinsic.circularNumber(value, state.circular, true) + "]";
  }
  return intrinsic.inspectObject(value, level, state);
});

// Which of the circular objects a value is, from 1; 0 if it is none and not to be one
intrinsic.define("circularNumber", function circularNumber(value, circular, add) {
  for (let i = 0; i < circular.length; i++) {
    if (circular[i] === value) return i + 1;
  }
  if (!add) return 0;
  intrinsic.append(circular, value);
  return circular.length;
});

intrinsic.define("inspectObject", function inspectObject(value, level, state) {
  const kind = intrinsic.builtinTag(value);
  const isList = kind === "Array" || kind === "Arguments";
  const name = intrinsic.constructorName(value);
  const keys = intrinsic.shownKeys(value, kind);
  const length = isList ? intrinsic.peekOwn(value, "length") : 0;
  const base = intrinsic.inspectBase(value, kind, name, state);
  const opening = base !== "" ? base + " {" : intrinsic.inspectOpening(value, kind, name, length);
  const closing = isList ? "]" : "}";
  if (keys.length === 0 && !(length > 0)) return base !== "" ? base : opening + closing;
  if (level > state.depth) return "[" + (name === "" ? kind + ": null prototype" : name) + "]";
  const parts = [];
  state.reached = level;
  intrinsic.createDataProperty(state.around, level, value);
  state.indent += 2;
  if (isList) intrinsic.inspectElements(value, length, level, state, parts);
  for (let i = 0; i < keys.length; i++) {
    const descriptor = intrinsic.getOwnPropertyDescriptor(value, keys[i]);
    const text = intrinsic.inspectProperty(descriptor, level, state);
    intrinsic.append(parts, intrinsic.inspectKey(keys[i], descriptor) + ": " + text);
  }
  state.indent -= 2;
  state.around.length = level;
  const number = intrinsic.circularNumber(value, state.circular, false);
  return intrinsic.joinParts(number > 0 ? "<ref *" + number + "> " + opening : opening, parts, closing, level, state);
});

// One line if it is short and at most three levels deep, else a line for each part
intrinsic.define("joinParts", function joinParts(opening, parts, closing, level, state) {
  const count = parts.length;
  let size = count * 2 + state.indent + opening.length + 10;
  let oneLine = state.reached - level < 3;
  for (let i = 0; i < count; i++) {
    size += parts[i].length;
    if (intrinsic.stringIndexOf(parts[i], "\n") >= 0) oneLine = false;
  }
  oneLine = oneLine && size <= 80 && intrinsic.stringIndexOf(opening, "\n") < 0;
  const newLine = oneLine ? " " : intrinsic.newLine(state.indent);
  const between = oneLine ? "" : "  ";
  let text = opening;
  for (let i = 0; i < count; i++) text += (i > 0 ? "," : "") + newLine + between + parts[i];
  return text + newLine + closing;
});

intrinsic.define("newLine", function newLine(indent) {
  let text = "\n";
  for (let i = 0; i < indent; i++) text += " ";
  return text;
});

// The own enumerable keys that are shown by name, and at last an error's cause
intrinsic.define("shownKeys", function shownKeys(value, kind) {
  const keys = intrinsic.ownKeys(value);
  const indexed = kind === "Array" || kind === "Arguments" || kind === "String";
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
    intrinsic.createDataProperty(keys, count, "cause");
  }
  return keys;
});

// 6.1.7 Whether a key is an array index
intrinsic.define("isIndex", function isIndex(key) {
  return typeof key === "string" && `${key >>> 0}` === key && key !== "4294967295";
});

// What stands for an object by itself: functions, errors and objects of primitives; "" for all others
intrinsic.define("inspectBase", function inspectBase(value, kind, name, state) {
  if (kind === "Function") return intrinsic.inspectFunction(value);
  if (kind === "Error") return intrinsic.inspectError(value, name, state.indent);
  const primitive = intrinsic.primitiveValue(value);
  if (primitive === undefined) return "";
  const title = kind === "Object" ? "Symbol" : kind;
  return "[" + title + ": " + intrinsic.inspectValue(primitive, 0, state) + "]";
});

intrinsic.define("inspectFunction", function inspectFunction(value) {
  const name = intrinsic.peekString(value, "name");
  if (!intrinsic.isClassConstructor(value)) return name === "" ? "[Function (anonymous)]" : "[Function: " + name + "]";
  const parent = intrinsic.getPrototypeOf(value);
  const parentName = parent === null ? "" : intrinsic.peekString(parent, "name");
  return "[class " + (name === "" ? "(anonymous)" : name) + (parentName === "" ? "" : " extends " + parentName) + "]";
});

// The stack, with its lines moved to the indentation; in brackets if it shows no position
intrinsic.define("inspectError", function inspectError(value, name, indent) {
  let stack = intrinsic.peekString(value, "stack");
  if (stack === "") stack = intrinsic.errorStack(value);
  if (intrinsic.stringIndexOf(stack, "\n    at") < 0) return "[" + stack + "]";
  if (indent === 0) return stack;
  const newLine = intrinsic.newLine(indent);
  let text = "";
  let from = 0;
  while (true) {
    const end = intrinsic.stringIndexOf(stack, "\n", from);
    if (end < 0) return text + intrinsic.substring(stack, from, stack.length);
    text += intrinsic.substring(stack, from, end) + newLine;
    from = end + 1;
  }
});

// The bracket that opens an object or list, after its constructor's name and its tag where they say something
intrinsic.define("inspectOpening", function inspectOpening(value, kind, name, length) {
  if (kind === "Arguments") return "[Arguments] [";
  const fallback = kind === "Array" ? "Array" : "Object";
  const tag = intrinsic.peekTag(value);
  const size = kind === "Array" ? "(" + length + ")" : "";
  const bracket = kind === "Array" ? "[" : "{";
  const shownTag = tag === "" || tag === name ? "" : "[" + tag + "] ";
  if (name === "") return "[" + fallback + size + ": null prototype] " + shownTag + bracket;
  if (name === fallback && shownTag === "") return bracket;
  return name + size + " " + shownTag + bracket;
});

// Elements up to 100, and runs of holes
intrinsic.define("inspectElements", function inspectElements(value, length, level, state, parts) {
  const keys = intrinsic.ownKeys(value);
  let next = 0;
  let used = 0;
  while (next < length && parts.length < 100) {
    const key = used < keys.length && intrinsic.isIndex(keys[used]) ? +keys[used] : length;
    if (key > next) {
      const holes = key - next;
      intrinsic.append(parts, "<" + holes + " empty item" + (holes > 1 ? "s" : "") + ">");
      next = key;
    } else {
      const descriptor = intrinsic.getOwnPropertyDescriptor(value, keys[used]);
      intrinsic.append(parts, intrinsic.inspectProperty(descriptor, level, state));
      next++;
      used++;
    }
  }
  const rest = length - next;
  if (rest > 0) intrinsic.append(parts, "... " + rest + " more item" + (rest > 1 ? "s" : ""));
});

intrinsic.define("inspectProperty", function inspectProperty(descriptor, level, state) {
  if (intrinsic.hasOwn(descriptor, "value")) return intrinsic.inspectValue(descriptor.value, level + 1, state);
  if (descriptor.get === undefined) return descriptor.set === undefined ? "undefined" : "[Setter]";
  return descriptor.set === undefined ? "[Getter]" : "[Getter/Setter]";
});

intrinsic.define("inspectKey", function inspectKey(key, descriptor) {
  const isSymbol = typeof key === "symbol";
  const text = isSymbol ? String(key) : intrinsic.isIdentifier(key) ? key : intrinsic.quote(key);
  return descriptor.enumerable && !isSymbol ? text : "[" + text + "]";
});

intrinsic.define("isIdentifier", function isIdentifier(key) {
  for (let i = 0; i < key.length; i++) {
    const unit = key[i];
    const isLetter = (unit >= "a" && unit <= "z") || (unit >= "A" && unit <= "Z") || unit === "_";
    if (!isLetter && (i === 0 || unit < "0" || unit > "9")) return false;
  }
  return key !== "";
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
    const character = string[i];
    const unit = intrinsic.codeUnitAt(string, i);
    const escape = intrinsic.stringIndexOf("\b\t\n\f\r\\", character);
    if (escape >= 0) text += "\\" + "btnfr\\"[escape];
    else if (unit < 32 || (unit >= 127 && unit < 160)) text += "\\x" + intrinsic.hexByte(unit);
    else text += character === mark ? "\\" + mark : character;
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

intrinsic.define("inherits", function inherits(value, prototype) {
  while (value !== null) {
    value = intrinsic.getPrototypeOf(value);
    if (value === prototype) return value !== null;
  }
  return false;
});

// Symbol.toStringTag, unless it is shown as a key anyway
intrinsic.define("peekTag", function peekTag(value) {
  return intrinsic.isOwnEnumerable(value, intrinsic.toStringTagSymbol) ? "" : intrinsic.peekString(value, intrinsic.toStringTagSymbol);
});

// The value of an own data property; undefined if there is none
intrinsic.define("peekOwn", function peekOwn(value, key) {
  const descriptor = intrinsic.getOwnPropertyDescriptor(value, key);
  return descriptor !== undefined && intrinsic.hasOwn(descriptor, "value") ? descriptor.value : undefined;
});

// The string in the nearest data property along the prototype chain; "" if there is none
intrinsic.define("peekString", function peekString(value, key) {
  while (value !== null) {
    const descriptor = intrinsic.getOwnPropertyDescriptor(value, key);
    if (descriptor !== undefined) {
      const found = intrinsic.hasOwn(descriptor, "value") ? descriptor.value : "";
      return typeof found === "string" ? found : "";
    }
    value = intrinsic.getPrototypeOf(value);
  }
  return "";
});
