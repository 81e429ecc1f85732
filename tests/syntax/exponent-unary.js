// error: 2:9 or 2:12
var a = -2 ** 2;
