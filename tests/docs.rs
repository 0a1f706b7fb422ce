//! The pages that are made from the code: written with KALIMA_WRITE_DOCS=1, compared otherwise.

#![allow(clippy::unwrap_used, reason = "a test")]

use std::fmt::Write;
use std::fs;

use kalima::Normalizer;
use kalima::analyze::profile::{Aim, Group, Per, Unit, measured};
use kalima::normalize::{Info, Param, presets, steps};

fn page(name: &str, content: &str) {
    let path = format!("{}/docs/{name}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("KALIMA_WRITE_DOCS").is_some() {
        fs::write(&path, content).unwrap();
    }
    let found = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        found == content,
        "docs/{name} is not what the code says; write it anew: KALIMA_WRITE_DOCS=1 cargo test --test docs"
    );
}

fn parameter(param: &Param) -> String {
    let list = |words: &[&str]| words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ");
    match param {
        Param::Choice(words) => format!("one of {} (default `{}`)", list(words), words[0]),
        Param::Keyed(key, words) => format!("`{key}=` one of {} (default `{}`)", list(words), words[0]),
        Param::ChoiceOrText(words) => {
            format!("one of {}, or a text, `\"…\"` (default `{}`)", list(words), words[0])
        }
        Param::KeyedText(key, "") => format!("`{key}=` a text, `\"…\"` (default none)"),
        Param::KeyedText(key, default) => format!("`{key}=` a text, `\"…\"` (default `\"{default}\"`)"),
        Param::Number(key, min, max, default) => format!("`{key}=` {min} to {max} (default {default})"),
        Param::Flag(word) => format!("`{word}` or not"),
        Param::Members(words, default) => {
            let names: Vec<_> = words.iter().map(|(word, _)| *word).collect();
            let named = words.iter().find(|(_, set)| set == default).map_or("none", |(word, _)| word);
            format!("any of {} (default `{named}`)", list(&names))
        }
        Param::Pairs => "pairs of texts, `\"from\", \"to\"`".into(),
        Param::Texts => "one text or several, `\"…\"`".into(),
        Param::Substitution(_) => "a pattern and what stands in its place, `\"pattern\", \"to\"`".into(),
    }
}

/// What is escaped in a table or where nobody could see it.
fn shown(text: &str) -> String {
    let hidden = |c: char| c.is_control() || kalima::chars::is_default_ignorable(c as u32);
    let escaped =
        text.chars().map(|c| if hidden(c) { format!("\\u{{{:X}}}", c as u32) } else { c.to_string() });
    escaped.collect::<String>().replace('|', "\\|")
}

/// What the step's own file tells a reader: its sections behind the example.
fn sections(name: &str) -> String {
    let path = format!("{}/src/normalize/steps/{name}.rs", env!("CARGO_MANIFEST_DIR"));
    let source = fs::read_to_string(path).unwrap();
    let header = source.lines().take_while(|line| line.starts_with("//!"));
    let text: Vec<&str> = header.map(|line| line.trim_start_matches("//!").trim_start_matches(' ')).collect();
    let begin = text.iter().position(|line| line.starts_with("**Who wants it.**")).unwrap();
    // Links to items mean something to rustdoc only.
    format!("{}\n\n", text[begin..].join("\n").replace("[`", "`").replace("`]", "`"))
}

fn step(out: &mut String, info: &Info) {
    let (spec, before, after) = info.example;
    writeln!(out, "## `{}`\n", info.name).unwrap();
    writeln!(out, "{} *{}.*\n", info.summary, info.effect.name()).unwrap();
    for param in info.params {
        writeln!(out, "- {}", parameter(param)).unwrap();
    }
    if !info.params.is_empty() {
        out.push('\n');
    }
    writeln!(out, "| `{}` | |\n|---|---|\n| before | {} |", spec.replace('|', "\\|"), shown(before)).unwrap();
    writeln!(out, "| after | {} |\n", shown(after)).unwrap();
    out.push_str(&sections(info.name));
    writeln!(out, "Rules and tests: [`{0}.rs`](../src/normalize/steps/{0}.rs).\n", info.name).unwrap();
}

