"""What needs a process of its own: Ctrl-C, fork, little memory, a sub-interpreter."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from string import Template

import pytest
from conftest import hear_interrupts

posix = pytest.mark.skipif(sys.platform == "win32", reason="signals, fork and memory limits are POSIX")


def python(code: str, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *options, "-c", code]
    return subprocess.run(command, capture_output=True, text=True, timeout=120)


BATCH = Template("""
import sys, time
import kalima
normalizer = kalima.Normalizer("strip_marks | fold_alef | nfc")
texts = ["أَحْمَدُ ذَهَبَ إِلى المَدْرَسَةِ " * $size] * $rows
def endless():
    while True:
        yield texts[0]
try:
    print("ready", flush=True)
    normalizer.batch($texts, threads=$threads)
except KeyboardInterrupt:
    print(time.time(), flush=True)
""")


@posix
@pytest.mark.parametrize(("size", "rows", "texts"), [(1, 10, "endless()"), (2000, 20_000, "texts")])
@pytest.mark.parametrize("wait", [0.05, 0.21, 0.4])
@pytest.mark.parametrize("threads", [1, 2, 4])
def test_ctrl_c_stops_a_batch(size: int, rows: int, texts: str, wait: float, threads: int) -> None:
    code = BATCH.substitute(size=size, rows=rows, texts=texts, threads=threads)
    command = [sys.executable, "-c", code]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, preexec_fn=hear_interrupts)
    assert child.stdout is not None and child.stdout.readline() == "ready\n"
    time.sleep(wait)
    sent = time.time()
    child.send_signal(signal.SIGINT)
    heard, _ = child.communicate(timeout=60)
    # The contract is 100 ms, but a busy machine may keep the child from running; unheard, it would take minutes.
    assert child.returncode == 0 and float(heard) - sent < 10


@posix
def test_a_fork_after_a_batch_is_safe() -> None:
    """No thread outlives a call: Python 3.12 and later would warn of one at the fork."""
    done = python(
        """
import os, time, kalima
normalizer = kalima.Normalizer("strip_marks")
texts = ["كَتَبَ " * 2000] * 100
answers = normalizer.batch(texts, threads=4)
tasks = "/proc/self/task"
# The kernel buries a thread a moment after it was joined.
for _ in range(10_000):
    if not os.path.exists(tasks) or len(os.listdir(tasks)) == 1:
        break
    time.sleep(0.001)
else:
    raise AssertionError(os.listdir(tasks))
for _ in range(20):
    child = os.fork()
    if child == 0:
        os._exit(0 if normalizer.batch(texts, threads=2) == answers else 1)
    assert os.waitpid(child, 0)[1] == 0
""",
        "-W",
        "error",
    )
    assert done.returncode == 0, done.stderr


LIMITED = Template("""
import resource, kalima
normalizer = kalima.Normalizer($spec)
text = $text
answer = normalizer(text[:1000])
used = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (used + $limit, used + $limit))
try:
    result = $call
except MemoryError:
    print("MemoryError")
else:
    print("answer")
""")


@pytest.mark.skipif(sys.platform != "linux", reason="RLIMIT_AS holds on Linux")
@pytest.mark.parametrize("call", ["normalizer(text)", "normalizer.batch([text] * 4)", "normalizer.batch([text] * 4, threads=2)"])
@pytest.mark.parametrize("spec", ["'strip_marks'", "'map(\"a\", \"\U0001f600\")'", "'nfc'"])
@pytest.mark.parametrize("text", ["'كَ' * 2_000_000", "'a' * 4_000_000"])
def test_little_memory_is_a_memory_error_or_no_matter(text: str, spec: str, call: str) -> None:
    said = set()
    for limit in (1, 3, 7, 12, 20, 33, 60, 200):
        done = python(LIMITED.substitute(limit=limit << 20, spec=spec, text=text, call=call))
        assert done.returncode == 0, (limit, done.returncode, done.stderr)
        said.add(done.stdout.strip())
    assert "answer" in said


SECOND = """
try:
    import kalima
except ImportError as error:
    assert "interpreter" in str(error), error
else:
    raise SystemError("imported")
"""


def test_a_second_interpreter_is_refused_with_an_import_error() -> None:
    code = f"""
try:
    import _interpreters as interpreters
except ImportError:
    import _xxsubinterpreters as interpreters
import kalima
assert not interpreters.run_string(interpreters.create(), {SECOND!r})
assert kalima.Normalizer("strip_marks")("\u0628\u064e") == "\u0628"
"""
    done = python(code)
    assert done.returncode == 0, done.stderr
