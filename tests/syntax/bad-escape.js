// error: 2:10
var s = "\u12";
