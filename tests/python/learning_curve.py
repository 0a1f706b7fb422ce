"""How quality grows with the lexicon: wheels that know its first entries alone, scored.

    python tests/python/learning_curve.py               # minutes: a wheel is built for each size
    python tests/python/learning_curve.py --sizes 0 500

Entries are nouns with their plurals, names, and verbs (a root with one of its forms), those first whose forms stand most often in the
corpora of the shared folder (`kalima-tools lexicon-report frequency`). Words of the closed classes are always there; those of dialects only
in the whole lexicon. What is built lies in `target/learning-curve`; neither the lexicon of the repository nor an
environment of its own is touched. KALIMA_SHARED names the shared folder.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import kalima
from error_classes import REPOSITORY, SHARED, borders, evaluation_kit, own_gold

SIZES = (0, 1000, 2000, 4000, 8000, 16000)
LEXICON = REPOSITORY / "lexicon/morphology"
WORK = REPOSITORY / "target/learning-curve"
DIALECTS = tuple(f"dialect/{name}.tsv" for name in ("egy", "lev", "glf", "mgr"))


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument(
        "--sizes", nargs="*", type=int, default=SIZES, metavar="N", help="how many entries, each a row"
    )
    arguments.add_argument("--score", action="store_true", help="score the wheel of this environment, and print JSON")
    given = arguments.parse_args()
    if given.score:
        print(json.dumps(score()))
        return
    for needed in ("eval/eval.py", "corpora"):
        if not (SHARED / needed).exists():
            sys.exit(f"{SHARED / needed} is not there: set KALIMA_SHARED to the folder of the shared test data")
    ranked = entries()
    python = environment()
    columns = "| entries | PUD dev: words cut exactly | F1 over borders | dictionary forms, pairwise F1 | own gold: words cut exactly |"
    print(f"{columns}\n|{'---|' * 5}")
    for size in [*given.sizes, None]:
        folder = LEXICON if size is None else first_entries(set(ranked[:size]))
        scores = scores_of(folder, python)
        name = f"{size:,}" if size is not None else f"{len(ranked):,}, and dialects"
        print(f"| {name} | {' | '.join(f'{value:.3f}'.lstrip('0') for value in scores)} |", flush=True)


def entries() -> list[str]:
    """The names of all entries, the most frequent first."""
    rows = tools("lexicon-report", "frequency", "--corpora", str(SHARED / "corpora")).splitlines()
    return [row.split("\t")[1] for row in rows]


def tools(*arguments: str) -> str:
    """What a command of the tools prints."""
    command = ["cargo", "run", "--quiet", "--manifest-path", str(REPOSITORY / "tools/Cargo.toml"), "--", *arguments]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout


def first_entries(chosen: set[str]) -> Path:
    """A folder with the files of the lexicon, of which the chosen entries are left."""
    folder = WORK / "lexicon"
    (folder / "dialect").mkdir(parents=True, exist_ok=True)
    keep = {
        "nouns.tsv": lambda row: row if f"noun {row[0]}" in chosen else None,
        "plurals.tsv": lambda row: row if f"noun {row[0]}" in chosen else None,
        "names.tsv": lambda row: row if f"name {row[0]}" in chosen else None,
        "roots.tsv": lambda row: chosen_forms(row, chosen),
        "closed.tsv": lambda row: row,
    } | dict.fromkeys(DIALECTS, lambda row: None)
    for name, kept in keep.items():
        lines = (LEXICON / name).read_text(encoding="utf-8").splitlines()
        rows = [kept(line.split("\t")) for line in lines if not line.startswith("#")]
        text = "".join("\t".join(row) + "\n" for row in rows if row)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def chosen_forms(row: list[str], chosen: set[str]) -> list[str] | None:
    """The row of a root with its chosen forms."""
    root, vowels, forms, masdars = row
    kept = [form for form in forms.split(",") if f"verb {root} {form.rstrip('0123456789')}" in chosen]
    return [root, vowels, ",".join(kept), masdars] if kept else None


def environment() -> Path:
    """A copy of the project to build wheels from, and the Python of an environment for them."""
    names = subprocess.run(
        ["git", "ls-files"], cwd=REPOSITORY, check=True, stdout=subprocess.PIPE, encoding="utf-8"
    ).stdout.splitlines()
    for name in names:
        copy = WORK / "project" / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(REPOSITORY / name, copy)
    if not (WORK / "venv").exists():
        venv.create(WORK / "venv", with_pip=True)
    return WORK / "venv/bin/python"


def scores_of(folder: Path, python: Path) -> list[float]:
    """The scores of a wheel with the lexicon of this folder."""
    project = WORK / "project"
    tools("lexicon", "--from", str(folder), "--output", str(project / "src/morphology/segment/lexicon.bin"))
    install = ["-m", "pip", "install", "--quiet", "--force-reinstall", "--no-deps", str(project)]
    dev = "--config-settings=build-args=--profile dev"
    environment = os.environ | {"CARGO_TARGET_DIR": str(WORK / "target"), "KALIMA_SHARED": str(SHARED)}
    subprocess.run([python, *install, dev], check=True, env=environment)
    run = subprocess.run(
        [python, __file__, "--score"], check=True, env=environment, stdout=subprocess.PIPE, encoding="utf-8"
    )
    scores: list[float] = json.loads(run.stdout)
    return scores


def score() -> list[float]:
    """Words cut exactly and F1 over borders, dictionary forms, words of our own gold."""
    kit = evaluation_kit()
    assert kit
    sentences = kit.load(str(SHARED / "eval/pud-dev.conllu"))
    segmenter = kalima.Segmenter()
    cut = kit.score_seg(kit.gold_seg(sentences), segmenter)["tok"]
    stems = kit.score_stem(kit.gold_stem(sentences), kalima.Stemmer("kalima"))["type"]
    own = [gold for name in ("segments-dev.tsv", "segments-held.tsv") for gold in own_gold(name)]
    right = sum(borders(gold.word, segmenter.explain(gold.word)[0]) in gold.accepted for gold in own)
    return [cut["exact"], cut["boundary"]["f1"], stems["f1"], right / len(own)]


if __name__ == "__main__":
    main()
