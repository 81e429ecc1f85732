// error: 2:10
var s = "\xg1";
