// error: 3:7
print('a');
print('b
');
