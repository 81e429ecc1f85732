"use strict";
// Arrays with accessors, inherited elements, far indices.
var a = [];
a[0] = "a";
a[17000] = "b";
print(a.length, Object.keys(a).join()); // expect: 17001 0,17000
a[18000] = "c";
var seen = [];
a.forEach((v, i) => seen.push(i + v));
print(seen.join()); // expect: 0a,17000b,18000c
print(a.indexOf("c"), a.lastIndexOf("a"), 17000 in a, 16999 in a); // expect: 18000 0 true false
a.length = 17001;
print(a[18000], a.pop(), a.length); // expect: undefined b 17000
a.push("d");
print(a.length, a[17000]); // expect: 17001 d
delete a[17000];
a.length = 3;
print(Object.keys(a).join(), a.length); // expect: 0 3
a[1] = "x";
print(a.join()); // expect: a,x,
Array.prototype[1] = "inherited";
print([1, , 3].join(), [1, , 3][1], 1 in [1, , 3], [1, , 3].hasOwnProperty(1), [0, 5].join()); // expect: 1,inherited,3 inherited true false 0,5
var holes = [7, , 9];
print(holes.indexOf("inherited"), [...holes].join(), holes.map((x) => x + "!").join()); // expect: 1 7,inherited,9 7!,inherited!,9!
holes[1] = "own";
print(holes.join()); // expect: 7,own,9
delete Array.prototype[1];
print([1, , 3].join()); // expect: 1,,3
var acc = [1, 2, 3];
Object.defineProperty(acc, 1, { get() { return "getter"; }, set(v) { this.stored = v; }, enumerable: true, configurable: true });
print(acc.join(), acc.length); // expect: 1,getter,3 3
acc[1] = "set";
print(acc.stored, acc.join()); // expect: set 1,getter,3
acc.push(4);
print(acc.join()); // expect: 1,getter,3,4
print(acc.slice().join(), acc.concat([5]).join(), acc.reverse().join()); // expect: 1,getter,3,4 1,getter,3,4,5 4,getter,getter,1
var obj = { 5: "five", 100: "hundred", length: 6 };
print(Array.prototype.join.call(obj, "-"), Array.prototype.indexOf.call(obj, "five")); // expect: -----five 5
obj[4294967294] = "big";
obj[7.5] = "fraction";
print(Object.keys(obj).join()); // expect: 5,100,4294967294,length,7.5
var neg = [];
neg[-1] = 1;
neg[-5] = 2;
print(neg.length, Object.keys(neg).join()); // expect: 0 -1,-5
var d = [];
Object.defineProperty(d, 5, { value: 1, enumerable: false, writable: true, configurable: true });
print(d.length, Object.keys(d).length, d[5]); // expect: 6 0 1
d[5] = 2;
d[3] = 1;
print(d.join(), Object.keys(d).join()); // expect: ,,,1,,2 3
var frozen = Object.freeze([1, , 3]);
try { frozen[1] = 2; } catch (e) { print(e.name); } // expect: TypeError
print(frozen.length, 1 in frozen); // expect: 3 false
var like = Object.create([1, 2, 3]);
print(like.length, like[0], Array.isArray(like)); // expect: 3 1 false
like[0] = "own";
print(like.join(), like.length, Object.keys(like).join()); // expect: own,2,3 3 0
var sealed = Object.seal([1, 2]);
sealed[0] = 9;
try { sealed.push(3); } catch (e) { print(e.name, sealed.join(), sealed.length); } // expect: TypeError 9,2 2
