"""Objects are shared between threads; lists change while they are read."""

from __future__ import annotations

import os
import random
import sys
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from consistency import sound

from kalima import Normalizer, Segmenter, Sentences, Stemmer, Tokenizer, analyze

STRIP = Normalizer("strip_marks | fold_alef")


def together(works: list[Callable[[], None]]) -> None:
    """Runs all at once and raises what any of them raised."""
    raised: list[BaseException] = []

    def guarded(work: Callable[[], None]) -> None:
        try:
            work()
        except BaseException as error:
            raised.append(error)

    threads = [threading.Thread(target=guarded, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if raised:
        raise raised[0]


def test_eight_threads_share_a_normalizer() -> None:
    texts = ["أَحْمَدُ " * n for n in (1, 10, 100, 3000)] * 50
    answers, document = STRIP.batch(texts), analyze(texts[3], normalizer=STRIP)

    def work() -> None:
        for _ in range(5):
            assert STRIP.batch(texts) == answers
            assert [STRIP(text) for text in texts] == answers
            assert STRIP.align(texts[3]).text == answers[3]
            assert analyze(texts[3], normalizer=STRIP) == document

    together([work] * 8)


def test_a_list_may_change_during_its_batch() -> None:
    """A snapshot holds every text; what the other thread throws away would else be freed under our eyes."""
    texts = ["".join(["أَ", str(i), "ب" * 100]) for i in range(3000)]
    readers = [20, 20]

    def change() -> None:
        while any(readers):
            for i in range(0, len(texts), 7):
                texts[i] = "".join(["إِ", str(sum(readers)), "ت" * 90])
            del texts[1000:1100]
            texts.extend("".join(["ث", str(i), "ج" * 80]) for i in range(100))

    def read(reader: int) -> None:
        try:
            while readers[reader]:
                assert len(sound(STRIP.batch(texts))) >= 2900
                readers[reader] -= 1
        finally:
            readers[reader] = 0

    together([change, lambda: read(0), lambda: read(1)])


def test_other_threads_run_during_a_batch() -> None:
    interval, ticks, done = sys.getswitchinterval(), [0], threading.Event()
    texts = ["أَحْمَدُ ذَهَبَ إِلى المَدْرَسَةِ " * 20] * 20_000

    def tick() -> None:
        while not done.is_set():
            ticks[0] += 1
            time.sleep(0.001)

    thread = threading.Thread(target=tick)
    thread.start()
    sys.setswitchinterval(1e-4)
    ticked = []
    try:
        # If the batch kept the interpreter for itself, no try would tick; if the machine is busy, some may not.
        while len(ticked) < 20 and max(ticked, default=0) < 3:
            before = ticks[0]
            STRIP.batch(texts)
            ticked.append(ticks[0] - before)
    finally:
        sys.setswitchinterval(interval)
        done.set()
        thread.join()
    assert ticked[-1] >= 3, ticked


def rows() -> list[str]:
    """Short and long ones, of every width, some of which no step concerns."""
    rng = random.Random(11)
    words = ["أَحْمَدُ", "school", "😀", "café", "المَدْرَسَةِ", "كتاب", ""]
    lengths = [rng.choice([1, 2, 5, 40, 3000]) for _ in range(4000)]
    return [" ".join(rng.choices(words, k=length)) for length in lengths]


@pytest.mark.parametrize("worker", [STRIP, Tokenizer(), Sentences(), Stemmer(), Segmenter()], ids=lambda worker: type(worker).__name__)
def test_every_number_of_threads_gives_the_same_answers(worker: Any) -> None:
    texts = rows()[: 4000 if worker is STRIP else 400]
    answers = [worker(text) for text in texts]
    for threads in (1, 2, 3, 8, 256, None):
        assert worker.batch(texts, threads=threads) == answers
        assert worker.batch(iter(texts), threads=threads) == answers
    assert worker.batch([], threads=4) == []


def test_unchanged_rows_are_the_same_objects_on_every_thread() -> None:
    texts = ["".join(["كتاب ", str(i)]) for i in range(20_000)]
    assert all(after is before for before, after in zip(texts, STRIP.batch(texts, threads=4), strict=True))
    sound(STRIP.batch(rows(), threads=4))


@pytest.mark.parametrize("threads", [1, 2, 5])
def test_the_first_failing_row_is_named(threads: int) -> None:
    texts = rows()
    texts[1234] = "ن" * 100_000 + "\ud800"
    for later in (1235, 1300, 3999):
        texts[later] = "\udc80"
    with pytest.raises(UnicodeEncodeError, match=r"\(row 1234\)"):
        STRIP.batch(texts, threads=threads)
    # A row that is no text comes later too, though it is met first.
    with pytest.raises(UnicodeEncodeError, match=r"\(row 1\)"):
        STRIP.batch(["x", "\ud800", None], threads=threads)  # type: ignore[list-item]
    with pytest.raises(TypeError, match="row 1 must be str"):
        STRIP.batch(["x", None, "\ud800"], threads=threads)  # type: ignore[list-item]

    def broken() -> Iterator[str]:
        yield from ["x", "y"]
        raise KeyError("mine")

    with pytest.raises(KeyError, match="mine"):
        STRIP.batch(broken(), threads=threads)


@pytest.mark.parametrize("threads", [1, 2])
def test_an_iterable_is_read_in_groups(threads: int) -> None:
    """What is read ahead is bounded: not all of an iterable stands in memory before the first answer."""
    alive, most = [0], [0]

    class Row(str):
        def __init__(self, _: str) -> None:
            alive[0] += 1
            most[0] = max(most[0], alive[0])

        def __del__(self) -> None:
            alive[0] -= 1

    answers = STRIP.batch((Row("أ" * 1000) for _ in range(3000)), threads=threads)
    assert answers == ["ا" * 1000] * 3000
    assert most[0] < (50 if threads == 1 else 1000)


@pytest.mark.parametrize("threads", [0, -1, 257, 10**30])
def test_a_number_of_threads_that_makes_no_sense_is_a_value_error(threads: int) -> None:
    with pytest.raises(ValueError, match=r"threads must be from 1 to 256, or None .*, not -?\d"):
        STRIP.batch(["x"], threads=threads)


@pytest.mark.parametrize("threads", ["2", 1.5, [2]])
def test_a_number_of_threads_that_is_none_is_a_type_error(threads: Any) -> None:
    with pytest.raises(TypeError, match=r"threads must be an int .*, not (str|float|list)"):
        STRIP.batch(["x"], threads=threads)


def tasks() -> int:
    return len(os.listdir("/proc/self/task"))


def soon_at_most(number: int) -> bool:
    """Whether no more threads are left, once the kernel has buried those that ended."""
    for _ in range(10_000):
        if tasks() <= number:
            return True
        time.sleep(0.001)
    return False


@pytest.mark.skipif(not os.path.exists("/proc/self/task"), reason="counts the tasks of Linux")
def test_no_thread_is_left_when_a_batch_ends_or_fails() -> None:
    texts, before = rows(), tasks()
    STRIP.batch(texts, threads=8)
    assert soon_at_most(before)
    with pytest.raises(UnicodeEncodeError):
        STRIP.batch([*texts, "\ud800", *texts], threads=8)
    assert soon_at_most(before)


@pytest.mark.skipif(not os.path.exists("/proc/self/task"), reason="counts the tasks of Linux")
def test_as_many_threads_work_as_are_asked_for() -> None:
    """Else every other test of threads could pass with one."""
    texts, most, done = ["أَحْمَدُ ذَهَبَ إِلى المَدْرَسَةِ " * 400] * 3000, [0], threading.Event()

    def watch() -> None:
        while not done.is_set():
            most[0] = max(most[0], tasks())
            time.sleep(0.0005)

    watcher = threading.Thread(target=watch)
    watcher.start()
    before = tasks()
    STRIP.batch(texts, threads=4)
    done.set()
    watcher.join()
    assert before + 1 <= most[0] <= before + 3


def test_batches_of_several_threads_in_several_threads() -> None:
    texts = rows()
    answers = STRIP.batch(texts)

    def work() -> None:
        for _ in range(3):
            assert STRIP.batch(texts, threads=3) == answers

    together([work] * 4)
