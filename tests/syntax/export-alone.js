// error: 2:1
export var a = 1;
