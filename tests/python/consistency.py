"""CPython's own check of a `str`: a wrong storage width is no crash but a text that is unequal to itself."""

from __future__ import annotations

import ctypes
from typing import Any, TypeVar

import kalima

T = TypeVar("T")

# Exported by release builds of 3.10 to 3.13; ends the process where a str is not as it must be.
_check = getattr(ctypes.pythonapi, "_PyUnicode_CheckConsistency", None)
if _check is not None:
    _check.argtypes = [ctypes.py_object, ctypes.c_int]
    _check.restype = ctypes.c_int


def strings(value: Any) -> list[str]:
    """Every str in a result."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, (list, tuple)):
        return [text for item in value for text in strings(item)]
    if isinstance(value, dict):
        return [text for item in value.items() for text in strings(item)]
    if isinstance(value, kalima.Token):
        return [value.kind, value.text]
    if isinstance(value, kalima.Segment):
        return [value.role, value.text, value.form]
    if isinstance(value, kalima.AnalyzedToken):
        return [value.kind, value.text, value.norm, *strings([value.stem, value.lemma, value.segments])]
    if isinstance(value, kalima.Reading):
        parts = [part for part, _ in value.costs]
        return [*strings(value.segments), value.lemma, value.known, value.kind, *parts]
    if isinstance(value, kalima.Document):
        return [value.text, *strings(value.to_dicts())]
    if isinstance(value, kalima.Edit):
        return [value.before, value.after]
    if isinstance(value, kalima.Aligned):
        return [value.text, value.source, *strings(value.edits)]
    return []


def sound(value: T) -> T:
    """The value, after all its strings were checked and found to be exactly str and equal to a twin."""
    for text in strings(value):
        assert type(text) is str
        if _check is not None:
            assert _check(text, 1) == 1
        twin = "".join(list(text))
        assert twin == text and hash(twin) == hash(text) and {twin: 1}[text] == 1
    return value
