// error: 2:5
var class = 1;
