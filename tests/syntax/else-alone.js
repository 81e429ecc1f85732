// error: 2:1
else print(1);
