// error: 3:1
print(1);
return 2;
