//! Classes, with members of every kind.

use super::{Place, Program};

impl Program {
    pub(super) fn class(&mut self) {
        let number = self.classes;
        let parent = self.parent();
        let extends = parent.as_ref().map(|(name, _)| format!(" extends {name}")).unwrap_or_default();
        self.line(&format!("class C{number}{extends} {{"));
        let place = Place { class: Some(number), ..Place::default() };
        self.within(place, Vec::new(), |program| {
            program.fields(number);
            program.constructor(number, parent.as_ref().map(|(_, call)| call.as_str()));
            program.members(number);
        });
        self.line("}");
        self.classes += 1;
    }

    /// The class that this one extends, and how its constructor is called.
    fn parent(&mut self) -> Option<(String, String)> {
        let (name, call) = match self.random.below(8) {
            0 => ("Array".to_owned(), "super(a, b)"),
            1 => ("Map".to_owned(), "super()"),
            2 => ("Error".to_owned(), "super(text(a))"),
            3 => ("Uint8Array".to_owned(), "super(3)"),
            4 | 5 if self.classes > 0 => (format!("C{}", self.random.below(self.classes)), "super(b, a)"),
            _ => return None,
        };
        Some((name, call.to_owned()))
    }

    fn fields(&mut self, number: usize) {
        let place = Place { arguments: false, returns: false, ..self.place.method() };
        let values: Vec<String> = (0..4).map(|_| self.within(place.clone(), Vec::new(), |program| program.expression(2))).collect();
        self.line(&format!("#p{number} = flat({});", values[0]));
        if self.random.once_in(2) {
            self.line(&format!("x = flat({}); bound = () => this.#p{number};", values[1]));
        }
        let outside = self.literal();
        self.line(&format!("static [text({outside}).slice(0, 3)] = attempt(() => {});", values[2]));
        self.line(&format!("static #q{number} = attempt(() => {}); static q() {{ return this.#q{number}; }}", values[3]));
    }

    fn constructor(&mut self, number: usize, call: Option<&str>) {
        let (place, parameters) = (self.place.method(), vec!["a".to_owned(), "b".to_owned()]);
        let value = self.within(place, parameters, |program| program.expression(2));
        self.line("constructor(a, b) { step();");
        if let Some(call) = call {
            self.line(&format!("{call};"));
        }
        self.line(&format!("this.x = flat(a); this.y{number} = flat({value}); this.z = new.target === C{number}; }}"));
    }

    fn members(&mut self, number: usize) {
        let special = self.random.pick(&["toString() ", "valueOf() ", "[Symbol.toPrimitive](p) ", "async later(p) "]);
        for head in
            [format!("get g{number}() "), "m(p) ".to_owned(), format!("#m{number}(p) "), "static s(p) ".to_owned(), special.to_owned()]
        {
            let parameters = if head.contains("(p)") { vec!["p".to_owned()] } else { Vec::new() };
            let place = Place { awaits: head.starts_with("async"), ..self.place.method() };
            self.line(&format!("{head}{{ step();"));
            self.body(place, parameters);
            self.line("}");
        }
        self.line(&format!("set g{number}(v) {{ this.#p{number} = flat(v); show('set', this.#p{number}++); }}"));
        self.line(&format!("call(p) {{ return this.#m{number}(p); }} static has(o) {{ return #p{number} in Object(o); }}"));
        let iterator = Place { yields: true, ..self.place.method() };
        self.line("*each(p) { step();");
        self.body(iterator, vec!["p".to_owned()]);
        self.line("}");
        self.line("static { try {");
        let place = Place { this: true, class: Some(number), ..Place::default() };
        self.within(place, Vec::new(), |program| program.block(1));
        self.line("} catch (e) { show(e); } }");
    }
}
