"use strict";
// 22.2.2 Pattern semantics: what patterns match, by exec
const show = m => m === null ? "null" : m.index + ":" + Array.from(m, x => x === undefined ? "-" : "'" + x + "'").join(" ");
print(show(/abc/.exec("xabcx"))); // expect: 1:'abc'
print(show(/a|ab/.exec("abc"))); // expect: 0:'a'
print(show(/((a)|(ab))((c)|(bc))/.exec("abc"))); // expect: 0:'abc' 'a' 'a' - 'bc' - 'bc'
print(show(/a[a-z]{2,4}/.exec("abcdefghi"))); // expect: 0:'abcde'
print(show(/a[a-z]{2,4}?/.exec("abcdefghi"))); // expect: 0:'abc'
print(show(/(aa|aabaac|ba|b|c)*/.exec("aabaac"))); // expect: 0:'aaba' 'ba'
print("aaaaaaaaaa,aaaaaaaaaaaaaaa".replace(/^(a+)\1*,\1+$/, "$1")); // expect: aaaaa
print(show(/(z)((a+)?(b+)?(c))*/.exec("zaacbbbcac"))); // expect: 0:'zaacbbbcac' 'z' 'ac' 'a' - 'c'
print(show(/(a*)*/.exec("b"))); // expect: 0:'' -
print(show(/(?=(a+))/.exec("baaabac"))); // expect: 1:'' 'aaa'
print(show(/(?=(a+))a*b\1/.exec("baaabac"))); // expect: 3:'aba' 'a'
print(show(/(.*?)a(?!(a+)b\2c)\2(.*)/.exec("baaabaac"))); // expect: 0:'baaabaac' 'ba' - 'abaac'
print(show(/(?:)/.exec("abc")), show(/^$/.exec("")), show(/a{0}b/.exec("ab"))); // expect: 0:'' 0:'' 1:'b'
print(show(/(a?)*?$/.exec("aa")), show(/(?:a?)+?b/.exec("aab")), show(/(a{2}){2}/.exec("aaaaa"))); // expect: 0:'aa' 'a' 0:'aab' 0:'aaaa' 'aa'
print(show(/x*?y/.exec("xxy")), show(/x{2,}?y/.exec("xxxy")), show(/(?:ab){2,3}/.exec("abababab"))); // expect: 0:'xxy' 0:'xxxy' 0:'ababab'
print(show(/(a)?b/.exec("b")), show(/(?:(a)|b)*/.exec("ab")), show(/(?:(a)|(b))*/.exec("ab"))); // expect: 0:'b' - 0:'ab' - 0:'ab' - 'b'
print(show(/\bfoo\b/.exec("a foo b")), show(/\Boo/.exec("foo")), show(/\b/.exec("  "))); // expect: 2:'foo' 1:'oo' null
print(show(/^b/m.exec("a\nb")), show(/a$/m.exec("a\nb")), show(/^b/.exec("a\nb")), show(/a$/.exec("a\u2028"))); // expect: 2:'b' 0:'a' null null
print(show(/./.exec("\n\r\u2028\u2029x")), /./s.test("\n"), /[^]/.test("\n"), show(/[]/.exec("a"))); // expect: 4:'x' true true null
print(show(/[\d\-x]+/.exec("a1-2x")), show(/[^\d\s]+/.exec("1 ab 2")), show(/[\W]/.exec("a_1 ")), /[\b]/.test("a\b")); // expect: 1:'1-2x' 2:'ab' 3:' ' true
print(/\s+/.exec("a \t\u00a0\ufeff\u3000b")[0].length, show(/\S+/.exec(" ab ")), show(/\w+/.exec("-a_1-")), show(/\D/.exec("12a"))); // expect: 5 1:'ab' 1:'a_1' 2:'a'
// Lookbehind matches backwards
print(show(/(?<=\$)\d+(\.\d*)?/.exec("cost: $12.50")), show(/(?<!\$)\b\d+/.exec("$5 7"))); // expect: 7:'12.50' '.50' 3:'7'
print(show(/(?<=(\d+)(\d+))$/.exec("1053")), show(/(?<=\1(\d+))$/.exec("1010")), show(/(?<=([abc]+)).\1/.exec("abcdbc"))); // expect: 4:'' '1' '053' 4:'' '10' null
print(show(/(?<=a(?=([^a]{2})d)\w{3})\w\1/.exec("abcdbc")), show(/(?<=^(\w{3}))def/.exec("abcdef")), show(/(?<=a|bc)c/.exec("bcc"))); // expect: null 3:'def' 'abc' 2:'c'
print(show(/(?<![ab]{2}?)c/.exec("abc c")), show(/(?<=\b)[ac]+/.exec("-abac")), show(/(?<=(?<a>\w){3})f/.exec("abcdef"))); // expect: 4:'c' 1:'a' 5:'f' 'c'
// Backreferences
print(show(/(a)\1/.exec("aa")), show(/\1(a)/.exec("aa")), show(/(?:(a)|b)\1c/.exec("bc")), show(/(a\1)/.exec("a"))); // expect: 0:'aa' 'a' 0:'a' 'a' 0:'bc' - 0:'a' 'a'
print(show(/(?<x>.)\k<x>/.exec("abb")), show(/\k<x>(?<x>.)/.exec("ab")), show(/(?<=\k<x>(?<x>.))c/.exec("aac"))); // expect: 1:'bb' 'b' 0:'a' 'a' 2:'c' 'a'
// Code units and code points
print(show(/^.$/u.exec("\u{1F600}")), show(/^..$/.exec("\u{1F600}")) === "0:'\u{1F600}'", show(/\udf06/u.exec("\ud834\udf06"))); // expect: 0:'😀' true null
print(/\ud83d/.exec("\u{1F600}").index, /\ude00/.exec("\u{1F600}").index, /[\ud83d]\ude00/.test("\u{1F600}"), /[\u{1F600}]/u.test("\u{1F600}")); // expect: 0 1 true true
print(/^[^x]$/u.test("\u{1F600}"), /^[^x]$/.test("\u{1F600}"), /\u{1F600}{2}/u.test("\u{1F600}\u{1F600}"), /^\S$/u.test("\u{1F600}")); // expect: true false true true
print(/(?<=\ud83d)\ude00/.test("\u{1F600}"), /(?<=\ud83d)\ude00/u.test("\u{1F600}"), "é\u{1F600}z".search(/z/), "é\u{1F600}z".search(/z/u)); // expect: true false 3 3
// Case
print(/ABC/i.test("abc"), /[a-z]+/i.exec("ABC")[0], /\u00e9/i.test("É"), /ÿ/i.test("Ÿ"), /σ/i.test("ς"), /ß/i.test("ẞ"), /ß/iu.test("ẞ")); // expect: true ABC true true true false true
print(/s/i.test("ſ"), /s/iu.test("ſ"), /[^x]/i.test("X"), /k/iu.test("\u212a"), /\w/iu.test("ſ"), /\W/iu.test("ſ"), /[^\W]/iu.test("\u212a"), /\b/iu.test("ſ")); // expect: false true false true true false true true
print(/(a)\1/i.test("aA"), /[À-Þ]+/i.exec("àþ")[0], /I/iu.test("ı"), /[A-F]/i.test("g"), /\u0131/i.test("I"), /[^a]/i.test("A")); // expect: true àþ false false false false
