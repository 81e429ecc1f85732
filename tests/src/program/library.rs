//! Calls of the library. In the lists `#` and `§` stand for values, `@` for a function of two parameters, `R` for a
//! regular expression. No value stands in a function: it may contain `yield` or `await`.

use super::Program;

/// Methods of arrays.
const ARRAY: [&str; 42] = [
    "map(@)",
    "filter(@)",
    "some(@)",
    "every(@)",
    "find(@)",
    "findIndex(@)",
    "findLast(@)",
    "findLastIndex(@)",
    "reduce(@)",
    "reduceRight(@, 1)",
    "flatMap(@)",
    "forEach(@)",
    "sort()",
    "sort((p, q) => text(p).length - text(q).length)",
    "toSorted()",
    "reverse()",
    "toReversed()",
    "slice(§)",
    "slice(-2, §)",
    "splice(§, 1)",
    "splice(1, 0, §)",
    "concat(§)",
    "join(§)",
    "indexOf(§)",
    "lastIndexOf(§)",
    "includes(§)",
    "fill(§)",
    "fill(§, 1)",
    "at(§)",
    "flat()",
    "flat(§)",
    "push(flat(§))",
    "pop()",
    "shift()",
    "unshift(flat(§))",
    "copyWithin(1)",
    "with(0, §)",
    "toSpliced(1, 1)",
    "entries().next().value",
    "keys().next()",
    "values().return",
    "toString()",
];

/// Methods of strings.
const STRING: [&str; 38] = [
    "slice(§)",
    "slice(1, §)",
    "substring(§, 1)",
    "indexOf(§)",
    "lastIndexOf(§)",
    "includes(text(§))",
    "startsWith(text(§))",
    "endsWith(text(§))",
    "at(§)",
    "charAt(§)",
    "charCodeAt(§)",
    "codePointAt(§)",
    "padStart(5, §)",
    "padEnd(4)",
    "repeat(2)",
    "trim()",
    "trimStart()",
    "toUpperCase()",
    "toLowerCase()",
    "concat(§)",
    "split('')",
    "split(§)",
    "split(§, 2)",
    "replace('a', text(§))",
    "replace('a', '[$&$`$\\'$$]')",
    "replaceAll('a', 'b')",
    "replaceAll('', '-')",
    "isWellFormed()",
    "toWellFormed()",
    "match(R)",
    "replace(R, '<$&$1$`>')",
    "replace(R, (...all) => text(all))",
    "replace(R, '$<n>')",
    "split(R)",
    "split(R, 2)",
    "search(R)",
    "length",
    "[Symbol.iterator]().next()",
];

/// Regular expressions.
const REGEXP: [&str; 20] = [
    "/a/g",
    "/(.)(?<n>b?)/",
    "/^\\s*|x+?/y",
    "/[a-c]+/gi",
    "/(?:a|ab)(?:c|bcd)(d*)/",
    "/(?<=a)b|(?<!a)c/g",
    "/(?=(\\w+))\\1:/",
    "/\\u{1F600}|./gu",
    "/[^]/g",
    "/(z)((a+)?(b+)?(c))*/",
    "/\\d+(?:\\.\\d+)?/g",
    "/\\b/g",
    "/(a*)*/",
    "/(?!1)[0-9]{1,2}/g",
    "/./s",
    "/^./gm",
    "/\\W/gi",
    "/(?<x>a)|(?<y>b)/d",
    "/(?<n>.)\\k<n>|(\\d)+?$/",
    "/[\\uD800-\\uDFFF]/",
];

