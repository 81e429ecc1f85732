// Promise (ECMA-262, 27.2), and microtasks (HTML, 8.7).
//
// A *capability* (27.2.1.1) is either the promise itself, if it is one that `Promise` made and nobody else can settle, or an object
// with `promise`, `resolve` and `reject`.

class Promise {
  constructor(executor) { "native"; }
  static all(iterable) { "native"; }
  static allSettled(iterable) { "native"; }
  static any(iterable) { "native"; }
  static race(iterable) { "native"; }
  static reject(reason) { "native"; }
  static resolve(resolution) { "native"; }
  static withResolvers() { "native"; }
  static get [Symbol.species]() { "native"; }
  catch(onRejected) { "native"; }
  finally(onFinally) { "native"; }
  then(onFulfilled, onRejected) { "native"; }
}
intrinsic.defineHidden(Promise.prototype, Symbol.toStringTag, "Promise", false, true);
intrinsic.define("promiseConstructor", Promise);

// 27.2.3.1; `this` is the new promise
intrinsic.define("Promise", function construct(executor) {
  intrinsic.followThenable(this, executor);
  return this;
});

// 27.2.1.3 CreateResolvingFunctions, for a function that is called at once: an executor, or the method `then` of a thenable
intrinsic.define("followThenable", function followThenable(promise, then, thenable) {
  let done = false;
  const reject = (0, reason => {
    if (done) return;
    done = true;
    intrinsic.settlePromise(promise, reason, 2);
  });
  try {
    intrinsic.call(then, thenable, value => {
      if (done) return;
      done = true;
      intrinsic.resolvePromise(promise, value);
    }, reject);
  } catch (error) {
    reject(error);
  }
});

// 27.2.1.3.2 Promise Resolve Functions, without the flag. The job is 27.2.2.2 NewPromiseResolveThenableJob.
intrinsic.define("resolvePromise", function resolvePromise(promise, value) {
  let then;
  try {
    if (value === promise) intrinsic.throwTypeError("a promise cannot be resolved with itself");
    if (intrinsic.isObject(value)) then = value.then;
  } catch (error) {
    intrinsic.settlePromise(promise, error, 2);
    return;
  }
  if (typeof then === "function") intrinsic.enqueueJob(() => intrinsic.followThenable(promise, then, value));
  else intrinsic.settlePromise(promise, value, 1);
});

// 27.2.1.5 NewPromiseCapability; what the library alone settles needs no functions
intrinsic.define("newCapability", function newCapability(constructor) {
  return constructor === intrinsic.promiseConstructor ? intrinsic.newPromise() : intrinsic.newResolvers(constructor);
});

intrinsic.define("newResolvers", function newResolvers(constructor) {
  if (!intrinsic.isConstructor(constructor)) intrinsic.throwTypeError("this is of another kind");
  const capability = { promise: undefined, resolve: undefined, reject: undefined };
  capability.promise = new constructor((resolve, reject) => {
    if (capability.resolve !== undefined || capability.reject !== undefined) {
      intrinsic.throwTypeError("the resolving functions are there already");
    }
    capability.resolve = resolve;
    capability.reject = reject;
  });
  intrinsic.checkCallable(capability.resolve);
  intrinsic.checkCallable(capability.reject);
  return capability;
});

// The promise of a capability, which is settled with a value that is no promise of the library's making, or left as it is
intrinsic.define("capabilityPromise", function capabilityPromise(capability) {
  return intrinsic.kindOf(capability) === 43 ? capability : capability.promise;
});

intrinsic.define("settleCapability", function settleCapability(capability, value, rejected) {
  if (intrinsic.kindOf(capability) !== 43) {
    intrinsic.call(rejected ? capability.reject : capability.resolve, undefined, value);
  } else if (rejected) {
    intrinsic.settlePromise(capability, value, 2);
  } else {
    intrinsic.resolvePromise(capability, value);
  }
});

// 27.2.2.1 NewPromiseReactionJob. `value` is what the promise was fulfilled or, if `rejected`, rejected with.
intrinsic.define("intrinsic.nextJob", function reactionJob(capability, handler, value, rejected) {
  if (handler !== undefined) {
    try {
      value = intrinsic.call(handler, undefined, value);
      rejected = false;
    } catch (error) {
      value = error;
      rejected = true;
    }
  }
  intrinsic.settleCapability(capability, value, rejected);
});
intrinsic.define("takeJob", intrinsic.nextJob);

// 27.2.4.7.1 PromiseResolve
intrinsic.define("promiseResolve", function promiseResolve(constructor, value) {
  if (intrinsic.kindOf(value) === 43 && value.constructor === constructor) return value;
  const capability = intrinsic.newCapability(constructor);
  intrinsic.settleCapability(capability, value, false);
  return intrinsic.capabilityPromise(capability);
});

