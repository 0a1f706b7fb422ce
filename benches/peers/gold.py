"""Token and sentence F1 of other Python packages on the gold half that was kept apart (testdata/gold).

    python -m pip install -r benches/peers/gold-requirements.txt    # beside an installed kalima
    python benches/peers/gold.py                                    # the table of docs/tokenization.md

A token counts as found where its span is; kinds are not compared, for the others have none. A package that gives texts
without places is helped: each is looked for behind the one before it. camel_tools is kalima's own `camel`, which equals
its golden, so that its three gigabytes need not be installed.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from importlib.metadata import version
from pathlib import Path

from aranorm.utils import tokenizer as aranorm
import spacy
from pyarabic import araby

import kalima

GOLD = Path(__file__).resolve().parents[2] / "testdata" / "gold"
Span = tuple[int, int]
Cutter = Callable[[str], Iterable[Span]]


def placed(text: str, parts: Iterable[str]) -> list[Span]:
    """Where texts stand that follow one another; one that is not there again has no place."""
    at, spans = 0, []
    for part in parts:
        start = text.find(part, at)
        if start < 0:
            spans.append((-1, -1))
            continue
        at = start + len(part)
        spans.append((start, at))
    return spans


def rows(name: str, field: str) -> list[tuple[str, list[Span]]]:
    with (GOLD / name).open(encoding="utf-8") as lines:
        read = [json.loads(line) for line in lines]
    parts = [[part if isinstance(part, str) else part[1] for part in row[field]] for row in read]
    return [(row["in"], placed(row["in"], part)) for row, part in zip(read, parts, strict=True)]


def f1(cut: Cutter, gold: list[tuple[str, list[Span]]], ends: bool) -> tuple[float, float]:
    """F1 over spans, or over their ends; and how many rows are right as a whole."""
    right = found = wanted = whole = 0
    for text, spans in gold:
        one, other = ({span[1] if ends else span for span in side} for side in (cut(text), spans))
        right, found, wanted = right + len(one & other), found + len(one), wanted + len(other)
        whole += one == other
    return 2 * right / (found + wanted), whole / len(gold)


def trimmed(text: str, spans: Iterable[Span]) -> list[Span]:
    """Without white space at the edges, and without what is nothing else."""
    kept = []
    for start, end in spans:
        part = text[start:end]
        inner = part.strip()
        if inner:
            first = start + part.index(inner)
            kept.append((first, first + len(inner)))
    return kept


def of_spacy(tokens: spacy.Language) -> Cutter:
    return lambda text: trimmed(text, ((token.idx, token.idx + len(token)) for token in tokens(text)))


def of_kalima(name: str) -> Cutter:
    return lambda text: trimmed(text, kalima.Tokenizer(name).spans(text))


def main() -> None:
    arabic = spacy.blank("ar")
    sentencizer = spacy.blank("ar")
    sentencizer.add_pipe("sentencizer", config={"punct_chars": [".", "!", "?", "؟", "۔", "…"]})
    tokens: dict[str, Cutter] = {
        "kalima `default`": of_kalima("default"),
        "UAX #29 (`uax29`)": of_kalima("uax29"),
        f"spaCy {version('spacy')}, blank `ar`": of_spacy(arabic),
        f"PyArabic {version('PyArabic')}": lambda text: placed(text, araby.tokenize(text)),
        f"aranorm {version('aranorm')}": lambda text: placed(text, aranorm.word_tokenize(text)),
        "camel_tools (`camel`)": of_kalima("camel"),
    }
    sentences: dict[str, Cutter] = {
        "kalima `default`": kalima.sentences,
        "UAX #29 (`uax29`)": lambda text: trimmed(text, kalima.Sentences("uax29")(text)),
        f"spaCy {version('spacy')}, blank `ar`": lambda text: trimmed(
            text, ((sent.start_char, sent.end_char) for sent in sentencizer(text).sents)
        ),
        f"PyArabic {version('PyArabic')}": lambda text: trimmed(text, placed(text, araby.sentence_tokenize(text))),
        f"aranorm {version('aranorm')}": lambda text: trimmed(text, placed(text, aranorm.sent_tokenize(text))),
    }
    token_gold, sentence_gold = rows("tokens-held.jsonl", "tokens"), rows("sentences-held.jsonl", "sentences")
    print("| the half kept apart | token F1 | lines right | sentence F1 |\n|---|---|---|---|")
    for name, cut in tokens.items():
        (score, whole) = f1(cut, token_gold, ends=False)
        other = f"{f1(sentences[name], sentence_gold, ends=True)[0]:.3f}" if name in sentences else ""
        print(f"| {name} | {score:.3f} | {whole:.3f} | {other} |")


if __name__ == "__main__":
    main()
