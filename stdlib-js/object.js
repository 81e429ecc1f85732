// Object (ECMA-262, 20.1).

class Object {
  constructor(value) { "native"; }
  static assign(target, source, ...sources) { "native"; }
  static create(prototype, properties) { "native"; }
  static defineProperties(object, properties) { "native"; }
  static defineProperty(object, key, attributes) { "native"; }
  static entries(object) { "native"; }
  static freeze(object) { "native"; }
  static fromEntries(iterable) { "native"; }
  static getOwnPropertyDescriptor(object, key) { "native"; }
  static getOwnPropertyDescriptors(object) { "native"; }
  static getOwnPropertyNames(object) { "native"; }
  static getOwnPropertySymbols(object) { "native"; }
  static getPrototypeOf(object) { "native"; }
  static groupBy(items, callback) { "native"; }
  static hasOwn(object, key) { "native"; }
  static is(value1, value2) { "native"; }
  static isExtensible(object) { "native"; }
  static isFrozen(object) { "native"; }
  static isSealed(object) { "native"; }
  static keys(object) { "native"; }
  static preventExtensions(object) { "native"; }
  static seal(object) { "native"; }
  static setPrototypeOf(object, prototype) { "native"; }
  static values(object) { "native"; }
  hasOwnProperty(key) { "native"; }
  isPrototypeOf(value) { "native"; }
  propertyIsEnumerable(key) { "native"; }
  toLocaleString() { "native"; }
  toString() { "native"; }
  valueOf() { "native"; }
  get __proto__() { "native"; }
  set __proto__(prototype) { "native"; }
  __defineGetter__(key, getter) { "native"; }
  __defineSetter__(key, setter) { "native"; }
  __lookupGetter__(key) { "native"; }
  __lookupSetter__(key) { "native"; }
}

// These natives are what the library needs itself.
intrinsic.define("getPrototypeOf", Object.getPrototypeOf);
intrinsic.define("hasOwn", Object.hasOwn);
intrinsic.define("isExtensible", Object.isExtensible);
intrinsic.define("sameValue", Object.is);

// 14.7.5.9 EnumerateObjectProperties: the names are collected at once, and the loop skips those that are no more enumerable
// or hidden by another when their turn comes
intrinsic.define("forIn", function forIn(value) {
  if (value === undefined || value === null) return [];
  let object = intrinsic.toObject(value);
  const names = intrinsic.ownNames(object);
  while ((object = intrinsic.getPrototypeOf(object)) !== null) {
    const inherited = intrinsic.enumerableNames(object);
    for (let i = 0; i < inherited.length; i++) {
      if (!intrinsic.includes(names, inherited[i])) intrinsic.append(names, inherited[i]);
    }
  }
  return names;
});
intrinsic.define("ownNames", Object.getOwnPropertyNames);
intrinsic.define("enumerableNames", Object.keys);
intrinsic.define("enumerates", intrinsic.isEnumerable);

// 20.1.2.2
intrinsic.define("Object.create", function create(prototype, properties) {
  intrinsic.checkPrototype(prototype);
  const object = { __proto__: prototype };
  return properties === undefined ? object : intrinsic.objectDefineProperties(object, properties);
});

// 20.1.2.3
intrinsic.define("Object.defineProperties", function defineProperties(object, properties) {
  intrinsic.checkObject(object);
  return intrinsic.objectDefineProperties(object, properties);
});

// 20.1.2.4
intrinsic.define("Object.defineProperty", function defineProperty(object, key, attributes) {
  intrinsic.checkObject(object);
  const propertyKey = intrinsic.toPropertyKey(key);
  intrinsic.definePropertyOrThrow(object, propertyKey, intrinsic.toPropertyDescriptor(attributes));
  return object;
});

// 20.1.2.7
intrinsic.define("Object.fromEntries", function fromEntries(iterable) {
  const object = {};
  for (const entry of iterable) {
    intrinsic.checkObject(entry);
    const key = entry[0];
    const value = entry[1];
    intrinsic.createDataProperty(object, intrinsic.toPropertyKey(key), value);
  }
  return object;
});

