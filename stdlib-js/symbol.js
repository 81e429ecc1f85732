// Symbol (ECMA-262, 20.4).

class Symbol {
  constructor(description = undefined) { "native"; }

  static for(key) { "native"; }
  static keyFor(symbol) { "native"; }

  get description() { "native"; }
  toString() { "native"; }
  valueOf() { "native"; }
}

// 20.4.2.2
intrinsic.define("Symbol.for", function symbolFor(key) {
  key = `${key}`;
  const registry = intrinsic.symbolRegistry();
  if (registry[key] === undefined) registry[key] = intrinsic.newSymbol(key);
  return registry[key];
});

// 20.4.2.6
intrinsic.define("Symbol.keyFor", function keyFor(symbol) {
  const key = intrinsic.symbolDescription(symbol);
  return intrinsic.symbolRegistry()[key] === symbol ? key : undefined;
});

// 20.4.2 The well-known symbols
intrinsic.defineConstants(Symbol, {
  asyncIterator: intrinsic.wellKnownSymbol("asyncIterator"),
  hasInstance: intrinsic.wellKnownSymbol("hasInstance"),
  isConcatSpreadable: intrinsic.wellKnownSymbol("isConcatSpreadable"),
  iterator: intrinsic.wellKnownSymbol("iterator"),
  match: intrinsic.wellKnownSymbol("match"),
  matchAll: intrinsic.wellKnownSymbol("matchAll"),
  replace: intrinsic.wellKnownSymbol("replace"),
  search: intrinsic.wellKnownSymbol("search"),
  species: intrinsic.wellKnownSymbol("species"),
  split: intrinsic.wellKnownSymbol("split"),
  toPrimitive: intrinsic.wellKnownSymbol("toPrimitive"),
  toStringTag: intrinsic.wellKnownSymbol("toStringTag"),
  unscopables: intrinsic.wellKnownSymbol("unscopables"),
});

// For the library's functions, which read them where they are
intrinsic.define("asyncIteratorSymbol", Symbol.asyncIterator);
intrinsic.define("hasInstanceSymbol", Symbol.hasInstance);
intrinsic.define("isConcatSpreadableSymbol", Symbol.isConcatSpreadable);
intrinsic.define("iteratorSymbol", Symbol.iterator);
intrinsic.define("matchSymbol", Symbol.match);
intrinsic.define("matchAllSymbol", Symbol.matchAll);
intrinsic.define("replaceSymbol", Symbol.replace);
intrinsic.define("searchSymbol", Symbol.search);
intrinsic.define("speciesSymbol", Symbol.species);
intrinsic.define("splitSymbol", Symbol.split);
intrinsic.define("toPrimitiveSymbol", Symbol.toPrimitive);
intrinsic.define("toStringTagSymbol", Symbol.toStringTag);

// 20.4.3.5, 20.4.3.6. The key of the former is not there yet when the class is made.
intrinsic.namespace("Symbol.prototype", class SymbolPrototype {
  static [Symbol.toPrimitive](hint) { "native"; }
});
intrinsic.defineHidden(Symbol.prototype, Symbol.toPrimitive, Symbol.prototype[Symbol.toPrimitive], false, true);
intrinsic.defineHidden(Symbol.prototype, Symbol.toStringTag, "Symbol", false, true);
