// error: 2:1
a?.b = 1;
