// error: 2:21
function f(a = 1) { "use strict"; }
