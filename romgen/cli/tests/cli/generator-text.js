"use strict";
// What is an error in and around generators before anything runs (ECMA-262, 15.5.1), and `yield` as a name.
const GeneratorFunction = Object.getPrototypeOf(function* () { }).constructor;
const refused = text => { try { new Function(text); return false; } catch (error) { return error instanceof SyntaxError; } };
print(refused("function* g(x = yield) { }")); // expect: true
print(refused("function* g() { function f(x = yield) { } }")); // expect: true
print(refused("function* g() { (x = yield) => 1; }")); // expect: true
print(refused("function* g() { () => yield; }")); // expect: true
print(refused("function* g() { const yield = 1; }")); // expect: true
print(refused("function g() { yield 1; }")); // expect: true
print(refused("function* g() { yi\\u0065ld 1; }")); // expect: true
print(refused("function* g() { yield\n* 2; }")); // expect: true
print(refused("function* g() { 1 + yield 2; }")); // expect: true
print(refused("function* g() { yield = 1; }")); // expect: true
print(refused("function* g() { void yield; }")); // expect: true
print(refused("class C { *constructor() { } }")); // expect: true
print(refused("({ *get x() { } })")); // expect: true
print(refused("({ * x: 1 })")); // expect: true
print(refused("function* yield() { }")); // expect: true
print(refused("while (false) function* g() { }")); // expect: true
print(refused("function* g() { yield\n2; yield, yield; (yield); [yield]; ({ x: yield }); 0 ? yield : yield; }")); // expect: false
print(refused("function* g() { return { yield: 1 }.yield; }")); // expect: false
print(refused("function* g() { yield /re/ === 1; }".replace("/re/", "{}"))); // expect: false
// From text, where there is a compiler.
print([...new GeneratorFunction("a", "b", "yield a; yield b")(1, 2)]); // expect: 1,2
const made = GeneratorFunction("yield* [1]");
print(made.name, made.length, made instanceof GeneratorFunction, Object.getPrototypeOf(made) === GeneratorFunction.prototype);
// expect: anonymous 0 true true
try { GeneratorFunction("x = yield", ""); } catch (error) { print(error.name); } // expect: SyntaxError
print([...new (class extends GeneratorFunction { })("yield 3")()]); // expect: 3
