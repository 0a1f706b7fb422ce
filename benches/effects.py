"""What the presets do to texts: `python benches/effects.py FILE… > benches/effects.tsv`, one text a line of a file.

A row for each preset and file: preset, file, lines changed, code points lost, vocabulary before and after, the part of it
that became equal to another word, the three most frequent merges. docs/presets.md shows the rows.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import kalima

PRESETS = ("clean", "search", "model", "social", "quran", "lucene")
TOP = 3


def merge(group: dict[str, Any]) -> str:
    """The spellings of a word that became one, most frequent first."""
    return " = ".join(spelling for spelling, _ in group["spellings"][:3])


def row(preset: str, path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    audit = kalima.Normalizer(preset).audit(lines).to_dict()
    before, after, merges = audit["before"], audit["after"], audit["merges"]
    # One code point may become several, so what went and what came are counted step by step.
    lost = sum(max(step["removed"] - step["written"], 0) for step in audit["steps"])
    return [
        preset,
        path.stem,
        f"{audit['changed'] / audit['texts']:.1%}",
        f"{lost / before['code_points']:.2%}",
        f"{before['vocabulary']:,} → {after['vocabulary']:,}",
        f"{merges['words'] / before['vocabulary']:.2%}",
        ", ".join(merge(group) for group in merges["top"][:TOP]) or "–",
    ]


def main() -> int:
    paths = [Path(argument) for argument in sys.argv[1:]]
    if not paths:
        print(__doc__, file=sys.stderr)
        return 2
    for preset in PRESETS:
        for path in paths:
            print("\t".join(row(preset, path)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
