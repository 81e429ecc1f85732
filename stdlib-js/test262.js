// The object by which test262's tests ask their host for what the language does not have. Realms and agents are absent: a
// context is a buffer of its own. Only the library with which romgen runs the tests has it.

const $262 = intrinsic.namespace("$262", class $262 {
  static get global() { "native"; }
  static evalScript(source) { "native"; }
  static gc() { "native"; }
  static detachArrayBuffer(buffer) {
    buffer.transfer();
    return null;
  }
});
