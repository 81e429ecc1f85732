"use strict";
// 25.5.1 JSON.parse
const thrown = f => { try { return "gave " + f(); } catch (e) { return e.name + ": " + e.message; } };
const show = value => JSON.stringify(value);
print(show(JSON.parse(' {"a" : [1, 2.5, -3e2, {"b": null}], "c": true, "d": false, "e": {}, "f": []}\n'))); // expect: {"a":[1,2.5,-300,{"b":null}],"c":true,"d":false,"e":{},"f":[]}
print(JSON.parse('"x\\u0041\\n\\ud83d\\ude00\\/\\"\\\\"')); // expect: xA
// expect: 😀/"\
print(JSON.parse('"\\ud83d"').length, JSON.parse('"é€😀"').length); // expect: 1 4
print(Object.is(JSON.parse("-0"), -0), JSON.parse("0"), JSON.parse("123456789012"), JSON.parse("1e3"), JSON.parse("1E-2")); // expect: true 0 123456789012 1000 0.01
print(show(JSON.parse('{"a":1,"b":2,"a":3}')), show(JSON.parse('{"2":1,"x":0,"1":2}'))); // expect: {"a":3,"b":2} {"1":2,"2":1,"x":0}
const own = JSON.parse('{"__proto__":[1]}');
print(Object.getPrototypeOf(own) === Object.prototype, own["__proto__"].length); // expect: true 1
print(JSON.parse("null"), JSON.parse("  true"), JSON.parse(5), JSON.parse({ toString: () => "[1]" }).length); // expect: null true 5 1
let deep = "";
for (let i = 0; i < 300; i++) deep += "[";
let depth = 0;
for (let level = JSON.parse(deep + "]".repeat(300)); level !== undefined; level = level[0]) depth++;
print(depth); // expect: 300
let members = "{";
for (let i = 0; i < 100; i++) members += `"key number ${i}":${i},`;
const many = JSON.parse(members + '"last":0}');
print(Object.keys(many).length, many["key number 42"]); // expect: 101 42

for (const text of ['{"a":1,}', "[1,]", "[1 2]", '{\n "a": tru }', "01", '"abc', '"\\x"', '"\\u12g4"', "", "1 2", "{a:1}", '"\n"', "-", "1.", ".5", "+1", "1e", "\u00a01", "[", "{", "nul", "'a'", '{"a" 1}', "[1}", "undefined"]) {
  print(thrown(() => JSON.parse(text)));
}
// expect: SyntaxError: a property name is missing at line 1, column 8
// expect: SyntaxError: a value is missing at line 1, column 4
// expect: SyntaxError: a comma or the end is missing at line 1, column 4
// expect: SyntaxError: a value is missing at line 2, column 7
// expect: SyntaxError: the number is malformed at line 1, column 2
// expect: SyntaxError: the text ends too early at line 1, column 5
// expect: SyntaxError: the escape is malformed at line 1, column 2
// expect: SyntaxError: the escape is malformed at line 1, column 2
// expect: SyntaxError: the text ends too early at line 1, column 1
// expect: SyntaxError: more text than one value at line 1, column 3
// expect: SyntaxError: a property name is missing at line 1, column 2
// expect: SyntaxError: the string does not end at line 1, column 2
// expect: SyntaxError: the text ends too early at line 1, column 2
// expect: SyntaxError: the text ends too early at line 1, column 3
// expect: SyntaxError: a value is missing at line 1, column 1
// expect: SyntaxError: a value is missing at line 1, column 1
// expect: SyntaxError: the text ends too early at line 1, column 3
// expect: SyntaxError: a value is missing at line 1, column 1
// expect: SyntaxError: the text ends too early at line 1, column 2
// expect: SyntaxError: the text ends too early at line 1, column 2
// expect: SyntaxError: a value is missing at line 1, column 1
// expect: SyntaxError: a value is missing at line 1, column 1
// expect: SyntaxError: a colon is missing at line 1, column 6
// expect: SyntaxError: a comma or the end is missing at line 1, column 3
// expect: SyntaxError: a value is missing at line 1, column 1
print(thrown(() => JSON.parse(Symbol()))); // expect: TypeError: a symbol cannot be converted

// Revivers see every value, from the leaves up
const seen = [];
let revived;
revived = JSON.parse('{"a":[1,2],"b":{"c":3}}', function (key, value) {
  seen.push(key + (Array.isArray(this) ? "!" : ""));
  return typeof value === "number" ? value === 2 ? undefined : value * 10 : value;
});
print(seen.join(), show(revived), 1 in revived.a); // expect: 0!,1!,a,c,b, {"a":[10,null],"b":{"c":30}} false
print(thrown(() => JSON.parse("[1]", () => { throw new RangeError("reviver"); }))); // expect: RangeError: reviver
print(show(JSON.parse("[1,2,3]", function (key, value) { if (key === "0") this.length = 2; return value; }))); // expect: [1,2]
