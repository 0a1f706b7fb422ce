"""Wrong and odd values where a text, or texts, are due."""

from __future__ import annotations

from typing import Any

import pytest
from bad_input import harness
from consistency import sound

import kalima
from kalima import Normalizer, Sentences, Stemmer, Tokenizer

NORMALIZER = Normalizer("strip_marks")
ONE: dict[str, Any] = {
    "Normalizer": NORMALIZER,
    "Normalizer.align": NORMALIZER.align,
    "Normalizer.explain": NORMALIZER.explain,
    "Stemmer": Stemmer(),
    "Tokenizer": Tokenizer(),
    "Tokenizer.words": Tokenizer().words,
    "Tokenizer.spans": Tokenizer().spans,
    "Sentences": Sentences(),
    "sentences": kalima.sentences,
    "analyze": kalima.analyze,
    "normalize": lambda text: kalima.normalize(text, "nfc"),
}
MANY: dict[str, Any] = {"Normalizer.batch": NORMALIZER.batch, "Stemmer.batch": Stemmer().batch}
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
