"use strict";
// 22.1.3.28 toLowerCase and 22.1.3.30 toUpperCase, by a sum over whole blocks of Unicode
const sum = (from, to) => {
  let hash = 0;
  const add = text => { for (let i = 0; i < text.length; i++) hash = (hash * 31 + text.charCodeAt(i)) | 0; };
  for (let point = from; point <= to; point++) {
    const text = String.fromCodePoint(point);
    add(text.toUpperCase());
    add(text.toLowerCase());
    add(("a" + text + "b").toUpperCase());
  }
  return hash;
};
print(sum(0x00, 0x7f)); // expect: -597066816
print(sum(0x80, 0xff)); // expect: -915645796
print(sum(0x100, 0x17f)); // expect: 1330087528
print(sum(0x300, 0x3ff)); // expect: 897683371
print(sum(0x400, 0x52f)); // expect: 1416507436
print(sum(0x530, 0x58f)); // expect: 1258594242
print(sum(0x1e00, 0x1eff)); // expect: 1997029846
print(sum(0xff00, 0xffff)); // expect: 1998615424
print("ΟΔΥΣΣΕΥΣ".toLowerCase()); // expect: οδυσσευς
print("ΑΣ ΣΑ Σ ΑΣΒ ΑΣ.Β ΑΣ.".toLowerCase()); // expect: ας σα σ ασβ ασ.β ας.
print("Straße, ŉ, İ".toUpperCase().length); // expect: 14
print("İ".toLowerCase().length); // expect: 2
