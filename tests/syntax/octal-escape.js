// error: 2:10
var s = "\101";
