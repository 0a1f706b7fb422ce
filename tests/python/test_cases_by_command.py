"""The cases of testdata/ through the command line: `test_cases.py` runs them through the module."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import defaultdict
from typing import Any

from conftest import REPOSITORY

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


def test_normalize_by_command() -> None:
    of_spec: dict[str, list[Row]] = defaultdict(list)
    for row in filter(one_line, rows("normalize.jsonl")):
        of_spec[row["spec"]].append(row)
    for spec, cases in of_spec.items():
        text = "\n".join(row["in"] for row in cases)
        found = [row["norm"] for row in command("normalize", "--spec", spec, text=text)]
        assert found == [row["out"] for row in cases], spec


def test_tokens_by_command() -> None:
    cases = list(filter(one_line, rows("tokens.jsonl")))
    text = "\n".join(row["in"] for row in cases)
    found = command("tokenize", text=text)
    assert all(text[row["start"] : row["end"]] == row["text"] for row in found)
    assert [[row["kind"], row["text"]] for row in found] == [token for row in cases for token in row["tokens"]]


def test_values_by_command() -> None:
    cases = list(filter(one_line, rows("values.jsonl")))
    rows_of_tokens = command("tokenize", "--values", text="\n".join(row["in"] for row in cases))
    valued = [row for row in rows_of_tokens if row["kind"] in ("number", "date", "hashtag")]
    assert all(row["value"] is None for row in rows_of_tokens if row not in valued)
    found = [[row["text"], row["value"]] for row in valued]
    # As JSON, which tells 2 from 2.0.
    assert json.dumps(found) == json.dumps([value for row in cases for value in row["values"]])


def test_sentences_by_command() -> None:
    cases = list(filter(one_line, rows("sentences.jsonl")))
    found = command("sentences", text="\n".join(row["in"] for row in cases))
    assert [row["text"] for row in found] == [sentence for row in cases for sentence in row["sentences"]]


def test_stem_by_command() -> None:
    of_stemmer: dict[str, list[Row]] = defaultdict(list)
    for row in rows("stem.jsonl"):
        # The command takes words that stand between white space.
        if len(row["in"].split()) == 1:
            of_stemmer[row["stemmer"]].append(row)
    for stemmer, cases in of_stemmer.items():
        found = command("stem", "--stemmer", stemmer, text="\n".join(row["in"] for row in cases))
        assert [row["stem"] for row in found] == [row["out"] for row in cases]


def test_the_article_by_command() -> None:
    text = (REPOSITORY / "testdata" / "article.txt").read_text(encoding="utf-8")
    assert command("analyze", text=text) == rows("article.analysis.jsonl")
