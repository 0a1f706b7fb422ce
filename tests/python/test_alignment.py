"""`kalima.Alignment`, and how a function of one's own stands between two normalizers."""

from __future__ import annotations

import pickle
import random
import re

import pytest
from consistency import sound

import kalima
from kalima import Aligned, Alignment, Normalizer

CLEAN = Normalizer("strip_marks | collapse_spaces")
SEARCH = Normalizer("fold_alef | fold_teh_marbuta")


def test_made_of_edits() -> None:
    alignment = Alignment([(0, 2, 1), (5, 5, "ال"), (6, 8, 0)], 10)
    assert (alignment.source_length, alignment.target_length) == (10, 9)
    assert alignment.edits == [(0, 2, 1), (5, 5, 2), (6, 8, 0)]
    assert alignment.to_source(0, 1) == (0, 2) and alignment.from_source(1, 2) == (0, 1)
    assert alignment == Alignment(((0, 2, "x"), [5, 5, 2], (6, 8, "")), source_length=10)


def test_identity_and_single_code_points_that_change_no_offset() -> None:
    assert Alignment.identity(7) == Alignment([], 7) == Alignment([(2, 3, "x")], 7)
    assert Alignment.identity(7).to_source(2, 5) == (2, 5)
    assert Alignment.identity(7) != Alignment.identity(8) and Alignment.identity(7) != 7


def test_the_alignment_of_a_text_maps_as_the_text_does() -> None:
    aligned = CLEAN.align("كَتَبَ   نَصًّا")
    alignment = aligned.alignment
    assert (alignment.source_length, alignment.target_length) == (len(aligned.source), len(aligned.text))
    for i in range(len(aligned.text) + 1):
        for j in range(i, len(aligned.text) + 1):
            assert alignment.to_source(i, j) == aligned.to_source(i, j)
    assert Alignment(alignment.edits, alignment.source_length) == alignment


