// error: 2:41
switch (1) { case 0: let a; case 1: let a; }