#[test]
fn steps_page() {
    let mut out = String::from(
        "# Steps\n\n\
         The vocabulary of recipes, made from the code by `KALIMA_WRITE_DOCS=1 cargo test --test docs`. A recipe is a \
         list of steps in the order you want them: `nfc | strip_marks(tashkeel) | fold_alef`. Bare words in \
         parentheses are members or flags, then `key=word`; text stands in `\"…\"` with `\\\"`, `\\\\` and `\\u{HEX}`. \
         `kalima.steps()` and `kalima steps` list the same.\n\n\
         *Lossless*: a reader sees no difference. *Folding*: two spellings become one. *Deleting*: something goes.\n\n",
    );
    steps::ALL.iter().for_each(|info| step(&mut out, info));
    page("steps.md", &format!("{}\n", out.trim_end()));
}

/// Why a preset of ours has the steps it has, and what it costs.
const REASONS: &[(&str, &str)] = &[
    (
        "clean",
        "Every step is lossless for a reader of Arabic: a presentation form is the letter it shows, an invisible control \
         is nothing, a Farsi yeh in an Arabic line is a keyboard's yeh. What a reader sees, a ligature sign, a mark, a \
         digit of another set, tatweel, a curly quote, stays. `nfc` stands behind the steps that may bring letter and mark \
         together.",
    ),
    (
        "search",
        "Recall first: all spellings that people mix fold, and nothing looks at a neighbouring word, so that a query of one \
         word folds as the document did. That is why the guard of `fold_persian` is off and elongation stays. Marks go \
         before the letters fold, so that موسىٰ and موسى meet. Lost: whatever told على from علي and كتبه from كتبة.",
    ),
    (
        "model",
        "A subword vocabulary made from plain text has no marks, no tatweel and few rare signs, so these go; letters tell \
         words apart, so none folds. Two of a long run stay (`reduce_elongation`), since real words have runs of two.",
    ),
    (
        "social",
        "What `model` does, and what a classifier of posts should not learn goes: addresses, accounts, the length of a \
         laugh. A hashtag is opened because its words mean what words mean; one emoji of a run stays because it carries \
         the mood. Elongation goes before the objects are looked for (htttp:// would become a URL on a second run), and \
         glued words part last. Of the head of a retweet, `RT @name: `, there stays `RT : `; \
         [Which recipe to take](choosing.md#classification) has the step that takes it away.",
    ),
    (
        "quran",
        "One form for the editions and for quotations in running text: Uthmani spelling writes ءا for آ, ى for final ي \
         and small signs of recitation, so all of these fold. ى must merge with ي, or the second run would differ once \
         a dagger alef is gone. Spellings that drop an alef (ٱلصَّلَوٰةَ, هَٰذَا) stay different from today's.",
    ),
    (
        "lucene",
        "For an index that Lucene made, or to compare with one. Canonical equivalents are not looked for and no other \
         mark is touched, as there.",
    ),
];

fn reasons(preset: &str) -> &'static str {
    let (_, text) = REASONS.iter().find(|(name, _)| *name == preset).unwrap();
    text
}

/// What the preset does to the texts that were measured: a table out of benches/effects.tsv.
fn effect(out: &mut String, preset: &str) {
    let path = format!("{}/benches/effects.tsv", env!("CARGO_MANIFEST_DIR"));
    let rows = fs::read_to_string(path).unwrap();
    let rows = rows.lines().filter_map(|row| row.strip_prefix(&format!("{preset}\t"))).map(str::to_owned);
    out.push_str(
        "\n\n| text | lines changed | code points lost | vocabulary | of it merged | most frequent merges |\n\
         |---|---|---|---|---|---|\n",
    );
    let before = out.len();
    for row in rows {
        writeln!(out, "| {} |", row.replace('\t', " | ")).unwrap();
    }
    assert!(out.len() > before, "{preset} has no measured effect: run benches/effects.py");
    out.push('\n');
}

