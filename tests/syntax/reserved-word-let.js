// error: 2:5
let let = 1;
