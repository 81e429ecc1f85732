// error: 2:11
if (true) function f() {}
