// error: 2:27
for (;;) { (function () { break; })(); }
