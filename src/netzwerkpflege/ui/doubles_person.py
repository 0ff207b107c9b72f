"""Two people beside each other: picture, name, firm and where each stands with the gate, and what is known of both."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from netzwerkpflege.domain.contact import Contact, PartialDate
from netzwerkpflege.domain.gate import Standing
from netzwerkpflege.domain.merging import MergeField
from netzwerkpflege.phrases import phrase
from netzwerkpflege.ui.avatar import Avatar, PhotoFor
from netzwerkpflege.ui.icons import STATUS_ICONS
from netzwerkpflege.ui.moments import long_day, partial_day
from netzwerkpflege.ui.theme import XS, L, M, S, px
from netzwerkpflege.ui.widgets import Chip, clear_layout, plain_label

LABEL_WIDTH = 112
LONGEST = 400
_DAYS = ("birthday", "anniversary")
_ISO_DAY = re.compile(r"\b\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])\b")
_SIGNS = re.compile(r"[@./_-](?=\S)")
_IN_HEAD = ("name", "organisation", "photo")


class PersonHead(QWidget):
    """A caption where there is one, the picture, the name with the firm below it, and the status."""

    def __init__(self, photo_for: PhotoFor | None, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lang = lang
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(XS)
        self._caption = plain_label("", "caption", parent=self)
        self._caption.hide()
        outer.addWidget(self._caption)
        row = QHBoxLayout()
        row.setSpacing(M)
        self._avatar = Avatar(44, photo_for, self)
        row.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(XS)
        self._name = plain_label("", "strong", wrap=True, selectable=True, parent=self)
        self._firm = plain_label("", "muted", wrap=True, selectable=True, parent=self)
        self._status = Chip("", "circle-dashed", "bare", self)
        words.addWidget(self._name)
        words.addWidget(self._firm)
        words.addWidget(self._status, 0, Qt.AlignmentFlag.AlignLeft)
        words.addStretch(1)
        row.addLayout(words, 1)
        outer.addLayout(row, 1)

    def show_person(self, contact: Contact, standing: Standing, caption: str = "") -> None:
        """Show this person."""
        status = standing.status.value
        self._caption.setText(caption)
        self._caption.setVisible(bool(caption))
        self._avatar.show_person(contact.display_name, contact.photo.sha256 if contact.photo else "")
        self._name.setText(contact.display_name)
        self._firm.setText(contact.organisation)
        self._firm.setVisible(bool(contact.organisation))
        self._status.set_content(phrase(f"status.{status}", self._lang), STATUS_ICONS[status], status)


class BothTable(QWidget):
    """What is known of the two, field by field, the same things on the same line."""

    def __init__(self, photo_for: PhotoFor | None, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lang = lang
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(L)
        self._heads = PersonHead(photo_for, lang, self), PersonHead(photo_for, lang, self)
        heads, self._lines = QGridLayout(), QGridLayout()
        self._lines.setVerticalSpacing(0)
        for grid in (heads, self._lines):
            grid.setHorizontalSpacing(L)
            for place in range(2):
                grid.setColumnStretch(place, 1)
            column.addLayout(grid)
        for place, head in enumerate(self._heads):
            heads.addWidget(head, 0, place)

    def show_both(self, people: tuple[Contact, Contact], standings: tuple[Standing, Standing]) -> None:
        """Show these two, the first at the left."""
        for head, contact, standing in zip(self._heads, people, standings, strict=True):
            head.show_person(contact, standing)

    def show_fields(self, fields: Sequence[MergeField]) -> None:
        """What stands in the fields of both; what only one of them has leaves the other side empty."""
        clear_layout(self._lines)
        shown = [field for field in fields if field.name not in _IN_HEAD]
        for row, field in enumerate(shown):
            caption = plain_label(phrase(f"field.{field.name}", self._lang), "small", parent=self)
            self._lines.addWidget(caption, 3 * row, 0, 1, 2)
            for place, text in enumerate((field.kept, field.other)):
                value = plain_label(_breakable(shown_value(field.name, text)), "body", wrap=True, parent=self)
                value.setAccessibleName(text)
                self._lines.addWidget(value, 3 * row + 1, place, Qt.AlignmentFlag.AlignTop)
            self._lines.setRowMinimumHeight(3 * row + 2, S)


def field_label(code: str, lang: str, parent: QWidget) -> QWidget:
    """The name of a field at the left of a table."""
    label = plain_label(phrase(f"field.{code}", lang), "muted", wrap=True, parent=parent)
    label.setFixedWidth(px(LABEL_WIDTH))
    return label


def shown_value(code: str, text: str) -> str:
    """A value as people write it: days in words, very long texts cut short."""
    if code in _DAYS and text:
        try:
            return partial_day(PartialDate.parse(text))
        except ValueError:
            return text
    if code == "met":
        text = _ISO_DAY.sub(lambda found: long_day(date.fromisoformat(found[0])), text)
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()} …"


def _breakable(text: str) -> str:
    """Mail and web addresses may be broken behind their signs, so that none is cut off in a narrow column."""
    return _SIGNS.sub("\\g<0>\u200b", text)
