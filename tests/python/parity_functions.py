"""What other tools answer, asked of kalima: `FUNCTIONS` maps the name of a golden file to a function of one of its
inputs that gives the file's output. Imports kalima and the standard library only."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import kalima

lucene = kalima.Normalizer("lucene")
light10 = kalima.Stemmer("light10")

FUNCTIONS: dict[str, Callable[[Any], Any]] = {
    "lucene_normalizer": lucene,
    "lucene_light10": light10,
    "lucene_norm_light10": lambda word: light10(lucene(word)),
}
