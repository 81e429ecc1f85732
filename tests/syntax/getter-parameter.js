// error: 2:16 or 2:17
var o = { get a(b) { return 1; } };
