"""What other tools answer, line by line."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from conftest import shared
from parity_functions import FUNCTIONS, light10, lucene
from parity_table import BEGIN, END, PAGE, every, parity, table, written


@pytest.mark.parametrize("name", FUNCTIONS)
def test_golden(name: str) -> None:
    found = parity(name, shared(f"parity/{name}.jsonl"))
    assert found.equal > 50
    assert found.differing[:5] == []


def test_the_page_has_the_table() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert text.count(BEGIN) == text.count(END) == 1
    assert table(every(shared("parity"))) == written(), "python tests/python/parity_table.py --write"


def test_lucene_s_own_pairs() -> None:
    steps: dict[str, Callable[[str], str]] = {"normalize": lucene, "stem": light10}
    seen = set()
    with shared("parity/lucene_expectations.jsonl").open(encoding="utf-8") as file:
        for line in file:
            pair = json.loads(line)
            seen.add(pair["kind"])
            if pair["kind"] in steps:
                assert steps[pair["kind"]](pair["in"]) == pair["out"], pair
    assert set(steps) <= seen, seen
