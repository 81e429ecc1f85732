// error: 2:16
var a = 1 && 2 ?? 3;
