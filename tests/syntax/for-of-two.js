// error: 2:10 or 2:11
for (var a, b of []) ;
