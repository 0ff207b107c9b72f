"""„Weitere Angaben“ on the contact card: plain text, folded where there is much, gone with the person."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from page_world import World, opened
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.further import Further
from netzwerkpflege.domain.query import Query
from netzwerkpflege.services import contacts, imports
from netzwerkpflege.ui.contacts_page import ContactsPage
from netzwerkpflege.ui.further_section import SHOWN, FurtherSection
from netzwerkpflege.ui.jobs import Jobs

CARD = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jutta Müller\r\nN:Müller;Jutta;;;\r\nX-SPOUSE:<b>Bernd</b> & <img src=x>\r\n"
    "item1.X-ABRELATEDNAMES:Ina\r\nitem1.X-ABLabel:Patentante\r\nGENDER:F\r\nEND:VCARD\r\n"
)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with opened(tmp_path) as made:
        (tmp_path / "karte.vcf").write_bytes(CARD.encode())
        imports.import_cards(made.desk, [tmp_path / "karte.vcf"])
        yield made


def texts(section: FurtherSection) -> list[str]:
    """What is seen, without the caption."""
    return [label.text() for label in section.findChildren(QLabel) if label.isVisibleTo(section) and label.text()][1:]


def test_the_page_shows_what_only_the_card_says(world: World, qtbot: QtBot) -> None:
    other = world.person("Bernd", "Maurer")
    (jutta,) = contacts.find(world.desk, Query("jutta"))
    jobs = Jobs()
    page = ContactsPage(desk=world.desk, bus=world.bus, jobs=jobs, lang="de")
    qtbot.addWidget(page)
    page.resize(1100, 800)
    page.show()
    page.refresh()
    page.open_contact(jutta)
    qtbot.waitUntil(lambda: bool(page.card.findChildren(FurtherSection)))
    (section,) = page.card.findChildren(FurtherSection)
    qtbot.waitUntil(section.isVisible)
    assert texts(section) == [
        *("<b>Bernd</b> & <img src=x>", "Ehepartner", "Ina", "Verbunden mit (Patentante)", "weiblich", "Geschlecht"),
    ]  # fmt: skip
    for label in section.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText
    page.open_contact(other)
    assert not section.isVisible()
    qtbot.wait(250)
    qtbot.waitUntil(lambda: not jobs.busy())
    assert not section.isVisible()
    page.card.show_further(jutta, (Further("gender", "M"),))  # an answer that comes too late
    assert not section.isVisible()
    jobs.close()


def test_it_can_be_copied(qtbot: QtBot) -> None:
    section = FurtherSection()
    qtbot.addWidget(section)
    assert section.show_items([Further("property", "39", name="X-SCHUH", params="TYPE=<i>a</i>")], "de")
    value = next(label for label in section.findChildren(QLabel) if label.text() == "39")
    assert value.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    assert value.accessibleName() == "Schuh: 39" and "&lt;i&gt;" in value.toolTip()


def test_much_is_folded_away_until_it_is_wanted(qtbot: QtBot) -> None:
    section = FurtherSection()
    qtbot.addWidget(section)
    items = [Further("property", str(number), name=f"X-N{number}") for number in range(SHOWN + 1)]
    section.show_items(items[:SHOWN], "de")
    assert len(texts(section)) == 2 * SHOWN
    section.show_items(items, "de")
    qtbot.wait(10)
    assert texts(section) == []
    section.fold().unfold()
    assert texts(section)[:2] == ["0", "N0"] and len(texts(section)) == 2 * SHOWN + 2
    section.show_items(list(items), "de")  # the same again, as after a change elsewhere: stays unfolded
    assert len(texts(section)) == 2 * SHOWN + 2
    assert not section.show_items([], "de")
