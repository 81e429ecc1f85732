"use strict";
// Comments and white space where they may stand.
/* a block */ print(1); /* another // expect: 1
over lines */ print(2); // expect: 2
var x = /* inside */ 3; print(x /* here too */ + /* and here */ 1); // expect: 4
print(/* nothing */); // expect:
// a comment with */ and /* in it
/* // */ print("after"); // expect: after
/**/print("empty comment");/***/ // expect: empty comment
print(4 // to the end of the line // expect: 9
  + 5);
function f(/* a */ a /* b */, /* c */ b) { return a /**/ - /**/ b; }
print(f(/* 9 */ 9, 4)); // expect: 5
var y = 1 /*
*/ print("a newline inside a comment ends the statement", y); // expect: a newline inside a comment ends the statement 1
print(10 / 2 / 5); // expect: 1
print("no-break" + 1); print("byte order mark"﻿);
// expect: no-break1
// expect: byte order mark
var z = 2
/* x */ /* y */
print(z); // expect: 2
print("end"); // no newline behind // expect: end
