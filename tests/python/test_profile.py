"""`kalima.profile` and `kalima.Profile`."""

from __future__ import annotations

import html.parser
import pickle
import signal
import subprocess
import sys
import time
from typing import Any

import pytest
from conftest import hear_interrupts, shared
from consistency import sound

import kalima
from kalima import Profile, profile

TEXTS = ["قالَ ٣ كُتُب\u200f  زوروا https://t.co/a", "رااائع 😀 #وسم\nسطر ثان", "", "ا\u0654حمد ﻻ ـ x"]


def test_counts_are_of_code_points_texts_and_lines() -> None:
    corpus = profile(TEXTS)
    counts = corpus.counts
    assert counts["texts"] == 4 and counts["lines"] == 4
    assert counts["code_points"] == sum(map(len, TEXTS))
    naive = {"harakat": "\u064e\u064f\u0650", "digits_arabic": "٠١٢٣٤٥٦٧٨٩", "tatweel": "ـ", "bidi_controls": "\u200f"}
    for name, characters in naive.items():
        assert counts[name] == sum(text.count(c) for text in TEXTS for c in characters) > 0
    for name in ("urls", "hashtags", "emoji", "elongations", "lam_alef", "decomposed", "blank_runs", "lines_not_nfc"):
        assert counts[name] == 1, name
    assert corpus.per_million["tatweel"] == pytest.approx(1e6 / counts["code_points"])
    assert list(corpus.per_million) == list(corpus.rates) == list(counts)


def test_a_rate_says_what_it_is_counted_in() -> None:
    corpus = profile(TEXTS)
    per = {name: rate["per"] for name, rate in corpus.rates.items()}
    expected = {"tatweel": "million code points", "blank_runs": "million code points", "emoji": "thousand lines"}
    assert expected | {"words": "thousand lines", "texts_not_nfc": "thousand texts"} == {
        name: per[name] for name in (*expected, "words", "texts_not_nfc")
    }
    sizes = {"million code points": ("code_points", 1e6), "thousand lines": ("lines", 1e3), "thousand texts": ("texts", 1e3)}
    for name, rate in corpus.rates.items():
        base, much = sizes[rate["per"]]
        assert rate["value"] == pytest.approx(corpus.counts[name] * much / corpus.counts[base]), name
    assert all(rate["value"] == 0.0 for rate in Profile().rates.values())
    table = str(corpus)
    assert "Noise and objects                 count           rate\n" in table
    assert " per thousand lines\n" in table and " per million code points\n" in table


@pytest.mark.parametrize("make", [list, tuple, iter, lambda texts: (t for t in texts)])
def test_any_iterable_of_str(make: Any) -> None:
    assert profile(make(TEXTS)) == profile(TEXTS)


def test_wrong_arguments_are_named() -> None:
    with pytest.raises(TypeError, match=r"not str \(for one text: \[text\]\)"):
        profile("كتاب")
    with pytest.raises(TypeError, match="row 1 must be str, not NoneType"):
        profile(["a", None])  # type: ignore[list-item]
    with pytest.raises(TypeError, match="not dict"):
        profile({"a": None})
    with pytest.raises(TypeError, match="not int"):
        profile(7)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="counts must be a dict of str to int, not list"):
        Profile([])  # type: ignore[arg-type]
    with pytest.raises(ValueError, match='did you mean "tatweel"'):
        Profile({"tatweell": 1})
    with pytest.raises(TypeError):
        Profile({"tatweel": "1"})  # type: ignore[dict-item]
    with pytest.raises(OverflowError):
        Profile({"tatweel": -1})
    with pytest.raises(TypeError):
        Profile() + 1  # type: ignore[operator]


def test_profiles_add_up() -> None:
    parts = [profile([text]) for text in TEXTS]
    assert sum(parts, Profile()) == profile(TEXTS)
    assert Profile() == profile([]) and Profile().advice == []
    assert hash(sum(parts, Profile())) == hash(profile(TEXTS))
    assert parts[0] != parts[1] and parts[0] != "x"


