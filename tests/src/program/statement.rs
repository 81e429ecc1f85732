//! Declarations, assignments, and statements that branch, turn and leave.

use super::{Place, Program};

/// The deepest that the expressions nest which are shown.
const DEPTH: u32 = 3;

impl Program {
    /// A variable of the whole program, whatever becomes of its value.
    pub(super) fn global(&mut self) {
        let (value, name) = (self.expression(2), self.name("v"));
        self.line(&format!("let {name}; try {{ {name} = {value}; }} catch (e) {{ show(e); }}"));
        self.variables.push(name);
    }

    pub(super) fn declare(&mut self) {
        let value = self.expression(2);
        let name = self.name("v");
        self.line(&format!("let {name} = {value};"));
        self.variables.push(name);
    }

    pub(super) fn block(&mut self, depth: u32) {
        let count = self.variables.len();
        for _ in 0..=self.random.below(3) {
            self.statement(depth);
        }
        self.variables.truncate(count);
    }

    fn statement(&mut self, depth: u32) {
        match self.random.below(if depth == 0 { 9 } else { 17 }) {
            0 => self.declare(),
            1 => self.declare_pattern(),
            2 | 3 => self.assign(),
            4 | 5 => self.show(),
            6 => self.leave(),
            7 => self.promise(),
            8 => self.early(),
            9 | 10 => self.branch(depth - 1),
            11 | 12 => self.count(depth - 1),
            13 => self.iterate(depth - 1),
            14 => self.switch(depth - 1),
            _ => self.attempt(depth - 1),
        }
    }

    fn show(&mut self) {
        let value = self.expression(DEPTH);
        self.line(&format!("show({value});"));
    }

    fn declare_pattern(&mut self) {
        let mut names = Vec::new();
        let pattern = self.destructured(&mut names);
        let kind = self.random.pick(&["let", "var"]);
        self.line(&format!("{kind} {pattern};"));
        self.variables.extend(names);
    }

    fn assign(&mut self) {
        if self.variables.is_empty() {
            return self.declare();
        }
        if self.random.once_in(4) {
            let assignment = self.destructuring_assignment();
            return self.line(&assignment);
        }
        let (target, value) = (self.variable(), self.expression(3));
        let operator = self.random.pick(&["=", "=", "+=", "-=", "*=", "|=", "&&=", "||=", "??=", ">>>="]);
        let line = match self.random.below(5) {
            0 => format!("if (isObject({target})) {{ {target}.x {operator} flat({value}); }}"),
            1 => format!("if (Array.isArray({target})) {{ {target}[{}] {operator} flat({value}); }}", self.random.below(6)),
            2 => format!("[{target}, {}] = [cut({value}), {target}];", self.variable()),
            _ => format!("{target} {operator} {value}; {target} = cut({target});"),
        };
        self.line(&line);
    }

    fn leave(&mut self) {
        let condition = self.expression(2);
        let labels = self.place.labels.len();
        let line = match self.random.below(4) {
            0 => format!("if ({condition}) throw {};", self.expression(1)),
            1 if self.place.loops > 0 => format!("if ({condition}) {};", self.random.pick(&["break", "continue"])),
            2 if labels > 0 => {
                let label = self.place.labels[self.random.below(labels)].clone();
                format!("if ({condition}) {} {label};", self.random.pick(&["break", "continue"]))
            }
            3 if self.place.returns => format!("if ({condition}) return {};", self.expression(2)),
            _ => format!("show(typeof {condition});"),
        };
        self.line(&line);
    }

    /// A promise, which a job shows later.
    fn promise(&mut self) {
        let (a, b) = (self.expression(2), self.expression(1));
        let line = match self.random.below(3) {
            0 if self.async_functions > 0 => format!("later(a{}({a}, {b}));", self.random.below(self.async_functions)),
            0 => format!("later((async (p, q) => {{ step(); return [flat(p), flat(await q)]; }})({a}, {b}));"),
            _ => format!("later({});", self.promise_expression(&a, &b)),
        };
        self.line(&line);
    }

