//! What holds for every text, whatever it is. Each function fails with the text in its message.

use std::ops::Range;

use kalima::alignment::{Alignment, CodePoints, SourceRange, TargetRange, Unit, convert_spans};
use kalima::analyze::AnalyzedToken;
use kalima::chars::{self, Category};
use kalima::kernel::{Encoding, TooWide, Ucs1, Ucs2, Ucs4, Utf8};
use kalima::morphology::segment::{Known, Segmenter};
use kalima::normalize::{Explanation, StepChanges};
use kalima::tokenize::Value;
use kalima::{Aligned, Analyzer, Kind, Normalizer, Sentences, Token, Tokenizer};

/// The names of the presets that keep every contract of ours: our own, and `lucene`. What other tools give need be no
/// fixed point.
pub fn preset_names() -> Vec<&'static str> {
    kalima::normalize::presets::OWN.iter().map(|preset| preset.name).chain(["lucene"]).collect()
}

/// A second run changes nothing.
pub fn idempotent(normalizer: &Normalizer, text: &str) {
    let once = normalizer.normalize(text);
    let twice = normalizer.normalize(&once);
    assert_eq!(twice, once, "{} twice, on {text:?}", normalizer.spec());
}

/// The alignment leads to the text that normalizing gives, and is a map: total, monotone, on whole characters.
pub fn aligned(normalizer: &Normalizer, text: &str) {
    let aligned = normalizer.align(text);
    let answer = normalizer.normalize(text);
    assert_eq!(aligned.text(), answer, "{} aligned, on {text:?}", normalizer.spec());
    let lengths = (aligned.alignment().source_len(), aligned.alignment().target_len());
    assert_eq!(lengths, (text.len(), answer.len()), "{} on {text:?}", normalizer.spec());
    edits_lead_back(normalizer, &aligned);
}

/// The text with every edit undone is the source, so nothing changed that no edit tells of.
fn edits_lead_back(normalizer: &Normalizer, aligned: &Aligned) {
    let (source, text) = (aligned.source(), aligned.text());
    let (mut rebuilt, mut at) = (String::new(), 0);
    for edit in aligned.edits() {
        assert!(at <= edit.target.start, "{}: edits overlap on {source:?}", normalizer.spec());
        rebuilt.push_str(&text[at..edit.target.start]);
        rebuilt.push_str(&source[edit.source.range()]);
        at = edit.target.end;
    }
    rebuilt.push_str(&text[at..]);
    assert_eq!(rebuilt, source, "{}: edits undone in {text:?}", normalizer.spec());
}

/// The compiled plan gives what its steps give one by one, each over the whole text.
pub fn fused_equals_unfused(normalizer: &Normalizer, text: &str) {
    let (unfused, alignment) = normalizer.plan().run_unfused::<Utf8>(text.as_bytes()).unwrap();
    let unfused = String::from_utf8(unfused).unwrap();
    assert_eq!(normalizer.normalize(text), unfused, "{} unfused, on {text:?}", normalizer.spec());
    let lengths = (alignment.source_len(), alignment.target_len());
    assert_eq!(lengths, (text.len(), unfused.len()), "{} unfused, on {text:?}", normalizer.spec());
}

/// Every storage that can hold the text gives the same answer; one that cannot hold the answer says so.
pub fn every_storage_agrees(normalizer: &Normalizer, text: &str) {
    stored::<Ucs4>(normalizer, text, Some);
    stored::<Ucs2>(normalizer, text, |cp| u16::try_from(cp).ok());
    stored::<Ucs1>(normalizer, text, |cp| u8::try_from(cp).ok());
}

fn stored<E: Encoding>(normalizer: &Normalizer, text: &str, unit: impl Fn(u32) -> Option<E::Unit>) {
    let store = |text: &str| text.chars().map(|c| unit(u32::from(c))).collect::<Option<Vec<E::Unit>>>();
    let Some(source) = store(text) else { return };
    let aligned = normalizer.align(text);
    let answer = match normalizer.plan().align::<E>(&source) {
        Ok(answer) => answer,
        Err(TooWide::Storage) => return,
        Err(TooWide::Memory) => panic!("memory ran out on {text:?}"),
    };
    let written = answer.0.unwrap_or(source.clone());
    let spec = normalizer.spec();
    assert_eq!(Some(&written), store(aligned.text()).as_ref(), "{spec} in another storage, on {text:?}");
    let plain = normalizer.plan().run::<E>(&source).unwrap().unwrap_or(source);
    assert_eq!(plain, written, "{spec} in another storage without alignment, on {text:?}");
    same_map(&aligned, &answer.1, &spec);
}

