// error: 2:9
var n = 08;
