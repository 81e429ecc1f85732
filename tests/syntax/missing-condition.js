// error: 2:5
if () print(1);