/// The alignment in units of one code point says what the one in bytes says.
fn same_map(aligned: &Aligned, of_code_points: &Alignment, spec: &str) {
    let (source, target) = (CodePoints::new(aligned.source()), CodePoints::new(aligned.text()));
    for range in char_ranges(aligned.text()) {
        let bytes = aligned.to_source(range.clone()).range();
        let cps = TargetRange::new(target.of_byte(range.start), target.of_byte(range.end));
        let found = of_code_points.to_source(cps).range();
        let expected = source.of_byte(bytes.start)..source.of_byte(bytes.end);
        assert_eq!(found, expected, "{spec}: {range:?} of {:?} from {:?}", aligned.text(), aligned.source());
    }
}

/// The bytes of each character.
pub fn char_ranges(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    text.char_indices().map(|(at, c)| at..at + c.len_utf8())
}

/// The map of an alignment: total, monotone, on whole characters, back again to what it came from.
pub fn map_is_monotone(normalizer: &Normalizer, text: &str) {
    let aligned = normalizer.align(text);
    let say = || format!("{} on {text:?} to {:?}", normalizer.spec(), aligned.text());
    let mut last = SourceRange::new(0, 0);
    for range in char_ranges(aligned.text()) {
        let from = aligned.to_source(range.clone());
        assert!(text.get(from.range()).is_some(), "{range:?} is from {from:?}: {}", say());
        assert!(last.start <= from.start && last.end <= from.end, "{from:?} after {last:?}: {}", say());
        let back = aligned.from_source(from);
        let holds = back.start <= range.start && range.end <= back.end;
        assert!(holds || from.is_empty(), "{range:?} to {from:?} to {back:?}: {}", say());
        let empty = aligned.to_source(range.start..range.start);
        assert!(empty.start == empty.end, "empty {range:?} is from {empty:?}: {}", say());
        last = from;
    }
    let mut last = TargetRange::new(0, 0);
    for range in char_ranges(text) {
        let to = aligned.from_source(range.clone());
        assert!(aligned.text().get(to.range()).is_some(), "{range:?} went to {to:?}: {}", say());
        assert!(last.start <= to.start && last.end <= to.end, "{to:?} after {last:?}: {}", say());
        assert!(aligned.from_source(range.start..range.start).is_empty(), "{}", say());
        last = to;
    }
}

/// Looked up all at once, ranges lead where they lead one by one, whatever their order.
pub fn many_lookups_are_one_by_one(normalizer: &Normalizer, text: &str) {
    let aligned = normalizer.align(text);
    let alignment = aligned.alignment();
    let say = || format!("{} on {text:?}", normalizer.spec());
    let targets: Vec<_> = some_ranges(aligned.text()).into_iter().map(TargetRange::from).collect();
    let sources: Vec<_> = targets.iter().map(|&range| alignment.to_source(range)).collect();
    assert_eq!(alignment.to_source_all(&targets).unwrap(), sources, "{}", say());
    let sources: Vec<_> = some_ranges(text).into_iter().map(SourceRange::from).collect();
    let targets: Vec<_> = sources.iter().map(|&range| alignment.from_source(range)).collect();
    assert_eq!(alignment.from_source_all(&sources).unwrap(), targets, "{}", say());
}

/// Ranges of up to three characters, empty ones among them, the last first, then from the middle on.
fn some_ranges(text: &str) -> Vec<Range<usize>> {
    let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let from = |i: usize| starts[i..].iter().take(4).map(move |&end| (i, end));
    let mut ranges: Vec<_> = (0..starts.len()).rev().flat_map(from).map(|(i, end)| starts[i]..end).collect();
    let middle = ranges.len() / 2;
    ranges.rotate_left(middle);
    ranges
}

