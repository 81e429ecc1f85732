// error: 2:1
5++;
