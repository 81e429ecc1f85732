// error: 2:5
var interface = 1;
