// error: 2:11 or 2:13
var o = { 1 };
