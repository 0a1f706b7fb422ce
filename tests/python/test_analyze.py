"""`kalima.analyze`, `kalima.Document` and `kalima.AnalyzedToken`."""

from __future__ import annotations

import json

import pytest
from consistency import sound

import kalima
from kalima import AnalyzedToken, Document, Normalizer, Stemmer, Tokenizer, analyze

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


@pytest.mark.parametrize("part", ["normalizer", "tokenizer", "stemmer"])
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
