// error: 3:5
var a = 1;
let a = 2;
