// error: 2:9 or 2:11
var n = 1__0;
