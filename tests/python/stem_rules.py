"""What each rule of the dictionary form is worth: the stemmer `kalima` without it, on the treebank of the shared folder.

    python tests/python/stem_rules.py

A rule that is left out leaves the word as it would be written alone, with its article and clitics off. Each row of the table has how many of
the types the rule changes, and the pairwise scores of the kit over types, and over running words, without it. Only totals are
printed: single words of the treebank are not looked at. KALIMA_SHARED names the shared folder.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

import kalima
from error_classes import REPOSITORY, SHARED, evaluation_kit

(
    SPELLING,
    BROKEN,
    SOUND,
    DUAL,
    FEMININE,
    ELATIVE,
    TANWIN,
    VERB,
    CLOSED,
    LIGHT10,
) = RULES = (
    "spelling: hamza left out, ة before a pronoun, the ي of قاض",
    "broken plural → singular",
    "sound plural → singular",
    "dual → singular",
    "feminine → masculine, of adjectives and people",
    "كبرى, حمراء → أكبر, أحمر",
    "without the alef of tanwin",
    "verb → he, perfect",
    "closed words: أخرى → آخر, هذه → هذا",
    "unknown words by light10",
)

LEXICON = REPOSITORY / "lexicon/morphology"


def rows(name: str) -> Iterator[list[str]]:
    """The rows of a file of the lexicon."""
    for line in (LEXICON / name).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split("\t")


PLURALS = {(singular, plural) for singular, plurals in rows("plurals.tsv") for plural in plurals.split(",")}
#: Feminines that are written out.
FEMININES = {(lemma, feminine) for lemma, _, column, *_ in rows("nouns.tsv") for feminine in column.split(",")}

_segmenter = kalima.Segmenter("full")
_light10 = kalima.Stemmer("light10")
_kalima = kalima.Stemmer("kalima")


class Word:
    """A word, its dictionary form, and the rules that made it."""

    def __init__(self, word: str) -> None:
        readings = _segmenter.explain(word)
        self.reading = readings[0] if readings else None
        host = next((part for part in self.reading.segments if part.role == "host"), None) if self.reading else None
        self.written = host.text if host else word
        self.form = host.form if host else word

    def rules(self) -> set[str]:
        """The rules without which the stem would be another one."""
        if self.reading is None:
            return set()
        if self.reading.known == "guess":
            return {LIGHT10} if self.guess() != self.written else set()
        rules = {SPELLING} if self.written != self.form else set()
        return rules | self.inflections() if self.form != self.reading.lemma else rules

    def inflections(self) -> set[str]:
        """The rules that lead from the form to its lemma."""
        assert self.reading
        lemma, kind = self.reading.lemma, self.reading.kind
        if kind.startswith("verb"):
            return {VERB}
        if kind == "word of a closed class":
            return {CLOSED}
        singulars = {self.form, self.form.removesuffix("ا"), self.form.removesuffix("ء")}
        if kind == "broken plural" or any((lemma, form) in PLURALS for form in singulars):
            return {BROKEN}
        if any((lemma, form) in FEMININES for form in singulars):
            return {ELATIVE}
        by_kind = {"sound plural": SOUND, "dual": DUAL, "noun with the alef of tanwin": TANWIN}
        rules = {by_kind[kind]} if kind in by_kind else set()
        if self.feminine() is not None:
            rules.add(FEMININE)
        return rules or {SPELLING}

    def feminine(self) -> str | None:
        """The feminine that the form is of, if its lemma is the masculine."""
        assert self.reading
        lemma, form = self.reading.lemma, self.form
        ends = next((end for end in ("ات", "تان", "تين", "تا", "تي", "ة") if form.endswith(end)), None)
        if ends is None or lemma.endswith("ة") or form.removesuffix(ends) != lemma:
            return None
        # ات is a plural of the masculine too: مطارات.
        is_thing = ends == "ات" and (lemma, "ة") not in FEMININES and self.reading.kind == "sound plural"
        return None if is_thing else f"{lemma}ة"

    def guess(self) -> str:
        """What light10 leaves of a word that nobody knows, but for what it takes off its front."""
        span = _light10.stem_span(self.written)
        return self.written[: span[1]] if span else self.written

    def stem(self, without: frozenset[str]) -> str:
        """The stem where these rules are left out."""
        if self.reading is None:
            return self.written
        if self.reading.known == "guess":
            return self.written if LIGHT10 in without else self.guess()
        left = self.rules() & without
        if not left:
            return self.reading.lemma
        if left == {FEMININE}:
            return self.feminine() or self.form
        return self.written if SPELLING in left else self.form


def stemmer(words: dict[str, Word], without: frozenset[str]) -> Callable[[str], str]:
    """The stemmer without these rules; words are read once."""
    return lambda word: words.setdefault(word, Word(word)).stem(without)


def main() -> None:
    kit = evaluation_kit()
    if kit is None:
        sys.exit(f"{SHARED / 'eval/eval.py'} is not there: set KALIMA_SHARED to the folder of the shared test data")
    gold = kit.gold_stem(kit.load(str(SHARED / "eval/pud-dev.conllu")))
    words = {word: Word(word) for word, _ in gold}
    differ = sum(read.stem(frozenset()) != _kalima(word) for word, read in words.items())
    if differ:
        sys.exit(
            f"with all rules {differ} words have another stem than kalima gives: these rules are not those of the stemmer"
        )
    print(
        "| left out | types it changes | precision | recall | F1 over types | over running words |\n|---|---|---|---|---|---|"
    )
    for name, without in [("nothing", ()), *((rule, (rule,)) for rule in RULES), ("all of them", RULES)]:
        left_out = frozenset(without)
        changed = sum(read.stem(left_out) != read.stem(frozenset()) for read in words.values())
        score = kit.score_stem(gold, stemmer(words, left_out))
        by_type = score["type"]
        cells = [f"{by_type[key]:.3f}".lstrip("0") for key in ("p", "r", "f1")] + [
            f"{score['freq']['f1']:.3f}".lstrip("0")
        ]
        print(f"| {name} | {changed:,} | {' | '.join(cells)} |")


if __name__ == "__main__":
    main()
