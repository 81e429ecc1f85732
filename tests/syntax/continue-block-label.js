// error: 2:26
a: { for (;;) { continue a; } }
