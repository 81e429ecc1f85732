// error: 2:11
print(1); /* never closed
print(2);