// 20.1.2.8
intrinsic.define("Object.getOwnPropertyDescriptor", function getOwnPropertyDescriptor(object, key) {
  object = intrinsic.toObject(object);
  return intrinsic.getOwnPropertyDescriptor(object, intrinsic.toPropertyKey(key));
});

// 20.1.2.9
intrinsic.define("Object.getOwnPropertyDescriptors", function getOwnPropertyDescriptors(object) {
  object = intrinsic.toObject(object);
  const keys = intrinsic.ownKeys(object);
  const descriptors = {};
  for (let i = 0; i < keys.length; i++) {
    const descriptor = intrinsic.getOwnPropertyDescriptor(object, keys[i]);
    if (descriptor !== undefined) intrinsic.createDataProperty(descriptors, keys[i], descriptor);
  }
  return descriptors;
});

// 20.1.2.13
intrinsic.define("Object.groupBy", function groupBy(items, callback) {
  intrinsic.requireObjectCoercible(items);
  intrinsic.checkCallable(callback);
  const groups = { __proto__: null };
  let k = 0;
  for (const value of items) {
    const key = intrinsic.toPropertyKey(intrinsic.call(callback, undefined, value, k));
    k++;
    const group = groups[key];
    if (group === undefined) intrinsic.createDataProperty(groups, key, [value]);
    else intrinsic.append(group, value);
  }
  return groups;
});

// 20.1.2.20
intrinsic.define("Object.preventExtensions", function preventExtensions(object) {
  if (intrinsic.isObject(object)) intrinsic.preventExtensions(object);
  return object;
});

// 20.1.2.23
intrinsic.define("Object.setPrototypeOf", function setPrototypeOf(object, prototype) {
  intrinsic.requireObjectCoercible(object);
  intrinsic.checkPrototype(prototype);
  intrinsic.changePrototype(object, prototype);
  return object;
});

// 20.1.3.3
intrinsic.define("Object.prototype.isPrototypeOf", function isPrototypeOf(value) {
  return intrinsic.isObject(value) && intrinsic.inherits(value, intrinsic.toObject(this));
});

// 20.1.3.4
intrinsic.define("Object.prototype.propertyIsEnumerable", function propertyIsEnumerable(key) {
  const propertyKey = intrinsic.toPropertyKey(key);
  return intrinsic.isOwnEnumerable(intrinsic.toObject(this), propertyKey);
});

// 20.1.3.5
intrinsic.define("Object.prototype.toLocaleString", function toLocaleString() {
  return this.toString();
});

// 20.1.3.6
intrinsic.define("Object.prototype.toString", function toString() {
  return intrinsic.objectToString(this);
});

// 20.1.3.8.2
intrinsic.define("set Object.prototype.__proto__", function __proto__(prototype) {
  intrinsic.requireObjectCoercible(this);
  if (prototype !== null && !intrinsic.isObject(prototype)) return;
  intrinsic.changePrototype(this, prototype);
});

// 20.1.2.1
intrinsic.define("Object.assign", function assign(target, ...sources) {
  const to = intrinsic.toObject(target);
  for (let i = 0; i < sources.length; i++) {
    const source = sources[i];
    if (source === undefined || source === null) continue;
    const from = intrinsic.toObject(source);
    const keys = intrinsic.ownKeys(from);
    for (let j = 0; j < keys.length; j++) {
      const key = keys[j];
      if (intrinsic.isOwnEnumerable(from, key)) to[key] = from[key];
    }
  }
  return to;
});

// 20.1.3.6 Object.prototype.toString
intrinsic.define("objectToString", function objectToString(value) {
  let tag;
  if (value === undefined) tag = "Undefined";
  else if (value === null) tag = "Null";
  else {
    const object = intrinsic.toObject(value);
    const builtinTag = intrinsic.builtinTag(object);
    tag = object[intrinsic.toStringTagSymbol];
    if (typeof tag !== "string") tag = builtinTag;
  }
  return "[object " + tag + "]";
});

