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

mod analyzer;
mod audit;
mod document;
#[cfg(any(feature = "cli", feature = "python"))]
pub mod json;
pub mod profile;
mod segmented;
mod stemmed;
mod terms;

pub use analyzer::{Analyzer, AnalyzerBuilder};
pub use audit::{Audit, Auditor, Change, Merge, Merges, Size, StepAudit};
pub use document::{AnalyzedToken, Document};
pub use segmented::Marker;
pub use stemmed::{StemCounts, stem_text};
pub use terms::Term;
