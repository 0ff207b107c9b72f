"""Where the program begins, as ``python -m netzwerkpflege`` and as the command ``netzwerkpflege``.

A process that only reads cards comes in here too, so nothing is loaded before it is known what is wanted. Nothing that
is loaded is garbage, so nobody looks for any meanwhile: that costs a sixth of the start. Who runs lets it begin again.
"""

from __future__ import annotations

import gc
import sys


def main() -> int:
    """Run one command, or open the window. Returns the exit code."""
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support  # noqa: PLC0415 - such a process ends in this call

        freeze_support()
    gc.disable()
    from netzwerkpflege.cli import main as run  # noqa: PLC0415 - see above

    return run()


if __name__ == "__main__":
    sys.exit(main())
