// Object (ECMA-262, 20.1).

class Object {
  constructor(value) { "native"; }

  static assign(target, source, ...sources) { "native"; }

  // 20.1.2.2
  static create(prototype, properties) {
    if (prototype !== null && !intrinsic.isObject(prototype)) {
      intrinsic.throwTypeError("Object.create: the prototype is neither an object nor null");
    }
    const object = { __proto__: prototype };
    return properties === undefined ? object : intrinsic.objectDefineProperties(object, properties);
  }

  // 20.1.2.3
  static defineProperties(object, properties) {
    if (!intrinsic.isObject(object)) intrinsic.throwTypeError("Object.defineProperties was called with a primitive");
    return intrinsic.objectDefineProperties(object, properties);
  }

  // 20.1.2.4
  static defineProperty(object, key, attributes) {
    if (!intrinsic.isObject(object)) intrinsic.throwTypeError("Object.defineProperty was called with a primitive");
    const propertyKey = intrinsic.toPropertyKey(key);
    intrinsic.definePropertyOrThrow(object, propertyKey, intrinsic.toPropertyDescriptor(attributes));
    return object;
  }

  static entries(object) { "native"; }
  static freeze(object) { "native"; }

  // 20.1.2.7
  static fromEntries(iterable) {
    const object = {};
    for (const entry of iterable) {
      if (!intrinsic.isObject(entry)) intrinsic.throwTypeError("Object.fromEntries: an entry is not an object");
      const key = entry[0];
      const value = entry[1];
      intrinsic.createDataProperty(object, intrinsic.toPropertyKey(key), value);
    }
    return object;
  }

  // 20.1.2.8
  static getOwnPropertyDescriptor(object, key) {
    object = intrinsic.toObject(object);
    return intrinsic.getOwnPropertyDescriptor(object, intrinsic.toPropertyKey(key));
  }

  // 20.1.2.9
  static getOwnPropertyDescriptors(object) {
    object = intrinsic.toObject(object);
    const keys = intrinsic.ownKeys(object);
    const descriptors = {};
    for (let i = 0; i < keys.length; i++) {
      const descriptor = intrinsic.getOwnPropertyDescriptor(object, keys[i]);
      if (descriptor !== undefined) intrinsic.createDataProperty(descriptors, keys[i], descriptor);
    }
    return descriptors;
  }

  // 20.1.2.10
  static getOwnPropertyNames(object) {
    return intrinsic.getOwnPropertyKeys(object, "string");
  }

  // 20.1.2.11
  static getOwnPropertySymbols(object) {
    return intrinsic.getOwnPropertyKeys(object, "symbol");
  }

  // 20.1.2.12
  static getPrototypeOf(object) {
    return intrinsic.getPrototypeOf(intrinsic.toObject(object));
  }

  // 20.1.2.13
  static groupBy(items, callback) {
    intrinsic.requireObjectCoercible(items);
    if (typeof callback !== "function") intrinsic.throwTypeError("the callback is not a function");
    const groups = { __proto__: null };
    let k = 0;
    for (const value of items) {
      const key = intrinsic.toPropertyKey(intrinsic.call(callback, undefined, value, k));
      const group = groups[key];
      if (group === undefined) intrinsic.createDataProperty(groups, key, [value]);
      else intrinsic.createDataProperty(group, group.length, value);
      k++;
    }
    return groups;
  }

  // 20.1.2.14
  static hasOwn(object, key) {
    object = intrinsic.toObject(object);
    return intrinsic.hasOwn(object, intrinsic.toPropertyKey(key));
  }

  // 20.1.2.15
  static is(value1, value2) {
    return intrinsic.sameValue(value1, value2);
  }

  // 20.1.2.16
  static isExtensible(object) {
    return intrinsic.isObject(object) && intrinsic.isExtensible(object);
  }

  static isFrozen(object) { "native"; }
  static isSealed(object) { "native"; }
  static keys(object) { "native"; }

  // 20.1.2.20
  static preventExtensions(object) {
    if (intrinsic.isObject(object) && !intrinsic.preventExtensions(object)) {
      intrinsic.throwTypeError("cannot prevent extensions of the object");
    }
    return object;
  }

  static seal(object) { "native"; }

  // 20.1.2.23
  static setPrototypeOf(object, prototype) {
    intrinsic.requireObjectCoercible(object);
    if (prototype !== null && !intrinsic.isObject(prototype)) {
      intrinsic.throwTypeError("Object.setPrototypeOf: the prototype is neither an object nor null");
    }
    if (intrinsic.isObject(object) && !intrinsic.setPrototypeOf(object, prototype)) {
      intrinsic.throwTypeError("cannot change the prototype of the object");
    }
    return object;
  }

  static values(object) { "native"; }

  hasOwnProperty(key) { "native"; }

  // 20.1.3.3
  isPrototypeOf(value) {
    if (!intrinsic.isObject(value)) return false;
    const object = intrinsic.toObject(this);
    while (true) {
      value = intrinsic.getPrototypeOf(value);
      if (value === null) return false;
      if (value === object) return true;
    }
  }

