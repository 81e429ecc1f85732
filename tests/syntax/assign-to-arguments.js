// error: 2:16
function f() { arguments = 1; }
