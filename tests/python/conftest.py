"""Where the shared test data is, and what every test may ask for."""

from __future__ import annotations

import importlib.util
import os
import signal
from pathlib import Path
from types import ModuleType

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("KALIMA_SHARED", REPOSITORY.parent / "shared"))


def shared(path: str) -> Path:
    """A file of the shared test data; the test is skipped, saying what is missing, where there is none."""
    found = SHARED / path
    if not found.exists():
        pytest.skip(f"{path} is not there: set KALIMA_SHARED to the folder of the shared test data")
    return found


def badinput() -> ModuleType:
    """The bad inputs and how to run them."""
    spec = importlib.util.spec_from_file_location("badinput", shared("badinput/run.py"))
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    # Its dataclasses look their module up by name.
    import sys

    sys.modules["badinput"] = module
    spec.loader.exec_module(module)
    return module


def hear_interrupts() -> None:
    """For `preexec_fn`: a shell starts what it runs in the background with SIGINT ignored, and children inherit that."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
