// error: 2:1 or 2:6
throw
new Error();
