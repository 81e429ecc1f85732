// error: 2:15
class A { get constructor() {} }
