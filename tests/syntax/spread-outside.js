// error: 2:9
var a = ...[1];
