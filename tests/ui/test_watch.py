"""The watch beside the window: light, read-only, alone, silent while the window is there, gone when it is not wanted."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from netzwerkpflege.domain.notice import Notice
from netzwerkpflege.domain.reminder import Reminder
from netzwerkpflege.paths import Profile
from netzwerkpflege.services import reminders
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui import watch
from netzwerkpflege.ui.settings import ScreenSettings
from netzwerkpflege.ui.watch import WATCH, Watch

TODAY = date(2026, 11, 22)
NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = Desk.open(Profile(tmp_path / "profile"), clock=lambda: NOON)
    keep(opened.profile, WATCH, 1)
    yield opened
    opened.close()


def keep(profile: Profile, key: str, value: int | str) -> None:
    settings = ScreenSettings(profile)
    settings.keep(key, value)
    settings.sync()


def told(profile: Profile, at: datetime = NOON) -> list[str] | None:
    """What a look tells; None where the watch ends."""
    shown: list[str] = []
    goes_on = Watch(profile, "de", lambda notice, actions: shown.append(notice.title), lambda: at).look()
    return shown if goes_on else None


def test_it_tells_what_is_on_once_a_day(desk: Desk) -> None:
    reminders.add(desk, Reminder(TODAY, "Steuer"))
    before = desk.profile.database.read_bytes()
    assert told(desk.profile) == ["Steuer"] and told(desk.profile) == []
    assert told(desk.profile, NOON + timedelta(days=1)) == ["Steuer"]
    assert desk.profile.database.read_bytes() == before


def test_it_ends_when_it_is_not_wanted_any_more(desk: Desk, tmp_path: Path) -> None:
    keep(desk.profile, WATCH, 0)
    assert told(desk.profile) is None
    assert told(Profile(tmp_path / "fehlt")) is None


def test_it_keeps_to_the_settings_of_the_window(desk: Desk) -> None:
    reminders.add(desk, Reminder(TODAY, "Steuer"))
    keep(desk.profile, "notify_quiet", "11-13")
    assert told(desk.profile) == []
    keep(desk.profile, "notify_quiet", "")
    keep(desk.profile, "notify_named", 0)
    keep(desk.profile, "language", "en")
    assert told(desk.profile) == ["A reminder is on for today."]


def test_it_is_silent_while_the_window_is_there(desk: Desk) -> None:
    reminders.add(desk, Reminder(TODAY, "Steuer"))
    lock = desk.profile.folder / "window.lock"
    lock.write_text(f"{os.getpid()}\nnetzwerkpflege\nhere\n")
    assert told(desk.profile) == []
    if os.name == "posix":
        with subprocess.Popen([sys.executable, "-c", ""]) as gone:
            gone.wait()
        lock.write_text(f"{gone.pid}\nnetzwerkpflege\nhere\n")
        assert told(desk.profile) == ["Steuer"]


def test_a_desktop_that_shows_nothing_is_asked_again_later(desk: Desk) -> None:
    reminders.add(desk, Reminder(TODAY, "Steuer"))

    def silent(notice: Notice, actions: list[tuple[str, str]]) -> None:
        raise OSError("nobody there")

    assert Watch(desk.profile, "de", silent, lambda: NOON).look()
    assert told(desk.profile) == ["Steuer"]


def test_only_one_watches(desk: Desk) -> None:
    with watch._alone(desk.profile) as first, watch._alone(desk.profile) as second:
        assert (first, second) == (True, False)
    with watch._alone(desk.profile) as again:
        assert again


def test_what_is_pressed_is_one_step(desk: Desk) -> None:
    number = reminders.add(desk, Reminder(TODAY - timedelta(days=4000), "Steuer"))
    command = watch.answer(desk.profile, number, "tomorrow")
    assert command[-6:] == ["watch", "--act", "tomorrow", str(number), "--profile", str(desk.profile.folder)]
    assert watch.answer(desk.profile, number, "default")[-2:] == ["--profile", str(desk.profile.folder)]
    assert "--act" not in watch.answer(desk.profile, 0, "done")
    for what in ("tomorrow", "done"):
        done = subprocess.run(watch.answer(desk.profile, number, what), check=False)
        assert done.returncode == 0
    kept = reminders.get(desk, number)
    assert kept.done_on is not None and kept.snoozed_until == kept.done_on + timedelta(days=1)


def test_it_is_light(desk: Desk) -> None:
    """Neither Qt nor SQLAlchemy nor icalendar: a fifth of what the window takes."""
    lines = (
        "import sys; from pathlib import Path; from netzwerkpflege.paths import Profile; from netzwerkpflege import cli;"
        "from netzwerkpflege.ui import watch; from netzwerkpflege.services import notices;"
        "p = Profile(Path(sys.argv[1])); w = watch.Watch(p, 'de', print); w.look();"
        "print(*sorted({m.split('.')[0] for m in sys.modules} & {'PySide6', 'sqlalchemy', 'icalendar', 'vobject'}))"
    )
    reminders.add(desk, Reminder(TODAY - timedelta(days=4000), "Steuer"))
    keep(desk.profile, "notify_quiet", "")
    command = [sys.executable, "-c", lines, str(desk.profile.folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "" and "Steuer" in done.stdout
