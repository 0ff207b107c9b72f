"""``python -m netzwerkpflege``: the same as the command ``netzwerkpflege``."""

from __future__ import annotations

import sys

from netzwerkpflege.cli import main

if __name__ == "__main__":
    sys.exit(main())
