// error: 2:4
a: class A {}
