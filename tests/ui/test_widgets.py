"""The pieces: text stays text, chips, filters, fields, panels do by keyboard and mouse what they say."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QSpinBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from netzwerkpflege.ui import theme
from netzwerkpflege.ui import widgets as w
from netzwerkpflege.ui.avatar import Avatar, avatar_pixmap
from netzwerkpflege.ui.labels import explain

opens_popups = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""Without a screen Qt warns when a menu or a list of completions opens."""

MARKUP = "<b>Anna</b> & <img src='file:///etc/passwd'>"


@pytest.fixture
def sheet(qtbot: QtBot) -> QWidget:
    """An empty window of 400 × 300."""
    theme.current().use("light")
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window)
    window.resize(400, 300)
    return window


def put(sheet: QWidget, widget: QWidget) -> None:
    sheet.layout().addWidget(widget)
    sheet.show()
    QApplication.processEvents()


# --- labels ---


@pytest.mark.parametrize("how", [{}, {"wrap": True}, {"elide": True}, {"selectable": True}])
def test_no_label_renders_markup(sheet: QWidget, how: dict[str, bool]) -> None:
    label = w.plain_label(MARKUP, **how)
    put(sheet, label)
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_tool_tips_show_markup_as_text(sheet: QWidget) -> None:
    explain(sheet, MARKUP)
    assert "&lt;b&gt;Anna" in sheet.toolTip()
    assert sheet.accessibleDescription() == MARKUP
    explain(sheet, "")
    assert (sheet.toolTip(), sheet.accessibleDescription()) == ("", "")


def test_a_long_line_ends_in_dots_and_keeps_its_whole_text(sheet: QWidget) -> None:
    label = w.ElidedLabel("Maurer & Söhne Werkzeugbau und Feinmechanik " * 5)
    put(sheet, label)
    assert label.text().endswith("…")
    assert label.accessibleName() == label.whole_text()
    assert "Feinmechanik" in label.toolTip()
    label.setText("kurz")
    assert (label.text(), label.toolTip()) == ("kurz", "")


def test_type_makes_the_hierarchy(sheet: QWidget) -> None:
    base = QApplication.font().pointSizeF()
    assert w.plain_label("x", "name").font().pointSizeF() == pytest.approx(1.7 * base, rel=0.03)
    assert w.plain_label("x", "caption").font().pointSizeF() == pytest.approx(0.9 * base, rel=0.03)


def test_a_link_answers_to_mouse_and_enter(sheet: QWidget, qtbot: QtBot) -> None:
    link = w.LinkLabel("anna@kirchhoff-akustik.example")
    put(sheet, link)
    with qtbot.waitSignal(link.clicked):
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(link.clicked):
        qtbot.keyClick(link, Qt.Key.Key_Return)


# --- buttons ---


def test_buttons_have_room_for_icon_and_words(sheet: QWidget) -> None:
    bare, dressed = w.QuietButton("Erinnern"), w.QuietButton("Erinnern", "bell")
    assert dressed.sizeHint().width() == bare.sizeHint().width() + theme.px(18) + theme.S
    assert bare.sizeHint().height() >= 32


def test_a_primary_button_is_painted_in_the_accent(sheet: QWidget) -> None:
    button = w.PrimaryButton("Speichern")
    put(sheet, button)
    ground = button.grab().toImage().pixelColor(8, button.height() // 2)
    assert ground.name() == theme.LIGHT.accent
    button.setEnabled(False)
    assert button.grab().toImage().pixelColor(8, button.height() // 2).name() == theme.LIGHT.hover


def test_the_focus_ring_shows_for_the_keyboard_and_not_for_the_mouse(sheet: QWidget) -> None:
    button = w.QuietButton("Erinnern")
    put(sheet, button)
    sheet.activateWindow()
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    edge = QPoint(button.width() // 2, 1)
    assert button.grab().toImage().pixelColor(edge).name() != theme.LIGHT.focus
    button.clearFocus()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert button.grab().toImage().pixelColor(edge).name() == theme.LIGHT.focus


@opens_popups
def test_a_tool_and_the_overflow_have_names(sheet: QWidget) -> None:
    assert w.QuietTool("x", "Schließen").accessibleName() == "Schließen"
    overflow = w.OverflowButton("Weitere Handlungen")
    action = QAction("Entfernen")
    overflow.set_actions([action, None])
    assert overflow.accessibleName() == "Weitere Handlungen"
    put(sheet, overflow)
    overflow.click()
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert menu.actions()[0] is action
    menu.hide()


# --- chips ---


def test_an_ampersand_in_a_chip_is_no_shortcut(sheet: QWidget) -> None:
    chip = w.ChipButton("Maurer &Söhne")
    assert chip.shortcut() == QKeySequence()
    chip.set_content("Müller &Co", "", "neutral")
    assert chip.shortcut() == QKeySequence()
    assert chip.accessibleName() == "Müller &Co"


def test_a_chip_is_taken_away_by_its_cross_or_delete_but_not_by_its_word(sheet: QWidget, qtbot: QtBot) -> None:
    chip = w.ChipButton("Messlabor", "link", "accent", removable=True)
    put(sheet, chip)
    removed: list[bool] = []
    chip.removed.connect(lambda: removed.append(True))
    middle = chip.height() // 2
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(20, middle))
    assert removed == []
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 12, middle))
    assert removed == [True]
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert removed == [True, True]


