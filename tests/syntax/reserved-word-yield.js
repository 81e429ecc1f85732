// error: 2:5
var yield = 1;
