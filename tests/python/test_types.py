"""Wrong and odd values where a text, or texts, are due."""

from __future__ import annotations

from typing import Any

import pytest
from bad_input import harness
from consistency import sound

import kalima
from kalima import Normalizer, Segmenter, Sentences, Stemmer, Tokenizer

NORMALIZER = Normalizer("strip_marks")
ONE: dict[str, Any] = {
    "Normalizer": NORMALIZER,
    "Normalizer.align": NORMALIZER.align,
    "Normalizer.explain": NORMALIZER.explain,
    "Stemmer": Stemmer(),
    "Segmenter": Segmenter(),
    "Segmenter.segments": Segmenter().segments,
    "Segmenter.lemma": Segmenter().lemma,
    "Segmenter.lemmas": Segmenter().lemmas,
    "Segmenter.known": Segmenter().known,
    "Segmenter.explain": Segmenter().explain,
    "Segmenter.text": Segmenter().text,
    "Segmenter.desegment": Segmenter.desegment,
    "Tokenizer": Tokenizer(),
    "Tokenizer.words": Tokenizer().words,
    "Tokenizer.spans": Tokenizer().spans,
    "Sentences": Sentences(),
    "sentences": kalima.sentences,
    "analyze": kalima.analyze,
    "analyze with a segmenter": lambda text: kalima.analyze(text, segmenter="full"),
    "normalize": lambda text: kalima.normalize(text, "nfc"),
}
MANY: dict[str, Any] = {"Normalizer.batch": NORMALIZER.batch, "Stemmer.batch": Stemmer().batch, "Segmenter.batch": Segmenter().batch}
MANY |= {"Normalizer.audit": NORMALIZER.audit, "Tokenizer.batch": Tokenizer().batch, "Sentences.batch": Sentences().batch}
# What "documented" means here: the exception, or None where the value is accepted.
DOCUMENTED: dict[str, Any] = {
    "T22": UnicodeEncodeError,
    "B02": TypeError,
    "B03": TypeError,
    "B06": None,
    "B07": ZeroDivisionError,
    "B09": None,
    "B10": TypeError,
    "B13": None,
    "B14": TypeError,
    "B15": TypeError,
    "B16": UnicodeEncodeError,
}


@pytest.mark.parametrize("call", [*MANY.values(), kalima.profile])
def test_a_table_is_no_list_of_its_columns_names(call: Any) -> None:
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame({"نص": ["كتاب", "قلم"]})
    with pytest.raises(TypeError, match=r'not DataFrame \(for one of its columns: frame\["name"\].tolist\(\)\)$'):
        call(frame)
    call(frame["نص"])
    call(frame["نص"].tolist())


def test_what_is_in_place_of_a_text_is_told_how_it_becomes_one() -> None:
    for given, hint in [
        ({"a": "نص"}, r"list\(texts.values\(\)\)"),
        ("نص", r"for one text: \[text\]"),
        ([{"a": "نص"}], r"row 0 must be str, not dict \(take the text out of each row"),
        (["نص", ["نص"]], r"row 1 must be str, not list \(a batch takes the texts themselves"),
        (["نص", None], r"row 1 must be str, not NoneType \(fill or drop missing values first"),
    ]:
        with pytest.raises(TypeError, match=hint):
            NORMALIZER.batch(given)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="use batch for several texts, or a loop where there is none"):
        NORMALIZER(text for text in ["نص"])  # type: ignore[arg-type]


def expected(case: str, said: str) -> Any:
    if said == "documented":
        return DOCUMENTED[case]
    return {"accept": None, "TypeError": TypeError, "error": (TypeError, ValueError)}[said]


def check(calls: dict[str, Any], kind: str) -> int:
    tried = 0
    for name, call in calls.items():
        for case, description, value, said in harness().types():
            if case[0] != kind:
                continue
            tried += 1
            error = expected(case, said)
            if error is None:
                sound(call(value))
                continue
            with pytest.raises(error) as caught:
                call(value)
            assert type(value).__name__ in str(caught.value) or kind == "B" or error is not TypeError, (name, case)
    return tried


def test_one_text() -> None:
    assert check(ONE, "T") >= 16 * len(ONE)


def test_many_texts() -> None:
    assert check(MANY, "B") >= 14 * len(MANY)
