// error: 2:11
var a = 1 # 2;