def test_a_chip_that_does_nothing_takes_no_focus(sheet: QWidget) -> None:
    assert w.Chip("BVMW").focusPolicy() == Qt.FocusPolicy.NoFocus
    assert w.ChipButton("BVMW").focusPolicy() != Qt.FocusPolicy.NoFocus


def test_the_badge_has_the_tint_and_the_sentence_of_its_status(sheet: QWidget) -> None:
    badge = w.StatusBadge()
    badge.set_status("objected", "Widerspruch – keine Briefe")
    put(sheet, badge)
    assert badge.accessibleName() == "Widerspruch – keine Briefe"
    tint = badge.grab().toImage().pixelColor(4, badge.height() // 2)
    assert tint.name() == theme.LIGHT.status["objected"][1]


@pytest.fixture
def segments(sheet: QWidget) -> w.SegmentedFilter:
    choices = [("all", "Alle", "neutral"), ("dialogue", "Dialog", "dialogue"), ("bare", "Nur Karte", "bare")]
    widget = w.SegmentedFilter(choices)
    put(sheet, widget)
    return widget


def test_a_filter_has_one_choice_and_tells_it(segments: w.SegmentedFilter, qtbot: QtBot) -> None:
    assert segments.key() == "all"
    heard: list[str] = []
    segments.chosen.connect(heard.append)
    chips = segments.findChildren(w.FilterChip)
    qtbot.mouseClick(chips[1], Qt.MouseButton.LeftButton)
    chips[1].setFocus()
    qtbot.keyClick(chips[1], Qt.Key.Key_Right)
    assert heard == ["dialogue", "bare"]
    assert segments.key() == "bare"
    segments.choose("all")
    assert heard[-1] == "all"


def test_a_filter_says_how_many(segments: w.SegmentedFilter) -> None:
    segments.set_counts({"dialogue": "214"})
    names = [chip.accessibleName() for chip in segments.findChildren(w.FilterChip)]
    assert names[0] == "Alle"
    assert names[1].split() == ["Dialog", "214"]
    segments.choose("bare")
    segments.show_only({"all"})
    shown = [not chip.isHidden() for chip in segments.findChildren(w.FilterChip)]
    assert shown == [True, False, True]


# --- fields ---


def test_search_clears_by_escape_and_goes_down(sheet: QWidget, qtbot: QtBot) -> None:
    search = w.SearchField("Suchen")
    put(sheet, search)
    qtbot.keyClicks(search, "anna")
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == ""
    assert search.accessibleName() == "Suchen"
    with qtbot.waitSignal(search.down_pressed):
        qtbot.keyClick(search, Qt.Key.Key_Down)


def test_a_form_field_says_what_is_wrong_beside_it(sheet: QWidget) -> None:
    edit = QLineEdit()
    field = w.FormField("&Geburtstag", edit, "Das Jahr darf fehlen.")
    put(sheet, field)
    assert field.label.buddy() is edit
    assert edit.accessibleName() == "Geburtstag"
    field.set_trouble("Diesen Tag gibt es nicht.")
    assert field.trouble() == "Diesen Tag gibt es nicht."
    assert edit.accessibleDescription() == "Diesen Tag gibt es nicht."
    assert edit.property("trouble") is True
    field.set_trouble("")
    assert field.trouble() == ""
    assert edit.property("trouble") is False


def test_a_number_stands_apart_from_its_frame(sheet: QWidget) -> None:
    spin = QSpinBox()
    put(sheet, w.FormField("Anzahl", spin))
    assert spin.lineEdit().textMargins().left() == theme.S


@pytest.fixture
def tags(sheet: QWidget) -> w.TagEdit:
    edit = w.TagEdit("Schlagwort", ["Akustik", "Orgelbau"])
    put(sheet, edit)
    return edit


def line(tags: w.TagEdit) -> QLineEdit:
    return tags.findChild(QLineEdit)


@opens_popups
def test_words_are_kept_by_enter_and_comma(tags: w.TagEdit, qtbot: QtBot) -> None:
    qtbot.keyClicks(line(tags), "BVMW,")
    qtbot.keyClicks(line(tags), "  Maurer   + Co")
    qtbot.keyClick(line(tags), Qt.Key.Key_Return)
    qtbot.keyClicks(line(tags), "bvmw,")
    assert tags.tags() == ("BVMW", "Maurer + Co")
    qtbot.keyClicks(line(tags), "Chor")
    assert tags.tags() == ("BVMW", "Maurer + Co", "Chor")


@opens_popups
def test_backspace_takes_the_last_word_out(tags: w.TagEdit, qtbot: QtBot) -> None:
    tags.set_tags(["eins", "zwei"])
    with qtbot.waitSignal(tags.changed):
        qtbot.keyClick(line(tags), Qt.Key.Key_Backspace)
    assert tags.tags() == ("eins",)


@opens_popups
def test_a_chosen_completion_becomes_a_word_and_leaves_the_field_empty(tags: w.TagEdit, qtbot: QtBot) -> None:
    line(tags).setFocus()
    qtbot.keyClicks(line(tags), "org")
    popup = line(tags).completer().popup()
    qtbot.waitUntil(popup.isVisible)
    row = popup.visualRect(popup.model().index(0, 0)).center()
    qtbot.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=row)
    qtbot.waitUntil(lambda: line(tags).text() == "")
    assert tags.tags() == ("Orgelbau",)