def some_alignment(rng: random.Random, source: int) -> Alignment:
    ends = sorted(rng.sample(range(source + 1), 2 * min(5, source // 2)))
    edits = [(start, end, rng.randrange(4)) for start, end in zip(ends[::2], ends[1::2], strict=True)]
    return Alignment(edits, source)


def test_many_at_once_are_one_by_one() -> None:
    rng = random.Random(3)
    for _ in range(200):
        alignment = some_alignment(rng, rng.randrange(2, 40))
        for length, many, one in (
            (alignment.target_length, alignment.to_source_many, alignment.to_source),
            (alignment.source_length, alignment.from_source_many, alignment.from_source),
        ):
            spans = [(i, j) for i in range(length + 1) for j in range(i, length + 1)]
            rng.shuffle(spans)
            assert many(iter(spans)) == [one(i, j) for i, j in spans]
    aligned = CLEAN.align("كَتَبَ   نَصًّا " * 500)
    spans = [(i, min(i + 7, len(aligned.text))) for i in range(len(aligned.text), -1, -3)]
    assert aligned.to_source_many(spans) == [aligned.to_source(i, j) for i, j in spans]
    assert aligned.from_source_many(spans) == [aligned.from_source(i, j) for i, j in spans]


def test_composition_leads_where_both_lead() -> None:
    rng = random.Random(5)
    for _ in range(300):
        first = some_alignment(rng, rng.randrange(2, 30))
        second = some_alignment(rng, first.target_length)
        both = first.then(second)
        assert (both.source_length, both.target_length) == (first.source_length, second.target_length)
        for i in range(second.target_length):
            j, k = both.to_source(i, i + 1)
            by_hand = first.to_source(*second.to_source(i, i + 1))
            assert j <= by_hand[0] and by_hand[1] <= k


def test_alignments_that_do_not_meet_are_a_value_error_that_names_both() -> None:
    with pytest.raises(ValueError, match=r"from the 6 code points .* not from 5"):
        Alignment([(0, 2, 1)], 7).then(Alignment.identity(5))
    with pytest.raises(TypeError):
        Alignment.identity(5).then("x")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("edits", "length", "part"),
    [
        ([(0, 1, 0), (3, 2, 0)], 9, r"edit 1: range \(3, 2\)"),
        ([(0, 10, 0)], 9, r"edit 0: range \(0, 10\) .*<= 9"),
        ([(-1, 1, 0)], 9, r"edit 0: range \(-1, 1\)"),
        ([(2, 5, 0), (4, 6, 0)], 9, r"edit 1 \(4, 6\) begins before 5.*ascend"),
        ([(0, 1, -1)], 9, "edit 0 puts in -1"),
        ([(0, 1, 2**62), (1, 2, 2**62)], 9, "edit 1 .*no text is that long"),
        ([], -1, "source_length must be 0 or more, not -1"),
    ],
)
def test_a_wrong_edit_is_a_value_error_that_numbers_it(
    edits: list[tuple[int, int, int]], length: int, part: str
) -> None:
    with pytest.raises(ValueError, match=part):
        Alignment(edits, length)


def test_wrong_types() -> None:
    for edits, part in ((None, "edits must be"), ([(0, 1)], "edit 0 must be .*, not a tuple of 2"), ([(0, 1, 1.5)], "edit 0 must put in")):
        with pytest.raises(TypeError, match=part):
            Alignment(edits, 5)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="text of edit 1 must be str"):
        Aligned.from_edits("نص", [(0, 1, "a"), (1, 2, 1)])  # type: ignore[list-item]
    with pytest.raises(ValueError, match=r"span 1: range \(0, 99\)"):
        Alignment.identity(5).to_source_many([(0, 1), (0, 99)])


def test_equal_hashable_picklable_and_printed_as_what_makes_it() -> None:
    for alignment in (Alignment.identity(3), Alignment([(0, 2, 1), (5, 5, 2)], 8), CLEAN.align("كَتَبَ  نص").alignment):
        again = eval(repr(alignment), {"Alignment": Alignment})
        assert again == alignment and hash(again) == hash(alignment)
        assert pickle.loads(pickle.dumps(alignment)) == alignment
    long = Alignment([(i, i + 2, 0) for i in range(0, 3000, 3)], 3000)
    assert repr(long) == "<Alignment of 3000 to 1000 code points, 1000 edits>"
    assert pickle.loads(pickle.dumps(long)) == long


def test_a_function_of_ones_own_stands_between_two_normalizers() -> None:
    text = "اتَّصِلْ   بالرقم 0501234567 فوراً  أحمد"
    cleaned = CLEAN.align(text)
    numbers = re.finditer("[0-9]{5,}", cleaned.text)
    hidden = Aligned.from_edits(cleaned.text, [(*number.span(), "رقم") for number in numbers])
    found = cleaned.then(hidden).then(SEARCH.align(hidden.text))
    assert sound(found).text == "اتصل بالرقم رقم فورا احمد" and found.source is text
    for word, original in (("رقم فورا", "0501234567 فوراً"), ("احمد", "أحمد"), ("اتصل", "اتَّصِلْ")):
        start = found.text.rindex(word)
        i, j = found.to_source(start, start + len(word))
        assert text[i:j] == original
        assert found.from_source(i, j) == (start, start + len(word))
    assert found.alignment == cleaned.alignment.then(hidden.alignment).then(SEARCH.align(hidden.text).alignment)


def test_a_text_of_edits_prints_and_pickles_as_them() -> None:
    text = "أَحمد x 'y'"
    edited = sound(Aligned.from_edits(text, [(0, 2, "ا"), (6, 7, ""), (8, 8, "😀")]))
    assert edited.text == "احمد  😀'y'" and edited.source is text
    joined = CLEAN.align(text).then(SEARCH.align(CLEAN(text)))
    for aligned in (edited, joined, Aligned.from_edits(text, [])):
        again = eval(repr(aligned), {"Aligned": Aligned})
        assert again == aligned and hash(again) == hash(aligned) and again.edits == aligned.edits
        assert pickle.loads(pickle.dumps(aligned)) == aligned
    assert Aligned.from_edits(text, []).text is text
    # The same text and map are equal, whatever made them.
    plain = CLEAN.align("كَتب")
    assert plain == Aligned.from_edits("كَتب", [(0, 2, "ك")]) != Aligned.from_edits("كَتب", [(0, 3, "كت")])


def test_texts_that_do_not_meet_are_refused() -> None:
    with pytest.raises(ValueError, match=r"\(4 code points\) .* \(3 code points\): .* code point 2 on"):
        CLEAN.align("كَتب").then(CLEAN.align("كتاب"))
    with pytest.raises(ValueError, match=r"edit 1 \(1, 2\) begins before 2"):
        Aligned.from_edits("كتب", [(0, 2, ""), (1, 2, "x")])


def test_a_chain_without_end_holds_no_chain() -> None:
    aligned = CLEAN.align("كتب " * 3)
    for _ in range(20_000):
        aligned = aligned.then(CLEAN.align(aligned.text))
    assert aligned == pickle.loads(pickle.dumps(aligned))
    del aligned


def test_surrogates_and_subclasses() -> None:
    class Mine(str):
        pass

    edited = Aligned.from_edits(Mine("ن\ud800ص"), [(1, 2, Mine("\udfff😀"))])
    assert edited.text == "ن\udfff😀ص" and type(edited.text) is type(edited.source) is str
    ignored = CLEAN.align("ن\ud800ص", errors="ignore")
    assert ignored.then(Aligned.from_edits("نص", [(1, 1, "x")])).to_source(2, 3) == (2, 3)
    assert kalima.Alignment.identity(0).to_source(0, 0) == (0, 0)
