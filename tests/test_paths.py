"""The profile: where it lies, who may read it, and what is said where it cannot be made."""

from __future__ import annotations

import errno
import logging
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from netzwerkpflege.domain.outcome import DatabaseReadOnly, DiskFull
from netzwerkpflege.logs import start_logging
from netzwerkpflege.paths import ENVIRONMENT, Profile, find_profile

posix = pytest.mark.skipif(os.name != "posix", reason="file modes are POSIX's")


def mode(path: Path) -> int:
    """Who may do what with a path."""
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    """A profile whose folder does not exist yet."""
    return Profile(tmp_path / "deep" / "profile")


@pytest.fixture
def umask() -> Iterator[Callable[[int], int]]:
    """Set the umask for a test."""
    before = os.umask(0o022)
    yield os.umask
    os.umask(before)


@pytest.fixture
def logger() -> Iterator[logging.Logger]:
    """The program's logger, without what a test hung onto it."""
    ours = logging.getLogger("netzwerkpflege")
    before = list(ours.handlers)
    yield ours
    for handler in [handler for handler in ours.handlers if handler not in before]:
        ours.removeHandler(handler)
        handler.close()


def test_a_named_profile_wins_over_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """--profile, then the environment, then the person's own folder of data."""
    monkeypatch.setenv(ENVIRONMENT, os.fspath(tmp_path / "env"))
    assert find_profile(tmp_path / "named").folder == tmp_path / "named"
    assert find_profile().folder == tmp_path / "env"
    monkeypatch.delenv(ENVIRONMENT)
    assert find_profile().folder.name == "netzwerkpflege"
    assert find_profile().folder.is_relative_to(Path.home())


def test_everything_lies_in_one_folder(profile: Profile) -> None:
    """The address file, settings, logs and backups."""
    assert profile.database == profile.folder / "netzwerkpflege.sqlite3"
    assert profile.settings == profile.folder / "settings.ini"
    assert profile.logs == profile.folder / "logs"
    assert profile.backups == profile.folder / "backups"


@posix
@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077, 0o277])
def test_the_folder_is_the_owners_alone_whatever_the_umask(
    profile: Profile, umask: Callable[[int], int], mask: int
) -> None:
    """0700, neither more nor less."""
    profile.folder.parent.mkdir()
    umask(mask)
    profile.prepare()
    assert mode(profile.folder) == 0o700
    profile.prepare()
    assert mode(profile.folder) == 0o700


@posix
@pytest.mark.parametrize(
    ("content", "expected"), [(None, 0o700), ("netzwerkpflege.sqlite3", 0o700), ("essay.odt", 0o755)]
)
def test_only_own_folders_are_closed_to_others(profile: Profile, content: str | None, expected: int) -> None:
    """An empty folder and an older profile become private; the person's other folders stay as they are."""
    profile.folder.mkdir(parents=True)
    profile.folder.chmod(0o755)
    if content:
        (profile.folder / content).touch()
    profile.prepare()
    assert mode(profile.folder) == expected


def test_a_file_in_the_way_is_named(profile: Profile) -> None:
    """Where a file lies at the place of the folder, the trouble names it."""
    profile.folder.parent.mkdir()
    profile.folder.touch()
    with pytest.raises(DatabaseReadOnly) as caught:
        profile.prepare()
    assert caught.value.details == {"file": str(profile.folder)}


@pytest.mark.parametrize(
    ("number", "trouble"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EACCES, DatabaseReadOnly),
        (errno.EROFS, DatabaseReadOnly),
    ],
)
def test_troubles_of_the_disk_are_expected(
    profile: Profile, monkeypatch: pytest.MonkeyPatch, number: int, trouble: type[Exception]
) -> None:
    """A full disk and a forbidden one are told apart."""

    def refuse(*args: object, **kwargs: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(trouble):
        profile.prepare()


@posix
def test_a_read_only_disk_is_no_trouble_where_the_folder_is_there(
    profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One may still read there; whether one may write is the address file's to say."""
    profile.folder.mkdir(parents=True)
    profile.folder.chmod(0o755)

    def refuse(*args: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(Path, "chmod", refuse)
    profile.prepare()


@posix
def test_logs_are_private_also_after_turning_over(profile: Profile, logger: logging.Logger) -> None:
    """0600 for the log in use and for the ones put aside."""
    profile.prepare()
    start_logging(profile)
    for _ in range(3):
        logger.info("%s", "x" * 300_000)
    files = sorted(profile.logs.iterdir())
    assert len(files) > 1
    assert {mode(file) for file in files} == {0o600}
    assert mode(profile.logs) == 0o700


def test_the_log_keeps_what_an_error_quotes_to_itself(profile: Profile, logger: logging.Logger) -> None:
    """Where and what kind, but not the message, which may carry a person's address."""
    profile.prepare()
    start_logging(profile)
    try:
        raise ValueError("anna@" + "kirchhoff.example")
    except ValueError:
        logger.exception("import %d failed", 7)
    text = (profile.logs / "netzwerkpflege.log").read_text(encoding="utf-8")
    assert "import 7 failed" in text
    assert "ValueError" in text
    assert "test_paths" in text
    assert "anna@kirchhoff" not in text


def test_a_second_start_moves_the_log(profile: Profile, logger: logging.Logger, tmp_path: Path) -> None:
    """Each line is written once, to the profile named last."""
    other = Profile(tmp_path / "other")
    for one in (profile, other):
        one.prepare()
        start_logging(one)
    logger.info("only here")
    assert "only here" not in (profile.logs / "netzwerkpflege.log").read_text(encoding="utf-8")
    assert (other.logs / "netzwerkpflege.log").read_text(encoding="utf-8").count("only here") == 1


def test_without_a_place_for_it_there_is_no_log(profile: Profile, logger: logging.Logger) -> None:
    """A missing log stops nothing."""
    before = list(logger.handlers)
    start_logging(profile)
    assert logger.handlers == before
