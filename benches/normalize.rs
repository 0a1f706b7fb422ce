//! How fast do the presets normalize, what does an alignment cost, and what does the first use cost?

mod support;

use std::process::ExitCode;

use kalima::normalize::presets;
use kalima::{Error, Normalizer};
use support::{Engine, Question, Unit};

const PRESETS: [&str; 4] = ["clean", "search", "model", "lucene"];

/// What `lucene` does, as one would write it in an afternoon.
fn naive_lucene(text: &str) -> String {
    let fold = |letter| match letter {
        'آ' => 'ا', // U+0622 ALEF WITH MADDA ABOVE to U+0627 ALEF
        'أ' => 'ا', // U+0623 ALEF WITH HAMZA ABOVE to U+0627 ALEF
        'إ' => 'ا', // U+0625 ALEF WITH HAMZA BELOW to U+0627 ALEF
        'ى' => 'ي', // U+0649 ALEF MAKSURA to U+064A YEH
        'ة' => 'ه', // U+0629 TEH MARBUTA to U+0647 HEH
        other => other,
    };
    text.chars().filter(|letter| !matches!(letter, '\u{640}' | '\u{64B}'..='\u{652}')).map(fold).collect()
}

fn naive() -> Engine {
    Engine::new("naive chars loop", |text, sink| sink.put(&naive_lucene(text))).equal_to("lucene")
}

fn normalize(name: &'static str) -> Result<Engine, Error> {
    let normalizer = Normalizer::preset(name)?;
    Ok(Engine::new(name, move |text, sink| sink.put(&normalizer.normalize(text))))
}

fn align(name: &'static str) -> Result<Engine, Error> {
    let normalizer = Normalizer::preset(name)?;
    Ok(Engine::new(format!("{name}, aligned"), move |text, sink| {
        sink.put(normalizer.align(text).text());
    })
    .equal_to(name))
}

fn lines() -> Result<Question, Error> {
    let mut engines = vec![naive()];
    for name in PRESETS {
        engines.extend([normalize(name)?, align(name)?]);
    }
    Ok(Question {
        name: "normalize-lines".into(),
        asks: "how fast is a text normalized line by line, and what does the alignment add?",
        texts: &[],
        pieces: support::lines,
        unit: Unit::Throughput,
        engines,
        goals: Vec::new(),
    })
}

/// Words of six letters: the call itself is what is timed.
fn six_letters(text: &str) -> Vec<String> {
    let letters = |word: &&str| word.chars().count() == 6 && word.chars().all(char::is_alphabetic);
    text.split_whitespace().filter(letters).map(String::from).collect()
}

fn words() -> Result<Question, Error> {
    let mut engines = vec![naive()];
    for name in PRESETS {
        engines.push(normalize(name)?);
    }
    Ok(Question {
        name: "normalize-word".into(),
        asks: "what does one call on a word of six letters cost?",
        texts: &[],
        pieces: six_letters,
        unit: Unit::PerPiece,
        engines,
        goals: Vec::new(),
    })
}

/// The names of the presets stand for texts: each piece is compiled and used once.
fn first_use() -> Question {
    let compile = |text: &str, sink: &mut support::Sink| {
        for name in PRESETS {
            if let Some(preset) = presets::find(name) {
                sink.put(&Normalizer::new(preset.spec()).normalize(text));
            }
        }
    };
    Question {
        name: "normalize-first-use".into(),
        asks: "what does the first use of the four presets cost: compiling all four and normalizing one line with each?",
        texts: &[],
        pieces: |text| support::lines(text).into_iter().take(1).collect(),
        unit: Unit::PerPiece,
        engines: vec![Engine::new("compile and normalize", compile)],
        goals: Vec::new(),
    }
}

fn main() -> ExitCode {
    let questions = || Ok::<_, Error>(vec![lines()?, words()?, first_use()]);
    match questions() {
        Ok(questions) => support::main(questions),
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
