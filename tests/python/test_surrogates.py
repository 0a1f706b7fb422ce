"""Lone surrogates: `errors=` as `str.encode` has it."""

from __future__ import annotations

from typing import Any

import pytest
from consistency import sound

import kalima
from kalima import Normalizer, Segmenter, Sentences, Stemmer, Tokenizer

STRIP = Normalizer("strip_marks")
# Where the scan looks: first, last, in the middle, behind a whole block, in storage of two and four bytes.
PLACES = [0, 1, 5, 31, 63, 64, 65, 127, 128, 4095, 4096, 5000]


def text(place: int, wide: bool) -> str:
    return "ب" * place + "\udc80" + "ت" + ("😀" if wide else "")


@pytest.mark.parametrize("wide", [False, True])
@pytest.mark.parametrize("place", PLACES)
def test_modes(place: int, wide: bool) -> None:
    given = text(place, wide)
    with pytest.raises(UnicodeEncodeError) as error:
        STRIP(given)
    assert error.value.args == ("utf-8", given, place, place + 1, "surrogates not allowed")
    for mode in ("replace", "ignore"):
        assert sound(STRIP(given, errors=mode)) == given.encode("utf-8", mode).decode()
        assert sound(STRIP.align(given, errors=mode)).text == given.encode("utf-8", mode).decode()
    assert sound(STRIP(given, errors="surrogatepass")) is given
    assert STRIP.batch([given], errors="surrogatepass")[0] is given


@pytest.mark.parametrize("unit", ["\ud800", "\udbff", "\udc00", "\udfff"])
def test_every_surrogate_is_one_and_its_neighbours_are_not(unit: str) -> None:
    with pytest.raises(UnicodeEncodeError):
        STRIP(unit)
    assert STRIP("\ud7ff\ue000") == "\ud7ff\ue000"
    assert STRIP("\U0001d800\U0001dfff") == "\U0001d800\U0001dfff"


def test_a_pair_of_surrogates_is_two_of_them() -> None:
    pair = "\ud83d\ude00"
    assert STRIP(pair, errors="replace") == "??"
    assert sound(STRIP(pair, errors="surrogatepass")) == pair
    assert STRIP(pair, errors="ignore") == ""


def test_steps_go_on_beside_a_surrogate() -> None:
    assert sound(STRIP("كَ\ud800تَ", errors="surrogatepass")) == "ك\ud800ت"
    assert sound(STRIP("كَ\ud800تَ", errors="replace")) == "ك?ت"


def test_a_batch_names_the_row() -> None:
    with pytest.raises(UnicodeEncodeError, match="row 2") as error:
        STRIP.batch(["a", "b", "c\udfff"])
    assert (error.value.start, error.value.end, error.value.object) == (1, 2, "c\udfff")
    assert STRIP.batch(["a", "\udfff"], errors="replace") == ["a", "?"]


CALLS: list[Any] = [
    STRIP,
    STRIP.align,
    Stemmer(),
    Segmenter(),
    Segmenter().segments,
    Segmenter().lemma,
    Segmenter().lemmas,
    Segmenter().known,
    Segmenter().explain,
    Segmenter().text,
    Segmenter.desegment,
    Tokenizer(),
    Tokenizer().words,
    Tokenizer().spans,
    Sentences(),
    kalima.normalize,
    kalima.sentences,
    kalima.analyze,
    lambda text, **errors: kalima.analyze(text, segmenter="full", **errors),
    lambda text, **errors: STRIP.batch([text], **errors),
    lambda text, **errors: Stemmer().batch([text], **errors),
    lambda text, **errors: Segmenter().batch([text], **errors),
    lambda text, **errors: Tokenizer().batch([text], **errors),
    lambda text, **errors: Sentences().batch([text], **errors),
]


@pytest.mark.parametrize("call", CALLS)
def test_every_call_takes_errors_and_refuses_other_names(call: Any) -> None:
    with pytest.raises(UnicodeEncodeError):
        call("\ud800")
    with pytest.raises(ValueError, match="surrogatepass"):
        call("a", errors="xmlcharrefreplace")
    with pytest.raises(ValueError, match="one of"):
        call("a", errors="Strict\ud800")
    for wrong in (None, 7, b"strict"):
        with pytest.raises(TypeError, match="errors must be str"):
            call("a", errors=wrong)
