// error: 4:1
function f() {
  return 1;
