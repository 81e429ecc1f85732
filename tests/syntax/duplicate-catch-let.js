// error: 2:25
try { } catch (e) { let e; }
