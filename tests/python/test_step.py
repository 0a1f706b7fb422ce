"""`kalima.step`: what it writes is read back as the same step, whatever the texts are."""

from __future__ import annotations

import pytest

import kalima

# Every text that could break out of its quotes, or look like something else of the language.
TEXTS = ['"', "\\", '\\"', '") | trim | map("', "a, b", "\n", "\u200f", "\u064e", "x|y", "نص", " ", "\\u{41}", "😂", "'"]


@pytest.mark.parametrize("text", TEXTS)
def test_any_text_is_looked_for_and_written(text: str) -> None:
    replace = kalima.step("replace", {text: "=", "=": text})
    assert kalima.Normalizer(replace)(f"a{text}b=") == f"a=b{text}"
    assert kalima.Normalizer([replace]).spec == replace, "already canonical"
    sub = kalima.step("sub", "x", text.replace("$", "$$"))
    assert kalima.Normalizer(["nfc", sub])("x") == kalima.Normalizer("nfc")(text) or text == "x|y"
    assert set(kalima.Normalizer(kalima.step("keep", *text))(f"#{text}!")) == set(text)


@pytest.mark.parametrize("info", kalima.steps(), ids=lambda info: info["name"])
def test_every_step_can_be_written(info: dict[str, object]) -> None:
    name = str(info["name"])
    examples = {"replace": ["أ", "ا"], "map": [{"أ": "ا"}], "sub": ["ا+", "ا"], "keep": ["ء-ي", " "]}
    written = kalima.step(name, *examples.get(name, []))
    assert written.startswith(name)
    assert kalima.Normalizer([written]).spec == written


def test_words_keys_numbers_and_flags() -> None:
    assert kalima.step("fold_hamza", "standalone") == "fold_hamza(standalone)"
    assert kalima.step("fold_hamza", "seat") == "fold_hamza", "defaults are printed away"
    assert kalima.step("reduce_elongation", max=3, latin=True, emoji=False) == "reduce_elongation(latin, max=3)"
    assert kalima.step("strip_controls", zwnj="space") == "strip_controls(zwnj=space)"
    assert kalima.step("map", "أ", "ا", "b", "c") == kalima.step("map", {"أ": "ا", "b": "c"})
    assert kalima.step("keep", "ا-ي", " ") == 'keep("ا-ي", " ")'
    assert kalima.step("nfc") == "nfc"


@pytest.mark.parametrize(
    ("call", "problem"),
    [
        (lambda: kalima.step("fold_alif"), "did you mean \"fold_alef\""),
        (lambda: kalima.step("nfc | trim"), "a word, not 'nfc | trim'"),
        (lambda: kalima.step("fold_hamza", "chair"), "no such word"),
        (lambda: kalima.step("fold_hamza", "seat) | trim("), "takes no text"),
        (lambda: kalima.step("strip_controls", zwnj="a b"), "bare word"),
        (lambda: kalima.step("reduce_elongation", max=99), "from 1 to 3"),
        (lambda: kalima.step("nfc", text="x"), "takes no text"),
        (lambda: kalima.step("sub", "(", ""), "unclosed group"),
        (lambda: kalima.step("sub", "(a)", "$2"), "no group \"2\""),
        (lambda: kalima.step("replace", {"": "x"}), "an empty text"),
        (lambda: kalima.step("keep", "ي-ا"), "wrong way round"),
    ],
)
def test_what_a_step_does_not_take_is_a_value_error(call: object, problem: str) -> None:
    with pytest.raises(ValueError, match=None) as caught:
        call()  # type: ignore[operator]
    assert problem in str(caught.value)


@pytest.mark.parametrize("arguments", [(7,), ("map", 7), ("map", {"a": None}), ("map", ["a", "b"])])
def test_values_of_other_types_are_type_errors(arguments: tuple[object, ...]) -> None:
    with pytest.raises(TypeError, match="str"):
        kalima.step(*arguments)  # type: ignore[arg-type]


def test_an_error_of_a_pattern_shows_its_place() -> None:
    with pytest.raises(ValueError, match="sub") as caught:
        kalima.Normalizer(r'nfc | sub("a(b\\d", "")')
    first, spec, caret = str(caught.value).splitlines()
    assert first == 'spec, character 13: the pattern "a(b\\\\d" is wrong at character 2: unclosed group'
    assert spec[caret.index("^") :].startswith("(b") and caret.count("^") == 1
