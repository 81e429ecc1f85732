// error: 2:9
var a = @b;
