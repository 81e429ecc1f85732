// error: 2:13
var t = new.target;
