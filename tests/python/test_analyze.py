"""`kalima.analyze`, `kalima.Document` and `kalima.AnalyzedToken`."""

from __future__ import annotations

import json
import random

import pytest
from consistency import sound

import kalima
from kalima import AnalyzedToken, Document, Normalizer, Segment, Segmenter, Stemmer, Tokenizer, analyze

TEXT = "كَتَبَ الطالبُ،  رسالةً!\n😀 https://t.co/a 12٫5"


def test_tokens_have_all_layers() -> None:
    document = analyze(TEXT)
    assert document.text is TEXT
    tokenizer, search, light10 = Tokenizer(), Normalizer("search"), Stemmer("light10")
    assert [(t.start, t.end, t.kind, t.text) for t in document.tokens] == [
        (t.start, t.end, t.kind, t.text) for t in tokenizer(TEXT)
    ]
    for token in document.tokens:
        sound([token.text, token.norm, token.stem or ""])
        assert token.norm == search(token.text)
        assert token.stem == (light10(token.norm) if token.kind == "arabic" else None)
        if token.sentence is not None:
            start, end = document.sentences[token.sentence]
            assert start <= token.start < token.end <= end
    assert list(document.sentences) == kalima.sentences(TEXT)


def test_parts_can_be_chosen_by_name_or_object() -> None:
    by_name = analyze(TEXT, normalizer="strip_marks", tokenizer="default", stemmer="none")
    by_object = analyze(TEXT, normalizer=Normalizer("strip_marks"), tokenizer=Tokenizer(), stemmer=Stemmer("none"))
    assert by_name == by_object and hash(by_name) == hash(by_object)
    assert by_name == analyze(TEXT, normalizer=["strip_marks"], stemmer="none") != analyze(TEXT)
    assert [t.stem for t in by_name.tokens if t.kind == "arabic"] == ["كتب", "الطالب", "رسالة"]


@pytest.mark.parametrize("part", ["normalizer", "tokenizer", "stemmer", "segmenter"])
def test_wrong_parts(part: str) -> None:
    with pytest.raises(ValueError, match="accepted"):
        analyze(TEXT, **{part: "no-such-name"})  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        analyze(TEXT, **{part: 7})  # type: ignore[arg-type]


def test_dicts_and_lines_hold_the_same() -> None:
    document = analyze(TEXT + ' "\\ \x01 \u2028 \x7f')
    dicts = sound(document.to_dicts())
    assert list(dicts[0]) == ["start", "end", "kind", "text", "norm", "stem", "sentence"]
    assert [AnalyzedToken(**row) for row in dicts] == list(document.tokens)
    lines = sound(document.to_jsonl())
    assert lines.endswith("\n")
    assert [json.loads(line) for line in lines.split("\n")[:-1]] == dicts
    assert analyze("").to_jsonl() == "" and analyze("").to_dicts() == []


def test_repr_can_be_read_back() -> None:
    document = analyze(TEXT, stemmer="none")
    assert eval(repr(document)) == document
    token = document.tokens[0]
    assert eval(repr(token)) == token and hash(eval(repr(token))) == hash(token)
    assert token != document.tokens[1] and token != "x"


def test_nothing_can_be_set_or_made_by_hand() -> None:
    document = analyze(TEXT)
    assert isinstance(document.tokens, tuple) and isinstance(document.sentences, tuple)
    with pytest.raises(AttributeError):
        document.text = "x"  # type: ignore[misc]
    with pytest.raises(TypeError):
        Document()
    with pytest.raises(ValueError):
        AnalyzedToken(0, 1, "arabik", "a", "a", None, None)  # type: ignore[arg-type]


def test_surrogates() -> None:
    text = "كَتبَ \ud800 جَد\udfffَ x"
    with pytest.raises(UnicodeEncodeError):
        analyze(text)
    passed = analyze(text, errors="surrogatepass")
    assert [text[t.start : t.end] for t in passed.tokens] == [t.text for t in passed.tokens]
    assert "\ue000" not in passed.to_jsonl()
    assert [t.norm for t in passed.tokens if "\ud800" in t.text] == ["\ud800"]
    ignored = analyze(text, errors="ignore")
    assert [(t.start, t.end, t.text, t.norm) for t in ignored.tokens] == [
        (0, 5, "كَتبَ", "كتب"),
        (8, 13, "جَدَ", "جد"),
        (14, 15, "x", "x"),
    ]
    assert [t.norm for t in analyze(text, errors="replace").tokens].count("?") == 2
    assert passed.text == text
    wide = analyze(text + "😀", errors="surrogatepass")
    assert sound([t.norm for t in wide.tokens])[-1] == "😀"


def test_long_texts_and_odd_ones() -> None:
    for text in ("", " ", "\n\n", "a", "ـ", "\u064e", "كتاب " * 20_000):
        document = analyze(text)
        assert all(text[t.start : t.end] == t.text for t in document.tokens)


def test_without_a_segmenter_there_are_no_segments() -> None:
    assert all(token.segments == () and token.lemma is None for token in analyze(TEXT).tokens)
    assert analyze(TEXT, segmenter=None) == analyze(TEXT) and "segmenter" not in repr(analyze(TEXT))


