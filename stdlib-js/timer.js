// Timers (HTML, 8.6). Times are whole milliseconds since the program began.
//
// `intrinsic.timers()` is undefined at first, then an object whose `next` is the timer that is due first; `id` is the last id that
// was given, `running` the timer whose callback runs. The callback of a timer with an `interval` runs again and again.

function setTimeout(callback, delay = undefined, ...list) { "native"; }
function setInterval(callback, delay = undefined, ...list) { "native"; }
function clearTimeout(id = undefined) { "native"; }
function clearInterval(id = undefined) { "native"; }

intrinsic.define("addTimer", function addTimer(which, callback, delay, ...list) {
  intrinsic.checkCallable(callback);
  delay |= 0;
  if (intrinsic.timers() === undefined) intrinsic.timers({ next: undefined, id: 0, running: undefined });
  const id = ++intrinsic.timers().id;
  const interval = which === 1 ? 0 : delay > 0 ? delay : 1;
  intrinsic.insertTimer({ next: undefined, id, due: 0, interval, callback, list }, which === 1 ? delay : interval);
  return id;
});
intrinsic.define("setTimeout", intrinsic.addTimer, 1);
intrinsic.define("setInterval", intrinsic.addTimer, 2);

// Behind those that are due no later. The clock has begun its millisecond, so that one more is waited for.
intrinsic.define("insertTimer", function insertTimer(timer, delay) {
  const due = intrinsic.uptime() + (delay > 0 ? delay + 1 : 0);
  let before = intrinsic.timers();
  while (before.next !== undefined && before.next.due <= due) before = before.next;
  timer.due = due;
  timer.next = before.next;
  before.next = timer;
});

intrinsic.define("clearTimer", function clearTimer(id) {
  id |= 0;
  let before = intrinsic.timers();
  if (before === undefined) return;
  const running = before.running;
  if (running !== undefined && running.id === id) running.interval = 0;
  for (; before.next !== undefined; before = before.next) {
    if (before.next.id === id) {
      before.next = before.next.next;
      return;
    }
  }
});
intrinsic.define("clearTimeout", intrinsic.clearTimer);
intrinsic.define("clearInterval", intrinsic.clearTimer);

// Runs the first timer if it is due: 0, or the milliseconds until it is, or undefined if there is none
intrinsic.define("runTimer", function runTimer() {
  const timers = intrinsic.timers();
  const timer = timers.next;
  if (timer === undefined) return;
  const wait = timer.due - intrinsic.uptime();
  if (wait > 0) return wait;
  timers.next = timer.next;
  timers.running = timer;
  try {
    intrinsic.apply(timer.callback, intrinsic.global(), timer.list);
  } finally {
    timers.running = undefined;
    if (timer.interval > 0) intrinsic.insertTimer(timer, timer.interval);
  }
  return 0;
});
