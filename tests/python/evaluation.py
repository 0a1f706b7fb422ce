"""What the evaluation kit of the shared folder scores.

    cd tests/python && python ../../../shared/eval/eval.py tok --module evaluation:tokenize
"""

from __future__ import annotations

import kalima

_tokenizer = kalima.Tokenizer()


def tokenize(sentence: str) -> list[tuple[int, int]]:
    """The spans of the default tokenizer, in code points."""
    return _tokenizer.spans(sentence)
