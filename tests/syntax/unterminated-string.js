// error: 2:9
var s = "abc
print(s);
