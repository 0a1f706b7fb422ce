"""`kalima.Normalizer`, one text at a time and in batches."""

from __future__ import annotations

import copy

import pytest
from consistency import sound

from kalima import Normalizer


def test_a_spec_a_preset_and_a_list_are_the_same_recipe() -> None:
    spec = "strip_marks | fold_alef"
    assert Normalizer(spec) == Normalizer(["strip_marks", "fold_alef"]) == Normalizer(("strip_marks", "fold_alef"))
    assert Normalizer(" strip_marks(tashkeel)|fold_alef ").spec == spec
    assert Normalizer("lucene").spec.startswith("map(")


def test_answers() -> None:
    normalizer = Normalizer("strip_marks | fold_alef | fold_teh_marbuta")
    assert sound(normalizer("أَهْلًا بِالمَدْرَسَةِ")) == "اهلا بالمدرسه"
    assert sound(normalizer("")) == ""


def test_the_same_object_comes_back_where_nothing_changes() -> None:
    normalizer = Normalizer("strip_marks")
    for text in ("", "a", "é", "كتاب", "كتاب 😀", "x" * 10_000):
        assert normalizer(text) is text
        assert normalizer.batch([text])[0] is text


def test_a_subclass_of_str_gives_an_exact_str() -> None:
    class Liar(str):
        def __len__(self) -> int:
            return 10**9

        def __str__(self) -> str:
            raise RuntimeError

        def __iter__(self):  # type: ignore[no-untyped-def]
            raise RuntimeError

    normalizer = Normalizer("strip_marks")
    for text, answer in (("كتاب", "كتاب"), ("كِتاب", "كتاب"), ("", ""), ("abc", "abc")):
        assert sound(normalizer(Liar(text))) == answer
        assert sound(normalizer.batch([Liar(text)])) == [answer]
        assert sound(normalizer.align(Liar(text))).text == answer


def test_equal_recipes_are_equal_and_hash_alike() -> None:
    one, two, other = Normalizer("nfc|trim"), Normalizer("nfc | trim"), Normalizer("trim | nfc")
    assert one == two and hash(one) == hash(two) and one is not two
    assert one != other and one != "nfc | trim" and one is not None
    assert {one: 1}[two] == 1


@pytest.mark.parametrize("spec", ["lucene", "nfc | trim", 'map("\\"", "\'", "\\u{64B}", "\\\\")'])
def test_repr_can_be_read_back(spec: str) -> None:
    normalizer = Normalizer(spec)
    assert eval(repr(normalizer)) == normalizer


def test_repr_names_the_preset() -> None:
    assert repr(Normalizer("lucene")) == repr(Normalizer(Normalizer("lucene").spec)) == "Normalizer('lucene')"


def test_copies_are_equal() -> None:
    normalizer = Normalizer("lucene")
    assert copy.copy(normalizer) == copy.deepcopy(normalizer) == normalizer


def test_nothing_can_be_set() -> None:
    for name in ("spec", "fingerprint", "other"):
        with pytest.raises(AttributeError):
            setattr(Normalizer("nfc"), name, "x")


def test_fingerprint_tells_recipes_apart() -> None:
    assert Normalizer("nfc").fingerprint == Normalizer("nfc").fingerprint != Normalizer("trim").fingerprint
    assert Normalizer("nfc").fingerprint.startswith("k1-") and len(Normalizer("nfc").fingerprint) == 35


@pytest.mark.parametrize("spec", ["", "no_such_step", "nfc |", "nfc | | trim", "nfc(", "fold_alif", [], ["nfc", ""]])
def test_a_bad_spec_is_a_value_error(spec: object) -> None:
    with pytest.raises(ValueError):
        Normalizer(spec)  # type: ignore[arg-type]


def test_a_bad_spec_is_told_with_place_and_nearest_name() -> None:
    with pytest.raises(ValueError) as error:
        Normalizer("nfc | fold_alif")
    message = str(error.value)
    assert "fold_alef" in message and "character 7" in message and "^" in message


@pytest.mark.parametrize("spec", [None, 7, b"nfc", {"nfc"}, {"nfc": 1}, object(), ["nfc", 7], [["nfc"]], [None]])
def test_a_spec_of_the_wrong_type_is_a_type_error_that_names_it(spec: object) -> None:
    with pytest.raises(TypeError, match="must be"):
        Normalizer(spec)  # type: ignore[arg-type]


def test_a_spec_with_a_surrogate_is_refused() -> None:
    with pytest.raises(UnicodeEncodeError):
        Normalizer("nfc\udc00")


