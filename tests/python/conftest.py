"""Where the shared test data is, and what every test may ask for."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("KALIMA_SHARED", REPOSITORY.parent / "shared"))


def shared(path: str) -> Path:
    """A file of the shared test data; the test is skipped, saying what is missing, where there is none."""
    found = SHARED / path
    if not found.exists():
        pytest.skip(f"{path} is not there: set KALIMA_SHARED to the folder of the shared test data")
    return found


def hear_interrupts() -> None:
    """For `preexec_fn`: a shell starts what it runs in the background with SIGINT ignored, and children inherit that."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
