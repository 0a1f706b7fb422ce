"""docs/errors.md: every error a user can meet, printed by meeting it.

The page is compared with what comes out; `KALIMA_WRITE_DOCS=1` writes it anew.
"""

from __future__ import annotations

import ast
import os
import pickle
import re
import shlex
import subprocess
import sys
import textwrap
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from conftest import REPOSITORY

import kalima

pandas = pytest.importorskip("pandas", reason="a table stands on the page")

PAGE = REPOSITORY / "docs" / "errors.md"

# What the lines of the page may use besides `kalima`.
PREPARED = """\
clean = kalima.Normalizer("clean")
aligned = clean.align("السلام  عليكم")
"""

# Sections of (title, line of Python). Blank lines of the page's making stand between them.
IN_PYTHON: dict[str, list[tuple[str, str]]] = {
    "Recipes": [
        ("A name that there is not", 'kalima.Normalizer("nfc | fold_alif")'),
        ("A name of another tool", 'kalima.Normalizer("nfc | remove_tashkeel")'),
        ("The name of a tool", 'kalima.Normalizer("camel")'),
        ("A name that people use", 'kalima.Normalizer("default")'),
        ("A step of another tool that is one of ours with a word", 'kalima.Normalizer("remove_emoji")'),
        ("Far from every name", 'kalima.Normalizer("xyzzy")'),
        ("Nothing where a step should stand", 'kalima.Normalizer("nfc |")'),
        ("An empty recipe", 'kalima.Normalizer("")'),
        ("Two steps without a bar", 'kalima.Normalizer("nfc trim")'),
        ("A list with commas", 'kalima.Normalizer("clean, strip_marks")'),
        ("Brackets", 'kalima.Normalizer("strip_marks[all]")'),
        ("Work of another layer", 'kalima.Normalizer("clean | stem")'),
        ("Something invisible", 'kalima.Normalizer("nfc |\\u200f trim")'),
        ("A word that the step has not", 'kalima.Normalizer("fold_hamza(chair)")'),
        ("A word that people use in place of the step's", 'kalima.Normalizer("emoji(remove)")'),
        ("A word for a step that takes none", 'kalima.Normalizer("nfc(all)")'),
        ("A key that the step has not", 'kalima.Normalizer("strip_controls(zwj=keep)")'),
        ("A key for a step that has none", 'kalima.Normalizer("fold_hamza(seat=chair)")'),
        ("A word as a program would take it", 'kalima.Normalizer("map_digits(to=ascii)")'),
        ("A word in quotes", "kalima.Normalizer('map_digits(\"ascii\")')"),
        ("A flag as a program would take it", 'kalima.Normalizer("map_digits(separators=true)")'),
        ("A number without its key", 'kalima.Normalizer("reduce_elongation(1)")'),
        ("A value without its key", 'kalima.Normalizer("strip_controls(space)")'),
        ("A value that the key has not", 'kalima.Normalizer("strip_controls(zwnj=drop)")'),
        ("A number out of range", 'kalima.Normalizer("reduce_elongation(max=0)")'),
        ("A value missing", 'kalima.Normalizer("strip_controls(zwnj=)")'),
        ("The same twice", 'kalima.Normalizer("fold_hamza(seat, seat)")'),
        ("An argument missing", 'kalima.Normalizer("strip_marks(tashkeel,)")'),
        ("No comma", 'kalima.Normalizer("strip_marks(tashkeel tanwin)")'),
        ("No closing parenthesis", 'kalima.Normalizer("strip_marks(tashkeel")'),
        ("No closing quote", """kalima.Normalizer('map("a", "b)')"""),
        ("An escape that there is not", "kalima.Normalizer(r'map(\"\\n\", \" \")')"),
        ("A code point that is none", "kalima.Normalizer(r'map(\"\\u{110000}\", \" \")')"),
        ("Text for a step that takes none", "kalima.Normalizer('trim(\"x\")')"),
        ("No pair", 'kalima.Normalizer("map")'),
        ("A pair with one half", "kalima.Normalizer('map(\"a\")')"),
        ("A bare word where pairs are due", 'kalima.Normalizer("map(a)")'),
        ("Pairs as Python has them", """kalima.Normalizer('map("a": "b")')"""),
        ("More than one code point to replace", "kalima.Normalizer('map(\"ab\", \"c\")')"),
        ("The same to replace twice", "kalima.Normalizer('map(\"a\", \"b\", \"a\", \"c\")')"),
        ("Nothing to look for", "kalima.Normalizer('replace(\"\", \"c\")')"),
        ("A single backslash in a pattern", r"""kalima.Normalizer(r'sub("\d+", "")')"""),
        ("A group as Python's re has it", r"""kalima.Normalizer(r'sub("(\\d+)كم", "\1 كم")')"""),
        ("A pattern that cannot be read", "kalima.Normalizer(r'nfc | sub(\"\\\\d(a\", \"\")')"),
        ("A pattern that would take too much memory", 'kalima.step("sub", "(a{1000}){1000}", "")'),
        ("A group that the pattern does not have", 'kalima.step("sub", r"(\\d)كم", "$1a")'),
        ("A range the wrong way round", 'kalima.step("keep", "ي-ا")'),
        ("No name of a step", 'kalima.step("nfc | trim")'),
        ("A value that no step takes", 'kalima.step("map", ["أ", "ا"])'),
        ("Arguments for a preset", 'kalima.Normalizer("clean(all)")'),
        ("More than 64 KiB", 'kalima.Normalizer("nfc | " * 11000)'),
        ("More than 256 steps", 'kalima.Normalizer(["nfc"] * 257)'),
        ("No recipe at all", "kalima.Normalizer(None)"),
        ("The same from a function", 'kalima.normalize("نص", {"nfc": True})'),
        ("A step that is no str", 'kalima.Normalizer(["nfc", 7])'),
        ("A compiled recipe in a list", 'kalima.Normalizer(["nfc", clean])'),
        ("A surrogate in a recipe", 'kalima.Normalizer("nfc\\ud800")'),
    ],
    "Names": [
        ("A stemmer that there is not", 'kalima.Stemmer("lite10")'),
        ("A root without a lexicon", 'kalima.Stemmer("isri").root("كتاب")'),
        ("No name: the stemmer that does nothing is called none", "kalima.Stemmer(None)"),
        ("A list of stop words that there is not", 'kalima.StopWords("arabic")'),
        ("The path of a file as a str", 'kalima.StopWords("mine.txt")'),
        ("A stop word of several words", 'kalima.StopWords(["إلى", "من ثم"])'),
        ("A stop word that is nothing", 'kalima.StopWords(["إلى", "ًّ"])'),
        ("A stop word that is no str", 'kalima.StopWords(["إلى", None])'),
        ("No stop words", "kalima.StopWords(None)"),
        ("Words where a set of them is due", 'kalima.terms("نص", stopwords=["من"])'),
        ("Words for a stemmer that looks nothing up", 'kalima.Stemmer("light10", words=["noun\\tزفلوط\\tnoun\\t-\\t-\\tmy\\t2\\t-"])'),
        ("A dialect for such a stemmer", 'kalima.Stemmer("isri", dialect="egy")'),
        ("A scheme that there is not", 'kalima.Segmenter("d4")'),
        ("The path of a file of words as a str", 'kalima.Segmenter(words="mine.tsv")'),
        ("A row of words with spaces for tabs", 'kalima.Segmenter(words=["noun زفلوط noun - - my 2 -"])'),
        ("A row of words without one of its columns", 'kalima.Segmenter(words=["noun\\tزفلوط\\tnoun\\t-\\t-\\tmy\\t2"])'),
        ("A row of words in parts", 'kalima.Segmenter(words=[("noun", "زفلوط", "noun", "-", "-", "my", "2", "-")])'),
        ("A row of words with a cell that it cannot have", 'kalima.Segmenter(words=["noun\\tزفلوط\\tnoun\\t-\\t-\\tmy\\t5\\t-"])'),
        ("A dialect that there is not", 'kalima.Segmenter(dialect="egyptian")'),
        ("A marker that is no sign", 'kalima.Segmenter().text("نص", marker="x")'),
        ("A form of segments that there is not", 'kalima.Segmenter().batch(["نص"], form="words")'),
        ("A role that there is not", 'kalima.Segment("stem", 0, 2, "نص", "نص")'),
        ("A reading of things that are no segments", 'kalima.Reading(["نص"], "نص", "guess", "guess", 0, [])'),
        ("A tokenizer that there is not", 'kalima.Tokenizer("words")'),
        ("A kind to keep that there is not", 'kalima.Tokenizer(keep=["arabic", "letters"])'),
        ("An option of a tokenizer that there is not", 'kalima.Tokenizer("default(emoji=split)")'),
        ("An option that another tokenizer has", 'kalima.Tokenizer("camel", apart="url")'),
        ("Hashtags split, and kept whole", 'kalima.Tokenizer(hashtags="split", keep="hashtag")'),
        ("A form of tokens that there is not", 'kalima.Tokenizer().batch(["نص"], form="text")'),
        ("A place that a buffer of spans cannot hold", "kalima._kalima._spans_buffer([(0, 2**32)])"),
        ("A tokenizer that is no name", 'kalima.analyze("نص", tokenizer=7)'),
        ("A sentence splitter that there is not", 'kalima.Sentences("defualt")'),
        ("A way to read lines that there is not", 'kalima.sentences("نص", lines="joined")'),
        ("No tokens at all", 'kalima.Sentences("default(max_tokens=0)")'),
        ("An option that another sentence splitter has", 'kalima.Sentences("uax29", lines="join")'),
        ("A tokenizer that cuts another text than the sentences", 'kalima.Sentences().tokens("نص", kalima.Tokenizer(normalizer="search"))'),
        ("Chunks that overlap whole", 'kalima.chunks("نص", 5, overlap=5)'),
        ("A piece that there is not", 'kalima.chunks("نص", 5, by="words")'),
        ("A counter that counts nothing", 'kalima.chunks("نص", 5, counter=list)'),
        ("A counter of less than nothing", 'kalima.chunks("نص", 5, counter=lambda text: -1)'),
        ("A kind that there is not", 'kalima.Token(0, 2, "arab", "نص")'),
        ("A kind that is no name", 'kalima.Token(0, 2, None, "نص")'),
        ("A part of an edit that is no text", 'kalima.Edit((0, 1), (0, 1), "أ", None)'),
        ("A span that begins before the text", 'kalima.Token(-1, 2, "arabic", "نص")'),
        ("A span that ends before it begins", 'kalima.Token(2, 0, "arabic", "نص")'),
        ("A treatment of surrogates that is no name", 'clean("نص", errors=None)'),
        ("A treatment of surrogates that there is not", 'clean("نص", errors="backslashreplace")'),
    ],
    "Texts": [
        ("A missing value", "clean(None)"),
        ("Bytes", 'clean("نص".encode())'),
        ("Several texts where one is due", 'clean(["نص", "نص"])'),
        ("One text where several are due", 'clean.batch("نص")'),
        ("A dict of texts", 'clean.batch({"a": "نص"})'),
        ("A table", 'clean.batch(pandas.DataFrame({"text": ["نص"]}))'),
        ("A record in a batch", 'clean.batch([{"text": "نص"}])'),
        ("One number where texts are due", "clean.batch(7)"),
        ("A missing value in a batch", 'clean.batch(["نص", None])'),
        ("A missing value of a table in a batch", 'clean.batch(["نص", float("nan")])'),
        ("Bytes in a batch", 'clean.batch(["نص", b"abc"])'),
        ("A list in a batch", 'clean.batch([["نص"]])'),
        ("Another row: tokens", 'kalima.Tokenizer().batch(["نص", "نص", 7])'),
        ("A lone surrogate", 'clean("نص\\ud800")'),
        ("A lone surrogate in a batch", 'clean.batch(["نص", "\\udc80"])'),
        ("The same from `analyze`", 'kalima.analyze("نص \\udfff")'),
        ("No thread at all", 'clean.batch(["نص"], threads=0)'),
        ("A number of examples that is none", 'clean.audit(["نص"], examples=-1)'),
        ("A number of threads that is none", 'clean.batch(["نص"], threads="2")'),
    ],
    "Offsets": [
        ("No offset", "aligned.to_source(0, 1.5)"),
        ("Beyond every text", "aligned.to_source(0, 2**70)"),
        ("Behind the end", "aligned.to_source(0, 14)"),
        ("Before the beginning: offsets are not counted from the end", "aligned.to_source(-3, 2)"),
        ("End before start", "aligned.from_source(5, 2)"),
        ("One span of several", "aligned.to_source_many([(0, 5), (3, 99)])"),
        ("A span that is none", "aligned.to_source_many([(0, 5), 7])"),
        ("Past the text", 'kalima.convert_offsets("نص", [(0, 2), (2, 6)], source="byte", target="utf16")'),
        ("Inside a character", 'kalima.convert_offsets("نص", [(1, 2)], source="byte", target="utf16")'),
        ("A unit that there is not", 'kalima.convert_offsets("نص", [], source="utf8", target="utf16")'),
    ],
    "Edits of your own": [
        ("Edits that overlap", 'kalima.Aligned.from_edits("abcdef", [(0, 3, "x"), (2, 4, "y")])'),
        ("An edit past the text", 'kalima.Aligned.from_edits("abcdef", [(0, 3, "x"), (4, 9, "y")])'),
        ("An edit that is none", 'kalima.Aligned.from_edits("abcdef", [(0, 3)])'),
        ("An edit that puts in no text", 'kalima.Aligned.from_edits("abcdef", [(0, 3, 1)])'),
        ("A length that is none", "kalima.Alignment([(0, 3, -1)], 6)"),
        ("Alignments that do not meet", "kalima.Alignment([(0, 3, 1)], 6).then(kalima.Alignment.identity(6))"),
        ("A recipe where its answer is due", "aligned.then(clean)"),
        ("A text where an aligned one is due", 'aligned.then("نص")'),
        ("An aligned text where an alignment is due", "aligned.alignment.then(aligned)"),
        ("Texts that do not meet", 'aligned.then(clean.align("السلام عليك"))'),
    ],
    "Pickles": [
        (
            "A recipe whose answers differ between the release that wrote it and this one: a warning",
            'clean.__setstate__("0" * 32)',
        ),
        ("A pickle made by hand", "clean.__setstate__(7)"),
    ],
}

