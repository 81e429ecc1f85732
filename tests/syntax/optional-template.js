// error: 2:4
a?.`x`;
