// error: 2:18
for (;;) { break nowhere; }
