// error: 2:6
a: { a: { } }
