// error: 2:5
var enum = 1;
