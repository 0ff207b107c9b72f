"""The command line as a person, or a script, uses it: words, JSON, exit codes."""

from __future__ import annotations

import argparse
import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from netzwerkpflege import commands
from netzwerkpflege.cli import _is_plain, _parser, main
from netzwerkpflege.domain.meeting import Event
from netzwerkpflege.domain.query import Query
from netzwerkpflege.paths import Profile
from netzwerkpflege.services import contacts, imports
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.imports import ImportReport

JUTTA = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:jutta-1\r\nN:Müller;Jutta;;;\r\nFN:Jutta Müller\r\nEMAIL:jutta@example.org\r\n"
    "TEL;TYPE=CELL:0171 3920011\r\nBDAY:--0412\r\nEND:VCARD\r\n"
)
NOBODY = "BEGIN:VCARD\r\nVERSION:3.0\r\nNOTE:niemand\r\nEND:VCARD\r\n"
CONTACT_KEYS = {
    *("id", "uid", "status", "doors", "name", "nickname", "organisation", "department", "title", "role", "emails"),
    *(
        "phones",
        "addresses",
        "urls",
        "profiles",
        "birthday",
        "anniversary",
        "note",
        "tags",
        "photo",
        "created",
        "source",
    ),
}
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run one command on a profile of its own; returns exit code, standard output and standard error."""

    def call(*arguments: str, lang: str = "de") -> tuple[int, str, str]:
        capsys.readouterr()
        code = main(["--profile", str(tmp_path / "profile"), "--lang", lang, *arguments])
        out, err = capsys.readouterr()
        return code, out, err

    return call


@pytest.fixture
def cards(tmp_path: Path) -> str:
    """A file with a good card and one that names nobody."""
    file = tmp_path / "abend.vcf"
    file.write_bytes((JUTTA + NOBODY).encode())
    return str(file)


def read(answer: tuple[int, str, str]) -> Any:
    """The JSON of an answer; nothing else may stand on standard output."""
    return json.loads(answer[1])


def test_import_accounts_for_every_card_as_json(run: Run, cards: str) -> None:
    answer = run("import", cards, "--json")
    assert answer[0] == 1
    told = read(answer)
    assert set(told) == {"files", "cards", "new", "unchanged", "updated", "duplicates", "broken", "seconds"}
    assert (told["files"], told["cards"], told["new"]) == (1, 2, 1)
    (broken,) = told["broken"]
    assert set(broken) == {"file", "card", "name", "reason"}
    assert (broken["file"], broken["card"]) == (cards, 2)
    assert broken["reason"] == "Auf dieser Karte steht kein Name."


def test_import_again_says_that_nothing_changed(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "jutta.vcf"
    file.write_bytes(JUTTA.encode())
    assert run("import", str(file))[0] == 0
    code, out, _ = run("import", str(file))
    assert code == 0
    assert "Alles ist schon da; nichts wurde geändert." in out
    assert read(run("import", str(file), "--json"))["unchanged"] == 1


def test_a_dry_run_keeps_nothing(run: Run, cards: str) -> None:
    assert read(run("import", cards, "--dry-run", "--json"))["new"] == 1
    assert read(run("list", "--json")) == []


def test_a_contact_has_one_shape_everywhere(run: Run, cards: str, tmp_path: Path) -> None:
    run("import", cards)
    shown = read(run("show", "1", "--json"))
    assert set(shown) >= CONTACT_KEYS
    assert shown["birthday"] == "--04-12"
    assert shown["status"] == "bare"
    assert shown["doors"] == {"write": False, "serial": False, "reasons": ["no_conversation"]}
    assert shown["phones"] == [{"number": "0171 3920011", "label": "cell", "preferred": False}]
    assert read(run("list", "mueller", "--json")) == [shown]
    assert run("export", str(tmp_path / "alle.json"))[0] == 0
    assert json.loads((tmp_path / "alle.json").read_text(encoding="utf-8")) == [shown]


def test_the_whole_way_by_commands(run: Run, cards: str, tmp_path: Path) -> None:
    run("import", cards)
    wishes = ("--point", "Chorsingen", "--my-wish", "yes", "--their-wish", "yes")
    assert run("event", "add", "Stammtisch", "--on", "2026-01-15", "--place", "Landshut")[0] == 0
    assert run("guests", "1", "--contact", "1")[0] == 0
    assert run("note", "1", "--text", "Gut geredet", "--on", "15.01.2026", "--event", "1", *wishes)[0] == 0
    assert [c["id"] for c in read(run("list", "--status", "dialogue", "--json"))] == [1]
    assert run("remind", "1", "--on", "2031-12-01", "--text", "Anrufen")[0] == 0
    (reminder,) = read(run("reminders", "--json"))
    assert (reminder["due"], reminder["text"], reminder["contact"]) == (
        "2031-12-01",
        "Anrufen",
        {"id": 1, "name": "Jutta Müller"},
    )
    (event,) = read(run("event", "list", "--json"))
    assert (event["title"], event["on"], event["guests"]) == ("Stammtisch", "2026-01-15", 1)
    code, out, _ = run("undo")
    assert (code, out.strip()) == (0, "Rückgängig gemacht: Erinnerung „Anrufen“ anlegen")
    run("undo")
    assert read(run("show", "1", "--json"))["status"] == "bare"
    assert run("check")[0] == 0
    assert run("backup", str(tmp_path / "kopie.sqlite3"))[0] == 0
    with sqlite3.connect(tmp_path / "kopie.sqlite3") as copy:
        assert copy.execute("SELECT count(*) FROM contact").fetchone() == (1,)
    copy.close()


def test_an_export_can_be_read_back(run: Run, cards: str, tmp_path: Path) -> None:
    run("import", cards)
    for version in ("3.0", "4.0"):
        file = tmp_path / f"alle-{version}.vcf"
        assert run("export", str(file), "--vcard", version)[0] == 0
        assert f"VERSION:{version}" in file.read_text(encoding="utf-8")
        assert read(run("import", str(file), "--json"))["new"] == 0


def test_a_table_is_written_by_its_ending_or_by_its_format(run: Run, cards: str, tmp_path: Path) -> None:
    run("import", cards)
    assert run("export", str(tmp_path / "alle.csv"))[0] == 0
    assert run("export", str(tmp_path / "alle.txt"), "--format", "csv")[0] == 0
    table = (tmp_path / "alle.csv").read_text(encoding="utf-8-sig")
    assert ";" in table.splitlines()[0] and "Müller" in table
    assert (tmp_path / "alle.txt").read_bytes() == (tmp_path / "alle.csv").read_bytes()
    assert run("export", str(tmp_path / "every.csv"), lang="en")[0] == 0
    assert "," in (tmp_path / "every.csv").read_text(encoding="utf-8-sig").splitlines()[0]


def test_a_file_for_each_contact_for_classic_outlook(run: Run, cards: str, tmp_path: Path) -> None:
    run("import", cards)
    code, out, _err = run("export", str(tmp_path / "Karten"), "--each", "--vcard", "2.1")
    files = list((tmp_path / "Karten").iterdir())
    assert code == 0 and f"{len(files)} Kontakt" in out
    assert files and all(path.read_text(encoding="ascii").startswith("BEGIN:VCARD\nVERSION:2.1") for path in files)


def test_a_pasted_guest_list_says_whom_it_does_not_know(run: Run, cards: str, tmp_path: Path) -> None:
    run("import", cards)
    run("event", "add", "Stammtisch", "--on", "2026-01-15")
    pasted = tmp_path / "gaeste.txt"
    pasted.write_text("Jutta Müller, Hütte AG\nWerner Unbekannt\n\n", encoding="utf-8")
    code, out, err = run("guests", "1", "--paste", str(pasted))
    assert code == 0
    assert "2 auf die Gästeliste gesetzt." in out
    assert "Werner Unbekannt" in err
    pasted.write_text("Wir freuen uns auf Sie!\n", encoding="utf-8")
    code, out, err = run("guests", "1", "--paste", str(pasted))
    assert code == 1
    assert "Wir freuen uns auf Sie!" in err


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("show", "99"), 3),
        (("note", "99", "--text", "x"), 3),
        (("guests", "99", "--contact", "1"), 3),
        (("undo",), 3),
        (("export", "/nirgendwo/alle.vcf"), 3),
        (("backup", "/nirgendwo/kopie.sqlite3"), 3),
    ],
)
def test_what_cannot_be_done_is_a_sentence_and_exit_code_three(run: Run, arguments: tuple[str, ...], code: int) -> None:
    for lang in ("de", "en"):
        got, out, err = run(*arguments, lang=lang)
        assert (got, out) == (code, "")
        assert len(err.strip().splitlines()) == 1
        assert "Traceback" not in err


@pytest.mark.parametrize(
    "arguments", [("--bogus",), ("list", "--status", "lead"), ("remind", "1", "--on", "morgen", "--text", "x")]
)
def test_usage_is_exit_code_two(run: Run, arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run(*arguments)
    assert ended.value.code == 2
    assert "Traceback" not in capsys.readouterr().err


def test_a_conversation_in_the_future_is_refused_kindly(run: Run, cards: str) -> None:
    run("import", cards)
    code, _, err = run("note", "1", "--text", "x", "--on", "2099-01-01")
    assert (code, err.strip()) == (2, "Ein Gespräch kann nicht in der Zukunft liegen.")


def test_a_newer_address_file_is_refused_and_left_alone(run: Run, tmp_path: Path) -> None:
    run("list")
    file = tmp_path / "profile" / "netzwerkpflege.sqlite3"
    with sqlite3.connect(file) as newer:
        newer.execute("PRAGMA user_version = 999")
    newer.close()
    before = file.read_bytes()
    code, _, err = run("list")
    assert code == 3
    assert "neueren Fassung" in err and "999" in err
    assert file.read_bytes() == before


@pytest.mark.parametrize("content", [b"kein sqlite", b"SQLite format 3\0" + b"x" * 5000])
def test_a_foreign_file_in_its_place_is_refused_and_left_alone(run: Run, tmp_path: Path, content: bytes) -> None:
    folder = tmp_path / "profile"
    folder.mkdir()
    (folder / "netzwerkpflege.sqlite3").write_bytes(content)
    code, _, err = run("list")
    assert code == 3
    assert "Traceback" not in err
    assert (folder / "netzwerkpflege.sqlite3").read_bytes() == content


def test_a_locked_address_file_is_a_sentence(
    run: Run, cards: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("netzwerkpflege.store.db.BUSY_TIMEOUT_MS", 50)
    run("list")
    holder = sqlite3.connect(tmp_path / "profile" / "netzwerkpflege.sqlite3", isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    code, _, err = run("import", cards)
    holder.execute("ROLLBACK")
    holder.close()
    assert code == 3
    assert "Ein anderes Programm arbeitet gerade" in err


def test_the_profile_is_for_its_owner_alone(run: Run, tmp_path: Path) -> None:
    run("list")
    folder = tmp_path / "profile"
    assert folder.stat().st_mode & 0o777 == 0o700
    for file in folder.glob("netzwerkpflege.sqlite3*"):
        assert file.stat().st_mode & 0o777 == 0o600


def test_the_self_test_passes(run: Run) -> None:
    assert run("self-test")[0] == 0


def test_qt_is_not_loaded_for_the_commands(tmp_path: Path) -> None:
    code = "import sys; from netzwerkpflege.cli import main; main(['list']); sys.exit('PySide6' in sys.modules)"
    environment = {**os.environ, "NETZWERKPFLEGE_PROFILE": str(tmp_path / "p")}
    done = subprocess.run([sys.executable, "-c", code], env=environment, check=False, capture_output=True)
    assert done.returncode == 0, done.stderr.decode()


def test_the_windows_start_waits_for_no_command() -> None:
    """What reads and writes files is loaded when it is first wanted."""
    code = (
        "import sys; from netzwerkpflege import cli, start; import netzwerkpflege.ui.app;"
        "late = [name for name in sys.modules if name.startswith(('netzwerkpflege.exchange', 'netzwerkpflege.commands'))];"
        "late += [name for name in ('vobject', 'multiprocessing') if name in sys.modules]; sys.exit(' '.join(late) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True)
    assert done.returncode == 0, done.stderr.decode()


@pytest.mark.parametrize(
    ("arguments", "plain"),
    [
        ([], True),
        (["--profile", "p"], True),
        (["--lang", "en", "--profile", "p"], True),
        (["list"], False),
        (["--profile", "--help"], False),
        (["--lang", "xx"], False),
        (["--profile", "p", "list"], False),
        (["list", "--profile"], False),
        (["--help"], False),
    ],
)
def test_the_commands_are_described_unless_the_window_alone_is_wanted(arguments: list[str], plain: bool) -> None:
    assert _is_plain(arguments) is plain


def test_every_command_has_its_function() -> None:
    parsers, names = [_parser("de")], []
    while parsers:
        parser = parsers.pop()
        names.append(parser.get_default("run"))
        for action in parser._actions:
            if isinstance(action, argparse._SubParsersAction):
                parsers.extend(action.choices.values())
    named = [name for name in names if name and name != "watch"]  # which starts without loading what commands need
    assert "watch" in names
    assert len(named) >= 16
    assert [name for name in named if not callable(getattr(commands, name, None))] == []


def test_the_window_without_a_screen_is_one_sentence(tmp_path: Path) -> None:
    environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    done = subprocess.run(
        [sys.executable, "-m", "netzwerkpflege", "--lang", "en", "--profile", str(tmp_path / "p")],
        env=environment,
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 3
    assert len(done.stderr.strip().splitlines()) == 1


def test_the_demonstration_fills_an_empty_folder_only(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "beispiel"
    assert run("demo", str(folder))[0] == 0
    code, _, err = run("demo", str(folder))
    assert code == 3
    assert "schon eine Adressdatei" in err


def test_ctrl_c_cancels_at_a_tick_and_never_inside_the_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "viele.vcf"
    file.write_text("".join(f"BEGIN:VCARD\nFN:Nr {n}\nEND:VCARD\n" for n in range(900)), encoding="utf-8")
    real = imports.import_cards

    def interrupted(desk: Desk, paths: Sequence[Path], tick: Callable[[int, int], None]) -> ImportReport:
        def pressed(done: int, total: int) -> None:
            if done:
                signal.raise_signal(signal.SIGINT)
            tick(done, total)

        return real(desk, paths, pressed)

    monkeypatch.setattr(imports, "import_cards", interrupted)
    before = signal.getsignal(signal.SIGINT)
    profile = tmp_path / "profil"
    assert main(["--profile", str(profile), "--lang", "de", "import", str(file)]) == 3
    assert signal.getsignal(signal.SIGINT) is before
    assert main(["--profile", str(profile), "list"]) == 0
    desk = Desk.open(Profile(profile))
    assert contacts.find(desk, Query()) == []
    desk.close()


def test_a_briefing_as_a_booklet_and_for_the_phone(run: Run, cards: str, tmp_path: Path) -> None:
    run("import", cards)
    run("event", "add", "Stammtisch", "--on", "2026-01-15")
    run("guests", "1", "--contact", "1")
    pdf, page = tmp_path / "Heft.pdf", tmp_path / "Mappe.html"
    code, out, _ = run("briefing", "1", "--pdf", str(pdf), "--paper", "booklet", "--large", "--everybody")
    assert (code, pdf.read_bytes()[:4]) == (0, b"%PDF")
    assert "2 Seiten" in out, "two sides of one leaf"
    code, out, _ = run("briefing", "1", "--html", str(page))
    assert code == 0
    assert "persönliche Angaben" in out
    assert "Jutta Müller" in page.read_text("utf-8")
    assert run("briefing", "7", "--html", str(page))[0] == 3
    with pytest.raises(SystemExit) as caught:
        run("briefing", "1")
    assert caught.value.code == 2


def test_an_evening_that_was_gone_through_is_listed_as_json() -> None:
    gone = Event("Stammtisch", date(2026, 11, 24), minutes=90, fee=1200, debrief_ended=date(2026, 11, 25))
    fields = json.loads(json.dumps(commands._event_json(gone)))
    assert list(fields) == ["id", "title", "on", "starts", "ends", "place", "host", "intention", "note"]
    assert (fields["on"], fields["starts"]) == ("2026-11-24", None)
