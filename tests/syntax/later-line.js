// error: 7:13
var first = 1;
var second = 2;

function third() {
  return first +
    second *;
}
