"""Each error is of the class that its definition says."""

from __future__ import annotations

import kalima
import pytest
from error_classes import CONVENTION, LOST, NAME, OWN, TWO, UNKNOWN, Gold, bare, class_of, gold_of, own_gold

SEGMENTER = kalima.Segmenter()


@pytest.mark.parametrize(
    ("word", "cut", "is_name", "label"),
    [
        ("وبكتابهم", {1, 2, 6}, False, None),
        ("بالمدرسة", {1}, False, None),
        ("وَهُم", set(), False, TWO),
        ("وهم", set(), True, NAME),
        ("باول", set(), False, NAME),
        ("أفبالباطل", {1, 2, 3}, False, LOST),
        ("مما", {1}, False, CONVENTION),
        ("لئلا", {1}, False, CONVENTION),
        ("بزفلطون", {1}, False, UNKNOWN),
    ],
)
def test_errors_are_of_the_class_that_they_fit(word: str, cut: set[int], is_name: bool, label: str | None) -> None:
    assert class_of(Gold(word, [cut], is_name), SEGMENTER.explain(word)) == label


def test_a_row_of_our_gold_may_have_another_cut_and_be_a_name() -> None:
    assert gold_of("ومحدش\tو+محدش\tمحدش\tseg و+م+حد+ش; or أحد") == Gold("ومحدش", [{1}, {1, 2, 4}], False)
    assert gold_of("بلقاسم\tبلقاسم\tبلقاسم\tfamily name, one word") == Gold("بلقاسم", [set()], True)


@pytest.mark.parametrize("name", [name for name, _, _ in OWN])
def test_our_gold_is_read(name: str) -> None:
    for gold in own_gold(name):
        assert all(cut <= set(range(1, len(bare(gold.word)))) for cut in gold.accepted), gold
