//! Patterns that take values apart.

use super::Program;

impl Program {
    /// A pattern with the value that it takes apart; the names that it declares are added to `names`.
    pub(super) fn destructured(&mut self, names: &mut Vec<String>) -> String {
        let value = self.expression(2);
        if self.random.once_in(2) {
            let source = self.random.pick(&["iterable", "closing"]);
            format!("{} = {source}({value})", self.array_pattern(1, names))
        } else {
            format!("{} = Object({value})", self.object_pattern(1, names))
        }
    }

    fn array_pattern(&mut self, depth: u32, names: &mut Vec<String>) -> String {
        let mut elements: Vec<String> = Vec::new();
        for _ in 0..=self.random.below(3) {
            let element = if self.random.once_in(5) { String::new() } else { self.element(depth, names) };
            elements.push(element);
        }
        if self.random.once_in(3) {
            elements.push(format!("...{}", self.target(names)));
        }
        // A comma at the end is no element.
        if elements.last().is_some_and(String::is_empty) {
            elements.push(String::new());
        }
        format!("[{}]", elements.join(", "))
    }

    fn object_pattern(&mut self, depth: u32, names: &mut Vec<String>) -> String {
        let mut properties = Vec::new();
        for _ in 0..=self.random.below(3) {
            let key = match self.random.below(4) {
                0 => format!("[key({})]", self.expression(1)),
                _ => self.random.pick(&["x", "length", "0", "y0", "'a'"]).to_owned(),
            };
            properties.push(format!("{key}: {}", self.element(depth, names)));
        }
        if self.random.once_in(3) {
            properties.push(format!("...{}", self.target(names)));
        }
        format!("{{ {} }}", properties.join(", "))
    }

    /// A target, perhaps with what it is by default, or a pattern in the pattern.
    fn element(&mut self, depth: u32, names: &mut Vec<String>) -> String {
        match self.random.below(6) {
            0 if depth > 0 => format!("{} = [{}]", self.array_pattern(depth - 1, names), self.literal()),
            1 if depth > 0 => format!("{} = {{ x: {} }}", self.object_pattern(depth - 1, names), self.literal()),
            2 | 3 => {
                let default = self.expression(1);
                format!("{} = {default}", self.target(names))
            }
            _ => self.target(names),
        }
    }

    fn target(&mut self, names: &mut Vec<String>) -> String {
        names.push(self.name("v"));
        names[names.len() - 1].clone()
    }

    /// The same for an assignment: what the pattern declares is replaced by variables and properties that are there.
    pub(super) fn destructuring_assignment(&mut self) -> String {
        let mut names = Vec::new();
        let mut text = self.destructured(&mut names);
        // The last first: no name is then the beginning of another.
        for name in names.iter().rev() {
            let target = match self.random.below(4) {
                0 => "sink.x".to_owned(),
                1 => format!("sink[key({})]", self.literal()),
                _ => self.variable(),
            };
            text = text.replacen(name.as_str(), &target, 1);
        }
        format!("({text});")
    }
}
