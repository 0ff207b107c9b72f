"""The watch: minds reminders without a window, for as long as the setting wants it. Light: no Qt, no SQLAlchemy.

It only looks into the file. What is pressed in a message is done by the command line, in a process of its own.
"""

from __future__ import annotations

import configparser
import os
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import IO, TYPE_CHECKING, Final

from netzwerkpflege.domain.notice import USUAL_QUIET, Notice, NoticeWords, is_quiet, notices
from netzwerkpflege.paths import Profile
from netzwerkpflege.phrases import LANGUAGES, phrase
from netzwerkpflege.services import autostart, reminders
from netzwerkpflege.services import notices as service
from netzwerkpflege.services.desk import Desk, local_time

if TYPE_CHECKING:
    from collections.abc import Iterator

WATCH: Final = "watch"
"""The setting of this screen: a flag, off by default."""
DONE, TOMORROW = "done", "tomorrow"
PAUSE: Final = 30
"""Looks after a desktop that showed nothing, before it is asked again."""
_MINUTE: Final = 60.0
Show = Callable[[Notice, list[tuple[str, str]]], None]


class Watch:
    """Looks once a minute. ``show`` raises OSError where nothing can be shown; then it is tried again later."""

    def __init__(self, profile: Profile, lang: str, show: Show, clock: Callable[[], datetime] = local_time) -> None:
        self._profile, self._lang, self._show, self._clock = profile, lang, show, clock

    def look(self) -> bool:
        """Tell what is on and was not told yet. False where the setting wants no watch any more."""
        settings = kept_settings(self._profile)
        if settings.get(WATCH, "0") != "1":
            return False
        now = self._clock()
        quiet = is_quiet(settings.get("notify_quiet", USUAL_QUIET), now.time())
        if quiet or window_is_open(self._profile):
            return True
        waiting = service.waiting_in(self._profile, now.date())
        if waiting:
            lang = settings.get("language", self._lang)
            lang = lang if lang in LANGUAGES else self._lang
            words = words_of(lang, named=settings.get("notify_named", "1") == "1")
            try:
                for notice in notices(waiting, words):
                    self._show(notice, actions_of(notice, lang))
            except OSError:
                return True
            service.keep_told(self._profile, now.date(), [one.reminder_id for one in waiting])
        return True


def run(profile: Profile, lang: str) -> int:
    """Watch until the setting wants it no more. Returns the exit code; at once where another one watches."""
    with _alone(profile) as alone:
        if not alone:
            return 0
        show = _Desktop(profile) if sys.platform.startswith("linux") else _balloon
        watch = Watch(profile, lang, show)
        while watch.look():
            time.sleep(_MINUTE)
    return 0


def begin(profile: Profile) -> None:
    """Begin the watch now, without waiting for the next start of the computer; it stays when the window goes."""
    subprocess.Popen(
        autostart.command(profile),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def words_of(lang: str, *, named: bool) -> NoticeWords:
    """The words of the messages in a language."""
    return NoticeWords(phrase("notice.one", lang), phrase("notice.many", lang, {"count": "{count}"}), named)


def actions_of(notice: Notice, lang: str) -> list[tuple[str, str]]:
    """The buttons of a message: their names and words."""
    if notice.reminder_id is None:
        return []
    return [(DONE, phrase("notice.done", lang)), (TOMORROW, phrase("notice.tomorrow", lang))]


def kept_settings(profile: Profile) -> dict[str, str]:
    """The settings of this screen as far as they are plain words; none where they cannot be read."""
    parser = configparser.RawConfigParser(strict=False, delimiters=("=",), comment_prefixes=(";",))
    try:
        parser.read_string(profile.settings.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, configparser.Error):
        return {}
    return dict(parser["General"]) if parser.has_section("General") else {}


def window_is_open(profile: Profile) -> bool:
    """Whether the window holds the profile: the first line of its lock is the number of a process that lives."""
    try:
        number = int((profile.folder / "window.lock").read_text(encoding="ascii", errors="replace").split("\n")[0])
    except (OSError, ValueError):
        return False
    if os.name != "posix":
        return True  # such a lock is gone with its window, or the next window takes it
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def answer(profile: Profile, number: int, what: str) -> list[str]:
    """The command for what was pressed in a message; the message itself opens the window."""
    folder = ["--profile", str(profile.folder)]
    deed = ["watch", "--act", what, str(number)] if what in (DONE, TOMORROW) and number else []
    return [*autostart.program(), *deed, *folder]


def act(profile: Profile, what: str, number: int) -> int:
    """Do what was pressed: one step, as in the window. Returns the exit code."""
    desk = Desk.open(profile)
    try:
        if what == DONE:
            reminders.finish(desk, number)
        else:
            reminders.snooze(desk, number, desk.today() + timedelta(days=1))
    finally:
        desk.close()
    return 0


class _Desktop:
    """The desktop's messages; connected when the first is to be shown, and anew after a trouble."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile
        self._channel: object = None
        self._pause = 0

    def __call__(self, notice: Notice, actions: list[tuple[str, str]]) -> None:
        from netzwerkpflege.ui.notify_dbus import DesktopNotices  # noqa: PLC0415 - when there is something to say

        if self._pause:
            self._pause -= 1
            raise OSError("it was asked a moment ago")
        channel = self._channel if isinstance(self._channel, DesktopNotices) else None
        try:
            channel = self._channel = channel or DesktopNotices(self._act)
            channel.show(notice, actions)
        except OSError:
            self._pause = PAUSE
            if channel is not None:
                channel.close()
            self._channel = None
            raise

    def _act(self, number: int, what: str) -> None:
        subprocess.Popen(  # its end is nobody's concern
            answer(self._profile, number, what),
            stdin=subprocess.DEVNULL,
            start_new_session=True,
        )


def _balloon(notice: Notice, actions: list[tuple[str, str]]) -> None:
    """Where there is no D-Bus: by a process with Qt that ends with its message. It knows no buttons."""
    words = ["watch", "--tell", notice.title, notice.body]
    subprocess.run([*autostart.program(), *words], stdin=subprocess.DEVNULL, check=False)


@contextmanager
def _alone(profile: Profile) -> Iterator[bool]:
    """True where no other watch minds this profile. The lock goes with the process, whatever ends it."""
    try:
        file = (profile.folder / "watch.lock").open("a+")
    except OSError:
        yield False
        return
    with file:
        yield _locked(file)


def _locked(file: IO[str]) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - on this system alone

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - on these systems alone

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
