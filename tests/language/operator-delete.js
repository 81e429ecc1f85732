"use strict";
// delete: own properties, elements, attributes, chains.
var o = { a: 1, b: 2, c: 3 };
print(delete o.a, "a" in o, o.a, Object.keys(o).join()); // expect: true false undefined b,c
print(delete o.nothing, delete o["c"], Object.keys(o).join()); // expect: true true b
o.a = 4;
o.c = 5;
print(Object.keys(o).join()); // expect: b,a,c
delete o.c;
o.d = 6;
o.c = 7;
print(Object.keys(o).join(), o.b, o.a, o.d, o.c); // expect: b,a,d,c 2 4 6 7
var a = [1, 2, 3];
print(delete a[1], a.length, 1 in a, a.join("-"), a[1]); // expect: true 3 false 1--3 undefined
print(delete a[5], delete a[2], a.length, a.join("-")); // expect: true true 3 1--
var p = { x: "prototype" }, q = Object.create(p);
q.x = "own";
print(q.x, delete q.x, q.x, delete q.x, q.x); // expect: own true prototype true prototype
var frozen = Object.freeze({ y: 1 });
try { delete frozen.y; print("deleted"); } catch (e) { print(e.name, frozen.y); } // expect: TypeError 1
try { delete [].length; print("deleted"); } catch (e) { print(e.name); } // expect: TypeError
try { delete Math.PI; print("deleted"); } catch (e) { print(e.name); } // expect: TypeError
function f() {}
f.extra = 1;
print(delete f.extra, f.extra, delete f.name, f.name === ""); // expect: true undefined true true
var many = {};
for (var i = 0; i < 20; i++) many["k" + i] = i;
for (i = 0; i < 20; i += 2) delete many["k" + i];
print(Object.keys(many).join(), many.k3, many.k4); // expect: k1,k3,k5,k7,k9,k11,k13,k15,k17,k19 3 undefined
var order = { z: 1, y: 2 };
delete order.z;
order.z = 3;
print(Object.keys(order).join()); // expect: y,z
try { delete null.x; print("none"); } catch (e) { print(e.name); } // expect: TypeError
var log = [];
delete (log.push("evaluated"), o).a;
print(log.join(), "a" in o); // expect: evaluated false
var n = 1;
print(delete n.x, delete "abc".foo, delete 5); // expect: true true true
try { delete "abc"[0]; print("deleted"); } catch (e) { print(e.name); } // expect: TypeError
print(delete o?.d, delete o?.e?.f, "d" in o); // expect: true true false
