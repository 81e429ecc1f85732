// error: 2:1
eval = 1;
