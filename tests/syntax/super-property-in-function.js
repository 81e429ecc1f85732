// error: 2:16
function f() { super.m(); }
