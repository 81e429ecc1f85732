"use strict";
// Symbol.toPrimitive and its hint.
var o = { [Symbol.toPrimitive](hint) { return hint; } };
print(`${o}`, o + "", o + 1, String(o), +o, o * 1, o == "default", o < "numbers"); // expect: string default default1 string NaN NaN true true
print([o].join(), { default: 1, string: 2 }[o]); // expect: string 2
var seen = [];
var n = { [Symbol.toPrimitive](hint) { seen.push(hint); return hint === "number" ? 10 : "s"; } };
print(n - 1, n + 1, n > 9, -n, n == "s", "" + n, seen.join()); // expect: 9 s1 true -10 true s number,default,number,number,default,default
var bad = { [Symbol.toPrimitive]() { return {}; } };
try { bad + 1; print("none"); } catch (e) { print(e.name); } // expect: TypeError
var notCallable = { [Symbol.toPrimitive]: 5 };
try { +notCallable; print("none"); } catch (e) { print(e.name); } // expect: TypeError
var absent = { [Symbol.toPrimitive]: undefined, valueOf() { return 3; } };
print(absent + 1); // expect: 4
absent = { [Symbol.toPrimitive]: null, toString() { return "t"; } };
print(`${absent}`); // expect: t
class Money {
  constructor(amount) { this.amount = amount; }
  [Symbol.toPrimitive](hint) { return hint === "string" ? this.amount + " EUR" : this.amount; }
}
var a = new Money(5), b = new Money(7);
print(a + b, a < b, `${a}`, a * b, Math.max(a, b)); // expect: 12 true 5 EUR 35 7
var s = Symbol("x");
try { s + ""; print("none"); } catch (e) { print(e.name); } // expect: TypeError
try { `${s}`; print("none"); } catch (e) { print(e.name); } // expect: TypeError
try { +s; print("none"); } catch (e) { print(e.name); } // expect: TypeError
try { s < 1; print("none"); } catch (e) { print(e.name); } // expect: TypeError
print(String(s), s.toString(), s.description, s == s, s == "x", !s, typeof Object(s), Object(s) == s); // expect: Symbol(x) Symbol(x) x true false false object true
