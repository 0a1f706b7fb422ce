"""Time grows with the text, not with its square."""

from __future__ import annotations

import time
import timeit
from collections.abc import Callable

import pytest
from bad_input import growing

import kalima
from kalima import Normalizer, Segmenter, Stemmer, Tokenizer

pytestmark = pytest.mark.slow

# How often a growing text's unit stands in the first text.
TIMES = 16_000
# No square of so many shows below this.
QUICK = 0.004
# A text four times as long takes what is linear four times as long, what is quadratic sixteen times.
RATIO = 9
# How often a suspect is measured each time: the first call of any size waits for memory.
ATTEMPTS = (1, 3, 5, 5)


def functions() -> dict[str, Callable[[str], object]]:
    """One normalizer of all steps that the presets have, and one call of each other kind."""
    own = " | ".join(preset["name"] for preset in kalima.presets() if "-" not in preset["name"])
    every: dict[str, Callable[[str], object]] = {"presets": Normalizer(own)}
    # Of other tools' recipes one with patterns; tests/linear.rs has all.
    every["aranorm-standard"] = Normalizer("aranorm-standard")
    every["own rules"] = Normalizer('strip_html | replace("ا", "اا", "ab", "", "&", "<") | keep("ء-ي", "<", " ")')
    every["tokens"] = Tokenizer().spans
    every |= {name: Tokenizer(name).spans for name in ("whitespace", "camel", "camel-digits", "hf-whitespace", "hf-bert")}
    every["sentences"] = kalima.sentences
    every["joined sentences"] = lambda text: kalima.sentences(text, lines="join", max_tokens=9)
    every["chunks"] = lambda text: kalima.chunks(text, 9, overlap=4)
    every["chunks by a counter"] = lambda text: kalima.chunks(text, 60, overlap=30, by="word", counter=len)
    every["analyze"] = kalima.analyze
    every["analyze with a segmenter"] = lambda text: kalima.analyze(text, segmenter="full")
    every["align"] = Normalizer("lucene").align
    every["explain"] = lambda text: str(Normalizer("search").explain(text))
    every["audit"] = lambda text: Normalizer("search").audit([text])
    every |= {name: Stemmer(name) for name in kalima.stemmers()}
    every |= {"segments": Segmenter(dialect="all"), "segmented text": Segmenter(dialect="all").text}
    return every


def seconds(function: Callable[[str], object], text: str, repeat: int) -> float:
    """The least time that this process had a processor, which other work on the machine hardly changes."""
    return min(timeit.repeat(lambda: function(text), timer=time.process_time, number=1, repeat=repeat))


def grows_too_fast(function: Callable[[str], object], make: Callable[[int], str]) -> bool:
    """Whether a text of four times the units takes far more than four times as long, whenever it is measured."""
    short = make(TIMES)
    if seconds(function, short, 1) < QUICK:
        return False
    long = make(TIMES * 4)
    return all(
        seconds(function, long, attempt) > RATIO * max(seconds(function, short, attempt), QUICK)
        for attempt in ATTEMPTS
    )


@pytest.mark.parametrize("name", functions())
def test_growing_inputs(name: str) -> None:
    function = functions()[name]
    bad = [case.id for case in growing() if not case.has_surrogate and grows_too_fast(function, case.make)]
    assert bad == []
