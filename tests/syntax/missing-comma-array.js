// error: 2:12
var a = [1 2];
