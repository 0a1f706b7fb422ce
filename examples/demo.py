"""Analyze a text: print its sentences and tokens, write one token a line to demo-output/analysis.jsonl.

    python examples/demo.py [FILE]
"""

import sys
from pathlib import Path

import kalima

KINDS_WITH_WORDS = {"arabic", "latin", "word"}


def clip(text: str, width: int) -> str:
    """At most `width` code points, so that the columns stay in place."""
    return text if len(text) <= width else text[: width - 1] + "…"


def print_sentence(text: str, number: int, start: int, end: int, tokens: list[kalima.AnalyzedToken]) -> None:
    print(f"\n── sentence {number}, {start}–{end} " + "─" * 40)
    print(" ".join(text[start:end].split()))
    print(f"{'start':>6} {'end':>6}  {'kind':<12} {'text':<20} {'norm':<20} stem")
    for token in tokens:
        cells = (clip(token.text, 20), clip(token.norm, 20), clip(token.stem or "", 20))
        # An isolate keeps a right-to-left word from moving the columns beside it.
        shown = " ".join(f"\u2068{cell}\u2069" + " " * (20 - len(cell)) for cell in cells)
        print(f"{token.start:>6} {token.end:>6}  {token.kind:<12} {shown.rstrip()}")


def main(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    document = kalima.analyze(text)
    of_sentence: dict[int | None, list[kalima.AnalyzedToken]] = {}
    for token in document.tokens:
        assert text[token.start : token.end] == token.text
        of_sentence.setdefault(token.sentence, []).append(token)
    for number, (start, end) in enumerate(document.sentences):
        print_sentence(text, number, start, end, of_sentence[number])

    output = Path("demo-output")
    output.mkdir(exist_ok=True)
    (output / "analysis.jsonl").write_text(document.to_jsonl(), encoding="utf-8")
    words = sum(token.kind in KINDS_WITH_WORDS for token in document.tokens)
    print(
        f"\n{len(document.sentences)} sentences, {len(document.tokens)} tokens, {words} of them words; "
        f"all of them in {output / 'analysis.jsonl'}"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "testdata/article.txt"))
