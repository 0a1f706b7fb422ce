"""The tables of docs/segmentation.md hold what comes out; the readings are written anew with KALIMA_WRITE_DOCS=1."""

from __future__ import annotations

import os

import pytest
from conftest import REPOSITORY

import kalima
from kalima import Segmenter

PATH = REPOSITORY / "docs" / "segmentation.md"
LEXICON = REPOSITORY / "lexicon" / "morphology"


def inside(name: str) -> str:
    """What stands between the marks of that name."""
    return PATH.read_text(encoding="utf-8").split(f"<!-- {name} -->\n")[1].split("<!-- end -->")[0]


def table(name: str) -> list[list[str]]:
    """The cells of a table, heading first."""
    return cells(inside(name))


def cells(text: str) -> list[list[str]]:
    rows = [[cell.strip(" `") for cell in row.strip("|").split("|")] for row in text.strip().splitlines()]
    return [rows[0], *rows[2:]]


def cut(word: str, scheme: str = "d3", dialect: str = "standard") -> str:
    return "+".join(Segmenter(scheme, dialect=dialect)(word))


def forms(word: str, scheme: str = "full") -> str:
    return "+".join(segment.form for segment in Segmenter(scheme).segments(word))


HEADING, *SCHEMES = table("schemes")


def test_every_scheme_role_and_dialect_is_on_the_page() -> None:
    assert [name for name, *_ in SCHEMES] == kalima.schemes()
    assert {role for role, *_ in table("roles")[1:]} == set(segment_roles())
    named = {dialect for *_, dialects in table("dialects")[1:] for dialect in dialects.replace("`", "").split(", ")}
    assert {*named, "all"} == set(kalima.dialects())


def segment_roles() -> list[str]:
    """The roles there are, as an error lists them."""
    with pytest.raises(ValueError, match="accepted") as caught:
        kalima.Segment("none", 0, 0, "", "")  # type: ignore[arg-type]
    return str(caught.value).split("(accepted: ")[1].rstrip(")").split(", ")


@pytest.mark.parametrize("row", SCHEMES, ids=lambda row: row[0])
def test_schemes(row: list[str]) -> None:
    scheme, *expected = row
    assert [cut(word, scheme) for word in HEADING[1:]] == expected


@pytest.mark.parametrize("row", table("roles")[1:], ids=lambda row: row[0])
def test_roles(row: list[str]) -> None:
    role, _, word, text = row
    segments = Segmenter("bw", dialect="all").segments(word)
    assert (role, text) in [(segment.role, segment.text) for segment in segments]


@pytest.mark.parametrize("row", table("forms")[1:], ids=lambda row: row[0])
def test_forms(row: list[str]) -> None:
    word, written, alone, _ = row
    scheme = "d3" if word == "للذين" else "full"
    assert (cut(word, scheme), forms(word, scheme)) == (written, alone)


@pytest.mark.parametrize("row", table("dialects")[1:], ids=lambda row: row[1])
def test_dialects(row: list[str]) -> None:
    _, word, expected, with_ = row
    found = [dialect for dialect in kalima.dialects() if cut(word, dialect=dialect) == expected]
    assert found == [*with_.replace("`", "").split(", "), "all"]


@pytest.mark.parametrize("row", table("words")[1:], ids=lambda row: row[0])
def test_words_that_people_ask_about(row: list[str]) -> None:
    word, by_d3, by_full, _ = row
    assert (cut(word), forms(word)) == (by_d3, by_full)


@pytest.mark.parametrize("row", table("errors")[1:], ids=lambda row: row[0])
def test_known_errors_are_made(row: list[str]) -> None:
    word, made, _, _ = row
    assert cut(word) == made


def test_readings_are_those_of_the_page() -> None:
    lines = []
    for word, count in (("وبكتابهم", 3), ("كتبهم", 4)):
        lines += [word, *map(str, Segmenter().explain(word)[:count]), ""]
    made = "\n".join(["```text", *lines[:-1], "```", ""])
    if os.environ.get("KALIMA_WRITE_DOCS"):
        PATH.write_text(PATH.read_text(encoding="utf-8").replace(inside("explain"), made), encoding="utf-8")
    assert inside("explain") == made, "write it anew: KALIMA_WRITE_DOCS=1"


def test_lines_of_the_lexicon_have_the_columns_of_their_files() -> None:
    _, *rows = cells(inside("lines"))
    assert len(rows) == 6
    for _, file, line in rows:
        file = file.split("`")[0]
        lines = (LEXICON / file).read_text(encoding="utf-8").splitlines()
        like = [row.split("\t") for row in lines if not row.startswith("#")]
        word = line.split()
        key = word[:2] if file.startswith("dialect/") else word[:1]
        assert [len(row) for row in like if row[: len(key)] == key] == [len(word)], line


COLUMNS = [[cell.strip() for cell in line.strip("|").split("|")] for line in inside("columns").splitlines()[2:]]


def test_every_kind_of_row_is_in_the_table_of_columns() -> None:
    for kind, count in (("noun", 8), ("name", 6), ("root", 5), ("verb", 7), ("word", 7)):
        with pytest.raises(ValueError, match=f"begins with {kind} has {count} columns"):
            Segmenter(words=[f"{kind}\t-"])
        numbers = [int(column.split()[0]) for row, column, *_ in COLUMNS if row == f"`{kind}`"]
        assert numbers == list(range(2, count + 1))


@pytest.mark.parametrize("line", COLUMNS, ids=lambda line: " ".join(line[:2]))
def test_columns_of_a_row_are_as_the_page_has_them(line: list[str]) -> None:
    kind, column, _, accepted, none, _ = line
    at = int(column.split()[0]) - 1
    example = [kind.strip("`"), *(row[-1] for row in COLUMNS if row[0] == kind)]

    def read_with(cell: str) -> Segmenter:
        return Segmenter(words=["\t".join([*example[:at], cell, *example[at + 1 :]])])

    for cell in [example[at], *accepted.split("`")[1::2], *(["-"] if none == "yes" else [])]:
        read_with(cell)
    for cell in ["x", *(["-"] if none == "no" else [])]:
        with pytest.raises(ValueError, match="words, line 1"):
            read_with(cell)
