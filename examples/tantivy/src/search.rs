//! An index in memory, and what a query finds in it.

use std::collections::BTreeSet;
use std::ops::Range;

use kalima::Analyzer;
use tantivy::collector::TopDocs;
use tantivy::query::QueryParser;
use tantivy::schema::{Field, IndexRecordOption, STORED, Schema, TextFieldIndexing, TextOptions, Value};
use tantivy::{Index, TantivyDocument, doc};

use crate::tokenizer::Terms;

/// The name under which the index knows the tokenizer.
const TOKENIZER: &str = "kalima";
/// What tantivy writes with at least.
const MEMORY: usize = 15_000_000;
/// So many texts are answered at most.
const MOST: usize = 20;

/// Texts that can be searched.
pub struct Texts {
    index: Index,
    body: Field,
    analyzer: Analyzer,
}

/// A text that was found.
pub struct Hit {
    /// The text as it was given.
    pub text: String,
    /// Its letters that match, in bytes.
    pub matches: Vec<Range<usize>>,
}

impl Texts {
    /// Indexes texts.
    pub fn new(texts: impl IntoIterator<Item = String>, analyzer: Analyzer) -> tantivy::Result<Self> {
        let mut schema = Schema::builder();
        // With positions, for phrases: "كتاب الطالب".
        let indexing = TextFieldIndexing::default()
            .set_tokenizer(TOKENIZER)
            .set_index_option(IndexRecordOption::WithFreqsAndPositions);
        let body = schema.add_text_field("body", TextOptions::from(STORED).set_indexing_options(indexing));
        let index = Index::create_in_ram(schema.build());
        index.tokenizers().register(TOKENIZER, Terms(analyzer.clone()));
        let mut writer = index.writer_with_num_threads(1, MEMORY)?;
        for text in texts {
            writer.add_document(doc!(body => text))?;
        }
        writer.commit()?;
        Ok(Texts { index, body, analyzer })
    }

    /// The texts that match, best first. The query is cut by the same analyzer, so that it need not be spelled as the text is.
    pub fn search(&self, query: &str) -> tantivy::Result<Vec<Hit>> {
        let searcher = self.index.reader()?.searcher();
        let parsed = QueryParser::for_index(&self.index, vec![self.body]).parse_query(query)?;
        let mut wanted = BTreeSet::new();
        parsed.query_terms(&mut |term, _| wanted.extend(term.value().as_str().map(str::to_owned)));
        let found = searcher.search(&parsed, &TopDocs::with_limit(MOST).order_by_score())?;
        found.into_iter().map(|(_, address)| Ok(self.hit(&searcher.doc(address)?, &wanted))).collect()
    }

    fn hit(&self, document: &TantivyDocument, wanted: &BTreeSet<String>) -> Hit {
        let text = document.get_first(self.body).and_then(|value| value.as_str()).unwrap_or_default();
        let terms = self.analyzer.terms(text);
        let matches = terms.into_iter().filter(|term| wanted.contains(&*term.text)).map(|term| term.range);
        Hit { matches: matches.collect(), text: text.to_owned() }
    }
}

/// A text with brackets around what matches.
pub fn marked(hit: &Hit) -> String {
    let mut out = String::new();
    let mut last = 0;
    for range in &hit.matches {
        out.extend([&hit.text[last..range.start], "[", &hit.text[range.clone()], "]"]);
        last = range.end;
    }
    out + &hit.text[last..]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(query: &str, texts: &[&str]) -> Vec<String> {
        let texts = Texts::new(texts.iter().map(|&text| text.to_owned()), Analyzer::default()).unwrap();
        texts.search(query).unwrap().iter().map(marked).collect()
    }

    #[test]
    fn a_word_is_found_in_another_form_and_exactly_its_letters_are_marked() {
        let texts = ["قرأتُ الدرسَ وَالكِتَابُ أمامي", "مدرسة"];
        assert_eq!(found("كتاب", &texts), ["قرأتُ الدرسَ وَال[كِتَابُ] أمامي"]);
        assert_eq!(found("الكتـــاب", &texts), ["قرأتُ الدرسَ وَال[كِتَابُ] أمامي"]);
        assert_eq!(found("قلم", &texts), [""; 0]);
    }

    #[test]
    fn phrases_are_neighbours() {
        let texts = ["كتابُ الطالبِ جديد", "الطالب عنده كتاب"];
        assert_eq!(found("\"كتاب الطالب\"", &texts), ["[كتابُ] ال[طالبِ] جديد"]);
        assert_eq!(found("كتاب AND طالب", &texts).len(), 2);
    }

    #[test]
    fn what_cannot_be_read_is_an_error() {
        let texts = Texts::new(["نص".to_owned()], Analyzer::default()).unwrap();
        assert!(texts.search("\"نص").is_err());
    }
}
