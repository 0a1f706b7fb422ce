"""Spans as a buffer: the same places as the list has, in memory that arrays share."""

from __future__ import annotations

import binascii
import gc
import io
from typing import Any

import pytest

from kalima import Normalizer, Sentences, Tokenizer, _kalima

TEXTS = ["نعم. لا", "a b, c!", "été à 3.5.", "😀 كتاب. 𝒳 ب!", "كتاب جديد. " * 3000, "\n \n"]
WORKERS = [Tokenizer(), Tokenizer("uax29"), Tokenizer("whitespace"), Tokenizer(drop="punctuation", normalizer="search"), Sentences()]


def listed(worker: Any, text: str, **how: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = worker(text, **how) if isinstance(worker, Sentences) else worker.spans(text, **how)
    return spans


@pytest.mark.parametrize("worker", WORKERS, ids=repr)
def test_a_buffer_holds_the_spans_of_the_list(worker: Any) -> None:
    for text in TEXTS:
        view = worker.spans_buffer(text)
        assert [tuple(span) for span in view.tolist()] == listed(worker, text)
        assert (view.format, view.itemsize, view.ndim, view.shape) == ("I", 4, 2, (len(view), 2))
        assert view.readonly and view.c_contiguous and view.strides == (8, 4)
        assert view.nbytes == 8 * len(view) == len(bytes(view))


@pytest.mark.parametrize("worker", WORKERS, ids=repr)
@pytest.mark.parametrize("errors", ["replace", "ignore", "surrogatepass"])
def test_surrogates_are_treated_as_in_the_list(worker: Any, errors: str) -> None:
    text = "\ud800نص.\udc80 هنا\udfff. ثم\ud800"
    assert [tuple(span) for span in worker.spans_buffer(text, errors=errors).tolist()] == listed(worker, text, errors=errors)
    with pytest.raises(UnicodeEncodeError):
        worker.spans_buffer(text)


def test_a_text_without_spans_has_a_buffer_of_two_columns() -> None:
    view = Tokenizer().spans_buffer("")
    assert (view.shape, view.nbytes, view.tolist(), bytes(view)) == ((0, 2), 0, [], b"")


def test_a_batch_gives_a_buffer_for_each_text() -> None:
    for threads in (1, 3):
        views = Tokenizer().batch(TEXTS, form="spans_buffer", threads=threads)
        assert [view.tolist() for view in views] == [Tokenizer().spans_buffer(text).tolist() for text in TEXTS]


def test_an_array_shares_the_memory_and_keeps_it() -> None:
    numpy = pytest.importorskip("numpy")
    text = "".join(["كتاب ", "جديد"]) * 100
    array = numpy.asarray(Tokenizer().spans_buffer(text))
    expected = Tokenizer().spans(text)
    gc.collect()
    assert array.dtype == numpy.uint32 and array.shape == (len(expected), 2)
    assert not array.flags.owndata and not array.flags.writeable
    assert array.tolist() == [list(span) for span in expected]
    assert numpy.asarray(Tokenizer().spans_buffer("")).shape == (0, 2)


def test_nobody_can_write_into_it() -> None:
    view = Tokenizer().spans_buffer("نعم")
    with pytest.raises(TypeError, match="read-only"):
        view[0, 0] = 7
    with pytest.raises((TypeError, BufferError)):
        io.BytesIO(b"abcdefgh").readinto(view.obj)  # type: ignore[arg-type]


def test_what_stands_behind_a_view_is_not_taken_for_bytes() -> None:
    view = Tokenizer().spans_buffer("نعم لا")
    if isinstance(view.obj, bytes):
        pytest.skip("the stable ABI has no buffers of one's own")
    with pytest.raises(BufferError, match="two dimensions"):
        binascii.crc32(view.obj)  # type: ignore[arg-type]
    assert binascii.crc32(view) == binascii.crc32(bytes(view))


def test_a_place_past_32_bits_is_an_overflow_error() -> None:
    last = 2**32 - 1
    assert _kalima._spans_buffer([(0, last), (last, last)]).tolist() == [[0, last], [last, last]]
    with pytest.raises(OverflowError, match=r"ends at 4294967296.*up to 4294967295 \(use spans\)"):
        _kalima._spans_buffer([(0, 1), (last, last + 1)])


def test_it_takes_a_text_and_nothing_else() -> None:
    for wrong in (None, b"abc", ["a"]):
        with pytest.raises(TypeError, match="text must be str"):
            Tokenizer().spans_buffer(wrong)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        Normalizer("nfc").batch(["a"], form="spans_buffer")  # type: ignore[call-arg]
