"""Times the wheel beside its peers: the same lines, one process, rounds that take turns, medians.

    python -m pip install -r benches/peers/requirements.txt    # beside an installed kalima
    python benches/peers/run.py                                # the texts of benches/texts
    python benches/peers/run.py --text FILE --markdown         # any text, as a table for a page

Every engine gets the same `str` objects. The answers of peers are not judged: each does what it does by default. What is
checked is what kalima claims of itself: that a batch equals the calls one by one, and that a word is its span of the text.
"""

from __future__ import annotations

import argparse
import gc
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import arabic_norm
import arabic_normalize
import Stemmer as PyStemmer
from nltk.stem.arlstem import ARLSTem
from nltk.stem.isri import ISRIStemmer
from pyarabic import araby
from tashaphyne.stemming import ArabicLightStemmer

import kalima

TEXTS = Path(__file__).resolve().parent.parent / "texts"
PEERS = ["arabic-norm", "arabic-normalize", "PyArabic", "PyStemmer", "nltk", "Tashaphyne"]
# Shorter than the time slice of a busy machine, so that most rounds are undisturbed.
ROUND = 0.0005
ROUNDS = 31
# A long text is timed part by part, each with its own rounds, so that no single measurement is longer than a slice.
PART = 1 << 15

Run = Callable[[list[str]], object]


@dataclass(frozen=True)
class Engine:
    name: str
    run: Run


@dataclass(frozen=True)
class Question:
    name: str
    unit: str
    pieces: Callable[[str], list[str]]
    engines: list[Engine]


def one_by_one(function: Callable[[str], object]) -> Run:
    return lambda pieces: [function(piece) for piece in pieces]


def lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line]


def running_words(text: str) -> list[str]:
    fold = kalima.Normalizer("lucene")
    return [fold(word) for word in text.split()]


def words_as_written(text: str) -> list[str]:
    """The words of Arabic script, which every stemmer takes: NLTK's give None to some other texts."""
    return [token.text for token in kalima.Tokenizer()(text) if token.kind == "arabic"]


def normalize_one_by_one() -> Question:
    ours = [
        Engine(f"kalima {preset}", one_by_one(kalima.Normalizer(preset)))
        for preset in ("search", "lucene", "clean")
    ]
    peers = [
        Engine("arabic-norm normalize", one_by_one(arabic_norm.normalize)),
        Engine("arabic-normalize normalize", one_by_one(arabic_normalize.normalize)),
        Engine("arabic-normalize normalize_for_search", one_by_one(arabic_normalize.normalize_for_search)),
        Engine("PyArabic strip_tashkeel", one_by_one(araby.strip_tashkeel)),
        Engine(
            "PyArabic strip_tashkeel, strip_tatweel",
            one_by_one(lambda line: araby.strip_tatweel(araby.strip_tashkeel(line))),
        ),
    ]
    return Question("normalize, line by line", "MB/s", lines, ours + peers)


def normalize_batch() -> Question:
    ours = [
        Engine(f"kalima {preset} batch", kalima.Normalizer(preset).batch)
        for preset in ("search", "lucene", "clean")
    ]
    peers = [Engine("arabic-norm normalize_batch", arabic_norm.normalize_batch)]
    return Question("normalize, one list", "MB/s", lines, ours + peers)


def tokenize() -> Question:
    tokenizer = kalima.Tokenizer()
    return Question(
        "tokenize, line by line",
        "MB/s",
        lines,
        [
            Engine("kalima words", one_by_one(tokenizer.words)),
            Engine("kalima spans", one_by_one(tokenizer.spans)),
            Engine("arabic-norm tokenize", one_by_one(arabic_norm.tokenize)),
            Engine("PyArabic tokenize", one_by_one(araby.tokenize)),
            Engine("str.split", one_by_one(str.split)),
        ],
    )