/// Functions, and methods of what they make.
const GLOBAL: [&str; 84] = [
    "Math.max(#, §)",
    "Math.min(#, §)",
    "Math.floor(#)",
    "Math.round(#)",
    "Math.trunc(#)",
    "Math.abs(#)",
    "Math.sign(#)",
    "Math.sqrt(#)",
    "Math.imul(#, §)",
    "Math.clz32(#)",
    "Math.fround(#)",
    "Math.hypot(#, 0)",
    "Number(#)",
    "String(#)",
    "Boolean(#)",
    "parseInt(#)",
    "parseInt(#, 16)",
    "parseInt(#, §)",
    "parseFloat(#)",
    "Number.isInteger(#)",
    "isNaN(#)",
    "(Number(#)).toFixed(2)",
    "(Number(#)).toPrecision(3)",
    "(Number(#)).toExponential(2)",
    "(Number(#)).toExponential()",
    "(Math.trunc(Number(#)) | 0).toString(7)",
    "(Number(#) / 3) + ''",
    "Object.keys(Object(#))",
    "Object.values(Object(#))",
    "Object.entries(Object(#))",
    "Object.is(#, §)",
    "Object.assign({}, #, §)",
    "Object.freeze(#)",
    "Object.isFrozen(#)",
    "Object.fromEntries([['a', #]])",
    "Object.getOwnPropertyNames(Object(#))",
    "Object.prototype.toString.call(#)",
    "Object.getOwnPropertyDescriptor(Object(#), key(§))",
    "Object.getOwnPropertyDescriptors(Object(#))",
    "Object.defineProperty(Object(#), 'x', { get: () => 4, enumerable: true, configurable: true })",
    "Object.hasOwn(Object(#), key(§))",
    "Reflect.ownKeys(Object(#)).length",
    "Reflect.has(Object(#), key(§))",
    "Reflect.set(Object(#), 'x', flat(§))",
    "Reflect.construct(Array, iterable(#).slice(0, 2).map(small))",
    "Array.from(iterable(#))",
    "Array.from({ length: small(#) }, @)",
    "Array.of(#, §)",
    "Array.isArray(#)",
    "Array.prototype.concat.call(#, §)",
    "Array.prototype.slice.call(#)",
    "Array.prototype.push.call(Object(#).x ?? {}, flat(§))",
    "escape(#)",
    "unescape(escape(#))",
    "encodeURIComponent(text(#))",
    "decodeURI(text(#))",
    "(#)?.toString()",
    "Symbol(text(#)).toString()",
    "Symbol.for(text(#)).description",
    "new Map([[#, §]]).get(#)",
    "new Map(iterable(#).entries())",
    "[...new Map([[#, 1], [§, 2], [1, #]]).keys()]",
    "[...new Set([#, §, #])]",
    "new Set(iterable(#))",
    "new Set(iterable(#)).delete(#)",
    "new WeakMap([[sink, #]]).get(sink)",
    "walk(new Map(iterable(#).entries()))",
    "walk(new Set(iterable(#)))",
    "JSON.stringify(#)",
    "JSON.stringify([#, { x: § }], null, 1)",
    "JSON.stringify({ y: #, x: §, toJSON: undefined }, ['x'])",
    "JSON.stringify(iterable(#), (k, v) => k === '1' ? 7 : v)",
    "JSON.parse(JSON.stringify([#]))",
    "JSON.parse(text(#))",
    "JSON.parse('[1, {\"x\": [2e1, -0]}, \"\\\\ud83d\"]', @)",
    "R.exec(text(#))",
    "R.test(text(#))",
    "repeatedly(R, text(#))",
    "[...text(#).matchAll(new RegExp(R, 'g'))].flat()",
    "text(R) + R.flags",
    "new RegExp(text(#).replace(/[^a-z0-9]/gi, '.'), 'gi')[Symbol.replace]('abc10', '-$&-')",
    "new Error(text(#), { cause: flat(§) }).cause",
    "structured(#, §)",
    "viewed(#, §)",
];

/// Methods of typed arrays.
const TYPED: [&str; 18] = [
    "map(@)",
    "filter(@)",
    "set(iterable(#).slice(0, 2).map(small))",
    "subarray(1)",
    "slice(-2)",
    "fill(#)",
    "sort()",
    "toSorted((p, q) => q - p)",
    "join('-')",
    "at(#)",
    "with(0, #)",
    "toReversed()",
    "indexOf(small(#))",
    "includes(#)",
    "copyWithin(1, 0)",
    "reduce(@)",
    "findLast(@)",
    "byteLength",
];

/// Promises and what else has `then`.
const PROMISE: [&str; 14] = [
    "#",
    "Promise.resolve(#)",
    "((p, q) => Promise.reject(p).catch((e) => [e, q]))(#, §)",
    "Promise.reject(#)",
    "Promise.all([#, Promise.resolve(§)])",
    "Promise.allSettled([#, Promise.reject(§)])",
    "Promise.race([Promise.resolve(§), #])",
    "Promise.any([Promise.reject(#), §])",
    "Promise.any([Promise.reject(#)])",
    "((p, q) => new Promise((f, r) => { f(p); r(q); }))(#, §)",
    "((p) => new Promise(() => { throw p; }))(#)",
    "((p, q) => Promise.resolve(p).finally(() => { step(); show('finally'); return q; }))(#, §)",
    "((p) => ({ then(f) { step(); show('then'); f(p); } }))(#)",
    "Promise.resolve(#).then(@).then(undefined, @)",
];

impl Program {
    /// A call of the library whose result is cut.
    pub(super) fn method(&mut self, a: &str, b: &str, depth: u32) -> String {
        let callback = self.callback(depth);
        let (subject, call) = match self.random.below(8) {
            0..=2 => (format!("iterable({a})"), self.random.pick(&ARRAY)),
            3 | 4 => (format!("text({a})"), self.random.pick(&STRING)),
            5 => {
                let kind = self.random.pick(&["Int8", "Uint8", "Uint8Clamped", "Int16", "Uint16", "Int32", "Uint32", "Float32", "Float64"]);
                (format!("new {kind}Array(iterable({a}))"), self.random.pick(&TYPED))
            }
            _ => (String::new(), self.random.pick(&GLOBAL)),
        };
        let dot = if subject.is_empty() || call.starts_with('[') { "" } else { "." };
        let regexp = self.random.pick(&REGEXP);
        format!("cut({subject}{dot}{})", filled(call, a, b, &callback, regexp))
    }

    /// A promise, or what one is made of.
    pub(super) fn promise_expression(&mut self, a: &str, b: &str) -> String {
        let callback = self.callback(2);
        let call = self.random.pick(&PROMISE);
        filled(call, a, b, &callback, "")
    }
}

/// The text with its places taken by these, in one pass: what is put in may contain the same characters.
fn filled(text: &str, a: &str, b: &str, callback: &str, regexp: &str) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        let after = &rest[character.len_utf8()..];
        match character {
            '#' => filled.push_str(a),
            '§' => filled.push_str(b),
            '@' => filled.push_str(callback),
            // A letter that stands alone.
            'R' if !after.starts_with(char::is_alphabetic) => filled.push_str(regexp),
            _ => filled.push(character),
        }
        rest = after;
    }
    filled
}
