// Generators (ECMA-262, 27.3 and 27.5). None of this has a global.

{
  // 27.3.1, 27.3.2
  const GeneratorFunction = class GeneratorFunction extends Function {
    constructor(parameter, ...parameters) { "native"; }
  };

  // 27.5.1 %GeneratorPrototype%
  const generator = intrinsic.namespace("Generator.prototype", class Generator {
    static next(value) { "native"; }
    static return(value) { "native"; }
    static throw(error) { "native"; }
  });

  // 27.3.3
  const prototype = GeneratorFunction.prototype;
  intrinsic.defineHidden(prototype, "constructor", GeneratorFunction, false, true);
  intrinsic.defineHidden(prototype, "prototype", generator, false, true);
  intrinsic.defineHidden(prototype, Symbol.toStringTag, "GeneratorFunction", false, true);
  intrinsic.defineHidden(generator, "constructor", prototype, false, true);
  intrinsic.defineHidden(generator, Symbol.toStringTag, "Generator", false, true);
}

// What the engine's result objects look like
intrinsic.define("iteratorResult", { value: undefined, done: false });

intrinsic.define("newGenerator", intrinsic.newGenerator);
intrinsic.define("yield", intrinsic.yield);
intrinsic.define("delegate", intrinsic.delegate);
intrinsic.define("generatorReturn", intrinsic.generatorReturn);
intrinsic.define("generatorThrow", intrinsic.generatorThrow);

// 15.5.5, of `yield*`: hands what was sent to the iterator that the generator delegates to, 0 by `next`, 1 by `throw`,
// 2 by `return`; the result object
intrinsic.define("delegateStep", function delegateStep(iteration, mode, sent) {
  const iterator = intrinsic.iteratorPart(iteration, 1);
  let method;
  if (mode === 0) method = intrinsic.iteratorPart(iteration, 2);
  else method = intrinsic.getMethod(iterator, mode === 1 ? "throw" : "return");
  if (mode !== 0 && method === undefined) {
    if (mode === 2) return { value: sent, done: true };
    intrinsic.iteratorClose(iterator);
    intrinsic.throwTypeError("the iterator has no method throw");
  }
  const result = intrinsic.call(method, iterator, sent);
  intrinsic.checkObject(result);
  return result;
});
