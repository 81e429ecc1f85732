"use strict";
// 22.1.1 String, 22.1.2 fromCharCode, fromCodePoint, raw; 22.1.3 toString, valueOf, iterator; B.2.2 HTML methods
const thrown = f => { try { return String(f()); } catch (e) { return e.name; } };
print(String() + "|"); // expect: |
print(String(undefined)); // expect: undefined
print(String(null)); // expect: null
print(String(5)); // expect: 5
print(String(-0)); // expect: 0
print(String(true)); // expect: true
print(String([1, [2]])); // expect: 1,2
print(String({})); // expect: [object Object]
print(String(Symbol("s"))); // expect: Symbol(s)
print(String({ toString: () => "t" })); // expect: t
print(typeof new String("a")); // expect: object
print(new String("ab").length); // expect: 2
print(new String() == ""); // expect: true
print(new String(undefined) == "undefined"); // expect: true
print(thrown(() => new String(Symbol()))); // expect: TypeError
print(new String("a") === new String("a")); // expect: false
print(new String(5) + 1); // expect: 51
print(Object("x") instanceof String); // expect: true
print(String.length); // expect: 1
print(String.name); // expect: String
print(String.prototype.constructor === String); // expect: true
print(Object.prototype.toString.call(String.prototype)); // expect: [object String]
print(String.prototype.length); // expect: 0
print(String.prototype == ""); // expect: true
print(Object.getPrototypeOf("") === String.prototype); // expect: true
print(String.fromCharCode(72, 105)); // expect: Hi
print(String.fromCharCode() + "|"); // expect: |
print(String.fromCharCode(65601)); // expect: A
print(String.fromCharCode(-65471)); // expect: A
print(String.fromCharCode("65", 66.9)); // expect: AB
print(String.fromCharCode(0xD83D, 0xDE00) === "\u{1F600}"); // expect: true
print(String.fromCharCode(0xD83D, 0xDE00).length); // expect: 2
print(String.fromCharCode(NaN) === "\0"); // expect: true
print(String.fromCharCode.length); // expect: 1
print(String.fromCodePoint(72, 0x1F600)); // expect: H😀
print(String.fromCodePoint() + "|"); // expect: |
print(String.fromCodePoint(0x10FFFF).length); // expect: 2
print(String.fromCodePoint(0xD83D, 0xDE00) === "\u{1F600}"); // expect: true
print(String.fromCodePoint("65")); // expect: A
print(String.fromCodePoint(-0) === "\0"); // expect: true
print(String.fromCodePoint.length); // expect: 1
print(thrown(() => String.fromCodePoint(1.5))); // expect: RangeError
print(thrown(() => String.fromCodePoint(-1))); // expect: RangeError
print(thrown(() => String.fromCodePoint(0x110000))); // expect: RangeError
print(thrown(() => String.fromCodePoint(NaN))); // expect: RangeError
print(thrown(() => String.fromCodePoint(Infinity))); // expect: RangeError
print(thrown(() => String.fromCodePoint("_"))); // expect: RangeError
print(thrown(() => String.fromCodePoint(65, {}))); // expect: RangeError
print(thrown(() => String.fromCharCode(Symbol()))); // expect: TypeError
print(String.raw({ raw: ["a", "b", "c"] }, 1, 2, 3)); // expect: a1b2c
print(String.raw({ raw: "xyz" }, 0, 1)); // expect: x0y1z
print(String.raw({ raw: [] }) + "|"); // expect: |
print(String.raw({ raw: { length: 2, 0: "p" } }, "-")); // expect: p-undefined
print(String.raw({ raw: ["a", "b"] })); // expect: ab
print(String.raw({ raw: { length: -1 } }) + "|"); // expect: |
print(thrown(() => String.raw())); // expect: TypeError
print(thrown(() => String.raw({}))); // expect: TypeError
print(thrown(() => String.raw({ raw: [Symbol()] }))); // expect: TypeError
print(String.raw.length); // expect: 1
print("a".toString()); // expect: a
print("a".valueOf()); // expect: a
print(new String("w").toString()); // expect: w
print(typeof new String("w").valueOf()); // expect: string
print(thrown(() => String.prototype.toString.call({}))); // expect: TypeError
print(thrown(() => String.prototype.valueOf.call(5))); // expect: TypeError
print(thrown(() => String.prototype.toString.call([]))); // expect: TypeError
print([..."a\u{1F600}é"].length); // expect: 3
print([..."\uD83Dx\uDE00"].length); // expect: 3
print([...""].length); // expect: 0
print(Array.from("xy").join()); // expect: x,y
print([...new String("pq")].join()); // expect: p,q
print([..."\u{1F600}"][0] === "\u{1F600}"); // expect: true
const it = "ab"[Symbol.iterator]();
const first = it.next();
const rest = [it.next().value, it.next().done, it.next().value];
print(first.value); // expect: a
print(first.done); // expect: false
print(rest.join()); // expect: b,true,
print(it[Symbol.iterator]() === it); // expect: true
print(Object.prototype.toString.call(it)); // expect: [object String Iterator]
print(Object.keys(first).join()); // expect: value,done
const prototype = Object.getPrototypeOf(it);
print(prototype[Symbol.toStringTag]); // expect: String Iterator
print(prototype.next.name); // expect: next
print(prototype.next.length); // expect: 0
print(thrown(() => prototype.next.call({}))); // expect: TypeError
print(thrown(() => prototype.next())); // expect: TypeError
print(thrown(() => prototype.next.call([].values()))); // expect: TypeError
print(thrown(() => [].values().next.call(it))); // expect: TypeError
print(String.prototype[Symbol.iterator].name); // expect: [Symbol.iterator]
print(String.prototype[Symbol.iterator].length); // expect: 0
print(thrown(() => String.prototype[Symbol.iterator].call(null))); // expect: TypeError
print([...String.prototype[Symbol.iterator].call(123)].join()); // expect: 1,2,3
print(thrown(() => String.prototype[Symbol.iterator].call(undefined))); // expect: TypeError
let out = "";
for (const c of "z\u{1F600}é") out += c.length;
print(out); // expect: 121
print("t".anchor("n")); // expect: <a name="n">t</a>
print("t".big()); // expect: <big>t</big>
print("t".blink()); // expect: <blink>t</blink>
print("t".bold()); // expect: <b>t</b>
print("t".fixed()); // expect: <tt>t</tt>
print("t".fontcolor("red")); // expect: <font color="red">t</font>
print("t".fontsize(7)); // expect: <font size="7">t</font>
print("t".italics()); // expect: <i>t</i>
print("t".link("u\"v")); // expect: <a href="u&quot;v">t</a>
print("t".small()); // expect: <small>t</small>
print("t".strike()); // expect: <strike>t</strike>
print("t".sub()); // expect: <sub>t</sub>
print("t".sup()); // expect: <sup>t</sup>
print("t".anchor()); // expect: <a name="undefined">t</a>
print(thrown(() => String.prototype.bold.call(null))); // expect: TypeError
print(thrown(() => "a".link(Symbol()))); // expect: TypeError
print(String.prototype.sub.call(5)); // expect: <sub>5</sub>
print("".anchor.length); // expect: 1
print("".big.length); // expect: 0
class Sub extends String { shout() { return this.toUpperCase() + "!"; } }
const sub = new Sub("hi");
print(sub.shout()); // expect: HI!
print(sub.length); // expect: 2
print(sub[0]); // expect: h
print(sub instanceof String); // expect: true
print(sub + ""); // expect: hi
print(Object.keys(sub).join()); // expect: 0,1
print(Object.getOwnPropertyNames(sub).join()); // expect: 0,1,length
print("a" < "b"); // expect: true
print("a" < "B"); // expect: false
print("10" < "9"); // expect: true
print("abc" < "abd"); // expect: true
print("a" < "aa"); // expect: true
print("" < "a"); // expect: true
print("\uD83D\uDE00" < "\uFFFF"); // expect: true
print("é" > "z"); // expect: true
print("\u{1F600}" < "\uFF5E"); // expect: true
print("a" <= "a"); // expect: true
