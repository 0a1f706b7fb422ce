"""What there is, and that it says what it is."""

from __future__ import annotations

import doctest
import importlib.metadata
import inspect

import pytest

import kalima
from kalima import _kalima


def test_all_names_are_there_and_sorted() -> None:
    assert kalima.__all__ == sorted(kalima.__all__)
    for name in kalima.__all__:
        assert hasattr(kalima, name)


def test_no_public_name_is_left_out() -> None:
    public = {n for n in dir(_kalima) if not n.startswith("_")} | {"__version__"}
    assert public <= set(kalima.__all__)


def test_a_shell_completes_what_is_public_and_nothing_else() -> None:
    assert dir(kalima) == kalima.__all__


def test_versions() -> None:
    assert kalima.__version__ == importlib.metadata.version("kalima")
    assert kalima.UNICODE_VERSION == "17.0.0"


def test_everything_has_a_docstring_and_the_classes_say_they_are_kalima_s() -> None:
    for name in kalima.__all__:
        thing = getattr(kalima, name)
        if inspect.isclass(thing) or callable(thing):
            assert thing.__doc__, name
            assert thing.__module__.split(".")[0] == "kalima", name


def test_errors_are_kinds_of_python_s_own() -> None:
    assert issubclass(kalima.InternalError, RuntimeError)
    assert issubclass(kalima.FingerprintWarning, UserWarning)


@pytest.mark.parametrize("name", kalima.__all__)
def test_docstring_examples_run(name: str) -> None:
    thing = getattr(kalima, name)
    if isinstance(thing, str):
        return
    finder = doctest.DocTestFinder(exclude_empty=True)
    runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE)
    for example in finder.find(thing, name, module=False, globs=dict(vars(kalima))):
        runner.run(example)
    assert runner.summarize(verbose=False).failed == 0


def test_front_page_examples_run() -> None:
    assert doctest.testmod(kalima).failed == 0


def test_steps_tell_what_a_reader_asks() -> None:
    steps = kalima.steps()
    assert len({step["name"] for step in steps}) == len(steps) > 5
    for step in steps:
        assert set(step) == {"name", "summary", "effect", "example", "parameters"}
        assert step["effect"] in ("lossless", "folding", "deleting")
        spec, before, after = step["example"]
        assert kalima.Normalizer(spec)(before) == after


def test_presets_are_recipes() -> None:
    presets = kalima.presets()
    assert {"clean", "search", "model", "lucene"} <= {preset["name"] for preset in presets}
    for preset in presets:
        assert set(preset) == {"name", "summary", "spec", "fingerprint"}
        normalizer = kalima.Normalizer(preset["name"])
        assert normalizer == kalima.Normalizer(preset["spec"])
        assert normalizer.fingerprint == preset["fingerprint"]


def test_stemmers_are_names() -> None:
    assert "light10" in kalima.stemmers()
    for name in kalima.stemmers():
        assert kalima.Stemmer(name).name == name


def test_schemes_and_dialects_are_names() -> None:
    for scheme in kalima.schemes():
        for dialect in kalima.dialects():
            segmenter = kalima.Segmenter(scheme, dialect=dialect)
            assert (segmenter.scheme, segmenter.dialect) == (scheme, dialect)


def test_normalize_takes_what_a_normalizer_takes() -> None:
    assert kalima.normalize("أَحْمَد", "strip_marks | fold_alef") == "احمد"
    assert kalima.normalize("أَحْمَد", ["strip_marks", "fold_alef"]) == "احمد"
    assert kalima.normalize("أَحْمَد", ("strip_marks", "fold_alef")) == "احمد"
    assert kalima.normalize("ن\ud800", "nfc", errors="ignore") == "ن"
    assert kalima.normalize(" كتاب  جديد ") == "كتاب جديد"
    with pytest.raises(ValueError, match="serch"):
        kalima.normalize("", "serch")


@pytest.mark.parametrize("spec", [5, None, {}, set(), [["nfc"]]])
def test_what_is_no_recipe_is_said_whether_it_has_a_hash_or_not(spec: object) -> None:
    with pytest.raises(TypeError, match=r"^(spec|step 0) must be "):
        kalima.normalize("x", spec)  # type: ignore[arg-type]
