// error: 2:13
var f = (a, a) => a;
