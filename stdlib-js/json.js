// JSON (ECMA-262, 25.5).

const JSON = intrinsic.namespace("JSON", class JSON {
  static parse(text, reviver) { "native"; }
  static stringify(value, replacer, space) { "native"; }
});
intrinsic.defineHidden(JSON, Symbol.toStringTag, "JSON", false, true);

// 25.5.1, for a function that looks at each value
intrinsic.define("JSON.parse", function parse(text, reviver) {
  return intrinsic.internalizeProperty({ "": intrinsic.parseText(text) }, "", reviver);
});

// 25.5.1.1 InternalizeJSONProperty
intrinsic.define("internalizeProperty", function internalizeProperty(holder, name, reviver) {
  const value = holder[name];
  if (intrinsic.isObject(value)) {
    const keys = intrinsic.isArray(value) ? undefined : intrinsic.enumerableNames(value);
    const length = intrinsic.lengthOf(keys === undefined ? value : keys);
    for (let i = 0; i < length; i++) {
      const key = keys === undefined ? `${i}` : keys[i];
      const element = intrinsic.internalizeProperty(value, key, reviver);
      if (element !== undefined) {
        // 127: a data property with all attributes
        intrinsic.defineOwnProperty(value, key, 127, element);
      } else if ((intrinsic.attributesOf(value, key) & 4) !== 0) {
        intrinsic.deleteProperty(value, key);
      }
    }
  }
  return intrinsic.call(reviver, holder, name, value);
});

// 25.5.2, for what is more than plain data
intrinsic.define("JSON.stringify", function stringify(value, replacer, space) {
  let list;
  if (typeof replacer !== "function") {
    if (intrinsic.isArray(replacer)) list = intrinsic.propertyList(replacer);
    replacer = undefined;
  }
  space = intrinsic.unwrap(space);
  let gap = "";
  if (typeof space === "number") {
    space = intrinsic.toIntegerOrInfinity(space);
    gap = intrinsic.repeat(" ", space < 0 ? 0 : space > 10 ? 10 : space);
  } else if (typeof space === "string") {
    gap = space.length > 10 ? intrinsic.substring(space, 0, 10) : space;
  }
  return intrinsic.serializeProperty({ list, replacer, gap, open: [] }, "", { "": value }, "\n");
});

// 25.5.2, step 4.b
intrinsic.define("propertyList", function propertyList(replacer) {
  const list = [];
  const length = intrinsic.lengthOf(replacer);
  for (let k = 0; k < length; k++) {
    let item = replacer[k];
    const primitive = intrinsic.isObject(item) ? intrinsic.primitiveValue(item) : item;
    if (typeof primitive === "string" || typeof primitive === "number") {
      item = intrinsic.toString(item);
      if (!intrinsic.includes(list, item)) intrinsic.append(list, item);
    }
  }
  return list;
});

// The number, string or boolean that an object wraps, or else the value itself
intrinsic.define("unwrap", function unwrap(value) {
  if (!intrinsic.isObject(value)) return value;
  const primitive = intrinsic.primitiveValue(value);
  if (typeof primitive === "number") return +value;
  if (typeof primitive === "string") return intrinsic.toString(value);
  return typeof primitive === "boolean" ? primitive : value;
});

// 25.5.2.1 SerializeJSONProperty. `indent` is a line's end with what the next begins with.
intrinsic.define("serializeProperty", function serializeProperty(state, key, holder, indent) {
  let value = holder[key];
  if (intrinsic.isObject(value)) {
    const method = value.toJSON;
    if (typeof method === "function") value = intrinsic.call(method, value, key);
  }
  if (state.replacer !== undefined) value = intrinsic.call(state.replacer, holder, key, value);
  value = intrinsic.unwrap(value);
  if (value === null) return "null";
  if (typeof value === "string") return intrinsic.quote(value);
  if (typeof value === "number") return value - value === 0 ? `${value}` : "null";
  if (typeof value === "boolean") return `${value}`;
  if (!intrinsic.isObject(value) || typeof value === "function") return undefined;
  if (intrinsic.includes(state.open, value)) intrinsic.throwTypeError("a structure refers to itself");
  const depth = state.open.length;
  intrinsic.append(state.open, value);
  const text = intrinsic.serializeObject(state, value, indent + state.gap, indent);
  state.open.length = depth;
  return text;
});

// 25.5.2.4 SerializeJSONObject, 25.5.2.5 SerializeJSONArray
intrinsic.define("serializeObject", function serializeObject(state, value, indent, stepback) {
  const isArray = intrinsic.isArray(value);
  const keys = isArray ? undefined : state.list === undefined ? intrinsic.enumerableNames(value) : state.list;
  const length = intrinsic.lengthOf(isArray ? value : keys);
  let text = "";
  for (let i = 0; i < length; i++) {
    const key = isArray ? `${i}` : keys[i];
    let part = intrinsic.serializeProperty(state, key, value, indent);
    if (part === undefined) {
      if (!isArray) continue;
      part = "null";
    }
    if (text !== "") text += ",";
    if (state.gap !== "") text += indent;
    if (!isArray) {
      text += intrinsic.quote(key);
      text += state.gap === "" ? ":" : ": ";
    }
    text += part;
  }
  if (text !== "" && state.gap !== "") text += stepback;
  return isArray ? "[" + text + "]" : "{" + text + "}";
});
