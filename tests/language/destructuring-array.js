"use strict";
// Array patterns (ECMA-262, 13.15.5 and 14.3.3)
const [a, b = 2, ...c] = [1, undefined, 3, 4];
print(a, b, c.length, c.join()); // expect: 1 2 2 3,4
const [, , third, , fifth] = "xyz";
print(third, fifth); // expect: z undefined
let [first = 1, second = first] = [];
print(first, second); // expect: 1 1
let s = 1, t = 2;
[s, t] = [t, s];
print(s, t); // expect: 2 1
const o = { list: [0, 0] };
[o.x, o["y"], o.list[1], ...o.rest] = [1, 2, 3, 4, 5];
print(o.x, o.y, o.list.join(), o.rest.join()); // expect: 1 2 0,3 4,5
var [v, [w, [deep = "d"] = []], ...[r0, ...r1]] = [1, [2], 3, 4, 5];
print(v, w, deep, r0, r1.join()); // expect: 1 2 d 3 4,5
let x;
print([x] = [5, 6], x); // expect: 5,6 5
print(([x] = [7]).length, ([] = [1]).length); // expect: 1 1
let other;
[x = 8, other = x] = [undefined, undefined];
print(x, other); // expect: 8 8
[x, x, x] = [1, 2, 3];
print(x); // expect: 3
const named = [f = () => 1, g = class {}, h = function () {}] = [];
var f, g, h;
print(f.name, g.name, h.name, named.length); // expect: f g h 0
try { const [q] = {}; } catch (error) { print(error.name); } // expect: TypeError
try { const [q] = null; } catch (error) { print(error.name); } // expect: TypeError
try { const [q = q] = []; } catch (error) { print(error.name); } // expect: ReferenceError
try { const q = 1; [q] = [2]; } catch (error) { print(error.name); } // expect: TypeError
const cells = [];
{
  let [p, q = () => p] = [1];
  cells.push(q, () => p++);
}
print(cells[1](), cells[0]()); // expect: 1 2
function early() { try { return later; } catch (error) { return error.name; } }
let [earlier = early(), later = "there"] = [];
print(earlier, later, early()); // expect: ReferenceError there there
let order = "";
function note(text) { order += text + " "; return {}; }
[note("a").x, note("b")[note("k")]] = [1, 2];
print(order); // expect: a b k 
