"""What a bench is here: a question, texts cut into pieces, engines, the answers that must be equal, and goals.

As in `benches/support` of the Rust side. Engines take turns, round by round, in one process, and the median of the rounds
counts. What is counted is the time that the process had a processor for, all threads together: by a clock on the wall a
long round pays for the slices of others and a short one does not, which favours whoever is faster.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

# Seconds in which a round is long against what the round of another engine has left in the caches, and for all rounds of one text.
ROUND = 0.005
BUDGET = 1.0
ROUNDS = (5, 101)
# No text may fall below this part of the median.
LEAST = 0.6

Run = Callable[[list[str]], object]


def as_given(pieces: list[str], answers: object) -> object:
    return answers


@dataclass(frozen=True)
class Engine:
    name: str
    run: Run
    # The engine of the same question whose answers these must equal, where that is claimed.
    equals: str = ""
    # What is compared: the texts that the answers stand for.
    shown: Callable[[list[str], object], object] = as_given


@dataclass(frozen=True)
class Goal:
    """An engine that is to be at least `wanted` times as fast as the fastest of some others."""

    engine: str
    beside: Sequence[str]
    wanted: float


@dataclass(frozen=True)
class Question:
    name: str
    asks: str
    # "MB/s" of the text as UTF-8, or "ns" a piece.
    unit: str
    pieces: Callable[[str], list[str]]
    engines: Sequence[Engine]
    goals: Sequence[Goal] = ()
    # The loop over the pieces, whose time is taken off that of each engine.
    loop: Run | None = None
    # The texts it is asked of; none stands for all.
    texts: Sequence[str] = ()


@dataclass
class Verdict:
    title: str
    wanted: float
    ratios: dict[str, float] = field(default_factory=dict)


def one_by_one(function: Callable[[str], object]) -> Run:
    """A list of the answers."""
    return lambda pieces: [function(piece) for piece in pieces]


def calls(function: Callable[[str], object]) -> Run:
    """The calls alone: each answer goes before the next."""

    def run(pieces: list[str]) -> None:
        for piece in pieces:
            function(piece)

    return run


def empty_loop(pieces: list[str]) -> None:
    for _ in pieces:
        pass


def check(question: Question, pieces: list[str], text: str) -> None:
    """Answers that are said to be equal must be, or nothing is worth timing."""
    answers = {engine.name: engine.shown(pieces, engine.run(pieces)) for engine in _compared(question)}
    for engine in question.engines:
        if engine.equals and answers[engine.name] != answers[engine.equals]:
            sys.exit(f"{question.name}, {text}: {engine.name} does not answer what {engine.equals} answers")


def _compared(question: Question) -> list[Engine]:
    named = {engine.equals for engine in question.engines}
    return [engine for engine in question.engines if engine.equals or engine.name in named]


def report(question: Question, texts: dict[str, str]) -> list[Verdict]:
    """Prints a row for each text and judges the goals."""
    verdicts = [Verdict(f"{question.name}: {goal.engine} : {', '.join(goal.beside)}", goal.wanted) for goal in question.goals]
    names = [engine.name for engine in question.engines]
    print(f"\n## {question.name}: {question.asks}\n")
    print(f"| {question.unit} (× the first) | {' | '.join(names)} |\n|---{'|---' * len(names)}|")
    for text, content in texts.items():
        if question.texts and text not in question.texts:
            continue
        pieces = question.pieces(content)
        if not pieces:
            continue
        check(question, pieces, text)
        times = dict(zip(names, _medians(question, pieces), strict=True))
        first = times[names[0]]
        cells = [f"{_figure(question, times[name], pieces)} ({first / times[name]:.2f})" for name in names]
        print(f"| {text} | {' | '.join(cells)} |", flush=True)
        for goal, verdict in zip(question.goals, verdicts, strict=True):
            verdict.ratios[text] = min(times[name] for name in goal.beside) / times[goal.engine]
    return verdicts


def _medians(question: Question, pieces: list[str]) -> list[float]:
    runs = [engine.run for engine in question.engines]
    if question.loop:
        runs.append(question.loop)
    for run in runs:
        _seconds(run, pieces, 1)
    once = [max(_seconds(run, pieces, 1), 1e-9) for run in runs]
    passes = [max(1, int(ROUND / time)) for time in once]
    round_of_all = sum(time * count for time, count in zip(once, passes, strict=True))
    rounds = int(min(max(BUDGET / round_of_all, ROUNDS[0]), ROUNDS[1]))
    times: list[list[float]] = [[] for _ in runs]
    for _ in range(rounds):
        for run, count, series in zip(runs, passes, times, strict=True):
            series.append(_seconds(run, pieces, count))
    medians = [statistics.median(series) for series in times]
    if not question.loop:
        return medians
    *medians, loop = medians
    return [median - loop for median in medians]


def _seconds(run: Run, pieces: list[str], passes: int) -> float:
    start = time.process_time()
    for _ in range(passes):
        run(pieces)
    return (time.process_time() - start) / passes


def _figure(question: Question, seconds: float, pieces: list[str]) -> str:
    if question.unit == "MB/s":
        return f"{sum(len(piece.encode()) for piece in pieces) / seconds / 1e6:.0f}"
    return f"{seconds / len(pieces) * 1e9:.0f}"


def print_verdicts(verdicts: list[Verdict], kernel: str) -> None:
    judged = [verdict for verdict in verdicts if verdict.ratios]
    if not judged:
        return
    print(f"\n## goals from Python, {kernel}: the median of the texts, the worst text and its part of the median")
    print("\n| goal | median | worst text | of the median | wanted | |\n|---|---|---|---|---|---|")
    for verdict in judged:
        median = statistics.median(verdict.ratios.values())
        text, worst = min(verdict.ratios.items(), key=lambda item: item[1])
        held = "held" if median >= verdict.wanted and worst >= LEAST * median else "**missed**"
        even = f"{worst:.2f}, {text} | {worst / median:.0%}" if len(verdict.ratios) > 1 else " | "
        print(f"| {verdict.title} | {median:.2f} | {even} | ≥ {verdict.wanted:g} | {held} |")
