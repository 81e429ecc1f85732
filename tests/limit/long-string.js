"use strict";
// Strings of some kilobytes: building, cutting, searching.
// ram: 48k
var s = "";
for (var i = 0; i < 4000; i++) s += String.fromCharCode(97 + i % 26);
print(s.length, s.slice(0, 5), s.slice(-5), s.charAt(2600), s.indexOf("xyzab"), s.lastIndexOf("abc")); // expect: 4000 abcde rstuv a 23 3978
var h = 0;
for (i = 0; i < s.length; i++) h = (h * 31 + s.charCodeAt(i)) | 0;
print(h); // expect: 983146768
print("ab".repeat(2000).length, "-".padStart(3000, "ab").length, s.split("a").length, s.split("").length, s.toUpperCase().slice(0, 3)); // expect: 4000 3000 155 4000 ABC
var u = "é";
while (u.length < 2000) u += u;
print(u.length, u.charCodeAt(1500), u.slice(1000, 1003), u.lastIndexOf("é")); // expect: 2048 233 ééé 2047
h = 0;
for (i = u.length - 1; i >= 0; i--) h += u.charCodeAt(i);
print(h); // expect: 477184
var j = [];
for (i = 0; i < 500; i++) j.push(i);
print(j.join().length, j.join("").slice(-9)); // expect: 1889 497498499
print(s === s.slice(0, 2000) + s.slice(2000), s < s + "a", s + "a" > s, (s + s).length); // expect: true true true 8000
var o = {};
o[s] = "long key";
print(o[s], Object.keys(o)[0].length, s in o, o[s.slice(1)]); // expect: long key 4000 true undefined
var parts = s.split("z");
print(parts.length, parts[1].length, parts.join("z") === s); // expect: 154 25 true
