"""`kalima.terms`."""

from __future__ import annotations

import pytest

import kalima
from kalima import StopWords, Term, Tokenizer


def test_a_term_keeps_its_letters_its_token_and_its_position() -> None:
    text = "\u200fقالت: وَالكِتَابُ في البيت!"
    terms = kalima.terms(text, stopwords="msa")
    assert [(term.text, text[term.start : term.end], text[slice(*term.token)], term.position) for term in terms] == [
        ("قالت", "قالت", "قالت", 0),
        ("كتاب", "كِتَابُ", "وَالكِتَابُ", 1),
        ("بيت", "بيت", "البيت", 3),
    ]
    assert isinstance(terms[0], Term) and terms[0] == ("قالت", 1, 5, (1, 5), 0)


def test_parts_can_be_chosen() -> None:
    words = StopWords(["سبت"])
    terms = kalima.terms("يوم السَّبْت 12", normalizer="strip_marks", stemmer="isri", tokenizer="whitespace", stopwords=words)
    assert [term.text for term in terms] == ["يوم", "سبت", "12"]
    assert kalima.terms("سبت", stopwords=words) == kalima.terms("") == []


def test_places_are_those_of_the_text_as_given() -> None:
    text = "\ud800كتاب \ud800 قلم"
    for errors in ("ignore", "replace", "surrogatepass"):
        terms = kalima.terms(text, errors=errors)
        assert [text[term.start : term.end] for term in terms][-1] == "قلم", errors


def test_wrong_arguments() -> None:
    with pytest.raises(TypeError, match="text must be str, not int"):
        kalima.terms(7)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match='unknown list of stop words "mas" .accepted: msa'):
        kalima.terms("نص", stopwords="mas")
    with pytest.raises(ValueError, match="must have no normalizer"):
        kalima.terms("نص", tokenizer=Tokenizer(normalizer="search"))
    with pytest.raises(TypeError, match="stopwords must be a StopWords, the name of a list or None, not list"):
        kalima.terms("نص", stopwords=["من"])  # type: ignore[arg-type]
