// error: 2:16
for (var a of 1, 2) ;
