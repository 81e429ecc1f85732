// error: 3:8
var x = 1;
delete x;
