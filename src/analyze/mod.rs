//! Analysis, in the sense of search engines: the layers joined. The *source* is cut into sentences and tokens; a
//! token's `norm` is its surface normalized, its `stem` the stem of that.
//!
//! ```
//! use kalima::Analyzer;
//! let document = Analyzer::default().analyze("وصلت الطالباتُ أمس. غادرن 2024");
//! let token = &document.tokens()[1];
//! assert_eq!((token.text(), token.norm(), token.stem()), ("الطالباتُ", "الطالبات", Some("طالب")));
//! assert_eq!((token.sentence(), document.sentences().len()), (Some(0), 2));
//! ```
//!
//! With a segmenter, `norm` is cut too: each segment has its place in the source, and the token has its dictionary form.
//!
//! ```
//! use kalima::Analyzer;
//! use kalima::morphology::segment::Segmenter;
//!
//! let analyzer = Analyzer::builder().normalizer("clean | strip_marks".parse()?).segmenter(Segmenter::default()).build();
//! let text = "قرأوا كُتُبَهُمْ";
//! let document = analyzer.analyze(text);
//! let token = &document.tokens()[1];
//! let parts: Vec<&str> = token.segments().iter().map(|segment| &text[segment.range.clone()]).collect();
//! assert_eq!((parts, token.lemma()), (vec!["كُتُبَ", "هُمْ"], Some("كتاب")));
//! # Ok::<(), kalima::Error>(())
//! ```

mod analyzer;
mod audit;
mod document;
#[cfg(any(feature = "cli", feature = "python"))]
pub mod json;
pub mod profile;
mod segmented;
mod segments;
mod stemmed;
mod terms;

pub use analyzer::{Analyzer, AnalyzerBuilder};
pub use audit::{Audit, Auditor, Change, Merge, Merges, Size, StepAudit};
pub use document::{AnalyzedToken, Document};
pub use segmented::Marker;
pub use segments::AnalyzedSegment;
pub use stemmed::{StemCounts, stem_text};
pub use terms::Term;
