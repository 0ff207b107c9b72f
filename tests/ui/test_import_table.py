"""The columns of a table are guessed, shown with the first rows, and chosen above them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from page_world import World, opened
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.query import Query
from netzwerkpflege.services import contacts
from netzwerkpflege.services.tables import Column, Target
from netzwerkpflege.ui.import_columns import chosen_place, column_choices, column_words
from netzwerkpflege.ui.import_dialog import ImportDialog
from netzwerkpflege.ui.jobs import Jobs

TABLE = "Vorname;Nachname;Leer;Kennung;Geburtstag\r\nJürgen;Groß;;K-1;03/04/1970\r\nZoë;Weiß;;K-2;05/06/1980\r\n"


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with opened(tmp_path) as made:
        yield made


@pytest.fixture
def jobs(world: World, qapp: QApplication) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


class Asker:
    """Opens the dialog on tables."""

    def __init__(self, world: World, jobs: Jobs, qtbot: QtBot, folder: Path) -> None:
        self.world, self.jobs, self.qtbot, self.folder = world, jobs, qtbot, folder

    def __call__(self, **texts: bytes) -> ImportDialog:
        paths = [self.folder / f"{name}.csv" for name in texts]
        for path, data in zip(paths, texts.values(), strict=True):
            path.write_bytes(data)
        dialog = ImportDialog(desk=self.world.desk, jobs=self.jobs, lang="en", paths=paths)
        self.qtbot.addWidget(dialog)
        dialog.show()
        self.wait()
        return dialog

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.jobs.busy())
        QApplication.processEvents()

    def go_on(self, dialog: ImportDialog) -> None:
        self.qtbot.keyClick(dialog, Qt.Key.Key_Return)
        self.wait()


@pytest.fixture
def ask(world: World, jobs: Jobs, qtbot: QtBot, tmp_path: Path) -> Asker:
    return Asker(world, jobs, qtbot, tmp_path)


def choose(box: QComboBox, words: str) -> None:
    place = box.findText(words)
    assert place >= 0, [box.itemText(row) for row in range(box.count())]
    box.setCurrentIndex(place)
    box.activated.emit(place)


def shown(dialog: ImportDialog) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def names(dialog: ImportDialog) -> list[str]:
    return [line.name for line in dialog.rehearsal._decisions.survey.lines]


def test_columns_are_guessed_and_the_first_people_named(world: World, ask: Asker) -> None:
    dialog = ask(liste=TABLE.encode("cp1252"))
    page = dialog.table
    assert page.isVisible()
    assert "“liste.csv”" in dialog.sentence()
    assert [page.box(at).currentText() for at in (0, 1, 3)] == ["First name", "Last name", "Further detail"]
    assert page.box(0).accessibleName() == "Column “Vorname”"
    assert "The first people: Jürgen Groß · Zoë Weiß" in shown(dialog)
    assert "day or month comes first here: Geburtstag" in shown(dialog)
    assert page._encoding.currentText() == "Western European (Windows-1252)"
    assert page._separator.currentText() == "Semicolon"
    model = page._view.model()
    assert [model.headerData(at, Qt.Orientation.Horizontal) for at in (0, 1)] == ["Vorname", "Nachname"]
    assert [model.headerData(row, Qt.Orientation.Vertical) for row in range(3)] == ["", "2", "3"]
    assert model.index(1, 0).data() == "Jürgen"
    ask.go_on(dialog)
    assert names(dialog) == ["Jürgen Groß", "Zoë Weiß"]
    assert contacts.counts(world.desk).total == 0


def test_columns_that_are_empty_wait_out_of_sight(ask: Asker) -> None:
    dialog = ask(liste=TABLE.encode())
    page = dialog.table
    assert page._view.isColumnHidden(2)
    assert page._show_empty.text() == "Show columns that are empty here (1)"
    page._show_empty.click()
    assert not page._view.isColumnHidden(2)
    assert page.box(2).isVisible()


def test_a_column_can_hold_something_else(world: World, ask: Asker) -> None:
    dialog = ask(liste=TABLE.encode())
    choose(dialog.table.box(3), "Company")
    ask.wait()
    choose(dialog.table.box(4), "Birthday (month before day)")
    ask.wait()
    assert "comes first here" not in shown(dialog)
    ask.go_on(dialog)
    dialog.apply()
    ask.wait()
    (number,) = contacts.find(world.desk, Query("jürgen"))
    kept = contacts.get(world.desk, number)
    assert (kept.organisation, kept.birthday.isoformat()) == ("K-1", "1970-03-04")


def test_without_a_name_there_is_no_way_on(ask: Asker) -> None:
    dialog = ask(liste=b"a;b\r\nx;y\r\nz;w\r\n")
    assert "please say which column holds the name" in shown(dialog)
    assert not dialog.next_button.isEnabled()
    choose(dialog.table.box(1), "Whole name")
    ask.wait()
    assert dialog.next_button.isEnabled()
    assert "The first people: y · w" in shown(dialog)


def test_separator_and_charset_can_be_changed(ask: Asker) -> None:
    dialog = ask(liste="Name,Firma\r\nŁukasz,Książka\r\n".encode("cp1250"))
    choose(dialog.table._encoding, "Cyrillic (Windows-1251)")
    ask.wait()
    assert "Łukasz" not in shown(dialog)
    choose(dialog.table._encoding, "Central European (Windows-1250)")
    ask.wait()
    assert "The first people: Łukasz" in shown(dialog)
    choose(dialog.table._separator, "Semicolon")
    ask.wait()
    assert len(dialog.table.way().mapping) == 1
    choose(dialog.table._separator, "Comma")
    ask.wait()
    ask.go_on(dialog)
    assert names(dialog) == ["Łukasz"]


def test_tables_are_asked_about_one_by_one_and_again_on_the_way_back(ask: Asker, tmp_path: Path) -> None:
    dialog = ask(eins=TABLE.encode(), zwei=b"Name\r\nCem\r\n", leer=b"")
    assert dialog.sentence().startswith("Table 1 of 3.")
    assert not dialog.back_button.isVisible()
    choose(dialog.table.box(3), "Company")
    ask.wait()
    ask.go_on(dialog)
    assert dialog.sentence().startswith("Table 2 of 3.")
    ask.go_on(dialog)
    assert names(dialog) == ["Jürgen Groß", "Zoë Weiß", "Cem", ""]  # the empty one is named as unreadable
    dialog.back_button.click()
    ask.wait()
    assert dialog.sentence().startswith("Table 2 of 2.")
    dialog.back_button.click()
    ask.wait()
    assert dialog.sentence().startswith("Table 1 of 2.")
    assert dialog.table.box(3).currentText() == "Company"


def test_a_wide_table_gets_its_choices_as_they_come_into_sight(ask: Asker) -> None:
    width = 300
    head = ";".join(["Name", *(f"Spalte {n}" for n in range(1, width))])
    dialog = ask(breit=f"{head}\r\n{';'.join(f'x{n}' for n in range(width))}\r\n".encode())
    page = dialog.table
    assert 4 <= sum(page.box(at) is not None for at in range(width)) <= 20
    page._view.horizontalScrollBar().setValue(page._view.horizontalScrollBar().maximum())
    assert page.box(width - 1).isVisible()


def test_choices_of_a_column_in_words() -> None:
    mapping = (
        Column("Tel", Target.PHONE, label="cell"),
        Column("PLZ", Target.POSTAL_CODE, label="work", group=2),
        Column("X", Target.FURTHER),
        Column("Art", Target.PHONE_LABEL, group=1),
    )
    assert [column_words(column, "de") for column in mapping] == [
        "Telefon (mobil)", "Postleitzahl (geschäftlich)", "Weitere Angabe", "Art des Telefons",
    ]  # fmt: skip
    for at in range(4):
        choices = column_choices(at, mapping, "de")
        assert choices[chosen_place(mapping[at], choices)][1] == mapping[at]
        assert len({words for words, _ in choices}) == len(choices)
    street = next(column for words, column in column_choices(2, mapping, "de") if words == "Straße (geschäftlich)")
    assert (street.label, street.group) == ("work", 2)  # it belongs to the address that is there
    assert "Profil (XING)" in [words for words, _ in column_choices(2, mapping, "de")]
