"use strict";
// 19.2.6 URI functions, B.2.1 escape and unescape
const thrown = f => { try { return f(); } catch (e) { return e.name; } };
let ascii = "";
for (let i = 0; i < 128; i++) ascii += String.fromCharCode(i);
print(encodeURIComponent(ascii.slice(32, 127))); // expect: %20!%22%23%24%25%26'()*%2B%2C-.%2F0123456789%3A%3B%3C%3D%3E%3F%40ABCDEFGHIJKLMNOPQRSTUVWXYZ%5B%5C%5D%5E_%60abcdefghijklmnopqrstuvwxyz%7B%7C%7D~
print(encodeURI(ascii.slice(32, 127))); // expect: %20!%22#$%25&'()*+,-./0123456789:;%3C=%3E?@ABCDEFGHIJKLMNOPQRSTUVWXYZ%5B%5C%5D%5E_%60abcdefghijklmnopqrstuvwxyz%7B%7C%7D~
print(escape(ascii.slice(32, 127))); // expect: %20%21%22%23%24%25%26%27%28%29*+%2C-./0123456789%3A%3B%3C%3D%3E%3F@ABCDEFGHIJKLMNOPQRSTUVWXYZ%5B%5C%5D%5E_%60abcdefghijklmnopqrstuvwxyz%7B%7C%7D%7E
print(encodeURI(ascii.slice(0, 32))); // expect: %00%01%02%03%04%05%06%07%08%09%0A%0B%0C%0D%0E%0F%10%11%12%13%14%15%16%17%18%19%1A%1B%1C%1D%1E%1F
print(encodeURIComponent("é")); // expect: %C3%A9
print(encodeURIComponent("€")); // expect: %E2%82%AC
print(encodeURIComponent("\u{1F600}")); // expect: %F0%9F%98%80
print(encodeURIComponent("\u{10FFFF}")); // expect: %F4%8F%BF%BF
print(encodeURIComponent("\u0080\u07FF\u0800\uFFFF")); // expect: %C2%80%DF%BF%E0%A0%80%EF%BF%BF
print(encodeURIComponent("\x7f")); // expect: %7F
print(encodeURI("http://h/p a?q=é&r=#f")); // expect: http://h/p%20a?q=%C3%A9&r=#f
print("<" + encodeURI("") + ">"); // expect: <>
print(encodeURI()); // expect: undefined
print(encodeURI(null)); // expect: null
print(encodeURI(5)); // expect: 5
print(encodeURI(["a b", "c"])); // expect: a%20b,c
print(encodeURIComponent({ toString: () => "/" })); // expect: %2F
print(thrown(() => encodeURI("\uD800"))); // expect: URIError
print(thrown(() => encodeURI("a\uDC00"))); // expect: URIError
print(thrown(() => encodeURIComponent("\uD800a"))); // expect: URIError
print(thrown(() => encodeURIComponent("\uDC00\uD800"))); // expect: URIError
print(thrown(() => encodeURI(Symbol()))); // expect: TypeError
print(decodeURIComponent("%C3%A9")); // expect: é
print(decodeURIComponent("%E2%82%AC")); // expect: €
print(decodeURIComponent("%f0%9f%98%80")); // expect: 😀
print(decodeURIComponent("a%20b%2Fc")); // expect: a b/c
print(decodeURIComponent("%41%5a")); // expect: AZ
print(decodeURIComponent("x")); // expect: x
print(decodeURIComponent("%00") === "\0"); // expect: true
print(decodeURI("%3B%2F%3F%3A%40%26%3D%2B%24%2C%23")); // expect: %3B%2F%3F%3A%40%26%3D%2B%24%2C%23
print(decodeURI("%3b%2f")); // expect: %3b%2f
print(decodeURIComponent("%3B%2F%3F%3A%40%26%3D%2B%24%2C%23")); // expect: ;/?:@&=+$,#
print("<" + decodeURI("%20%25%41") + ">"); // expect: < %A>
print(decodeURI("%E2%82%AC%2F")); // expect: €%2F
print(["%", "%4", "%4g", "%zz", "%C3", "%C3%", "%C3%2", "%C3x", "%C3%41", "%80", "%BF", "%C0%80", "%C1%BF", "%E0%80%80", "%ED%A0%80", "%ED%BF%BF", "%F0%80%80%80", "%F4%90%80%80", "%F5%80%80%80", "%F8%80%80%80%80", "%FF", "%E2%82", "%E2%82%", "%F0%9F%98", "ok%"].map(s => thrown(() => decodeURIComponent(s))).every(r => r === "URIError")); // expect: true
print(thrown(() => decodeURI("%"))); // expect: URIError
print(thrown(() => decodeURI("%C3%28"))); // expect: URIError
print(thrown(() => decodeURI(Symbol()))); // expect: TypeError
print(decodeURI()); // expect: undefined
print(decodeURI(null)); // expect: null
print(decodeURIComponent(5)); // expect: 5
print(decodeURI("%F4%8F%BF%BF") === "\u{10FFFF}"); // expect: true
print(decodeURI("%EF%BF%BF") === "\uFFFF"); // expect: true
print(decodeURI("%ED%9F%BF") === "\uD7FF"); // expect: true
let same = true;
for (let i = 0; i < 0x110000; i = i * 2 + 7) { if (i >= 0xD800 && i < 0xE000) continue; const c = String.fromCodePoint(i); if (decodeURIComponent(encodeURIComponent(c)) !== c || decodeURI(encodeURI(c)) !== c || unescape(escape(c)) !== c) same = false; }
print(same); // expect: true
print(decodeURIComponent(encodeURIComponent(ascii)) === ascii); // expect: true
print(decodeURI(encodeURI("a?b=c&d#%"))); // expect: a?b=c&d#%
print(unescape(escape(ascii)) === ascii); // expect: true
print(encodeURI.length); // expect: 1
print(encodeURIComponent.length); // expect: 1
print(decodeURI.length); // expect: 1
print(decodeURIComponent.length); // expect: 1
print(escape.length); // expect: 1
print(unescape.length); // expect: 1
print(escape("é")); // expect: %E9
print(escape("€")); // expect: %u20AC
print(escape("\u{1F600}")); // expect: %uD83D%uDE00
print("<" + escape("") + ">"); // expect: <>
print(escape()); // expect: undefined
print(escape(null)); // expect: null
print(thrown(() => escape(Symbol()))); // expect: TypeError
print(escape("ab cd")); // expect: ab%20cd
print(escape("\uD800")); // expect: %uD800
print(unescape("%E9")); // expect: é
print(unescape("%u20AC")); // expect: €
print(unescape("%uD83D%uDE00") === "\u{1F600}"); // expect: true
print(unescape("%u20A")); // expect: %u20A
print(unescape("%u20AG")); // expect: %u20AG
print(unescape("%4")); // expect: %4
print(unescape("%")); // expect: %
print(unescape("%zz%41")); // expect: %zzA
print(unescape("%%41")); // expect: %A
print(unescape()); // expect: undefined
print(unescape("%U0041")); // expect: %U0041
print(unescape("100%")); // expect: 100%
