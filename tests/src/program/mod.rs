//! Random programs that end and print: what two engines are compared by. The same seed gives the same program.
//!
//! Every loop counts to a small number, functions call only those that were made before them, and each turn and call takes
//! a step of a bounded number, so a program ends. Values are kept small, and printed by the program's own [`PRELUDE`],
//! because engines show objects differently. What engines may do differently is left out: texts of errors, transcendental
//! functions, comparisons that contradict themselves.

mod class;
mod expression;
mod function;
mod library;
mod pattern;
mod random;
mod statement;

use std::fmt::Write;

use random::Random;

/// What every program begins with.
pub const PRELUDE: &str = include_str!("prelude.js");

/// The program of this seed.
pub fn generate(seed: u64) -> String {
    let mut program = Program::new(seed);
    for _ in 0..3 {
        program.global();
    }
    for _ in 0..2 {
        program.function();
        program.class();
        program.generator();
        program.async_function();
    }
    for _ in 0..8 {
        program.guarded();
    }
    program.show_all();
    program.text
}

/// A program in the making.
struct Program {
    random: Random,
    text: String,
    /// The variables in scope, the innermost last; the first are the global ones.
    variables: Vec<String>,
    /// How many there are of each so far: `f0`, `C0`, `g0`, `a0` and so on.
    functions: usize,
    classes: usize,
    generators: usize,
    async_functions: usize,
    /// Names given so far.
    names: usize,
    place: Place,
}

/// What may stand at a place of the program.
#[derive(Clone, Default)]
struct Place {
    /// `return`.
    returns: bool,
    /// `yield`.
    yields: bool,
    /// `await`.
    awaits: bool,
    /// `arguments`.
    arguments: bool,
    /// `this` and `super`.
    this: bool,
    /// The private names of this class.
    class: Option<usize>,
    /// How many loops `break` and `continue` may mean.
    loops: u32,
    /// Labels of loops.
    labels: Vec<String>,
}

impl Place {
    /// In the body of a function that is no arrow, here.
    fn function(&self) -> Place {
        Place { returns: true, arguments: true, class: self.class, ..Place::default() }
    }

    /// In the body of a method.
    fn method(&self) -> Place {
        Place { this: true, ..self.function() }
    }

    /// In an arrow function, of which the body is an expression.
    fn arrow(&self) -> Place {
        Place { arguments: self.arguments, this: self.this, class: self.class, ..Place::default() }
    }
}

impl Program {
    fn new(seed: u64) -> Program {
        Program {
            random: Random::new(seed),
            text: format!("// seed {seed}\n{PRELUDE}"),
            variables: Vec::new(),
            functions: 0,
            classes: 0,
            generators: 0,
            async_functions: 0,
            names: 0,
            place: Place::default(),
        }
    }

    /// Makes a part of the program that stands at another kind of place and has these variables besides.
    fn within<T>(&mut self, place: Place, variables: Vec<String>, make: impl FnOnce(&mut Program) -> T) -> T {
        let (outside, count) = (std::mem::replace(&mut self.place, place), self.variables.len());
        self.variables.extend(variables);
        let made = make(self);
        self.variables.truncate(count);
        self.place = outside;
        made
    }

    fn name(&mut self, prefix: &str) -> String {
        self.names += 1;
        format!("{prefix}{}", self.names)
    }

    fn variable(&mut self) -> String {
        let index = self.random.below(self.variables.len());
        self.variables[index].clone()
    }

    fn line(&mut self, text: &str) {
        let _ = writeln!(self.text, "{text}");
    }

    /// A statement whose exceptions the program shows.
    fn guarded(&mut self) {
        self.line("try {");
        self.block(3);
        self.line("} catch (e) { show(e); }");
        self.show_all();
    }

    fn show_all(&mut self) {
        let all = self.variables.join(", ");
        self.line(&format!("show({all});"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_is_a_program() {
        assert_eq!(generate(7), generate(7));
        assert_ne!(generate(7), generate(8));
    }

    #[test]
    fn programs_have_the_breadth_of_the_language() {
        let programs: String = (0..40).map(|seed| generate(seed)[PRELUDE.len()..].to_owned()).collect();
        let wanted = [
            "yield*",
            "await ",
            "static {",
            "super.",
            "#p0 in",
            "?.",
            "??=",
            " ** ",
            "tag`",
            "continue l",
            "finally",
            "switch",
            "...",
            "new Map",
            "new Set",
            "JSON.",
            "Int16Array",
            ".matchAll(",
            "get x()",
            "Promise.all(",
            "closing(",
            "new.target",
            "arguments.length",
        ];
        for part in wanted {
            assert!(programs.contains(part), "no program has `{part}`");
        }
    }
}
