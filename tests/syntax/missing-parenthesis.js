// error: 2:8
print(1;
