//! Expressions; what they make is cut where it might grow.

use super::{Place, Program};

/// Operands of every type, and numbers at the edges of what engines store in different ways.
const LITERALS: [&str; 36] = [
    "0",
    "1",
    "2",
    "3",
    "-1",
    "7",
    "-0",
    "0.5",
    "1.5",
    "0.1",
    "-2.75",
    "123456.789",
    "1e-7",
    "5e-324",
    "1e21",
    "1073741824",
    "2147483647",
    "-2147483648",
    "4294967296",
    "9007199254740993",
    "NaN",
    "Infinity",
    "null",
    "undefined",
    "true",
    "false",
    "''",
    "'a'",
    "'abc'",
    "'10'",
    "'x'",
    "'\\u{1F600}'",
    "'äö\\uD800'",
    "'length'",
    "[]",
    "({})",
];

/// Operators of two operands.
const BINARY: [&str; 19] = ["+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>", ">>>", "<", "<=", ">", ">=", "==", "!=", "===", "!=="];

impl Program {
    pub(super) fn literal(&mut self) -> String {
        self.random.pick(&LITERALS).to_owned()
    }

    /// A variable, or what stands at this place alone.
    fn atom(&mut self) -> String {
        let Place { this, arguments, class, .. } = self.place;
        match (self.random.below(12), class) {
            (0, Some(class)) if this => format!("this.#p{class}"),
            (1, _) if this => self.random.pick(&["this.x", "flat(this)", "super.x", "super.m?.(1)", "super.constructor.name"]).to_owned(),
            (2, _) if arguments => self.random.pick(&["arguments.length", "flat(arguments[0])", "flat([...arguments])"]).to_owned(),
            (3..=5, _) => self.literal(),
            _ if self.variables.is_empty() => self.literal(),
            _ => self.variable(),
        }
    }

    /// An expression that nests no deeper than this; it has its own brackets where it needs them.
    pub(super) fn expression(&mut self, depth: u32) -> String {
        if depth == 0 || self.random.once_in(4) {
            return self.atom();
        }
        let kind = self.random.below(18);
        let (a, b) = (self.expression(depth - 1), self.expression(depth - 1));
        match kind {
            0 | 1 => format!("cut({a} {} {b})", self.random.pick(&BINARY)),
            2 => format!("({a} {} {b})", self.random.pick(&["&&", "||", "??"])),
            3 => format!("({a} ? {b} : {})", self.expression(depth - 1)),
            4 => format!("{}({a})", self.random.pick(&["-", "+", "~", "!", "typeof ", "void "])),
            5 => self.array(&a, &b),
            6 | 7 => self.object(&a, &b),
            8 | 9 => self.call(&a, &b),
            10..=12 => self.method(&a, &b, depth),
            13 => self.template(&a, &b),
            14 => self.member(&a, &b),
            15 => self.suspending(&a),
            16 => self.function_expression(&a, &b, depth),
            _ => self.changing(&a, &b),
        }
    }

    fn array(&mut self, a: &str, b: &str) -> String {
        match self.random.below(4) {
            0 => format!("cut([{a}, {b}])"),
            1 => format!("cut([{a}, , ...iterable({b})])"),
            2 => format!("cut([...closing({a}), {b}, ,])"),
            _ => format!("cut([...iterable({a}), {b}])"),
        }
    }

    fn object(&mut self, a: &str, b: &str) -> String {
        match self.random.below(8) {
            0 => format!("cut({{ x: {a}, y: {b} }})"),
            1 => format!("cut({{ x: {a}, ...{b} }})"),
            2 => {
                let made =
                    format!("cut({{ get x() {{ step(); return p; }}, [key(q)]: p, valueOf() {{ step(); return {}; }} }})", self.literal());
                format!("((p, q) => {made})({a}, {b})")
            }
            3 => format!("cut({{ x: {a}, toString() {{ step(); return 'o'; }}, 1: {b}, 0: 1 }})"),
            4 => format!(
                "cut({{ __proto__: {{ x: 5, m(p) {{ return [this.y, flat(p)]; }} }}, y: 1, m(p) {{ step(); return super.m(p); }} }}.m({a}))"
            ),
            5 => format!("cut({{ x: {a}, set x(v) {{ show('set', v); }}, ['y' + key({b})]: {b}, *[Symbol.iterator]() {{ yield 1; }} }})"),
            6 => format!("cut({{ [Symbol.toPrimitive](hint) {{ step(); return hint === 'number' ? {} : hint; }} }})", self.literal()),
            _ => format!("({{ then(f, r) {{ step(); show('then'); f({}); r(1); }} }})", self.literal()),
        }
    }

