"use strict";
// finally with every completion: normal, throw, return, break, continue.
var log = [];
function done() { var t = log.join(); log = []; return t; }
function note(x) { log.push(x); return x; }
try { note("try"); } finally { note("finally"); }
print(done()); // expect: try,finally
try { try { throw "x"; } finally { note("finally"); } } catch (e) { print(e, done()); } // expect: x finally
try { throw 1; } catch (e) { note("catch"); } finally { note("finally"); }
print(done()); // expect: catch,finally
function r1() { try { return note("value"); } finally { note("finally"); } }
print(r1(), done()); // expect: value value,finally
function r2() { try { return "try"; } finally { return "finally"; } }
print(r2()); // expect: finally
function r3() { try { throw "lost"; } finally { return "finally"; } }
print(r3()); // expect: finally
function r4() { var x = 1; try { return x; } finally { x = 2; } }
print(r4()); // expect: 1
function r5() { try { throw 1; } catch (e) { return "catch"; } finally { note("finally"); } }
print(r5(), done()); // expect: catch finally
function r6() { try { return "a"; } finally { try { return "b"; } finally { return "c"; } } }
print(r6()); // expect: c
function r7() { try { throw "first"; } finally { throw "second"; } }
try { r7(); } catch (e) { print(e); } // expect: second
function r8() { try { throw 1; } catch (e) { throw "from catch"; } finally { note("finally"); } }
try { r8(); } catch (e) { print(e, done()); } // expect: from catch finally
function r9() { try { return "try"; } finally { try { throw 1; } catch (e) {} } }
print(r9()); // expect: try
function b1() { for (var i = 0; i < 3; i++) { try { if (i === 1) break; note(i); } finally { note("f" + i); } } return i; }
print(b1(), done()); // expect: 1 0,f0,f1
function b2() { for (var i = 0; i < 3; i++) { try { if (i === 1) continue; note(i); } finally { note("f" + i); } } }
b2();
print(done()); // expect: 0,f0,f1,2,f2
function b3() { for (var i = 0; i < 3; i++) { try { return "lost"; } finally { continue; } } return "end " + i; }
print(b3()); // expect: end 3
function b4() { while (true) { try { throw "lost"; } finally { break; } } return "broke"; }
print(b4()); // expect: broke
function b5() { l: { try { break l; } finally { note("f"); } note("never"); } return done(); }
print(b5()); // expect: f
function n1() { try { try { return note("value"); } finally { note("inner"); } } finally { note("outer"); } }
print(n1(), done()); // expect: value value,inner,outer
function n2() { try { try { throw "x"; } finally { note("inner"); } } catch (e) { note("caught " + e); } finally { note("outer"); } }
n2();
print(done()); // expect: inner,caught x,outer
function n3() { o: for (;;) { try { for (;;) { try { break o; } finally { note("inner"); } } } finally { note("outer"); } } return done(); }
print(n3()); // expect: inner,outer
function n4() { for (var i = 0; i < 2; i++) { try { try { continue; } finally { note("i" + i); } } finally { note("o" + i); } } return done(); }
print(n4()); // expect: i0,o0,i1,o1
function n5() { try { return (function () { try { return "inner"; } finally { note("f1"); } })(); } finally { note("f2"); } }
print(n5(), done()); // expect: inner f1,f2
function v1() { try { } finally { } return "empty"; }
print(v1()); // expect: empty
function v2() { var s = ""; try { s += "t"; } finally { s += "f"; } s += "a"; return s; }
print(v2()); // expect: tfa
function v3() { for (var x of [1, 2]) { try { return x; } finally { note("f"); } } }
print(v3(), done()); // expect: 1 f
function v4() { switch (1) { case 1: try { break; } finally { note("f"); } case 2: note("never"); } return done(); }
print(v4()); // expect: f
function v5(n) { try { if (n === 0) return "end"; return v5(n - 1); } finally { note(n); } }
print(v5(3), done()); // expect: end 0,1,2,3
function v6() { try { return; } finally { note("f"); } }
print(v6(), done()); // expect: undefined f
function v7() { var f; try { let x = 1; f = () => x; return f; } finally { note(f()); } }
print(v7()(), done()); // expect: 1 1
function v8() { do { try { note("body"); continue; } finally { note("f"); } } while (log.length < 3); return done(); }
print(v8()); // expect: body,f,body,f
function v9() { try { throw 0.5; } finally { for (var i = 0; i < 2; i++) { try { continue; } finally { note(i); } } } }
try { v9(); } catch (e) { print(e, done()); } // expect: 0.5 0,1
