// error: 2:17
var a = true ? 1;
