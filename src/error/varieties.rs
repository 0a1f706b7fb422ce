//! What varieties of Arabic are called, so that one that is named otherwise is answered with the name it has here.

/// Names of one variety a row: ours of dialects and of lists of stop words, those of its countries, ISO 639-3.
const NAMES: [&[&str]; 5] = [
    &["standard", "msa", "fusha", "modern", "arabic", "ar", "arb"],
    &["egy", "egyptian", "egypt", "eg", "masri", "arz"],
    &["lev", "levantine", "levant", "shami", "syrian", "lebanese", "palestinian", "jordanian", "apc", "ajp"],
    &[
        "glf", "gulf", "khaleeji", "khaliji", "kuwaiti", "qatari", "emirati", "bahraini", "omani", "saudi",
        "afb",
    ],
    &[
        "mgr", "maghrebi", "maghreb", "darija", "moroccan", "algerian", "tunisian", "libyan", "ary", "arq",
        "aeb",
    ],
];

/// The accepted name of the variety that is called `name`. Upper case is no difference.
pub(super) fn meant<'a>(name: &str, accepted: &[&'a str]) -> Option<&'a str> {
    let called_so = |known: &&str| known.eq_ignore_ascii_case(name);
    let names = NAMES.iter().find(|names| names.iter().any(called_so))?;
    accepted.iter().find(|accepted| names.contains(accepted)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_variety_is_found_by_any_of_its_names() {
        let dialects = ["standard", "egy", "lev", "glf", "mgr", "all"];
        for (name, ours) in [
            ("egyptian", "egy"),
            ("Levantine", "lev"),
            ("gulf", "glf"),
            ("maghrebi", "mgr"),
            ("moroccan", "mgr"),
            ("msa", "standard"),
        ] {
            assert_eq!(meant(name, &dialects), Some(ours));
        }
        assert_eq!(meant("egy", &["msa", "egyptian"]), Some("egyptian"));
        assert_eq!(meant("sudanese", &dialects), None);
        assert_eq!(meant("egyptian", &["light10"]), None);
    }

    #[test]
    fn no_name_is_that_of_two_varieties() {
        let mut names = NAMES.concat();
        names.sort_unstable();
        assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{names:?}");
    }
}
