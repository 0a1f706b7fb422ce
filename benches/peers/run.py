"""Times the wheel beside its peers: the same texts, one process, engines that take turns.

    python -m pip install -r benches/peers/requirements.txt    # beside an installed kalima
    python benches/peers/run.py                                # the texts of benches/texts
    python benches/peers/run.py --text FILE                    # any text
    python benches/peers/run.py --corpora --only goal          # the goals, over the files of $KALIMA_SHARED/corpora
    KALIMA_KERNEL=scalar python benches/peers/run.py …         # with another kernel than the fastest

Every engine gets the same `str` objects. The answers of peers are judged only where they are claimed to be equal: each does
what it does by default.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

# Of the peer's threads one, as on our side; it reads the variable when it is first used.
os.environ.setdefault("RAYON_NUM_THREADS", "1")

import arabic_norm
import arabic_normalize
import Stemmer as PyStemmer
from nltk.stem.arlstem import ARLSTem
from nltk.stem.isri import ISRIStemmer
from pyarabic import araby
from tashaphyne.stemming import ArabicLightStemmer

import kalima
from bench import Engine, Goal, Question, Run, Verdict, calls, empty_loop, one_by_one, print_verdicts, report

BENCHES = Path(__file__).resolve().parent.parent
TEXTS = BENCHES / "texts"
PEERS = ["arabic-norm", "arabic-normalize", "PyArabic", "PyStemmer", "nltk", "Tashaphyne"]

# The light normalization that everyone writes, as one table and as steps, which also see a hamza that is typed as a mark. arabic-norm
# does by default about this, and leaves ة.
N = (BENCHES / "n.spec").read_text(encoding="utf-8")
N_AS_STEPS = "strip_marks(tashkeel, dagger_alef) | strip_tatweel | fold_alef | fold_alef_maksura | fold_teh_marbuta"
N_AS_TABLE = {
    **dict.fromkeys([*range(0x64B, 0x653), 0x670, 0x640]),
    0x622: 0x627,  # آ
    0x623: 0x627,  # أ
    0x625: 0x627,  # إ
    0x671: 0x627,  # ٱ
    0x649: 0x64A,  # ى
    0x629: 0x647,  # ة
}


def lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line]


def whole(text: str) -> list[str]:
    return [text]


def of_fifty(text: str) -> list[str]:
    """Strings of 50 characters, one behind the other."""
    return [text[at : at + 50] for at in range(0, len(text) - 50, 50)]


def two_hundred_of_fifty(text: str) -> list[str]:
    return of_fifty(text)[:200]


def documents(text: str) -> list[str]:
    """Lines that are as long as documents; none where there are too few to call them a list."""
    long = [line for line in text.splitlines() if len(line) > 250]
    return long if len(long) >= 20 else []


def running_words(text: str) -> list[str]:
    fold = kalima.Normalizer("lucene")
    return [fold(word) for word in text.split()]


def words_as_written(text: str) -> list[str]:
    """The words of Arabic script, which every stemmer takes: NLTK's give None to some other texts."""
    return [token.text for token in kalima.Tokenizer()(text) if token.kind == "arabic"]


def translate_each(pieces: list[str]) -> None:
    """The call itself: a function around it would be charged to it."""
    for piece in pieces:
        piece.translate(N_AS_TABLE)


def goal_one_call() -> Question:
    return Question(
        "goal-one-call",
        "what does a call on 50 characters cost, the loop taken off?",
        "ns",
        two_hundred_of_fifty,
        [
            Engine("kalima N", calls(kalima.Normalizer(N))),
            Engine("kalima N as steps", calls(kalima.Normalizer(N_AS_STEPS))),
            Engine("arabic-norm", calls(arabic_norm.normalize)),
            Engine("str.translate", translate_each),
        ],
        [Goal("kalima N", ["arabic-norm"], 2.5), Goal("kalima N", ["str.translate"], 40)],
        loop=empty_loop,
    )


def normalize_lists(name: str, asks: str, pieces: Callable[[str], list[str]], wanted: float) -> Question:
    normalizer, steps = kalima.Normalizer(N), kalima.Normalizer(N_AS_STEPS)
    return Question(
        name,
        asks,
        "MB/s",
        pieces,
        [
            Engine("kalima N batch", normalizer.batch),
            Engine("kalima N, one by one", one_by_one(normalizer), equals="kalima N batch"),
            Engine("kalima N as steps batch", steps.batch),
            Engine("arabic-norm batch", arabic_norm.normalize_batch),
            Engine("arabic-norm, one by one", one_by_one(arabic_norm.normalize), equals="arabic-norm batch"),
        ],
        [Goal("kalima N batch", [peer], wanted) for peer in ("arabic-norm batch", "arabic-norm, one by one")],
    )


