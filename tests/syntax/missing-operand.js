// error: 2:13
var x = 1 + ;
