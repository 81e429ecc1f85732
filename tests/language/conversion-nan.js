// NaN is false wherever it comes from: an operation, whose result no variable has held yet, or a constant.
function same(x) { return x; }
if (same(0) / 0) print("true");
else print("false"); // expect: false
if (same(Infinity) - Infinity || same(Infinity) * 0 || same(0) % 0 || -same("x") || Math.sqrt(-1)) print("true");
else print("false"); // expect: false
print(!(same(0) / 0), (same(0) / 0 ? 1 : 2), (same(0) / 0 || 3), (same(0) / 0 && 4)); // expect: true 2 3 NaN
while (same(0) / same(0)) throw "a loop over NaN";
print(same(0) / 0 ?? 5, Object.is(same(0) / 0, NaN)); // expect: NaN true
const values = [0, -0, 1, -1, 0.5, 5e-324, NaN, Infinity, -Infinity, 2 ** 31, -(2 ** 53)];
print(values.map((value) => (value ? 1 : 0)).join("")); // expect: 00111101111
print(values.map((value) => (value * 1.5 ? 1 : 0)).join("")); // expect: 00111101111
