//! The vocabulary: one step a file, named exactly as a spec writes it.

mod collapse_spaces;
mod emoji;
mod fold_alef;
mod fold_alef_maksura;
mod fold_hamza;
mod fold_persian;
mod fold_presentation_forms;
mod fold_tanwin_alef;
mod fold_teh_marbuta;
mod hashtags;
mod join_waw;
mod keep;
mod keep_arabic;
mod lowercase;
mod map;
mod map_digits;
mod map_punctuation;
mod map_quotes;
mod nfc;
mod nfd;
mod nfkc;
mod nfkd;
mod order_marks;
mod reduce_elongation;
mod replace;
mod replace_emails;
mod replace_mentions;
mod replace_urls;
mod space_punctuation;
mod split_glued;
mod strip_controls;
mod strip_html;
mod strip_marks;
mod strip_punctuation;
mod strip_tatweel;
mod sub;
mod trim;

use super::step::Info;

/// Every step, in the order of the documentation.
pub static ALL: &[&Info] = &[
    &nfc::INFO,
    &nfd::INFO,
    &nfkc::INFO,
    &nfkd::INFO,
    &fold_presentation_forms::INFO,
    &strip_controls::INFO,
    &strip_marks::INFO,
    &strip_tatweel::INFO,
    &order_marks::INFO,
    &fold_alef::INFO,
    &fold_hamza::INFO,
    &fold_alef_maksura::INFO,
    &fold_teh_marbuta::INFO,
    &fold_persian::INFO,
    &fold_tanwin_alef::INFO,
    &lowercase::INFO,
    &map_digits::INFO,
    &map_punctuation::INFO,
    &map_quotes::INFO,
    &strip_punctuation::INFO,
    &collapse_spaces::INFO,
    &space_punctuation::INFO,
    &trim::INFO,
    &reduce_elongation::INFO,
    &replace_urls::INFO,
    &replace_emails::INFO,
    &replace_mentions::INFO,
    &hashtags::INFO,
    &emoji::INFO,
    &keep_arabic::INFO,
    &strip_html::INFO,
    &split_glued::INFO,
    &join_waw::INFO,
    &replace::INFO,
    &map::INFO,
    &sub::INFO,
    &keep::INFO,
];

/// The step of that name.
pub fn find(name: &str) -> Option<&'static Info> {
    ALL.iter().copied().find(|info| info.name == name)
}

/// Tests of a step: each text gives that answer; the compiled plan and the steps run one by one agree, the second
/// run changes nothing, and the alignment leads to the same text.
#[cfg(test)]
pub(crate) fn check(spec: &str, cases: &[(&str, &str)]) {
    use crate::kernel::Utf8;
    let normalizer: super::Normalizer = spec.parse().unwrap();
    for (before, after) in cases {
        let answer = normalizer.normalize(before);
        assert_eq!(answer, *after, "{spec} on {:?}: {:?} is not {:?}", before, answer, after);
        let (unfused, _) = normalizer.plan().run_unfused::<Utf8>(before.as_bytes()).unwrap();
        assert_eq!(unfused, after.as_bytes(), "{spec} unfused on {before:?}");
        assert_eq!(normalizer.normalize(&answer), *after, "{spec} again on {before:?}");
        assert_eq!(normalizer.align(before).text(), *after, "{spec} aligned on {before:?}");
    }
}

/// Tests of a step: what holds for every text. The compiled plan and the steps run one by one agree, the second run
/// changes nothing, and canonically equivalent texts have canonically equivalent answers.
#[cfg(test)]
pub(crate) fn check_properties(spec: &str, text: &str) {
    use crate::kernel::Utf8;
    use unicode_normalization::UnicodeNormalization;
    let normalizer: super::Normalizer = spec.parse().unwrap();
    let answer = normalizer.normalize(text);
    let (unfused, _) = normalizer.plan().run_unfused::<Utf8>(text.as_bytes()).unwrap();
    assert_eq!(answer.as_bytes(), unfused, "{spec} unfused on {text:?}");
    assert_eq!(normalizer.normalize(&answer), answer, "{spec} again on {text:?}");
    let composed = |text: &str| text.nfc().collect::<String>();
    let of_nfc = composed(&normalizer.normalize(&composed(text)));
    let of_nfd = composed(&normalizer.normalize(&text.nfd().collect::<String>()));
    assert_eq!(of_nfc, of_nfd, "{spec} on the NFC and the NFD of {text:?}");
    // To the recognisers of objects a Kelvin sign is no K, and a Greek question mark no semicolon, before NFC.
    if !text.contains(['\u{212A}', '\u{37E}']) {
        assert_eq!(composed(&answer), of_nfc, "{spec} on {text:?} as typed and on its NFC");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// The source of every step, found where it is expected.
    fn source(name: &str) -> String {
        let path = format!("{}/src/normalize/steps/{name}.rs", env!("CARGO_MANIFEST_DIR"));
        std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}"))
    }

    #[test]
    fn every_file_is_a_listed_step_of_its_name() {
        let folder = format!("{}/src/normalize/steps", env!("CARGO_MANIFEST_DIR"));
        let files: BTreeSet<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter_map(|file| file.strip_suffix(".rs").map(str::to_owned))
            .filter(|name| name != "mod")
            .collect();
        let listed: BTreeSet<String> = ALL.iter().map(|info| info.name.to_owned()).collect();
        assert_eq!(files, listed);
        assert_eq!(listed.len(), ALL.len(), "a name is listed twice");
    }

    #[test]
    fn every_step_tells_what_a_reader_asks() {
        for info in ALL {
            let source = source(info.name);
            assert!(source.starts_with(&format!("//! `{}`", info.name)), "{}", info.name);
            let parts = [
                "Before → after",
                "Who wants it",
                "What it leaves alone",
                "Parameters",
                "Order",
                "Kind",
                "Source",
            ];
            for part in parts {
                assert!(source.contains(&format!("**{part}.**")), "{} says nothing of: {part}", info.name);
            }
        }
    }

    #[test]
    fn every_example_is_true() {
        for info in ALL {
            let (spec, before, after) = info.example;
            check(spec, &[(before, after)]);
            assert!(spec.contains(info.name));
        }
    }

    /// A table that a step forgets to name in its domain would silently be ignored by the compiler.
    #[test]
    fn no_rule_lies_outside_its_domain() {
        for info in ALL {
            let (spec, ..) = info.example;
            let spec: crate::normalize::Spec = spec.parse().unwrap();
            for step in spec.steps() {
                let built = (step.info.build)(&step.args).unwrap();
                let mut inside = vec![false; 0x11_0000];
                built.domain().into_iter().flatten().for_each(|cp| inside[cp as usize] = true);
                for cp in (0..0x11_0000).filter(|&cp| !inside[cp as usize]) {
                    assert_eq!(built.rule(cp), built.elsewhere(), "{} U+{cp:04X}", info.name);
                }
            }
        }
    }
}
