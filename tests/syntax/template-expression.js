// error: 2:15
print(`a ${1 +} b`);
