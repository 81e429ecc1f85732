// error: 2:14
switch (1) { print(1); }
