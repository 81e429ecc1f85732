"use strict";
// Objects with many keys, deleted and computed keys, hashed keys of all kinds.
var d = {};
for (var i = 0; i < 500; i++) d["key" + i] = i;
var ok = 0;
for (i = 0; i < 500; i++) if (d["key" + i] === i) ok++;
print(ok, d.key0, d.key250, d.key499, d.key500); // expect: 500 0 250 499 undefined
for (i = 0; i < 500; i += 2) delete d["key" + i];
print(Object.keys(d).length, d.key1, d.key2, "key2" in d, "key3" in d); // expect: 250 1 undefined false true
for (i = 0; i < 500; i += 4) d["key" + i] = -i;
print(Object.keys(d).length, d.key4, d.key2, Object.keys(d)[0], Object.keys(d)[250]); // expect: 375 -4 undefined key1 key0
var sum = 0;
for (var k in d) sum += d[k];
print(sum); // expect: 31500
var words = "the quick brown fox jumps over the lazy dog the fox".split(" "), count = {};
for (i = 0; i < words.length; i++) count[words[i]] = (count[words[i]] || 0) + 1;
print(Object.keys(count).map((w) => w + count[w]).join()); // expect: the3,quick1,brown1,fox2,jumps1,over1,lazy1,dog1
var keys = {};
keys[1.5] = "a";
keys["1.5"] += "b";
keys[null] = "n";
keys[undefined] = "u";
keys[true] = "t";
keys[{}] = "o";
keys[[1, 2]] = "arr";
keys[-0] = "zero";
keys[1e21] = "big";
keys[NaN] = "nan";
keys[function () {}.name] = "empty";
print(Object.keys(keys).join("|")); // expect: 0|1.5|null|undefined|true|[object Object]|1,2|1e+21|NaN|
print(keys["1.5"], keys["null"], keys["undefined"], keys["true"], keys["[object Object]"], keys["1,2"], keys[0], keys["1e+21"], keys.NaN, keys[""]); // expect: ab n u t o arr zero big nan empty
var e = {};
for (i = 0; i < 100; i++) { e["a" + i] = i; delete e["a" + i]; }
print(Object.keys(e).length, e.a99); // expect: 0 undefined
e.z = 1;
print(Object.keys(e).join()); // expect: z
var idx = {};
for (i = 1000; i > 0; i -= 7) idx[i] = i;
var prev = -1, sorted = true;
for (k in idx) { if (+k < prev) sorted = false; prev = +k; }
print(sorted, Object.keys(idx).length); // expect: true 143
idx.name = "n";
idx[3] = 3;
print(Object.keys(idx)[0], Object.keys(idx).slice(-1)[0]); // expect: 3 name
var n = Object.create(null);
n.toString = "own";
n.hasOwnProperty = 1;
n.__proto__ = 2;
print(n.toString, n.hasOwnProperty, n.__proto__, "valueOf" in n, Object.keys(n).join()); // expect: own 1 2 false toString,hasOwnProperty,__proto__
var float = {};
for (i = 0; i < 100; i++) float["f" + i] = i / 2;
for (i = 0; i < 100; i++) float["f" + i] += 0.25;
sum = 0;
for (k in float) sum += float[k];
print(sum); // expect: 2500
var acc = {};
for (i = 0; i < 70; i++) acc["k" + i] = i;
Object.defineProperty(acc, "k5", { get() { return "getter " + this.k6; }, enumerable: false });
Object.defineProperty(acc, "k7", { value: 7, writable: false });
print(acc.k5, Object.keys(acc).length); // expect: getter 6 69
try { acc.k7 = 8; } catch (x) { print(x.name, acc.k7); } // expect: TypeError 7
try { delete acc.k7; print("deleted"); } catch (x) { print(x.name); } // expect: deleted
Object.freeze(acc);
try { acc.k8 = 1; } catch (x) { print(x.name); } // expect: TypeError
try { acc.fresh = 1; } catch (x) { print(x.name); } // expect: TypeError
print(Object.isFrozen(acc), acc.k8); // expect: true 8
var inst = Object.create(d);
inst.key1 = "own";
print(inst.key1, inst.key3, inst.none, Object.keys(inst).join()); // expect: own 3 undefined key1
d.m = function () { return this.key1; };
print(inst.m(), d.m()); // expect: own 1
delete d.key3;
print(inst.key3); // expect: undefined
