"""`kalima.Aligned` and `kalima.Edit`: the way back to the original, in code points."""

from __future__ import annotations

import pytest
from consistency import sound

from kalima import Aligned, Edit, Normalizer

STRIP = Normalizer("strip_marks | fold_alef")


def test_a_word_found_in_the_answer_is_found_in_the_text() -> None:
    source = "أَحْمَدُ ذَهَبَ 😀 إِلى"
    aligned = sound(STRIP.align(source))
    assert aligned.text == "احمد ذهب 😀 الى" and aligned.source == source
    for word, original in (("احمد", "أَحْمَدُ"), ("ذهب", "ذَهَبَ"), ("😀", "😀"), ("الى", "إِلى")):
        start = aligned.text.index(word)
        i, j = aligned.to_source(start, start + len(word))
        assert source[i:j] == original
        assert aligned.from_source(i, j) == (start, start + len(word))


def test_an_unchanged_text_is_its_own_answer() -> None:
    text = "كتاب"
    aligned = STRIP.align(text)
    assert aligned.text is text and aligned.source is text and aligned.edits == []
    assert aligned.to_source(1, 3) == (1, 3)


def test_edits_rebuild_the_answer() -> None:
    source = "أَهْلًا x بِالمَدْرَسَةِ"
    aligned = sound(STRIP.align(source))
    rebuilt, at = "", 0
    for edit in aligned.edits:
        (i, j), (k, end) = edit.source, edit.target
        assert edit.before == source[i:j] and edit.after == aligned.text[k:end]
        rebuilt += source[at:i]
        assert len(rebuilt) == k
        rebuilt += edit.after
        at = j
    assert rebuilt + source[at:] == aligned.text


@pytest.mark.parametrize("given", [(-1, 2), (2, 1), (0, 99), (0, -1), (99, 99)])
def test_a_range_outside_the_text_is_a_value_error_that_names_it(given: tuple[int, int]) -> None:
    aligned = STRIP.align("أَب")
    for method in (aligned.to_source, aligned.from_source):
        with pytest.raises(ValueError) as error:
            method(*given)
        assert f"({given[0]}, {given[1]})" in str(error.value) and "<=" in str(error.value)


def test_wrong_types_and_numbers_without_end() -> None:
    aligned = STRIP.align("أَب")
    with pytest.raises(TypeError):
        aligned.to_source("0", 1)  # type: ignore[arg-type]
    with pytest.raises(ValueError):
        aligned.to_source(0, 10**30)
    with pytest.raises(TypeError):
        STRIP.align(b"x")  # type: ignore[arg-type]


def test_equal_and_hashable() -> None:
    one, two = STRIP.align("أَب"), STRIP.align("أَب")
    assert one == two and hash(one) == hash(two) and one != STRIP.align("أب") and one != "اب"
    assert one.edits == two.edits and hash(one.edits[0]) == hash(two.edits[0])
    assert one.edits[0] != two.edits[0].before


def test_repr_can_be_read_back() -> None:
    for aligned in (STRIP.align("أَب"), STRIP.align("أ\ud800", errors="ignore")):
        assert eval(repr(aligned)) == aligned
    for edit in STRIP.align("أَب'").edits:
        assert eval(repr(edit)) == edit


def test_an_edit_can_be_made() -> None:
    edit = Edit(source=(0, 2), target=(0, 1), before="أَ", after="ا")
    assert (edit.source, edit.target, edit.before, edit.after) == ((0, 2), (0, 1), "أَ", "ا")
    with pytest.raises(AttributeError):
        edit.before = "x"  # type: ignore[misc]
    with pytest.raises(TypeError):
        Aligned()  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Edit((0, 2), (0, 1), b"x", "y")  # type: ignore[arg-type]


def test_ignored_surrogates_keep_their_places() -> None:
    source = "\ud800أَ\udfffب"
    aligned = STRIP.align(source, errors="ignore")
    assert aligned.text == "اب"
    assert aligned.to_source(0, 1) == (1, 3)
    assert aligned.to_source(1, 2) == (4, 5)
    assert [edit.after for edit in STRIP.align("ب\ud800", errors="replace").edits] == ["?"]


def test_what_cannot_follow_an_aligned_text_is_told_how_it_can() -> None:
    aligned = STRIP.align("أَب")
    for wrong, hint in [
        (STRIP, r"not Normalizer \(give what it makes of this text: normalizer.align\(aligned.text\)\)"),
        ("اب", r"not str \(say how it came from this text"),
        (aligned.alignment, r"not Alignment \(without texts: aligned.alignment.then\(next\)\)"),
        (None, "not NoneType$"),
    ]:
        with pytest.raises(TypeError, match=f"^next must be an Aligned of this text, {hint}"):
            aligned.then(wrong)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"^next must be an Alignment, not Aligned \(give its .alignment\)$"):
        aligned.alignment.then(aligned)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"^step 1 must be str, not Normalizer \(give its .spec\)$"):
        Normalizer(["nfc", STRIP])  # type: ignore[list-item]
    assert Normalizer(["nfc", STRIP.spec]).spec.startswith("nfc | ")
