// error: 2:27
function f() { return new.targe; }
