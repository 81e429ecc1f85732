// `AsyncFunction`, and what is an error in and around async functions before anything runs (ECMA-262, 15.8.1), where the compiler is.
const steps = async () => {
  const deep = async n => n;
  const AsyncFunction = Object.getPrototypeOf(deep).constructor;
  print(await new AsyncFunction("a", "return await a + 1")(1)); // expect: 2
  const refused = text => { try { new Function(text); return false; } catch (error) { return error instanceof SyntaxError; } };
  print(refused("async function f(x = await 1) { }"), refused("async (x = await 1) => 1"), refused("async function f() { var await; }")); // expect: true true true
  print(refused("async function f() { (await) => 1; }"), refused("async function f() { aw\\u0061it 1; }"), refused("async x\n=> x")); // expect: true true true
  print(refused("class C { async constructor() { } }"), refused("({ async get x() { } })"), refused("if (1) async function f() { }")); // expect: true true true
  print(refused("await 1"), refused("async function f() { () => await 1; }"), refused("async function f() { await 1 ** 2; }")); // expect: true true true
  print(refused("var await, async; async\nfunction f() { } async(async); ({ async() { }, await }); async () => { }")); // expect: false
  return "done";
};
steps().then(print); // expect: done
