// error: 2:11 or 2:14
var o = { if };