# --- layout and panels ---


def test_a_flow_breaks_lines_and_centres_in_them(sheet: QWidget) -> None:
    holder = QWidget()
    flow = w.FlowLayout(holder, 8)
    sizes = ((180, 20), (180, 40), (180, 20))
    boxes = [QWidget() for _ in sizes]
    for box, (width, height) in zip(boxes, sizes, strict=True):
        box.setFixedSize(width, height)
        flow.addWidget(box)
    put(sheet, holder)
    assert flow.heightForWidth(400) == 40 + 8 + 20
    assert flow.heightForWidth(100) == 20 + 8 + 40 + 8 + 20
    holder.resize(400, 68)
    assert [(box.x(), box.y()) for box in boxes] == [(0, 10), (188, 0), (0, 48)]


def test_an_empty_state_offers_the_next_step(sheet: QWidget, qtbot: QtBot) -> None:
    empty = w.EmptyState("inbox", "Noch keine Kontakte.", "Einlesen …")
    put(sheet, empty)
    with qtbot.waitSignal(empty.acted):
        empty.findChild(QPushButton).click()
    empty.set_sentence("Niemand passt.", "")
    assert empty.findChild(QPushButton).isHidden()


@pytest.mark.parametrize("kind", ["info", "warning", "error"])
def test_a_banner_says_its_sentence_and_can_be_closed(sheet: QWidget, qtbot: QtBot, kind: str) -> None:
    banner = w.Banner(sheet)
    put(sheet, banner)
    banner.hide()
    assert banner.sentence() == ""
    banner.say(MARKUP, kind, "Noch einmal")
    assert banner.sentence() == banner.accessibleName() == MARKUP
    with qtbot.waitSignal(banner.acted):
        banner.findChild(QPushButton).click()
    banner.findChild(w.QuietTool).click()
    assert banner.sentence() == ""


def test_a_toast_offers_undo_and_stays_at_the_foot(sheet: QWidget, qtbot: QtBot) -> None:
    toast = w.Toast(sheet)
    sheet.show()
    toast.say("Kontakt entfernt", undo=True)
    qtbot.waitUntil(lambda: toast.geometry().bottom() < sheet.height() - theme.S)
    assert toast.accessibleName() == "Kontakt entfernt"
    sheet.resize(600, 500)
    qtbot.waitUntil(lambda: toast.y() > 400)
    assert abs(toast.geometry().center().x() - 300) <= 1
    with qtbot.waitSignal(toast.undo_wanted):
        toast.findChild(QPushButton).click()
    assert toast.isHidden()


def test_a_card_keeps_its_content_at_its_top(sheet: QWidget) -> None:
    card = w.Card("Gespräche", "message-circle")
    text = w.plain_label("Text")
    card.body.addWidget(text)
    put(sheet, card)
    assert card.height() > 200
    assert text.y() < 80
    assert text.height() < 60
    card.clear()
    assert card.body.count() == 0


# --- pictures of people ---


def test_a_picture_is_a_circle_with_initials_and_stays_the_same(sheet: QWidget) -> None:
    image = avatar_pixmap("Anna Kirchhoff", "", 36, 2.0, None).toImage()
    assert image.width() == 72
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(36, 4).alpha() == 255
    assert avatar_pixmap("Anna Kirchhoff", "", 36, 2.0, None).toImage() == image
    theme.current().use("dark")
    assert avatar_pixmap("Anna Kirchhoff", "", 36, 2.0, None).toImage() != image
    theme.current().use("light")


def test_a_photo_that_is_no_picture_gives_initials(sheet: QWidget) -> None:
    broken = avatar_pixmap("Anna Kirchhoff", "f00", 36, 1.0, lambda sha256: b"GIF89a no picture")
    assert broken.toImage() == avatar_pixmap("Anna Kirchhoff", "", 36, 1.0, None).toImage()


def test_an_avatar_is_named_after_its_person(sheet: QWidget) -> None:
    avatar = Avatar(72)
    avatar.show_person(MARKUP, "")
    put(sheet, avatar)
    assert avatar.accessibleName() == MARKUP
    assert avatar.grab().toImage().pixelColor(36, 6).alpha() == 255
