// error: 2:28
class A { constructor() {} constructor() {} }