// 20.1.3.6, steps 4 to 14
intrinsic.define("builtinTag", function builtinTag(object) {
  if (typeof object === "function") return "Function";
  const kind = intrinsic.kindOf(object);
  if (kind === 33) return "Array";
  if (kind === 36) return "Error";
  if (kind === 38) return "Arguments";
  if (kind === 44) return "RegExp";
  const value = intrinsic.primitiveValue(object);
  if (typeof value === "boolean") return "Boolean";
  if (typeof value === "number") return "Number";
  return typeof value === "string" ? "String" : "Object";
});

// 20.1.2.3.1 ObjectDefineProperties
intrinsic.define("objectDefineProperties", function objectDefineProperties(object, properties) {
  properties = intrinsic.toObject(properties);
  const keys = intrinsic.ownKeys(properties);
  const descriptors = [];
  let count = 0;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    if (!intrinsic.isOwnEnumerable(properties, key)) continue;
    intrinsic.append(descriptors, intrinsic.toPropertyDescriptor(properties[key]));
    keys[count] = key;
    count++;
  }
  for (let i = 0; i < count; i++) intrinsic.definePropertyOrThrow(object, keys[i], descriptors[i]);
  return object;
});

// 6.2.6.4 FromPropertyDescriptor of [[GetOwnProperty]]
intrinsic.define("getOwnPropertyDescriptor", function getOwnPropertyDescriptor(object, key) {
  const attributes = intrinsic.attributesOf(object, key);
  if (attributes === undefined) return undefined;
  const enumerable = (attributes & 2) !== 0;
  const configurable = (attributes & 4) !== 0;
  const value = intrinsic.partOf(object, key, 0);
  return attributes & 8 ? { get: value, set: intrinsic.partOf(object, key, 1), enumerable, configurable }
    : { value, writable: (attributes & 1) !== 0, enumerable, configurable };
});

// 6.2.6.5 ToPropertyDescriptor; `fields` as `intrinsic.defineOwnProperty` takes it
intrinsic.define("toPropertyDescriptor", function toPropertyDescriptor(attributes) {
  intrinsic.checkObject(attributes);
  let fields = 0;
  let value;
  let get;
  let set;
  if ("enumerable" in attributes) fields = attributes.enumerable ? 18 : 16;
  if ("configurable" in attributes) fields |= attributes.configurable ? 36 : 32;
  if ("value" in attributes) {
    fields |= 64;
    value = attributes.value;
  }
  if ("writable" in attributes) fields |= attributes.writable ? 9 : 8;
  if ("get" in attributes) {
    fields |= 128;
    get = intrinsic.checkAccessor(attributes.get);
  }
  if ("set" in attributes) {
    fields |= 256;
    set = intrinsic.checkAccessor(attributes.set);
  }
  if (fields >= 128 && fields & 72) intrinsic.throwTypeError("a property has either accessors or a value");
  return { fields, value, get, set };
});

// A getter or setter of a property's description
intrinsic.define("checkAccessor", function checkAccessor(accessor) {
  if (accessor !== undefined) intrinsic.checkCallable(accessor);
  return accessor;
});

// 7.3.8 DefinePropertyOrThrow
intrinsic.define("definePropertyOrThrow", function definePropertyOrThrow(object, key, descriptor) {
  if (!intrinsic.defineOwnProperty(
    object, key, descriptor.fields, descriptor.value, descriptor.get, descriptor.set)) {
    intrinsic.throwTypeError("cannot define the property");
  }
});

