// error: 2:15
while (false) const a = 1;
