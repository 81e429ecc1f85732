"use strict";
// 27.2.1.5 NewPromiseCapability, 7.3.22 SpeciesConstructor, 27.2.4.7.1 PromiseResolve: classes that extend Promise
const name = f => { try { f(); return "nothing"; } catch (error) { return error.name; } };
class Task extends Promise {
  constructor(executor) { super(executor); this.label = "task"; Task.count++; }
}
Task.count = 0;
const task = new Task(resolve => resolve(1));
print(task instanceof Task, task.label, Object.prototype.toString.call(task)); // expect: true task [object Promise]
print(task.then(() => {}) instanceof Task, task.catch(() => {}) instanceof Task, task.finally(() => {}) instanceof Task, Task.count); // expect: true true true 4
print(Task.resolve(task) === task, Promise.resolve(task) === task, Task.resolve(Promise.resolve()) instanceof Task); // expect: true false true
print(Task.all([]) instanceof Task, Task.withResolvers().promise instanceof Task, Task.reject(1).catch(() => {}) instanceof Task); // expect: true true true
class Plain extends Promise { static get [Symbol.species]() { return Promise; } }
print(Plain.resolve().then(() => {}) instanceof Plain, Promise[Symbol.species] === Promise); // expect: false true
Task.resolve(2).then(value => { throw value + 1; }).catch(value => { print("task", value); return task; }).then(value => print("then", value));
// What is no promise may have the methods, if its constructor gives functions
function Capability(executor) {
  const settled = [];
  executor(value => settled.push("resolve " + value), reason => settled.push("reject " + reason));
  this.settled = settled;
  this.then = Promise.prototype.then;
}
Capability.resolve = value => Promise.resolve(value);
const capability = Promise.all.call(Capability, [Promise.resolve(1), 2]);
print(capability instanceof Capability, Promise.resolve.call(Capability, 3).settled.join(), Promise.reject.call(Capability, 4).settled.join()); // expect: true resolve 3 reject 4
print(name(() => Promise.resolve.call(function (executor) { executor(1, 2); }))); // expect: TypeError
print(name(() => Promise.resolve.call(function (executor) { executor(() => {}, () => {}); executor(() => {}, () => {}); }))); // expect: TypeError
print(name(() => Promise.resolve.call(function (executor) { executor(undefined, undefined); executor(() => {}, () => {}); }))); // expect: nothing
const own = Promise.resolve(5);
own.constructor = { [Symbol.species]: null };
print(own.then(() => {}) instanceof Promise); // expect: true
own.constructor = { [Symbol.species]: 1 };
print(name(() => own.then(() => {}))); // expect: TypeError
own.constructor = 1;
print(name(() => own.then(() => {}))); // expect: TypeError
own.constructor = undefined;
print(own.then(() => {}) instanceof Promise); // expect: true
setTimeout(() => print(capability.settled.join()));
// expect: task 3
// expect: then 1
// expect: resolve 1,2
