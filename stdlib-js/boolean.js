// Boolean (ECMA-262, 20.3).

class Boolean {
  constructor(value) { "native"; }

  toString() { "native"; }
  valueOf() { "native"; }
}
