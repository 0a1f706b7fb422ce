"""The bad inputs of the shared folder: each text is listed there because it broke something."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from functools import cache
from types import ModuleType
from typing import Any

from conftest import shared

FILES = ["badinput/cases.jsonl", "badinput/more-cases.jsonl"]
# No more code points has the growing part of a text that many recipes read: what it has more is more of the same, and
# tests/bad_input.rs reads all of it.
GROWN = 5_000


@cache
def harness() -> ModuleType:
    """How the cases are read and what is asked of each, as the shared folder has it."""
    spec = importlib.util.spec_from_file_location("badinput", shared("badinput/run.py"))
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    # Its dataclasses look their module up by name.
    sys.modules["badinput"] = module
    spec.loader.exec_module(module)
    return module


def cases(file: str) -> Iterator[Any]:
    """Every case of a file, whole."""
    return harness().cases(str(shared(file)))


def cut_cases(file: str) -> Iterator[Any]:
    """Every case of a file, grown no further than many recipes can read."""
    for case in cases(file):
        if case.grows:
            unit = len(case.make(2)) - len(case.make(1))
            case.raw["n"] = min(case.raw["n"], GROWN // unit)
        yield case


def growing() -> list[Any]:
    """The cases that can grow."""
    return [case for file in FILES for case in harness().scaling(str(shared(file)))]
