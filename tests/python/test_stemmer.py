"""`kalima.Stemmer`."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest
from consistency import sound

import kalima
from kalima import Stemmer


def test_light10() -> None:
    stemmer = Stemmer("light10")
    assert Stemmer() == stemmer
    assert sound(stemmer("والكتاب")) == "كتاب"
    assert sound(stemmer.batch(["والكتاب", "المدرسة", ""])) == ["كتاب", "مدرس", ""]


@pytest.mark.parametrize("name", kalima.stemmers())
def test_every_stemmer_answers_odd_words(name: str) -> None:
    stemmer = Stemmer(name)
    for word in ("", " ", "a", "é", "😀", "و", "ال", "كتاب", "كِتَاب", "ب" * 5000, "x😀ب"):
        assert isinstance(sound(stemmer(word)), str)
        assert stemmer.batch([word]) == [stemmer(word)]
        assert stemmer(word) or not word.strip() or not word.isalpha()
    assert stemmer("ن\ud800", errors="surrogatepass") == "ن\ud800"


@pytest.mark.parametrize("name", kalima.stemmers())
def test_words_of_every_width_are_stemmed_alike_one_by_one_and_by_threads(name: str) -> None:
    stemmer = Stemmer(name)
    pieces = ("والكتاب", "abc", "é", "ـَ", "ﻻ", "😀", "\ud800", "ونها", "ب" * 30)
    words = [first + second + third for first in pieces for second in pieces for third in ("", *pieces)]
    stems = stemmer.batch(words, errors="surrogatepass")
    assert stems == [sound(stemmer(word, errors="surrogatepass")) for word in words]
    assert stems == stemmer.batch(words, threads=2, errors="surrogatepass")
    for word, stem in zip(words, stems):
        span = stemmer.stem_span(word, errors="surrogatepass")
        assert span is None or word[slice(*span)] == stem


def test_errors_of_words_name_the_row() -> None:
    words = ["كتاب", "ن\ud800", 3, "قلم"]
    stemmer = Stemmer("snowball")
    with pytest.raises(UnicodeEncodeError, match=r"position 1: surrogates not allowed \(row 1\)"):
        stemmer.batch(words)
    with pytest.raises(TypeError, match="^row 2 must be str, not int"):
        stemmer.batch(words, errors="replace")
    assert stemmer.batch(words[:2], errors="ignore") == ["كتاب", "ن"]


@pytest.mark.parametrize("name", kalima.stemmers())
def test_a_word_that_holds_a_letter_has_a_stem(name: str) -> None:
    letters = "اأىةءوفسكلتمنهيﻛx"
    words = ["".join(word) for length in range(1, 5) for word in product(f"{letters}َـ", repeat=length)]
    stems = Stemmer(name).batch(words)
    assert [word for word, stem in zip(words, stems, strict=True) if not stem and not set(letters).isdisjoint(word)] == []


def test_rewritten_stems() -> None:
    stemmer = Stemmer("isri")
    assert sound(stemmer.batch(["مكتوب", "وقلم", "أمر"])) == ["كتب", "قلم", "امر"]
    assert stemmer("مك\ud800وب", errors="surrogatepass") == "ك\ud800ب"
    assert [token.stem for token in kalima.analyze("المكتوب a", stemmer="isri").tokens] == ["كتب", None]


@pytest.mark.parametrize("name", kalima.stemmers())
def test_equal_hashable_and_repr(name: str) -> None:
    stemmer = Stemmer(name)
    assert stemmer == Stemmer(name) and hash(stemmer) == hash(Stemmer(name))
    assert eval(repr(stemmer)) == stemmer
    assert [other for other in kalima.stemmers() if Stemmer(other) == stemmer] == [name]


def test_the_same_object_comes_back() -> None:
    word = "كتاب"
    assert Stemmer("light10")(word) is word and Stemmer("none")(word) is word


def test_a_stem_may_have_letters_of_its_own() -> None:
    snowball = Stemmer("snowball")
    assert sound(snowball("يستخدمونها")) == "استخدم"
    assert sound(snowball.batch(["يستخدمونها", "مسؤول", "كتاب"])) == ["استخدم", "مسوول", "كتاب"]
    assert sound(snowball("ـ")) == "" and sound(snowball("٠٩")) == "09"
    assert snowball("أب\ud800ؤ", errors="surrogatepass") == "اب\ud800ء"
    assert [t.stem for t in kalima.analyze("سيستخدمونها", stemmer=snowball).tokens] == ["يستخدم"]


def test_an_unknown_name_lists_the_known_ones() -> None:
    with pytest.raises(ValueError, match="light10"):
        Stemmer("light11")
    with pytest.raises(TypeError, match="int"):
        Stemmer(7)  # type: ignore[arg-type]


def test_wrong_words() -> None:
    with pytest.raises(TypeError, match="NoneType"):
        Stemmer()(None)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="row 1"):
        Stemmer().batch(["a", None])  # type: ignore[list-item]
    with pytest.raises(TypeError, match="str"):
        Stemmer().batch("words")


@pytest.mark.parametrize("name", kalima.stemmers())
def test_spans_explanations_and_texts_agree_with_stems(name: str) -> None:
    stemmer = Stemmer(name)
    for word in ("والمعلمون", "كتاب", "يستخرجونها", "ال", "word", "", "مكتباتهم"):
        span, stem = stemmer.stem_span(word), stemmer(word)
        if span is not None:
            assert word[span[0] : span[1]] == stem
        assert stem == word or stemmer.explain(word)
        assert stemmer.text(f"(«{word}») 12") == f"(«{stem}») 12"


def test_a_text_keeps_what_is_no_arabic_word() -> None:
    stemmer = Stemmer("light10")
    text = "\u200f@ali: والكتاب\ud800 والقلم😀 #والكتاب\r\n"
    expected = "\u200f@ali: كتاب\ud800 قلم😀 #والكتاب\r\n"
    assert stemmer.text(text, errors="surrogatepass") == expected
    assert stemmer.text(text, errors="ignore") == expected.replace("\ud800", "")
    same = "نص"
    assert stemmer.text(same) is same


def test_counts_of_stems() -> None:
    stemmer = Stemmer("light10")
    counts = stemmer.counts(iter(["الكتاب والقلم، كتاب", "قلم 12 word", "كتاب"]))
    assert list(counts.items()) == [("كتاب", 3), ("قلم", 2)]
    assert stemmer.counts([]) == {}
    with pytest.raises(TypeError, match=r"for one text: \[text\]"):
        stemmer.counts("نص")  # type: ignore[arg-type]
    with pytest.raises(UnicodeEncodeError, match="texts|row|index|position"):
        stemmer.counts(["نص", "\ud800"])


def test_the_span_of_a_word_counts_what_was_given() -> None:
    assert Stemmer("light10").stem_span("والكتاب") == (3, 7)
    assert Stemmer("light10").stem_span("\ud800والكتاب", errors="ignore") == (0, 8)
    with pytest.raises(TypeError, match="must be str, not int"):
        Stemmer().stem_span(7)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["kalima", "kalima-light"])
def test_roots_are_those_of_the_lexicon(name: str) -> None:
    stemmer = Stemmer(name)
    words = ["وبمكتباتهم", "وَالمُدُن", "يقولون", "بنت", "محمد", "زفلوط", "", "x"]
    assert [sound(stemmer.root(word)) for word in words] == ["كتب", "مدن", "قول", "بنو", None, None, None, None]
    assert stemmer.root("كتاب\ud800", errors="ignore") == "كتب"
    assert stemmer.root("كتاب\ud800", errors="surrogatepass") is None
    with pytest.raises(UnicodeEncodeError):
        stemmer.root("كتاب\ud800")
    with pytest.raises(TypeError, match="must be str, not int"):
        stemmer.root(7)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", sorted(set(kalima.stemmers()) - {"kalima", "kalima-light"}))
def test_a_stemmer_without_a_lexicon_has_no_roots(name: str) -> None:
    with pytest.raises(ValueError, match=f"{name} has not; kalima and kalima-light have one"):
        Stemmer(name).root("كتاب")


NOUN = "noun\tزفلوط\tnoun\t-\t-\tmy\t1\tزفاليط"


def test_words_of_the_user(tmp_path: Path) -> None:
    stemmer, light = Stemmer("kalima", words=[NOUN]), Stemmer("kalima-light", words=[NOUN])
    word = "وبزفاليطهم"
    assert sound([stemmer(word), *stemmer.batch([word, word]), light(word)]) == ["زفلوط", "زفلوط", "زفلوط", "زفاليط"]
    assert stemmer.batch([word] * 3, threads=2) == ["زفلوط"] * 3
    assert stemmer.text(f"{word}!") == "زفلوط!" and stemmer.counts([word]) == {"زفلوط": 1}
    assert stemmer.explain(word) == ["conjunction", "preposition", "pronoun", "broken plural"]
    assert light.stem_span(word) == (2, 8) and stemmer.stem_span(word) is None
    assert stemmer("المكتبات") == Stemmer("kalima")("المكتبات") == "مكتبة"
    assert [term.text for term in kalima.terms(word, stemmer=stemmer, normalizer="clean")] == ["زفلوط"]
    file = tmp_path / "mine.tsv"
    file.write_text(NOUN, encoding="utf-8")
    assert Stemmer("kalima", words=file) == stemmer != Stemmer("kalima") and hash(Stemmer("kalima", words=file)) == hash(stemmer)
    assert (stemmer.words, stemmer.dialect, Stemmer().words, Stemmer().dialect) == ([NOUN], "standard", [], "standard")
    assert repr(stemmer) == "Stemmer('kalima', words=<1 rows>)"
    assert Stemmer("kalima", words=[]) == Stemmer("kalima") and repr(Stemmer("kalima", words=[])) == "Stemmer('kalima')"
    # A stem from one batch is not that of another stemmer's.
    assert Stemmer("kalima").batch([word]) == [Stemmer("kalima")(word)] != stemmer.batch([word])


def test_dialects() -> None:
    assert (Stemmer("kalima-light")("كتابج"), Stemmer("kalima-light", dialect="glf")("كتابج")) == ("كتابج", "كتاب")
    assert Stemmer("kalima", dialect="lev") != Stemmer("kalima") == Stemmer("kalima", dialect="standard")
    assert repr(Stemmer("kalima", dialect="lev")) == "Stemmer('kalima', dialect='lev')" and Stemmer("light10", dialect="standard") == Stemmer()


@pytest.mark.parametrize("name", kalima.stemmers())
def test_words_and_dialects_are_for_stemmers_that_look_words_up(name: str) -> None:
    if name.startswith("kalima"):
        assert Stemmer(name, words=[NOUN], dialect="egy").words == [NOUN]
        return
    rest = f'for the stemmers kalima, kalima-light, not for "{name}", which looks nothing up'
    with pytest.raises(ValueError, match=f"^words are {rest}$"):
        Stemmer(name, words=[NOUN])
    with pytest.raises(ValueError, match=f'^the dialect "egy" is {rest}$'):
        Stemmer(name, dialect="egy")


def test_wrong_words_and_dialects() -> None:
    with pytest.raises(ValueError, match="^words, line 2: a row begins with noun"):
        Stemmer("kalima", words=[NOUN, "x"])
    with pytest.raises(TypeError, match="^words must be a pathlib.Path or an iterable of rows"):
        Stemmer("kalima", words=NOUN)
    with pytest.raises(ValueError, match='^unknown dialect "egyptian"'):
        Stemmer("kalima", dialect="egyptian")
    with pytest.raises(TypeError, match="^dialect must be str, not NoneType"):
        Stemmer("kalima", dialect=None)  # type: ignore[arg-type]
