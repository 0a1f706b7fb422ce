"""`kalima.Segmenter`, `kalima.Segment` and `kalima.Reading`."""

from __future__ import annotations

import random
import re
from itertools import product
from pathlib import Path

import pytest
from consistency import sound

import kalima
from kalima import Reading, Segment, Segmenter

SCHEMES = kalima.schemes()
# Clitics, words, marks before and behind letters, other scripts, a ligature, what may be a marker or a space.
PIECES = ["و", "ال", "لل", "ب", "كتاب", "مدرست", "هم", "يكتبون", "َّ", "ـ", "abc", "é", "ﻻ", "😀", "\ue000", "+", "##", " ", "\n", "\r", "3"]


def words() -> list[str]:
    return ["", *PIECES, *map("".join, product(PIECES, repeat=2)), "وَسَيَكْتُبُونَهَا", "ب" * 500, "والمعلمون" * 20]


def test_the_parts_of_plain_words() -> None:
    assert Segmenter() == Segmenter("d3") == Segmenter("d3", dialect="standard")
    assert sound(Segmenter()("وبكتابهم")) == ["و", "ب", "كتاب", "هم"]
    assert sound(Segmenter("bw")("والمعلمون")) == ["و", "ال", "معلم", "ون"]
    assert sound(Segmenter().lemma("وبكتبهم")) == "كتاب"
    assert Segmenter().known("والمعلمون") == "lexicon" and Segmenter().known("abc") == "guess"
    assert Segmenter().lemmas("abc") == [] == Segmenter().lemmas("")


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("dialect", kalima.dialects())
def test_parts_join_to_the_word_and_cover_it(scheme: str, dialect: str) -> None:
    segmenter = Segmenter(scheme, dialect=dialect)
    for word in words():
        segments = segmenter.segments(word)
        assert "".join(segmenter(word)) == word and segmenter(word) == [segment.text for segment in segments]
        assert [0, *[segment.end for segment in segments]] == [*[segment.start for segment in segments], len(word)]
        assert all(word[segment.start : segment.end] == segment.text for segment in segments)
        assert all(segment.text for segment in segments) or not word
        assert [segment.role for segment in segments].count("host") == 1
        sound([segments, segmenter.lemma(word), segmenter.known(word)])


def test_forms_are_what_would_be_written_alone() -> None:
    assert Segmenter().segments("مدرستهم") == [
        Segment("host", 0, 5, "مدرست", "مدرسة"),
        Segment("pronoun", 5, 7, "هم", "هم"),
    ]
    assert [segment.form for segment in Segmenter("full").segments("للكتاب")] == ["ل", "ال", "كتاب"]
    assert [segment.text for segment in Segmenter().segments("وَبِكِتابِهِم")] == ["وَ", "بِ", "كِتابِ", "هِم"]


@pytest.mark.parametrize("word", ["وبكتابهم", "كتبهم", "لأن", "وجد", "سيكتبونها", "وبزفلطهم"])
def test_readings_are_in_the_order_of_their_costs_and_the_first_is_the_answer(word: str) -> None:
    segmenter = Segmenter("full")
    readings = sound(segmenter.explain(word))
    costs = [reading.cost for reading in readings]
    assert costs == sorted(costs) and len(costs) > 1
    assert all(sum(cost for _, cost in reading.costs) == reading.cost for reading in readings)
    assert all("".join(segment.text for segment in reading.segments) == word for reading in readings)
    best = readings[0]
    assert (list(best.segments), best.lemma, best.known) == (
        segmenter.segments(word),
        segmenter.lemma(word),
        segmenter.known(word),
    )
    in_order = dict.fromkeys(reading.lemma for reading in readings if reading.known != "guess")
    assert segmenter.lemmas(word) == list(in_order)
    assert Segmenter("d1").explain(word) == readings


def test_a_reading_prints_as_a_line() -> None:
    for reading in Segmenter().explain("مدرستهم"):
        line = str(reading)
        assert "\n" not in line and line.split("  ")[-1] == ", ".join(f"{part} {cost}" for part, cost in reading.costs)
        assert line.split() [0] == str(reading.cost) and reading.lemma in line
    assert "  مدرسة+هم  مدرسة  noun  lexicon  مدرست " in str(Segmenter().explain("مدرستهم")[0])


def test_what_has_no_letter_has_no_reading() -> None:
    assert Segmenter().explain("") == [] == Segmenter().explain("ًّ")
    assert Segmenter()("") == [""] and Segmenter()("ًّ") == ["ًّ"]


@pytest.mark.parametrize("form", ["texts", "forms", "segments", "lemma"])
def test_batches_give_what_the_calls_give(form: str) -> None:
    segmenter, given = Segmenter("full"), words()
    one = {
        "texts": segmenter,
        "forms": lambda word: [segment.form for segment in segmenter.segments(word)],
        "segments": segmenter.segments,
        "lemma": segmenter.lemma,
    }[form]
    answers = sound(segmenter.batch(given, form=form))  # type: ignore[call-overload]
    assert answers == [one(word) for word in given]
    assert answers == segmenter.batch(iter(given), form=form, threads=3)  # type: ignore[call-overload]
    assert Segmenter().batch([]) == [] == Segmenter().batch([], threads=2)


