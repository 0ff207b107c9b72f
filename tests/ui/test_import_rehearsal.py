"""The page of the rehearsal by keyboard: choosing for one and for all, who may be meant, charset, origin, many cards."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from page_world import World, opened
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.contact import Contact, Email, Name
from netzwerkpflege.domain.matching import Verdict
from netzwerkpflege.domain.meeting import Event
from netzwerkpflege.domain.query import Query
from netzwerkpflege.domain.rehearsal import Choice, Entry
from netzwerkpflege.services import contacts, events, import_reports
from netzwerkpflege.services.imports import ImportReport
from netzwerkpflege.ui.event_dialog import EventDialog
from netzwerkpflege.ui.import_charset import CharsetLine
from netzwerkpflege.ui.import_choices import Decisions, Kind, Survey
from netzwerkpflege.ui.import_detail import CardDetail
from netzwerkpflege.ui.import_dialog import ImportDialog
from netzwerkpflege.ui.import_list import CardDelegate, CardModel
from netzwerkpflege.ui.import_rehearsal import RehearsalPage
from netzwerkpflege.ui.jobs import Jobs


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with opened(tmp_path) as made:
        yield made


@pytest.fixture
def jobs(world: World, qapp: QApplication) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


class Bench:
    """Opens the dialog and waits for what runs."""

    def __init__(self, world: World, jobs: Jobs, qtbot: QtBot, folder: Path) -> None:
        self.world, self.jobs, self.qtbot, self.folder = world, jobs, qtbot, folder

    def open(self, *texts: str | bytes) -> ImportDialog:
        paths = []
        for number, text in enumerate(texts):
            path = self.folder / f"{number}.vcf"
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
            paths.append(path)
        dialog = ImportDialog(desk=self.world.desk, jobs=self.jobs, lang="en", paths=paths)
        self.qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        self.settle(dialog)
        return dialog

    def settle(self, dialog: ImportDialog) -> None:
        self.qtbot.waitUntil(lambda: not self.jobs.busy())
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: not dialog.rehearsal._pause.isActive() and not self.jobs.busy())
        QApplication.processEvents()

    def press(self, widget: QWidget, *keys: Qt.Key) -> None:
        for key in keys:
            self.qtbot.keyClick(widget, key)


@pytest.fixture
def bench(world: World, jobs: Jobs, qtbot: QtBot, tmp_path: Path) -> Bench:
    return Bench(world, jobs, qtbot, tmp_path)


def card(name: str, *lines: str) -> str:
    return "\r\n".join(["BEGIN:VCARD", "VERSION:3.0", f"FN:{name}", *lines, "END:VCARD", ""])


def shown(dialog: QWidget) -> list[str]:
    QApplication.processEvents()
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]


def options(dialog: QWidget) -> dict[str, bool]:
    """The choices that are offered for the card, and which stands."""
    detail = dialog.findChild(CardDetail)
    return {b.accessibleName(): b.isChecked() for b in detail._options.findChildren(QRadioButton) if b.isVisible()}


def lines(dialog: ImportDialog) -> list[str]:
    model = dialog.rehearsal._model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def people(world: World) -> list[str]:
    return sorted(row.name for row in contacts.rows(world.desk, contacts.find(world.desk, Query())))


def test_everything_can_be_done_by_keyboard(world: World, bench: Bench) -> None:
    dialog = bench.open(card("Anna Berg") + card("Bernd Maurer") + card("Cem Yıldız"))
    view = dialog.rehearsal._cards
    assert view.hasFocus()
    assert options(dialog) == {"Add as a new contact": True, "Leave out": False}
    bench.press(view, Qt.Key.Key_Down)
    with bench.qtbot.waitSignal(view.model().dataChanged):
        bench.press(view, Qt.Key.Key_4)
    assert options(dialog) == {"Add as a new contact": False, "Leave out": True}
    assert [words.rpartition(", ")[2] for words in lines(dialog)] == ["is added", "left out", "is added"]
    bench.press(view, Qt.Key.Key_2)  # no such choice for somebody new
    assert options(dialog)["Leave out"]
    assert dialog.outcome.text() == "added: 2 · left out: 1"
    every = next(button for button in dialog.findChildren(QPushButton) if "For all" in button.text())
    assert every.accessibleName() == "For all 3 of the kind “New”"
    every.setFocus()
    bench.press(every, Qt.Key.Key_Space)
    assert not dialog.read_button.isEnabled()
    bench.press(view, Qt.Key.Key_Up, Qt.Key.Key_1)
    assert dialog.read_button.isEnabled()
    bench.press(dialog, Qt.Key.Key_Return)
    bench.settle(dialog)
    assert people(world) == ["Anna Berg"]


def test_a_card_of_somebody_known_is_shown_field_by_field(world: World, bench: Bench) -> None:
    there = Contact(uid="anna", name=Name("Anna Berg"), title="Lektorin", emails=(Email("anna@berg.example"),))
    number = contacts.add(world.desk, there)
    dialog = bench.open(card("Anna Berg", "UID:anna", "TITLE:Cheflektorin", "TEL:0171 5550100", "BDAY:1971-03-04"))
    said = shown(dialog)
    assert {"The card adds", "+ 0171 5550100", "+ 4 March 1971", "Lektorin → Cheflektorin"} <= set(said)
    assert "The card says otherwise; stays as it is" in said
    assert list(options(dialog)) == [
        "Add as a further contact",
        "Complete Anna Berg, overwrite nothing",
        "Take the card over: its values count",
        "Leave out",
    ]
    bench.press(dialog.rehearsal._cards, Qt.Key.Key_3)
    assert "Becomes as on the card" in shown(dialog)
    dialog.apply()
    bench.settle(dialog)
    after = contacts.get(world.desk, number)
    assert (after.title, after.phones[0].number) == ("Cheflektorin", "0171 5550100")


def test_who_may_be_meant_is_named_with_reasons_and_can_be_picked(world: World, bench: Bench) -> None:
    numbers = [
        contacts.add(
            world.desk, Contact(name=Name(f"{g} Kirchhoff", given=g, family="Kirchhoff"), emails=(Email(mail),))
        )
        for g, mail in (("Anna", "anna@akustik.example"), ("Ana", "kirchhoff@web.example"))
    ]
    mails = ("EMAIL:anna@akustik.example", "EMAIL:kirchhoff@web.example")
    dialog = bench.open(card("Anna Kirchhof", "N:Kirchhof;Anna;;;", *mails, "ORG:Akustik"))
    assert dialog.rehearsal._decisions.survey.kinds == (Kind.LIKELY,)
    said = shown(dialog)
    assert "Perhaps one of these" in said
    assert any("same e-mail address" in words and "of 100" in words for words in said)
    assert options(dialog)["Add as a further contact"]
    persons = [b for b in dialog.findChildren(QRadioButton) if b.accessibleName().endswith("Kirchhoff")]
    ana = next(button for button in persons if button.accessibleName() == "Ana Kirchhoff")
    assert not any(button.isChecked() for button in persons)
    ana.setFocus()
    bench.press(ana, Qt.Key.Key_Space)
    assert ana.isChecked()
    assert ana.hasFocus()
    assert options(dialog)["Complete Ana Kirchhoff, overwrite nothing"]
    assert {"The card adds", "+ Akustik"} <= set(shown(dialog))
    dialog.apply()
    bench.settle(dialog)
    assert [contacts.get(world.desk, number).organisation for number in numbers] == ["", "Akustik"]
    assert len(people(world)) == 2


def test_all_who_may_be_meant_go_each_to_their_own(world: World, bench: Bench) -> None:
    for given in ("Anna", "Bernd"):
        contacts.add(
            world.desk, Contact(name=Name(f"{given} Kirchhoff", given=given, family="Kirchhoff"),
                                emails=(Email(f"{given}@k.example"),))
        )  # fmt: skip
    dialog = bench.open(
        "".join(card(f"{g} Kirchhof", f"N:Kirchhof;{g};;;", f"EMAIL:{g}@k.example", f"ORG:Firma {g}")
                for g in ("Anna", "Bernd"))
    )  # fmt: skip
    bench.press(dialog.rehearsal._cards, Qt.Key.Key_2)
    next(b for b in dialog.findChildren(QPushButton) if "For all 2" in b.text()).click()
    dialog.apply()
    bench.settle(dialog)
    rows = contacts.rows(world.desk, contacts.find(world.desk, Query()))
    assert sorted((row.name, row.organisation) for row in rows) == [
        ("Anna Kirchhoff", "Firma Anna"), ("Bernd Kirchhoff", "Firma Bernd"),
    ]  # fmt: skip


def test_filter_and_search_narrow_the_list_and_keep_the_choice(bench: Bench) -> None:
    dialog = bench.open(card("Anna Berg") + card("Jürgen Müller", "ORG:Holzbau") + card("Anna Berg"))
    dialog.rehearsal._search.setText("mueller")
    assert lines(dialog) == ["Jürgen Müller, Holzbau, New, is added"]
    bench.press(dialog.rehearsal._search, Qt.Key.Key_Down)
    assert dialog.rehearsal._cards.hasFocus()
    bench.press(dialog.rehearsal._cards, Qt.Key.Key_4)
    dialog.rehearsal._search.setText("nobody")
    assert "No card is called so." in shown(dialog)
    assert options(dialog) == {}
    dialog.rehearsal._search.clear()
    assert lines(dialog)[1].endswith("left out")
    dialog.rehearsal.choose_kind(Kind.DUPLICATE)
    assert lines(dialog) == ["Anna Berg, Twice, to the earlier card"]


def test_a_group_becomes_a_tag_and_says_so(world: World, bench: Bench) -> None:
    contacts.add(world.desk, Contact(uid="anna", name=Name("Anna Berg")))
    group = ("X-ADDRESSBOOKSERVER-KIND:group", "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:anna")
    dialog = bench.open(card("Stammtisch", *group))
    assert dialog.sentence() == "1 card: 1 group. Nothing is written yet."
    assert any("1 of its members is in your address book" in words for words in shown(dialog))
    assert dialog.outcome.text() == "1 group becomes a tag"
    dialog.apply()
    bench.settle(dialog)
    (number,) = contacts.find(world.desk, Query())
    assert contacts.get(world.desk, number).tags == ("Stammtisch",)


def test_only_what_is_in_sight_is_asked_for(world: World, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    entries = tuple(Entry(("a.vcf", n), f"Person {n}", "", Verdict.NEW) for n in range(1, 20_001))
    counts = dict.fromkeys(Verdict, 0)
    survey = Survey.of(ImportReport(1, 20_000, counts, (), (), (), 0.0, entries=entries))
    page = RehearsalPage(desk=world.desk, lang="en")
    qtbot.addWidget(page)
    page.resize(1000, 600)
    asked: set[int] = set()
    words = CardModel.words

    def spied(model: CardModel, index: object) -> object:
        asked.add(index.row())  # type: ignore[attr-defined]
        return words(model, index)  # type: ignore[arg-type]

    monkeypatch.setattr(CardModel, "words", spied)
    measured: list[int] = []
    size_hint = CardDelegate.sizeHint
    monkeypatch.setattr(CardDelegate, "sizeHint", lambda *args: measured.append(1) or size_hint(*args))
    decisions = Decisions(survey)
    page.show_cards(decisions, {}, {})
    with qtbot.waitExposed(page):
        page.show()
    qtbot.waitUntil(lambda: page._cards.visualRect(page._cards.currentIndex()).isValid())
    page._cards.grab()
    height = page._cards.sizeHintForRow(0)
    in_sight = page._cards.viewport().height() // height + 2
    assert 3 < len(asked) <= in_sight
    qtbot.waitUntil(lambda: page._cards.verticalScrollBar().maximum() > 19_900 * height)
    page._cards.scrollToBottom()
    page._cards.grab()
    assert max(asked) == 19_999
    decisions.decide_all(Kind.NEW, Choice.SKIP)
    page._model.said_anew()
    page._cards.grab()
    page._search.setText("19999")
    assert page._model.rowCount() == 1
    assert len(asked) <= 2 * in_sight + 2
    page._search.clear()
    qtbot.waitUntil(lambda: page._cards.visualRect(page._cards.currentIndex()).isValid())
    assert page.current_row() == 19_998
    assert page._cards.viewport().rect().contains(page._cards.visualRect(page._cards.currentIndex()))
    assert len(measured) < 40
    assert page._model._decisions.survey.lines is survey.lines
    assert survey.lines == entries


def test_a_guessed_charset_can_be_chosen_by_looking_at_names(world: World, bench: Bench) -> None:
    old = card("Łukasz Wójcik").encode("cp1250")
    dialog = bench.open(old, card("Anna Berg"), card("Żaneta").encode("cp1250"))
    line = dialog.findChild(CharsetLine)
    assert line.isVisible()
    assert line.names() == ["£ukasz Wójcik", "¯aneta"]
    dialog.rehearsal._search.setText("anna")
    bench.press(dialog.rehearsal._cards, Qt.Key.Key_4)
    dialog.rehearsal._search.clear()
    place = line._charset.findData("cp1250")
    line._charset.highlighted.emit(place)
    assert line.names() == ["Łukasz Wójcik", "Żaneta"]
    line._file.setCurrentIndex(1)
    line._file.activated.emit(1)
    line._charset.setCurrentIndex(place)
    line._charset.activated.emit(place)
    bench.settle(dialog)
    assert [words.partition(",")[0] for words in lines(dialog)] == ["Łukasz Wójcik", "Anna Berg", "¯aneta"]
    assert lines(dialog)[1].endswith("left out")  # what was chosen stays
    assert line._charset.currentData() == "cp1250"
    dialog.apply()
    bench.settle(dialog)
    assert people(world) == ["¯aneta", "Łukasz Wójcik"]


def test_in_an_archive_the_charset_is_chosen_for_each_file(world: World, bench: Bench, tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a/karten.vcf", card("Łukasz Wójcik").encode("cp1250"))
        archive.writestr("b/karten.vcf", card("Jürgen Groß").encode("cp1252"))
    dialog = bench.open(packed.getvalue())
    line = dialog.findChild(CharsetLine)
    assert [line._file.itemText(place) for place in range(3)] == ["All 2 files", "a/karten.vcf", "b/karten.vcf"]
    line._file.setCurrentIndex(1)
    line._file.activated.emit(1)
    place = line._charset.findData("cp1250")
    line._charset.setCurrentIndex(place)
    line._charset.activated.emit(place)
    bench.settle(dialog)
    assert [words.partition(",")[0] for words in lines(dialog)] == ["Łukasz Wójcik", "Jürgen Groß"]
    assert line._charset.currentData() == "cp1250"
    dialog.apply()
    bench.settle(dialog)
    assert people(world) == ["Jürgen Groß", "Łukasz Wójcik"]


def test_a_group_can_be_left_out(world: World, bench: Bench) -> None:
    contacts.add(world.desk, Contact(uid="anna", name=Name("Anna Berg")))
    group = ("X-ADDRESSBOOKSERVER-KIND:group", "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:anna")
    dialog = bench.open(card("Stammtisch", *group), card("Cem Yıldız"))
    dialog.rehearsal._search.setText("stammtisch")
    assert options(dialog) == {"Make it a tag of its members": True, "Leave out": False}
    bench.press(dialog.rehearsal._cards, Qt.Key.Key_4)
    assert lines(dialog)[0].endswith("left out")
    assert dialog.outcome.text() == "added: 1 · left out: 1"
    dialog.apply()
    bench.settle(dialog)
    assert people(world) == ["Anna Berg", "Cem Yıldız"]
    assert not any(contacts.get(world.desk, number).tags for number in contacts.find(world.desk, Query()))


def test_father_and_son_of_one_file_are_joined_only_where_it_is_said(world: World, bench: Bench) -> None:
    home = "TEL;TYPE=HOME:089 5550199"
    dialog = bench.open(card("Josef Huber", home, "BDAY:1948-02-11") + card("Josef Huber", home, "BDAY:1979-08-30"))
    bench.press(dialog.rehearsal._cards, Qt.Key.Key_Down)
    assert "Comes with an earlier card of this import" in shown(dialog)
    assert any("other birthday" in words for words in shown(dialog))
    assert options(dialog)["Add as a further contact"]
    bench.press(dialog.rehearsal._cards, Qt.Key.Key_2)
    assert dialog.outcome.text() == "added: 1 · completed: 1"
    dialog.apply()
    bench.settle(dialog)
    assert people(world) == ["Josef Huber"]


def test_no_charset_is_asked_for_where_none_was_guessed(bench: Bench) -> None:
    assert not bench.open(card("Jürgen")).findChild(CharsetLine).isVisible()


def test_where_the_cards_come_from_is_kept(world: World, bench: Bench) -> None:
    far = events.add(world.desk, Event("Messe", date(2026, 1, 10)))
    near = events.add(world.desk, Event("Stammtisch", date(2026, 11, 20)))
    dialog = bench.open(card("Anna Berg"))
    origin = dialog.rehearsal._origin
    event = origin.findChildren(QComboBox)[0]
    assert [event.itemData(row) for row in range(event.count())] == [0, near, far, -1]
    event.setCurrentIndex(1)
    event.activated.emit(1)
    assert origin._day.text() == "2026-11-20"
    origin._day.setText("neulich")
    dialog.apply()
    assert any("Please write the day like this" in words for words in shown(dialog))
    assert people(world) == []
    origin._day.setText("2026-11-19")
    origin._handed.setCurrentIndex(2)
    origin._words.setText("vom  Tisch")
    dialog.apply()
    bench.settle(dialog)
    (kept,) = import_reports.summaries(world.desk)
    assert (kept.event_title, kept.origin.day, kept.origin.handed, kept.origin.words) == (
        "Stammtisch", date(2026, 11, 19), "taken", "vom Tisch",
    )  # fmt: skip


def test_a_new_event_can_be_planned_on_the_way(world: World, bench: Bench) -> None:
    dialog = bench.open(card("Anna Berg"))
    origin = dialog.rehearsal._origin
    last = origin._event.count() - 1
    origin._event.setCurrentIndex(last)
    origin._event.activated.emit(last)
    form = dialog.findChild(EventDialog)
    form.findChildren(QLineEdit)[0].setText("Sommerfest")
    form._title.setText("Sommerfest")
    form.accept()
    assert origin._event.currentText().startswith("Sommerfest")
    assert origin.origin().day == world.today
    assert [event.title for event, _ in events.all_events(world.desk)] == ["Sommerfest"]


def test_every_control_has_a_name(bench: Bench) -> None:
    dialog = bench.open(card("Łukasz").encode("cp1250"), card("Anna"), card("Jürgen").encode("cp1252"))
    for widget in dialog.findChildren(QWidget):
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible():
            interface = QAccessible.queryAccessibleInterface(widget)
            named = interface.text(QAccessible.Text.Name) or (
                widget.focusProxy() and widget.focusProxy().accessibleName()
            )
            assert named, (type(widget).__name__, widget.objectName(), type(widget.parent()).__name__)