/// Every offset of a text in every unit is what counting gives.
pub fn offsets_convert(text: &str) {
    let mut places = vec![[0, 0, 0]];
    let mut at = [0, 0, 0];
    for c in text.chars() {
        at = [at[0] + c.len_utf8(), at[1] + 1, at[2] + c.len_utf16()];
        places.push(at);
    }
    let spans = |unit: usize| -> Vec<Range<usize>> {
        let pairs = places.iter().rev().zip(places.iter().rev().skip(places.len() / 2));
        pairs.map(|(end, start)| start[unit]..end[unit]).collect()
    };
    for (i, from) in Unit::ALL.into_iter().enumerate() {
        for (j, to) in Unit::ALL.into_iter().enumerate() {
            let converted = convert_spans(text, &spans(i), from, to).unwrap();
            assert_eq!(converted, spans(j), "{from:?} to {to:?} in {text:?}");
        }
    }
}

/// What an alignment says of itself makes it again, and its edits make the text again.
pub fn changes_make_the_alignment_again(normalizer: &Normalizer, text: &str) {
    let aligned = normalizer.align(text);
    let canonical = aligned.alignment().canonical().unwrap();
    let edits: Vec<_> =
        aligned.edits().map(|edit| (edit.source.range(), &aligned.text()[edit.target.range()])).collect();
    let again = Aligned::from_edits(text, &edits).unwrap();
    assert_eq!(again.text(), aligned.text(), "{} on {text:?}", normalizer.spec());
    for range in char_ranges(aligned.text()) {
        let of = |alignment: &Alignment| alignment.to_source(range.clone().into());
        assert_eq!(of(&canonical), of(aligned.alignment()), "{} on {text:?}", normalizer.spec());
        assert_eq!(of(again.alignment()), of(aligned.alignment()), "{} on {text:?}", normalizer.spec());
    }
}

/// Tokens ascend, hold something, and between them stand only white space and controls. No token holds a line end.
pub fn tokens(text: &str) -> Vec<Token> {
    let tokens: Vec<Token> = Tokenizer::default().tokens(text).collect();
    let mut at = 0;
    for token in &tokens {
        let surface = text.get(token.range.clone()).unwrap_or_else(|| panic!("{token:?} of {text:?}"));
        assert!(!surface.is_empty() && at <= token.range.start, "{token:?} behind {at} of {text:?}");
        assert!(!surface.contains(is_line_end), "{token:?} spans a line end of {text:?}");
        assert_gap(text, at..token.range.start);
        let valued = value(token, text);
        assert!(valued || token.kind != Kind::Hashtag, "{token:?} without words in {text:?}");
        at = token.range.end;
    }
    assert_gap(text, at..text.len());
    tokens
}

/// Whether a token has a value, which says what stands there.
fn value(token: &Token, text: &str) -> bool {
    match token.value(text) {
        Some(Value::Number(number)) => {
            let read = text[token.range.clone()].chars().filter_map(|c| chars::digit(c.into()));
            let read: String = read.map(|(_, digit)| char::from(b'0' + digit)).collect();
            let said = number.as_str().replace('.', "");
            // ½ has no digits.
            assert!(read.is_empty() || read.ends_with(&said), "{number} of {token:?} of {text:?}");
            assert!(number.to_f64().is_some_and(|float| float >= 0.0) || said.len() > 300, "{number}");
        }
        Some(Value::Date(iso)) => {
            let again = Token { kind: Kind::Date, range: 0..iso.len() };
            assert_eq!(again.value(&iso), Some(Value::Date(iso)), "{text:?}");
        }
        Some(Value::Words(words)) => {
            let mut at = token.range.start + 1;
            for word in words {
                assert!(at <= word.start && !text[word.clone()].is_empty(), "{word:?} of {text:?}");
                at = word.end;
            }
            assert!(at <= token.range.end, "words up to {at} of {token:?} of {text:?}");
        }
        other => return other.is_some(),
    }
    true
}

/// Tokens of every tokenizer ascend and hold something, whole characters; what stands in none is white space or a
/// control.
pub fn tokens_of_every_tokenizer(text: &str) {
    for name in Tokenizer::NAMES {
        let mut at = 0;
        for token in Tokenizer::from_name(name).unwrap().tokens(text) {
            let surface = text.get(token.range.clone());
            let surface = surface.unwrap_or_else(|| panic!("{name}: {token:?} of {text:?}"));
            let ascends = !surface.is_empty() && at <= token.range.start;
            assert!(ascends, "{name}: {token:?} behind {at} of {text:?}");
            assert_gap(text, at..token.range.start);
            value(&token, text);
            at = token.range.end;
        }
        assert_gap(text, at..text.len());
    }
}

fn assert_gap(text: &str, range: Range<usize>) {
    let stray = text[range.clone()].chars().find(|&c| !is_gap(c));
    assert_eq!(stray, None, "in no token, at {range:?} of {text:?}");
}

