// error: 2:34
a: if (true) { for (;;) continue a; }
