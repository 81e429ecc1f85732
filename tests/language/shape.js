"use strict";
// Objects that grow, shrink and differ: the same code on many shapes.
function get(o) { return o.x; }
function set(o, v) { o.x = v; return o.x; }
var shapes = [];
for (var i = 0; i < 40; i++) { var o = {}; for (var j = 0; j < i % 10; j++) o["p" + j] = j; o.x = i; if (i % 3 === 0) o.after = 1; shapes.push(o); }
var sum = 0;
for (i = 0; i < 40; i++) sum += get(shapes[i]);
print(sum); // expect: 780
for (i = 0; i < 40; i++) sum -= set(shapes[i], i * 2);
print(sum); // expect: -780
print(shapes.every((o, i) => o.x === i * 2)); // expect: true
function Point(x, y) { this.x = x; this.y = y; }
var ps = [];
for (i = 0; i < 20; i++) ps.push(new Point(i, -i));
ps[5].z = "extra";
delete ps[7].x;
ps[9].x = "string";
ps[11].x = 0.5;
print(ps.map(get).join()); // expect: 0,1,2,3,4,5,6,,8,string,10,0.5,12,13,14,15,16,17,18,19
print(ps[5].z, ps[6].z, "x" in ps[7], Object.keys(ps[5]).join()); // expect: extra undefined false x,y,z
ps[7].x = "again";
print(get(ps[7]), Object.keys(ps[7]).join()); // expect: again y,x
var grown = {};
for (i = 0; i < 100; i++) { grown["f" + i] = i; if (get(grown) !== undefined) print("never"); }
grown.x = "late";
print(get(grown), grown.f0, grown.f99, Object.keys(grown).length); // expect: late 0 99 101
for (i = 0; i < 100; i++) delete grown["f" + i];
print(get(grown), Object.keys(grown).join()); // expect: late x
var p1 = { x: "p1" }, c1 = Object.create(p1), c2 = Object.create(p1);
print(get(c1), get(c2)); // expect: p1 p1
c1.x = "own";
print(get(c1), get(c2)); // expect: own p1
p1.x = "p1 changed";
print(get(c1), get(c2)); // expect: own p1 changed
delete c1.x;
print(get(c1)); // expect: p1 changed
delete p1.x;
print(get(c1)); // expect: undefined
p1.x = "back";
print(get(c1), get(c2)); // expect: back back
Object.defineProperty(p1, "x", { get() { return "getter"; }, configurable: true });
print(get(c1)); // expect: getter
print([1, "s", true, Symbol.iterator, () => 1, [], null ?? {}].map(get).join()); // expect: ,,,,,,
String.prototype.x = "on strings";
print(get("a"), get("abcd"), get("é")); // expect: on strings on strings on strings
delete String.prototype.x;
print(get("a")); // expect: undefined
function poly(o) { return o.m(); }
class A { m() { return "A"; } }
class B extends A {}
class C extends B { m() { return "C"; } }
var list = [new A(), new B(), new C(), { m: () => "literal" }, Object.create(new B())];
print(list.map(poly).join()); // expect: A,A,C,literal,A
B.prototype.m = () => "B";
print(list.map(poly).join()); // expect: A,B,C,literal,B
delete C.prototype.m;
print(list.map(poly).join()); // expect: A,B,B,literal,B
delete B.prototype.m;
print(list.map(poly).join()); // expect: A,A,A,literal,A
var swap = new A();
print(poly(swap)); // expect: A
Object.setPrototypeOf(swap, { m: () => "swapped" });
print(poly(swap)); // expect: swapped
var t = { a: 1, b: 2 }, u = { b: 2, a: 1 };
print(t.a + u.a, Object.keys(t).join() === Object.keys(u).join()); // expect: 2 false
var fl = { x: 1 };
for (i = 0; i < 5; i++) { set(fl, i); set(fl, i + 0.5); set(fl, "s" + i); set(fl, null); }
print(get(fl)); // expect: null
var wide = { a: 1, b: 2, c: 3 };
wide.d = wide.e = wide.f = wide.g = wide.h = wide.i = wide.j = 4;
print(Object.values(wide).join("")); // expect: 1234444444
wide.a = 0.5;
wide.j = 1.5;
print(wide.a + wide.j, Object.keys(wide).length); // expect: 2 10
var f = function () {};
f.x = "on function";
print(get(f), get(() => 1)); // expect: on function undefined
var arr = [1];
arr.x = "on array";
print(get(arr), arr.length); // expect: on array 1
