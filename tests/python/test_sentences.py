"""Options of the sentence splitter, and sentences with their tokens."""

from __future__ import annotations

from typing import Any

import pytest

import kalima
from kalima import Sentences, Token, Tokenizer

TEXT = "وصل الوفد إلى\nالمدينة، ثم غادرها.\n\nعنوان"


@pytest.mark.parametrize(
    ("options", "spec"),
    [
        ({}, "default"),
        ({"lines": "break"}, "default"),
        ({"lines": "join"}, "default(lines=join)"),
        ({"max_tokens": 40, "lines": "join"}, "default(lines=join, max_tokens=40)"),
        ({"spec": "default(max_tokens=3)", "max_tokens": 5}, "default(max_tokens=5)"),
        ({"spec": "default(lines=join)", "lines": None}, "default(lines=join)"),
        ({"spec": "default(lines=join)", "lines": "break"}, "default"),
        ({"spec": "uax29", "lines": "break"}, "uax29"),
    ],
)
def test_arguments_say_what_a_spec_says(options: Any, spec: str) -> None:
    sentences = Sentences(**options)
    assert sentences.spec == spec and sentences == Sentences(spec) and hash(sentences) == hash(Sentences(spec))
    assert sentences.fingerprint == Sentences(spec).fingerprint
    assert eval(repr(sentences)) == sentences
    if "spec" not in options:
        assert kalima.sentences(TEXT, **options) == sentences(TEXT)


def test_another_spec_is_another_splitter() -> None:
    splitters = [Sentences(), Sentences("uax29"), Sentences(lines="join"), Sentences(max_tokens=3)]
    assert len({splitter.fingerprint for splitter in splitters}) == len(set(splitters)) == 4


@pytest.mark.parametrize(
    ("options", "error", "message"),
    [
        ({"lines": "joined"}, ValueError, 'unknown way to read lines "joined"; did you mean "join"?'),
        ({"lines": True}, TypeError, "lines must be str, not bool"),
        ({"max_tokens": 0}, ValueError, "max_tokens must be from 1 on, not 0"),
        ({"max_tokens": -(10**30)}, ValueError, "max_tokens must be from 1 on"),
        ({"max_tokens": "3"}, TypeError, "max_tokens must be an int from 1 on, not str"),
        ({"max_tokens": 3.0}, TypeError, "max_tokens must be an int from 1 on, not float"),
        ({"spec": "uax29", "lines": "join"}, ValueError, "uax29 has no option lines"),
        ({"spec": "default(lines=joined)"}, ValueError, 'did you mean "join"?'),
    ],
)
def test_options_that_there_are_not(options: Any, error: type[Exception], message: str) -> None:
    with pytest.raises(error) as caught:
        Sentences(**options)
    assert message in str(caught.value)


def test_a_huge_number_of_tokens_cuts_nothing() -> None:
    assert kalima.sentences(TEXT, max_tokens=10**30) == kalima.sentences(TEXT)


def test_tokens_are_those_of_the_sentences() -> None:
    for splitter in (Sentences(), Sentences(lines="join"), Sentences(max_tokens=3), Sentences("uax29")):
        found = splitter.tokens(TEXT)
        assert [span for span, _ in found] == splitter(TEXT)
        for (start, end), tokens in found:
            assert all(start <= token.start < token.end <= end for token in tokens)
        assert [token for _, tokens in found for token in tokens] == Tokenizer()(TEXT)


def test_a_token_over_the_end_of_a_sentence_belongs_to_the_first() -> None:
    found = Sentences().tokens("*** انتهى.بدأ هنا", "whitespace")
    assert found[0] == ((0, 10), [Token(0, 3, "punctuation", "***"), Token(4, 13, "arabic", "انتهى.بدأ")])
    assert found[1] == ((10, 17), [Token(14, 17, "arabic", "هنا")])
    assert Sentences().tokens("***\nنعم") == [((4, 7), [Token(4, 7, "arabic", "نعم")])]


def test_errors_are_heard() -> None:
    text = "أ\ud800ب. ج"
    with pytest.raises(UnicodeEncodeError):
        Sentences().tokens(text)
    for errors in ("replace", "ignore", "surrogatepass"):
        found = Sentences().tokens(text, errors=errors)
        assert [span for span, _ in found] == Sentences()(text, errors=errors)
        assert [token for _, tokens in found for token in tokens] == Tokenizer()(text, errors=errors)


def test_tokenizers_that_cannot_be_used() -> None:
    with pytest.raises(ValueError, match="a tokenizer with a normalizer cuts another text"):
        Sentences().tokens(TEXT, Tokenizer(normalizer="search"))
    with pytest.raises(ValueError, match="unknown tokenizer"):
        Sentences().tokens(TEXT, "defalt")
    with pytest.raises(TypeError, match="a tokenizer, unless it is a Tokenizer, must be str, not int"):
        Sentences().tokens(TEXT, 3)  # type: ignore[arg-type]