def goal_fifties() -> Question:
    return normalize_lists("goal-fifties", "how fast is a list of strings of 50 characters?", of_fifty, 2.5)


def goal_documents() -> Question:
    return normalize_lists("goal-documents", "how fast is a list of lines over 250 characters?", documents, 8)


def goal_one_document() -> Question:
    return Question(
        "goal-one-document",
        "how fast is one document of a megabyte or so?",
        "MB/s",
        whole,
        [
            Engine("kalima N", one_by_one(kalima.Normalizer(N))),
            Engine("kalima N as steps", one_by_one(kalima.Normalizer(N_AS_STEPS))),
            Engine("arabic-norm", one_by_one(arabic_norm.normalize)),
            Engine("str.translate", one_by_one(lambda text: text.translate(N_AS_TABLE)), equals="kalima N"),
        ],
        [Goal("kalima N", ["arabic-norm"], 25)],
    )


def goal_words() -> Question:
    return words_of("goal-words", "how fast are the words of a text found?", whole)


def goal_words_lines() -> Question:
    return words_of("goal-words-lines", "how fast are words found, line by line?", lines)


def words_of(name: str, asks: str, pieces: Callable[[str], list[str]]) -> Question:
    """arabic-norm's tokens are other ones: it leaves punctuation out and gives normalized texts."""
    tokenizer = kalima.Tokenizer()
    engines = [
        Engine("kalima words", one_by_one(tokenizer.words)),
        Engine("kalima spans", one_by_one(tokenizer.spans), equals="kalima words", shown=words_of_spans),
    ]
    goals = [Goal("kalima words", ["arabic-norm tokenize"], 1.2)]
    if hasattr(tokenizer, "spans_buffer"):
        buffers = one_by_one(tokenizer.spans_buffer)
        engines.append(Engine("kalima spans as a buffer", buffers, equals="kalima words", shown=words_of_buffers))
        goals.append(Goal("kalima spans as a buffer", ["arabic-norm tokenize"], 4))
    engines.append(Engine("arabic-norm tokenize", one_by_one(arabic_norm.tokenize)))
    engines.append(Engine("str.split", one_by_one(str.split)))
    return Question(name, asks, "MB/s", pieces, engines, goals)


def words_of_spans(pieces: list[str], answers: object) -> object:
    return [[piece[start:end] for start, end in spans] for piece, spans in zip(pieces, answers, strict=True)]


def words_of_buffers(pieces: list[str], answers: object) -> object:
    return words_of_spans(pieces, [buffer.tolist() for buffer in answers])


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
    return Question("normalize", "how fast is a text normalized, line by line?", "MB/s", lines, ours + peers)


def normalize_batch() -> Question:
    engines = []
    for preset in ("search", "lucene", "clean"):
        normalizer = kalima.Normalizer(preset)
        batch = f"kalima {preset} batch"
        engines.append(Engine(batch, normalizer.batch))
        engines.append(Engine(f"kalima {preset}, one by one", one_by_one(normalizer), equals=batch))
    engines.append(Engine("arabic-norm normalize_batch", arabic_norm.normalize_batch))
    return Question("batch", "how fast is a list of lines normalized?", "MB/s", lines, engines)


def tokenize() -> Question:
    tokenizer = kalima.Tokenizer()
    return Question(
        "tokenize",
        "how fast is a text cut, line by line?",
        "MB/s",
        lines,
        [
            Engine("kalima words", one_by_one(tokenizer.words)),
            Engine("kalima spans", one_by_one(tokenizer.spans), equals="kalima words", shown=words_of_spans),
            Engine("arabic-norm tokenize", one_by_one(arabic_norm.tokenize)),
            Engine("PyArabic tokenize", one_by_one(araby.tokenize)),
            Engine("str.split", one_by_one(str.split)),
        ],
    )


