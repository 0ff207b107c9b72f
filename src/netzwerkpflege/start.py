"""Where Qt is loaded: for the window and for the briefing alone, after a look at what the system lacks."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from netzwerkpflege.paths import Profile
from netzwerkpflege.phrases import phrase
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui.start_check import has_screen, missing_packages

if TYPE_CHECKING:
    from argparse import Namespace

FAILED = 3


def open_window(profile: Profile, lang: str, files: Sequence[Path] = ()) -> int:
    """Open the window on a profile and stay until it is closed. Returns the exit code.

    Where the system lacks a screen or libraries, one sentence says so.
    """
    if not has_screen() and os.environ.get("QT_QPA_PLATFORM", "") != "offscreen":
        return _refuse(phrase("cli.no_screen", lang))
    if missing := missing_packages():
        return _refuse(phrase("cli.missing_libraries", lang, {"packages": " ".join(missing)}))
    from netzwerkpflege.ui.app import run  # noqa: PLC0415 - Qt is loaded for the window alone

    return run(profile, lang, files)


def watch(profile: Profile, lang: str, tell: Sequence[str] | None = None, act: Sequence[str] | None = None) -> int:
    """Mind reminders without a window, until the setting wants it no more. Returns the exit code.

    The watch calls itself: to ``tell`` one message (title, text) with Qt, to ``act`` as a message was answered (what, ID).
    """
    from netzwerkpflege.ui import watch as watching  # noqa: PLC0415 - the window's start must not pay for it

    if act is not None:
        return watching.act(profile, act[0], int(act[1]))
    if tell is None:
        return watching.run(profile, lang)
    if missing_packages():
        return FAILED
    from netzwerkpflege.ui.balloon import show  # noqa: PLC0415 - Qt is loaded for the message alone

    return show(*tell)


def write_briefing(desk: Desk, wanted: Namespace) -> int:
    """Write an event's briefing as PDF and return the number of its pages, or (0) as a file for the phone. Needs no screen.

    Raises NotFound, FileUnwritable, DiskFull; SystemExit with a sentence where libraries are missing.
    """
    if missing := missing_packages(window=False):
        raise SystemExit(_refuse(phrase("cli.missing_libraries", wanted.lang, {"packages": " ".join(missing)})))
    from netzwerkpflege.ui import printing  # noqa: PLC0415 - Qt is loaded for the briefing alone

    write = printing.briefing_to_pdf if wanted.pdf else printing.briefing_for_phone
    chosen = printing.chosen(wanted.paper, large=wanted.large, everybody=wanted.everybody)
    return write(desk, wanted.event, wanted.pdf or wanted.html, chosen, wanted.lang)


def photo_shrinker() -> Callable[[bytes, int], tuple[bytes, str] | None]:
    """What makes a photo small enough for other programs. Qt is loaded when the first one is too large.

    Without its libraries photos stay as they are.
    """

    lacking = cache(lambda: missing_packages(window=False))

    def shrink(data: bytes, limit: int) -> tuple[bytes, str] | None:
        if lacking():
            return None
        from netzwerkpflege.ui.images import shrink_photo  # noqa: PLC0415 - Qt is loaded for large photos alone

        return shrink_photo(data, limit)

    return shrink


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)  # noqa: T201 - before there is a window
    return FAILED