IN_RUN: list[tuple[str, str]] = [
    ("No command", "kalima"),
    ("A command that there is not", "kalima normalise a.txt"),
    ("An option that there is not", "kalima normalize --specs search a.txt"),
    ("An option of other commands", "kalima tokenize --spec search a.txt"),
    ("A format that there is not", "kalima tokenize --format xml a.txt"),
    ("An option without its value", "kalima normalize a.txt --spec"),
    ("A recipe where a file should stand", "kalima normalize 'nfc | trim' a.txt"),
    ("A file where a recipe should stand", "kalima normalize --spec a.txt"),
    ("A step among the presets", "kalima presets remove_emoji"),
    ("A recipe that cannot be read", "kalima normalize --spec 'nfc | fold_alif' a.txt"),
    ("A recipe that ends too early", "kalima normalize --spec 'nfc |' a.txt"),
    ("A stemmer that there is not", "kalima stem --stemmer lite10 a.txt"),
    ("A dialect for a stemmer that looks nothing up", "kalima stem --dialect egy a.txt"),
    ("A scheme that there is not", "kalima segment --scheme d4 a.txt"),
    ("A scheme for analyze", "kalima analyze --scheme d3 a.txt"),
    ("A dialect that there is not", "kalima segment --dialect egyptian a.txt"),
    ("A marker that is no sign", "kalima desegment --marker x a.txt"),
    ("Readings by a scheme: they are always by full", "kalima segment --explain --scheme d1 a.txt"),
    ("A list of stop words that there is not", "kalima filter --stopwords arabic a.txt"),
    ("A word of a list that is several", "kalima filter --words a.txt a.txt"),
    ("A tokenizer that there is not", "kalima tokenize --tokenizer words a.txt"),
    ("Values without a column for them", "kalima tokenize --values a.txt"),
    ("A file that is not there", "kalima normalize b.txt"),
    ("A text in place of a file", "kalima normalize كتاب"),
    ("A field that a row has not", "kalima profile --jsonl rows.jsonl"),
    ("A folder", "kalima normalize texts"),
    ("Bytes that are no UTF-8: file, line and byte of the line", "kalima normalize windows-1256.txt"),
    ("UTF-16", "kalima normalize utf-16.txt"),
    ("An output that is an input", "kalima normalize a.txt -o a.txt"),
    ("Standard input twice", "kalima normalize - -"),
    ("An output in a folder that is not there", "kalima normalize a.txt -o results/a.txt"),
    ("A folder for an output", "kalima normalize a.txt -o texts"),
    ("A full disk", "kalima normalize a.txt -o /dev/full"),
]