  // 20.1.3.4
  propertyIsEnumerable(key) {
    const propertyKey = intrinsic.toPropertyKey(key);
    return intrinsic.isOwnEnumerable(intrinsic.toObject(this), propertyKey);
  }

  // 20.1.3.5
  toLocaleString() {
    return this.toString();
  }

  // 20.1.3.6
  toString() {
    return intrinsic.objectToString(this);
  }

  // 20.1.3.7
  valueOf() {
    return intrinsic.toObject(this);
  }

  // 20.1.3.8.1
  get __proto__() {
    return intrinsic.getPrototypeOf(intrinsic.toObject(this));
  }

  // 20.1.3.8.2
  set __proto__(prototype) {
    intrinsic.requireObjectCoercible(this);
    if (prototype !== null && !intrinsic.isObject(prototype)) return;
    if (intrinsic.isObject(this) && !intrinsic.setPrototypeOf(this, prototype)) {
      intrinsic.throwTypeError("cannot change the prototype of the object");
    }
  }

  // 20.1.3.9.1
  __defineGetter__(key, getter) {
    const object = intrinsic.toObject(this);
    if (typeof getter !== "function") intrinsic.throwTypeError("the getter is not a function");
    const descriptor = { fields: 1 | 2 | 8 | 16 | 128, value: undefined, get: getter, set: undefined };
    intrinsic.definePropertyOrThrow(object, intrinsic.toPropertyKey(key), descriptor);
  }

  // 20.1.3.9.2
  __defineSetter__(key, setter) {
    const object = intrinsic.toObject(this);
    if (typeof setter !== "function") intrinsic.throwTypeError("the setter is not a function");
    const descriptor = { fields: 1 | 2 | 8 | 16 | 256, value: undefined, get: undefined, set: setter };
    intrinsic.definePropertyOrThrow(object, intrinsic.toPropertyKey(key), descriptor);
  }

  // 20.1.3.9.3
  __lookupGetter__(key) {
    const descriptor = intrinsic.lookupDescriptor(this, key);
    return descriptor !== undefined && intrinsic.hasOwn(descriptor, "get") ? descriptor.get : undefined;
  }

  // 20.1.3.9.4
  __lookupSetter__(key) {
    const descriptor = intrinsic.lookupDescriptor(this, key);
    return descriptor !== undefined && intrinsic.hasOwn(descriptor, "set") ? descriptor.set : undefined;
  }
}

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

// 20.1.2.5
intrinsic.define("Object.entries", function entries(object) {
  return intrinsic.enumerableOwnProperties(object, 2);
});

// 20.1.2.19
intrinsic.define("Object.keys", function keys(object) {
  return intrinsic.enumerableOwnProperties(object, 0);
});

// 20.1.2.24
intrinsic.define("Object.values", function values(object) {
  return intrinsic.enumerableOwnProperties(object, 1);
});

// 20.1.2.6
intrinsic.define("Object.freeze", function freeze(object) {
  if (intrinsic.isObject(object)) intrinsic.setIntegrityLevel(object, true);
  return object;
});

// 20.1.2.22
intrinsic.define("Object.seal", function seal(object) {
  if (intrinsic.isObject(object)) intrinsic.setIntegrityLevel(object, false);
  return object;
});

// 20.1.2.17
intrinsic.define("Object.isFrozen", function isFrozen(object) {
  return !intrinsic.isObject(object) || intrinsic.testIntegrityLevel(object, true);
});

// 20.1.2.18
intrinsic.define("Object.isSealed", function isSealed(object) {
  return !intrinsic.isObject(object) || intrinsic.testIntegrityLevel(object, false);
});

// 20.1.3.2
intrinsic.define("Object.prototype.hasOwnProperty", function hasOwnProperty(key) {
  const propertyKey = intrinsic.toPropertyKey(key);
  return intrinsic.hasOwn(intrinsic.toObject(this), propertyKey);
});

// 20.1.3.6 Object.prototype.toString
intrinsic.define("objectToString", function objectToString(value) {
  if (value === undefined) return "[object Undefined]";
  if (value === null) return "[object Null]";
  const object = intrinsic.toObject(value);
  const builtinTag = intrinsic.builtinTag(object);
  const tag = object[Symbol.toStringTag];
  return `[object ${typeof tag === "string" ? tag : builtinTag}]`;
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
    intrinsic.createDataProperty(descriptors, count, intrinsic.toPropertyDescriptor(properties[key]));
    keys[count++] = key;
  }
  for (let i = 0; i < count; i++) intrinsic.definePropertyOrThrow(object, keys[i], descriptors[i]);
  return object;
});

