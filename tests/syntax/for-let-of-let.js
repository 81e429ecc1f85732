// error: 2:10
for (let let of []) ;
