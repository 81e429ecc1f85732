//! Functions of all kinds, with their parameters and bodies.

use super::{Place, Program};

impl Program {
    pub(super) fn function(&mut self) {
        let number = self.functions;
        let place = self.place.function();
        self.declared(&format!("function f{number}"), place);
        self.functions += 1;
    }

    pub(super) fn generator(&mut self) {
        let number = self.generators;
        let place = Place { yields: true, ..self.place.function() };
        self.declared(&format!("function* g{number}"), place);
        self.generators += 1;
    }

    pub(super) fn async_function(&mut self) {
        let number = self.async_functions;
        let place = Place { awaits: true, ..self.place.function() };
        self.declared(&format!("async function a{number}"), place);
        self.async_functions += 1;
    }

    fn declared(&mut self, head: &str, place: Place) {
        let (list, parameters) = self.parameters();
        self.line(&format!("{head}({list}) {{ step();"));
        self.body(place, parameters);
        self.line("}");
    }

    /// A list of parameters, and their names.
    fn parameters(&mut self) -> (String, Vec<String>) {
        let (mut list, mut names) = (Vec::new(), Vec::new());
        for left in (0..self.random.below(4)).rev() {
            let name = self.name("p");
            list.push(match self.random.below(6) {
                0 => format!("{name} = {}", self.default(&names)),
                1 => {
                    names.push(self.name("p"));
                    format!("{{ x: {name}, length: {} = {} }} = {{}}", names[names.len() - 1], self.literal())
                }
                2 if left == 0 => format!("...{name}"),
                _ => name.clone(),
            });
            names.push(name);
        }
        (list.join(", "), names)
    }

    /// What a parameter is by default, which may depend on those before it.
    fn default(&mut self, before: &[String]) -> String {
        self.within(Place::default(), before.to_vec(), |program| program.expression(1))
    }

    /// The statements of a function.
    pub(super) fn body(&mut self, place: Place, parameters: Vec<String>) {
        self.within(place, parameters, |program| {
            program.block(2);
            let value = program.expression(2);
            program.line(&format!("return {value};"));
        });
    }

    /// An arrow function with two parameters.
    pub(super) fn callback(&mut self, depth: u32) -> String {
        let (p, q) = (self.name("p"), self.name("p"));
        let place = self.place.arrow();
        let result = self.within(place, vec![p.clone(), q.clone()], |program| program.expression(depth.min(2) - 1));
        format!("({p}, {q}) => {{ step(); return {result}; }}")
    }
}
