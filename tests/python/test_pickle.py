"""Pickles hold a recipe and its fingerprint, nothing else."""

from __future__ import annotations

import io
import pickle
import random
import subprocess
import sys
import warnings
from typing import Any

import pytest

import kalima
from kalima import FingerprintWarning, Normalizer, Segmenter, Sentences, Stemmer, Tokenizer

OBJECTS: list[Any] = [
    Normalizer("lucene"),
    Normalizer("nfc | trim"),
    Normalizer("lucene").align("أَب"),
    Normalizer("lucene").align("أ\ud800", errors="ignore"),
    Normalizer("lucene").align("أَب").edits[0],
    Normalizer("lucene").align("أَب").alignment,
    kalima.Aligned.from_edits("أَب", [(0, 2, "ا")]),
    Normalizer("lucene").explain("أَب"),
    Normalizer("lucene").explain("أ\ud800", errors="ignore"),
    Normalizer("lucene").explain("أَب").steps[0],
    Normalizer("fold_alef").explain("أَب").steps[0].edits[0],
    Normalizer("fold_alef").audit(["أب اب"]),
    Stemmer("light10"),
    Stemmer("kalima", dialect="egy"),
    Stemmer("kalima-light", words=["name\tزفلطون\tman\tno\t-\t3"]),
    Segmenter("bw", dialect="egy"),
    Segmenter(words=["name\tزفلطون\tman\tno\t-\t3"]),
    Segmenter().segments("مدرستهم")[0],
    Segmenter().explain("مدرستهم")[0],
    kalima.StopWords(["من", "إلى"], proclitics=True),
    Tokenizer(),
    Tokenizer(drop="symbol", normalizer="clean"),
    Tokenizer()("كتاب 25")[0],
    Sentences(),
    Sentences(lines="join", max_tokens=40),
    kalima.analyze("كتابٌ 25."),
    kalima.analyze("كتابٌ 25.").tokens[0],
    kalima.analyze("لكتابهم", segmenter=Segmenter(words=["name\tزفلطون\tman\tno\t-\t3"])),
    kalima.analyze("لكتابهم", segmenter="full").tokens[0],
    kalima.terms("كتابٌ 25.")[0],
    kalima.profile(["كتابٌ 25."]),
]


def names(data: bytes) -> set[str]:
    """The modules whose things a pickle asks for."""
    found = set()

    class Listener(pickle.Unpickler):
        def find_class(self, module: str, name: str, /) -> Any:
            found.add(module)
            return super().find_class(module, name)

    Listener(io.BytesIO(data)).load()
    return found


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
@pytest.mark.parametrize("thing", OBJECTS, ids=lambda thing: type(thing).__name__)
def test_round_trip(thing: Any, protocol: int) -> None:
    data = pickle.dumps(thing, protocol)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert pickle.loads(data) == thing
    spec = max(len(Normalizer(name).spec.encode()) for name in ("lucene", "search"))
    assert len(data) <= 1024 + spec


@pytest.mark.parametrize("thing", OBJECTS, ids=lambda thing: type(thing).__name__)
def test_a_pickle_asks_for_nothing_but_kalima(thing: Any) -> None:
    assert {module.split(".")[0] for module in names(pickle.dumps(thing, 4))} - {"copyreg"} == {"kalima"}


def other_release(normalizer: Normalizer) -> bytes:
    data = pickle.dumps(normalizer)
    own = normalizer.fingerprint.encode()
    other = b"k1-" + own[3:][::-1]
    assert own in data and own != other
    return data.replace(own, other)


def test_a_pickle_of_other_answers_warns_naming_both() -> None:
    normalizer = Normalizer("nfc | trim")
    with pytest.warns(FingerprintWarning) as caught:
        assert pickle.loads(other_release(normalizer)) == normalizer
    message = str(caught[0].message)
    assert normalizer.fingerprint in message and normalizer.fingerprint[3:][::-1] in message


def test_the_warning_can_be_an_error() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error", FingerprintWarning)
        with pytest.raises(FingerprintWarning):
            pickle.loads(other_release(Normalizer("nfc | trim")))


def test_damaged_states_are_value_errors() -> None:
    """A state that a damaged pickle may hold never gives a normalizer of another recipe."""
    rng = random.Random(7)
    normalizer = Normalizer("strip_marks | fold_alef | nfc")
    constructor, (spec,), fingerprint = normalizer.__reduce__()
    accepted = 0
    for _ in range(1000):
        letters = list(spec)
        for _ in range(rng.randrange(1, 4)):
            letters[rng.randrange(len(letters))] = rng.choice("abz|( ),\"\\\x00\ud800أ_")
        try:
            made = constructor("".join(letters))
        except ValueError:
            continue
        accepted += 1
        if made != normalizer:
            with pytest.warns(FingerprintWarning):
                made.__setstate__(fingerprint)
    assert accepted < 500
    for state in (None, 7, b"x", [], {}):
        with pytest.raises(ValueError):
            normalizer.__setstate__(state)  # type: ignore[arg-type]


def test_another_process_reads_it() -> None:
    data = pickle.dumps(OBJECTS)
    code = "import pickle, sys; print(len(pickle.loads(sys.stdin.buffer.read())))"
    run = subprocess.run([sys.executable, "-W", "error", "-c", code], input=data, capture_output=True, check=True)
    assert int(run.stdout) == len(OBJECTS)


def test_every_class_is_tried_here() -> None:
    classes = {n for n in kalima.__all__ if isinstance(getattr(kalima, n), type)}
    errors = {"InternalError", "FingerprintWarning"}
    assert classes - errors <= {type(thing).__name__ for thing in OBJECTS}
