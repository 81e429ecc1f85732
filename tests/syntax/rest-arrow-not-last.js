// error: 2:13
var f = (...a, b) => 1;
