"use strict";
// 7.1.1 ToPrimitive and the operators that convert objects (13.15.3, 7.2.13, 7.2.14, 7.1.19)
const thrown = f => { try { return String(f()); } catch (e) { return e.name; } };
let log = "";
const both = (v, s) => ({ valueOf() { log += "v"; return v; }, toString() { log += "s"; return s; } });
const traced = f => { log = ""; const r = thrown(f); return r + "(" + log + ")"; };
const n = both(7, "seven");
print(traced(() => n + 1)); // expect: 8(v)
print(traced(() => n + "1")); // expect: 71(v)
print(traced(() => `${n}`)); // expect: seven(s)
print(traced(() => n - 1)); // expect: 6(v)
print(traced(() => n * 2)); // expect: 14(v)
print(traced(() => +n)); // expect: 7(v)
print(traced(() => -n)); // expect: -7(v)
print(traced(() => ~n)); // expect: -8(v)
print(traced(() => n < 8)); // expect: true(v)
print(traced(() => n >= 7)); // expect: true(v)
print(traced(() => n == 7)); // expect: true(v)
print(traced(() => n == "7")); // expect: true(v)
print(traced(() => n === 7)); // expect: false()
print(traced(() => n != true)); // expect: true(v)
print(traced(() => n == null)); // expect: false()
print(traced(() => n == n)); // expect: true()
print(traced(() => ({ 7: "hit7", seven: "hit" })[n])); // expect: hit(s)
print(traced(() => n in { seven: 1 })); // expect: true(s)
print(traced(() => String(n))); // expect: seven(s)
print(traced(() => Number(n))); // expect: 7(v)
print(traced(() => [n].join())); // expect: seven(s)
print(traced(() => !n)); // expect: false()
print(traced(() => typeof n)); // expect: object()
print(traced(() => n ** 2)); // expect: 49(v)
print(traced(() => n / 7)); // expect: 1(v)
print(traced(() => n % 4)); // expect: 3(v)
print(traced(() => n & 3)); // expect: 3(v)
print(traced(() => n | 8)); // expect: 15(v)
print(traced(() => n ^ 1)); // expect: 6(v)
print(traced(() => n << 1)); // expect: 14(v)
print(traced(() => n >> 1)); // expect: 3(v)
print(traced(() => n >>> 1)); // expect: 3(v)
const onlyString = { toString: () => "12", valueOf: () => ({}) };
const onlyValue = { toString: () => ({}), valueOf: () => 12 };
const neither = { toString: () => ({}), valueOf: () => [] };
print(onlyString + 1); // expect: 121
print(onlyString - 1); // expect: 11
print(onlyValue + ""); // expect: 12
print(`${onlyValue}`); // expect: 12
print(thrown(() => neither + 1)); // expect: TypeError
print(thrown(() => `${neither}`)); // expect: TypeError
print(thrown(() => neither * 1)); // expect: TypeError
print(thrown(() => Object.create(null) + "")); // expect: TypeError
print(thrown(() => ({ valueOf: 5, toString: null }) + 1)); // expect: TypeError
print({ valueOf: 5, toString: () => "ok" } + 1); // expect: ok1
print(thrown(() => ({ valueOf() { throw new EvalError(); } }) + 1)); // expect: EvalError
const hints = { [Symbol.toPrimitive](hint) { log += hint + " "; return hint === "number" ? 42 : hint; } };
log = "";
print(hints + ""); // expect: default
print(hints * 1); // expect: 42
print(`${hints}`); // expect: string
print(hints < 50); // expect: true
print(hints == "default"); // expect: true
print([hints].join()); // expect: string
print(Number(hints)); // expect: 42
print(String(hints)); // expect: string
print(isNaN(hints)); // expect: false
print(({ string: "key" })[hints]); // expect: key
print(log.trim()); // expect: default number string number default string number string number string
print(thrown(() => ({ [Symbol.toPrimitive]: () => ({}) }) + 1)); // expect: TypeError
print(thrown(() => ({ [Symbol.toPrimitive]: 5 }) + 1)); // expect: TypeError
print(thrown(() => `${{ [Symbol.toPrimitive]: {} }}`)); // expect: TypeError
print({ [Symbol.toPrimitive]: undefined, valueOf: () => 3 } + 1); // expect: 4
print({ [Symbol.toPrimitive]: null, valueOf: () => 4 } + 1); // expect: 5
print(({ [Symbol.toPrimitive]() { return this.v; }, v: 9 }) + 1); // expect: 10
print("<" + ([] + []) + ">"); // expect: <>
print([] + {}); // expect: [object Object]
print([1] + [2]); // expect: 12
print([5] * [2]); // expect: 10
print([1, 2] + 3); // expect: 1,23
print([] == ""); // expect: true
print([1] == 1); // expect: true
print([0] == false); // expect: true
print(["x"] == "x"); // expect: true
print([null] == ""); // expect: true
print(+[]); // expect: 0
print(+[7]); // expect: 7
print(+[1, 2]); // expect: NaN
print(+{}); // expect: NaN
print({} == "[object Object]"); // expect: true
print(null == {}); // expect: false
print(undefined == []); // expect: false
print(true == [1]); // expect: true
print("1,2" == [1, 2]); // expect: true
print(Object("s") == "s"); // expect: true
print(Object("s") == Object("s")); // expect: false
print(Object(1) + Object(2)); // expect: 3
print(Object(true) + 1); // expect: 2
log = "";
const order = c => ({ valueOf() { log += c; return 1; } });
order("a") + order("b");
order("c") < order("d");
order("e") > order("f");
order("g") <= order("h");
order("i") ** order("j");
print(log); // expect: abcdefghij
log = "";
print(thrown(() => Symbol() - order("never"))); // expect: TypeError
print(thrown(() => order("first") - Symbol())); // expect: TypeError
print(thrown(() => order("x") + Symbol())); // expect: TypeError
print(thrown(() => Symbol() + order("y"))); // expect: TypeError
print(log); // expect: firstxy
log = "";
print(thrown(() => Symbol() < order("z"))); // expect: TypeError
print(log); // expect: z
print(thrown(() => Symbol() == order("w"))); // expect: false
print(thrown(() => `${Symbol()}`)); // expect: TypeError
print(thrown(() => Symbol() + "")); // expect: TypeError
print(thrown(() => +Symbol())); // expect: TypeError
let x = both(5, "five");
log = "";
print(x++); // expect: 5
print(x); // expect: 6
print(log); // expect: v
x = both(5, "five");
x += 1;
print(x); // expect: 6
print(typeof x); // expect: number
x = { n: both(1, "one") };
x.n++;
x["n"] += "!";
print(x.n); // expect: 2!
const key = both("wrong", "k");
const keyed = {};
keyed[key] = 1;
keyed[key] += 1;
keyed[key]++;
print(keyed.k); // expect: 3
print(key in keyed); // expect: true
print(delete keyed[key]); // expect: true
print("k" in keyed); // expect: false
print(thrown(() => null[{ toString() { log = "converted"; } }])); // expect: TypeError
print(thrown(() => { undefined[key] = 1; })); // expect: TypeError
print(thrown(() => key in 5)); // expect: TypeError
print(thrown(() => ({})[{ toString() { throw new RangeError(); } }])); // expect: RangeError
print(thrown(() => ({})[neither])); // expect: TypeError
print(both(NaN, "a") < 1); // expect: false
print(both("a", "b") < "b"); // expect: true
print(both("10", "x") < "9"); // expect: true
print(both("10", "x") < 9); // expect: false
print(both(null, "x") + 1); // expect: 1
print(both(undefined, "x") + 1); // expect: NaN
print(both(true, "x") + true); // expect: 2
print(both("a", "x") + 1); // expect: a1
print({ valueOf: () => Symbol.iterator } == Symbol.iterator); // expect: true
print(({ [Symbol.iterator]: "sym" })[{ toString: () => Symbol.iterator }]); // expect: sym
print(thrown(() => ({ valueOf: () => Symbol() }) * 1)); // expect: TypeError
