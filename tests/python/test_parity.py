"""What other tools answer, line by line."""

from __future__ import annotations

import json

import pytest
from conftest import shared
from parity_functions import FUNCTIONS, light10, lucene


@pytest.mark.parametrize("name", FUNCTIONS)
def test_golden(name: str) -> None:
    function, bad, lines = FUNCTIONS[name], [], 0
    with shared(f"parity/{name}.jsonl").open(encoding="utf-8") as file:
        for line in file:
            golden = json.loads(line)
            lines += 1
            if "error" in golden:
                continue
            answer = function(golden["in"])
            if answer != golden["out"]:
                bad.append((golden["in"], golden["out"], answer))
    assert lines > 50
    assert bad[:5] == []


def test_lucene_s_own_pairs() -> None:
    steps = {"normalize": lucene, "stem": light10}
    seen = set()
    with shared("parity/lucene_expectations.jsonl").open(encoding="utf-8") as file:
        for line in file:
            pair = json.loads(line)
            seen.add(pair["kind"])
            if pair["kind"] in steps:
                assert steps[pair["kind"]](pair["in"]) == pair["out"], pair
    assert set(steps) <= seen, seen