LEAD = """\
# Errors

Every error a user can meet, printed by meeting it: `tests/python/test_errors.py` makes this page
(`KALIMA_WRITE_DOCS=1 .venv/bin/python -m pytest tests/python/test_errors.py`). An error names the value, its place and
what is accepted. The wording may change in any release; the types do not.

| type | when |
|---|---|
| `TypeError` | a value of the wrong type |
| `ValueError` | a recipe that cannot be read, a name that there is not, a range outside the text |
| `UnicodeEncodeError`, a `ValueError` | a lone surrogate, unless `errors=` says what to do with it |
| `OverflowError` | a span that ends past code point 4,294,967,295, in a buffer of spans |
| `MemoryError` | memory ran out; nothing was changed |
| `kalima.FingerprintWarning` | a pickled recipe gives other answers in this release |
| `kalima.InternalError`, a `RuntimeError` | a fault of kalima itself, never of its input: please report it |
| `ImportError` | a second interpreter in one process imports kalima |

A batch is all or nothing: an error in a row, which the message numbers from 0, leaves no part of a list behind.

In Rust the same messages come as `kalima::Error`; a spec's error has its parts as fields. The lines of Python below
follow these:

```text
import kalima
import pandas
"""


COMMAND = """\
## The command line

One line on standard error. Exit code 1: a file or a text fails; 2: the command line is wrong.
"""


