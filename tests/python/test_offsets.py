"""`kalima.convert_offsets`: spans in bytes, code points and units of UTF-16."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from kalima import convert_offsets

TEXTS = [
    "",
    "ascii only",
    "café ÿ",
    "قال: كَتَبَ نَصًّا",
    "😀 كتاب 👨\u200d👩\u200d👧 é",
    "ن\ud800ص\udfff",
]
ENCODINGS = {"byte": ("utf-8", 1), "codepoint": ("utf-32-le", 4), "utf16": ("utf-16-le", 2)}


def places(text: str, unit: str) -> list[int]:
    """The offset of each place between two code points, counted by Python's own codecs."""
    codec, width = ENCODINGS[unit]
    lengths = [len(c.encode(codec, "surrogatepass")) // width for c in text]
    return [sum(lengths[:i]) for i in range(len(text) + 1)]


@pytest.mark.parametrize("target", ENCODINGS)
@pytest.mark.parametrize("source", ENCODINGS)
@pytest.mark.parametrize("text", TEXTS)
def test_every_span_is_what_the_codecs_count(text: str, source: str, target: str) -> None:
    given, wanted = places(text, source), places(text, target)
    ends = [(i, j) for i in range(len(given)) for j in range(i, len(given))]
    random.Random(7).shuffle(ends)
    spans = [(given[i], given[j]) for i, j in ends]
    answer = convert_offsets(text, spans, source=source, target=target)  # type: ignore[arg-type]
    assert answer == [(wanted[i], wanted[j]) for i, j in ends]


def test_any_iterable_of_pairs_will_do() -> None:
    def generated() -> Iterator[tuple[int, int]]:
        yield (2, 4)
        yield (0, 2)

    for spans in (generated(), [[2, 4], [0, 2]], ((2, 4), (0, 2)), {(2, 4): 1, (0, 2): 2}):
        assert convert_offsets("نص", spans, source="byte", target="codepoint") == [(1, 2), (0, 1)]  # type: ignore[arg-type]
    assert convert_offsets("نص", [], source="byte", target="utf16") == []


@pytest.mark.parametrize(
    ("source", "spans", "parts"),
    [
        ("byte", [(0, 2), (1, 4)], ["span 1 (1, 4)", "1 inside a character", "from 0 to 2"]),
        ("utf16", [(5, 6)], ["span 0 (5, 6)", "6 inside a character", "from 5 to 7"]),
        ("codepoint", [(0, 1), (2, 99)], ["span 1 (2, 99)", "past the text", "6 code points"]),
        ("byte", [(0, 2**70)], ["span 0", "past the text", "12 bytes"]),
        ("byte", [(0, 0), (4, 2), (1, 1)], ["span 1 (4, 2)"]),
        ("byte", [(0, 0), (-2, 2)], ["span 1 (-2, 2)", "0 <= start"]),
        ("bytes", [], ['"byte", "codepoint", "utf16"', '"bytes"']),
    ],
)
def test_a_span_that_is_none_is_named(source: str, spans: list[tuple[int, int]], parts: list[str]) -> None:
    with pytest.raises(ValueError) as error:
        convert_offsets("نص  \u0628😀", spans, source=source, target="codepoint")  # type: ignore[arg-type]
    assert all(part in str(error.value) for part in parts), error.value


@pytest.mark.parametrize(
    ("text", "spans", "part"),
    [
        (None, [], "text must be str"),
        ("نص", None, "spans must be an iterable of pairs"),
        ("نص", "01", "spans must be an iterable of pairs"),
        ("نص", [(0, 1), 7], "span 1 must be a pair"),
        ("نص", [(0, 1, 2)], "span 0 must be a pair .*, not a tuple of 3"),
        ("نص", ["ab"], "span 0 must be a pair"),
        ("نص", [(0, "1")], "an offset must be int"),
    ],
)
def test_wrong_types_say_what_is_accepted(text: object, spans: object, part: str) -> None:
    with pytest.raises(TypeError, match=part):
        convert_offsets(text, spans, source="byte", target="utf16")  # type: ignore[arg-type]


def test_what_an_iterable_raises_comes_through() -> None:
    def broken() -> Iterator[tuple[int, int]]:
        yield (0, 1)
        raise KeyError("mine")

    with pytest.raises(KeyError, match="mine"):
        convert_offsets("نص", broken(), source="codepoint", target="byte")


def test_a_hundred_thousand_spans_take_one_pass() -> None:
    text = "كلمة 😀 " * 30_000
    rng = random.Random(1)
    starts = [rng.randrange(len(text) - 9) for _ in range(100_000)]
    spans = [(start, start + 9) for start in starts]
    there = convert_offsets(text, spans, source="codepoint", target="utf16")
    assert convert_offsets(text, there, source="utf16", target="codepoint") == spans