def stem() -> Question:
    ours = kalima.Stemmer("light10")
    return Question(
        "stem",
        "what does the stem of a running word cost, normalized?",
        "ns",
        running_words,
        [
            Engine("kalima light10 batch", ours.batch),
            Engine("kalima light10, word by word", one_by_one(ours), equals="kalima light10 batch"),
            Engine("PyStemmer stemWords (Snowball)", PyStemmer.Stemmer("arabic").stemWords),
            Engine("PyStemmer stemWords, no cache", PyStemmer.Stemmer("arabic", 0).stemWords),
            Engine("arabic-normalize light_stem, word by word", one_by_one(arabic_normalize.light_stem)),
        ],
    )


def same_algorithm(name: str, peers: dict[str, Run]) -> Question:
    """A stemmer beside the tools whose answers it reproduces, on words as they are written."""
    stemmer = kalima.Stemmer(name)
    ours = f"kalima {name} batch"
    return Question(
        name,
        "what does the stem of a running word cost, as it is written?",
        "ns",
        words_as_written,
        [
            Engine(ours, stemmer.batch),
            Engine(f"kalima {name}, word by word", one_by_one(stemmer), equals=ours),
            *(Engine(peer, run, equals=ours) for peer, run in peers.items()),
        ],
    )


def snowball() -> Question:
    # PyStemmer remembers 10,000 words. The rounds repeat theirs, so that an object that lasts finds many of them there.
    return same_algorithm(
        "snowball",
        {
            "PyStemmer stemWords, words seen before": PyStemmer.Stemmer("arabic").stemWords,
            "PyStemmer stemWords, new object": lambda words: PyStemmer.Stemmer("arabic").stemWords(words),
            "PyStemmer stemWords, no cache": PyStemmer.Stemmer("arabic", 0).stemWords,
        },
    )


def isri() -> Question:
    return same_algorithm("isri", {"NLTK ISRIStemmer, word by word": one_by_one(ISRIStemmer().stem)})


def arlstem() -> Question:
    return same_algorithm("arlstem", {"NLTK ARLSTem, word by word": one_by_one(ARLSTem().stem)})


def by_lexicon() -> Question:
    """Dictionary forms beside stemmers of affixes alone; what remembers words is new in each round, so that none has seen them before."""
    tashaphyne = ArabicLightStemmer()
    return Question(
        "kalima",
        "what does a running word cost by the lexicon, as it is written?",
        "ns",
        words_as_written,
        [
            Engine("kalima kalima batch", kalima.Stemmer("kalima").batch),
            Engine("kalima segmenter batch", kalima.Segmenter().batch),
            Engine("PyStemmer stemWords, new object", lambda words: PyStemmer.Stemmer("arabic").stemWords(words)),
            Engine("PyStemmer stemWords, no cache", PyStemmer.Stemmer("arabic", 0).stemWords),
            Engine("Tashaphyne light_stem, word by word", one_by_one(tashaphyne.light_stem)),
        ],
    )


QUESTIONS = [
    goal_one_call,
    goal_fifties,
    goal_documents,
    goal_one_document,
    goal_words,
    goal_words_lines,
    normalize_one_by_one,
    normalize_batch,
    tokenize,
    stem,
    snowball,
    isri,
    arlstem,
    by_lexicon,
]


def texts(arguments: argparse.Namespace) -> dict[str, str]:
    folder = Path(os.environ["KALIMA_SHARED"]) / "corpora" if arguments.corpora else TEXTS
    files = arguments.text or sorted(folder.glob("*.txt"))
    return {path.stem: path.read_text(encoding="utf-8")[: arguments.characters] for path in files}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--text", action="append", type=Path, help="a UTF-8 file; may be given several times")
    parser.add_argument("--corpora", action="store_true", help="the files of $KALIMA_SHARED/corpora")
    parser.add_argument("--only", action="append", default=[], help="the questions whose names begin so; may be given several times")
    parser.add_argument("--characters", type=int, help="only so many of each text: 32768 make a list of some 6,000 words")
    arguments = parser.parse_args()
    peers = ", ".join(f"{peer} {version(peer)}" for peer in PEERS)
    kernel = os.environ.get("KALIMA_KERNEL", "default kernel")
    print(f"CPython {sys.version.split()[0]}, kalima {kalima.__version__}, {kernel}, {peers}")
    # Collections started by one engine's garbage would be charged to whichever runs then.
    gc.disable()
    verdicts: list[Verdict] = []
    for question in (build() for build in QUESTIONS):
        if not arguments.only or question.name.startswith(tuple(arguments.only)):
            verdicts += report(question, texts(arguments))
    print_verdicts(verdicts, kernel)


if __name__ == "__main__":
    main()
