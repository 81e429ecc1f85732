// error: 2:5 or 2:6
var a\u{2E}b = 1;
