// error: 3:1
try { print(1); }
print(2);
