"""One, two or four bytes a code point: the same answers, the narrowest result, and nothing left in the user's text."""

from __future__ import annotations

import sys

import pytest
from consistency import sound

from kalima import Normalizer, Sentences, Stemmer, Tokenizer, analyze

STRIP = Normalizer("strip_marks | fold_alef")
SPECS = ["lucene", "strip_marks | fold_alef", "nfc", "lowercase", "collapse_spaces | trim", "map_quotes"]
TEXTS = {
    "ASCII": "  a b  Cd  ",
    "Latin-1": "É  a\u00a0\u00a0b «x»",
    "BMP": "  أَحْمَدُ  ذَهَبَ  إلى  المَدْرَسَةِ\u201d",
    "beyond": "😀 أَ 𝒳  b",
}


def width(text: str) -> int:
    """The bytes that CPython takes for a code point of this text."""
    largest = max(map(ord, text), default=0)
    return 1 if largest < 0x100 else 2 if largest < 0x10000 else 4


@pytest.mark.parametrize("spec", SPECS)
@pytest.mark.parametrize("name", TEXTS)
def test_every_width_gives_the_same_answer(spec: str, name: str) -> None:
    """A word of a wider text behind a line end makes the storage wider and nothing else."""
    normalizer, text = Normalizer(spec), TEXTS[name]
    answer = sound(normalizer(text + "\nx"))
    for wider in ("é", "ب", "😀"):
        assert sound(normalizer(text + "\nx" + wider)) == answer + wider
        assert sound(normalizer.batch([text + "\nx" + wider])) == [answer + wider]
        assert sound(normalizer.align(text + "\nx" + wider)).text == answer + wider


@pytest.mark.parametrize(
    ("spec", "text", "answer"),
    [
        ('map("é", "e")', "été é", "ete e"),
        ('map("a", "é")', "abab", "ébéb"),
        ('map("a", "ب")', "abab", "بbبb"),
        ('map("a", "😀")', "abab", "😀b😀b"),
        ('map("é", "ب")', "été", "بtب"),
        ('map("ب", "😀")', "aب", "a😀"),
        ('map("ب", "é")', "aب", "aé"),
        ('map("ب", "")', "aب", "a"),
        ('map("😀", "")', "aé😀", "aé"),
        ('map("😀", "ب")', "aé😀", "aéب"),
        ('map("😀", "")', "😀", ""),
    ],
)
def test_the_result_is_as_narrow_as_its_text(spec: str, text: str, answer: str) -> None:
    normalizer = Normalizer(spec)
    result = sound(normalizer(text))
    assert result == answer
    assert sys.getsizeof(result) == sys.getsizeof("".join(list(answer)))
    assert sound(normalizer.align(text)).text == answer
    for size in (1, 5000):
        assert sound(normalizer.batch([text * size])) == [answer * size]


def test_a_leading_byte_order_mark_is_text() -> None:
    assert sound(STRIP("\ufeffأ")) == "\ufeffا"
    assert sound(STRIP("\ufffeأ")) == "\ufffeا"


@pytest.mark.parametrize("text", ["كِتاب", "كتاب", "é", "a", "😀", "ب" * 10_000])
def test_the_user_s_text_keeps_its_size(text: str) -> None:
    """No UTF-8 copy is cached in it."""
    text = "".join([text, "ب"])  # a new object: literals are shared
    before = sys.getsizeof(text)
    STRIP(text)
    STRIP.batch([text])
    STRIP.align(text).edits
    Stemmer()(text)
    Tokenizer()(text)
    Sentences()(text)
    analyze(text).to_jsonl()
    assert sys.getsizeof(text) == before
    name = "".join(["str", "ict"])
    STRIP(text, errors=name)
    assert sys.getsizeof(name) == sys.getsizeof("strict")


def test_a_spec_keeps_its_size() -> None:
    spec = "".join(['map("أ", ', '"ا")'])
    before = sys.getsizeof(spec)
    Normalizer(spec)
    assert sys.getsizeof(spec) == before


@pytest.mark.parametrize("length", [*range(0, 70), 127, 128, 129, 255, 256, 257, 4095, 4096, 4097])
def test_every_length(length: int) -> None:
    for letter in "aéب😀":
        text = letter * length
        assert sound(STRIP(text)) is text
        assert sound(STRIP(text + "\u064e")) == text


TABLE = {"أ": "ا", "َ": "", "é": "e", "😀": ""}
BY_TABLE = Normalizer("map(" + ", ".join(f'"{letter}", "{to}"' for letter, to in TABLE.items()) + ")")


@pytest.mark.parametrize("length", [30, 1023, 1024, 1025, 4095, 4096, 4097, 50_000])
@pytest.mark.parametrize("tail", ["", "ب", "َ", "é", "😁", "\ud800"])
@pytest.mark.parametrize("body", ["أبَ", "َ", "é", "😀", "كتاب ", "ب" * 2000 + "أ"])
def test_a_table_alone_answers_as_translate_does(body: str, tail: str, length: int) -> None:
    """However the answer gets into its `str`, and whatever storage that takes."""
    text = (body * length)[:length] + tail
    expected = text.translate(str.maketrans(TABLE))
    result = sound(BY_TABLE(text, errors="surrogatepass"))
    assert result == expected
    assert sys.getsizeof(result) == sys.getsizeof("".join(list(expected)))
    assert (result is text) == (expected == text)
    assert sound(BY_TABLE(text, errors="ignore")) == expected.replace("\ud800", "")
    assert sound(BY_TABLE(text, errors="replace")) == expected.replace("\ud800", "?")
    if tail != "\ud800":
        assert sound(BY_TABLE(text)) == expected
        assert sound(BY_TABLE.batch([text] * 2)) == [expected] * 2
        return
    with pytest.raises(UnicodeEncodeError) as raised:
        BY_TABLE(text)
    assert raised.value.start == length


@pytest.mark.parametrize("odd", ["\x7f", "\x80", "\u07ff", "\u0800", "\ufffd", "\uffff", "😀", "\U0010ffff", "\ud800", "\udfff"])
def test_places_are_code_points_wherever_a_code_point_of_other_width_stands(odd: str) -> None:
    """The layers above the normalizer read UTF-8, which is made block by block."""
    spans = Tokenizer("whitespace").spans
    for before in range(20):
        for letter in ("a", "é", "ب"):
            text = f"{letter * before}{odd}{letter * (3 * before % 25)} ب {odd}"
            end = text.index(" ")
            assert spans(text, errors="surrogatepass") == [(0, end), (end + 1, end + 2), (end + 3, end + 4)], ascii(text)


@pytest.mark.parametrize("odds", ["ﷺ", "😀", "ﷺ😀", "😀ﷺﷺ😀"])
def test_units_are_cut_alike_wherever_wide_ones_stand_among_them(odds: str) -> None:
    """Units are written as UTF-8 eight at a time: each set of wide ones among them, in text of every storage."""
    for wide in range(1 << 8):
        units = [odds[place % len(odds)] if wide >> place & 1 else "aبé"[place % 3] for place in range(8)]
        text = "x" * (wide % 7) + " ".join(["".join(units)] * 3) + " 😀"
        assert Tokenizer("whitespace").words(text) == text.split(), ascii(text)
