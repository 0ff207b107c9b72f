"""Icons: those that are asked for exist, they are tinted from the theme, sharp, and pale where disabled."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication

from netzwerkpflege.domain.gate import Status
from netzwerkpflege.resources import resource_path
from netzwerkpflege.ui import icons, theme

SHIPPED = {path.stem for path in resource_path("icons").glob("*.svg")}


def inks(image: QImage) -> set[str]:
    """The colours that are painted in full."""
    colors = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {QColor(color).name() for color in colors if color.alpha() == 255}


def test_every_icon_that_the_window_names_is_shipped(checkout: Path) -> None:
    wanted = re.compile(r'(?:icon|IconMark|QuietTool|paint_icon\(painter,|icon_pixmap)\(?\s*"([a-z0-9-]+)"')
    named = {
        name
        for source in (checkout / "src/netzwerkpflege/ui").glob("*.py")
        for name in wanted.findall(source.read_text(encoding="utf-8"))
    }
    assert len(named) > 5
    assert named <= SHIPPED


@pytest.mark.parametrize("name", sorted(SHIPPED))
def test_each_file_is_a_small_drawing_that_loads_nothing(name: str) -> None:
    text = resource_path(f"icons/{name}.svg").read_text(encoding="utf-8")
    assert ET.fromstring(text).tag.endswith("svg")
    assert len(text) < 3000
    assert "href" not in text


def test_the_licence_goes_with_the_icons() -> None:
    assert "ISC License" in resource_path("icons/LICENSE").read_text(encoding="utf-8")


def test_each_status_has_a_sign_of_its_own() -> None:
    signs = [icons.STATUS_ICONS[status.value] for status in Status]
    assert len(set(signs)) == len(signs)
    assert set(signs) <= SHIPPED


@pytest.mark.parametrize("wanted", ["light", "dark"])
def test_an_icon_follows_the_theme(qapp: QApplication, wanted: str) -> None:
    look = theme.current()
    bell = icons.icon("bell")
    look.use(wanted)
    try:
        assert inks(bell.pixmap(QSize(64, 64)).toImage()) == {look.tokens.ink}
        disabled = bell.pixmap(QSize(64, 64), QIcon.Mode.Disabled).toImage()
        assert inks(disabled) == {look.tokens.muted}
    finally:
        look.use("light")


def test_an_icon_has_the_ink_of_its_role(qapp: QApplication) -> None:
    theme.current().use("light")
    assert icons.role_color("context") == theme.LIGHT.status["context"][0]
    assert icons.role_color("accent") == theme.LIGHT.accent
    assert icons.role_color("on_accent") == theme.LIGHT.on_accent
    assert icons.role_color("no such role") == theme.LIGHT.ink


def test_an_icon_is_sharp_on_a_fine_screen(qapp: QApplication) -> None:
    pixmap = icons.icon_pixmap("bell", "#000000", 16, 2.0)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (32, 2.0)
    assert icons.icon("bell").pixmap(QSize(16, 16), 3.0).width() == 48


def test_a_sign_is_painted_once(qapp: QApplication) -> None:
    first = icons.icon_pixmap("ban", "#123456", 16, 1.0)
    assert icons.icon_pixmap("ban", "#123456", 16, 1.0).cacheKey() == first.cacheKey()
    assert icons.icon_pixmap("ban", "#654321", 16, 1.0).cacheKey() != first.cacheKey()


def test_an_icon_without_room_is_no_icon_and_no_complaint(qapp: QApplication) -> None:
    """A layout may squeeze a button to nothing for a moment; Qt then asks for a picture of no size."""
    assert icons.icon("check").pixmap(QSize(0, 0)).isNull()
    assert not icons.icon("check").pixmap(QSize(16, 16)).isNull()