#[test]
fn presets_page() {
    let mut out = String::from(
        "# Presets\n\n\
         Recipes with a name; [Which recipe to take](choosing.md) tells a newcomer. Made from the code by `KALIMA_WRITE_DOCS=1 cargo test --test docs`. The fingerprint is \
         the recipe's identity: equal fingerprints give equal answers, in every release.\n\n\
         | you want to | take |\n|---|---|\n\
         | store or show text, or feed it to anything that should see what a reader sees | `clean` |\n\
         | find words whatever their marks, tatweel, hamza, alef, yeh, teh marbuta and digits | `search` |\n\
         | train or run a classifier or an embedding | `model` |\n\
         | the same for posts, comments and reviews | `social` |\n\
         | compare Quranic text across editions, or find quotations of it | `quran` |\n\
         | have exactly what Lucene's ArabicNormalizer gives, which is one filter of its Arabic analysis | `lucene` |\n\
         | have exactly what a function of another tool gives | [its preset](peers.md) |\n\n\
         No preset joins everything: `search` keeps elongation (صبااااح) and does not join مسؤول and مسئول, which \
         `fold_hamza(standalone)` does. In `clean` and `model` a Farsi yeh or keheh folds only in a line that is surely \
         Arabic, and a name alone is no evidence: for a column of names take `search`, or write \
         `fold_persian(final=yeh, guard=off)` yourself. A recipe made of a preset and more steps should end with \
         `collapse_spaces | trim` again where the steps may leave spaces.\n\n\
         **Measured effect**: `python benches/effects.py FILE… > benches/effects.tsv` over the corpora of the shared folder, line \
         by line. *Lost*: code points that go and nothing stands in their place. *Vocabulary*: distinct words with \
         letters, before → after. *Merged*: of these words, the part that became equal to another one.\n\n",
    );
    for preset in presets::OWN.iter().copied().chain([&presets::LUCENE]) {
        let normalizer = Normalizer::preset(preset.name).unwrap();
        writeln!(out, "## `{}`\n\n{}\n", preset.name, preset.summary).unwrap();
        writeln!(out, "```text\n{}\n```\n", normalizer.spec().replace(" | ", "\n| ")).unwrap();
        writeln!(out, "Fingerprint: `{}`\n", normalizer.fingerprint()).unwrap();
        out.push_str(reasons(preset.name));
        effect(&mut out, preset.name);
    }
    page("presets.md", &format!("{}\n", out.trim_end()));
}

/// What the rates of counters are counted in, as an enumeration.
fn rates() -> String {
    let mut parts: Vec<(Per, Vec<&str>)> = Vec::new();
    for unit in Unit::ALL {
        match parts.iter_mut().find(|(per, _)| *per == unit.per()) {
            Some((_, units)) => units.push(unit.name()),
            None => parts.push((unit.per(), vec![unit.name()])),
        }
    }
    let parts = parts.into_iter().map(|(per, units)| format!("{} per {}", units.join(", "), per.name()));
    parts.collect::<Vec<_>>().join("; ")
}

