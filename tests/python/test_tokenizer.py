"""`kalima.Tokenizer`, `kalima.Sentences` and `kalima.Token`: places are code points of the text as given."""

from __future__ import annotations

import pickle
import re
from pathlib import Path
from typing import Any

import pytest
from conftest import REPOSITORY
from consistency import sound

import kalima
from kalima import Sentences, Token, Tokenizer

TEXT = "😀 وصل 25 ضيفاً إلى #الرياض، x@y.io! é"


def test_tokens_words_and_spans_agree() -> None:
    tokenizer = Tokenizer()
    tokens = sound(tokenizer(TEXT))
    assert [(token.kind, token.text) for token in tokens] == [
        ("emoji", "😀"),
        ("arabic", "وصل"),
        ("number", "25"),
        ("arabic", "ضيفاً"),
        ("arabic", "إلى"),
        ("hashtag", "#الرياض"),
        ("punctuation", "،"),
        ("email", "x@y.io"),
        ("punctuation", "!"),
        ("latin", "é"),
    ]
    assert all(TEXT[token.start : token.end] == token.text for token in tokens)
    assert sound(tokenizer.words(TEXT)) == [token.text for token in tokens]
    assert tokenizer.spans(TEXT) == [(token.start, token.end) for token in tokens]


def test_batch_equals_one_by_one() -> None:
    texts = [TEXT, "", "  ", "كتاب " * 30_000, TEXT * 3]
    assert sound(Tokenizer().batch(texts)) == [Tokenizer()(text) for text in texts]
    assert Sentences().batch(iter(texts)) == [Sentences()(text) for text in texts]


def test_every_storage_gives_the_same_tokens() -> None:
    for text in ("a b, c!", "été à 3.5", "كتاب جديد.", "😀 كتاب"):
        words = Tokenizer().words(text)
        for wider in (" é", " ب", " 𝒳"):
            assert sound(Tokenizer().words(text + wider)) == [*words, wider.strip()]


NAMES = [name for name in kalima.tokenizers() if name != "default"]


@pytest.mark.parametrize("name", NAMES)
def test_a_tokenizer_of_another_tool_is_its_name(name: str) -> None:
    tokenizer = Tokenizer(name)
    assert tokenizer.spec == name and repr(tokenizer) == f"Tokenizer('{name}')"
    assert eval(repr(tokenizer)) == pickle.loads(pickle.dumps(tokenizer)) == tokenizer != Tokenizer()
    assert hash(tokenizer) == hash(Tokenizer(name)) and len({tokenizer, Tokenizer(name), Tokenizer()}) == 2
    tokens = sound(tokenizer(TEXT))
    assert all(TEXT[token.start : token.end] == token.text for token in tokens)
    assert tokenizer.words(TEXT) == [token.text for token in tokens]
    assert sound(tokenizer.batch([TEXT, ""], threads=2)) == [tokens, []]


def test_kinds_are_kept_dropped_and_given_apart() -> None:
    text = "يوم 12/9/2024 في #كأس_العالم!"
    assert Tokenizer(keep="arabic").words(text) == ["يوم", "في"]
    assert Tokenizer(drop=iter(["arabic", "punctuation"])).words(text) == ["12/9/2024", "#كأس_العالم"]
    assert Tokenizer(apart=["date"], keep=("number",)).words(text) == ["12", "9", "2024"]
    assert Tokenizer(hashtags="split", drop="punctuation").words(text) == ["يوم", "12/9/2024", "في", "كأس", "العالم"]
    assert Tokenizer(keep="arabic+number") == Tokenizer(keep=["number", "arabic"])  # type: ignore[arg-type]
    assert Tokenizer(hashtags="whole") == Tokenizer(drop=()) == Tokenizer()
    assert Tokenizer("default(drop=arabic)", drop="punctuation").spec == "default(drop=arabic+punctuation)"


