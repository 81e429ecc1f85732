// error: 2:10
function arguments() {}
