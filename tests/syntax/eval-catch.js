// error: 2:16
try { } catch (eval) { }
