// completion
let a = 1;
if (a) { a + 1; } else a + 2;
for (let i = 0; i < 3; i++) i * 2;
try { a; } finally { (() => a)(); }
