"""Kept reports: listed and searched, their people opened, their cards put right, printed."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from page_world import NOON, World, opened
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.contact import Contact, Name
from netzwerkpflege.domain.import_report import KeptReport, ReportedCard, ReportedPerson, ReportSummary
from netzwerkpflege.domain.meeting import Event
from netzwerkpflege.domain.outcome import Problem
from netzwerkpflege.domain.query import Query
from netzwerkpflege.domain.rehearsal import Origin
from netzwerkpflege.services import contacts, events, import_reports, imports
from netzwerkpflege.ui.briefing_preview import BriefingPreview
from netzwerkpflege.ui.buttons import QuietButton
from netzwerkpflege.ui.chips import Chip
from netzwerkpflege.ui.fold import Fold
from netzwerkpflege.ui.import_dialog import ImportDialog
from netzwerkpflege.ui.import_origin import OriginFields
from netzwerkpflege.ui.import_repair import RepairDialog
from netzwerkpflege.ui.import_reports import ReportsDialog
from netzwerkpflege.ui.jobs import Jobs
from netzwerkpflege.ui.labels import LinkLabel
from netzwerkpflege.ui.paper import lay_out, page_image, pdf_bytes
from netzwerkpflege.ui.paper_report import printed_report

NAMELESS = "BEGIN:VCARD\r\nVERSION:3.0\r\nX-A:grün\r\nEND:VCARD\r\n"


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with opened(tmp_path) as made:
        yield made


@pytest.fixture
def jobs(world: World, qapp: QApplication) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def read_in(world: World, tmp_path: Path) -> Callable[..., int]:
    """Read a text in; returns the number of its report."""

    def do(name: str, *texts: str | bytes, origin: Origin | None = None) -> int:
        path = tmp_path / name
        path.write_bytes(b"".join(text if isinstance(text, bytes) else text.encode() for text in texts))
        return imports.import_cards(world.desk, [path], origin=origin).import_id

    return do


@pytest.fixture
def reports(world: World, jobs: Jobs, qtbot: QtBot) -> Callable[[], ReportsDialog]:
    """Open all reports and wait for the first."""

    def do() -> ReportsDialog:
        dialog = ReportsDialog(desk=world.desk, jobs=jobs, lang="en")
        qtbot.addWidget(dialog)
        dialog.show()
        wait(qtbot, jobs)
        return dialog

    return do


def wait(qtbot: QtBot, jobs: Jobs) -> None:
    qtbot.waitUntil(lambda: not jobs.busy())
    QApplication.processEvents()


def card(name: str, *lines: str) -> str:
    return "\r\n".join(["BEGIN:VCARD", "VERSION:3.0", f"FN:{name}", *lines, "END:VCARD", ""])


def shown(widget: QLabel | ReportsDialog | RepairDialog | ImportDialog) -> list[str]:
    QApplication.processEvents()
    links = [link.whole_text() for link in widget.findChildren(LinkLabel) if link.isVisible()]
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()] + links


def lines(dialog: ReportsDialog) -> list[str]:
    model = dialog.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def figures(dialog: ReportsDialog) -> list[str]:
    names = [label.accessibleName() for label in dialog.findChildren(QLabel) if label.isVisible()]
    return [name for name in names if name[:1].isdigit()]


def button(widget: ReportsDialog | ImportDialog, words: str) -> QPushButton:
    found = [button for button in widget.findChildren(QPushButton) if button.isVisible()]
    return next(button for button in found if button.text().replace("&", "").startswith(words))


def test_imports_are_listed_and_the_newest_shown(
    read_in: Callable[..., int], reports: Callable[[], ReportsDialog], jobs: Jobs, qtbot: QtBot
) -> None:
    read_in("eins.vcf", card("Anna Berg"), NAMELESS)
    read_in("zwei.vcf", card("Bernd Maurer"), card("Cem"))
    dialog = reports()
    assert lines(dialog) == ["zwei.vcf, 22 Nov 2026, 2 new", "eins.vcf, 22 Nov 2026, 1 new · 1 unread"]
    assert figures(dialog) == ["2 new", "0 completed", "0 unchanged", "0 unreadable"]
    assert "Read in on 22 November 2026 at 12:00" in " ".join(shown(dialog))
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    wait(qtbot, jobs)
    assert figures(dialog) == ["1 new", "0 completed", "0 unchanged", "1 unreadable"]
    assert {"eins.vcf", "eins.vcf, card 2", "There is no name on this card.", "Anna Berg"} <= set(shown(dialog))


def test_reports_are_found_by_file_card_and_person(
    read_in: Callable[..., int], reports: Callable[[], ReportsDialog], jobs: Jobs, qtbot: QtBot
) -> None:
    read_in("eins.vcf", card("Jürgen Groß"))
    read_in("zwei.vcf", card("Bernd Maurer"))
    dialog = reports()

    def search(text: str) -> list[str]:
        dialog.search.setText(text)
        qtbot.waitUntil(lambda: not dialog._pause.isActive())
        wait(qtbot, jobs)
        return [line.partition(",")[0] for line in lines(dialog)]

    assert search("juergen") == ["eins.vcf"]
    assert "Jürgen Groß" in shown(dialog)
    assert search("zwei") == ["zwei.vcf"]
    assert search("nobody") == []
    assert "No import holds this name." in shown(dialog)
    assert not dialog._right.isVisible()
    assert search("") == ["zwei.vcf", "eins.vcf"]


def test_without_imports_it_says_what_will_stand_here(reports: Callable[[], ReportsDialog], qtbot: QtBot) -> None:
    dialog = reports()
    assert any("After an import it stands here" in words for words in shown(dialog))
    with qtbot.waitSignal(dialog.import_wanted):
        button(dialog, "Import cards").click()
    assert not dialog.isVisible()


def test_only_who_was_new_is_called_new(
    world: World, read_in: Callable[..., int], reports: Callable[[], ReportsDialog], monkeypatch: pytest.MonkeyPatch
) -> None:
    number = contacts.add(world.desk, Contact(uid="anna", name=Name("Anna Berg")))
    object.__setattr__(world.desk, "clock", lambda: NOON + timedelta(hours=1))
    read_in("eins.vcf", card("Anna Berg", "UID:anna", "ORG:Berg & Co"), card("Cem"))
    dialog = reports()
    assert "New people (1)" in shown(dialog)
    assert "Completed, or recognised again (1)" in shown(dialog)
    assert [link.whole_text() for link in dialog.findChildren(LinkLabel)] == ["Cem", "Anna Berg"]
    chosen: list[int] = []
    dialog.person_chosen.connect(chosen.append)
    dialog.findChildren(LinkLabel)[1].clicked.emit()
    assert chosen == [number]


def test_where_cards_come_from_can_be_said_afterwards(
    world: World, read_in: Callable[..., int], reports: Callable[[], ReportsDialog]
) -> None:
    event = events.add(world.desk, Event("Stammtisch", date(2026, 11, 20)))
    number = read_in("eins.vcf", card("Anna Berg"), origin=Origin(handed="given"))
    dialog = reports()
    fold = next(fold for fold in dialog.findChildren(Fold) if "come from" in fold.button.text())
    assert fold.button.text() == "Where the cards come from: given to me"
    fold.unfold()
    fields = fold.findChild(OriginFields)
    place = fields._event.findData(event)
    fields._event.setCurrentIndex(place)
    fields._event.activated.emit(place)
    assert import_reports.report(world.desk, number).summary.origin == Origin(event, date(2026, 11, 20), "given")
    assert fold.button.text() == "Where the cards come from: Stammtisch · 20 Nov 2026 · given to me"
    assert lines(dialog) == ["eins.vcf, 22 Nov 2026, 1 new · Stammtisch"]
    assert fold.isVisible()  # nothing jumps while one writes


def test_a_broken_card_is_put_right_by_hand(
    world: World, read_in: Callable[..., int], reports: Callable[[], ReportsDialog], jobs: Jobs, qtbot: QtBot
) -> None:
    read_in("eins.vcf", card("Anna Berg"), NAMELESS.encode("cp1252"))
    dialog = reports()
    chosen: list[int] = []
    dialog.person_chosen.connect(chosen.append)
    button(dialog, "Correct by hand").click()
    editor = dialog.findChild(RepairDialog)
    assert "X-A:grün" in editor.text.toPlainText()
    editor.try_again()
    assert editor.trouble() == "There is no name on this card."
    assert editor.isVisible()
    editor.text.setPlainText(editor.text.toPlainText().replace("X-A", "FN:Jürgen Groß\nX-A"))
    editor.activateWindow()
    qtbot.waitUntil(editor.isActiveWindow)
    qtbot.keyClick(editor.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    wait(qtbot, jobs)
    assert dialog.findChildren(RepairDialog) == []
    (number,) = contacts.find(world.desk, Query("jürgen"))
    assert chosen == [number]
    assert lines(dialog) == ["eins.vcf, 22 Nov 2026, 1 new"]
    assert "read after all" in [chip.text() for chip in dialog.findChildren(Chip) if chip.isVisible()]
    assert not any(
        found.text().startswith("Correct") for found in dialog.findChildren(QuietButton) if found.isVisible()
    )


def test_a_text_that_was_begun_is_offered_again(world: World, read_in: Callable[..., int], qtbot: QtBot) -> None:
    number = read_in("eins.vcf", NAMELESS)
    (broken,) = import_reports.report(world.desk, number).cards
    for wanted in (None, "FN:half"):
        editor = RepairDialog(desk=world.desk, lang="en", card=broken)
        qtbot.addWidget(editor)
        if wanted is None:
            editor.text.setPlainText("FN:half")
        else:
            assert editor.text.toPlainText() == wanted
            next(b for b in editor.findChildren(QPushButton) if "As it" in b.text()).click()
            assert editor.text.toPlainText().startswith("BEGIN:VCARD")
        editor.reject()
    assert RepairDialog.drafts == {}


def test_the_senders_text_is_shown_as_well_as_it_can_be_decoded() -> None:
    def text(raw: bytes) -> str:
        return import_reports.text_of(ReportedCard(1, 1, "broken", Problem("card.empty", raw=raw)))

    sent = "BEGIN:VCARD\nFN:Jürgen\nEND:VCARD"
    for charset in ("utf-8", "utf-8-sig", "utf-16", "cp1252"):
        assert text(sent.encode(charset)) == sent
    assert text("BEGIN:VCARD\nFN:Ü".encode("utf-16-be")) == "BEGIN:VCARD\nFN:Ü"


def test_rows_of_a_table_are_put_right_in_the_table(
    read_in: Callable[..., int], reports: Callable[[], ReportsDialog]
) -> None:
    read_in("liste.csv", "Vorname;Nachname\r\nAnna;Berg\r\nBernd;Maurer;zu;viel\r\n")
    dialog = reports()
    assert any("Row 3 has 4 fields" in words for words in shown(dialog))
    assert any(words.startswith("Please correct it in the table") for words in shown(dialog))
    assert not any(
        found.text().startswith("Correct") for found in dialog.findChildren(QuietButton) if found.isVisible()
    )


def test_many_cards_and_people_come_in_portions(
    read_in: Callable[..., int], reports: Callable[[], ReportsDialog]
) -> None:
    read_in(
        "viele.vcf", *(card(f"Person {n}") for n in range(60)), *(NAMELESS.replace("grün", str(n)) for n in range(30))
    )
    dialog = reports()
    assert len(dialog.findChildren(LinkLabel)) == 24
    assert shown(dialog).count("There is no name on this card.") == 24
    next(b for b in dialog.findChildren(QuietButton) if b.text() == "Show more (36)").click()
    next(b for b in dialog.findChildren(QuietButton) if b.text() == "Show more (6)").click()
    QApplication.processEvents()
    assert len(dialog.findChildren(LinkLabel)) == 48
    assert shown(dialog).count("There is no name on this card.") == 30
    assert dialog.findChildren(QPlainTextEdit) == []


def test_after_the_import_the_report_is_shown_and_a_lone_broken_card_kept(
    world: World, jobs: Jobs, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "eins.vcf"
    path.write_bytes(NAMELESS.encode())
    dialog = ImportDialog(desk=world.desk, jobs=jobs, lang="en", paths=[path])
    qtbot.addWidget(dialog)
    dialog.show()
    wait(qtbot, jobs)
    assert "There was nothing to read in" in shown(dialog)
    assert dialog.read_button.text() == "Keep in the import &report"
    dialog.read_button.click()
    wait(qtbot, jobs)
    assert "Kept in the import report" in shown(dialog)
    assert button(dialog, "Correct by hand").isVisible()
    printed: list[KeptReport] = []
    dialog.print_wanted.connect(printed.append)
    dialog.print_button.click()
    assert printed == [import_reports.report(world.desk, 1)]


def kept(people: int = 3) -> KeptReport:
    broken = Problem("card.no_name", "a/eins.vcf", 2, raw="BEGIN:VCARD\r\nX-A:<b>grün</b>\r\nEND:VCARD".encode())
    mended = Problem("card.mended", "a/eins.vcf", 3, "Jürgen", {"codes": "charset.guessed card.no_end"})
    at = datetime.fromisoformat("2026-11-22T12:00:00+00:00")
    summary = ReportSummary(
        1, at, ("a/eins.vcf",), {"new": people, "broken": 1}, Origin(words="vom Tisch"), "Stammtisch"
    )
    cards = (ReportedCard(1, 1, "broken", broken), ReportedCard(2, 1, "mended", mended))
    return KeptReport(summary, cards, tuple(ReportedPerson(n, f"Person {n}", n, n > 1) for n in range(1, people + 1)))


def test_a_report_on_paper_can_be_searched(qapp: QApplication) -> None:
    document = printed_report(kept(), date(2026, 11, 23), "de")
    reader = PdfReader(io.BytesIO(pdf_bytes(lay_out(document, "A4").finish())))
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    for words in (
        "eins.vcf", "Stammtisch · vom Tisch", "3 new", "Auf dieser Karte steht kein Name.", "X-A:<b>grün</b>",
        "Person 2 · Person 3", "Der Zeichensatz war nicht angegeben", "Jürgen", "page 1 of 1",
    ):  # fmt: skip
        assert words in text, words
    assert reader.pages[0].mediabox.width == pytest.approx(595.3, abs=0.5)


def test_the_rest_of_the_page_stays_white(qapp: QApplication) -> None:
    pages = lay_out(printed_report(kept(), date(2026, 11, 23), "en"), "A4").finish()
    image = page_image(pages, 0, 40)
    rows = range(image.height() * 3 // 4, image.height() * 9 // 10)
    assert {image.pixelColor(x, y).name() for y in rows for x in range(image.width())} == {"#ffffff"}


def test_a_long_report_runs_over_pages_without_ruled_notes(qapp: QApplication) -> None:
    pages = lay_out(printed_report(kept(5000), date(2026, 11, 23), "en"), "A4").finish()
    assert len(pages.pages) > 3
    assert pages.briefing.notes == ""
    last = "".join(paragraph[1] for paragraph in pages.briefing.parts[-2].paragraphs[-1:])
    assert last == "and 2999 more"


def test_the_preview_of_a_report_offers_one_size_and_the_right_name(qtbot: QtBot) -> None:
    document = printed_report(kept(), date(2026, 11, 23), "en")
    preview = BriefingPreview(lambda paper: document, sizes=("A4",))
    qtbot.addWidget(preview)
    preview.show()
    qtbot.waitUntil(preview.ready)
    assert preview.findChildren(QRadioButton) == []
    assert preview.windowTitle() == "Import report"
    assert preview.suggested_name() == "Import report – eins.vcf.pdf"
