"use strict";
// 27.2.1.3, 27.2.3.1, 27.2.5.4: how promises are settled, and with what
const name = f => { try { f(); return "nothing"; } catch (error) { return error.name; } };
const values = [];
const keep = value => { values.push(typeof value === "number" ? value : String(value)); };
new Promise((resolve, reject) => { resolve(1); resolve(2); reject(3); throw 4; }).then(keep, keep);
new Promise((resolve, reject) => { reject(5); resolve(6); }).then(keep, keep);
new Promise(() => { throw 7.5; }).then(keep, keep);
const self = new Promise(resolve => queueMicrotask(() => resolve(self)));
self.then(keep, error => keep(error.name));
Promise.resolve(0.25).then(value => value * 2).then(undefined).then(null, null).then(keep);
Promise.reject(0.125).then(keep).then(keep).catch(value => value * 2).then(keep);
Promise.resolve({ then(resolve) { resolve({ then: 1 }); } }).then(value => keep(value.then));
Promise.resolve({ then(resolve, reject) { reject("refused"); throw 1; } }).catch(keep);
Promise.resolve({ then() { throw "thrown"; } }).catch(keep);
Promise.resolve({ get then() { throw "getter"; } }).catch(keep);

print(name(() => Promise(() => {})), name(() => new Promise()), name(() => new Promise(1))); // expect: TypeError TypeError TypeError
print(name(() => Promise.prototype.then.call({}, () => {})), name(() => Promise.resolve.call(1)), name(() => Promise.reject.call(() => {}))); // expect: TypeError TypeError TypeError
let functions;
const made = new Promise((resolve, reject) => { functions = [resolve, reject]; });
print(functions.map(f => f.length + f.name + ("prototype" in f) + typeof f).join()); // expect: 1falsefunction,1falsefunction
print(name(() => new functions[0]()), functions[0](1), functions[1](2)); // expect: TypeError undefined undefined
print(String(made), Object.keys(made).length, made instanceof Promise); // expect: [object Promise] 0 true
made.own = 1;
made.other = 2;
print(made.own, made.other, Object.keys(made).join()); // expect: 1 2 own,other
print(Promise.resolve(made) === made, Promise.resolve(1) === Promise.resolve(1)); // expect: true false

// 27.2.4.8
const { promise, resolve, reject } = Promise.withResolvers();
print(Object.keys(Promise.withResolvers()).join()); // expect: promise,resolve,reject
promise.then(value => print("with", value)); // expect: with resolvers
resolve("resolvers");
reject();
setTimeout(() => print(values.join(" "))); // expect: 1 5 7.5 getter TypeError 1 refused thrown 0.5 0.25
