"use strict";
// Template literals.
var a = 1, b = "two", o = { toString() { return "obj"; } };
print(`plain`, `${a}`, `a${a}b${b}c`, `${a}${b}`, `${a + 1}`, `${`nested ${a}`}`, `${o}`, `${[1, 2]}`, `${null} ${undefined} ${true} ${1.5} ${-0}`); // expect: plain 1 a1btwoc 1two 2 nested 1 obj 1,2 null undefined true 1.5 0
print(`` === "", `a`.length, `${""}`.length, `\n`.length, `\`\${}\\`, `\u0041\x42\u{43}`, typeof `${1}`); // expect: true 1 0 1 `${}\ ABC string
var lines = `line one
line two`, joined = `a\
b`;
print(lines.split("\n").length, joined, `$`, `$$`, `$a`, `{}`, `${"$"}{`, `}`, `${{}}`, `${{ a: 1 }.a}`, `${(() => "}")()}`, `${"`"}`, `// no comment`, `/* nor this */`); // expect: 2 ab $ $$ $a {} ${ } [object Object] 1 } ` // no comment /* nor this */
var log = [];
function v(x) { log.push(x); return x; }
print(`${v(1)}-${v(2)}-${v(3)}`, log.join()); // expect: 1-2-3 1,2,3
print(`${a ? "yes" : "no"}`, `${a}` === "1", `${a}` + 1, `1` + `2`, `${1}${2}` * 2, `a` < `b`); // expect: yes true 11 12 24 true
function f(x = `default ${a}`) { return x; }
print(f(), { [`key${a}`]: 5 }.key1, `${function () { return `inner ${a}`; }()}`, [`x`, `y`].join(``)); // expect: default 1 5 inner 1 xy
try { `${Symbol()}`; print("none"); } catch (e) { print(e.name); } // expect: TypeError
try { `${{ toString() { throw new RangeError(); } }}`; } catch (e) { print(e.name); } // expect: RangeError
print(`é${"日"}😀`, `é😀`.length); // expect: é日😀 3
for (var i = 0, s = ""; i < 3; i++) s = `${s}[${i}]`;
print(s); // expect: [0][1][2]
print(`a${1}b${2}c${3}d${4}e${5}f${6}g${7}h${8}i${9}j`); // expect: a1b2c3d4e5f6g7h8i9j
switch (`x${a}`) { case "x1": print("case"); } // expect: case
print(`${(1, 2)}`, `${a = 5}`, a, `${a++ + ++a}`, `${typeof a}`, `${!a}`, `${`${`${a}`}`}`); // expect: 2 5 5 12 number false 7
