"use strict";
// 27.2.5.1 catch, 27.2.5.3 finally
const say = label => value => { print(label, value); };
const object = { then(...list) { return list.length + " " + typeof list[0] + " " + typeof list[1] + " " + list[1].length; } };
print(Promise.prototype.catch.call(object, () => {})); // expect: 2 undefined function 0
object.constructor = Promise;
print(Promise.prototype.finally.call(object, () => {})); // expect: 2 function function 1
try {
  Promise.prototype.finally.call(1, () => {});
} catch (error) {
  print(error.name); // expect: TypeError
}
Promise.resolve(1).finally((...list) => { print("called", list.length); return 2; }).then(say("kept"));
Promise.reject(3).finally(() => 4).then(say("wrong"), say("kept reason"));
Promise.resolve(5).finally(() => { throw 6; }).catch(say("replaced"));
Promise.reject(7).finally(() => Promise.reject(8)).catch(say("replaced"));
Promise.resolve(9).finally(undefined).then(say("passed"));
Promise.reject(10).finally("no function").catch(say("passed"));
// expect: called 0
// expect: replaced 6
// expect: passed 9
// expect: passed 10
// expect: kept 1
// expect: kept reason 3
// expect: replaced 8
