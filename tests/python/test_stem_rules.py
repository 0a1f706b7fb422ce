"""The rules of the dictionary form are those of the stemmer."""

from __future__ import annotations

import kalima
import pytest
from conftest import REPOSITORY
from stem_rules import (
    BROKEN,
    CLOSED,
    DUAL,
    ELATIVE,
    FEMININE,
    LIGHT10,
    RULES,
    SOUND,
    SPELLING,
    TANWIN,
    VERB,
    Word,
)


@pytest.mark.parametrize(
    ("word", "rules", "without_them"),
    [
        ("كتاب", set(), "كتاب"),
        ("وبكتبهم", {BROKEN}, "كتب"),
        ("والمهندسون", {SOUND}, "مهندسون"),
        ("الكتابان", {DUAL}, "كتابان"),
        ("الكبيرة", {FEMININE}, "كبيرة"),
        ("المهندسات", {SOUND, FEMININE}, "مهندسات"),
        ("كبرى", {ELATIVE}, "كبرى"),
        ("كتابا", {TANWIN}, "كتابا"),
        ("سيكتبونها", {VERB}, "يكتبون"),
        ("أخرى", {CLOSED}, "أخرى"),
        ("مدرستهم", {SPELLING}, "مدرست"),
        ("مدارسهم", {BROKEN}, "مدارس"),
        ("زفلطونات", {LIGHT10}, "زفلطونات"),
    ],
)
def test_a_word_has_the_rules_that_change_it(word: str, rules: set[str], without_them: str) -> None:
    read = Word(word)
    assert read.rules() == rules
    assert read.stem(frozenset(rules)) == without_them
    assert read.stem(frozenset()) == kalima.Stemmer("kalima")(word)


def test_a_feminine_plural_without_the_masculine_is_a_feminine() -> None:
    assert Word("المهندسات").stem(frozenset({FEMININE})) == "مهندسة"


def test_with_all_rules_stems_are_those_of_the_stemmer() -> None:
    text = (REPOSITORY / "testdata/article.txt").read_text(encoding="utf-8")
    words = {text[token.start : token.end] for token in kalima.Tokenizer()(text) if token.kind == "arabic"}
    stemmer = kalima.Stemmer("kalima")
    assert {word: Word(word).stem(frozenset()) for word in words} == {word: stemmer(word) for word in words}
    assert {rule for word in words for rule in Word(word).rules()} <= set(RULES)
