// error: 2:6
new a?.b();
