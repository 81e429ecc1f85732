// error: 2:10
for (;;) function f() {}
