// error: 2:9 or 2:10
var n = 3in [];
