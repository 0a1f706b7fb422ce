"""Chunks of text: by tokens, and by any counter."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import pytest

import kalima
from kalima import Tokenizer

TEXT = "وصل الوفد أمس. ثم زار المتحف، وعاد إلى الفندق؛ ولم يخرج منه بعد ذلك.\nغادر اليوم!\n*** 😀\n" * 9
PIECES = ["sentence", "line", "word"]


def word_pieces(text: str) -> int:
    """As subword tokenizers count: a start, an end, and long words in parts; the whole has less than its parts."""
    return 2 + sum(math.ceil(len(word) / 4) for word in text.split())


def texts(text: str, spans: list[tuple[int, int]]) -> list[str]:
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize("by", PIECES)
@pytest.mark.parametrize("overlap", [0, 3, 7])
@pytest.mark.parametrize("counter", [None, len, word_pieces, str.__len__, lambda text: len(text.encode())])
def test_chunks_fit_ascend_and_hold_every_token(by: Any, overlap: int, counter: Any) -> None:
    limit = 40 if counter in (None, word_pieces) else 120
    spans = kalima.chunks(TEXT, limit, overlap, by, counter=counter)
    count: Callable[[str], int] = counter or (lambda text: len(Tokenizer()(text)))
    assert all(count(chunk) <= limit for chunk in texts(TEXT, spans))
    assert all(chunk == chunk.strip() for chunk in texts(TEXT, spans))
    for (start, end), (next_start, next_end) in zip(spans, spans[1:], strict=False):
        assert start < next_start and end < next_end
        assert end <= next_start or count(TEXT[next_start:end]) <= overlap
    for start, end in Tokenizer().spans(TEXT):
        assert any(chunk_start <= start and end <= chunk_end for chunk_start, chunk_end in spans)


def test_the_counter_is_asked_about_as_often_as_the_logarithm() -> None:
    text, asked = "كلمة " * 5_000, []

    def counter(chunk: str) -> int:
        asked.append(len(chunk))
        return len(chunk.split())

    spans = kalima.chunks(text, 200, by="word", counter=counter)
    assert len(spans) == 25
    assert len(asked) <= len(spans) * (2 * math.log2(200) + 3)
    # The first guess may be far off, and none is about much more than a chunk.
    assert sum(asked) <= len(text) * 20


def test_what_fits_is_one_chunk_and_nothing_is_none() -> None:
    assert kalima.chunks("وصل الوفد.", 10**30) == [(0, 10)]
    assert kalima.chunks("  وصل\n", 1) == [(2, 5)]
    assert kalima.chunks("", 1) == kalima.chunks(" \n", 1) == []
    assert kalima.chunks("نص", 1, counter=lambda chunk: 10**30) == [(0, 1), (1, 2)]
    assert kalima.chunks("نص", 1, counter=lambda chunk: 0) == [(0, 2)]


def test_a_cluster_is_never_cut() -> None:
    text = "👨‍👩‍👧بَّ"
    assert texts(text, kalima.chunks(text, 1, counter=len)) == ["👨‍👩‍👧", "بَّ"]


def test_overlap_is_of_whole_sentences() -> None:
    text = "نعم. لا. ربما. أبدا."
    assert texts(text, kalima.chunks(text, 6, overlap=2)) == ["نعم. لا. ربما.", "ربما. أبدا."]
    assert texts(text, kalima.chunks(text, 6, overlap=1)) == ["نعم. لا. ربما.", "أبدا."]
    assert kalima.chunks(text, 6, 5) == [(0, 14), (5, 20)]


def test_what_the_counter_raises_comes_through() -> None:
    def counter(chunk: str) -> int:
        raise KeyError(chunk)

    with pytest.raises(KeyError, match="نص"):
        kalima.chunks("نص", 3, counter=counter)


@pytest.mark.parametrize(
    ("given", "error", "message"),
    [
        ([1, 2], TypeError, r"int from 0 on, not list, for \(1, 3\) \(count what it gives: len\)"),
        (None, TypeError, r"counter must return an int from 0 on, not NoneType, for \(1, 3\)"),
        (2.0, TypeError, r"not float, for \(1, 3\)"),
        (True, TypeError, r"not bool, for \(1, 3\)"),
        ("2", TypeError, r"not str, for \(1, 3\)"),
        (-1, ValueError, r"counter must return an int from 0 on, not -1, for \(1, 3\)"),
        (-(10**30), ValueError, r"for \(1, 3\)"),
    ],
)
def test_what_is_no_count(given: Any, error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        kalima.chunks(" نص", 3, counter=lambda chunk: given)


class Index:
    def __index__(self) -> int:
        return 2


def test_a_count_is_what_is_an_index() -> None:
    assert kalima.chunks("نص", 3, counter=lambda chunk: Index()) == [(0, 2)]  # type: ignore[arg-type,return-value]


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"max_tokens": 0}, ValueError, "max_tokens must be from 1 on, not 0"),
        ({"max_tokens": -3}, ValueError, "max_tokens must be from 1 on, not -3"),
        ({"max_tokens": True}, TypeError, "max_tokens must be an int from 1 on, not bool"),
        ({"max_tokens": "3"}, TypeError, "max_tokens must be an int from 1 on, not str"),
        ({"max_tokens": None}, TypeError, "max_tokens must be an int from 1 on, not NoneType"),
        ({"max_tokens": 3, "overlap": 3}, ValueError, r"overlap must be less than max_tokens \(3\), not 3"),
        ({"max_tokens": 3, "overlap": -1}, ValueError, "overlap must be from 0 on, not -1"),
        ({"max_tokens": 3, "overlap": None}, TypeError, "overlap must be an int from 0 on, not NoneType"),
        ({"max_tokens": 3, "by": "words"}, ValueError, 'unknown unit of chunks "words"; did you mean "word"'),
        ({"max_tokens": 3, "by": None}, TypeError, "by must be str, not NoneType"),
        ({"max_tokens": 3, "counter": 7}, TypeError, "counter must be a function of a str that returns an int, not int"),
        ({"max_tokens": 3, "text": b"nass"}, TypeError, "text must be str, not bytes"),
        ({"max_tokens": 3, "text": None, "counter": len}, TypeError, "text must be str, not NoneType"),
        ({"max_tokens": 3, "errors": "no"}, ValueError, "errors"),
    ],
)
def test_arguments_that_are_wrong(arguments: Any, error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        kalima.chunks(**{"text": "نص", **arguments})


@pytest.mark.parametrize("counter", [None, len])
def test_lone_surrogates(counter: Any) -> None:
    text = "وصل\ud800 الوفد. 😀\udc00 نعم."
    with pytest.raises(UnicodeEncodeError) as caught:
        kalima.chunks(text, 7, counter=counter)
    assert caught.value.start == 3
    for errors in ("replace", "ignore", "surrogatepass"):
        spans = kalima.chunks(text, 7, counter=counter, errors=errors)
        assert spans[0][0] == 0 and spans[-1][1] == len(text)
    seen: list[str] = []
    kalima.chunks(text, 99, counter=lambda chunk: seen.append(chunk) or len(chunk), errors="surrogatepass")  # type: ignore[func-returns-value]
    assert seen == [text]
    seen.clear()
    kalima.chunks(text, 99, counter=lambda chunk: seen.append(chunk) or len(chunk), errors="ignore")  # type: ignore[func-returns-value]
    assert seen == [text.replace("\ud800", "").replace("\udc00", "")]


def test_a_counter_may_cut_chunks_itself() -> None:
    inner = lambda chunk: len(kalima.chunks(chunk, 1, by="word"))  # noqa: E731
    assert kalima.chunks("وصل الوفد أمس", 2, counter=inner) == [(0, 9), (10, 13)]


def test_lines_that_are_joined_make_sentences_whole() -> None:
    text = "وصل الوفد. وقف الرجل أمام\nباب البيت. ثم عاد."
    assert [text[i:j] for i, j in kalima.chunks(text, 7, lines="join")] == ["وصل الوفد.", "وقف الرجل أمام\nباب البيت.", "ثم عاد."]
    assert kalima.chunks(text, 7, lines="break") == kalima.chunks(text, 7) != kalima.chunks(text, 7, lines="join")
    with pytest.raises(ValueError, match="exclude one another"):
        kalima.chunks(text, 7, by="line", lines="join")
    with pytest.raises(ValueError, match="accepted: break, join"):
        kalima.chunks(text, 7, lines="joined")  # type: ignore[arg-type]
