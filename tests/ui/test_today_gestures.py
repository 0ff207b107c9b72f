"""What the page „Heute“ leads to, in the whole window."""

from __future__ import annotations

from pathlib import Path

from page_world import World, opened
from pytestqt.qtbot import QtBot

from netzwerkpflege.services import imports
from netzwerkpflege.ui import app
from netzwerkpflege.ui.settings import ScreenSettings
from netzwerkpflege.ui.stack_dialog import StackDialog
from netzwerkpflege.ui.today_page import TodayPage


def card_file(folder: Path, name: str) -> Path:
    """A file of one card."""
    file = folder / f"{name}.vcf"
    file.write_text(f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{name}\r\nFN:{name}\r\nEND:VCARD\r\n", encoding="utf-8")
    return file


def read_in(world: World, folder: Path, name: str) -> int:
    """Read a card in; the number of its contact."""
    imports.import_cards(world.desk, [card_file(folder, name)])
    return len(list(folder.glob("*.vcf")))


def test_the_stack_begins_with_the_cards_of_the_last_evening(tmp_path: Path, qtbot: QtBot) -> None:
    with opened(tmp_path / "desk") as world:
        read_in(world, tmp_path, "Ada")
        paul = read_in(world, tmp_path, "Paul")
        window = app.open_window(world.desk, ScreenSettings(world.desk.profile), "en")
        qtbot.addWidget(window)
        window.show()
        window.show_page("today")
        page = window.page("today")
        assert isinstance(page, TodayPage)
        page.stack_wanted.emit()
        qtbot.waitUntil(lambda: bool(window.findChildren(StackDialog)))
        dialog = window.findChildren(StackDialog)[0]
        qtbot.waitUntil(lambda: bool(dialog._items))
        assert [item.key for item in dialog._items] == [paul]
        dialog.reject()
        window.close()
