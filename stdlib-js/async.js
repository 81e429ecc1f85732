// Async functions (ECMA-262, 27.7). A *coroutine* stands for a function that runs or waits, and knows its promise.

{
  // 27.7.1, 27.7.2; it has no global
  const AsyncFunction = class AsyncFunction extends Function {
    constructor(parameter, ...parameters) { "native"; }
  };

  // 27.7.3
  intrinsic.defineHidden(AsyncFunction.prototype, "constructor", AsyncFunction, false, true);
  intrinsic.defineHidden(AsyncFunction.prototype, Symbol.toStringTag, "AsyncFunction", false, true);
}

intrinsic.define("asyncStart", function asyncStart() {
  return intrinsic.newCoroutine(intrinsic.newPromise());
});

// 27.7.5.2 AsyncBlockStart, step 3
intrinsic.define("asyncReturn", function asyncReturn(coroutine, value) {
  const promise = intrinsic.coroutinePromise(coroutine);
  intrinsic.resolvePromise(promise, value);
  return promise;
});

intrinsic.define("asyncThrow", function asyncThrow(coroutine, error) {
  const promise = intrinsic.coroutinePromise(coroutine);
  intrinsic.settlePromise(promise, error, 2);
  return promise;
});

// 27.7.5.3 Await; what it gives is what the function returns, of which the first is asked for
intrinsic.define("intrinsic.await", function wait(coroutine, value) {
  const promise = intrinsic.promiseResolve(intrinsic.promiseConstructor, value);
  intrinsic.performThen(promise, intrinsic.awaitFulfilled, intrinsic.awaitRejected, coroutine);
  return intrinsic.coroutinePromise(coroutine);
});
intrinsic.define("await", intrinsic.await);
