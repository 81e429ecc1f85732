// error: 2:5
var = 5;
