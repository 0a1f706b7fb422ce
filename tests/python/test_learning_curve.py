"""The first entries of the lexicon are what a curve says they are."""

from __future__ import annotations

from learning_curve import chosen_forms


def test_a_root_keeps_its_chosen_forms() -> None:
    row = ["كتب", "au", "I1,II4,III3", "كتابة"]
    assert chosen_forms(row, {"verb كتب I", "verb كتب III"}) == ["كتب", "au", "I1,III3", "كتابة"]
    assert chosen_forms(row, {"verb كتم I", "noun كتب"}) is None