def texts() -> list[str]:
    rng = random.Random(5)
    pieces = [*PIECES, "وبكتابهم", "والمعلمون", "++", "+ ", " +", "# ", "\u2028", "\ud800", "\udfff", "https://t.co/وكتاب", "#وكتاب"]
    return ["", *["".join(rng.choices(pieces, k=rng.randrange(1, 20))) for _ in range(300)]]


@pytest.mark.parametrize("marker", ["+", "##", "++", "@-", "<>"])
def test_a_cut_text_is_put_together_again(marker: str) -> None:
    for scheme in SCHEMES:
        segmenter = Segmenter(scheme)
        for text in texts():
            cut = sound(segmenter.text(text, marker=marker, errors="surrogatepass"))
            assert Segmenter.desegment(cut, marker=marker, errors="surrogatepass") == text
            assert set(cut) <= {*text, *marker, " "}


def test_a_text_is_cut_word_by_word() -> None:
    segmenter = Segmenter()
    assert segmenter.text("وبكتابهم، 3+4") == "و+ ب+ كتاب +هم، 3++4"
    assert segmenter.text("وبكتابهم", marker="##") == "و## ب## كتاب ##هم"
    assert segmenter.text("وكتابهم\ud800\ue000\udfff", errors="surrogatepass") == "و+ كتاب +هم\ud800\ue000\udfff"
    assert segmenter.text("وكتابهم\ud800", errors="ignore") == "و+ كتاب +هم"
    same = "نص"
    assert segmenter.text(same) is same and segmenter.desegment(same) is same


def test_what_holds_a_surrogate_is_one_part_and_places_count_what_was_given() -> None:
    segmenter, word = Segmenter(), "و\ud800كتابهم"
    assert segmenter(word, errors="surrogatepass") == [word]
    assert segmenter.segments(word, errors="surrogatepass") == [Segment("host", 0, 8, word, word)]
    assert sound(segmenter.lemma(word, errors="surrogatepass")) == word
    assert segmenter.known(word, errors="surrogatepass") == "guess"
    assert segmenter.lemmas(word, errors="surrogatepass") == [] == segmenter.explain(word, errors="surrogatepass")
    spans = [(0, 1, "و"), (2, 6, "كتاب"), (6, 8, "هم")]
    assert [(s.start, s.end, s.text) for s in segmenter.segments(word, errors="ignore")] == spans
    assert [(s.start, s.end, s.text) for s in segmenter.explain(word, errors="ignore")[0].segments] == spans
    assert segmenter.segments("\ud800", errors="ignore") == [Segment("host", 0, 0, "", "")]
    assert segmenter.batch([word, "وكتاب"], errors="ignore") == [["و", "كتاب", "هم"], ["و", "كتاب"]]
    with pytest.raises(UnicodeEncodeError, match=r"position 1: surrogates not allowed \(row 1\)"):
        segmenter.batch(["كتاب", word])


def test_equal_hashable_and_repr() -> None:
    every = [Segmenter(scheme, dialect=dialect) for scheme in SCHEMES for dialect in kalima.dialects()]
    assert len(set(every)) == len(every) == len({repr(segmenter) for segmenter in every})
    for segmenter in every:
        assert eval(repr(segmenter)) == segmenter == Segmenter(segmenter.scheme, dialect=segmenter.dialect)
    reading = Segmenter().explain("مدرستهم")[0]
    assert eval(repr(reading)) == reading and hash(reading) == hash(eval(repr(reading)))
    assert reading != Segmenter().explain("مدرستها")[0] and reading != 1
    segment = reading.segments[0]
    assert eval(repr(segment)) == segment and len({segment, eval(repr(segment)), reading.segments[1]}) == 2


def test_dialects_have_clitics_of_their_own() -> None:
    assert Segmenter(dialect="mgr")("تيكتبوها")[0] == "ت" and Segmenter()("تيكتبوها")[0] != "ت"
    assert Segmenter(dialect="lev")("كتابو") == ["كتاب", "و"]


def test_what_no_dialect_was_asked_for_is_read_where_little_else_is_left() -> None:
    words = ["كيكتبوها", "كتابو", "المدرسه", "غينيا", "كندا", "عمرو", "كتابه", "راديو"]
    cut = [["ك", "يكتبو", "ها"], ["كتاب", "و"], ["المدرسه"], ["غينيا"], ["كندا"], ["عمرو"], ["كتاب", "ه"], ["راديو"]]
    assert Segmenter().batch(words) == cut