def test_segments_stand_in_the_text_that_was_analyzed() -> None:
    text = "قَرَأُوا ﻛﺘﺎﺑﻬﻢ وَلِلْمَدْرَسَةِ، وزفلطون 25"
    document = analyze(text, normalizer="clean | strip_marks", segmenter="full")
    found = [([text[part.start : part.end] for part in token.segments], token.lemma) for token in document.tokens]
    assert found == [
        (["قَرَأُوا"], "قرأ"),
        (["ﻛﺘﺎﺑ", "ﻬﻢ"], "كتاب"),
        (["وَ", "لِ", "لْ", "مَدْرَسَةِ"], "مدرسة"),
        ([], None),
        (["و", "زفلطون"], None),
        ([], None),
    ]
    parts = document.tokens[2].segments
    assert [part.role for part in parts] == ["conjunction", "preposition", "article", "host"]
    assert [part.text for part in parts] == ["و", "ل", "ل", "مدرسة"]
    assert [part.form for part in parts] == ["و", "ل", "ال", "مدرسة"]


PARTS = ["و", "وَ", "ب", "لل", "ال", "اَلْ", "كتاب", "كِتَاب", "مدرست", "ﻷ", "ﷺ", "ﻛﺘﺎﺏ", "هم", "هُمْ", "ـ", "ــَ", "\u200f", " ", "x", "😀", "\ud800"]


@pytest.mark.parametrize("spec", ["trim", "search", "clean | strip_marks | strip_tatweel", 'sub("^|$", "و") | map("ت", "لل", "ه", "هما")'])
@pytest.mark.parametrize("errors", ["surrogatepass", "ignore", "replace"])
@pytest.mark.parametrize("tokenizer", ["default", "whitespace"])
def test_segments_cover_the_norm_and_lie_in_their_token(spec: str, errors: str, tokenizer: str) -> None:
    normalizer, segmenter, source = Normalizer(spec), Segmenter("full", dialect="all"), random.Random(spec)
    for _ in range(300):
        text = "".join(source.choices(PARTS, k=source.randrange(12)))
        for token in analyze(text, normalizer=normalizer, tokenizer=tokenizer, segmenter=segmenter, errors=errors).tokens:
            parts = sound(token.segments)
            assert bool(parts) == (token.kind == "arabic" and token.norm != ""), (text, token)
            assert not parts or "".join(part.text for part in parts) == token.norm, (text, token)
            expected = segmenter.segments(token.norm, errors="surrogatepass") if parts else []
            assert [(part.role, part.form) for part in parts] == [(part.role, part.form) for part in expected]
            places = [(token.start, token.start), *((part.start, part.end) for part in parts), (token.end, token.end)]
            assert all(a[0] <= b[0] and a[1] <= b[1] and b[0] <= b[1] for a, b in zip(places, places[1:])), (text, token)
            if spec == "trim" and parts and "\ud800" not in text:
                assert all(text[part.start : part.end] == part.text for part in parts)
                assert all(a[1] == b[0] for a, b in zip(places, places[1:]))


def test_what_a_segmenter_found_is_written_read_back_and_compared() -> None:
    text = "مدرستهم 25"
    segmenter = Segmenter("d3", dialect="egy")
    document = analyze(text, normalizer="clean", segmenter=segmenter)
    assert document == analyze(text, normalizer="clean", segmenter=segmenter) != analyze(text, normalizer="clean")
    assert eval(repr(document)) == document and repr(segmenter) in repr(document)
    token = document.tokens[0]
    assert eval(repr(token)) == token and hash(eval(repr(token))) == hash(token)
    dicts = document.to_dicts()
    assert dicts[0]["lemma"] == "مدرسة"
    assert dicts[0]["segments"] == [
        {"role": "host", "start": 0, "end": 5, "text": "مدرست", "form": "مدرسة"},
        {"role": "pronoun", "start": 5, "end": 7, "text": "هم", "form": "هم"},
    ]
    assert list(dicts[1])[-2:] == ["lemma", "segments"] and dicts[1]["lemma"] is None and dicts[1]["segments"] == []
    assert [json.loads(line) for line in document.to_jsonl().splitlines()] == dicts
    read = [AnalyzedToken(**{**row, "segments": [Segment(**part) for part in row["segments"]]}) for row in dicts]
    assert read == list(document.tokens)
    with pytest.raises(TypeError, match="segment 0 must be Segment, not str"):
        AnalyzedToken(0, 1, "arabic", "a", "a", None, None, None, ["a"])  # type: ignore[list-item]
    with pytest.raises(TypeError, match="lemma must be str, not int"):
        AnalyzedToken(0, 1, "arabic", "a", "a", None, None, 3)  # type: ignore[arg-type]


def test_words_of_the_user_are_in_a_document() -> None:
    mine = Segmenter(words=["noun\tزفلوط\tnoun\t-\t-\tmy\t1\tزفاليط"])
    token = analyze("وبزفاليطهم", segmenter=mine, stemmer=Stemmer("kalima", words=mine.words)).tokens[0]
    assert token.lemma == token.stem == "زفلوط" and len(token.segments) == 4
