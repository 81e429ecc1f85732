// error: 2:13
var o = { a 1 };
