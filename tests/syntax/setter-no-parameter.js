// error: 2:16 or 2:17
var o = { set a() { } };
