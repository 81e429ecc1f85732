// error: 2:27
class A { constructor() { super(); } }