#[test]
fn profile_page() {
    let mut out = String::from(
        "# Corpus profiles\n\n\
         What a corpus is made of, in all and at what rate, and the steps of the normalizer that would \
         matter. Made from the code by `KALIMA_WRITE_DOCS=1 cargo test --test docs`.\n\n\
         ```python\n\
         >>> import kalima\n\
         >>> corpus = kalima.profile([\"قالَ المعلّمُ: ٣ كُتُب\", \"رااائع 😀 https://t.co/a\"])\n\
         >>> corpus.counts[\"harakat\"], corpus.counts[\"emoji\"], corpus.counts[\"code_points\"]\n\
         (4, 1, 45)\n\
         >>> corpus.rates[\"emoji\"]\n\
         {'value': 500.0, 'per': 'thousand lines'}\n\
         >>> round(corpus.per_million[\"digits_arabic\"])\n\
         22222\n\
         >>> [advice[\"spec\"] for advice in corpus.advice if \"model\" in advice[\"presets\"]]\n\
         ['strip_marks', 'map_digits', 'reduce_elongation']\n\
         >>> [advice[\"spec\"] for advice in corpus.advice if advice[\"aim\"] == \"models of posts and reviews\"]\n\
         ['reduce_elongation', 'replace_urls', 'emoji(strip)']\n\
         >>> (corpus + kalima.profile([\"نعم\"])).counts[\"texts\"]\n\
         3\n\
         >>> page = corpus.to_html()    # a page with charts that needs nothing from elsewhere\n\
         \n\
         ```\n\n\
         `kalima profile --html FILE… -o page.html` does the same for files, line by line: memory is bounded by the \
         longest line. `print(corpus)` shows a table of the counters that are not at zero; `to_dict()` and \
         `--format jsonl` hold all of them.\n\n\
         Texts are counted line by line, so the profile of a corpus is the sum of its parts, and the number of texts \
         apart it does not matter how a corpus is cut into texts. A code point may count in two counters: ى is \
         `letters_arabic` and `alef_maksura`. Code points are counted as they are typed: ا and U+0654 are a letter \
         and a mark, and `decomposed` tells how many such there are.\n\n\
         **Rates.** `rates` says of each counter how frequent it is and in how much of what, by what it counts (the \
         second column below): ",
    );
    out.push_str(&rates());
    out.push_str(
        ". `per_million` has the same of every counter in a million code points, whatever it counts; so do the changes \
         of steps.\n\n\
         **Steps.** Each step is tried alone on every line, without its line end; `changes` counts its edits, as \
         `Aligned.edits` lists them, and `advice` orders the steps by them. Steps have their defaults, but for those \
         that do nothing without a word: ",
    );
    let with_words = measured().iter().filter(|measured| measured.spec != measured.info.name);
    let with_words: Vec<_> = with_words.map(|measured| format!("`{}`", measured.spec)).collect();
    let left_out = steps::ALL.iter().filter(|info| !measured().iter().any(|m| m.info.name == info.name));
    let left_out: Vec<_> = left_out.map(|info| format!("`{}`", info.name)).collect();
    writeln!(
        out,
        "{}. Not tried, since they are chosen for the program that reads the text or are nothing without texts of \
         your own: {}. Advice is no order: which steps are right depends on what the corpus is for ([presets](presets.md)), and each \
         has an `aim`:\n",
        with_words.join(", "),
        left_out.join(", ")
    )
    .unwrap();
    out.push_str("| aim | what it means | steps |\n|---|---|---|\n");
    for aim in Aim::ALL {
        let steps = measured().iter().filter(|measured| measured.aim == aim);
        let steps: Vec<_> = steps.map(|step| format!("[`{0}`](steps.md#{0})", step.info.name)).collect();
        writeln!(out, "| {} | {} | {} |", aim.name(), aim.meaning(), steps.join(", ")).unwrap();
    }
    out.push('\n');
    for group in Group::ALL {
        writeln!(out, "## {}\n\n| counter | counts | definition | step |\n|---|---|---|---|", group.title())
            .unwrap();
        for info in group.counters() {
            let step = info.step.map_or(String::new(), |step| format!("[`{step}`](steps.md#{step})"));
            let definition = shown(info.definition);
            writeln!(out, "| `{}` | {} | {definition} | {step} |", info.name, info.unit.name()).unwrap();
        }
        out.push('\n');
    }
    page("profile.md", &format!("{}\n", out.trim_end()));
}
