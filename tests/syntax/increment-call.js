// error: 2:3
++f();
