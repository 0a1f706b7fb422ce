"""`Normalizer.explain`: what each step changed, in code points, and how it is shown."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from bad_input import FILES, cut_cases
from consistency import sound

import kalima
from kalima import Explanation, Normalizer, StepChanges, StepEdit

SEARCH = Normalizer("search")
ELEMENTS = {"div", "style", "p", "code", "bdi", "del", "ins", "span"}
ATTRIBUTES = {"class", "dir", "title"}
# What a browser or a terminal would obey: bidirectional controls, and controls but the line feed and the tabulator.
HARMFUL = {chr(cp) for cp in (*range(0x200E, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x7F)}
HARMFUL |= {chr(cp) for cp in (*range(0x00, 0x20), *range(0x80, 0xA0)) if cp not in (9, 10)}


class Reader(HTMLParser):
    """The text of a fragment; what is not one of our elements and attributes is a failure."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ELEMENTS and {name for name, _ in attrs} <= ATTRIBUTES, (tag, attrs)
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] != ["style"]:
            self.text += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    handle_decl = unknown_decl = handle_pi = handle_comment


def read(html: str) -> str:
    assert len(html.encode()) <= 256 * 1024 and not HARMFUL & set(html)
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert reader.open == []
    return reader.text


def check(normalizer: Normalizer, text: str, errors: str = "strict") -> Explanation:
    explained = normalizer.explain(text, errors=errors)
    assert explained.text == normalizer(text, errors=errors) and explained.source == text
    current = None
    for step in explained.steps:
        before, after = step.before, step.after
        assert current is None or current == before
        current = after
        forward, back, seen, made, last = "", "", 0, 0, (0, 0)
        for edit in step.edits:
            assert 0 <= edit.source[0] <= edit.source[1] <= len(text)
            assert last[0] <= edit.source[0] and last[1] <= edit.source[1]
            assert edit.before == before[slice(*edit.seen)] and edit.after == after[slice(*edit.target)]
            assert edit.before != edit.after
            forward += before[seen : edit.seen[0]] + edit.after
            back += after[made : edit.target[0]] + edit.before
            seen, made, last = edit.seen[1], edit.target[1], edit.source
        assert forward + before[seen:] == after and back + after[made:] == before
        assert step.changed == (before != after) == bool(step.edits)
    return explained


def test_edits_have_places_in_the_text_that_was_explained() -> None:
    text = "ذهبَ أَحْمَدُ"
    step = next(step for step in SEARCH.explain(text).steps if step.step == "fold_alef")
    (edit,) = step.edits
    assert (edit.before, edit.after, edit.kind) == ("أ", "ا", "replaced")
    assert text[slice(*edit.source)] == "أَ" and step.before[slice(*edit.seen)] == "أ"


def test_the_same_edits_are_counted_together() -> None:
    steps = {step.step: step for step in SEARCH.explain("مُدَرِّسَةٌ وطالبة").steps}
    assert steps["fold_teh_marbuta"].counts == [("replaced", "ة", "ه", 2)]
    counts = steps["strip_marks(all)"].counts
    assert ("deleted", "\u064e", "", 2) in counts and ("deleted", "\u0651", "", 1) in counts


def test_a_step_that_finds_more_to_do_each_time_is_named() -> None:
    explained = Normalizer('map("ا", "اا") | trim').explain("ما")
    assert [step.changes_again for step in explained.steps] == [True, False]
    assert "second run" in str(explained) and "second run" in explained._repr_html_()
    assert not any(step.changes_again for step in SEARCH.explain("مدرسةٌ").steps)


def test_text_tells_steps_counts_and_words() -> None:
    shown = str(Normalizer("strip_tatweel | fold_alef").explain("أحمد وأمل"))
    assert shown.splitlines() == [
        "1 of 2 steps changed the text: 9 → 9 code points",
        "strip_tatweel: nothing",
        "fold_alef (folding): 2 edits",
        "  ×2 replaced U+0623 أ → U+0627 ا, in أحمد",
    ]


@pytest.mark.parametrize("file", FILES)
def test_bad_input(file: str) -> None:
    every = Normalizer(" | ".join(preset["name"] for preset in kalima.presets() if "-" not in preset["name"]))
    for case in cut_cases(file):
        for errors in ("replace", "ignore", "surrogatepass") if case.has_surrogate else ("strict",):
            for normalizer in (every, Normalizer("clean"), SEARCH):
                explained = check(normalizer, case.text, errors)
                sound(explained.text)
                read(explained._repr_html_())
                assert not HARMFUL & set(str(explained)), case.id


def test_markup_is_text() -> None:
    text = "<script>alert('أ')</script> & \"x\""
    assert "<script>alert('أ')</script> & \"x\"" in read(Normalizer("fold_alef").explain(text)._repr_html_())
    page = Normalizer("fold_alef").explain(text).to_html()
    assert page.startswith("<!DOCTYPE html>") and "<script" not in page


def test_a_hundred_thousand_edits_stay_small_on_the_page() -> None:
    explained = Normalizer("strip_marks | fold_alef").explain("أَ" * 100_000)
    assert [len(step.edits) for step in explained.steps] == [100_000, 100_000]
    assert len(explained._repr_html_()) <= 256 * 1024 and len(str(explained)) < 2000


def test_surrogates_are_refused_replaced_dropped_or_kept() -> None:
    text = "أ\ud800أ"
    with pytest.raises(UnicodeEncodeError):
        SEARCH.explain(text)
    fold = Normalizer("fold_alef")
    assert check(fold, text, "surrogatepass").text == "ا\ud800ا"
    assert check(fold, text, "replace").text == "ا?ا"
    assert [edit.source for edit in check(fold, text, "ignore").steps[0].edits] == [(0, 1), (2, 3)]
    assert read(fold.explain(text, errors="surrogatepass")._repr_html_())


def test_objects_compare_and_can_be_read_back() -> None:
    explained = Normalizer("fold_alef").explain("أب")
    step, edit = explained.steps[0], explained.steps[0].edits[0]
    names = {"Normalizer": Normalizer, "StepChanges": StepChanges, "StepEdit": StepEdit}
    for thing in (explained, step, edit):
        assert eval(repr(thing), names) == thing and hash(eval(repr(thing), names)) == hash(thing)
    assert explained != Normalizer("fold_alef").explain("أ") and step != edit
    with pytest.raises(ValueError, match="less than 1"):
        StepChanges(explained, 1)
    with pytest.raises(AttributeError):
        edit.before = "x"  # type: ignore[misc]


def test_an_unchanged_text_is_the_same_object() -> None:
    text = "كتاب"
    assert SEARCH.explain(text).text is text
