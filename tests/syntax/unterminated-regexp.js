// error: 2:9
var r = /abc
