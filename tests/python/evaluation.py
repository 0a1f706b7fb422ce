"""What the evaluation kit of the shared folder scores.

    cd tests/python && python ../../../shared/eval/eval.py tok --module evaluation:tokenize
    cd tests/python && python ../../../shared/eval/eval.py seg --module evaluation:segment
    cd tests/python && python ../../../shared/eval/eval.py stem --module evaluation:stemmers.light10
"""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace

import kalima

_tokenizer = kalima.Tokenizer()
_search = kalima.Normalizer("search")

#: The parts of a word, every clitic apart.
segment = kalima.Segmenter()


def tokenize(sentence: str) -> list[tuple[int, int]]:
    """The spans of the default tokenizer, in code points."""
    return _tokenizer.spans(sentence)


def stem_of(name: str) -> Callable[[str], str]:
    """The stemmer of that name, on words as it wants them: the light ones were made for normalized words."""
    stemmer = kalima.Stemmer(name)
    if name.startswith("light"):
        return lambda word: stemmer(_search(word))
    return stemmer


# The kit takes names with dots, not hyphens: snowball-nltk is snowball_nltk.
stemmers = SimpleNamespace(**{name.replace("-", "_"): stem_of(name) for name in kalima.stemmers()})
