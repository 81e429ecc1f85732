// error: 2:9 or 2:10 or 2:17
var f = (a + b) => 1;
