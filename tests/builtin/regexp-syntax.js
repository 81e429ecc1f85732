"use strict";
// 22.2.1 and B.1.2: what is a pattern, and what stands for itself without the flag u
const made = (p, f) => { try { new RegExp(p, f); return "ok"; } catch (e) { return e.name + ": " + e.message.replace("invalid regular expression: ", ""); } };
const both = p => made(p, "") + " | " + made(p, "u");
print(both("(")); // expect: SyntaxError: a group is not closed | SyntaxError: a group is not closed
print(both(")")); // expect: SyntaxError: this `)` closes no group | SyntaxError: this `)` closes no group
print(both("*")); // expect: SyntaxError: there is nothing to repeat | SyntaxError: there is nothing to repeat
print(both("a**")); // expect: SyntaxError: there is nothing to repeat | SyntaxError: there is nothing to repeat
print(both("a{2,1}")); // expect: SyntaxError: the range is out of order | SyntaxError: the range is out of order
print(both("[b-a]")); // expect: SyntaxError: the range is out of order | SyntaxError: the range is out of order
print(both("[a")); // expect: SyntaxError: a class is not closed | SyntaxError: a class is not closed
print(both("\\")); // expect: SyntaxError: this escape is not valid | SyntaxError: this escape is not valid
print(both("(?a)")); // expect: SyntaxError: this group is not valid | SyntaxError: this group is not valid
print(both("(?<a")); // expect: SyntaxError: this group name is not valid | SyntaxError: this group name is not valid
print(both("(?<1>a)")); // expect: SyntaxError: this group name is not valid | SyntaxError: this group name is not valid
print(both("(?<a>.)(?<a>.)")); // expect: SyntaxError: this group name exists already | SyntaxError: this group name exists already
print(both("(?<a>.)\\k<b>")); // expect: SyntaxError: there is no such group | SyntaxError: there is no such group
print(both("\\k<a>")); // expect: ok | SyntaxError: there is no such group
print(both("\\k(?<a>.)")); // expect: SyntaxError: this group name is not valid | SyntaxError: this group name is not valid
print(both("\\2(a)")); // expect: ok | SyntaxError: there is no such group
print(both("]")); // expect: ok | SyntaxError: a lone bracket must be escaped
print(both("}")); // expect: ok | SyntaxError: a lone bracket must be escaped
print(both("{")); // expect: ok | SyntaxError: a lone bracket must be escaped
print(both("a{")); // expect: ok | SyntaxError: a lone bracket must be escaped
print(both("a{1")); // expect: ok | SyntaxError: a lone bracket must be escaped
print(both("{1}")); // expect: SyntaxError: there is nothing to repeat | SyntaxError: there is nothing to repeat
print(both("\\c")); // expect: ok | SyntaxError: this escape is not valid
print(both("[\\c]")); // expect: ok | SyntaxError: this escape is not valid
print(both("\\x1")); // expect: ok | SyntaxError: this escape is not valid
print(both("\\u{110000}")); // expect: ok | SyntaxError: this escape is not valid
print(both("\\a")); // expect: ok | SyntaxError: this escape is not valid
print(both("[\\d-z]")); // expect: ok | SyntaxError: the range is out of order
print(both("\\p{L}")); // expect: ok | SyntaxError: property escapes are not supported yet
print(both("(?=a)*")); // expect: ok | SyntaxError: there is nothing to repeat
print(both("(?<=a)*")); // expect: SyntaxError: there is nothing to repeat | SyntaxError: there is nothing to repeat
print(both("^*")); // expect: SyntaxError: there is nothing to repeat | SyntaxError: there is nothing to repeat
print(both("\\01")); // expect: ok | SyntaxError: this escape is not valid
print(both("[\\8]")); // expect: ok | SyntaxError: this escape is not valid
print(both("a|*")); // expect: SyntaxError: there is nothing to repeat | SyntaxError: there is nothing to repeat
print(both("(?:a")); // expect: SyntaxError: a group is not closed | SyntaxError: a group is not closed
print(made("a", "gg"), made("a", "x"), made("a", "uv"), made("a", "v"), made("a", "dgimsuy"), made("a", null)); // expect: SyntaxError: these flags are not valid SyntaxError: these flags are not valid SyntaxError: these flags are not valid SyntaxError: the flag v is not supported yet ok SyntaxError: these flags are not valid
print(/\1/.test("\u0001"), /\8/.test("8"), /\101/.test("A"), /\400/.test("\u0020" + "0"), /[\101]/.test("A"), /\0/.test("\0"), /\00/.test("\0")); // expect: true true true true true true true
print(/\ca/.test("\u0001"), /\c/.test("\\c"), /[\c]/.test("c"), /[\c1]/.test("\u0011"), /\x4/.test("x4"), /\u4/.test("u4"), /\u{2}/.test("uu")); // expect: true true true true true true true
print(/a{,2}/.test("a{,2}"), /x{1}{/.test("x{"), /]}/.test("]}"), /[\d-z]+/.exec("1-z")[0], /\k<a>/.test("k<a>"), /\-/.test("-"), /[a-]/.test("-"), /[]-]/.test("]")); // expect: true true true 1-z true true true false
print(/\u{41}/u.test("A"), /\ud83d\ude00/u.test("\u{1F600}"), /[\-]/u.test("-"), /\//u.test("/"), /[^\]]/.test("]"), /(?<$π>a)/.exec("a").groups.$π); // expect: true true true true false a
print(/(?<a\u{62}>x)\k<ab>/.exec("xx").groups.ab, Object.keys(/(?<b>.)(?<a>.)/.exec("xy").groups).join(), Object.getPrototypeOf(/(?<b>.)/.exec("x").groups)); // expect: x b,a null
