// error: 2:1
case 1: print(1);
