function fib(n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }
var total = 0;
for (var i = 0; i < 10; i++) total += fib(i);
function sum(array) {
  var s = 0;
  for (let i = 0; i < array.length; i++) { if (array[i] > 3 && array[i] !== null) s += array[i]; else continue; }
  return s;
}
function Point(x, y) { this.x = x; this.y = y; }
Point.prototype.length = function () { return Math.sqrt(this.x * this.x + this.y * this.y); };
var p = new Point(3, 4), text = "p" + p.length();
function counter() {
  let n = 0, step = 2;
  return { next() { n += step; return n; }, step, reset: () => { n = 0; } };
}
function guarded(f, x) {
  try { return f(x); } catch (e) { return e.message; } finally { total++; }
}
