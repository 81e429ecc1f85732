// error: 2:9 or 2:13
var n = 0b102;
