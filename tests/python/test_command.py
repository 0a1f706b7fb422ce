"""The command: the wheel's script and `python -m kalima` call what the crate's binary calls."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest
from conftest import hear_interrupts

import kalima

SCRIPT = Path(sysconfig.get_path("scripts")) / ("kalima.exe" if sys.platform == "win32" else "kalima")
COMMANDS = [[sys.executable, "-m", "kalima"], [str(SCRIPT)]]
TEXT = "كَتَبَ الطالبُ رسالةً 25!\nسطر ثانٍ.\n"


def run(command: list[str], *arguments: str, text: str = TEXT) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*command, *arguments], input=text.encode(), capture_output=True, timeout=60)


@pytest.mark.parametrize("command", COMMANDS, ids=["module", "script"])
def test_the_same_answers_as_the_module(command: list[str]) -> None:
    done = run(command, "normalize", "--spec", "search")
    assert (done.returncode, done.stderr) == (0, b"")
    normalizer = kalima.Normalizer("search")
    assert done.stdout.decode() == "".join(normalizer(line) + "\n" for line in TEXT.splitlines())
    assert kalima.__version__ in run(command, "--version").stdout.decode()


def test_analyze_writes_the_lines_of_a_document() -> None:
    done = run(COMMANDS[0], "analyze", "--format", "jsonl", text=TEXT + '"\\ \x01 \x7f é😀')
    assert done.returncode == 0, done.stderr
    assert done.stdout.decode() == kalima.analyze(TEXT + '"\\ \x01 \x7f é😀').to_jsonl()


@pytest.mark.parametrize(("arguments", "code"), [(["normalize", "no-such-file"], 1), (["no-such-command"], 2)])
def test_exit_codes_and_one_line_of_error(arguments: list[str], code: int) -> None:
    for command in COMMANDS:
        done = run(command, *arguments)
        assert done.returncode == code and done.stdout == b""
        assert done.stderr and b"Traceback" not in done.stderr


def test_a_kernel_that_there_is_not_is_refused_in_one_line() -> None:
    environment = {**os.environ, "KALIMA_KERNEL": "avx"}
    for command in COMMANDS:
        done = subprocess.run([*command, "normalize"], env=environment, input=b"", capture_output=True, timeout=60)
        assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (2, b"", 1), done.stderr
        assert done.stderr.startswith(b'kalima: KALIMA_KERNEL: unknown kernel "avx"')


@pytest.mark.skipif(sys.platform == "win32", reason="SIGINT is POSIX")
def test_ctrl_c_ends_it() -> None:
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    child = subprocess.Popen([*COMMANDS[0], "normalize"], **pipes, preexec_fn=hear_interrupts)
    assert child.stdin is not None and child.stdout is not None
    child.stdin.write("نص\n".encode())
    child.stdin.flush()
    # Once it has answered it waits for more.
    assert child.stdout.readline() == "نص\n".encode()
    child.send_signal(signal.SIGINT)
    assert child.wait(timeout=60) == -signal.SIGINT
    child.stdin.close()
    child.stdout.close()
