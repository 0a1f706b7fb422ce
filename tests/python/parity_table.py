"""How many rows of each golden file kalima gives: `python tests/python/parity_table.py` prints the table, `--write`
puts it into docs/peers.md. The folder of goldens is that of `KALIMA_SHARED`."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from parity_functions import FUNCTIONS, PRESETS, TOKENIZERS

REPOSITORY = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("KALIMA_SHARED", REPOSITORY.parent / "shared"))
PAGE = REPOSITORY / "docs" / "peers.md"
BEGIN, END = "<!-- parity table: begin -->\n", "<!-- parity table: end -->\n"


class Parity(NamedTuple):
    """One golden file: its name, and its rows that are equal and that are not."""

    name: str
    equal: int
    differing: list[tuple[Any, Any, Any]]


def same(answer: Any, golden: Any) -> bool:
    """Whether an answer is what JSON gives back of the tool's; a tuple there is a list here."""
    return bool(json.loads(json.dumps(answer)) == golden)


def outcome(function: Callable[[Any], Any], given: Any) -> dict[str, Any]:
    """What a row says of a function: its `out`, or the class of its `error`."""
    try:
        return {"out": function(given)}
    except Exception as error:
        return {"error": type(error).__name__}


def parity(name: str, path: Path) -> Parity:
    """Compares one file, row by row: in, what the tool gave, what kalima gives."""
    function, equal, differing = FUNCTIONS[name], 0, []
    with path.open(encoding="utf-8") as file:
        for row in map(json.loads, file):
            wanted = {key: row[key] for key in ("out", "error") if key in row}
            answer = outcome(function, row["in"])
            if same(answer, wanted):
                equal += 1
            else:
                differing.append((row["in"], wanted, answer))
    return Parity(name, equal, differing)


def every(folder: Path) -> list[Parity]:
    """Compares every file that is claimed."""
    return [parity(name, folder / f"{name}.jsonl") for name in FUNCTIONS]


def giver(name: str) -> str:
    """What of kalima gives a golden."""
    if name in TOKENIZERS:
        return f"tokenizer `{TOKENIZERS[name][0]}`"
    return f"`{PRESETS[name]}`" if name in PRESETS else "a stemmer"


def table(found: list[Parity]) -> str:
    """The table as Markdown."""
    rows = ["| golden | what gives it | rows | equal | differing |", "|---|---|---:|---:|---:|"]
    for name, equal, differing in found:
        bad = len(differing)
        rows.append(f"| `{name}` | {giver(name)} | {equal + bad:,} | {equal:,} | {bad:,} |")
    return "\n".join(rows) + "\n"


def written() -> str:
    """The table that the page has."""
    return PAGE.read_text(encoding="utf-8").split(BEGIN)[1].split(END)[0]


def main(arguments: list[str]) -> int:
    """Prints the table, and the first rows of each file that differ; writes it into the page on request."""
    folder = SHARED / "parity"
    if not folder.is_dir():
        print("the goldens are not there: set KALIMA_SHARED to the folder of the shared test data", file=sys.stderr)
        return 2
    found = every(folder)
    print(table(found), end="")
    for name, _, differing in found:
        for given, wanted, answer in differing[:3]:
            print(f"{name}: {given!a}\n  wanted {wanted!a}\n  gave   {answer!a}")
    if "--write" in arguments:
        before, rest = PAGE.read_text(encoding="utf-8").split(BEGIN)
        PAGE.write_text(before + BEGIN + table(found) + END + rest.split(END)[1], encoding="utf-8")
    return int(any(differing for _, _, differing in found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
