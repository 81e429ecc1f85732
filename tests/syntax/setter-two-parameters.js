// error: 2:16 or 2:18
var o = { set a(b, c) { } };
