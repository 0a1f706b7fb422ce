"""Arabic text toolkit: normalize, tokenize and stem, with every answer tied to its place in the original text.

>>> import kalima
>>> normalizer = kalima.Normalizer("strip_marks | fold_alef")
>>> normalizer("أَهْلًا")
'اهلا'

Offsets are code points. Objects are immutable, hashable, picklable and safe to share between threads. Every call that
takes text takes ``errors=`` for lone surrogates, as ``str.encode`` has it: "strict" (the default), "replace", "ignore"
or "surrogatepass".
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Literal, NamedTuple, TypeAlias

from ._kalima import (
    KERNEL,
    UNICODE_VERSION,
    Aligned,
    Alignment,
    AnalyzedToken,
    Audit,
    Document,
    Edit,
    Explanation,
    FingerprintWarning,
    InternalError,
    Normalizer,
    Profile,
    Reading,
    Segment,
    Segmenter,
    Sentences,
    Stemmer,
    StepChanges,
    StepEdit,
    StopWords,
    Token,
    Tokenizer,
    __version__,
    _analyze,
    _profile,
    _terms,
    chunks,
    convert_offsets,
    dialects,
    presets,
    schemes,
    stemmers,
    steps,
    stopword_lists,
    stopwords,
    tokenizers,
)
from ._step import step

__all__ = [
    "Aligned",
    "Alignment",
    "AnalyzedToken",
    "Audit",
    "Document",
    "Edit",
    "Explanation",
    "FingerprintWarning",
    "InternalError",
    "KERNEL",
    "Normalizer",
    "Profile",
    "Reading",
    "Segment",
    "Segmenter",
    "Sentences",
    "Stemmer",
    "StepChanges",
    "StepEdit",
    "StopWords",
    "Term",
    "Token",
    "Tokenizer",
    "UNICODE_VERSION",
    "__version__",
    "analyze",
    "chunks",
    "convert_offsets",
    "dialects",
    "normalize",
    "presets",
    "profile",
    "schemes",
    "sentences",
    "stemmers",
    "step",
    "steps",
    "stopword_lists",
    "stopwords",
    "terms",
    "tokenizers",
]



def __dir__() -> list[str]:
    # What a shell completes: the API, not the modules it is made of.
    return list(__all__)


_Recipe: TypeAlias = str | list[str] | tuple[str, ...] | Normalizer

# Compiling a recipe takes longer than normalizing a line; a program has few recipes.
_compiled = lru_cache(maxsize=64)(Normalizer)
_sentences = Sentences()


def _normalizer(spec: _Recipe) -> Normalizer:
    if isinstance(spec, Normalizer):
        return spec
    # A list has no hash; a tuple of its steps is the same recipe.
    key = tuple(spec) if isinstance(spec, list) else spec
    try:
        return _compiled(key)
    except TypeError:
        # What has no hash is no recipe either; the class says what would be one.
        return Normalizer(spec)


def _tokenizer(spec: str | Tokenizer) -> Tokenizer:
    return spec if isinstance(spec, Tokenizer) else Tokenizer(spec)


def _stemmer(name: str | Stemmer) -> Stemmer:
    return name if isinstance(name, Stemmer) else Stemmer(name)


def _segmenter(scheme: str | Segmenter | None) -> Segmenter | None:
    return scheme if scheme is None or isinstance(scheme, Segmenter) else Segmenter(scheme)


def _stopwords(words: str | StopWords | None) -> StopWords | None:
    if isinstance(words, str):
        return StopWords(words)
    if words is None or isinstance(words, StopWords):
        return words
    # A set made anew for every text would be slow, and nobody would see why.
    given = type(words).__name__
    raise TypeError(f"stopwords must be a StopWords, the name of a list or None, not {given}; StopWords(words) makes a set once")


def normalize(text: str, spec: _Recipe = "clean", *, errors: str = "strict") -> str:
    """Normalize one text: a preset's name, a spec, a list of steps or a Normalizer says how.

    >>> normalize("مَدْرَسَةٌ", "strip_marks | fold_teh_marbuta")
    'مدرسه'
    """
    return _normalizer(spec)(text, errors=errors)


def sentences(
    text: str,
    *,
    lines: Literal["break", "join"] | None = None,
    max_tokens: int | None = None,
    errors: str = "strict",
) -> list[tuple[int, int]]:
    """Where the sentences of a text are: (start, end) in code points.

    With ``lines="join"`` a line end ends no sentence, an empty line does. A sentence of more than ``max_tokens`` tokens is
    cut.

    >>> text = "وصل الوفد. ثم غادر!"
    >>> [text[start:end] for start, end in sentences(text)]
    ['وصل الوفد.', 'ثم غادر!']
    """
    splitter = _sentences if lines is None and max_tokens is None else Sentences(lines=lines, max_tokens=max_tokens)
    return splitter(text, errors=errors)


def analyze(
    text: str,
    *,
    normalizer: _Recipe = "search",
    tokenizer: str | Tokenizer = "default",
    stemmer: str | Stemmer = "light10",
    segmenter: str | Segmenter | None = None,
    errors: str = "strict",
) -> Document:
    """Cut a text into sentences and tokens; normalize each token and stem what is Arabic. A segmenter, or the name of its scheme,
    cuts the normalized token into clitics and host, each with its place in the text, and finds its dictionary form; it is for
    words as `normalizer="clean"` leaves them.

    >>> [(token.text, token.norm, token.stem) for token in analyze("قالت المُعلِّمات").tokens]
    [('قالت', 'قالت', 'قالت'), ('المُعلِّمات', 'المعلمات', 'معلم')]
    >>> text = "قرأت كُتُبَهُمْ"
    >>> token = analyze(text, normalizer="clean", segmenter="d3").tokens[1]
    >>> [text[segment.start:segment.end] for segment in token.segments], token.lemma
    (['كُتُبَ', 'هُمْ'], 'كتاب')
    """
    return _analyze(
        text,
        _normalizer(normalizer),
        _tokenizer(tokenizer),
        _stemmer(stemmer),
        _segmenter(segmenter),
        errors,
    )


class Term(NamedTuple):
    """A token as an index has it: `text`, the stem of an Arabic word, else the normalized token; `start` and `end`, the letters
    of the source that made it (the whole token where the stemmer rewrote letters); `token`, where the token is; `position`, its
    number among the tokens that hold a letter or a digit."""

    text: str
    start: int
    end: int
    token: tuple[int, int]
    position: int


def terms(
    text: str,
    *,
    normalizer: _Recipe = "search",
    tokenizer: str | Tokenizer = "default",
    stemmer: str | Stemmer = "light10",
    stopwords: str | StopWords | None = None,
    errors: str = "strict",
) -> list[Term]:
    """What an index keeps of a text, and where a highlighter marks it: its tokens that hold a letter or a digit, normalized, and
    stemmed if Arabic. Stop words are left out, and their positions stay empty. Stemmers that are not `light…` go with
    `normalizer="clean"`.

    >>> text = "فتحتُ في وَالكِتَابُ"
    >>> found = terms(text, stopwords="msa")
    >>> [(term.text, text[term.start : term.end], term.position) for term in found]
    [('فتحت', 'فتحتُ', 0), ('كتاب', 'كِتَابُ', 2)]
    """
    rows = _terms(
        text,
        _normalizer(normalizer),
        _tokenizer(tokenizer),
        _stemmer(stemmer),
        _stopwords(stopwords),
        errors,
    )
    return [Term._make(row) for row in rows]


def profile(texts: Iterable[str], *, errors: str = "strict") -> Profile:
    """Count what a corpus is made of: marks, digits, controls, spellings, noise, and the steps that would matter.

    >>> corpus = profile(["قالَ ٣ كُتُب", "رااائع"])
    >>> corpus.counts["harakat"], corpus.counts["elongations"]
    (3, 1)
    >>> [advice["spec"] for advice in corpus.advice if "model" in advice["presets"]]
    ['strip_marks', 'map_digits', 'reduce_elongation']
    """
    return _profile(texts, errors=errors)
