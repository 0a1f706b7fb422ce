//! File names: `README.md`, `main.py`, `corpus.tar.gz`.

use crate::lexicon::FILE_ENDINGS;
use crate::recognize::ascii::{after_accented, ascii_at};
use crate::recognize::name::{last_stop, listed, whole_name};

/// The end of the file name that begins at `at`: ASCII letters, digits, `_`, `-` and stops between them, then a stop and an
/// ending of `lexicon/file_endings.tsv`. `at` must be the first letter, digit or `_` of the run. A folder before it is not part
/// of it. Time linear in the length of the run.
///
/// ```
/// let text: Vec<u32> = "README.md".chars().map(u32::from).collect();
/// assert_eq!(kalima::recognize::file_name::file_name_at(&text, 0), Some(9));
/// ```
#[must_use]
pub fn file_name_at(text: &[u32], at: usize) -> Option<usize> {
    let first = ascii_at(text, at)?;
    if !(first.is_ascii_alphanumeric() || first == b'_') || after_accented(text, at) {
        return None;
    }
    let name = whole_name(text, at)?;
    let stop = last_stop(text, name.clone())?;
    listed(&FILE_ENDINGS, text, stop + 1..name.end)?;
    let named = (at..stop).any(|i| ascii_at(text, i).is_some_and(|c| c.is_ascii_alphanumeric()));
    named.then_some(name.end)
}

#[cfg(test)]
mod tests {
    use crate::lexicon::FILE_ENDINGS;
    use crate::recognize::Object;
    use crate::recognize::tests::{all, of_kind};

    fn files(text: &str) -> Vec<String> {
        of_kind(Object::FileName, text)
    }

    #[test]
    fn every_example_of_the_list_is_one() {
        for row in FILE_ENDINGS.rows() {
            assert_eq!(all(row.example), [(Object::FileName, row.example.to_owned())]);
        }
    }

    #[test]
    fn a_name_may_hold_stops_hyphens_and_underscores() {
        for text in ["__init__.py", "corpus-2024_v1.2.tar.gz", "IMG_2041.JPG", "1.pdf"] {
            assert_eq!(files(text), [text]);
        }
    }

    #[test]
    fn what_stands_around_it_is_left_out() {
        assert_eq!(
            files("الملفmain.pyفي (a.zip)، src/lib.rs. -b.csv-"),
            ["main.py", "a.zip", "lib.rs", "b.csv"]
        );
    }

    #[test]
    fn without_a_name_or_a_listed_ending_it_is_none() {
        for text in [
            ".py",
            "..py",
            "_.py",
            "a. py",
            "a.pyx1",
            "hello.world",
            "ASP.NET",
            "yes.Go",
            "Dr.Sh",
            "a.pyé",
            "a.pye\u{301}",
            "éa.py",
            "ملف.py",
            "a.pdf.x",
            "zip",
        ] {
            assert_eq!(files(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn the_path_of_a_url_and_the_domain_of_an_address_hold_none() {
        assert_eq!(files("http://a.b/c.zip example.com/c.zip a@b.zip"), [""; 0]);
    }
}
