// `Function` makes functions of text (ECMA-262, 20.2.1.1), where the compiler is; elsewhere it throws a TypeError.

function thrown(f) { try { f(); return "nothing"; } catch (e) { return e.constructor.name; } }

const add = Function("a", "b", "return a + b");
print(add(1, 2), add.length, add.name, add instanceof Function);         // expect: 3 2 anonymous true
print(new Function("a, b", "c = a", "return a + b + c")(1, 2));          // expect: 4
print(Function()(), Function("return typeof anonymous")());               // expect: undefined undefined
print(Function("a // the end", "/* b */", "return a // the end")(5));    // expect: 5
print(Function("...all", "return all.length + arguments.length")(1, 2)); // expect: 4
print(Function({ toString() { return "x"; } }, { toString() { return "return x"; } })(6)); // expect: 6

// What it sees is global; its text is strict, as all is.
var outside = "global";
(function () { const outside = "local"; print(Function("return outside")()); })(); // expect: global
print(Function("return this")());                                         // expect: undefined
print(Function("outside = 'changed'; let own = 1; return () => own++")()(), outside); // expect: 1 changed

// Parameters and body must each be whole.
for (const pair of [["a) { }, function (b", ""], ["a", "} , function () {"], ["/*", "*/) {"], ["a", "}"],
  ["a", "/*"], ["", "'"], ["a b", ""], ["a = super()", ""], ["", "super.x"], ["", "new.target = 1"], ["a, a", ""], ["", "with (a) {}"]]) {
  const parameters = pair[0], body = pair[1], outcome = thrown(() => Function(parameters, body));
  if (outcome !== "SyntaxError") print(parameters, body, outcome);
}
print(thrown(() => Function(Symbol(), "")));                              // expect: TypeError

// Constructors, and subclasses.
const Point = new Function("x", "this.x = x; this.target = new.target === undefined;");
print(new Point(3).x, new Point(3) instanceof Point, new Point(1).target); // expect: 3 true false
class Callable extends Function { twice(x) { return this(this(x)); } }
const half = new Callable("x", "return x / 2");
print(half.twice(8), half instanceof Callable);                           // expect: 2 true
print(add.constructor === Function, add.constructor("return 1")());       // expect: true 1
print(String(Function("return 1")).startsWith("function anonymous("));    // expect: true
let total = 0;
for (let i = 0; i < 200; i++) total += Function("x", "return x * " + i)(2);
print(total); // expect: 39800
