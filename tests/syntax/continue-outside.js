// error: 2:13
if (true) { continue; }