def stem() -> Question:
    ours = kalima.Stemmer("light10")
    snowball = PyStemmer.Stemmer("arabic")
    uncached = PyStemmer.Stemmer("arabic", 0)
    return Question(
        "stem, running words",
        "ns a word",
        running_words,
        [
            Engine("kalima light10 batch", ours.batch),
            Engine("kalima light10, word by word", one_by_one(ours)),
            Engine("PyStemmer stemWords (Snowball)", snowball.stemWords),
            Engine("PyStemmer stemWords, no cache", uncached.stemWords),
            Engine("arabic-normalize light_stem, word by word", one_by_one(arabic_normalize.light_stem)),
        ],
    )


def same_algorithm(name: str, peers: list[Engine]) -> Question:
    """A stemmer beside the tools whose answers it reproduces, on words as they are written."""
    ours = kalima.Stemmer(name)
    engines = [
        Engine(f"kalima {name} batch", ours.batch),
        Engine(f"kalima {name}, word by word", one_by_one(ours)),
    ]
    return Question(f"{name}, words as written", "ns a word", words_as_written, engines + peers)


def snowball() -> Question:
    # PyStemmer remembers 10,000 words. The rounds repeat theirs, so that an object that lasts finds each of them there.
    peers = [
        Engine("PyStemmer stemWords, each word seen before", PyStemmer.Stemmer("arabic").stemWords),
        Engine("PyStemmer stemWords, new object", lambda words: PyStemmer.Stemmer("arabic").stemWords(words)),
        Engine("PyStemmer stemWords, no cache", PyStemmer.Stemmer("arabic", 0).stemWords),
    ]
    return same_algorithm("snowball", peers)


def isri() -> Question:
    return same_algorithm("isri", [Engine("NLTK ISRIStemmer, word by word", one_by_one(ISRIStemmer().stem))])


def arlstem() -> Question:
    return same_algorithm("arlstem", [Engine("NLTK ARLSTem, word by word", one_by_one(ARLSTem().stem))])


def by_lexicon() -> Question:
    """Dictionary forms beside stemmers of affixes alone; what remembers words is new in each round, so that none has seen them before."""
    tashaphyne = ArabicLightStemmer()
    return Question(
        "kalima, words as written",
        "ns a word",
        words_as_written,
        [
            Engine("kalima kalima batch", kalima.Stemmer("kalima").batch),
            Engine("kalima segmenter batch", kalima.Segmenter().batch),
            Engine("PyStemmer stemWords, new object", lambda words: PyStemmer.Stemmer("arabic").stemWords(words)),
            Engine("PyStemmer stemWords, no cache", PyStemmer.Stemmer("arabic", 0).stemWords),
            Engine("Tashaphyne light_stem, word by word", one_by_one(tashaphyne.light_stem)),
        ],
    )


QUESTIONS = {
    "normalize": normalize_one_by_one,
    "batch": normalize_batch,
    "tokenize": tokenize,
    "stem": stem,
    "snowball": snowball,
    "isri": isri,
    "arlstem": arlstem,
    "kalima": by_lexicon,
}
# Of these all engines give the same answers.
SAME_STEMS = {"snowball", "isri", "arlstem"}


def check(text: str) -> None:
    """What kalima says of itself must hold, or nothing is worth timing."""
    pieces = lines(text)
    for preset in ("search", "lucene", "clean"):
        normalizer = kalima.Normalizer(preset)
        one = [normalizer(piece) for piece in pieces]
        if one != normalizer.batch(pieces):
            sys.exit(f"{preset}: batch and single calls differ")
        if one != [normalizer(piece) for piece in one]:
            sys.exit(f"{preset}: a second run changes its answer")
    stemmer = kalima.Stemmer("light10")
    words = running_words(text)
    if [stemmer(word) for word in words] != stemmer.batch(words):
        sys.exit("light10: batch and single calls differ")


