"""The cases of testdata/, which no engine owns: the same answers from the module and from the command line."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import defaultdict
from typing import Any

import pytest
from conftest import REPOSITORY

import kalima

Row = dict[str, Any]


def rows(name: str) -> list[Row]:
    lines = (REPOSITORY / "testdata" / name).read_text(encoding="utf-8").split("\n")
    return [json.loads(line) for line in lines if line]


def command(*arguments: str, text: str) -> list[Row]:
    """What the command writes as JSON Lines."""
    run = [sys.executable, "-m", "kalima", *arguments, "--format", "jsonl"]
    done = subprocess.run(run, input=text.encode(), capture_output=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return [json.loads(line) for line in done.stdout.decode().split("\n") if line]


def one_line(row: Row) -> bool:
    """The command goes line by line: a case with a line end inside is another text there."""
    return bool(row["in"]) and "\n" not in row["in"]


@pytest.mark.parametrize("row", rows("normalize.jsonl"), ids=lambda row: f"{row['spec']}: {row['in']}"[:60])
def test_normalize(row: Row) -> None:
    normalizer = kalima.Normalizer(row["spec"])
    assert normalizer(row["in"]) == row["out"]
    assert normalizer.align(row["in"]).text == row["out"]
    assert normalizer.batch([row["in"]]) == [row["out"]]


def test_normalize_by_command() -> None:
    of_spec: dict[str, list[Row]] = defaultdict(list)
    for row in filter(one_line, rows("normalize.jsonl")):
        of_spec[row["spec"]].append(row)
    for spec, cases in of_spec.items():
        text = "\n".join(row["in"] for row in cases)
        found = [row["norm"] for row in command("normalize", "--spec", spec, text=text)]
        assert found == [row["out"] for row in cases], spec


@pytest.mark.parametrize("row", rows("tokens.jsonl"), ids=lambda row: row["in"][:40])
def test_tokens(row: Row) -> None:
    tokens = kalima.Tokenizer()(row["in"])
    assert [[token.kind, token.text] for token in tokens] == row["tokens"]
    assert all(row["in"][token.start : token.end] == token.text for token in tokens)


def test_tokens_by_command() -> None:
    cases = list(filter(one_line, rows("tokens.jsonl")))
    text = "\n".join(row["in"] for row in cases)
    found = command("tokenize", text=text)
    assert all(text[row["start"] : row["end"]] == row["text"] for row in found)
    assert [[row["kind"], row["text"]] for row in found] == [token for row in cases for token in row["tokens"]]


@pytest.mark.parametrize("row", rows("sentences.jsonl"), ids=lambda row: row["in"][:40])
def test_sentences(row: Row) -> None:
    assert [row["in"][start:end] for start, end in kalima.sentences(row["in"])] == row["sentences"]


def test_sentences_by_command() -> None:
    cases = list(filter(one_line, rows("sentences.jsonl")))
    found = command("sentences", text="\n".join(row["in"] for row in cases))
    assert [row["text"] for row in found] == [sentence for row in cases for sentence in row["sentences"]]


@pytest.mark.parametrize("row", rows("stem.jsonl"), ids=lambda row: f"{row['stemmer']}: {row['in']}")
def test_stem(row: Row) -> None:
    assert kalima.Stemmer(row["stemmer"])(row["in"]) == row["out"]


def test_stem_by_command() -> None:
    of_stemmer: dict[str, list[Row]] = defaultdict(list)
    for row in rows("stem.jsonl"):
        # The command takes words that stand between white space.
        if len(row["in"].split()) == 1:
            of_stemmer[row["stemmer"]].append(row)
    for stemmer, cases in of_stemmer.items():
        found = command("stem", "--stemmer", stemmer, text="\n".join(row["in"] for row in cases))
        assert [row["stem"] for row in found] == [row["out"] for row in cases]


@pytest.mark.parametrize("row", rows("align.jsonl"), ids=lambda row: f"{row['spec']}: {row['in']} {row['target']}"[:60])
def test_align(row: Row) -> None:
    aligned = kalima.Normalizer(row["spec"]).align(row["in"])
    assert list(aligned.to_source(*row["target"])) == row["source"]


@pytest.mark.parametrize("row", rows("specs.jsonl"), ids=lambda row: row["spec"][:60])
def test_specs(row: Row) -> None:
    if "canonical" in row:
        assert kalima.Normalizer(row["spec"]).spec == row["canonical"]
        return
    with pytest.raises(ValueError, match=f"spec, character {row['error']['start'] + 1}: "):
        kalima.Normalizer(row["spec"])


def test_the_article() -> None:
    text = (REPOSITORY / "testdata" / "article.txt").read_text(encoding="utf-8")
    golden = rows("article.analysis.jsonl")
    assert kalima.analyze(text).to_dicts() == golden
    assert [json.loads(line) for line in kalima.analyze(text).to_jsonl().splitlines()] == golden
    assert command("analyze", text=text) == golden
