"""The rows for e-mail, phone, web address, profile and postal address, each with its label."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from netzwerkpflege.domain.contact import Email, Phone, PostalAddress, Profile, WebAddress
from netzwerkpflege.ui.detail_rows import DetailRow
from netzwerkpflege.ui.label_words import label_words
from netzwerkpflege.ui.theme import S
from netzwerkpflege.ui.widgets import QuietTool

PLACES = ("work", "home", "other")
PHONES = ("cell", "work", "home", "main", "fax", "work_cell", "home_cell", "work_fax", "home_fax", "other")
SERVICES = {
    "linkedin": "LinkedIn",
    "xing": "XING",
    "mastodon": "Mastodon",
    "instagram": "Instagram",
    "facebook": "Facebook",
    "signal": "Signal",
    "threema": "Threema",
    "whatsapp": "WhatsApp",
    "telegram": "Telegram",
    "matrix": "Matrix",
    "xmpp": "XMPP",
    "skype": "Skype",
}
_LABEL_WIDTH = 148

R = TypeVar("R", Email, Phone, WebAddress)


class LabelBox(QComboBox):
    """A label: one of the known ones in the words of the window, or an own word that is typed."""

    def __init__(self, labels: Sequence[str], words: Sequence[str], name: str, parent: QWidget) -> None:
        super().__init__(parent)
        line = QLineEdit(self)
        line.setPlaceholderText(self.tr("Label"))
        self.setLineEdit(line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setFixedWidth(_LABEL_WIDTH)
        self.setAccessibleName(name)
        line.setAccessibleName(name)
        for label, word in zip(labels, words, strict=True):
            self.addItem(word, label)
        self.setEditText("")
        self._origin = ("", "")

    def set_label(self, label: str, words: str) -> None:
        """Show a label; one without words (such as „voice“) stays as long as nothing else is typed."""
        self._origin = (words, label)
        self.setEditText(words)

    def label(self) -> str:
        """The label as it is kept: the code of a known one, else the own word."""
        words = " ".join(self.currentText().split())
        if words == self._origin[0]:
            return self._origin[1]
        found = self.findText(words, Qt.MatchFlag.MatchFixedString)
        return str(self.itemData(found)) if found >= 0 else words


class ReachRow(DetailRow[R]):
    """A label and one line; ``kind`` says of what."""

    def __init__(
        self, kind: type[R], what: str, lang: str, parent: QWidget | None = None, *, stacked: bool = False
    ) -> None:
        """``stacked``: the label below the line, where there is little room."""
        super().__init__(what, parent)
        self._kind: Callable[[str, str, bool], R] = kind
        self._lang = lang
        labels = PHONES if kind is Phone else PLACES
        words = [label_words(label, lang) for label in labels]
        self._label = LabelBox(labels, words, self.tr("Label: {what}").format(what=what), self)
        self._line = QLineEdit(self)
        self._line.setPlaceholderText(what)
        self._line.setAccessibleName(what)
        self.fields.addLayout(_beside(self._label, self._line, stacked))
        self._line.textChanged.connect(self.edited)

    def entry(self) -> QLineEdit:
        return self._line

    def fill(self, value: R) -> None:
        self._line.setText(_written(value))
        self._label.set_label(value.label, label_words(value.label, self._lang) if value.label else "")
        self.star.setChecked(value.preferred)

    def read(self, origin: R | None) -> R | None:
        text = self._line.text()
        if not text.strip():
            return None
        if origin is None or text != _written(origin):
            text = text.strip()  # what a sender wrote stays as it is until it is changed
        return self._kind(text, self._label.label(), self.star.isChecked())


def _beside(label: QWidget, line: QWidget, stacked: bool) -> QBoxLayout:
    """A line with its label before it, or below."""
    fields: QBoxLayout = QVBoxLayout() if stacked else QHBoxLayout()
    fields.setSpacing(S)
    if stacked:
        fields.addWidget(line)
        fields.addWidget(label, 0, Qt.AlignmentFlag.AlignLeft)
    else:
        fields.addWidget(label)
        fields.addWidget(line, 1)
    return fields


def _written(value: Email | Phone | WebAddress) -> str:
    if isinstance(value, Email):
        return value.address
    return value.number if isinstance(value, Phone) else value.url


class ProfileRow(DetailRow[Profile]):
    """A service, and the name there."""

    def __init__(self, what: str, parent: QWidget | None = None, *, stacked: bool = False) -> None:
        super().__init__(what, parent)
        self._service = LabelBox(tuple(SERVICES), tuple(SERVICES.values()), self.tr("Service"), self)
        self._line = QLineEdit(self)
        self._line.setPlaceholderText(what)
        self._line.setAccessibleName(what)
        self.fields.addLayout(_beside(self._service, self._line, stacked))
        self._line.textChanged.connect(self.edited)

    def entry(self) -> QLineEdit:
        return self._line

    def fill(self, value: Profile) -> None:
        self._service.set_label(value.service, SERVICES.get(value.service, value.service))
        self._line.setText(value.value)
        self.star.setChecked(value.preferred)

    def read(self, origin: Profile | None) -> Profile | None:
        text = self._line.text()
        if not text.strip():
            return None
        if origin is None or text != origin.value:
            text = text.strip()
        service = self._service.label()
        known = origin is not None and service == origin.service
        return replace(
            origin or Profile("", ""),
            service=service if known else service.lower() or "im",
            value=text,
            preferred=self.star.isChecked(),
        )


class AddressRow(DetailRow[PostalAddress]):
    """A postal address as one writes it on a letter; the rarer lines unfold."""

    def __init__(self, what: str, lang: str, parent: QWidget | None = None, *, stacked: bool = False) -> None:
        super().__init__(what, parent)
        self._stacked = stacked
        self._lang = lang
        words = [label_words(label, lang) for label in PLACES]
        self._label = LabelBox(PLACES, words, self.tr("Label: {what}").format(what=what), self)
        self._lines: dict[str, QLineEdit] = {}
        self._more = QuietTool("ellipsis", self.tr("More lines of the address"), self)
        self._more.setCheckable(True)
        policy = self._more.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._more.setSizePolicy(policy)
        self._more.toggled.connect(self._unfold)
        self.tools.insertWidget(0, self._more)
        self._add_line((self._label, 0), (self._field("street", self.tr("Street and number")), 1))
        code = self._field("postal_code", self.tr("Postal code"))
        code.setFixedWidth(_LABEL_WIDTH // 2 if stacked else _LABEL_WIDTH)
        self._add_line((code, 0), (self._field("locality", self.tr("Town")), 1))
        self._add_line((self._field("country", self.tr("Country")), 1))
        self._add_line(
            (self._field("po_box", self.tr("PO box")), 1),
            (self._field("extended", self.tr("Address supplement")), 1),
            (self._field("region", self.tr("Region")), 1),
        )
        self._unfold(False)

    def entry(self) -> QLineEdit:
        return self._lines["street"]

    def fill(self, value: PostalAddress) -> None:
        for name, line in self._lines.items():
            line.setText(getattr(value, name))
        self._label.set_label(value.label, label_words(value.label, self._lang) if value.label else "")
        self.star.setChecked(value.preferred)
        self._more.setChecked(bool(value.po_box or value.extended or value.region))

    def read(self, origin: PostalAddress | None) -> PostalAddress | None:
        texts = {name: line.text() for name, line in self._lines.items()}
        if not any(text.strip() for text in texts.values()):
            return None
        known = origin or PostalAddress()
        kept = {name: text if text == getattr(known, name) else text.strip() for name, text in texts.items()}
        return PostalAddress(**kept, label=self._label.label(), preferred=self.star.isChecked())

    def _field(self, name: str, words: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setPlaceholderText(words)
        line.setAccessibleName(words)
        line.textChanged.connect(self.edited)
        self._lines[name] = line
        return line

    def _add_line(self, *fields: tuple[QWidget, int]) -> None:
        with_code = fields[0][0] is self._lines.get("postal_code")
        line = QVBoxLayout() if self._stacked and not with_code else QHBoxLayout()
        line.setSpacing(S)
        for field, stretch in fields:
            line.addWidget(field, stretch)
        self.fields.addLayout(line)

    def _unfold(self, shown: bool) -> None:
        for name in ("po_box", "extended", "region"):
            self._lines[name].setVisible(shown)

    def _show_tools(self) -> None:
        super()._show_tools()
        started = self.value() is not None
        for name in ("postal_code", "locality", "country"):
            self._lines[name].setVisible(started)
        self._more.setVisible(started)
