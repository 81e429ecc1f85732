// error: 2:21
function f(a) { let a; }
