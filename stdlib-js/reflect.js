// Reflect (ECMA-262, 28.1).

const Reflect = intrinsic.namespace("Reflect", class Reflect {
  static apply(target, thisArg, list) { "native"; }
  static construct(target, list, newTarget = undefined) { "native"; }
  static defineProperty(target, key, attributes) { "native"; }
  static deleteProperty(target, key) { "native"; }
  static get(target, key, receiver = undefined) { "native"; }
  static getOwnPropertyDescriptor(target, key) { "native"; }
  static getPrototypeOf(target) { "native"; }
  static has(target, key) { "native"; }
  static isExtensible(target) { "native"; }
  static ownKeys(target) { "native"; }
  static preventExtensions(target) { "native"; }
  static set(target, key, value, receiver = undefined) { "native"; }
  static setPrototypeOf(target, prototype) { "native"; }
});
intrinsic.defineHidden(Reflect, Symbol.toStringTag, "Reflect", false, true);

// 28.1.1
intrinsic.define("Reflect.apply", function apply(target, thisArg, list) {
  intrinsic.checkCallable(target);
  return intrinsic.apply(target, thisArg, intrinsic.listOf(list));
});

// 28.1.2. The rest is there only to tell a missing argument from `undefined`.
intrinsic.define("Reflect.construct", function construct(target, list, ...rest) {
  const newTarget = rest.length > 0 ? rest[0] : target;
  intrinsic.checkConstructor(target);
  intrinsic.checkConstructor(newTarget);
  const result = intrinsic.construct(target, newTarget, intrinsic.listOf(list));
  return result;
});

// 28.1.3
intrinsic.define("Reflect.defineProperty", function defineProperty(target, key, attributes) {
  intrinsic.checkObject(target);
  key = intrinsic.toPropertyKey(key);
  const descriptor = intrinsic.toPropertyDescriptor(attributes);
  return intrinsic.defineOwnProperty(target, key, descriptor.fields, descriptor.value, descriptor.get, descriptor.set);
});

// 28.1.4
intrinsic.define("Reflect.deleteProperty", function deleteProperty(target, key) {
  intrinsic.checkObject(target);
  key = intrinsic.toPropertyKey(key);
  const attributes = intrinsic.attributesOf(target, key);
  return attributes === undefined || (attributes & 4) !== 0 && intrinsic.deleteProperty(target, key);
});

// 28.1.5
intrinsic.define("Reflect.get", function get(target, key, ...rest) {
  intrinsic.checkObject(target);
  return intrinsic.getFrom(target, intrinsic.toPropertyKey(key), rest.length > 0 ? rest[0] : target);
});

// 28.1.12
intrinsic.define("Reflect.set", function set(target, key, value, ...rest) {
  intrinsic.checkObject(target);
  return intrinsic.setFrom(target, intrinsic.toPropertyKey(key), value, rest.length > 0 ? rest[0] : target);
});

// Those that differ from functions of Object only in what they do with primitives: 28.1.6, 28.1.7, 28.1.8, 28.1.9, 28.1.10,
// 28.1.11
intrinsic.define("reflectOn", function reflectOn(which, target, key) {
  intrinsic.checkObject(target);
  if (which === 1) return intrinsic.getOwnPropertyDescriptor(target, intrinsic.toPropertyKey(key));
  if (which === 2) return intrinsic.getPrototypeOf(target);
  if (which === 3) return intrinsic.hasProperty(target, key);
  if (which === 4) return intrinsic.isExtensible(target);
  return which === 5 ? intrinsic.ownKeys(target) : intrinsic.preventExtensions(target);
});
intrinsic.define("Reflect.getOwnPropertyDescriptor", intrinsic.reflectOn, 1);
intrinsic.define("Reflect.getPrototypeOf", intrinsic.reflectOn, 2);
intrinsic.define("Reflect.has", intrinsic.reflectOn, 3);
intrinsic.define("Reflect.isExtensible", intrinsic.reflectOn, 4);
intrinsic.define("Reflect.ownKeys", intrinsic.reflectOn, 5);
intrinsic.define("Reflect.preventExtensions", intrinsic.reflectOn, 6);

// 28.1.13
intrinsic.define("Reflect.setPrototypeOf", function setPrototypeOf(target, prototype) {
  intrinsic.checkObject(target);
  intrinsic.checkPrototype(prototype);
  return intrinsic.setPrototypeOf(target, prototype);
});