    /// A closure that is called before and behind the declaration of what it captures.
    fn early(&mut self) {
        let (name, value) = (self.name("t"), self.expression(1));
        let kind = self.random.pick(&["let", "const", "class"]);
        let declaration = if kind == "class" { format!("class {name} {{}}") } else { format!("{kind} {name} = {value};") };
        self.line(&format!("{{ const f = () => {name}; show(attempt(f)); {declaration} show(attempt(f), attempt(() => {name} = 1)); }}"));
    }

    fn branch(&mut self, depth: u32) {
        let condition = self.expression(3);
        self.line(&format!("if ({condition}) {{"));
        self.block(depth);
        if self.random.once_in(2) {
            self.line("} else {");
            self.block(depth);
        }
        self.line("}");
    }

    /// A loop that counts; its body, and closures made there, may look at the counter.
    fn count(&mut self, depth: u32) {
        let (name, turns) = (self.name("i"), 1 + self.random.below(4));
        let label = self.random.once_in(2).then(|| self.name("l"));
        let head = label.as_ref().map(|label| format!("{label}: ")).unwrap_or_default();
        let closure = format!("{{ step(); const c{name} = () => {name};");
        let end = match self.random.below(3) {
            0 => {
                self.line(&format!("{head}for (let {name} = 0; {name} < {turns}; {name}++) {closure}"));
                "}".to_owned()
            }
            1 => {
                self.line(&format!("let {name} = {turns}; {head}while ({name}-- > 0) {closure}"));
                "}".to_owned()
            }
            _ => {
                self.line(&format!("let {name} = 0; {head}do {closure}"));
                format!("}} while (++{name} < {turns});")
            }
        };
        self.line(&format!("show({name}, c{name}());"));
        self.turn(depth, label, None);
        self.line(&end);
    }

    fn iterate(&mut self, depth: u32) {
        let (name, value) = (self.name("v"), self.expression(2));
        let label = self.random.once_in(2).then(|| self.name("l"));
        let head = label.as_ref().map(|label| format!("{label}: ")).unwrap_or_default();
        let values = match self.random.below(5) {
            0 => format!("in {value}"),
            1 => format!("of closing({value})"),
            2 if self.generators > 0 => format!("of g{}({value})", self.random.below(self.generators)),
            3 => format!("of new Map(iterable({value}).entries())"),
            _ => format!("of iterable({value})"),
        };
        self.line(&format!("{head}for (let {name} {values}) {{ step(); show({name});"));
        self.turn(depth, label, Some(name));
        self.line("}");
    }

    /// What stands in a loop.
    fn turn(&mut self, depth: u32, label: Option<String>, variable: Option<String>) {
        let mut place = Place { loops: self.place.loops + 1, ..self.place.clone() };
        place.labels.extend(label);
        self.within(place, variable.into_iter().collect(), |program| program.block(depth));
    }

    fn switch(&mut self, depth: u32) {
        let value = self.expression(3);
        self.line(&format!("switch ({value}) {{"));
        for i in 0..3 {
            let label = self.literal();
            let is_default = i == 1 && self.random.once_in(2);
            self.line(&if is_default { "default: {".to_owned() } else { format!("case {label}: {{") });
            self.block(depth);
            self.line("}");
            if self.random.below(3) > 0 {
                self.line("break;");
            }
        }
        self.line("}");
    }

    fn attempt(&mut self, depth: u32) {
        self.line("try {");
        self.block(depth);
        let kind = self.random.below(3);
        if kind > 0 {
            let caught = self.random.pick(&["(e) { show(e);", "({ name: e, x }) { show(e, x);", "{"]);
            self.line(&format!("}} catch {caught}"));
            self.block(depth);
        }
        if kind < 2 {
            self.line("} finally {");
            self.block(depth);
        }
        self.line("}");
    }
}
