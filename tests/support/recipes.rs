//! What is run over nasty texts: every step alone with each of its options, and every preset.

use kalima::Normalizer;
use kalima::normalize::{Info, Param, presets, steps};

/// A normalizer and what it promises beyond what all do.
pub struct Recipe {
    /// A preset's name or a spec.
    pub name: String,
    pub normalizer: Normalizer,
    /// Whether a second run changes nothing, for every text.
    pub idempotent: bool,
}

/// What these make may hold what they look for; they say so themselves.
const NOT_IDEMPOTENT: [&str; 3] = ["strip_html", "replace", "sub"];

/// Every step alone, with its defaults and with every other value of each parameter.
pub fn single_steps() -> Vec<Recipe> {
    let recipe = |info: &Info, spec: String| Recipe {
        normalizer: spec.parse().unwrap(),
        name: spec,
        idempotent: !NOT_IDEMPOTENT.contains(&info.name),
    };
    let of_step = |info: &'static Info| variants(info).into_iter().map(move |spec| recipe(info, spec));
    steps::ALL.iter().copied().flat_map(of_step).collect()
}

/// Every preset; our own are fixed points, what other tools give need not be.
pub fn all_presets() -> Vec<Recipe> {
    let is_own = |name: &str| presets::OWN.iter().any(|preset| preset.name == name);
    let recipe = |name: &str| Recipe {
        name: name.to_owned(),
        normalizer: Normalizer::preset(name).unwrap(),
        idempotent: is_own(name),
    };
    presets::ALL.iter().map(|preset| recipe(preset.name)).collect()
}

/// The step with its defaults, then with every other value of each parameter.
pub fn variants(info: &Info) -> Vec<String> {
    let mut arguments = vec![String::new()];
    for param in info.params {
        match param {
            Param::Choice(words) => arguments.extend(words[1..].iter().map(|word| format!("({word})"))),
            Param::ChoiceOrText(words) => {
                arguments.extend(words[1..].iter().map(|word| format!("({word})")));
                arguments.push(r#"("<x>")"#.into());
            }
            Param::KeyedText(key, _) => arguments.push(format!(r#"({key}="-.،؟x")"#)),
            Param::Keyed(key, words) => {
                arguments.extend(words[1..].iter().map(|word| format!("({key}={word})")))
            }
            Param::Number(key, min, max, default) => {
                arguments.extend((*min..=*max).filter(|n| n != default).map(|n| format!("({key}={n})")));
            }
            Param::Flag(word) => {
                let with_others =
                    arguments.iter().filter_map(|a| a.strip_suffix(')')).map(|a| format!("{a}, {word})"));
                let with_others: Vec<_> = with_others.collect();
                arguments.push(format!("({word})"));
                arguments.extend(with_others);
            }
            Param::Members(words, _) => arguments.extend(words.iter().map(|(word, _)| format!("({word})"))),
            Param::Pairs => arguments = vec![r#"("آ", "ا", "\u{64E}", "", "ﷲ", "الله")"#.into()],
            // The classes that the crate `regex` takes from its own version of Unicode are pinned with it.
            Param::Substitution(_) => {
                let classes = [
                    r"(\\w)",
                    r"(\\p{L})",
                    r"(\\p{Extended_Pictographic})",
                    r"(\\d)",
                    r"(\\s)",
                    r"\\b",
                    r"([\\p{L}--\\p{Arabic}])",
                    "(?i)([a-zσ])",
                ];
                arguments = classes.map(|pattern| format!("(\"{pattern}\", \"<$0>\")")).to_vec();
            }
            Param::Texts => arguments = vec![r#"("ابت", "0-9")"#.into()],
        }
    }
    arguments.into_iter().map(|arguments| format!("{}{arguments}", info.name)).collect()
}
