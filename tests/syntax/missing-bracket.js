// error: 2:14
var a = [1, 2;