    fn call(&mut self, a: &str, b: &str) -> String {
        if self.functions == 0 || self.classes == 0 {
            return format!("((p, q = p) => [q, p])({a})");
        }
        let (function, class) = (self.random.below(self.functions), self.random.below(self.classes));
        match self.random.below(10) {
            0 => format!("f{function}({a}, {b})"),
            1 => format!("f{function}(...iterable({a}), {b})"),
            2 => format!("f{function}.{}", self.random.pick(&["call(1, 2)", "apply(null, [3, 4])", "bind(null, 1)(2)", "length", "name"])),
            3 => format!("new C{class}({a}, {b})"),
            4 => {
                let members = ["m(1)", "x", "call(2)", "y0", "z", "bound?.()", "constructor.name", "toString()"];
                let member = if self.random.once_in(4) { format!("g{class}") } else { self.random.pick(&members).to_owned() };
                format!("cut(new C{class}({a}, {b}).{member})")
            }
            5 => format!("C{class}.{}", self.random.pick(&["s(1)", "q()", "name", "length", "has(sink)"])),
            6 => format!("C{class}.has(new C{}(...iterable({a})))", self.random.below(self.classes)),
            7 => format!("cut([...new C{class}({a}, {b}).each({b})])"),
            _ if self.generators == 0 => format!("C{class}.s({b})"),
            8 => format!("cut([...g{}({a}, {b})])", self.random.below(self.generators)),
            _ => format!("drive(g{}({a}), {b})", self.random.below(self.generators)),
        }
    }

    fn template(&mut self, a: &str, b: &str) -> String {
        match self.random.below(3) {
            0 => format!("cut(tag`a\\n${{{a}}}\\u{{62}}${{{b}}}\\x`)"),
            1 => format!("cut(`${{text({a})}}${{`-${{typeof {b}}}`}}`)"),
            _ => format!("cut(`${{text({a})}}-${{typeof {b}}}`)"),
        }
    }

    fn member(&mut self, a: &str, b: &str) -> String {
        match self.random.below(8) {
            0 => format!("({a})?.x"),
            1 => format!("({a})?.[key({b})]"),
            2 => format!("({a})?.x?.y.z"),
            3 => format!("({a})?.toString?.().length"),
            4 => format!("(key({a}) in Object({b}))"),
            5 => format!("(delete ({a})?.[key({b})])"),
            6 => format!("Object({a}).length"),
            _ => {
                let classes = if self.classes > 0 { ["Array", "Object", "Error", "C0"] } else { ["Array", "Object", "Error", "Map"] };
                format!("(({a}) instanceof {})", self.random.pick(&classes))
            }
        }
    }

    /// What a function stops at, or something else where there is nothing of the kind.
    fn suspending(&mut self, a: &str) -> String {
        match (self.place.yields, self.place.awaits) {
            (true, _) if self.random.once_in(3) => format!("(yield* closing({a}))"),
            (true, _) => format!("(yield {a})"),
            (_, true) => format!("(await {a})"),
            _ => format!("(small({a}) ** {})", self.random.below(5)),
        }
    }

    /// A function that is called where it stands.
    fn function_expression(&mut self, a: &str, b: &str, depth: u32) -> String {
        match self.random.below(4) {
            0 => format!("({})({a}, {b})", self.callback(depth)),
            1 => {
                let name = self.name("h");
                format!("(function {name}(p) {{ step(); return p > 0 ? cut([p, {name}(p - 1)]) : this; }})(small({a}))")
            }
            2 => format!(
                "(({{ x, ...rest }} = {{}}, [q, r = x] = []) => {{ step(); return cut([x, flat(rest), q, r]); }})(Object({a}), [{b}])"
            ),
            _ => format!("[{a}, {b}].map((p, i) => () => {{ step(); return flat(p) + i++; }}).map((f) => f() + f()).join()"),
        }
    }

    /// What changes a variable or a property.
    fn changing(&mut self, a: &str, b: &str) -> String {
        if self.variables.is_empty() {
            return format!("({a}, {b})");
        }
        let name = self.variable();
        match self.random.below(7) {
            0 => format!("({name} = cut({a}))"),
            1 => format!("({name} {} flat({a}))", self.random.pick(&["&&=", "||=", "??="])),
            2 => format!("(sink.x {} small({a}))", self.random.pick(&["=", "+=", "**=", "??=", "&&="])),
            3 => format!("(sink[key({a})] {} flat({b}))", self.random.pick(&["=", "??=", "||="])),
            4 => format!("{name}{}", self.random.pick(&["++", "--"])),
            5 => format!("{}sink.y", self.random.pick(&["++", "--"])),
            _ => format!("({a}, {b})"),
        }
    }
}
