"""`kalima.StopWords`."""

from __future__ import annotations

from pathlib import Path

import pytest
from consistency import sound

import kalima
from kalima import StopWords


@pytest.mark.parametrize("name", kalima.stopword_lists())
def test_every_form_of_a_list_is_in_its_set(name: str) -> None:
    words = StopWords(name)
    rows = kalima.stopwords(name)
    assert all(sound(row["form"]) in words for row in rows)
    search = kalima.Normalizer("search")
    assert sorted({search(row["form"]) for row in rows}) == sound(list(words))
    assert len(words) == len(list(words))


def test_words_are_compared_folded() -> None:
    words = StopWords("msa")
    assert StopWords() == words
    assert all(word in words for word in ("إلى", "الى", "إِلَى", "إلـــى", "ﻫﺬا"))
    assert not any(word in words for word in ("", "المدينة", "x", "😀", "إلى\ud800", "إلى هذا"))


def test_proclitics() -> None:
    words = StopWords(["هذا"], proclitics=True)
    assert words.proclitics and not StopWords(["هذا"]).proclitics
    assert "وبهذا" in words and "وبهذا" not in StopWords(["هذا"]) and words != StopWords(["هذا"])


def test_set_operations() -> None:
    one, other = StopWords(["في", "من"], proclitics=True), StopWords(["من", "عن"])
    assert one | other == StopWords(["في", "من", "عن"], proclitics=True)
    assert one & other == StopWords(["من"], proclitics=True)
    assert other - one == StopWords(["عن"]) and len(one - one) == 0
    for operand in ({"من"}, ["من"], "من"):
        with pytest.raises(TypeError, match="unsupported operand"):
            one | operand  # type: ignore[operator]


def test_equal_sets_have_one_hash_and_a_repr() -> None:
    assert hash(StopWords(["أن"])) == hash(StopWords(["إن", "آن"]))
    assert repr(StopWords(["أن"], proclitics=True)) == "<StopWords of 1 words, proclitics=True>"
    assert StopWords(["أن"]) != {"ان"}


def test_a_file(tmp_path: Path) -> None:
    path = tmp_path / "mine.txt"
    path.write_bytes("\ufeff# mine\r\n\r\n إلى \r\nهذا".encode())
    assert StopWords(path) == StopWords(["إلى", "هذا"]) == StopWords(word for word in ("هذا", "الى"))
    path.write_text("إلى\nمن ثم\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r'mine\.txt, line 2: stop word "من ثم" is several words'):
        StopWords(path)
    path.write_bytes(b"a\n\xff\n")
    with pytest.raises(ValueError, match=r"mine\.txt, line 2: .*not UTF-8"):
        StopWords(path)
    with pytest.raises(FileNotFoundError, match="other"):
        StopWords(tmp_path / "other")


def test_wrong_words_are_named_with_their_place() -> None:
    with pytest.raises(ValueError, match=r'egyptan.*"egyptian"\? \(accepted: msa, egyptian, levantine'):
        StopWords("egyptan")
    with pytest.raises(ValueError, match=r"a file is given as a pathlib\.Path"):
        StopWords("lists/mine.txt")
    with pytest.raises(ValueError, match=r'stop word 1 "" is empty'):
        StopWords(["إلى", ""])
    with pytest.raises(TypeError, match="stop word 0 must be str, not int"):
        StopWords([1])  # type: ignore[list-item]
    with pytest.raises(UnicodeEncodeError, match="row 1"):
        StopWords(["إلى", "\ud800"])
    with pytest.raises(TypeError, match="the name of a list, a path or an iterable of str, not NoneType"):
        StopWords(None)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="an iterable of str, not bytes"):
        StopWords("إلى".encode())  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="a word must be str, not int"):
        5 in StopWords()  # type: ignore[operator]
    with pytest.raises(ZeroDivisionError):
        StopWords(str(1 / number) for number in (1, 0))


def test_an_unknown_list_names_the_known_ones() -> None:
    with pytest.raises(ValueError, match="maghrebi"):
        kalima.stopwords("french")
