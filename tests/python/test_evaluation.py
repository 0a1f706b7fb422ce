"""Quality on gold data, where the evaluation kit is present."""

from __future__ import annotations

import importlib.util
from types import ModuleType
from typing import Any

import pytest
from conftest import shared
from evaluation import segment, stem_of, tokenize

# Plain UAX #29 has 0.9975 on this data; numbers apart from letters are what the rest is.
LEAST_F1 = 0.999
# Somewhat below the figures of docs/evaluation.md, as those of stems.
LEAST_EXACT, LEAST_BOUNDARY_F1 = 0.988, 0.96
# Somewhat below the figures of docs/stemming.md: a change of the lexicon may move them a little.
LEAST_F1_OF_STEMS = {"kalima": 0.88, "kalima-light": 0.6}


@pytest.fixture(scope="module")
def kit() -> ModuleType:
    spec = importlib.util.spec_from_file_location("eval_kit", shared("eval/eval.py"))
    assert spec and spec.loader
    kit = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(kit)
    return kit


@pytest.fixture(scope="module")
def sentences(kit: ModuleType) -> Any:
    return kit.load(str(shared("eval/pud-dev.conllu")))


def test_tokens_agree_with_the_gold_standard(kit: ModuleType, sentences: Any) -> None:
    gold = kit.gold_tok(sentences)
    assert kit.score_tok(gold, tokenize)["f1"] >= LEAST_F1


def test_words_are_cut_as_the_gold_standard_has_them(kit: ModuleType, sentences: Any) -> None:
    score = kit.score_seg(kit.gold_seg(sentences), segment)["tok"]
    assert score["exact"] >= LEAST_EXACT and score["boundary"]["f1"] >= LEAST_BOUNDARY_F1


@pytest.mark.parametrize(("name", "least"), LEAST_F1_OF_STEMS.items())
def test_stems_by_lexicon_join_what_has_one_lemma(name: str, least: float, kit: ModuleType, sentences: Any) -> None:
    assert kit.score_stem(kit.gold_stem(sentences), stem_of(name))["type"]["f1"] >= least
