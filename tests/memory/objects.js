// A hundred objects of two properties.
const kept = new Array(100).fill(0);
for (let i = 0; i < 100; i++) kept[i] = { x: i, y: i };