// 7.3.23 EnumerableOwnProperties
intrinsic.define("enumerableOwnProperties", function enumerableOwnProperties(which, object) {
  object = intrinsic.toObject(object);
  const results = intrinsic.ownKeys(object);
  let count = 0;
  for (let i = 0; i < results.length; i++) {
    const key = results[i];
    if (typeof key === "symbol" || !intrinsic.isOwnEnumerable(object, key)) continue;
    results[count] = which === 1 ? object[key] : [key, object[key]];
    count++;
  }
  results.length = count;
  return results;
});
intrinsic.define("Object.values", intrinsic.enumerableOwnProperties, 1);
intrinsic.define("Object.entries", intrinsic.enumerableOwnProperties, 2);

intrinsic.define("isOwnEnumerable", function isOwnEnumerable(object, key) {
  return (intrinsic.attributesOf(object, key) & 2) !== 0;
});

// 7.3.14 SetIntegrityLevel
intrinsic.define("setIntegrityLevel", function setIntegrityLevel(which, object) {
  if (!intrinsic.isObject(object)) return object;
  intrinsic.preventExtensions(object);
  const keys = intrinsic.ownKeys(object);
  for (let i = 0; i < keys.length; i++) {
    const fields = which === 1 || intrinsic.attributesOf(object, keys[i]) & 8 ? 32 : 40;
    if (!intrinsic.defineOwnProperty(object, keys[i], fields)) intrinsic.throwTypeError("cannot define the property");
  }
  return object;
});
intrinsic.define("Object.seal", intrinsic.setIntegrityLevel, 1);
intrinsic.define("Object.freeze", intrinsic.setIntegrityLevel, 2);

// 7.3.15 TestIntegrityLevel
intrinsic.define("testIntegrityLevel", function testIntegrityLevel(which, object) {
  if (!intrinsic.isObject(object)) return true;
  if (intrinsic.isExtensible(object)) return false;
  const keys = intrinsic.ownKeys(object);
  for (let i = 0; i < keys.length; i++) {
    // Only data can be writable.
    if (intrinsic.attributesOf(object, keys[i]) & (which === 1 ? 4 : 5)) return false;
  }
  return true;
});
intrinsic.define("Object.isSealed", intrinsic.testIntegrityLevel, 1);
intrinsic.define("Object.isFrozen", intrinsic.testIntegrityLevel, 2);

// 20.1.3.9.1, 20.1.3.9.2
intrinsic.define("defineAccessor", function defineAccessor(which, key, accessor) {
  const object = intrinsic.toObject(this);
  intrinsic.checkCallable(accessor);
  key = intrinsic.toPropertyKey(key);
  if (!intrinsic.defineOwnProperty(object, key, which === 1 ? 182 : 310, undefined, accessor, accessor)) {
    intrinsic.throwTypeError("cannot define the property");
  }
});
intrinsic.define("Object.prototype.__defineGetter__", intrinsic.defineAccessor, 1);
intrinsic.define("Object.prototype.__defineSetter__", intrinsic.defineAccessor, 2);

// 20.1.3.9.3, 20.1.3.9.4: of the nearest property along the prototype chain
intrinsic.define("lookupAccessor", function lookupAccessor(which, key) {
  let object = intrinsic.toObject(this);
  key = intrinsic.toPropertyKey(key);
  while (object !== null) {
    const attributes = intrinsic.attributesOf(object, key);
    if (attributes !== undefined) return attributes & 8 ? intrinsic.partOf(object, key, which - 1) : undefined;
    object = intrinsic.getPrototypeOf(object);
  }
});
intrinsic.define("Object.prototype.__lookupGetter__", intrinsic.lookupAccessor, 1);
intrinsic.define("Object.prototype.__lookupSetter__", intrinsic.lookupAccessor, 2);

intrinsic.define("checkPrototype", function checkPrototype(prototype) {
  if (prototype !== null) intrinsic.checkObject(prototype);
});

// What is no object has no prototype to change
intrinsic.define("changePrototype", function changePrototype(object, prototype) {
  if (intrinsic.isObject(object) && !intrinsic.setPrototypeOf(object, prototype)) {
    intrinsic.throwTypeError("cannot change the prototype");
  }
});
