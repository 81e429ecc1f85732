// error: 2:17
function f(...a = []) {}
