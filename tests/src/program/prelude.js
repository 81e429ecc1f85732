"use strict";
// Every turn of a loop and every call takes a step.
let steps = 0;
function step() {
  if (++steps > 3000) throw "too many steps";
}
function isObject(value) {
  return typeof value === "object" && value !== null;
}
// What engines say of a function's source differs.
Function.prototype.toString = () => "function";
// The text of any value, the same in every engine; objects are spelled out two levels deep.
function text(value, depth = 2) {
  if (typeof value === "string") return value;
  if (typeof value === "function") return "function";
  if (typeof value === "symbol") return "symbol";
  if (!isObject(value)) return Object.is(value, -0) ? "-0" : String(value);
  if (value instanceof Error) return value.name;
  if (depth === 0) return Array.isArray(value) ? "[…]" : "{…}";
  if (value instanceof RegExp) return `${value} at ${text(value.lastIndex)}`;
  if (value instanceof Map || value instanceof Set) return `${value.size} of ${text([...value], depth)}`;
  const parts = [];
  for (const key of Object.keys(value)) {
    let part;
    try {
      part = text(value[key], depth - 1);
    } catch (error) {
      part = "throws " + (error instanceof Error ? error.name : typeof error);
    }
    parts.push(key + ": " + part);
    if (parts.length > 20) break;
  }
  if (Array.isArray(value)) return value.length + "[" + parts.join(", ") + "]";
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  return (kind === "Object" ? "{" : kind + "{") + parts.join(", ") + "}";
}
// Halves of surrogate pairs are no text that could be written.
function show(...values) {
  print(values.map((value) => text(value).slice(0, 200)).join(" | ").toWellFormed());
}
// How deep objects nest, up to four.
function depth(value, most = 4) {
  if (!isObject(value) || most === 0) return 0;
  let deepest = 0;
  for (const key of Object.keys(value)) {
    const part = Object.getOwnPropertyDescriptor(value, key).value;
    if (deepest < 3) deepest = Math.max(deepest, depth(part, most - 1));
  }
  return deepest + 1;
}
// Keeps values from growing without end: the text of an array of arrays could double with each assignment.
function cut(value) {
  if (typeof value === "string" && value.length > 40) return value.slice(0, 40);
  if (Array.isArray(value) && value.length > 12 && !Object.isFrozen(value)) value.length = 12;
  return depth(value) > 2 ? text(value).slice(0, 40) : value;
}
// What is stored in an object.
function flat(value) {
  return isObject(value) ? text(value).slice(0, 40) : value;
}
function iterable(value) {
  return Array.isArray(value) ? value : typeof value === "string" ? [...value] : [value];
}
function key(value) {
  return isObject(value) || typeof value === "function" ? "x" : value;
}
// A small integer, whose powers every engine knows exactly.
function small(value) {
  return typeof value === "number" ? Math.trunc(value) % 10 || 0 : text(value).length % 10;
}
function attempt(action) {
  try {
    return flat(action());
  } catch (error) {
    return flat(error);
  }
}
// An iterator that tells when it is closed.
function closing(value) {
  const values = iterable(value).slice(0, 6);
  return {
    [Symbol.iterator]() {
      return this;
    },
    next(sent) {
      step();
      return { value: flat(values.shift() ?? sent), done: values.length === 0 };
    },
    return(result) {
      show("closed", result);
      return { value: result, done: true };
    },
  };
}
// Takes a generator through all that can be done with it.
function drive(generator, sent) {
  const results = [];
  for (const method of ["next", "next", "throw", "next", "return", "next"]) {
    try {
      const { value, done } = generator[method](sent);
      results.push(flat(value), done);
    } catch (error) {
      results.push("threw", flat(error));
    }
  }
  return results.join();
}
const templates = new Set();
function tag(strings, ...values) {
  templates.add(strings);
  return [templates.size, Object.isFrozen(strings), ...strings, ...strings.raw, ...values.map(flat)].join("/");
}
// Shows how a promise ends, in a job.
let promises = 0;
function later(value) {
  const number = ++promises;
  Promise.resolve(value).then(
    (result) => show("fulfilled", number, result),
    (reason) => show("rejected", number, reason),
  );
}
function repeatedly(pattern, subject) {
  const found = [];
  for (let i = 0; i < 5; i++) found.push(flat(pattern.exec(subject)), pattern.lastIndex);
  return found;
}
// Walks a map or a set that changes on the way.
function walk(table) {
  const found = [];
  for (const [key, value] of table.entries()) {
    step();
    found.push(flat(key), flat(value));
    if (found.length === 2) table.delete(key);
    if (found.length < 8) table.add ? table.add(found.length) : table.set(found.length, value);
  }
  table.forEach((value) => found.push(flat(value)));
  return found.join();
}
// One buffer, seen in several ways.
function structured(a, b) {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setFloat64(0, a, b);
  const words = new Uint16Array(bytes.buffer, 2, 2);
  words.set([small(b)], 1);
  return Number.isNaN(+a) ? words[1] : [...bytes, bytes.buffer.slice(1, 3).byteLength, ...words].join();
}
function viewed(a, b) {
  const view = new DataView(new ArrayBuffer(6), 1);
  view.setInt16(small(a) & 3, b);
  view.setUint8(4, a);
  return [view.getInt8(0), view.getUint16(1, true), view.getInt32(0), view.getUint32(1), view.getUint8(small(b))].join();
}
const sink = {
  set x(value) {
    show("set", value);
  },
  get x() {
    step();
    return 3;
  },
  y: 1,
};
