"""What a process holds after it has read texts: no more than before."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/statm").exists(), reason="the memory of a process is read from /proc, which is Linux's"
)

MIB = 1 << 20
# What the allocator keeps in pieces; a leak of one kilobyte a document is as much.
TOLERANCE = 2 * MIB

# Run by a process of its own, in which nothing else was allocated: `call` is what reads a text.
SCRIPT = """
import gc, os, sys
import kalima
from kalima import Normalizer, Segmenter, Sentences, Stemmer, Tokenizer

call = eval(sys.argv[1])

def held():
    gc.collect()
    with open("/proc/self/statm") as statm:
        return int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")

def document(number):
    sentence = f"أَحْمَدُ ذَهَبَ  إلى المــدرسة رقم {number}، ثم عااااد! 😂 https://a.co/x "[number % 3 :]
    return sentence * (3000 if number % 100 == 0 else number * 7919 % 60)
"""

READS_MANY = """
def read(numbers):
    for number in numbers:
        call(document(number))

read(range(200))
before = held()
read(range(2000))
print(held() - before)
"""

READS_LONG_ONES = """
import resource
text = document(100) * 4

def faults():
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt

for _ in range(3):
    call(text)
before = faults()
for _ in range(10):
    call(text)
print((faults() - before) // 10)
"""

READS_A_LONG_ONE = """
call(document(1))
text = document(100) * 40
before = held()
call(text)
print(held() - before)
"""

CALLS = [
    "Normalizer('search')",
    "Normalizer('map(\"أ\", \"ا\", \"َ\", \"\")')",
    "Normalizer('clean').align",
    "lambda text, search=Normalizer('search'): search.batch([text] * 3)",
    "Tokenizer().spans",
    "kalima.sentences",
    "kalima.analyze",
    "Segmenter().text",
]


def printed(script: str, call: str, environment: dict[str, str]) -> int:
    command = [sys.executable, "-c", SCRIPT + script, call]
    finished = subprocess.run(command, env=os.environ | environment, stdout=subprocess.PIPE, text=True)
    assert finished.returncode == 0, call
    return int(finished.stdout)


def growth(script: str, call: str) -> int:
    """The bytes by which the process grew."""
    # Memory that was freed goes back to the system at once, instead of when the allocator thinks it is worth a call.
    at_once = {"MALLOC_MMAP_THRESHOLD_": "65536", "MALLOC_TRIM_THRESHOLD_": "65536"}
    return printed(script, call, at_once)


@pytest.mark.parametrize("call", CALLS)
def test_reading_2000_documents_leaves_the_process_no_bigger(call: str) -> None:
    assert growth(READS_MANY, call) < TOLERANCE


@pytest.mark.parametrize("call", CALLS[:4])
def test_what_a_long_document_took_is_given_back(call: str) -> None:
    """9 million code points: kept memory of half their size would show."""
    assert growth(READS_A_LONG_ONE, call) < TOLERANCE


def test_what_is_kept_shows() -> None:
    """The measure itself: a call that keeps what it made fails both."""
    assert growth(READS_MANY, "(kept := []).append") > TOLERANCE
    assert growth(READS_A_LONG_ONE, "lambda text, kept=[]: kept.append(text + 'x')") > TOLERANCE


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="other allocators have rules of their own")
@pytest.mark.parametrize("call", CALLS[:3])
def test_a_long_document_is_not_zeroed_page_by_page(call: str) -> None:
    """A million code points, of four bytes each: their pages alone are a thousand."""
    assert printed(READS_LONG_ONES, call, {}) < 500
