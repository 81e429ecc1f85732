// error: 2:12
print(1, 2,, 3);
