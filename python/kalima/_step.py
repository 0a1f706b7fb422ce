"""Writing one step of a recipe, so that nobody has to escape by hand."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ._kalima import Normalizer, steps

# What the spec language takes without quotes.
_WORD = re.compile(r"[A-Za-z0-9_-]+")
# Parameters that are lists of texts: then every text stands in quotes, whatever it looks like.
_LISTS = {"pairs", "texts", "substitution"}


def step(name: str, /, *args: str | Mapping[str, str], **params: str | int | bool) -> str:
    r"""One step of a recipe, written from Python values: quotes and backslashes are seen to.

    Texts and words stand in order; a mapping is pairs of texts. By keyword stand keys, `flag=True`, and `text=` for a
    text that would read as a word of the step. The answer is the step in canonical spelling, to be given to
    `Normalizer` alone or in a list; what the step does not take is a ValueError, as in a recipe.

    >>> step("map", {"أ": "ا", "ـ": ""})
    'map("أ", "ا", "ـ", "")'
    >>> step("sub", r"(\d+) ?كم", "$1 كيلومتر")
    'sub("(\\\\d+) ?كم", "$1 كيلومتر")'
    >>> step("strip_marks", "harakat", "tanwin", position="final")
    'strip_marks(harakat, tanwin, position=final)'
    >>> step("map_digits", separators=True)
    'map_digits(separators)'
    >>> Normalizer(["nfc", step("replace", {"كورونا": "كوفيد"}), "trim"])("لقاح كورونا ")
    'لقاح كوفيد'
    """
    if not isinstance(name, str):
        raise TypeError(f"the name of a step must be str, not {type(name).__name__}")
    if not _WORD.fullmatch(name):
        raise ValueError(f"the name of a step is a word, not {name!r}; kalima.steps() lists them")
    declared = next((info["parameters"] for info in steps() if info["name"] == name), [])
    texts_only = any(parameter["kind"] in _LISTS for parameter in declared)
    takes_text = any(parameter["kind"] == "choice or text" for parameter in declared)
    words = {word for parameter in declared for word in parameter.get("words", ())}
    kinds = {parameter["key"]: parameter["kind"] for parameter in declared if "key" in parameter}

    def positional(value: str) -> str:
        is_word = not texts_only and _WORD.fullmatch(value) and (value in words or not takes_text)
        return value if is_word else _quoted(value)

    written: list[str] = []
    for value in args:
        if isinstance(value, Mapping):
            written += [_quoted(_text(part)) for pair in value.items() for part in pair]
        else:
            written.append(positional(_text(value)))
    for key, given in params.items():
        if given is True:
            written.append(key)
        elif given is not False:
            written.append(_keyed(key, given, kinds))
    spec = f"{name}({', '.join(written)})" if written else name
    return Normalizer(spec).spec


def _keyed(key: str, value: str | int, kinds: dict[str, str]) -> str:
    if isinstance(value, int):
        return f"{key}={value}"
    text = _text(value)
    if key == "text" and key not in kinds:
        return _quoted(text)
    bare = kinds.get(key) != "text" and _WORD.fullmatch(text)
    return f"{key}={text if bare else _quoted(text)}"


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    raise TypeError(f"a step takes str, mappings of str to str, and numbers and flags by key, not {type(value).__name__}")


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
