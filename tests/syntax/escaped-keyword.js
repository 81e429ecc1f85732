// error: 2:1
v\u0061r a = 1;
