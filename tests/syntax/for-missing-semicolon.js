// error: 2:22
for (var i = 0; i < 1) ;
