// error: 2:11
if (true) let a = 1;
