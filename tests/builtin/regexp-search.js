"use strict";
// 22.2.7.2 RegExpBuiltinExec: what the matcher leaves out because it cannot match
const show = m => m === null ? "null" : m.index + ":" + Array.from(m, x => x === undefined ? "-" : "'" + x + "'").join(" ");
// Where nothing that begins with a repetition has matched, the search goes on behind it, unless the match depends on where it began
print(show(/[a-z]+\d*@/.exec("abc12 def3@")), show(/a{2,}b/.exec("aaaXaaab")), show(/(\w+)\/(\d+)/.exec("a/b ab/12"))); // expect: 6:'def3@' 4:'aaab' 4:'ab/12' 'ab' '12'
print(show(/(a+)b\1$/.exec("aaabaa")), show(/(?<x>\w+)@\k<x>/.exec("foobar@bar")), show(/(\d+)(\w?)\1/.exec("12a12"))); // expect: 1:'aabaa' 'aa' 3:'bar@bar' 'bar' 0:'12a12' '12' 'a'
print(show(/(?:a+)+b/.exec("aaacaab")), show(/(a+)+b/.exec("aaacaab")), show(/(?<=(a+))b/.exec("xaab")), show(/(?<=[a-z]+\d*)@/.exec("ab1@"))); // expect: 4:'aab' 4:'aab' 'aa' 3:'b' 'aa' 3:'@'
// A repetition is made shorter to where what follows can begin
print(show(/.*\.js/.exec("x.js.y.js z")), show(/(.*)(\d*)(\w)!/.exec("ab12c!")), show(/a+$/.exec("aabaa")), show(/a+\b/.exec("aab aa")), show(/a+(?!b)c?/.exec("aab"))); // expect: 0:'x.js.y.js' 0:'ab12c!' 'ab12' '' 'c' 3:'aa' 4:'aa' 0:'a'
print(show(/(\w+)(\d+?)x/.exec("a123x")), show(/[^x]+x/.exec("abx")), show(/(a{2,3})(a*)a/.exec("aaa")), show(/(?<=b(\w+))c/.exec("abbac"))); // expect: 0:'a123x' 'a12' '3' 0:'abx' 0:'aaa' 'aa' '' 4:'c' 'ba'
// The same beyond ASCII
print(show(/\u00e9+x/.exec("\u00e9\u00e9y\u00e9\u00e9x")), show(/\u00c9+x/i.exec("a\u00e9\u00e9y\u00e9\u00e9x")), show(/[^\u00e9]+\u00e9/.exec("abc\u00e9"))); // expect: 3:'ééx' 4:'ééx' 0:'abcé'
print(show(/\u{1f600}+y/u.exec("\u{1f600}\u{1f600}x\u{1f600}y")), show(/[^x]+y/.exec("\u00e9x\u00e9\u{1f600}y")), show(/.+z/u.exec("a\u{1f600}\u2028\u{1f600}bz"))); // expect: 5:'😀y' 2:'é😀y' 4:'😀bz'
// Letters in either case
print(show(/hOsT\d? /i.exec("x HosT7 ")), show(/(?<=k)x/i.exec("Kx")), show(/[`{@\[]/i.exec("aA")), show(/`/i.exec("@`")), show(/[a-k]+/iu.exec("\u212aAk"))); // expect: 2:'HosT7 ' 1:'x' null 1:'`' 0:'KAk'
print(/\u212a/i.test("k"), /\u212a/iu.test("k"), /k/iu.test("\u212a"), /k/i.test("\u212a"), /s/iu.test("\u017f"), /s/i.test("\u017f")); // expect: false true true false true false
