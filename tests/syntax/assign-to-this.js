// error: 2:1
this = 1;
