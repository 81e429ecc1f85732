// console (WHATWG). Values are shown on one line, strings in objects as literals, errors by their stacks. Looking at a value
// never runs scripts: a property with a getter or setter is shown as [Accessor].

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
  const template = values[0];
  let text = "";
  let used = 0;
  if (values.length > 1 && typeof template === "string") {
    used = 1;
    for (let i = 0; i < template.length; i++) {
      let part = template[i];
      const sign = template[i + 1];
      if (part === "%" && sign !== undefined) {
        if (sign === "%") {
          i++;
        } else if (used < values.length && intrinsic.stringIndexOf("sdifoOc", sign) >= 0) {
          part = intrinsic.formatDirective(sign, values[used], 0);
          used++;
          i++;
        }
      }
      text += part;
    }
  }
  for (; used < values.length; used++) {
    text += (used > 0 ? " " : "") + intrinsic.formatDirective("s", values[used], 2);
  }
  return text;
});

// Objects are spelled out down to a level that %o and %O set, too.
intrinsic.define("formatDirective", function formatDirective(sign, value, depth) {
  if (sign === "c") return "";
  if (sign === "s") {
    if (typeof value === "string") return value;
  } else if (sign === "o" || sign === "O") {
    depth = 2;
  } else {
    if (intrinsic.isObject(value) || typeof value === "symbol") return "NaN";
    value = sign === "d" ? +value : sign === "i" ? parseInt(value) : parseFloat(value);
  }
  return intrinsic.inspect(value, depth, []);
});

// The text of any value, with objects spelled out down to level `depth`; `around` holds the objects around it
intrinsic.define("inspect", function inspect(value, depth, around) {
  if (typeof value === "string") return intrinsic.quote(value);
  if (!intrinsic.isObject(value)) return intrinsic.sameValue(value, -0) ? "-0" : String(value);
  if (intrinsic.includes(around, value)) return "[Circular]";
  const constructor = intrinsic.peek(value, "constructor", "function");
  const name = intrinsic.peek(value, intrinsic.toStringTagSymbol, "string")
    || constructor && intrinsic.peek(constructor, "name", "string") || "Object";
  const kind = intrinsic.builtinTag(value);
  const itself = intrinsic.inspectItself(value, kind, name);
  const level = around.length;
  if (level > depth) return itself || "[" + name + "]";
  intrinsic.append(around, value);
  const parts = intrinsic.inspectParts(value, kind, depth, around);
  around.length = level;
  if (itself && !parts) return itself;
  let text = "";
  if (itself) text = itself + " ";
  else if (name !== "Object" && name !== "Array") text = name + " ";
  return kind === "Array" ? text + "[" + parts + "]" : text + "{" + parts + "}";
});

// What stands for an object by itself: functions, errors and objects of primitives; "" for all others
intrinsic.define("inspectItself", function inspectItself(value, kind, name) {
  if (kind === "Function") return "[Function: " + (intrinsic.peek(value, "name", "string") || "(anonymous)") + "]";
  if (kind === "Error") return intrinsic.peek(value, "stack", "string") || intrinsic.errorStack(value);
  const primitive = intrinsic.primitiveValue(value);
  return primitive === undefined ? "" : "[" + name + ": " + intrinsic.inspect(primitive) + "]";
});

// The first hundred elements of an array, the own enumerable properties, and an error's cause
intrinsic.define("inspectParts", function inspectParts(value, kind, depth, around) {
  const keys = intrinsic.ownKeys(value);
  let text = "";
  let k = 0;
  // Elements are the first keys of arrays and String objects, `length` is the next.
  if (kind === "Array" || kind === "String") {
    while (keys[k] !== "length") k++;
  }
  if (kind === "Array") {
    for (let i = 0; i < value.length && i <= 100; i++) {
      text += i === 100 ? ", ..." : ", " + intrinsic.inspectProperty(value, i, depth, around);
    }
  }
  for (; k < keys.length; k++) {
    const key = keys[k];
    if (intrinsic.isOwnEnumerable(value, key) || kind === "Error" && key === "cause") {
      text += ", " + String(key) + ": " + intrinsic.inspectProperty(value, key, depth, around);
    }
  }
  return text && intrinsic.substring(text, 1, text.length) + " ";
});

intrinsic.define("inspectProperty", function inspectProperty(value, key, depth, around) {
  const attributes = intrinsic.attributesOf(value, key);
  if (attributes === undefined) return "<empty>";
  return attributes & 8 ? "[Accessor]" : intrinsic.inspect(intrinsic.partOf(value, key, 0), depth, around);
});

// The value of the nearest data property along the prototype chain if it is of that type, else ""
intrinsic.define("peek", function peek(value, key, type) {
  for (; value !== null; value = intrinsic.getPrototypeOf(value)) {
    const attributes = intrinsic.attributesOf(value, key);
    if (attributes !== undefined) {
      const found = attributes & 8 || intrinsic.partOf(value, key, 0);
      return typeof found === type ? found : "";
    }
  }
  return "";
});

// 25.5.4.2 QuoteJSONString
intrinsic.define("quote", function quote(string) {
  let text = "\"";
  for (let i = 0; i < string.length; i++) {
    const character = string[i];
    const escape = intrinsic.stringIndexOf("\b\t\n\f\r\\\"", character);
    if (escape >= 0) text += "\\" + "btnfr\\\""[escape];
    else if (character < " ") text += "\\u00" + intrinsic.hexByte(intrinsic.codeUnitAt(character, 0));
    else text += character;
  }
  return text + "\"";
});
