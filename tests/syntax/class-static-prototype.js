// error: 2:18
class A { static prototype() {} }