@contextmanager
def silenced() -> Iterator[None]:
    """A warning becomes an error, so that both are met alike."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield


def message(line: str) -> str:
    """What comes out of a line of Python: the error's type and text."""
    names: dict[str, object] = {"kalima": kalima, "pandas": pandas}
    exec(PREPARED, names)
    with silenced(), pytest.raises((Exception, Warning)) as caught:
        eval(line, names)
    error = caught.value
    assert type(error).__module__ in ("builtins", "kalima"), error
    prefix = "" if type(error).__module__ == "builtins" else "kalima."
    return f"{prefix}{type(error).__name__}: {error}"


def printed(folder: Path, command: str) -> str:
    """What the command writes on standard error, and its exit code."""
    arguments = shlex.split(command)[1:]
    done = subprocess.run(
        [sys.executable, "-m", "kalima", *arguments],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
    )
    # Lines before the one that fails are written as they come.
    assert done.returncode in (1, 2) and done.stdout in (b"", b"ok\n"), command
    text = done.stderr.decode()
    assert text.count("\n") == 1 and "Traceback" not in text, text
    return f"{text}(exit code {done.returncode})"


def wrapped(text: str) -> str:
    """Long lines broken at blanks, but never those that carets stand under."""
    first, *rest = text.split("\n")
    lines = textwrap.wrap(first, 118, subsequent_indent="    ", break_long_words=False, break_on_hyphens=False)
    return "\n".join(line.rstrip() for line in [*lines, *rest])