@pytest.mark.parametrize("make", [list, tuple, iter, set, lambda texts: (text for text in texts)])
def test_batch_takes_any_iterable(make) -> None:  # type: ignore[no-untyped-def]
    texts = ["كَتب", "ذَهب", "a"]
    assert sorted(sound(Normalizer("strip_marks").batch(make(texts)))) == sorted(["كتب", "ذهب", "a"])


def test_batch_of_every_size_equals_one_by_one() -> None:
    normalizer = Normalizer("strip_marks | fold_alef")
    for size in (0, 1, 2, 1023, 1024, 1025, 3000):
        texts = [f"أَ{i}" for i in range(size)]
        assert sound(normalizer.batch(texts)) == [normalizer(text) for text in texts]
    long = ["أَب " * 40_000, "b" * 70_000, "أَ"]
    assert sound(normalizer.batch(long)) == [normalizer(text) for text in long]


@pytest.mark.parametrize("texts", ["نصوص", b"abc", bytearray(b"abc"), None, 7, {"a": 1}, object()])
def test_what_is_no_list_of_texts_is_a_type_error_that_names_it(texts: object) -> None:
    with pytest.raises(TypeError, match=type(texts).__name__):
        Normalizer("nfc").batch(texts)  # type: ignore[arg-type]


@pytest.mark.parametrize("wrong", [None, float("nan"), b"abc", 7, ["a"]])
def test_a_wrong_row_is_a_type_error_that_names_row_and_type(wrong: object) -> None:
    with pytest.raises(TypeError, match=rf"row 1500\b.*{type(wrong).__name__}"):
        Normalizer("nfc").batch(["a"] * 1500 + [wrong])  # type: ignore[list-item]


def test_what_an_iterator_raises_comes_through() -> None:
    def texts():  # type: ignore[no-untyped-def]
        yield "a"
        raise ZeroDivisionError("row 1")

    class Broken:
        def __iter__(self):  # type: ignore[no-untyped-def]
            raise KeyError("broken")

    with pytest.raises(ZeroDivisionError, match="row 1"):
        Normalizer("nfc").batch(texts())
    with pytest.raises(KeyError, match="broken"):
        Normalizer("nfc").batch(Broken())


def test_lying_containers_do_no_harm() -> None:
    class Liar(list):  # type: ignore[type-arg]
        def __len__(self) -> int:
            return 10**9

    own: list[object] = ["a"]
    own.append(own)
    assert Normalizer("nfc").batch(Liar(["a", "b"])) == ["a", "b"]
    with pytest.raises(TypeError, match="row 1"):
        Normalizer("nfc").batch(own)  # type: ignore[arg-type]


@pytest.mark.parametrize("arguments", [(), ("a", "strict"), ("a", "b", "c")])
def test_errors_is_an_argument_by_name(arguments: tuple[str, ...]) -> None:
    with pytest.raises(TypeError):
        Normalizer("nfc")(*arguments)  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Normalizer("nfc")("a", other=1)  # type: ignore[call-arg]


def test_every_way_to_call_gives_the_same() -> None:
    normalizer = Normalizer("strip_marks")
    assert normalizer(text="كَ") == normalizer(*["كَ"]) == normalizer(**{"text": "كَ"}) == normalizer.__call__("كَ") == "ك"
    assert normalizer("ك\ud800", errors="ignore") == normalizer(errors="ignore", text="ك\ud800") == "ك"
    assert list(map(normalizer, ["كَ", "بِ"])) == ["ك", "ب"]
    for wrong in ((), ("كَ", "بِ")):
        with pytest.raises(TypeError, match="positional argument"):
            normalizer(*wrong)
    with pytest.raises(TypeError, match="unexpected keyword argument 'other'"):
        normalizer("كَ", other=1)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="multiple values for argument 'text'"):
        normalizer("كَ", text="كَ")  # type: ignore[misc]


def test_a_batch_may_ask_for_texts_that_are_normalized_meanwhile() -> None:
    """The memory of a thread is one call's at a time."""
    normalizer, other = Normalizer("strip_marks"), Normalizer("fold_alef")
    texts = ["أَحمَد" * n for n in (1, 7, 3000, 2)] * 3
    assert normalizer.batch(other(text) for text in texts) == [normalizer(other(text)) for text in texts]
    assert normalizer.batch(other.batch([text])[0] for text in texts) == [normalizer(other(text)) for text in texts]
