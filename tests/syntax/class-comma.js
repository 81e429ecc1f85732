// error: 2:17
class A { a() {}, b() {} }