def test_advice_is_ordered_and_true() -> None:
    corpus = profile(TEXTS)
    advice = corpus.advice
    assert [a["changes"] for a in advice] == sorted((a["changes"] for a in advice), reverse=True)
    assert {a["step"] for a in advice} == {name for name, changes in corpus.changes.items() if changes}
    names = {preset["name"] for preset in kalima.presets()}
    steps = {step["name"]: step["effect"] for step in kalima.steps()}
    for a in advice:
        normalizer = kalima.Normalizer(a["spec"])
        lines = [line for text in TEXTS for line in text.split("\n")]
        assert a["changes"] == sum(len(normalizer.align(line).edits) for line in lines) > 0
        assert set(a) == {"step", "spec", "aim", "changes", "per_million", "effect", "presets"}
        assert (a["aim"] == "lossless cleaning") == (a["effect"] == "lossless")
        assert set(a["presets"]) <= names and a["effect"] == steps[a["step"]]
        assert all(a["step"] in kalima.Normalizer(preset).spec for preset in a["presets"])
    aims = {a["step"]: a["aim"] for a in profile(["مدرسة ک ٣"]).advice}
    assert aims == {
        "fold_teh_marbuta": "retrieval",
        "fold_persian": "same look, one spelling",
        "map_digits": "retrieval and models",
    }
    controls = next(a for a in advice if a["step"] == "strip_controls")
    assert controls["presets"][:3] == ["clean", "search", "model"]


def test_repr_pickle_and_dict_hold_everything() -> None:
    corpus = profile(TEXTS)
    assert eval(repr(corpus)) == corpus
    assert pickle.loads(pickle.dumps(corpus)) == corpus
    whole = corpus.to_dict()
    assert list(whole) == ["counts", "per_million", "rates", "changes", "advice"]
    assert Profile(whole["counts"], whole["changes"]) == corpus
    sound([str(corpus), repr(corpus), *whole["counts"]])
    table = str(corpus)
    assert "  tatweel " in table and "tanwin" not in table


class Tags(html.parser.HTMLParser):
    """The elements of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.names: list[str] = []
        self.attributes: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        self.attributes |= {name for name, _ in attrs}


def test_the_page_loads_nothing_and_runs_nothing() -> None:
    corpus = profile(TEXTS)
    page, fragment = sound(corpus.to_html()), sound(corpus._repr_html_())
    assert page.startswith("<!DOCTYPE html>") and fragment.startswith("<div")
    for tags in (Tags(page), Tags(fragment)):
        assert not {"script", "img", "link", "iframe"} & set(tags.names)
        assert not {"src", "href", "style", "onload"} & tags.attributes
        assert tags.names.count("svg") == 5
    assert len(fragment) < 256 * 1024 and "html" not in Tags(fragment).names


def test_surrogates() -> None:
    texts = ["كتب", "ا\ud800ب"]
    with pytest.raises(UnicodeEncodeError, match=r"row 1"):
        profile(texts)
    counted = {errors: profile(texts, errors=errors).counts for errors in ("surrogatepass", "replace", "ignore")}
    assert [counted[e]["surrogates"] for e in counted] == [1, 0, 0]
    assert [counted[e]["code_points"] for e in counted] == [6, 6, 5]
    assert counted["replace"]["punctuation_ascii"] == 1


def test_storage_makes_no_difference() -> None:
    for narrow in ("abc «x» 12", "كتاب abc"):
        counts, wide = profile([narrow]).counts, profile([narrow + "\U0001f600"]).counts
        changed = {name for name in counts if counts[name] != wide[name]}
        assert changed == {"code_points", "symbols", "emoji"}


def test_a_corpus_counts_as_python_counts() -> None:
    lines = shared("corpora/tweets-emoji-raw.txt").read_text(encoding="utf-8").splitlines(keepends=True)
    counts, text = profile(lines).counts, "".join(lines)
    assert counts["code_points"] == len(text)
    assert counts["farsi_yeh"] == text.count("\u06cc")
    assert counts["quotes_curly"] == sum(text.count(c) for c in "“”„‟«»＂❝❞‘’‚‛‹›＇")
    assert counts["words"] == sum(any(map(str.isalpha, word)) for word in text.split())


def test_ctrl_c_stops_it() -> None:
    code = "import kalima\nprint('ready', flush=True)\nkalima.profile('كَتَبَ الطالب' for _ in iter(int, 1))"
    run = subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=hear_interrupts
    )
    assert run.stdout and run.stdout.readline()
    time.sleep(0.5)
    run.send_signal(signal.SIGINT)
    _, errors = run.communicate(timeout=60)
    assert b"KeyboardInterrupt" in errors
