// error: 2:18
do { print(1); } until (true);
