//! What a list of steps came to: counted here, and closed with one line that says it.

use std::time::Instant;

use anyhow::Result;

/// How a step ended.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// All is well.
    Passed,
    /// It cannot run here, for the reason that is told.
    Skipped(String),
}

/// The counts so far: tests of inner test runners, and steps that have none.
#[derive(Default, Debug)]
pub struct Summary {
    passed: u64,
    failed: u64,
    skipped: u64,
    failures: Vec<String>,
}

impl Summary {
    /// Runs a step and counts it as one test.
    pub fn step(&mut self, name: &str, step: impl FnOnce(&mut Summary) -> Result<Verdict>) {
        println!("\n── {name}");
        let start = Instant::now();
        let result = step(self);
        let seconds = start.elapsed().as_secs_f64();
        match result {
            Ok(Verdict::Passed) => {
                self.passed += 1;
                println!("   ok, {seconds:.1} s");
            }
            Ok(Verdict::Skipped(why)) => {
                self.skipped += 1;
                println!("   skipped: {why}");
            }
            Err(error) => {
                self.failed += 1;
                self.failures.push(name.to_owned());
                println!("   FAILED: {error:#}");
            }
        }
    }

    /// Adds the closing lines that cargo's test runners have written: `test result: ok. 5 passed; 0 failed; 1 ignored; …`.
    pub fn count_tests(&mut self, output: &str) {
        for line in output.lines().filter(|line| line.starts_with("test result:")) {
            let words: Vec<&str> = line.split([' ', ';']).filter(|word| !word.is_empty()).collect();
            for pair in words.windows(2) {
                let number = pair[0].parse().unwrap_or(0);
                match pair[1] {
                    "passed" => self.passed += number,
                    "failed" => self.failed += number,
                    "ignored" => self.skipped += number,
                    _ => {}
                }
            }
        }
    }

    /// Prints what failed and the closing line. Returns whether nothing did.
    pub fn close(&self) -> bool {
        println!();
        for name in &self.failures {
            println!("failed: {name}");
        }
        println!("{} passed, {} failed, {} skipped", self.passed, self.failed, self.skipped);
        self.failed == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_lines_are_added() {
        let mut summary = Summary::default();
        summary.count_tests("x\ntest result: ok. 5 passed; 1 failed; 2 ignored; 0 measured; 0 filtered out; finished in 0.1s\n");
        summary.count_tests("test result: ok. 7 passed; 0 failed; 0 ignored;\n");
        assert_eq!((summary.passed, summary.failed, summary.skipped), (12, 1, 2));
    }
}