// 6.2.6.5 ToPropertyDescriptor; `fields` as `intrinsic.defineOwnProperty` takes it
intrinsic.define("toPropertyDescriptor", function toPropertyDescriptor(attributes) {
  if (!intrinsic.isObject(attributes)) intrinsic.throwTypeError("a property description is not an object");
  const descriptor = { fields: 0, value: undefined, get: undefined, set: undefined };
  let fields = 0;
  if ("enumerable" in attributes) fields |= attributes.enumerable ? 8 | 1 : 8;
  if ("configurable" in attributes) fields |= attributes.configurable ? 16 | 2 : 16;
  if ("value" in attributes) {
    fields |= 64;
    descriptor.value = attributes.value;
  }
  if ("writable" in attributes) fields |= attributes.writable ? 32 | 4 : 32;
  if ("get" in attributes) {
    fields |= 128;
    descriptor.get = attributes.get;
    if (descriptor.get !== undefined && typeof descriptor.get !== "function") {
      intrinsic.throwTypeError("the getter is not a function");
    }
  }
  if ("set" in attributes) {
    fields |= 256;
    descriptor.set = attributes.set;
    if (descriptor.set !== undefined && typeof descriptor.set !== "function") {
      intrinsic.throwTypeError("the setter is not a function");
    }
  }
  if ((fields & (128 | 256)) !== 0 && (fields & (32 | 64)) !== 0) {
    intrinsic.throwTypeError("a property cannot have both accessors and a value or writable attribute");
  }
  descriptor.fields = fields;
  return descriptor;
});

// 7.3.8 DefinePropertyOrThrow
intrinsic.define("definePropertyOrThrow", function definePropertyOrThrow(object, key, descriptor) {
  if (!intrinsic.defineOwnProperty(
    object, key, descriptor.fields, descriptor.value, descriptor.get, descriptor.set)) {
    intrinsic.throwTypeError("cannot define the property: it is not configurable, or the object is not extensible");
  }
});

// 20.1.2.11.1 GetOwnPropertyKeys
intrinsic.define("getOwnPropertyKeys", function getOwnPropertyKeys(object, type) {
  const keys = intrinsic.ownKeys(intrinsic.toObject(object));
  let count = 0;
  for (let i = 0; i < keys.length; i++) {
    if (typeof keys[i] === type) keys[count++] = keys[i];
  }
  keys.length = count;
  return keys;
});

// 7.3.23 EnumerableOwnProperties; kind 0 gives keys, 1 values, 2 entries
intrinsic.define("enumerableOwnProperties", function enumerableOwnProperties(object, kind) {
  object = intrinsic.toObject(object);
  const results = intrinsic.ownKeys(object);
  let count = 0;
  for (let i = 0; i < results.length; i++) {
    const key = results[i];
    if (typeof key === "symbol" || !intrinsic.isOwnEnumerable(object, key)) continue;
    results[count++] = kind === 0 ? key : kind === 1 ? object[key] : [key, object[key]];
  }
  results.length = count;
  return results;
});

intrinsic.define("isOwnEnumerable", function isOwnEnumerable(object, key) {
  const descriptor = intrinsic.getOwnPropertyDescriptor(object, key);
  return descriptor !== undefined && descriptor.enumerable;
});

// 7.3.14 SetIntegrityLevel: sealed or frozen
intrinsic.define("setIntegrityLevel", function setIntegrityLevel(object, frozen) {
  if (!intrinsic.preventExtensions(object)) intrinsic.throwTypeError("cannot prevent extensions of the object");
  const keys = intrinsic.ownKeys(object);
  const descriptor = { fields: 16, value: undefined, get: undefined, set: undefined };
  for (let i = 0; i < keys.length; i++) {
    if (frozen) {
      const current = intrinsic.getOwnPropertyDescriptor(object, keys[i]);
      if (current === undefined) continue;
      descriptor.fields = intrinsic.hasOwn(current, "value") ? 16 | 32 : 16;
    }
    intrinsic.definePropertyOrThrow(object, keys[i], descriptor);
  }
});

// 7.3.15 TestIntegrityLevel: sealed or frozen
intrinsic.define("testIntegrityLevel", function testIntegrityLevel(object, frozen) {
  if (intrinsic.isExtensible(object)) return false;
  const keys = intrinsic.ownKeys(object);
  for (let i = 0; i < keys.length; i++) {
    const current = intrinsic.getOwnPropertyDescriptor(object, keys[i]);
    if (current === undefined) continue;
    if (current.configurable) return false;
    if (frozen && intrinsic.hasOwn(current, "writable") && current.writable) return false;
  }
  return true;
});

// 20.1.3.9.3 and 20.1.3.9.4: the nearest descriptor along the prototype chain
intrinsic.define("lookupDescriptor", function lookupDescriptor(value, key) {
  let object = intrinsic.toObject(value);
  const propertyKey = intrinsic.toPropertyKey(key);
  while (object !== null) {
    const descriptor = intrinsic.getOwnPropertyDescriptor(object, propertyKey);
    if (descriptor !== undefined) return descriptor;
    object = intrinsic.getPrototypeOf(object);
  }
  return undefined;
});
