// The global object gets properties under names that nothing else keeps (ECMA-262, 9.1.1.4).
for (let i = 0; i < 3; i++) globalThis["name " + i] = i + 0.5;
print(globalThis["name 2"]); // expect: 2.5
globalThis[{}] = 1 / 3;
print(Object.keys(globalThis).slice(-4).join()); // expect: name 0,name 1,name 2,[object Object]
Object.defineProperty(globalThis, "name " + 1, { enumerable: false });
print(Object.keys(globalThis).slice(-2).join()); // expect: name 2,[object Object]
print(delete globalThis["name " + 2], globalThis["name 2"]); // expect: true undefined
