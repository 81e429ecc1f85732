// error: 2:28
var o = { __proto__: null, __proto__: null };
