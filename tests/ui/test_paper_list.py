"""The list on paper: everybody stands on it once, in order, and long cells keep to their columns."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtGui import QFontMetricsF, QGuiApplication
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.gate import Status
from netzwerkpflege.domain.query import ContactLine, ContactRow
from netzwerkpflege.ui.paper import lay_out, page_image
from netzwerkpflege.ui.paper_list import printed_list
from netzwerkpflege.ui.paper_rows import Cells, RowPiece
from netzwerkpflege.ui.paper_sheet import sheet

DAY = date(2026, 11, 22)


def line(number: int, name: str = "", firm: str = "", mail: str = "") -> ContactLine:
    """A line of the list."""
    row = ContactRow(number, name or f"Person {number}", firm or "Beispiel GmbH", Status.BARE, None)
    return ContactLine(row, mail=mail or f"person{number}@example.org", phone="+49 89 123456")


def test_everybody_is_on_a_page_once_and_in_order(qtbot: QtBot) -> None:
    pages = lay_out(printed_list([line(number) for number in range(200)], "", DAY, "en"), "A4").finish()
    assert len(pages.pages) > 2
    shown = [placed.piece for page in pages.pages for placed in page.placed if isinstance(placed.piece, RowPiece)]
    assert [piece._lines[0] for piece in shown] == [[f"Person {number}"] for number in range(200)]
    for page in pages.pages:
        bottoms = [placed.top + placed.height for placed in page.placed]
        assert max(bottoms) <= pages.size.body
        tops = [placed.top for placed in page.placed]
        assert all(top >= bottom for top, bottom in zip(tops[1:], bottoms, strict=False))


@pytest.mark.parametrize("paper", ["A4", "A5"])
@pytest.mark.parametrize(
    "text",
    ["vorname.nachname@eine-sehr-lange-domain-der-firma.example.org", "Donaudampfschifffahrtsgesellschaft" * 2, "x"],
)
def test_a_long_cell_is_broken_within_its_column(qtbot: QtBot, paper: str, text: str) -> None:
    cells = Cells(sheet(paper))
    lines = cells.lines(text, 3)
    assert len(lines) <= 3
    metrics = QFontMetricsF(cells.plain)
    assert all(metrics.horizontalAdvance(part) <= cells.widths[3] for part in lines)
    if not lines[-1].endswith("…"):
        assert "".join(lines) == text


def test_what_a_card_says_is_printed_as_it_is(qtbot: QtBot) -> None:
    cells = Cells(sheet("A4"))
    assert cells.lines("<b>Anna</b>\n\u202eBerg\x00", 0) == ["<b>Anna</b> Berg"]


def test_the_head_says_how_many_and_what_was_looked_for(qtbot: QtBot) -> None:
    alone = printed_list([line(1)], "müller", DAY, "en")
    assert alone.header.summary == "1 contact"
    assert alone.header.lines == ("Search: müller",)
    assert printed_list([line(1), line(2)], "", DAY, "en").header.lines == ()


def test_a_page_is_painted(qtbot: QtBot) -> None:
    assert QGuiApplication.instance() is not None
    pages = lay_out(printed_list([line(number) for number in range(3)], "", DAY, "en"), "A4").finish()
    full, empty = page_image(pages, 0, 60), page_image(lay_out(printed_list([], "", DAY, "en"), "A4").finish(), 0, 60)
    assert full != empty
