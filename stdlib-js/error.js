// Error and its kinds (ECMA-262, 20.5).

class Error {
  constructor(message, options = undefined) { "native"; }

  // As in the proposal "Error Stacks": the text is made when it is asked for, and assigning gives an own property
  get stack() { "native"; }
  set stack(value) { "native"; }
  toString() { "native"; }
}

// 20.5.3.4
intrinsic.define("Error.prototype.toString", function toString() {
  intrinsic.checkObject(this);
  let name = this.name;
  name = name === undefined ? "Error" : `${name}`;
  let message = this.message;
  message = message === undefined ? "" : `${message}`;
  if (name === "") return message;
  if (message === "") return name;
  return name + ": " + message;
});
intrinsic.defineHidden(Error.prototype, "name", "Error", true, true);
intrinsic.defineHidden(Error.prototype, "message", "", true, true);

// Assigning gives the object a property of its own, but not the prototype, which has the accessor
intrinsic.define("set Error.prototype.stack", function stack(value) {
  intrinsic.checkObject(this);
  if (intrinsic.attributesOf(this, "stack") & 8 || !intrinsic.defineOwnProperty(this, "stack", 125, value)) {
    intrinsic.throwTypeError("stack cannot be assigned here");
  }
});

// 20.5.8.1 InstallErrorCause, and back to the constructor's caller: what constructors called with an object as options end with.
// 125 are the fields of a property that is not enumerable.
intrinsic.define("installErrorCause", function installErrorCause(error, options) {
  if ("cause" in options) intrinsic.defineOwnProperty(error, "cause", 125, options.cause);
  return error;
});

class EvalError extends Error {
  constructor(message, options = undefined) { "native"; }
}
intrinsic.defineHidden(EvalError.prototype, "name", "EvalError", true, true);
intrinsic.defineHidden(EvalError.prototype, "message", "", true, true);

class RangeError extends Error {
  constructor(message, options = undefined) { "native"; }
}
intrinsic.defineHidden(RangeError.prototype, "name", "RangeError", true, true);
intrinsic.defineHidden(RangeError.prototype, "message", "", true, true);

class ReferenceError extends Error {
  constructor(message, options = undefined) { "native"; }
}
intrinsic.defineHidden(ReferenceError.prototype, "name", "ReferenceError", true, true);
intrinsic.defineHidden(ReferenceError.prototype, "message", "", true, true);

class SyntaxError extends Error {
  constructor(message, options = undefined) { "native"; }
}
intrinsic.defineHidden(SyntaxError.prototype, "name", "SyntaxError", true, true);
intrinsic.defineHidden(SyntaxError.prototype, "message", "", true, true);

class TypeError extends Error {
  constructor(message, options = undefined) { "native"; }
}
intrinsic.defineHidden(TypeError.prototype, "name", "TypeError", true, true);
intrinsic.defineHidden(TypeError.prototype, "message", "", true, true);

class URIError extends Error {
  constructor(message, options = undefined) { "native"; }
}
intrinsic.defineHidden(URIError.prototype, "name", "URIError", true, true);
intrinsic.defineHidden(URIError.prototype, "message", "", true, true);
