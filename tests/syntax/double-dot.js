// error: 2:3
a..b;
