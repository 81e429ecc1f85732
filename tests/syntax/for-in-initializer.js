// error: 2:10 or 2:12
for (var a = 1 in {}) ;
