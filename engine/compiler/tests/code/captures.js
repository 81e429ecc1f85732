function copied(a, b) {
  const c = a + b;
  let d = 0;
  for (let i = 0; i < 3; i++) d += i;
  return () => a + c + d;
}
function shared(a) {
  let n = 0;
  function bump() { return n++; }
  for (let i = 0; i < 3; i++) a.push(() => i + n);
  for (const x of a) a.push(() => x);
  return () => (bump(), a);
}
function passed(deep) {
  return () => () => [deep, later, Math];
}
function early() {
  const f = () => x;
  f();
  let x = 1;
  switch (x) { case 0: let y = 1; case 1: return y; }
}
var later = 1;
function siblings() {
  function even(n) { return n === 0 || odd(n - 1); }
  function odd(n) { return n !== 0 && even(n - 1); }
  return even;
}
