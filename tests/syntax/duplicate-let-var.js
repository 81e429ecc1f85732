// error: 3:7
let a = 1;
{ var a = 2; }
