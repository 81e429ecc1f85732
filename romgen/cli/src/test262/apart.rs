//! Which tests are counted apart from ES2024's.

use super::test::FrontMatter;

/// Groups of features.
const GROUPS: &str = include_str!("apart.txt");
/// Tests for hosts whose main agent may block; here it may not.
const FOR_BLOCKING_HOSTS: &str = "CanBlockIsTrue";

/// The group that a test is counted in, if it is counted apart.
pub(super) fn group(front: &FrontMatter) -> Option<&'static str> {
    if front.has(FOR_BLOCKING_HOSTS) {
        return Some(FOR_BLOCKING_HOSTS);
    }
    let mut group = "";
    for line in GROUPS.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        match line.strip_suffix(':') {
            Some(name) => group = name,
            None if front.features.iter().any(|feature| feature == line) => return Some(group),
            None => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn features_decide() {
        let of = |features: &str| group(&FrontMatter::parse(&format!("/*---\nfeatures: [{features}]\n---*/")).unwrap());
        assert_eq!(of("let, set-methods"), Some("beyond ES2024"));
        assert_eq!(of("cross-realm, Temporal"), Some("beyond ES2024"));
        assert_eq!(of("cross-realm"), Some("cross-realm"));
        assert_eq!(of("array-grouping, resizable-arraybuffer"), None);
    }
}
