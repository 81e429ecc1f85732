// error: 3:3
var f = (a)
  => a;