def test_tokens_of_the_normalized_text_have_places_in_the_source() -> None:
    text = "قالَ  المُعلِّمُ ﷺ لا"
    tokenizer = Tokenizer(normalizer="search")
    tokens = sound(tokenizer(text))
    assert [token.text for token in tokens] == kalima.normalize(text, "search").split()
    assert [text[token.start : token.end] for token in tokens] == ["قالَ", "المُعلِّمُ", *["ﷺ"] * 4, "لا"]
    assert tokenizer.join(text) == kalima.normalize(text, "search")
    assert tokenizer.normalizer == kalima.Normalizer("search") and Tokenizer().normalizer is None
    with pytest.raises(ValueError, match="must have no normalizer"):
        kalima.analyze(text, tokenizer=tokenizer)


def test_surrogates_keep_their_places_through_a_normalizer() -> None:
    text = "اَ\ud800 ب\udfffَج"
    tokenizer = Tokenizer(normalizer="strip_marks")
    for mode, inner in (("surrogatepass", "ا\ud800 ب\udfffج"), ("ignore", "ا بج"), ("replace", "ا? ب?ج")):
        tokens = sound(tokenizer(text, errors=mode))
        assert "".join(token.text for token in tokens) == inner.replace(" ", "")
        assert [text[token.start : token.end] for token in tokens][0][0] == "ا" and tokens[-1].end == len(text)
    with pytest.raises(UnicodeEncodeError):
        tokenizer(text)


def test_forms_of_the_tokens() -> None:
    text = "وصل 25 ضيفاً، ثم @ali"
    tokenizer = Tokenizer()
    assert sound(tokenizer.join(text)) == " ".join(tokenizer.words(text)) and tokenizer.join(text, "") == "وصل25ضيفاً،ثم@ali"
    assert tokenizer.by_kind(text) == {kind: [t for t in tokenizer(text) if t.kind == kind] for kind in tokenizer.by_kind(text)}
    assert list(tokenizer.by_kind(text)) == ["arabic", "number", "punctuation", "mention"]
    words = tokenizer.words(text)
    for n in (1, 2, 6, 7):
        assert tokenizer.ngrams(text, n) == [tuple(words[i : i + n]) for i in range(len(words) - n + 1)]
    texts = [text, "", text * 2]
    assert sound(tokenizer.batch(texts, form="words")) == list(map(tokenizer.words, texts))
    assert tokenizer.batch(texts, form="spans", threads=2) == list(map(tokenizer.spans, texts))
    assert sound(tokenizer.batch(texts, form="joined")) == list(map(tokenizer.join, texts))
    assert tokenizer.join("") == "" and tokenizer.by_kind("") == {} and tokenizer.ngrams("", 1) == []


OPTIONED = [
    Tokenizer("default(hashtags=split, drop=symbol)"),
    Tokenizer(keep="arabic", apart="url"),
    Tokenizer("camel", drop="punctuation", normalizer="clean"),
    Tokenizer(normalizer=["nfc", "strip_marks"]),
]


@pytest.mark.parametrize("tokenizer", OPTIONED, ids=repr)
def test_options_print_compare_and_pickle(tokenizer: Tokenizer) -> None:
    again = eval(repr(tokenizer))
    assert again == tokenizer == pickle.loads(pickle.dumps(tokenizer)) and hash(again) == hash(tokenizer)
    assert again.fingerprint == tokenizer.fingerprint != Tokenizer().fingerprint
    assert Tokenizer(tokenizer.spec, normalizer=tokenizer.normalizer) == tokenizer
    assert len({*OPTIONED, tokenizer, Tokenizer()}) == len(OPTIONED) + 1


def test_a_pickle_of_other_tokens_warns() -> None:
    data = pickle.dumps(Tokenizer())
    own = Tokenizer().fingerprint.encode()
    with pytest.warns(kalima.FingerprintWarning, match="the pickled Tokenizer had fingerprint"):
        assert pickle.loads(data.replace(own, own[::-1])) == Tokenizer()


