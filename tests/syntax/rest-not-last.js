// error: 2:16
function f(...a, b) {}
