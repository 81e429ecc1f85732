// error: 2:22
class A { m() { super; } }
