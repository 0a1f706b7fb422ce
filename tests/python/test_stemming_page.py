"""The stems in the tables of docs/stemming.md are those that come out."""

from __future__ import annotations

from collections.abc import Callable

import kalima
import pytest
from conftest import REPOSITORY
from evaluation import stem_of

PAGE = (REPOSITORY / "docs" / "stemming.md").read_text(encoding="utf-8")


def table(name: str) -> list[list[str]]:
    """The cells of the table between the marks of that name, heading first."""
    inside = PAGE.split(f"<!-- {name} -->")[1].split("<!-- end -->")[0]
    rows = [[cell.strip(" `") for cell in row.strip("|").split("|")] for row in inside.strip().splitlines()]
    return [rows[0], *rows[2:]]


HEADING, *STEMS = table("stems")
ERRORS = table("errors")[1:]
ODD_WORDS, *ODD = table("odd")


def test_every_stemmer_has_its_row() -> None:
    assert [name for name, *_ in STEMS] == [name for name, *_ in ODD] == kalima.stemmers()
    assert {name for name, *_ in ERRORS} == set(kalima.stemmers())


@pytest.mark.parametrize("row", STEMS, ids=lambda row: row[0])
def test_stems_are_as_the_page_has_them(row: list[str]) -> None:
    name, *stems = row
    assert [stem_of(name)(word) for word in HEADING[1:]] == stems


@pytest.mark.parametrize("row", ODD, ids=lambda row: row[0])
def test_odd_words_give_what_the_page_has(row: list[str]) -> None:
    name, *stems = row
    assert kalima.Stemmer(name).batch(ODD_WORDS[1:]) == stems


@pytest.mark.parametrize("row", ERRORS, ids=lambda row: f"{row[0]} {row[1]}")
def test_known_errors_are_made(row: list[str]) -> None:
    name, word, stem, _ = row
    assert stem_of(name)(word) == stem


@pytest.mark.parametrize("row", table("spellings")[1:], ids=lambda row: row[1])
def test_spellings_meet_or_part_as_the_page_says(row: list[str]) -> None:
    right, typed, *expected = row
    search, known = kalima.Normalizer("search"), kalima.Stemmer("kalima")
    ways: list[Callable[[str], str]] = [
        known,
        kalima.Stemmer("kalima", dialect="egy"),
        lambda word: search(known(word)),
        kalima.Stemmer("kalima-light"),
        stem_of("light10"),
    ]
    assert [", ".join(dict.fromkeys([way(right), way(typed)])) for way in ways] == expected
