"""The command ``kalima``; ``python -m kalima`` is the same."""

from __future__ import annotations

import signal
import sys

from . import _kalima


def main() -> None:
    """Run the command with the arguments of this process, and end it."""
    # Python's own handler only sets a flag, which nobody reads while native code runs. Ignored signals stay ignored.
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    sys.stdout.flush()
    sys.stderr.flush()
    sys.exit(_kalima._main(["kalima", *sys.argv[1:]]))


if __name__ == "__main__":
    main()
