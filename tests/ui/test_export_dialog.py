"""Exporting through the dialog: whom, for what, where to; cancelling and places that cannot be written to."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from page_world import World, opened
from PySide6.QtCore import QEvent, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.outcome import DiskFull
from netzwerkpflege.domain.query import Query
from netzwerkpflege.services import contacts, exports
from netzwerkpflege.ui.export_choice import _Explanation
from netzwerkpflege.ui.export_dialog import ExportDialog
from netzwerkpflege.ui.jobs import Jobs, Tick
from netzwerkpflege.ui.settings import ScreenSettings

Opener = Callable[..., ExportDialog]


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with opened(tmp_path) as made:
        for given, family in (("Anna", "Berg"), ("Ben", "Tal & Söhne"), ("Cora", "Alm")):
            made.person(given, family)
        yield made


@pytest.fixture
def jobs(world: World, qapp: QApplication) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def settings(world: World) -> ScreenSettings:
    return ScreenSettings(world.desk.profile)


@pytest.fixture
def open_dialog(world: World, jobs: Jobs, settings: ScreenSettings, qtbot: QtBot) -> Opener:
    def open_(**given: Any) -> ExportDialog:
        dialog = ExportDialog(desk=world.desk, jobs=jobs, lang="en", settings=settings, **given)
        qtbot.addWidget(dialog)
        dialog.show()
        settle(dialog, jobs, qtbot)
        return dialog

    return open_


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


def settle(dialog: ExportDialog, jobs: Jobs, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not jobs.busy() and dialog.job is None)


def whom(dialog: ExportDialog) -> list[str]:
    return [button.text().replace("&", "", 1) for button in dialog.whom.findChildren(QRadioButton)]


def take(dialog: ExportDialog, key: str) -> None:
    choices = dialog.whom if key in ("all", "chosen", "shown") else dialog.form
    choices.button(key).click()


@pytest.mark.parametrize(
    ("form", "begins"),
    [
        ("vcard30", "BEGIN:VCARD\r\nVERSION:3.0\r\n"),
        ("vcard40", "BEGIN:VCARD\r\nVERSION:4.0\r\n"),
        ("csv", "\ufeff"),
        ("json", "[\n{"),
    ],
)
def test_everybody_is_written_in_each_form(
    open_dialog: Opener, jobs: Jobs, qtbot: QtBot, out: Path, form: str, begins: str
) -> None:
    dialog = open_dialog()
    take(dialog, form)
    dialog.write(out / "file")
    settle(dialog, jobs, qtbot)
    text = (out / "file").read_bytes().decode()
    assert text.startswith(begins)
    assert all(name in text for name in ("Anna", "Ben", "Cora"))
    assert dialog.sentence() == "3 contacts are in the file “file”."
    assert [path.name for path in out.iterdir()] == ["file"]


def test_who_can_be_exported_is_counted(open_dialog: Opener, world: World) -> None:
    assert whom(open_dialog()) == ["All contacts (3)"]
    numbers = contacts.find(world.desk, Query())
    dialog = open_dialog(chosen=numbers[:2], shown=Query("Berg"))
    assert whom(dialog) == ["All contacts (3)", "The chosen ones (2)", "Those in the list just now (1)"]
    assert dialog.whom.key() == "chosen"
    assert open_dialog(chosen=numbers[:1], shown=Query("Berg")).whom.key() == "shown"
    assert open_dialog(chosen=numbers[:1], shown=Query("Berg"), prefer_chosen=True).whom.key() == "chosen"
    assert open_dialog(chosen=numbers[:1], shown=Query(limit=20)).whom.key() == "all"


def test_only_who_is_wanted_is_written(open_dialog: Opener, world: World, jobs: Jobs, qtbot: QtBot, out: Path) -> None:
    (ben,) = contacts.find(world.desk, Query("Ben"))
    for key, expected in (("chosen", ["Ben"]), ("shown", ["Cora"]), ("all", ["Cora", "Anna", "Ben"])):
        dialog = open_dialog(chosen=[ben], shown=Query("Cora"))
        take(dialog, key)
        take(dialog, "json")
        dialog.write(out / f"{key}.json")
        settle(dialog, jobs, qtbot)
        found = [entry["name"]["given"] for entry in json.loads((out / f"{key}.json").read_bytes())]
        assert sorted(found) == sorted(expected)


def test_one_person_is_called_by_name_and_so_is_the_file(open_dialog: Opener) -> None:
    dialog = open_dialog(chosen=[2], prefer_chosen=True)
    assert dialog.whom.button("chosen").text() == "&Only Ben Tal && Söhne"
    assert dialog.suggested_name() == "Ben Tal & Söhne.vcf"
    assert not dialog.each.isEnabled()
    take(dialog, "all")
    take(dialog, "csv")
    assert dialog.suggested_name() == "Contacts 2026-11-22.csv"


def test_a_search_that_finds_nobody_cannot_be_chosen(open_dialog: Opener) -> None:
    dialog = open_dialog(shown=Query("nobody"))
    assert not dialog.whom.button("shown").isEnabled()
    assert dialog.whom.key() == "all"
    assert dialog.export_button.isEnabled()


def test_an_empty_address_book_says_so(tmp_path: Path, qtbot: QtBot, jobs: Jobs) -> None:
    with opened(tmp_path / "empty") as empty:
        dialog = ExportDialog(desk=empty.desk, jobs=jobs, lang="en", settings=ScreenSettings(empty.desk.profile))
        qtbot.addWidget(dialog)
        settle(dialog, jobs, qtbot)
        qtbot.waitUntil(lambda: "no contacts yet" in dialog.banner._words.text())
        assert not dialog.export_button.isEnabled()


def test_what_a_form_cannot_carry_is_said(open_dialog: Opener) -> None:
    dialog = open_dialog()
    said = {}
    for key in ("vcard30", "vcard40", "vcard21", "csv", "json"):
        take(dialog, key)
        said[key] = dialog.left_out.text()
    assert all("conversations" in words for words in said.values())
    assert ["photos" in words.lower() for words in said.values()] == [True, False, True, True, True]
    assert [key for key, words in said.items() if "Labels" in words] == ["vcard21"]
    assert "backup" in said["json"]


def test_a_file_for_each_is_offered_for_cards_and_meant_for_old_outlook(open_dialog: Opener) -> None:
    dialog = open_dialog()
    for key, enabled, checked in (
        ("vcard30", True, False),
        ("vcard21", True, True),
        ("csv", False, False),
        ("vcard21", True, True),
    ):
        take(dialog, key)
        assert (dialog.each.isEnabled(), dialog.each.isChecked()) == (enabled, checked)
        assert dialog.export_button.text() == ("&Choose a folder …" if checked else "&Save as …")


def test_a_file_for_each_leaves_what_is_there(open_dialog: Opener, jobs: Jobs, qtbot: QtBot, out: Path) -> None:
    (out / "Anna Berg.vcf").write_bytes(b"foreign")
    dialog = open_dialog()
    take(dialog, "vcard21")
    dialog.write(out)
    settle(dialog, jobs, qtbot)
    names = sorted(path.name for path in out.iterdir())
    assert names == ["Anna Berg (2).vcf", "Anna Berg.vcf", "Ben Tal & Söhne.vcf", "Cora Alm.vcf"]
    assert (out / "Anna Berg.vcf").read_bytes() == b"foreign"
    assert dialog.sentence() == "The folder “out” has got 3 new files."


def test_form_and_folder_are_remembered(open_dialog: Opener, jobs: Jobs, qtbot: QtBot, out: Path) -> None:
    dialog = open_dialog()
    take(dialog, "vcard40")
    dialog.each.click()
    dialog.write(out)
    settle(dialog, jobs, qtbot)
    again = open_dialog()
    assert again.form.key() == "vcard40" and again.each.isChecked()
    again.ask_where()
    (asked,) = again.findChildren(QFileDialog)
    assert asked.directory().absolutePath() == str(out)
    assert asked.fileMode() is QFileDialog.FileMode.Directory
    asked.reject()


def test_the_file_dialog_asks_before_it_replaces_and_adds_the_ending(open_dialog: Opener) -> None:
    dialog = open_dialog()
    take(dialog, "csv")
    dialog.export_button.click()
    (asked,) = dialog.findChildren(QFileDialog)
    assert asked.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert not asked.testOption(QFileDialog.Option.DontConfirmOverwrite)
    assert asked.defaultSuffix() == "csv" and asked.nameFilters() == ["Tables (*.csv)"]
    asked.reject()


def test_the_folder_is_opened(
    open_dialog: Opener, jobs: Jobs, qtbot: QtBot, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", asked.append)
    for each, place in ((False, out / "all.vcf"), (True, out)):
        dialog = open_dialog()
        if dialog.each.isChecked() is not each:
            dialog.each.click()
        dialog.write(place)
        settle(dialog, jobs, qtbot)
        dialog.folder_button.click()
    assert asked == [QUrl.fromLocalFile(str(out))] * 2


@pytest.mark.parametrize("leave", [False, True])
@pytest.mark.parametrize("each", [False, True])
def test_a_cancelled_export_leaves_everything_as_it_was(
    open_dialog: Opener,
    jobs: Jobs,
    qtbot: QtBot,
    out: Path,
    monkeypatch: pytest.MonkeyPatch,
    each: bool,
    leave: bool,
) -> None:
    dialog = open_dialog()
    real = exports._out_cards
    reached, go_on = threading.Event(), threading.Event()

    def slow(session: Any, numbers: Any, tick: Tick) -> Iterator[Any]:
        for place, card in enumerate(real(session, numbers, tick)):
            yield card
            if place == 1:  # two are written, and the person does not want the third
                reached.set()
                assert go_on.wait(10)

    old = out / "Anna Berg.vcf"
    old.write_bytes(b"older")
    monkeypatch.setattr(exports, "_out_cards", slow)
    if each:
        dialog.each.click()
    dialog.write(out if each else old)
    qtbot.waitUntil(reached.is_set)
    assert dialog.job is not None
    (dialog.reject if leave else dialog.job.cancel)()
    assert dialog.isVisible()
    go_on.set()
    settle(dialog, jobs, qtbot)
    assert [path.read_bytes() for path in out.iterdir()] == [b"older"]
    assert dialog.isVisible() is not leave
    if not leave:
        assert dialog.sentence() == "Cancelled; nothing was written."
        assert dialog.export_button.isEnabled() and dialog.form.isEnabled()


def test_escape_cancels_and_closes(open_dialog: Opener, jobs: Jobs, qtbot: QtBot, out: Path) -> None:
    dialog = open_dialog()
    dialog.write(out / "all.vcf")
    assert not dialog.form.isEnabled() and not dialog.export_button.isEnabled()
    assert not dialog.leave_button.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    settle(dialog, jobs, qtbot)
    assert not dialog.isVisible()
    assert list(out.iterdir()) == []


def test_a_place_that_is_none_is_said_and_another_can_be_chosen(
    open_dialog: Opener, jobs: Jobs, qtbot: QtBot, out: Path
) -> None:
    dialog = open_dialog()
    dialog.write(out / "missing" / "all.vcf")
    settle(dialog, jobs, qtbot)
    assert dialog.sentence() == "“all.vcf” cannot be written: the folder for it does not exist (any more)."
    assert dialog.focusWidget() is dialog.export_button
    dialog.write(out / "all.vcf")
    settle(dialog, jobs, qtbot)
    assert dialog.sentence() == "3 contacts are in the file “all.vcf”."


def test_a_full_disk_is_said(
    open_dialog: Opener, jobs: Jobs, qtbot: QtBot, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, chunks: object) -> int:
        raise DiskFull(file=path.name)

    monkeypatch.setattr(exports, "write_whole", full)
    dialog = open_dialog()
    dialog.write(out / "all.vcf")
    settle(dialog, jobs, qtbot)
    assert dialog.sentence().startswith("The disk of “all.vcf” is full.")


def test_keys_go_through_the_choices(open_dialog: Opener, qtbot: QtBot) -> None:
    dialog = open_dialog(chosen=[1, 2])
    assert dialog.focusWidget() is dialog.whom.button("chosen")
    seen = []
    for _ in range(4):
        QApplication.sendEvent(dialog, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier))
        seen.append(dialog.focusWidget())
    assert seen == [dialog.form.button("vcard30"), dialog.each, dialog.leave_button, dialog.export_button]
    dialog.form.button("vcard30").setFocus()
    qtbot.keyClick(dialog.form.button("vcard30"), Qt.Key.Key_Down)
    assert dialog.form.key() == "vcard40" and dialog.left_out.text().endswith("how you met.")


def test_everything_has_a_name_and_a_sentence_chooses_too(open_dialog: Opener) -> None:
    dialog = open_dialog()
    assert all(
        button.text() or button.accessibleName() for button in dialog.findChildren(QPushButton) if button.isVisible()
    )
    sentences = [button.accessibleDescription() for button in dialog.form.findChildren(QRadioButton)]
    assert all(sentences) and len(set(sentences)) == 5
    csv = dialog.form.findChildren(_Explanation)[3]
    where, left = QPointF(30, 4), Qt.MouseButton.LeftButton
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        QApplication.sendEvent(csv, QMouseEvent(kind, where, where, left, left, Qt.KeyboardModifier.NoModifier))
    assert dialog.form.key() == "csv"
