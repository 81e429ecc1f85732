"use strict";
// Arrays that become dictionaries, and other objects whose keys are indices, keep their order and their length.
var o = { b: 1 };
[7, 3, 4294967294, 4294967295, 5, 2147483648, 0].forEach(function (key) { o[key] = key; });
o.a = 2;
print(Object.keys(o).join()); // expect: 0,3,5,7,2147483648,4294967294,b,4294967295,a
delete o[5];
o[1] = 1;
print(listed(o)); // expect: 0:0 1:1 3:3 7:7 2147483648:2147483648 4294967294:4294967294 b:1 4294967295:4294967295 a:2
function listed(object) {
  var out = [];
  for (var key in object) out.push(key + ":" + object[key]);
  return out.join(" ");
}

var a = [1.5, 2.5, , 4.5];
a.name = "a";
delete a.name;
print(a.length, a[0], a[3], 2 in a, Object.keys(a).join()); // expect: 4 1.5 4.5 false 0,1,3
a.push(5.5);
a[1] += 1;
print(a.length, a.join("|"), a.indexOf(4.5)); // expect: 5 1.5|3.5||4.5|5.5 3
a.length = 2;
print(a.length, a.join("|"), a.pop(), a.length, a.join("|")); // expect: 2 1.5|3.5 3.5 1 1.5
a.unshift(9);
a.reverse();
print(a.join("|"), a.sort(function (x, y) { return x - y; }).join("|")); // expect: 1.5|9 1.5|9

var s = [];
s[100000] = "far";
s[5] = "near";
print(s.length, Object.keys(s).join(), s.filter(function () { return true; }).join()); // expect: 100001 5,100000 near,far
s.length = 6;
print(s.length, s[5], s[100000]); // expect: 6 near undefined

var f = Object.freeze([1, [2], "3"]);
print(f.length, f[1][0], f.slice(1).join(), f.map(String).join()); // expect: 3 2 2,3 1,2,3
try { f.push(4); } catch (e) { print(e instanceof TypeError, f.length); } // expect: true 3
var locked = [1, 2, 3, 4];
Object.defineProperty(locked, 1, { configurable: false });
try { locked.length = 0; } catch (e) { print(e instanceof TypeError, locked.length, locked.join()); } // expect: true 2 1,2

var w = new String("ab");
w[5] = "x";
w.z = 1;
print(Object.keys(w).join(), Object.getOwnPropertyNames(w).join(), w[1], w[5]); // expect: 0,1,5,z 0,1,5,length,z b x

function g() { return arguments; }
var args = g(1, "b", 2.5);
args[3] = "more";
delete args[0];
print(args.length, Object.keys(args).join(), Array.prototype.slice.call(args).join()); // expect: 3 1,2,3 ,b,2.5
g[3] = "of a function";
print(g[3], Object.keys(g).join()); // expect: of a function 3
globalThis[2] = "global";
print(globalThis[2], Object.keys(globalThis)[0]); // expect: global 2
