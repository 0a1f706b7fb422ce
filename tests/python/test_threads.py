"""Objects are shared between threads; lists change while they are read."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable

from consistency import sound

from kalima import Normalizer, analyze

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
    stop = time.monotonic() + 3
    texts = ["".join(["أَ", str(i), "ب" * 100]) for i in range(3000)]
    batches = [0]

    def change() -> None:
        while time.monotonic() < stop:
            for i in range(0, len(texts), 7):
                texts[i] = "".join(["إِ", str(time.monotonic()), "ت" * 90])
            del texts[1000:1100]
            texts.extend("".join(["ث", str(i), "ج" * 80]) for i in range(100))

    def read() -> None:
        while time.monotonic() < stop:
            assert len(sound(STRIP.batch(texts))) >= 2900
            batches[0] += 1

    together([change, read, read])
    assert batches[0] > 10


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
    try:
        before, start = ticks[0], time.monotonic()
        STRIP.batch(texts)
        seconds, ticked = time.monotonic() - start, ticks[0] - before
    finally:
        sys.setswitchinterval(interval)
        done.set()
        thread.join()
    assert seconds > 0.02 and ticked >= seconds * 20, (seconds, ticked)
