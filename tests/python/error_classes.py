"""Why words are cut wrongly: errors by class, counted over the treebank of the shared folder and over gold of our own.

    python tests/python/error_classes.py            # a table of counts
    python tests/python/error_classes.py --show     # besides each error of our own gold, but for the half that is only reported

Of the treebank nothing but counts is ever printed: it is the yardstick. KALIMA_SHARED names the shared folder; without it
only our own gold is counted.

A word is wrong where its borders are none that the gold accepts; the article stays on its word. An error is of the first of these
classes that it fits, by the readings that `Segmenter.explain` has:

- `name cut`: the gold has no border, and the word is a name: the treebank calls it PROPN, a row of our gold says so, or a
  reading of the whole word is a name.
- `two known readings`: the answer is known, and so is a reading with the borders of the gold, which costs more.
- `known reading lost`: a reading with the borders of the gold is known, and the answer is a guess.
- `convention`: no reading has the borders of the gold, or the answer is a word of a closed class and only a guess has them: the gold
  parts words by other rules, as من+ما in مما.
- `host unknown`: a guess alone has the borders of the gold.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import kalima

REPOSITORY = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("KALIMA_SHARED", REPOSITORY.parent / "shared"))

NAME, UNKNOWN, LOST, TWO, CONVENTION = CLASSES = (
    "name cut",
    "host unknown",
    "known reading lost",
    "two known readings",
    "convention",
)

#: Each file of our own gold, the dialect it is of, and whether its errors may be looked at.
OWN = (
    ("segments-dev.tsv", "standard", True),
    ("segments-held.tsv", "standard", False),
    ("segments-egy.tsv", "egy", True),
    ("segments-lev.tsv", "lev", True),
    ("segments-glf.tsv", "glf", True),
    ("segments-mgr.tsv", "mgr", True),
    ("segments-tricky.tsv", "all", True),
    ("segments-news.tsv", "standard", True),
    ("segments-egy2.tsv", "egy", True),
    ("segments-lev2.tsv", "lev", True),
    ("segments-glf2.tsv", "glf", True),
    ("segments-mgr2.tsv", "mgr", True),
    ("segments-tricky2.tsv", "all", True),
)

_clean = kalima.Normalizer("strip_marks|strip_tatweel")


class Gold(NamedTuple):
    """A word of a gold standard."""

    word: str
    #: The sets of borders that count as right, in letters from the start, marks and tatweel not counted.
    accepted: list[set[int]]
    is_name: bool


def bare(text: str) -> str:
    """A text without marks and tatweel."""
    return _clean(text)


def borders(word: str, reading: kalima.Reading) -> set[int]:
    """The borders inside a word, but for the one behind the article."""
    ends = {segment.end for segment in reading.segments if segment.role != "article"}
    return {len(bare(word[:end])) for end in ends} - {len(bare(word))}


def class_of(gold: Gold, readings: list[kalima.Reading]) -> str | None:
    """The class of the error that the first reading of a word is; None where it is right."""
    answer = readings[0]
    if borders(gold.word, answer) in gold.accepted:
        return None
    right = [reading for reading in readings if borders(gold.word, reading) in gold.accepted]
    if set() in gold.accepted and (gold.is_name or any(reading.kind == "name" for reading in right)):
        return NAME
    if any(reading.known != "guess" for reading in right):
        return LOST if answer.known == "guess" else TWO
    if not right or answer.kind == "word of a closed class":
        return CONVENTION
    return UNKNOWN


def own_gold(name: str) -> Iterator[Gold]:
    """The rows of a file of our own gold."""
    for line in (REPOSITORY / "testdata/gold" / name).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield gold_of(line)


def gold_of(line: str) -> Gold:
    """A row of our own gold; a doubt `seg` names another cut that is right."""
    word, cut, _, doubt = line.split("\t")
    doubts = [part.strip() for part in doubt.split(";")]
    cuts = [cut] + [part.removeprefix("seg ") for part in doubts if part.startswith("seg ")]
    return Gold(word, [cut_borders(cut.split("+")) for cut in cuts], bool(re.search(r"\bname\b", doubt)))


def cut_borders(parts: list[str]) -> set[int]:
    """The borders between parts that make up a word."""
    return {len(bare("".join(parts[:number]))) for number in range(1, len(parts))}


def treebank(kit: Any) -> Iterator[Gold]:
    """The words of the treebank whose borders the kit finds."""
    for word, tokens in kit.gold_words(kit.load(str(SHARED / "eval/pud-dev.conllu"))):
        wanted = kit.align(word, kit.glue_article(word, [token[2] for token in tokens]))
        if wanted is not None:
            yield Gold(word, [wanted], any(token[4] == "PROPN" for token in tokens))


def evaluation_kit() -> ModuleType | None:
    """The evaluation kit of the shared folder, if it is there."""
    path = SHARED / "eval/eval.py"
    if not path.exists():
        return None
    spec = importlib.util.spec_from_file_location("eval_kit", path)
    assert spec and spec.loader
    kit = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(kit)
    return kit


def row(name: str, counts: Counter[str | None]) -> str:
    """A row of the table."""
    words = sum(counts.values())
    cells = [f"{words:,}", str(words - counts[None]), *(str(counts[label]) for label in CLASSES)]
    return f"| {name} | {' | '.join(cells)} |"


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--show", action="store_true", help="show the errors of our own gold that may be looked at")
    show = arguments.parse_args().show
    print(f"| | words | wrong | {' | '.join(CLASSES)} |\n|{'---|' * (len(CLASSES) + 3)}")
    if kit := evaluation_kit():
        segmenter = kalima.Segmenter()
        print(row("PUD dev", Counter(class_of(gold, segmenter.explain(gold.word)) for gold in treebank(kit))))
    for name, dialect, may_be_seen in OWN:
        segmenter = kalima.Segmenter(dialect=dialect)
        counts: Counter[str | None] = Counter()
        errors = []
        for gold in own_gold(name):
            readings = segmenter.explain(gold.word)
            label = class_of(gold, readings)
            counts[label] += 1
            if label:
                errors.append(f"    {label}: {gold.word} is {readings[0]}")
        print(row(name, counts))
        if show and may_be_seen:
            print("\n".join(errors))


if __name__ == "__main__":
    main()