def test_wrong_arguments_are_told_with_what_is_accepted() -> None:
    with pytest.raises(ValueError, match=r'unknown scheme "d4"; did you mean "d1"\? \(accepted: d1, d2, d3, atb, full, bw\)'):
        Segmenter("d4")
    with pytest.raises(ValueError, match=r'unknown dialect "egypt"; did you mean "egy"\? \(accepted: standard, egy, lev, glf, mgr, all\)'):
        Segmenter(dialect="egypt")
    for wrong in ("", "a", "و", "3", "+ ", "\n", "\ue000"):
        for call in (Segmenter().text, Segmenter.desegment):
            with pytest.raises(ValueError, match=r'must be signs like "\+" or "##", without letters, marks, digits, white space and '):
                call("نص", marker=wrong)
    with pytest.raises(ValueError, match=r'unknown form "words".*\(accepted: texts, forms, segments, lemma\)'):
        Segmenter().batch([], form="words")  # type: ignore[call-overload]


def test_arguments_of_a_wrong_type_are_named() -> None:
    for call, said in [
        (lambda: Segmenter(None), "scheme must be str, not NoneType"),  # type: ignore[arg-type]
        (lambda: Segmenter(dialect=7), "dialect must be str, not int"),  # type: ignore[arg-type]
        (lambda: Segmenter().text("نص", marker=None), "marker must be str, not NoneType"),  # type: ignore[arg-type]
        (lambda: Segmenter().batch([], form=7), "form must be one of texts, forms, segments, lemma, not int"),  # type: ignore[call-overload]
        (lambda: Segmenter()(["نص"]), "text must be str, not list"),  # type: ignore[arg-type]
        (lambda: Segmenter().batch("نص"), r"for one text: \[text\]"),
        (lambda: Segmenter().batch(["نص", None]), "row 1 must be str, not NoneType"),  # type: ignore[list-item]
        (lambda: Segment("host", 0, 1, "و", None), "form must be str, not NoneType"),  # type: ignore[arg-type]
        (lambda: Reading(7, "", "guess", "", 0, []), "segments must be an iterable of Segment, not int"),  # type: ignore[arg-type]
        (lambda: Reading([7], "", "guess", "", 0, []), "segment 0 must be Segment, not int"),  # type: ignore[list-item]
        (lambda: Reading([], "", "guess", "", 0, [7]), r"cost 0 must be \(part, cost\), not int"),  # type: ignore[list-item]
    ]:
        with pytest.raises(TypeError, match=said):
            call()
    with pytest.raises(ValueError, match='unknown role "stem"'):
        Segment("stem", 0, 1, "و", "و")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match=r'unknown way to know a word "rules"; did you mean "rule"\?'):
        Reading([], "", "rules", "", 0, [])  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="cost must be from 0 on, not -1"):
        Reading([], "", "guess", "", -1, [])


def test_words_of_the_user(tmp_path: Path) -> None:
    rows = ["# mine", "noun\tزفلوط\tnoun\t-\t-\tmy\t1\tزفاليط", "root\tزفلط\t-\tQ1\t-"]
    segmenter = Segmenter(words=rows)
    assert segmenter("وبزفاليطهم") == ["و", "ب", "زفاليط", "هم"] and segmenter.lemma("وبزفاليطهم") == "زفلوط"
    assert segmenter.known("سيزفلطونها") == "lexicon" and Segmenter().known("سيزفلطونها") == "guess"
    assert segmenter.lemma("والكتاب") == "كتاب"
    assert segmenter.words == rows and Segmenter().words == []
    assert Segmenter(words=[]) == Segmenter() and repr(Segmenter(words=[])) == "Segmenter('d3')"
    file = tmp_path / "mine.tsv"
    file.write_text("\n".join(rows), encoding="utf-8")
    assert Segmenter(words=file) == segmenter != Segmenter() and hash(Segmenter(words=file)) == hash(segmenter)
    assert repr(segmenter) == "Segmenter('d3', words=<3 rows>)"
    file.write_bytes(b"#\n\xff")
    for given, kind, message in [
        (["noun\tزفلوط\tnoun\t-\t-\tmy\t9\t-"], ValueError, "words, line 1: the band must be one of 1, 2, 3, 4, not \"9\""),
        (["x"], ValueError, "words, line 1: a row begins with noun"),
        ("noun", TypeError, "words must be a pathlib.Path or an iterable of rows, each a str of columns parted by tabs, not str"),
        ([3], TypeError, "words, line 1 must be str, not int"),
        ([("noun", "زفلوط")], TypeError, 'not tuple (to part its columns by tabs: "\\t".join(row))'),
        ([["noun", "زفلوط"]], TypeError, "words, line 1 must be str, not list (to part"),
        ({"noun": "زفلوط"}, TypeError, "an iterable of rows, each a str of columns parted by tabs, not dict"),
        (["noun\tزفلوط"], ValueError, "(noun, lemma, class, feminine, sound plural, my, band, broken plurals), this one has 2"),
        (["noun زفلوط noun - - my 2 -"], ValueError, "words, line 1: a row that begins with noun has 8 columns"),
        (["#\n", "x\r\n"], ValueError, "words, line 2: a row begins with noun"),
        (7, TypeError, "not int"),
        (file, ValueError, "mine.tsv, line 2: is not UTF-8"),
        (tmp_path / "none.tsv", FileNotFoundError, "none.tsv"),
    ]:
        with pytest.raises(kind, match=re.escape(message)):
            Segmenter(words=given)  # type: ignore[arg-type]
