"""Reading cards in through the dialog: rehearsal, import, cancelling, troubles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from page_world import World, opened
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.gate import Status
from netzwerkpflege.domain.outcome import DiskFull
from netzwerkpflege.domain.query import Query
from netzwerkpflege.services import contacts, imports
from netzwerkpflege.services.desk import undo
from netzwerkpflege.ui.fold import Fold
from netzwerkpflege.ui.import_choices import Kind
from netzwerkpflege.ui.import_detail import CardDetail
from netzwerkpflege.ui.import_dialog import ImportDialog
from netzwerkpflege.ui.jobs import Jobs
from netzwerkpflege.ui.labels import LinkLabel
from netzwerkpflege.ui.row_list import RowList


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with opened(tmp_path) as made:
        yield made


@pytest.fixture
def jobs(world: World, qapp: QApplication) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


def card(name: str, organisation: str = "") -> str:
    given, _, family = name.rpartition(" ")
    lines = ("BEGIN:VCARD", "VERSION:3.0", f"FN:{name}", f"N:{family};{given};;;", f"ORG:{organisation}", "END:VCARD")
    return "\r\n".join(lines) + "\r\n"


def cards(folder: Path, text: str, name: str = "evening.vcf") -> Path:
    path = folder / name
    path.write_bytes(text.encode())
    return path


class Opener:
    """Opens the dialog on files and waits for the rehearsal."""

    def __init__(self, world: World, jobs: Jobs, qtbot: QtBot) -> None:
        self.world, self.jobs, self.qtbot = world, jobs, qtbot

    def __call__(self, *paths: Path) -> ImportDialog:
        dialog = self.begin(paths)
        self.wait()
        self.settle(dialog)
        return dialog

    def settle(self, dialog: ImportDialog) -> None:
        """Wait until the chosen card is read."""
        self.qtbot.waitUntil(lambda: not dialog.rehearsal._pause.isActive())
        self.wait()

    def begin(self, paths: Sequence[Path]) -> ImportDialog:
        dialog = ImportDialog(desk=self.world.desk, jobs=self.jobs, lang="en", paths=paths)
        self.qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.jobs.busy())
        QApplication.processEvents()


@pytest.fixture
def open_(world: World, jobs: Jobs, qtbot: QtBot) -> Opener:
    return Opener(world, jobs, qtbot)


def read(dialog: ImportDialog) -> list[str]:
    QApplication.processEvents()
    links = [link.whole_text() for link in dialog.findChildren(LinkLabel) if link.isVisible()]
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()] + links


def spoken(dialog: ImportDialog, name: str) -> list[str]:
    """The lines of a list as a screen reader says them."""
    view = next(view for view in dialog.findChildren(RowList) if view.accessibleName() == name)
    model = view.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def total(world: World) -> int:
    return contacts.counts(world.desk).total


def test_the_rehearsal_says_what_would_happen_and_changes_nothing(world: World, open_: Opener, tmp_path: Path) -> None:
    world.person("Bernd", "Maurer")
    text = card("Anna Kirchhoff", "Akustik") + card("Anna Kirchhoff", "Akustik") + card("Elif Lindner")
    dialog = open_(cards(tmp_path, text))
    assert dialog.sentence() == "3 cards: 2 new, 1 twice. Nothing is written yet."
    assert spoken(dialog, "Kinds of cards") == ["All: 3", "New: 2", "Twice: 1"]
    assert spoken(dialog, "Cards") == [
        "Anna Kirchhoff, Akustik, New, is added",
        "Anna Kirchhoff, Akustik, Twice, to the earlier card",
        "Elif Lindner, New, is added",
    ]
    assert dialog.outcome.text() == "added: 2"
    said = read(dialog)
    assert {"Rehearsal", "Anna Kirchhoff", "Akustik"} <= set(said)
    assert any("“bare card”" in words for words in said)
    assert total(world) == 1
    dialog.reject()
    assert total(world) == 1


def test_reading_in_is_one_step_that_undo_takes_back(world: World, open_: Opener, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = open_(cards(tmp_path, card("Anna Kirchhoff") + card("Elif Lindner")))
    with qtbot.waitSignal(dialog.imported) as imported:
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert imported.args[0].cards == 2
    open_.wait()
    assert "The cards are in your address book" in read(dialog)
    assert "Undo" in dialog.sentence()
    assert not dialog.read_button.isVisible()
    found = contacts.find(world.desk, Query())
    assert [contacts.standing_of(world.desk, number).status for number in found] == [Status.BARE] * 2
    undo(world.desk)
    assert total(world) == 0
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert total(world) == 0


def test_cancelling_the_import_leaves_nothing_and_offers_it_again(world: World, open_: Opener, tmp_path: Path) -> None:
    dialog = open_(cards(tmp_path, "".join(card(f"Anna Number{n}") for n in range(300))))
    dialog.apply()
    assert not dialog.read_button.isEnabled()
    dialog._progress._stop()
    open_.wait()
    assert dialog.sentence() == "Cancelled; nothing was changed."
    assert total(world) == 0
    assert dialog.read_button.isEnabled()
    dialog.apply()
    open_.wait()
    assert total(world) == 300


def test_closing_cancels_what_runs(world: World, open_: Opener, tmp_path: Path) -> None:
    dialog = open_(cards(tmp_path, "".join(card(f"Anna Number{n}") for n in range(300))))
    dialog.apply()
    dialog.reject()
    open_.wait()
    assert not dialog.isVisible()
    assert total(world) == 0


def test_cancelling_the_rehearsal_closes(open_: Opener, tmp_path: Path) -> None:
    dialog = open_.begin([cards(tmp_path, card("Anna Kirchhoff"))])
    dialog._progress._stop()
    open_.wait()
    assert not dialog.isVisible()


def test_the_window_stays_fluent_while_cards_are_read_in(
    open_: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = open_(cards(tmp_path, "".join(card(f"Anna Number{n}") for n in range(1500))))
    beats: list[int] = []
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(1))
    timer.start(5)
    dialog.apply()
    assert beats == []
    open_.wait()
    timer.stop()
    assert len(beats) > 3


def test_what_cannot_be_read_is_named_with_its_reason_and_its_text(
    world: World, open_: Opener, tmp_path: Path, qtbot: QtBot
) -> None:
    text = card("Anna Kirchhoff") + "BEGIN:VCARD\r\nVERSION:3.0\r\nX-A:grün\r\nEND:VCARD\r\n"
    dialog = open_(cards(tmp_path, text), tmp_path / "missing.vcf")
    dialog.rehearsal.choose_kind(Kind.BROKEN)
    assert spoken(dialog, "Cards") == [
        "evening.vcf, card 2, There is no name on this card., Not readable, is kept as text",
        "missing.vcf, This file does not exist (any more)., Not readable",
    ]
    assert "There is no name on this card." in read(dialog)
    detail = dialog.findChild(CardDetail)
    assert detail.text().startswith("BEGIN:VCARD\nVERSION:3.0\nX-A:grün")
    qtbot.keyClick(dialog.rehearsal._cards, Qt.Key.Key_Down)
    assert "This file does not exist (any more)." in read(dialog)
    assert detail.text() == ""


def test_remarks_are_folded_and_said_once(open_: Opener, tmp_path: Path) -> None:
    endless = "".join(f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Number{n}\r\nTEL:{n}\r\n" for n in range(6))
    dialog = open_(cards(tmp_path, endless))
    dialog.apply()
    open_.wait()
    fold = next(fold for fold in dialog.findChildren(Fold) if fold.button.text().startswith("Remarks"))
    sentence = "The end of the card (END:VCARD) was missing and was added."
    assert sentence not in read(dialog)
    fold.unfold()
    said = read(dialog)
    assert said.count(sentence) == 1
    assert "Anna Number0, Anna Number1, Anna Number2, Anna Number3 and 2 more" in said


def test_what_is_there_already_needs_no_import(world: World, open_: Opener, tmp_path: Path) -> None:
    path = cards(tmp_path, card("Anna Kirchhoff"))
    imports.import_cards(world.desk, [path])
    dialog = open_(path)
    assert "Everything is there already" in read(dialog)
    assert not dialog.read_button.isVisible()
    assert dialog.sentence() == "1 card: 1 unchanged."
    assert not dialog.rehearsal._origin.isVisible()


def test_files_without_cards_are_no_success(open_: Opener, tmp_path: Path) -> None:
    dialog = open_(cards(tmp_path, "", "empty.vcf"))
    assert "There was nothing to read in" in read(dialog)
    assert "This file is empty." in read(dialog)
    assert not dialog.read_button.isVisible()


def test_a_full_disk_is_said_in_the_dialog(
    world: World, open_: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = open_(cards(tmp_path, card("Anna Kirchhoff") + card("Elif Lindner")))
    dialog.rehearsal._choose_by_number(4)

    def full(*args: object, **rest: object) -> None:
        raise DiskFull(file="address book")

    with monkeypatch.context() as patched:
        patched.setattr(imports, "import_cards", full)
        dialog.apply()
        open_.wait()
    assert "address book" in dialog.sentence()
    assert dialog.read_button.isEnabled()
    assert spoken(dialog, "Cards") == ["Anna Kirchhoff, New, left out", "Elif Lindner, New, is added"]
    dialog.apply()
    open_.wait()
    assert [contacts.get(world.desk, n).display_name for n in contacts.find(world.desk, Query())] == ["Elif Lindner"]


def test_markup_in_cards_is_shown_as_text(open_: Opener, tmp_path: Path) -> None:
    dialog = open_(cards(tmp_path, card("<b>Anna</b> <i>K</i>", "<img src=x>")))
    assert {"<b>Anna</b> <i>K</i>", "<img src=x>"} <= set(read(dialog))
    dialog.apply()
    open_.wait()
    assert "<b>Anna</b> <i>K</i>" in read(dialog)
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in dialog.findChildren(QLabel))
