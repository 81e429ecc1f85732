// error: 2:11 or 2:12 or 2:14
var f = 1 + () => 1;
