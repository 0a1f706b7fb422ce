"""How much faster a batch is with several threads: `python benches/threads.py TEXT [TEXT …]`, one text a line.

Prints, for words, lines and documents of a hundred lines, the time with one thread divided by the time
with several: above 1 they pay. Runs are short and take turns, and the best of many counts, so that a busy machine
disturbs little.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import kalima

THREADS = (2, 4)
RUNS = 101
# Some milliseconds of work.
LINES = 5000


def seconds(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def best(batch: Callable[..., object], texts: Sequence[str]) -> dict[int, float]:
    """The shortest time for each number of threads."""
    counts = (1, *THREADS)
    runs = [{n: seconds(lambda n=n: batch(texts, threads=n)) for n in counts} for _ in range(RUNS)]
    return {n: min(run[n] for run in runs) for n in counts}


def main(paths: Sequence[str]) -> None:
    workers = {
        "clean": kalima.Normalizer("clean").batch,
        "search": kalima.Normalizer("search").batch,
        "tokens": kalima.Tokenizer().batch,
    }
    print("texts", "unit", "worker", *(f"threads={n}" for n in THREADS), sep="\t")
    for path in paths:
        lines = Path(path).read_text(encoding="utf-8").splitlines()[:LINES]
        documents = ["\n".join(lines[i : i + 100]) for i in range(0, len(lines), 100)]
        words = " ".join(lines).split(" ")[: 10 * LINES]
        for unit, texts in (("words", words), ("lines", lines), ("documents", documents)):
            for name, batch in workers.items():
                times = best(batch, texts)
                ratios = (f"{times[1] / times[n]:.2f}" for n in THREADS)
                print(Path(path).name, unit, name, *ratios, sep="\t", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