@pytest.mark.parametrize(
    ("arguments", "error", "part"),
    [
        ({"keep": "arabi"}, ValueError, 'did you mean "arabic"'),
        ({"keep": ()}, ValueError, "keep names no kind"),
        ({"drop": 7}, TypeError, "drop must be an iterable of str, or one str, not int"),
        ({"drop": [7]}, TypeError, "kind must be str, not int"),
        ({"apart": "number"}, ValueError, "accepted: date, time"),
        ({"hashtags": "segment"}, ValueError, "accepted: whole, split"),
        ({"hashtags": True}, TypeError, "hashtags must be str, not bool"),
        ({"hashtags": "split", "apart": "hashtag"}, ValueError, "exclude one another"),
        ({"hashtags": "split", "keep": "hashtag"}, ValueError, "no token of kind hashtag is left"),
        ({"spec": "camel", "apart": "url"}, ValueError, "camel has no option apart"),
        ({"spec": "default(keep=x)"}, ValueError, "spec, character 14"),
        ({"normalizer": "serch"}, ValueError, 'did you mean "search"'),
        ({"normalizer": 7}, TypeError, "not int"),
    ],
)
def test_wrong_options_are_refused(arguments: dict[str, Any], error: type[Exception], part: str) -> None:
    with pytest.raises(error, match=re.escape(part)):
        Tokenizer(**arguments)


def test_wrong_forms_are_refused() -> None:
    tokenizer = Tokenizer()
    with pytest.raises(ValueError, match='unknown form "word"; did you mean "words"'):
        tokenizer.batch(["نص"], form="word")  # type: ignore[call-overload]
    with pytest.raises(ValueError, match="n must be from 1 on, not 0"):
        tokenizer.ngrams("نص", 0)
    with pytest.raises(TypeError, match="separator must be str, not int"):
        tokenizer.join("نص", 7)  # type: ignore[arg-type]


def test_whitespace_is_str_split() -> None:
    every = "".join(map(chr, range(0x3100)))
    for text in (TEXT, " a\x1cb\x85c ", every, "".join(f"ب{letter}" for letter in every)):
        assert Tokenizer("whitespace").words(text) == text.split()


def test_an_analysis_takes_any_tokenizer() -> None:
    text = "انتهى.بدأ الكتاب! نعم"
    document = kalima.analyze(text, tokenizer="whitespace")
    assert [(t.text, t.kind, t.sentence) for t in document.tokens] == [
        ("انتهى.بدأ", "arabic", 0),
        ("الكتاب!", "arabic", 1),
        ("نعم", "arabic", 2),
    ]
    assert list(document.sentences) == kalima.sentences(text)
    assert pickle.loads(pickle.dumps(document)) == document


def test_sentences() -> None:
    text = "بلغ السعر 3.5 دولار. فهل يرتفع؟\n😀 لا!"
    assert [text[i:j] for i, j in kalima.sentences(text)] == ["بلغ السعر 3.5 دولار.", "فهل يرتفع؟", "😀 لا!"]
    assert Sentences()(text) == kalima.sentences(text)
    assert kalima.sentences("") == []


@pytest.mark.parametrize("make", [Tokenizer, Sentences])
def test_names(make: type) -> None:
    thing = make("default")
    assert thing == make() and hash(thing) == hash(make()) and thing != "default"
    assert thing.spec == "default" and eval(repr(thing)) == thing
    with pytest.raises(ValueError, match="default"):
        make("defualt")
    with pytest.raises(TypeError, match="must be str, not int"):
        make(7)


def test_a_token_can_be_made_and_compared() -> None:
    token = Token(start=0, end=2, kind="arabic", text="اب")
    assert token == Token(0, 2, "arabic", "اب") and hash(token) == hash(Token(0, 2, "arabic", "اب"))
    assert token != Token(0, 2, "latin", "اب") and token != "اب"
    assert eval(repr(token)) == token
    with pytest.raises(ValueError, match="arabic"):
        Token(0, 2, "arabik", "اب")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="<="):
        Token(2, 0, "arabic", "اب")
    with pytest.raises(AttributeError):
        token.start = 7  # type: ignore[misc]


