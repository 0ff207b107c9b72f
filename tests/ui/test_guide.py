"""The guide: both languages say the same, every link and picture is there, also when installed; its window."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netzwerkpflege.ui import theme
from netzwerkpflege.ui.actions import specs
from netzwerkpflege.ui.guide_pages import guide_pages, pages_with
from netzwerkpflege.ui.guide_window import GuideWindow

TOP = Path(__file__).resolve().parents[2]
GUIDE = TOP / "docs" / "guide"
LANGUAGES = ("de", "en")
_TARGET = re.compile(r"\]\(([^)]+)\)")


def targets(path: Path) -> list[str]:
    """What a page links to or shows."""
    return _TARGET.findall(path.read_text(encoding="utf-8"))


def headings(path: Path) -> list[int]:
    """The levels of a page's headings."""
    return [len(marks) for marks in re.findall(r"^(#+) ", path.read_text(encoding="utf-8"), re.MULTILINE)]


def test_both_languages_have_the_same_pages_with_the_same_headings_and_pictures() -> None:
    german, english = ({p.name: p for p in (GUIDE / lang).glob("*.md")} for lang in LANGUAGES)
    assert len(german) == 11
    assert german.keys() == english.keys()
    for name, page in german.items():
        assert headings(page)[0] == 1
        assert headings(page) == headings(english[name]), name
        assert [t.replace("-de-", "-en-") for t in targets(page)] == targets(english[name]), name


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_link_and_picture_is_there(lang: str) -> None:
    found = [(page.name, target) for page in (GUIDE / lang).glob("*.md") for target in targets(page)]
    assert len(found) > 15
    assert [(name, target) for name, target in found if not (GUIDE / lang / target).resolve().is_file()] == []
    shown = [(GUIDE / lang / target).resolve() for _, target in found if target.endswith(".png")]
    assert all(picture.with_name(picture.name.replace("-light.", "-dark.")).is_file() for picture in shown)


def test_what_is_installed_holds_the_guide_and_its_pictures_side_by_side() -> None:
    config = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))
    forced = config["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    installed = {
        str(PurePosixPath(to) / file.relative_to(TOP / source).as_posix())
        for source, to in forced.items()
        for file in (TOP / source).rglob("*")
        if file.is_file()
    }
    for page in GUIDE.rglob("*.md"):
        home = PurePosixPath("netzwerkpflege/guide", page.parent.name)
        assert str(home / page.name) in installed
        for target in targets(page):
            parts = list((home / target).parts)
            while ".." in parts:
                at = parts.index("..")
                del parts[at - 1 : at + 1]
            assert "/".join(parts) in installed


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_shortcut_stands_on_the_page_of_the_keyboard(lang: str) -> None:
    text = (GUIDE / lang / "10-keyboard.md").read_text(encoding="utf-8")
    said = {"Ctrl": "Strg", "Shift": "Umschalt", "Del": "Entf"} if lang == "de" else {}
    shortcuts = [keys for _, entries in specs().values() for spec in entries for keys in spec.shortcuts]
    words = ["+".join(said.get(part, part) for part in keys.split("+")) for keys in shortcuts]
    assert [word for word in words if not re.search(rf"(?<![\w+]){re.escape(word)}(?!\w)", text)] == []


def test_searching_finds_pages_by_all_words_without_marks() -> None:
    pages = guide_pages("de")
    assert pages_with(pages, "") == pages
    assert [page.path.name for page in pages_with(pages, "strengere SEITE")] == ["08-doubles.md"]
    assert pages_with(pages, "dialog-why-de") == []


@pytest.fixture
def guide(qtbot: QtBot) -> Iterator[GuideWindow]:
    """The German guide, shown."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme.install(application, "light")
    window = GuideWindow("de")
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    yield window
    theme.install(application, "light")


def test_keyboard_walks_through_the_contents_and_back(guide: GuideWindow, qtbot: QtBot) -> None:
    assert guide.contents.count() == 11
    qtbot.keyClick(guide.contents, Qt.Key.Key_Down)
    assert guide.view.source().fileName() == "02-importing.md"
    assert "Probelauf" in guide.view.toPlainText()
    assert guide.back.isEnabled()
    guide.back.click()
    assert guide.view.source().fileName() == "01-first-steps.md"
    assert guide.contents.currentRow() == 0
    qtbot.keyClick(guide, Qt.Key.Key_Escape)
    assert not guide.isVisible()


def test_search_leaves_the_pages_with_the_words_and_marks_the_place(guide: GuideWindow, qtbot: QtBot) -> None:
    guide.field.setFocus()
    qtbot.keyClicks(guide.field, "strengere")
    assert guide.contents.count() == 1
    assert guide.view.source().fileName() == "08-doubles.md"
    assert guide.view.textCursor().selectedText() == "strengere"
    qtbot.keyClicks(guide.field, "zzz")
    assert guide.contents.count() == 0


def test_links_stay_inside_and_nothing_outside_is_opened_without_a_click(
    guide: GuideWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    guide.follow_link(QUrl("05-gate.md"))
    assert guide.view.source().fileName() == "05-gate.md"
    guide.follow_link(QUrl("file:///etc/hostname"))
    assert opened == []
    guide.follow_link(QUrl("https://example.org/"))
    assert opened == ["https://example.org/"]


def test_pictures_are_as_wide_as_the_page_at_most(guide: GuideWindow, qtbot: QtBot) -> None:
    for width in (1000, 620):
        guide.resize(width, 700)
        qtbot.waitUntil(lambda: guide.view._laid_out_for == guide.view.viewport().width())
        image = guide.view.loadResource(2, QUrl("../../pictures/contacts-de-light.png"))
        assert 100 < image.width() / image.devicePixelRatio() <= guide.view.viewport().width()
        assert guide.view.horizontalScrollBar().maximum() == 0
