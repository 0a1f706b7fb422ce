"""Time grows with the text, not with its square."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from conftest import badinput, shared

import kalima
from kalima import Normalizer, Stemmer, Tokenizer

pytestmark = pytest.mark.slow


def growing() -> list[Any]:
    run = badinput()
    return [c for f in ("cases.jsonl", "more-cases.jsonl") for c in run.scaling(str(shared(f"badinput/{f}")))]


def functions() -> dict[str, Callable[[str], object]]:
    """One normalizer of all steps that the presets have, and one call of each other kind."""
    own = " | ".join(preset["name"] for preset in kalima.presets() if "-" not in preset["name"])
    every: dict[str, Callable[[str], object]] = {"presets": Normalizer(own)}
    # Of other tools' recipes one with patterns; tests/linear.rs has all.
    every["aranorm-standard"] = Normalizer("aranorm-standard")
    every["own rules"] = Normalizer('strip_html | replace("ا", "اا", "ab", "", "&", "<") | keep("ء-ي", "<", " ")')
    every["tokens"] = Tokenizer().spans
    every["sentences"] = kalima.sentences
    every["analyze"] = kalima.analyze
    every["align"] = Normalizer("lucene").align
    every["explain"] = lambda text: str(Normalizer("search").explain(text))
    every["audit"] = lambda text: Normalizer("search").audit([text])
    every |= {name: Stemmer(name) for name in kalima.stemmers()}
    return every


@pytest.mark.parametrize("name", functions())
def test_growing_inputs(name: str) -> None:
    function, run, bad = functions()[name], badinput(), []
    for case in growing():
        if case.has_surrogate:
            continue
        # Quadratic work shows at 64,000 repetitions of a bait. What looks like it is measured again where every
        # size is past the caches and past what the allocator hands out without asking the system.
        growth = run.linear(function, case.make, sizes=[4000, 16_000, 64_000], runs=1, limit=1.6, confirm=False)
        if not growth.ok and growth.seconds[-1] > 0.002:
            growth = run.linear(function, case.make, sizes=[128_000, 256_000, 512_000], limit=1.5)
            # No square of 512,000 fits into 20 ms.
            if not growth.ok and growth.seconds[-1] > 0.02:
                bad.append(f"{case.id}: {growth}")
    assert bad == []