def files(folder: Path) -> None:
    """What the command lines of the page find."""
    (folder / "texts").mkdir()
    (folder / "a.txt").write_bytes("السلام عليكم\n".encode())
    (folder / "rows.jsonl").write_bytes('{"id": 1, "body": "نص"}\n'.encode())
    (folder / "windows-1256.txt").write_bytes("ok\nok ".encode() + "نص".encode("windows-1256"))
    (folder / "utf-16.txt").write_bytes(b"\xff\xfe" + "نص".encode("utf-16-le"))


def entry(title: str, prompt: str, line: str, answer: str) -> str:
    return f"### {title}\n\n```text\n{prompt} {line}\n{answer}\n```\n"


def page(folder: Path) -> str:
    files(folder)
    parts = [LEAD + PREPARED + "```\n"]
    for section, examples in IN_PYTHON.items():
        parts.append(f"## {section}\n")
        parts += [entry(title, ">>>", line, wrapped(message(line))) for title, line in examples]
    parts.append(COMMAND)
    parts += [entry(title, "$", line, wrapped(printed(folder, line))) for title, line in IN_RUN]
    return "\n".join(parts)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the system's own messages stand on the page")
def test_the_page_is_what_comes_out(tmp_path: Path) -> None:
    made = page(tmp_path)
    assert str(tmp_path) not in made and "\ud800" not in made
    if os.environ.get("KALIMA_WRITE_DOCS"):
        PAGE.write_text(made, encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == made, "write it anew: KALIMA_WRITE_DOCS=1"


def test_a_message_of_a_recipe_names_the_place() -> None:
    for _, line in IN_PYTHON["Recipes"]:
        text = message(line)
        if text.startswith("ValueError: ") and "kalima.step(" not in line:
            assert re.match(r"ValueError: spec, character \d+: ", text), text
            assert re.search(r"\n {2,}\^+$", text), text


def test_every_error_that_there_is_stands_on_the_page() -> None:
    names = {name for name in kalima.__all__ if name.endswith(("Error", "Warning"))}
    text = PAGE.read_text(encoding="utf-8")
    assert names and all(f"`kalima.{name}`" in text for name in names)


def test_a_hostile_value_is_shown_short_and_harmless() -> None:
    hostile = "\x1b[31m" * 10_000
    for call in (
        lambda: kalima.Normalizer(hostile),
        lambda: kalima.Stemmer(hostile),
        lambda: kalima.Segmenter(hostile),
        lambda: kalima.Segmenter(dialect=hostile),
        lambda: kalima.Segmenter().text("a", marker=hostile),
        lambda: kalima.Segment(hostile, 0, 1, "a", "a"),  # type: ignore[arg-type]
        lambda: kalima.Tokenizer(hostile),
        lambda: kalima.Token(0, 1, hostile, "a"),  # type: ignore[arg-type]
        lambda: kalima.normalize("a", errors=hostile),
        lambda: kalima.Normalizer("nfc").__setstate__(hostile),
    ):
        with silenced(), pytest.raises((ValueError, Warning)) as caught:
            call()
        text = str(caught.value)
        assert "\x1b" not in text and len(text) < 2000


def test_a_changed_pickle_warns_and_still_loads() -> None:
    normalizer = kalima.Normalizer("nfc")
    data = pickle.dumps(normalizer, 2).replace(normalizer.fingerprint.encode(), b"0" * len(normalizer.fingerprint))
    with pytest.warns(kalima.FingerprintWarning, match="fingerprint"):
        assert pickle.loads(data) == normalizer


def test_lines_are_expressions() -> None:
    for examples in IN_PYTHON.values():
        titles = [title for title, _ in examples]
        assert len(set(titles)) == len(titles)
        for _, line in examples:
            ast.parse(line, mode="eval")
