// error: 2:9 or 2:11 or 2:12
var n = 10_;