def check_tokens(text: str) -> None:
    tokenizer = kalima.Tokenizer()
    for piece in lines(text):
        if tokenizer.words(piece) != [piece[start:end] for start, end in tokenizer.spans(piece)]:
            sys.exit(f"words and spans differ: {piece!r}")


def check_stems(question: Question, text: str) -> None:
    """The engines of a question about one algorithm must agree, or it is not one."""
    words = question.pieces(text)
    ours, *others = question.engines
    expected = ours.run(words)
    for engine in others:
        if engine.run(words) != expected:
            sys.exit(f"{question.name}: other stems than {engine.name}")


def seconds(run: Run, pieces: list[str], passes: int) -> float:
    start = time.perf_counter()
    for _ in range(passes):
        run(pieces)
    return (time.perf_counter() - start) / passes


def parts(pieces: list[str]) -> list[list[str]]:
    cut: list[list[str]] = [[]]
    size = 0
    for piece in pieces:
        if size > PART:
            cut.append([])
            size = 0
        cut[-1].append(piece)
        size += len(piece)
    return cut


def whole(engines: list[Engine], pieces: list[str], rounds: int) -> list[float]:
    """Seconds for one pass of each engine: the medians of the parts, added."""
    return [sum(series) for series in zip(*(medians(engines, part, rounds) for part in parts(pieces)))]


def medians(engines: list[Engine], pieces: list[str], rounds: int) -> list[float]:
    passes = [max(1, int(ROUND / max(seconds(engine.run, pieces, 1), 1e-9))) for engine in engines]
    times: list[list[float]] = [[] for _ in engines]
    for _ in range(rounds):
        for engine, count, series in zip(engines, passes, times):
            series.append(seconds(engine.run, pieces, count))
    return [statistics.median(series) for series in times]


def figure(question: Question, median: float, pieces: list[str]) -> float:
    if question.unit == "MB/s":
        return sum(len(piece.encode()) for piece in pieces) / median / 1e6
    return median / len(pieces) * 1e9


def report(question: Question, texts: dict[str, str], rounds: int, markdown: bool) -> None:
    columns = {name: question.pieces(text) for name, text in texts.items()}
    times = {name: whole(question.engines, pieces, rounds) for name, pieces in columns.items()}
    rows = [[f"{question.unit} (speed against the first row)", *columns]]
    for i, engine in enumerate(question.engines):
        cells = [
            f"{figure(question, times[name][i], pieces):.0f} ({times[name][0] / times[name][i]:.2f})"
            for name, pieces in columns.items()
        ]
        rows.append([engine.name, *cells])
    print(f"\n### {question.name}\n")
    print_table(rows, markdown)


def print_table(rows: list[list[str]], markdown: bool) -> None:
    if markdown:
        rows = [rows[0], ["---"] * len(rows[0]), *rows[1:]]
        print("\n".join(f"| {' | '.join(row)} |" for row in rows))
        return
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--text", action="append", type=Path, help="a UTF-8 file; may be given several times")
    parser.add_argument("--only", choices=QUESTIONS, action="append", help="one question; may be given several times")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--markdown", action="store_true")
    arguments = parser.parse_args()
    files = arguments.text or sorted(TEXTS.glob("*.txt"))
    texts = {path.stem: path.read_text(encoding="utf-8") for path in files}
    names = arguments.only or list(QUESTIONS)
    for text in texts.values():
        check(text)
        if "tokenize" in names:
            check_tokens(text)
        for name in SAME_STEMS.intersection(names):
            check_stems(QUESTIONS[name](), text)
    peers = ", ".join(f"{peer} {version(peer)}" for peer in PEERS)
    print(f"CPython {sys.version.split()[0]}, kalima {kalima.__version__}, {peers}")
    # Collections started by one engine's garbage would be charged to whichever runs then.
    gc.disable()
    for name in names:
        report(QUESTIONS[name](), texts, arguments.rounds, arguments.markdown)


if __name__ == "__main__":
    main()
