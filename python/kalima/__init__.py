"""Arabic text toolkit: normalize, tokenize and stem, with every answer tied to its place in the original text.

>>> import kalima
>>> normalizer = kalima.Normalizer("strip_marks | fold_alef")
>>> normalizer("أَهْلًا")
'اهلا'

Offsets are code points. Objects are immutable, hashable, picklable and safe to share between threads. Every call that
takes text takes ``errors=`` for lone surrogates, as ``str.encode`` has it: "strict" (the default), "replace", "ignore"
or "surrogatepass".
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from ._kalima import (
    UNICODE_VERSION,
    Aligned,
    Edit,
    FingerprintWarning,
    InternalError,
    Normalizer,
    Stemmer,
    __version__,
    presets,
    stemmers,
    steps,
)

__all__ = [
    "Aligned",
    "Edit",
    "FingerprintWarning",
    "InternalError",
    "Normalizer",
    "Stemmer",
    "UNICODE_VERSION",
    "__version__",
    "normalize",
    "presets",
    "stemmers",
    "steps",
]

# Compiling a recipe takes longer than normalizing a line; a program has few recipes.
_compiled = lru_cache(maxsize=64)(Normalizer)


def normalize(text: str, spec: str | Sequence[str] = "clean", *, errors: str = "strict") -> str:
    """Normalize one text: a preset's name, a spec or a list of steps says how.

    >>> normalize("مَدْرَسَةٌ", "strip_marks | fold_teh_marbuta")
    'مدرسه'
    """
    if isinstance(spec, list):
        spec = tuple(spec)
    return _compiled(spec)(text, errors=errors)
