"""Bad input: every property of the shared cases, through the wheel."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Any

import pytest
from bad_input import FILES, GROWN, cases, cut_cases, harness
from consistency import sound

import kalima
from kalima import Normalizer, Segmenter, Stemmer, Tokenizer

# What another tool gives need not be a fixed point. tests/bad_input.rs asks every preset.
NOT_IDEMPOTENT = {"hf-bert"}
# References decoded once, and the user's own rules.
NOT_IDEMPOTENT_STEPS = {"strip_html", "replace", "sub"}
PRESETS = [preset["name"] for preset in kalima.presets() if "-" not in preset["name"]] + sorted(NOT_IDEMPOTENT)


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("preset", PRESETS)
def test_presets(preset: str, file: str) -> None:
    keeps_the_contracts(preset, cases(file))


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("step", [step["example"][0] for step in kalima.steps()])
def test_steps(step: str, file: str) -> None:
    keeps_the_contracts(step, cut_cases(file))


def keeps_the_contracts(recipe: str, cases: Iterable[Any]) -> None:
    run, normalizer, bad = harness(), Normalizer(recipe), []
    for case in cases:
        # The basmala sign, which NFKC leaves alone, is written out with 22 code points.
        case.raw.setdefault("len", 22)
        fixed_point = recipe not in NOT_IDEMPOTENT and recipe.split("(")[0] not in NOT_IDEMPOTENT_STEPS
        idempotent = "idempotent" in case.props and fixed_point
        bad += run.check_text(normalizer, case, idempotent=idempotent)
        text = case.text
        if case.has_surrogate:
            sound(normalizer(text, errors="surrogatepass"))
            text = sound(normalizer(text, errors="replace"))
        else:
            sound(normalizer(text))
        if len(text) < GROWN:
            aligned = sound(normalizer.align(text))
            assert aligned.text == normalizer(text), case.id
            check_alignment(case.id, aligned)
    assert bad == []


def check_alignment(case: str, aligned: Any) -> None:
    """The map is total and monotone, both ways."""
    for length, there, to in (
        (len(aligned.text), len(aligned.source), aligned.to_source),
        (len(aligned.source), len(aligned.text), aligned.from_source),
    ):
        last = 0
        for i in range(length):
            start, end = to(i, i + 1)
            assert last <= start <= end <= there, (case, i)
            last = start


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("name", kalima.stemmers())
def test_stemmers(name: str, file: str) -> None:
    run, stemmer, bad = harness(), Stemmer(name), []
    for case in cases(file):
        bad += run.check_text(stemmer, case, idempotent=False)
        if "nonempty" in case.props and not case.has_surrogate and case.text.isalpha():
            assert stemmer(case.text), case.id
        if case.has_surrogate:
            sound(stemmer(case.text, errors="surrogatepass"))
    assert bad == []


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("scheme", kalima.schemes())
def test_segmenter(scheme: str, file: str) -> None:
    segmenter = Segmenter(scheme, dialect="all")
    for case in cut_cases(file):
        segments = segmenter.segments(case.text, errors="surrogatepass")
        sound(segments)
        assert "".join(segment.text for segment in segments) == case.text, case.id
        assert [case.text[segment.start : segment.end] for segment in segments] == [s.text for s in segments], case.id
        cut = sound(segmenter.text(case.text, errors="surrogatepass"))
        assert segmenter.desegment(cut, errors="surrogatepass") == case.text, case.id


# What may stand between two tokens: white space and controls.
GAP = {"Cc", "Cf", "Zs", "Zl", "Zp"}


def is_gap(letter: str) -> bool:
    return unicodedata.category(letter) in GAP or letter in "\u2800\u3164" or 0xD800 <= ord(letter) <= 0xDFFF


@pytest.mark.parametrize("file", FILES)
def test_tokens(file: str) -> None:
    run, tokenizer, bad = harness(), Tokenizer(), []
    for case in cut_cases(file):
        errors = "surrogatepass" if case.has_surrogate else "strict"
        tokens = tokenizer(case.text, errors=errors)
        spans = [(token.start, token.end) for token in tokens]
        bad += run.check_spans(case, spans, [token.text for token in tokens])
        assert tokenizer.spans(case.text, errors=errors) == spans
        sound(tokens[:100])
        edges = [0, *[place for span in spans for place in span], len(case.text)]
        gaps = [case.text[edges[i] : edges[i + 1]] for i in range(0, len(edges), 2)]
        lost = {letter for letter in set("".join(gaps)) if not is_gap(letter)}
        if lost:
            bad.append(f"{case.id}: {lost!a} is in no token")
    assert bad == []


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("name", ["whitespace", "wordpunct", "camel", "camel-digits", "hf-whitespace", "hf-bert"])
def test_tokens_of_other_tools(name: str, file: str) -> None:
    run, tokenizer, bad = harness(), Tokenizer(name), []
    for case in cut_cases(file):
        errors = "surrogatepass" if case.has_surrogate else "strict"
        spans = tokenizer.spans(case.text, errors=errors)
        bad += run.check_spans(case, spans, tokenizer.words(case.text, errors=errors))
        if name == "whitespace":
            assert tokenizer.words(case.text, errors=errors) == case.text.split(), case.id
    assert bad == []


@pytest.mark.parametrize("file", FILES)
def test_sentences(file: str) -> None:
    run, bad = harness(), []
    for case in cases(file):
        errors = "surrogatepass" if case.has_surrogate else "strict"
        spans = kalima.sentences(case.text, errors=errors)
        bad += run.check_spans(case, spans)
        for start, end in spans:
            sentence = case.text[start:end]
            if sentence != sentence.strip():
                bad.append(f"{case.id}: white space around {sentence[:30]!a}")
    assert bad == []


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("spec", ["default(lines=join)", "default(max_tokens=3)", "uax29"])
def test_options_of_sentences(spec: str, file: str) -> None:
    run, splitter, tokenizer, bad = harness(), kalima.Sentences(spec), Tokenizer(), []
    for case in cut_cases(file):
        errors = "surrogatepass" if case.has_surrogate else "strict"
        spans = splitter(case.text, errors=errors)
        bad += run.check_spans(case, spans)
        with_tokens = splitter.tokens(case.text, tokenizer, errors=errors)
        assert [span for span, _ in with_tokens] == spans, case.id
        if "max" in spec:
            assert all(len(tokens) <= 3 for _, tokens in with_tokens), case.id
        sound(with_tokens[:100])
    assert bad == []


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize(("limit", "overlap", "by", "counter"), [
    (20, 6, "sentence", None),
    (7, 0, "line", None),
    (30, 10, "word", len),
    (1, 0, "sentence", len),
])
def test_chunks(limit: int, overlap: int, by: Any, counter: Any, file: str) -> None:
    run, tokenizer, bad = harness(), Tokenizer(), []
    for case in cut_cases(file):
        errors = "surrogatepass" if case.has_surrogate else "strict"
        spans = sound(kalima.chunks(case.text, limit, overlap, by, counter=counter, errors=errors))
        if not overlap:
            bad += run.check_spans(case, spans)
        place = 0
        for start, end in tokenizer.spans(case.text, errors=errors):
            while spans[place][1] <= start:
                place += 1
            assert spans[place][0] <= start, case.id
            # Without a counter no token is too long. Marks may share a cluster with white space and signs.
            if counter is None:
                assert end <= spans[place][1], case.id
    assert bad == []


@pytest.mark.parametrize("file", FILES)
def test_analyze(file: str) -> None:
    run, bad = harness(), []
    for case in cut_cases(file):
        errors = "surrogatepass" if case.has_surrogate else "strict"
        document = sound(kalima.analyze(case.text, errors=errors))
        bad += run.check_spans(case, [(t.start, t.end) for t in document.tokens], [t.text for t in document.tokens])
        for token in document.tokens:
            if "nonempty" in case.props and token.kind == "arabic" and not token.stem:
                bad.append(f"{case.id}: {token!r} has no stem")
    assert bad == []


@pytest.mark.parametrize("file", FILES)
def test_a_spec_of_any_text_is_a_normalizer_or_a_value_error(file: str) -> None:
    for case in cases(file):
        for spec in (case.text, f"nfc | {case.text}", f'map("{case.text}", "")'):
            try:
                normalizer = Normalizer(spec)
            except ValueError as error:
                assert len(str(error)) < 2000, case.id
            else:
                assert Normalizer(normalizer.spec) == normalizer == eval(repr(normalizer)), case.id


@pytest.mark.parametrize("file", FILES)
def test_a_batch_of_all_cases_equals_one_by_one(file: str) -> None:
    texts = [case.text for case in cases(file)]
    for errors in ("replace", "ignore", "surrogatepass"):
        normalizer = Normalizer("lucene")
        assert normalizer.batch(texts, errors=errors) == [normalizer(text, errors=errors) for text in texts]
