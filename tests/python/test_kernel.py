"""`kalima.KERNEL` and the variable that chooses it."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

import kalima

ANSWERS = """
import kalima
texts = ["أَحْمَدُ ذَهَبَ إِلى المَدْرَسَةِ " * n + tail for n in (0, 1, 3, 40) for tail in ("", "é", "😀", "ﻻ", "\\u2026")]
print(kalima.KERNEL)
for text in texts:
    print(ascii(kalima.Normalizer("search")(text)), kalima.Tokenizer().spans(text), kalima.Tokenizer().words(text))
"""


def python(code: str, kernel: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "KALIMA_KERNEL": kernel, "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-c", code]
    return subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=120)


def test_every_kernel_is_heard_and_answers_alike() -> None:
    expected = python(ANSWERS, "scalar").stdout.split("\n", 1)[1]
    assert "(0, 8), (9, 15)" in expected and ascii("احمد ذهب الي المدرسه")[1:-1] in expected
    for kernel in ("scalar", "portable", "ssse3", "avx2", "avx512"):
        done = python(ANSWERS, kernel)
        if "this processor cannot run" in done.stderr:
            continue
        assert done.stdout.split("\n", 1) == [kernel, expected], done.stderr


def test_an_empty_variable_counts_as_none() -> None:
    done = python("import kalima; print(kalima.KERNEL)", "")
    assert done.stdout.strip() in ("portable", "ssse3", "avx2", "avx512")


@pytest.mark.skipif("KALIMA_KERNEL" in os.environ, reason="the kernel is chosen")
def test_the_kernel_of_this_process_is_the_best() -> None:
    assert kalima.KERNEL == python("import kalima; print(kalima.KERNEL)", "").stdout.strip()


def test_a_kernel_that_there_is_not_stops_the_import() -> None:
    done = python("import kalima", "avx")
    last = done.stderr.strip().splitlines()[-1]
    assert done.returncode == 1 and last.startswith('ValueError: the environment variable KALIMA_KERNEL: unknown kernel "avx"')
    assert "scalar" in last and "avx512" in last
