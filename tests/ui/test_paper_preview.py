"""The preview of the briefing: pages drawn when looked at, paper chosen, PDF kept, troubles said."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from evenings import sample_source
from netzwerkpflege.briefing.build import Briefing, build
from netzwerkpflege.briefing.options import AGAIN, FIRST, PARTS, Options
from netzwerkpflege.domain.outcome import NotFound
from netzwerkpflege.ui import theme
from netzwerkpflege.ui.briefing_preview import BriefingPreview
from netzwerkpflege.ui.paper_view import PagesView

Opener = Callable[..., BriefingPreview]


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication) -> Iterator[Opener]:
    theme.install(qapp, "light")

    def opener(count: int = 12, briefing_for: Callable[[Options], Briefing] | None = None) -> BriefingPreview:
        preview = BriefingPreview(briefing_for or (lambda options: build(sample_source(count), "de")))
        qtbot.addWidget(preview)
        preview.show()
        qtbot.waitUntil(preview.ready)
        return preview

    yield opener


def view(preview: BriefingPreview) -> PagesView:
    found = preview.findChild(PagesView)
    assert isinstance(found, PagesView)
    return found


def button(preview: BriefingPreview, text: str) -> QPushButton:
    return next(b for b in preview.findChildren(QPushButton) if text in b.text().replace("&", ""))


def test_pages_are_drawn_only_when_looked_at(opened: Opener, qtbot: QtBot) -> None:
    preview = opened(200)
    pages = view(preview)
    qtbot.waitUntil(lambda: pages.drawn() >= 1)
    assert pages.drawn() <= 3
    bar = pages.verticalScrollBar()
    qtbot.keyClick(pages, Qt.Key.Key_End)
    assert bar.value() == bar.maximum() > 0
    qtbot.waitUntil(lambda: pages.drawn() >= 2)
    qtbot.keyClick(pages, Qt.Key.Key_Home)
    assert bar.value() == 0
    for step in range(0, bar.maximum(), max(1, bar.maximum() // 40)):
        bar.setValue(step)
        qtbot.wait(1)
    assert pages.drawn() <= 12, "few pictures are kept"


def test_the_page_on_screen_is_the_page_on_paper(opened: Opener, qtbot: QtBot) -> None:
    preview = opened()
    pages = view(preview)
    qtbot.waitUntil(lambda: pages.drawn() >= 1)
    qtbot.wait(20)
    picture = pages.viewport().grab().toImage()
    dark = sum(
        picture.pixelColor(x, y).lightness() < 100
        for x in range(0, picture.width(), 2)
        for y in range(0, picture.height(), 2)
    )
    assert dark > 500


def test_another_paper_is_asked_for_and_shown(opened: Opener, qtbot: QtBot) -> None:
    asked: list[str] = []

    def briefing_for(options: Options) -> Briefing:
        asked.append(options.paper)
        return build(sample_source(12))

    preview = opened(briefing_for=briefing_for)
    small = next(b for b in preview.findChildren(QRadioButton) if "5" in b.text())
    qtbot.mouseClick(small, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(preview.ready)
    assert asked == ["A4", "A5"]
    assert small.isChecked()


def test_the_pdf_is_that_of_the_chosen_paper(opened: Opener, qtbot: QtBot, tmp_path: Path) -> None:
    preview = opened()
    preview.choose_paper("A5")
    assert not preview.save(tmp_path / "early.pdf"), "not before it is laid out"
    qtbot.waitUntil(preview.ready)
    assert preview.save(tmp_path / "Mappe.pdf")
    reader = PdfReader(tmp_path / "Mappe.pdf")
    assert round(reader.pages[0].mediabox.width) == 420
    assert "Mappe.pdf" in preview.sentence()
    assert str(len(reader.pages)) in preview.sentence()


def test_what_goes_wrong_is_said(opened: Opener, qtbot: QtBot, tmp_path: Path) -> None:
    answers: list[Briefing | NotFound] = [build(sample_source(3)), NotFound(kind="event")]

    def briefing_for(options: Options) -> Briefing:
        answer = answers.pop(0)
        if isinstance(answer, NotFound):
            raise answer
        return answer

    preview = opened(briefing_for=briefing_for)
    assert not preview.save(tmp_path / "missing" / "Mappe.pdf")
    assert "Mappe.pdf" in preview.sentence()
    before = preview.sentence()
    preview.choose_paper("A5")
    assert preview.sentence() not in ("", before)
    assert preview.ready(), "what was there stays"
    assert next(b for b in preview.findChildren(QRadioButton) if "4" in b.text()).isChecked()


def test_printing(opened: Opener, tmp_path: Path) -> None:
    preview = opened()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    assert preview.print_on(printer)
    assert str(len(PdfReader(tmp_path / "printed.pdf").pages)) in preview.sentence()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Stammtisch", "Veranstaltungsmappe – Stammtisch.pdf"),
        ("a/b\\c:*?", "Veranstaltungsmappe – a b c.pdf"),
        ("../..", "Veranstaltungsmappe.pdf"),
    ],
)
def test_the_suggested_name_is_allowed_everywhere(opened: Opener, title: str, name: str) -> None:
    from dataclasses import replace

    source = replace(sample_source(1), event_title=title)
    assert opened(briefing_for=lambda options: build(source)).suggested_name() == name


def test_everything_is_reached_by_keyboard_and_has_a_name(opened: Opener, qtbot: QtBot) -> None:
    preview = opened()
    reached: set[QWidget] = set()
    for _ in range(30):
        focus = preview.focusWidget()
        if focus is not None:
            reached.add(focus)
        preview.focusNextPrevChild(True)
    assert {type(widget) for widget in reached} >= {PagesView, QRadioButton}
    assert {button(preview, text) for text in ("Print", "Save as PDF", "Close")} <= reached
    for widget in reached:
        reader = QAccessible.queryAccessibleInterface(widget)
        assert reader.text(QAccessible.Text.Name), type(widget)
    assert isinstance(view(preview), QScrollArea)
    qtbot.keyClick(preview, Qt.Key.Key_Escape)
    assert not preview.isVisible()


@pytest.fixture
def whole(qtbot: QtBot, qapp: QApplication) -> tuple[BriefingPreview, list[tuple[Options, bool]]]:
    """A briefing with all its choices, and what was remembered of them."""
    theme.install(qapp, "light")
    kept: list[tuple[Options, bool]] = []
    preview = BriefingPreview(
        lambda options: build(sample_source(12), "de", options),
        options=Options(),
        keep=lambda options, for_all: kept.append((options, for_all)),
    )
    qtbot.addWidget(preview)
    preview.show()
    qtbot.waitUntil(preview.ready)
    return preview, kept


def box(preview: BriefingPreview, text: str) -> QAbstractButton:
    return next(b for b in preview.findChildren(QAbstractButton) if text in b.text().replace("&", ""))


def test_each_choice_redraws_and_is_remembered(
    whole: tuple[BriefingPreview, list[tuple[Options, bool]]], qtbot: QtBot
) -> None:
    preview, kept = whole
    for text in ("Booklet", "Large type", "Hosts", "Not known", "Everybody", "Photos", "still expected"):
        assert preview.ready()
        qtbot.keyClick(box(preview, text), Qt.Key.Key_Space)
        assert view(preview).has_pages(), "the old pages stay until the new ones are there"
        qtbot.waitUntil(preview.ready)
    wanted = Options("booklet", True, (AGAIN, FIRST), True, False, "lines", True, "name")
    assert preview.options() == kept[-1][0] == wanted
    assert len(kept) == 7
    assert not any(for_all for _, for_all in kept)
    assert "sheets of paper" in view(preview).accessibleDescription()
    qtbot.keyClick(button(preview, "all events"), Qt.Key.Key_Space)
    assert kept[-1] == (wanted, True)
    assert preview.sentence()


@pytest.mark.parametrize(("name", "key", "value"), [("pencil", "For the pencil", "box"), ("order", "Order", "table")])
def test_pencil_and_order_are_chosen(
    whole: tuple[BriefingPreview, list[tuple[Options, bool]]], qtbot: QtBot, name: str, key: str, value: str
) -> None:
    preview, kept = whole
    choice = next(b for b in preview.findChildren(QComboBox) if b.accessibleName() == key)
    choice.setFocus()
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    choice.activated.emit(choice.currentIndex())
    qtbot.waitUntil(preview.ready)
    assert getattr(kept[-1][0], name) == value
    assert kept[-1][0].parts == PARTS


def test_the_file_for_the_phone_warns(
    whole: tuple[BriefingPreview, list[tuple[Options, bool]]], tmp_path: Path
) -> None:
    preview, _ = whole
    assert preview.suggested_name(".html").endswith(".html")
    assert preview.save_for_phone(tmp_path / "Mappe.html")
    assert "personal data" in preview.sentence()
    assert "Anna Kirchhoff" in (tmp_path / "Mappe.html").read_text("utf-8")
    assert not preview.save_for_phone(tmp_path / "missing" / "Mappe.html")


def test_a_list_has_the_paper_alone(opened: Opener) -> None:
    preview = opened()
    assert [b.text() for b in preview.findChildren(QCheckBox)] == []
    assert len(preview.findChildren(QRadioButton)) == 2
    assert not any("phone" in b.text() for b in preview.findChildren(QPushButton))
