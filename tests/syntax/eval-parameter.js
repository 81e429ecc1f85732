// error: 2:12
function f(eval) {}
