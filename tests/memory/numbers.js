// What the others hold besides: an array of a hundred numbers.
const kept = new Array(100).fill(0);
for (let i = 0; i < 100; i++) kept[i] = i;
