// error: 2:1
with ({}) { }
