"use strict";
// Plus, minus, times, divide, remainder on all kinds of operands.
print(1 + 2, 1 - 2, 3 * 4, 7 / 2, 7 % 3); // expect: 3 -1 12 3.5 1
print(-7 % 3, 7 % -3, -7 % -3, 5.5 % 2, -5.5 % 2); // expect: -1 1 -1 1.5 -1.5
print(1 / (0 * -1), 1 / (-4 % 2), 1 / (4 % -2), 1 / (0 / -3)); // expect: -Infinity -Infinity Infinity -Infinity
print(0 % 0, 1 % 0, Infinity % 2, 2 % Infinity, 0 % 5); // expect: NaN NaN NaN 2 0
print(Infinity - Infinity, Infinity * 0, Infinity / Infinity, -Infinity + 1); // expect: NaN NaN NaN -Infinity
print("3" * "4", "10" / 4, "7" - 2, "7" % 4, -"3", +"3.5"); // expect: 12 2.5 5 3 -3 3.5
print("a" - 1, +"a", +"", +" 12 ", +"0x1f", +"1e3", +"1 2"); // expect: NaN NaN 0 12 31 1000 NaN
print(true + 1, true + true, null + 1, undefined + 1, null * 5, false - 1); // expect: 2 2 1 NaN 0 -1
print(1 + "2", "1" + 2, 1 + 2 + "3", "1" + 2 + 3, "a" + null, "a" + undefined, "a" + true); // expect: 12 12 33 123 anull aundefined atrue
print([] + [], [1, 2] + 3, [] * 2, [5] * 2, [1, 2] * 2); // expect:  1,23 0 10 NaN
print({} + 1, 1 + {}, {} * 1); // expect: [object Object]1 1[object Object] NaN
print(-0 + -0 === 0, 1 / (-0 + -0), 1 / (-0 + 0), 1 / (0 - 0), 1 / (-0 - 0)); // expect: true -Infinity Infinity Infinity -Infinity
print(1 / -(0), 1 / +(-0), -(-5), - -5, + +5, -(+5)); // expect: -Infinity -Infinity 5 5 5 -5
print(2147483647 + 1, -2147483648 - 1, 65536 * 65536, 46341 * 46341); // expect: 2147483648 -2147483649 4294967296 2147488281
print(1073741823 + 1, -1073741824 - 1, 1073741823 * 2); // expect: 1073741824 -1073741825 2147483646
print(123456789 * 987654321, 0.1 * 3, 1e308 * 10, -1e308 * 10); // expect: 121932631112635260 0.30000000000000004 Infinity -Infinity
print(6 / 3, 6 / 4, -6 / 3, 1 / 3 * 3); // expect: 2 1.5 -2 1
var x = 5, y = 0.5, s = "2";
print(x + y, x - y, x * y, x / y, x % y, x + s, x - s, x * s); // expect: 5.5 4.5 2.5 10 0 52 3 10
print(x + 1, x - 1, 1 - x, x * 2, x - -1, x + 127, x + 128, x - 129); // expect: 6 4 -4 10 6 132 133 -124
