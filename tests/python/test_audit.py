"""`Normalizer.audit`: what a recipe does to a collection."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from bad_input import FILES, cases
from conftest import hear_interrupts

from kalima import Audit, Normalizer, Tokenizer

SEARCH = Normalizer("search")
TEXTS = ["ذهب علي إلى المدرسة", "على المدرسه", "عليّ هنا", "a < b"]


def words(texts: list[str]) -> list[str]:
    kinds = {"arabic", "latin", "word"}
    return [token.text for text in texts for token in Tokenizer()(text) if token.kind in kinds]


def test_the_totals_are_those_of_a_naive_count() -> None:
    audit, answers = SEARCH.audit(TEXTS), SEARCH.batch(TEXTS)
    assert (audit.texts, audit.changed) == (4, sum(a != b for a, b in zip(TEXTS, answers, strict=True)))
    for size, texts in ((audit.before, TEXTS), (audit.after, answers)):
        found = words(texts)
        assert size == {"code_points": sum(map(len, texts)), "words": len(found), "vocabulary": len(set(found))}


def test_words_that_became_equal_are_told_whole_and_by_step() -> None:
    audit = SEARCH.audit(TEXTS)
    top = audit.merges["top"][0]
    assert top["word"] == "علي" and dict(top["spellings"]) == {"علي": 1, "على": 1, "عليّ": 1}
    steps = {step["step"]: step for step in audit.steps}
    maksura = steps["fold_alef_maksura"]["merges"]["top"]
    assert [dict(merge["spellings"]) for merge in maksura] == [{"علي": 2, "على": 1}]
    teh = steps["fold_teh_marbuta"]
    assert teh["merges"]["words"] == 1 and teh["texts"] == 1 and teh["edits"] == 1
    assert teh["changes"] == [{"kind": "replaced", "before": "ة", "after": "ه", "times": 1, "example": "المدرسة"}]


def test_examples_bound_the_lists() -> None:
    texts = [f"أ{letter} ا{letter}" for letter in "بتثجحخ"]
    audit = SEARCH.audit(iter(texts), examples=2)
    assert audit.merges["words"] == 6 and len(audit.merges["top"]) == 2
    assert SEARCH.audit(texts, examples=0).merges["top"] == []
    with pytest.raises(ValueError):
        SEARCH.audit(texts, examples=-1)


def test_a_number_of_examples_that_is_none_is_an_error() -> None:
    for wrong, kind, message in [
        (-1, ValueError, "examples must be 0 or more, not -1"),
        ("5", TypeError, "examples must be an int of 0 or more, not str"),
        (None, TypeError, "examples must be an int of 0 or more, not NoneType"),
    ]:
        with pytest.raises(kind, match=f"^{message}"):
            Normalizer("nfc").audit(["a"], examples=wrong)  # type: ignore[arg-type]


def test_groups_that_are_not_listed_are_counted() -> None:
    texts = [f"أ{a}{b} ا{a}{b}" for a in "بتثج" for b in "بتثج"]
    audit = Normalizer("fold_alef").audit(texts, examples=3)
    assert "\n  and 13 more groups; `examples` (--examples on the command line)" in str(audit)
    assert audit.to_html().count("and 13 more groups") == 2 and audit.merges["groups"] == 16


def test_what_is_no_text_is_an_error_that_numbers_it() -> None:
    with pytest.raises(TypeError, match="row 1 must be str, not NoneType"):
        SEARCH.audit(["x", None])  # type: ignore[list-item]
    with pytest.raises(TypeError, match="not str"):
        SEARCH.audit("نص")
    with pytest.raises(UnicodeEncodeError, match="row 1"):
        SEARCH.audit(["x", "\ud800"])
    for errors in ("replace", "ignore", "surrogatepass"):
        assert SEARCH.audit(["x", "\ud800"], errors=errors).texts == 2


def test_an_audit_goes_into_a_dict_and_comes_back() -> None:
    audit = SEARCH.audit(TEXTS)
    parts = json.loads(json.dumps(audit.to_dict()))
    for merges in (parts["merges"], *(step["merges"] for step in parts["steps"])):
        for merge in merges["top"]:
            merge["spellings"] = [tuple(spelling) for spelling in merge["spellings"]]
    assert Audit(parts) == audit and hash(Audit(parts)) == hash(audit)
    assert eval(repr(audit), {"Audit": Audit}) == audit
    assert audit != SEARCH.audit(TEXTS[:1])
    parts["steps"][0]["effect"] = "nice"
    with pytest.raises(ValueError, match="lossless"):
        Audit(parts)


def test_it_is_shown_escaped() -> None:
    audit = SEARCH.audit(["<b>أحمد</b> \u202e<i>احمد"])
    assert "<b>" not in audit._repr_html_() and "\u202e" not in audit._repr_html_() + str(audit)
    assert audit.to_html().startswith("<!DOCTYPE html>")
    assert str(audit).startswith("1 of 1 text changed\n")


@pytest.mark.parametrize("file", FILES)
def test_bad_input(file: str) -> None:
    texts = [case.text for case in cases(file)]
    audit = SEARCH.audit(texts, errors="replace")
    answers = SEARCH.batch(texts, errors="replace")
    assert audit.texts == len(texts) and audit.after["code_points"] == sum(map(len, answers))
    assert len(audit._repr_html_().encode()) <= 256 * 1024


def test_ctrl_c_is_heard() -> None:
    code = """
import itertools, signal, threading, os
from kalima import Normalizer
try:
    threading.Timer(0.5, lambda: os.kill(os.getpid(), signal.SIGINT)).start()
    Normalizer("search").audit(itertools.repeat("ذهب أحمد إلى المدرسةِ " * 20))
except KeyboardInterrupt:
    print("stopped")
"""
    # Unheard, it would never end.
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, preexec_fn=hear_interrupts
    )
    assert run.stdout == "stopped\n", run.stderr
