// error: 2:11 or 2:13
var o = { a = 1 };