def test_values_are_plain_objects() -> None:
    tokens = Tokenizer()("١٬٥٠٠ 2,0 ½ 25/12/2024 #كأس_العالم2030 1,500 12/9/2024 كتاب 6:30")
    values = [token.value for token in tokens]
    words = ("كأس", "العالم", "2030")
    assert sound(values) == [1500, 2.0, 0.5, "2024-12-25", words, None, None, None, None]
    assert [type(value) for value in values[:5]] == [int, float, float, str, tuple]


def test_the_kind_and_the_text_decide_the_value() -> None:
    def value(kind: Any, text: str) -> object:
        return Token(7, 7 + len(text), kind, text).value

    assert value("number", "1.500,25") == 1500.25 and value("arabic", "1.500,25") is None
    assert value("number", "9" * 640) == int("9" * 640)
    assert value("number", "9" * 641) is value("number", "9" * 5000) is None
    assert value("number", "9" * 400 + ".5") is None, "no float is as large"
    for text in ("", "$5", "5 ", "3½", "5\ud800", "ب"):
        assert value("number", text) is None
    assert value("date", "2024-12-25") == "2024-12-25" and value("date", "2024-12-25T") is None
    assert value("hashtag", "#é_😀") is None and value("hashtag", "#é_𝒳") == sound(("é", "𝒳"))
    assert value("hashtag", "#ب\ud800") is None
    assert [token.value for token in Tokenizer("whitespace")("$5 ٢٥ 5,")] == [None, 25, None]


def test_a_value_is_no_part_of_a_token_that_is_kept() -> None:
    token = Tokenizer()("#كأس_العالم")[0]
    before = pickle.dumps(token)
    assert token.value == ("كأس", "العالم")
    again = pickle.loads(before)
    assert pickle.dumps(token) == before and again == token and again.value == token.value
    assert "value" not in repr(token)
    with pytest.raises(AttributeError):
        token.value = 7  # type: ignore[misc]


def test_the_stub_knows_every_kind() -> None:
    stub = (REPOSITORY / "python/kalima/_kalima.pyi").read_text(encoding="utf-8")
    listed = re.search(r"_Kind = Literal\[(.*?)\]", stub, re.DOTALL)
    assert listed
    with pytest.raises(ValueError) as error:
        Token(0, 0, "", "")  # type: ignore[arg-type]
    accepted = re.search(r"accepted: (.*)\)", str(error.value))
    assert accepted and re.findall(r'"(\w+)"', listed.group(1)) == accepted.group(1).split(", ")


def test_surrogates_keep_their_places() -> None:
    text = "اب \ud800\ud800 جد\udfffه x"
    with pytest.raises(UnicodeEncodeError):
        Tokenizer()(text)
    for mode in ("replace", "surrogatepass"):
        tokens = sound(Tokenizer()(text, errors=mode))
        given = text.replace("\ud800", "?").replace("\udfff", "?") if mode == "replace" else text
        assert [given[token.start : token.end] for token in tokens] == [token.text for token in tokens]
        assert tokens[0].text == "اب" and tokens[-1].text == "x"
    ignored = sound(Tokenizer()(text, errors="ignore"))
    assert [(t.start, t.end, t.text) for t in ignored] == [(0, 2, "اب"), (6, 10, "جده"), (11, 12, "x")]
    assert Sentences()("\ud800 اب.\ud800 جد.", errors="ignore") == [(2, 5), (7, 10)]


def test_kinds_are_plain_str_and_the_package_is_typed() -> None:
    assert type(Tokenizer()("a")[0].kind) is str
    assert Path(kalima.__file__).with_name("py.typed").exists()
