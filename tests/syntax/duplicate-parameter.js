// error: 2:18
function f(a, b, a) {}
