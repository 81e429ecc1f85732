// The deepest recursion that the buffer holds.
function f(n) { return n ? 1 + f(n - 1) : 0 }
let depth = 0;
try {
  while (true) depth = f(depth + 1);
} catch (error) {
  print(depth);
}
