"""The cases that Rust and the command line run too: `testdata/README.md` tells the fields."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from conftest import REPOSITORY
from consistency import sound

import kalima
from kalima import Normalizer, Stemmer, Tokenizer

TESTDATA = REPOSITORY / "testdata"


def rows(name: str) -> list[Any]:
    return [json.loads(line) for line in (TESTDATA / name).read_text(encoding="utf-8").split("\n") if line]


def compare(name: str, answer: Callable[[Any], tuple[Any, Any]]) -> None:
    """Compares all rows before it fails, so that one run shows everything."""
    wrong = []
    for number, row in enumerate(rows(name), 1):
        found, expected = answer(row)
        if found != expected:
            wrong.append(f"line {number}: {row}\n  found {found!r}")
    assert not wrong, f"{name}:\n" + "\n".join(wrong)


def test_normalize() -> None:
    def answer(row: Any) -> tuple[Any, Any]:
        normalizer, text = Normalizer(row["spec"]), row["in"]
        once = sound(normalizer(text))
        assert normalizer.batch([text]) == [once] == [sound(normalizer.align(text)).text]
        # In wider storage the answer is the same; a line end keeps what was added out of reach.
        # (A pattern may match nothing, or what a line begins with.)
        if "sub(" not in row["spec"]:
            assert normalizer(text + "\nx\U0001d4b3") == normalizer(text + "\nx") + normalizer("\U0001d4b3")
        return once, row["out"]

    compare("normalize.jsonl", answer)


def test_tokens() -> None:
    compare(
        "tokens.jsonl", lambda row: ([[t.kind, t.text] for t in sound(Tokenizer()(row["in"]))], row["tokens"])
    )


def test_values() -> None:
    def answer(row: Any) -> tuple[Any, Any]:
        tokens = [t for t in Tokenizer()(row["in"]) if t.kind in ("number", "date", "hashtag")]
        # As JSON, which tells 2 from 2.0 and knows no tuple.
        return json.dumps([[t.text, t.value] for t in tokens]), json.dumps(row["values"])

    compare("values.jsonl", answer)


def test_sentences() -> None:
    compare(
        "sentences.jsonl",
        lambda row: ([row["in"][i:j] for i, j in kalima.sentences(row["in"])], row["sentences"]),
    )


def test_stem() -> None:
    compare("stem.jsonl", lambda row: (sound(Stemmer(row["stemmer"])(row["in"])), row["out"]))


def test_align() -> None:
    compare(
        "align.jsonl",
        lambda row: (list(Normalizer(row["spec"]).align(row["in"]).to_source(*row["target"])), row["source"]),
    )


def test_specs() -> None:
    def answer(row: Any) -> tuple[Any, Any]:
        if "canonical" in row:
            return Normalizer(row["spec"]).spec, row["canonical"]
        with pytest.raises(ValueError) as error:
            Normalizer(row["spec"])
        place = f"spec, character {row['error']['start'] + 1}: "
        return str(error.value)[: len(place)], place

    compare("specs.jsonl", answer)


def test_the_article() -> None:
    text = (TESTDATA / "article.txt").read_bytes().decode()
    assert kalima.analyze(text).to_dicts() == rows("article.analysis.jsonl")
