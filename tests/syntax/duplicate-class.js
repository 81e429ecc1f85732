// error: 3:7
class A {}
class A {}
