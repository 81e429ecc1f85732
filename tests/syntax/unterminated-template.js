// error: 2:9
var s = `abc ${1} def
