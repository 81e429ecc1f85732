// A hundred closures, each over one variable.
const kept = new Array(100).fill(0);
for (let i = 0; i < 100; i++) {
  const value = i;
  kept[i] = () => value;
}
