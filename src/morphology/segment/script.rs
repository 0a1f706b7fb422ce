//! How a lemma is made of a form: which letters stay, which go, which come.
//!
//! Many forms of many words are made alike, so that the lexicon holds some thousand scripts and no lemmas.

use super::letters::letter;

/// One step of a script, as a byte. The three kinds are told by the highest bits.
const SKIP: u8 = 0x00;
const KEEP: u8 = 0x20;
/// All but so many letters.
const KEEP_ALL_BUT: u8 = 0x40;
const INSERT: u8 = 0x80;
/// The most letters that one step counts.
const MOST: u8 = 0x1F;

/// The script that makes `lemma` of `form` (codes). O(n·m).
pub(crate) fn script(form: &[u8], lemma: &[u8]) -> Vec<u8> {
    let kept = common(form, lemma);
    let runs = runs(&kept);
    let longest =
        runs.iter().enumerate().max_by_key(|&(at, run)| (run.2, std::cmp::Reverse(at))).map(|(at, _)| at);
    let (mut steps, mut in_form, mut in_lemma) = (Vec::new(), 0, 0);
    for (at, &(form_start, lemma_start, len)) in runs.iter().enumerate() {
        steps.extend(counted(SKIP, form_start - in_form));
        steps.extend(lemma[in_lemma..lemma_start].iter().map(|&code| INSERT | code));
        let rest = form.len() - form_start - len;
        if longest == Some(at) && rest <= usize::from(MOST) {
            steps.push(KEEP_ALL_BUT | rest as u8);
        } else {
            steps.extend(counted(KEEP, len));
        }
        (in_form, in_lemma) = (form_start + len, lemma_start + len);
    }
    // What is left of the form goes without being said.
    steps.extend(lemma[in_lemma..].iter().map(|&code| INSERT | code));
    steps
}

fn counted(step: u8, mut count: usize) -> Vec<u8> {
    let mut steps = Vec::new();
    while count > 0 {
        let now = count.min(usize::from(MOST));
        steps.push(step | now as u8);
        count -= now;
    }
    steps
}

/// How many letters of the form go at its start and at its end, where the lemma is what stands between them.
pub(crate) fn affixes(script: &[u8]) -> Option<(usize, usize)> {
    match *script {
        [keep] if keep & 0xE0 == KEEP_ALL_BUT => Some((0, usize::from(keep & MOST))),
        [skip, keep] if skip & 0xE0 == SKIP && keep & 0xE0 == KEEP_ALL_BUT => {
            Some((usize::from(skip & MOST), usize::from(keep & MOST)))
        }
        _ => None,
    }
}

/// The lemma that a script makes of a form.
pub(crate) fn run(script: &[u8], form: &[u8]) -> String {
    let (mut lemma, mut at) = (String::new(), 0);
    for &step in script {
        let count = usize::from(step & MOST);
        let end = match step & 0xE0 {
            SKIP => {
                at += count;
                continue;
            }
            KEEP => at + count,
            KEEP_ALL_BUT => form.len().saturating_sub(count),
            _ => {
                lemma.push(letter(step & !INSERT));
                continue;
            }
        };
        lemma.extend(form.get(at..end).unwrap_or_default().iter().map(|&code| letter(code)));
        at = end;
    }
    lemma
}

/// Pairs of places whose letters are the same, as many as possible (the longest common subsequence).
fn common(form: &[u8], lemma: &[u8]) -> Vec<(usize, usize)> {
    let same = |i: usize, j: usize| form[i] == lemma[j];
    let width = lemma.len() + 1;
    let mut lengths = vec![0_u8; (form.len() + 1) * width];
    for i in (0..form.len()).rev() {
        for j in (0..lemma.len()).rev() {
            lengths[i * width + j] = if same(i, j) {
                lengths[(i + 1) * width + j + 1] + 1
            } else {
                lengths[(i + 1) * width + j].max(lengths[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j, mut pairs) = (0, 0, Vec::new());
    while i < form.len() && j < lemma.len() {
        if same(i, j) && lengths[i * width + j] == lengths[(i + 1) * width + j + 1] + 1 {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

/// Runs of such pairs: start in the form, start in the lemma, length.
fn runs(pairs: &[(usize, usize)]) -> Vec<(usize, usize, usize)> {
    let mut runs: Vec<(usize, usize, usize)> = Vec::new();
    for &(i, j) in pairs {
        match runs.last_mut() {
            Some((start, lemma_start, len)) if (*start + *len, *lemma_start + *len) == (i, j) => *len += 1,
            _ => runs.push((i, j, 1)),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::super::letters::codes;
    use super::*;

    fn steps(form: &str, lemma: &str) -> Vec<u8> {
        script(&codes(form).unwrap(), &codes(lemma).unwrap())
    }

    #[test]
    fn scripts_make_their_lemmas() {
        for (form, lemma) in [
            ("يكتبون", "كتب"),
            ("كتب", "كتاب"),
            ("أصدقاء", "صديق"),
            ("يقول", "قال"),
            ("مدارس", "مدرسة"),
            ("آكل", "أكل"),
            ("", "كتب"),
            ("كتب", ""),
            ("استئنافات", "استئناف"),
        ] {
            assert_eq!(run(&steps(form, lemma), &codes(form).unwrap()), lemma, "{form}");
        }
    }

    #[test]
    fn words_that_are_inflected_alike_share_their_script() {
        assert_eq!(steps("يكتبون", "كتب"), steps("يترجمون", "ترجم"));
        assert_eq!(steps("كتابان", "كتاب"), steps("بيتان", "بيت"));
        assert_eq!(steps("يقول", "قال"), steps("يصوم", "صام"));
    }
}
