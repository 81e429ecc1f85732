//! One test: what the comment at its head (the front matter, YAML) asks for, and the scenarios in which it runs.

use saphyr::{LoadableYamlNode, Yaml};
use serde::{Deserialize, Serialize};

/// What a test's head says.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct FrontMatter {
    /// How the source is to be run.
    pub(super) flags: Vec<String>,
    /// Files of the harness that run before it, besides those that always do.
    pub(super) includes: Vec<String>,
    /// The parts of the language that it is about.
    pub(super) features: Vec<String>,
    /// The error that it must end with.
    pub(super) negative: Option<Negative>,
}

/// An error that a test must end with.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(super) struct Negative {
    /// `parse`, `resolution` or `runtime`.
    pub(super) phase: String,
    /// The name of the error's constructor.
    #[serde(rename = "type")]
    pub(super) class: String,
}

/// One run of a test.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(super) struct Scenario {
    /// The test's path below `test/`.
    pub(super) path: String,
    /// How it runs.
    pub(super) mode: Mode,
    /// The files of the harness that run before it.
    pub(super) harness: Vec<String>,
    /// Whether it is over when it says so, not when its source ends.
    pub(super) is_async: bool,
    /// The error that it must end with.
    pub(super) negative: Option<Negative>,
}

/// How a source runs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Mode {
    /// As it is, as a script.
    Sloppy,
    /// With the directive of strict mode in front.
    Strict,
    /// As a module.
    Module,
}

/// Files of the harness that run before every test that is not raw.
const HARNESS: [&str; 2] = ["assert.js", "sta.js"];
/// The file of the harness by which asynchronous tests say that they are over.
const ASYNC_HARNESS: &str = "doneprintHandle.js";

impl FrontMatter {
    /// Reads the head of a test's source. A file without one has no wishes.
    ///
    /// # Errors
    /// The head is no YAML.
    pub(super) fn parse(source: &str) -> Result<FrontMatter, String> {
        let head = source.split_once("/*---").and_then(|(_, rest)| rest.split_once("---*/"));
        let Some((head, _)) = head else { return Ok(FrontMatter::default()) };
        // Some files end their lines as the tests about line terminators need it.
        let head = head.replace("\r\n", "\n").replace('\r', "\n");
        let documents = Yaml::load_from_str(&head).map_err(|error| format!("its head is no YAML: {error}"))?;
        let Some(document) = documents.first() else { return Ok(FrontMatter::default()) };
        let list = |key: &str| -> Vec<String> {
            let items = document.as_mapping_get(key).and_then(Yaml::as_vec).map(Vec::as_slice).unwrap_or_default();
            items.iter().filter_map(Yaml::as_str).map(str::to_owned).collect()
        };
        let negative = document.as_mapping_get("negative").map(|negative| {
            let text = |key: &str| negative.as_mapping_get(key).and_then(Yaml::as_str).unwrap_or_default().to_owned();
            Negative { phase: text("phase"), class: text("type") }
        });
        Ok(FrontMatter { flags: list("flags"), includes: list("includes"), features: list("features"), negative })
    }

    /// Whether the test has the flag.
    pub(super) fn has(&self, flag: &str) -> bool {
        self.flags.iter().any(|own| own == flag)
    }

    /// The runs of the test at `path`: without a flag, one in each mode.
    pub(super) fn scenarios(&self, path: &str) -> Vec<Scenario> {
        let modes: &[Mode] = if self.has("module") {
            &[Mode::Module]
        } else if self.has("onlyStrict") {
            &[Mode::Strict]
        } else if self.has("noStrict") || self.has("raw") {
            &[Mode::Sloppy]
        } else {
            &[Mode::Sloppy, Mode::Strict]
        };
        let is_async = self.has("async");
        let mut harness = Vec::new();
        if !self.has("raw") {
            harness.extend(HARNESS.map(str::to_owned));
            harness.extend(is_async.then(|| ASYNC_HARNESS.to_owned()));
            harness.extend(self.includes.iter().cloned());
        }
        let scenario = |mode| Scenario { path: path.to_owned(), mode, harness: harness.clone(), is_async, negative: self.negative.clone() };
        modes.iter().map(|mode| scenario(*mode)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "// Licence\n/*---\ndescription: >\n    Says: [nothing]\nflags: [onlyStrict, async]\nincludes: [a.js, b.js]\r\nfeatures:\n  - let\n  - class\nnegative:\n  phase: parse\n  type: SyntaxError\n---*/\nlet x;\n";

    #[test]
    fn heads_are_read() {
        let front = FrontMatter::parse(HEAD).unwrap();
        assert_eq!(front.flags, ["onlyStrict", "async"]);
        assert_eq!(front.features, ["let", "class"]);
        assert_eq!(front.negative, Some(Negative { phase: "parse".to_owned(), class: "SyntaxError".to_owned() }));
        let scenarios = front.scenarios("x.js");
        assert_eq!(scenarios.len(), 1);
        assert_eq!(scenarios[0].harness, ["assert.js", "sta.js", "doneprintHandle.js", "a.js", "b.js"]);
        assert_eq!((scenarios[0].mode, scenarios[0].is_async), (Mode::Strict, true));
    }

    #[test]
    fn flags_choose_modes() {
        let modes = |flags: &str| {
            let front = FrontMatter::parse(&format!("/*---\nflags: [{flags}]\n---*/")).unwrap();
            front.scenarios("x.js").iter().map(|scenario| scenario.mode).collect::<Vec<_>>()
        };
        assert_eq!(modes(""), [Mode::Sloppy, Mode::Strict]);
        assert_eq!(modes("noStrict"), [Mode::Sloppy]);
        assert_eq!(modes("raw"), [Mode::Sloppy]);
        assert_eq!(modes("module"), [Mode::Module]);
    }

    #[test]
    fn a_file_may_have_no_head() {
        assert_eq!(FrontMatter::parse("let x;"), Ok(FrontMatter::default()));
        assert!(FrontMatter::parse("/*---\nflags: [a\n---*/").is_err());
    }
}
