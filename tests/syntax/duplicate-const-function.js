// error: 3:10
const f = 1;
function f() {}
