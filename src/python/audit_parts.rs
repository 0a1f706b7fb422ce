//! An audit as plain Python objects, and back.

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use crate::analyze::{Audit, Change, Merge, Merges, Size, StepAudit};
use crate::normalize::{EditKind, Effect};

/// As a dict.
#[derive(FromPyObject, IntoPyObject)]
#[pyo3(from_item_all)]
pub struct AuditParts {
    spec: String,
    texts: usize,
    changed: usize,
    before: SizeParts,
    after: SizeParts,
    merges: MergesParts,
    steps: Vec<StepParts>,
}

#[derive(FromPyObject, IntoPyObject)]
#[pyo3(from_item_all)]
struct SizeParts {
    code_points: usize,
    words: usize,
    vocabulary: usize,
}

#[derive(FromPyObject, IntoPyObject)]
#[pyo3(from_item_all)]
struct StepParts {
    step: String,
    effect: String,
    texts: usize,
    edits: usize,
    removed: usize,
    written: usize,
    changes: Vec<ChangeParts>,
    merges: MergesParts,
}

#[derive(FromPyObject, IntoPyObject)]
#[pyo3(from_item_all)]
struct ChangeParts {
    kind: String,
    before: String,
    after: String,
    times: usize,
    example: String,
}

#[derive(FromPyObject, IntoPyObject)]
#[pyo3(from_item_all)]
struct MergesParts {
    words: usize,
    groups: usize,
    lost: usize,
    top: Vec<MergeParts>,
}

#[derive(FromPyObject, IntoPyObject)]
#[pyo3(from_item_all)]
struct MergeParts {
    word: String,
    spellings: Vec<(String, usize)>,
    distinct: usize,
    times: usize,
}

impl From<&Audit> for AuditParts {
    fn from(audit: &Audit) -> Self {
        AuditParts {
            spec: audit.spec.clone(),
            texts: audit.texts,
            changed: audit.changed,
            before: audit.before.into(),
            after: audit.after.into(),
            merges: (&audit.merges).into(),
            steps: audit.steps.iter().map(Into::into).collect(),
        }
    }
}

impl From<Size> for SizeParts {
    fn from(Size { code_points, words, vocabulary }: Size) -> Self {
        SizeParts { code_points, words, vocabulary }
    }
}

impl From<&StepAudit> for StepParts {
    fn from(step: &StepAudit) -> Self {
        StepParts {
            step: step.spec.clone(),
            effect: step.effect.name().into(),
            texts: step.texts,
            edits: step.edits,
            removed: step.removed,
            written: step.written,
            changes: step.changes.iter().map(Into::into).collect(),
            merges: (&step.merges).into(),
        }
    }
}

impl From<&Change> for ChangeParts {
    fn from(change: &Change) -> Self {
        ChangeParts {
            kind: change.kind.name().into(),
            before: change.before.clone(),
            after: change.after.clone(),
            times: change.times,
            example: change.example.clone(),
        }
    }
}

impl From<&Merges> for MergesParts {
    fn from(merges: &Merges) -> Self {
        let top = merges.top.iter().map(|Merge { word, spellings, distinct, times }| MergeParts {
            word: word.clone(),
            spellings: spellings.clone(),
            distinct: *distinct,
            times: *times,
        });
        MergesParts { words: merges.words, groups: merges.groups, lost: merges.lost, top: top.collect() }
    }
}

impl AuditParts {
    /// The audit of these parts.
    pub fn audit(self) -> PyResult<Audit> {
        Ok(Audit {
            spec: self.spec,
            texts: self.texts,
            changed: self.changed,
            before: self.before.size(),
            after: self.after.size(),
            merges: self.merges.merges(),
            steps: self.steps.into_iter().map(StepParts::step).collect::<PyResult<_>>()?,
        })
    }
}

impl SizeParts {
    fn size(self) -> Size {
        Size { code_points: self.code_points, words: self.words, vocabulary: self.vocabulary }
    }
}

impl StepParts {
    fn step(self) -> PyResult<StepAudit> {
        let effects = [Effect::Lossless, Effect::Folding, Effect::Deleting];
        Ok(StepAudit {
            effect: named("effect", &self.effect, effects.map(|effect| (effect.name(), effect)))?,
            spec: self.step,
            texts: self.texts,
            edits: self.edits,
            removed: self.removed,
            written: self.written,
            changes: self.changes.into_iter().map(ChangeParts::change).collect::<PyResult<_>>()?,
            merges: self.merges.merges(),
        })
    }
}

impl ChangeParts {
    fn change(self) -> PyResult<Change> {
        let kinds = [EditKind::Replaced, EditKind::Deleted, EditKind::Inserted];
        Ok(Change {
            kind: named("kind", &self.kind, kinds.map(|kind| (kind.name(), kind)))?,
            before: self.before,
            after: self.after,
            times: self.times,
            example: self.example,
        })
    }
}

impl MergesParts {
    fn merges(self) -> Merges {
        let merge = |merge: MergeParts| Merge {
            // More spellings than are listed there may be, fewer not.
            distinct: merge.distinct.max(merge.spellings.len()),
            word: merge.word,
            spellings: merge.spellings,
            times: merge.times,
        };
        Merges {
            words: self.words,
            groups: self.groups,
            lost: self.lost,
            top: self.top.into_iter().map(merge).collect(),
        }
    }
}

/// What is called `name`.
fn named<T: Copy, const N: usize>(what: &str, name: &str, accepted: [(&'static str, T); N]) -> PyResult<T> {
    accepted.iter().find(|(known, _)| *known == name).map(|(_, value)| *value).ok_or_else(|| {
        let names = accepted.map(|(name, _)| format!("{name:?}")).join(", ");
        PyValueError::new_err(format!("{what} must be one of {names}"))
    })
}