fn is_gap(c: char) -> bool {
    let cp = u32::from(c);
    let annotation = (0xFFF9..=0xFFFB).contains(&cp);
    chars::is_white_space(cp)
        || (0x1C..0x20).contains(&cp)
        || match chars::general_category(cp) {
            Category::Format => annotation || chars::is_default_ignorable(cp),
            _ => false,
        }
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Sentences ascend, stand in one line without white space around, and hold every token that says something.
pub fn sentences(text: &str, tokens: &[Token]) {
    let sentences: Vec<Range<usize>> = Sentences::default().split(text).collect();
    let mut at = 0;
    for range in &sentences {
        let sentence = text.get(range.clone()).unwrap_or_else(|| panic!("{range:?} of {text:?}"));
        assert!(at <= range.start && !sentence.is_empty(), "{range:?} behind {at} of {text:?}");
        assert_eq!(sentence.trim(), sentence, "white space around a sentence of {text:?}");
        assert!(!sentence.contains(is_line_end), "{sentence:?} spans a line end of {text:?}");
        at = range.end;
    }
    let mut sentence = sentences.iter().peekable();
    for token in tokens {
        while sentence.next_if(|range| range.end <= token.range.start).is_some() {}
        let held = sentence.peek().filter(|range| range.start <= token.range.start);
        let whole = held.is_none_or(|range| token.range.end <= range.end);
        assert!(whole, "{token:?} crosses the end of a sentence of {text:?}");
        assert!(held.is_some() || !token.kind.has_content(), "{token:?} is in no sentence of {text:?}");
    }
}

/// The analyzer says what tokenizer, sentence splitter, its normalizer and stemmer say.
pub fn analyzer_joins_the_layers(analyzer: &Analyzer, normalizer: &Normalizer, text: &str) {
    let document = analyzer.analyze(text);
    let found: Vec<Token> =
        document.tokens().iter().map(|t| Token { kind: t.kind(), range: t.range() }).collect();
    assert_eq!(found, Tokenizer::default().tokens(text).collect::<Vec<_>>(), "{text:?}");
    let sentences: Vec<Range<usize>> = Sentences::default().split(text).collect();
    assert_eq!(document.sentences(), sentences, "{text:?}");
    for token in document.tokens() {
        assert_eq!(token.norm(), normalizer.normalize(token.text()), "{text:?}");
        assert_eq!(token.stem().is_some(), token.kind() == kalima::Kind::Arabic, "{text:?}");
        let inside =
            |range: &Range<usize>| range.start <= token.range().start && token.range().end <= range.end;
        assert_eq!(token.sentence(), sentences.iter().position(inside), "{token:?} of {text:?}");
    }
}

/// Tokens of kind `arabic` have the segments of their norm, in order, each with its place in the token; what lies between the
/// places is gone from the norm. Other tokens have none.
pub fn analyzer_cuts_words(normalizer: &Normalizer, segmenter: &Segmenter, text: &str) {
    let analyzer = Analyzer::builder().normalizer(normalizer.clone()).segmenter(segmenter.clone()).build();
    for token in analyzer.analyze(text).tokens() {
        let say = || format!("{token:?} by {} of {text:?}", normalizer.spec());
        if token.kind() != kalima::Kind::Arabic || token.norm().is_empty() {
            assert!(token.segments().is_empty() && token.lemma().is_none(), "{}", say());
            continue;
        }
        let found = segmenter.segment(token.norm());
        let parts = token.segments().iter().map(|part| (part.role, part.norm.clone(), part.form.as_str()));
        let expected = found.segments.iter().map(|part| (part.role, part.range.clone(), part.form.as_str()));
        assert!(parts.eq(expected), "{}", say());
        assert_eq!(token.lemma().is_none(), found.known == Known::Guess, "{}", say());
        assert!(token.lemma().is_none_or(|lemma| lemma == found.lemma), "{}", say());
        segments_lie_in_their_token(token, &normalizer.align(token.text()), &say);
    }
}

fn segments_lie_in_their_token(token: &AnalyzedToken, aligned: &Aligned, say: &dyn Fn() -> String) {
    let (start, end) = (token.range().start, token.range().end);
    let is_gone = |from: usize, to: usize| {
        from >= to || aligned.from_source(SourceRange::new(from - start, to - start)).is_empty()
    };
    let (mut last, mut norm) = (start..start, 0);
    for part in token.segments() {
        assert_eq!(part.norm.start, norm, "{}", say());
        assert!(last.start <= part.range.start && last.end <= part.range.end, "{}", say());
        assert!(is_gone(last.end, part.range.start), "{}", say());
        assert_eq!(part.range, shifted(&aligned.to_source(part.norm.clone()).range(), start), "{}", say());
        // Nothing but letters of the same width changed: the places cover the token.
        assert!(!aligned.alignment().is_identity() || part.range.start == last.end, "{}", say());
        (last, norm) = (part.range.clone(), part.norm.end);
    }
    assert_eq!(norm, token.norm().len(), "{}", say());
    assert!(last.end <= end && is_gone(last.end, end), "{}", say());
    assert!(!aligned.alignment().is_identity() || last.end == end, "{}", say());
}

fn shifted(range: &Range<usize>, by: usize) -> Range<usize> {
    range.start + by..range.end + by
}

/// An explanation tells all that happened: each step's edits lead from the text it saw to the text it made and back,
/// the last text is the normalizer's answer, and what is shown of it is bounded and harmless.
pub fn explained(normalizer: &Normalizer, text: &str) {
    let explained = normalizer.explain(text);
    let say = || format!("{} on {text:?}", normalizer.spec());
    assert_eq!(explained.text(), normalizer.normalize(text), "{}", say());
    let mut current = text;
    for step in explained.steps() {
        assert_eq!(step.before(), current, "{}", say());
        current = step.after();
        step_edits_lead_both_ways(&step, text);
        assert_eq!(step.changed(), step.before() != step.after(), "{} in {}", step.spec(), say());
        let counted: usize = step.counts().iter().map(|count| count.times).sum();
        assert!(counted >= step.edits().len(), "{}", say());
    }
    assert_eq!(explained.text(), current, "{}", say());
    let twice = normalizer.normalize(current);
    assert_eq!(explained.steps().any(|step| step.changes_again()), twice != current, "{}", say());
    shown_harmless(&explained);
}

fn step_edits_lead_both_ways(step: &StepChanges, source: &str) {
    let say = || format!("{} on {:?} to {:?}", step.spec(), step.before(), step.after());
    let (mut forward, mut back, mut seen, mut made) = (String::new(), String::new(), 0, 0);
    let mut last = SourceRange::new(0, 0);
    for edit in step.edits() {
        let (from, to) = (&step.before()[edit.seen.range()], &step.after()[edit.target.range()]);
        assert_ne!(from, to, "{}", say());
        assert!(source.get(edit.source.range()).is_some(), "{edit:?} of {source:?}: {}", say());
        assert!(last.start <= edit.source.start && last.end <= edit.source.end, "{edit:?}: {}", say());
        last = edit.source;
        forward += &step.before()[seen..edit.seen.start];
        forward += to;
        back += &step.after()[made..edit.target.start];
        back += from;
        (seen, made) = (edit.seen.end, edit.target.end);
    }
    assert_eq!(forward + &step.before()[seen..], step.after(), "{}", say());
    assert_eq!(back + &step.after()[made..], step.before(), "{}", say());
}

fn shown_harmless(explained: &Explanation) {
    let harmful = |c: char| {
        let bidi = matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}');
        bidi || (c.is_control() && !matches!(c, '\n' | '\t'))
    };
    let (plain, html) = (explained.to_string(), explained.to_html());
    assert!(!plain.contains(harmful), "{plain:?}");
    assert!(!html.contains(harmful) && html.len() <= 256 * 1024, "{html:?}");
    let mut open = Vec::new();
    for tag in html.split('<').skip(1).map(|rest| rest.split_once('>').unwrap().0) {
        let name = tag.split(' ').next().unwrap();
        match name.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name), "{html}"),
            None => {
                let known = ["div", "style", "p", "code", "bdi", "del", "ins", "span"];
                assert!(known.contains(&name), "<{tag}> in {html}");
                open.push(name);
                // Every other part is a quoted value, in which a quote is escaped.
                let names =
                    tag[name.len()..].split('"').step_by(2).map(|part| part.trim().trim_end_matches('='));
                let known = |name: &str| ["", "class", "dir", "title"].contains(&name);
                assert!(names.clone().all(known), "<{tag}>");
            }
        }
    }
    assert!(open.is_empty(), "{open:?} in {html}");
}