// 27.2.4.7
intrinsic.define("Promise.resolve", function resolve(resolution) {
  intrinsic.checkObject(this);
  return intrinsic.promiseResolve(this, resolution);
});

// 27.2.4.6
intrinsic.define("Promise.reject", function reject(reason) {
  const capability = intrinsic.newCapability(this);
  intrinsic.settleCapability(capability, reason, true);
  return intrinsic.capabilityPromise(capability);
});

// 27.2.4.8
intrinsic.define("Promise.withResolvers", function withResolvers() {
  return intrinsic.newResolvers(this);
});

// 27.2.5.4
intrinsic.define("Promise.prototype.then", function then(onFulfilled, onRejected) {
  if (intrinsic.kindOf(this) !== 43) intrinsic.throwTypeError("this is of another kind");
  const capability = intrinsic.newCapability(intrinsic.speciesConstructor(this, intrinsic.promiseConstructor));
  intrinsic.performThen(this, onFulfilled, onRejected, capability);
  return intrinsic.capabilityPromise(capability);
});

// 27.2.5.1
intrinsic.define("Promise.prototype.catch", function catchRejection(onRejected) {
  return this.then(undefined, onRejected);
});

// 27.2.5.3
intrinsic.define("Promise.prototype.finally", function finallyCall(onFinally) {
  intrinsic.checkObject(this);
  const constructor = intrinsic.speciesConstructor(this, intrinsic.promiseConstructor);
  if (typeof onFinally !== "function") return this.then(onFinally, onFinally);
  const after = rejected => value => intrinsic.promiseResolve(constructor, intrinsic.call(onFinally, undefined)).then(() => {
    if (rejected) throw value;
    return value;
  });
  return this.then(after(false), after(true));
});

// 27.2.4.1 Promise.all, 27.2.4.2 Promise.allSettled, 27.2.4.3 Promise.any and 27.2.4.5 Promise.race, `which` of them being 1 to 4
intrinsic.define("combinePromises", function combinePromises(which, iterable) {
  const capability = intrinsic.newResolvers(this);
  const values = [];
  let remaining = 1;
  const finish = () => {
    remaining--;
    if (remaining > 0 || which === 4) return;
    if (which < 3) return intrinsic.call(capability.resolve, undefined, values);
    const error = intrinsic.aggregateError();
    intrinsic.defineOwnProperty(error, "errors", 125, values);
    intrinsic.call(capability.reject, undefined, error);
  };
  try {
    const resolve = this.resolve;
    intrinsic.checkCallable(resolve);
    for (const item of iterable) {
      const index = values.length;
      let called = false;
      // The function that keeps an element: 0 as it is, 1 as that of a fulfilled promise, 2 of a rejected one
      const keeper = form => value => {
        if (called) return;
        called = true;
        values[index] = form === 0 ? value : form === 1 ? { status: "fulfilled", value } : { status: "rejected", reason: value };
        return finish();
      };
      intrinsic.append(values, undefined);
      const promise = intrinsic.call(resolve, this, item);
      remaining++;
      promise.then(
        which > 2 ? capability.resolve : keeper(which - 1),
        which === 2 ? keeper(2) : which === 3 ? keeper(0) : capability.reject);
    }
    finish();
  } catch (error) {
    intrinsic.call(capability.reject, undefined, error);
  }
  return capability.promise;
});

intrinsic.define("Promise.all", intrinsic.combinePromises, 1);
intrinsic.define("Promise.allSettled", intrinsic.combinePromises, 2);
intrinsic.define("Promise.any", intrinsic.combinePromises, 3);
intrinsic.define("Promise.race", intrinsic.combinePromises, 4);

// HTML, 8.7
function queueMicrotask(callback) { "native"; }

intrinsic.define("queueMicrotask", function queueMicrotask(callback) {
  intrinsic.checkCallable(callback);
  intrinsic.enqueueJob(callback);
});

// 20.5.7 AggregateError
class AggregateError extends Error {
  constructor(errors, message, options = undefined) { "native"; }
}
intrinsic.defineHidden(AggregateError.prototype, "name", "AggregateError", true, true);
intrinsic.defineHidden(AggregateError.prototype, "message", "", true, true);

// 20.5.7.1.1, from step 4; `this` is the new error
intrinsic.define("AggregateError", function construct(errors, message, options) {
  if (intrinsic.isObject(options)) intrinsic.installErrorCause(this, options);
  intrinsic.defineOwnProperty(this, "errors", 125, [...errors]);
  return this;
});
