"""The head of the contact card: portrait, name, what the person does, the gate's badge, tags; all changed in place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from netzwerkpflege.domain.contact import Contact, Name
from netzwerkpflege.services.contacts import Sheet
from netzwerkpflege.ui.active_row import INSET, ActiveRow, Command
from netzwerkpflege.ui.avatar import PhotoFor
from netzwerkpflege.ui.buttons import QuietTool
from netzwerkpflege.ui.card_portrait import CardPortrait
from netzwerkpflege.ui.chips import Chip, StatusBadge
from netzwerkpflege.ui.detail_line import copy_text
from netzwerkpflege.ui.editable_card import EditableLines, Item
from netzwerkpflege.ui.fields import TagEdit
from netzwerkpflege.ui.flow_layout import FlowLayout
from netzwerkpflege.ui.inline_editor import InlineEditor, Text, TextFields
from netzwerkpflege.ui.labels import plain_label
from netzwerkpflege.ui.theme import XS, L, S


class CardHead(QWidget):
    """Who this is. ``edited`` carries the contact and fields with their values, tags too."""

    edited = Signal(int, object)
    explain_wanted = Signal()
    tags_wanted = Signal()

    def __init__(self, photo_for: PhotoFor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._contact = Contact()
        self._shown_tags: tuple[str, ...] | None = None
        head = QHBoxLayout(self)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(L - INSET)
        self.portrait = CardPortrait(72, photo_for, self)
        self.portrait.print_changed.connect(lambda what: self.edited.emit(self._contact.id or 0, what))
        head.addWidget(self.portrait, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(XS)
        self.lines = EditableLines(self)
        self.lines.edited.connect(self.edited)
        words.addWidget(self.lines)
        self._tags = QWidget(self)
        self._flow = FlowLayout(self._tags)
        self._flow.setContentsMargins(INSET, 0, 0, 0)
        self.badge = StatusBadge(self._tags)
        self.badge.setToolTip(self.tr("Why? Click for the reasons."))
        self.badge.clicked.connect(self.explain_wanted)
        self._flow.addWidget(self.badge)
        self._chips: list[Chip] = []
        self.add_tag = QuietTool("tag", self.tr("Change tags"), self._tags)
        self.add_tag.clicked.connect(self.edit_tags)
        self._flow.addWidget(self.add_tag)
        self._tag_edit: _TagEditor | None = None
        words.addWidget(self._tags)
        head.addLayout(words, 1)
        self._words = words

    def show_sheet(self, sheet: Sheet, sentence: str) -> None:
        """Show this person, with the badge's sentence."""
        contact = sheet.contact
        if contact.id != self._contact.id:
            self._close_tags()
        self._contact = contact
        photo = contact.photo.sha256 if contact.photo else ""
        self.portrait.show_person(contact.display_name, photo, sheet.unprinted)
        self.badge.set_status(sheet.standing.status.value, sentence)
        town = next((place.locality for place in contact.addresses if place.locality), "")
        role = contact.title or contact.role
        work = " · ".join(filter(None, (role, contact.organisation, contact.department, town)))
        items = [Item(("name", 0), contact.display_name, lambda: self._name_line(contact.display_name))]
        items.append(Item(("work", 0), work, lambda: self._work_line(work)))
        self.lines.show_items(contact.id or 0, items)
        self._show_tags(contact.tags)

    def name(self) -> str:
        """The name as it is shown."""
        return self._contact.display_name

    # --- name and work ---

    def _name_line(self, text: str) -> ActiveRow:
        return _HeadLine(text, "name", self._edit_name, self.lines)

    def _work_line(self, text: str) -> ActiveRow:
        shown = text or self.tr("Add position and firm")
        return _HeadLine(shown, "muted", self._edit_work, self.lines)

    def _edit_name(self, row: ActiveRow) -> None:
        name = self._contact.name
        follows = bool(name.given or name.family) and name.formatted in ("", name.composed())
        if follows:
            texts = [
                Text("given", self.tr("Given name"), name.given),
                Text("family", self.tr("Family name"), name.family),
            ]
        else:
            texts = [Text("formatted", self.tr("Shown name"), name.formatted)]
        fields = TextFields(texts)
        editor = InlineEditor(fields, fields.values, fields.entry(), self.lines)
        self.lines.edit(row, editor, lambda values: {"name": _named(name, values, follows)})

    def _edit_work(self, row: ActiveRow) -> None:
        contact = self._contact
        fields = TextFields(
            [
                Text("title", self.tr("Job title"), contact.title),
                Text("organisation", self.tr("Organisation"), contact.organisation),
                Text("department", self.tr("Department"), contact.department),
            ]
        )
        editor = InlineEditor(fields, fields.values, fields.entry(), self.lines)
        self.lines.edit(row, editor, lambda values: values)

    # --- tags ---

    def edit_tags(self) -> None:
        """Open the tags to be changed."""
        if self._tag_edit is None:
            self._tag_edit = _TagEditor(self.tr("Add a tag"), self)
            self._tag_edit.kept.connect(self._keep_tags)
            self._tag_edit.left.connect(self._leave_tags)
            self._words.addWidget(self._tag_edit)
            self._tag_edit.open_with(self._contact)
            self.add_tag.hide()
            for chip in self._chips:
                chip.hide()
            self.tags_wanted.emit()

    def offer_tags(self, known: Sequence[str]) -> None:
        """Tags to complete from."""
        if self._tag_edit is not None:
            self._tag_edit.edit.set_known(known)

    def tag_editor(self) -> TagEdit | None:
        """The open editor of tags."""
        return None if self._tag_edit is None else self._tag_edit.edit

    def _keep_tags(self, contact_id: int, tags: tuple[str, ...], by_key: bool) -> None:
        self._close_tags()
        self.edited.emit(contact_id, {"tags": tags})
        if by_key:
            self.add_tag.setFocus(Qt.FocusReason.TabFocusReason)

    def _leave_tags(self) -> None:
        self._close_tags()
        self.add_tag.setFocus(Qt.FocusReason.TabFocusReason)

    def _close_tags(self) -> None:
        if self._tag_edit is not None:
            self._words.removeWidget(self._tag_edit)
            self._tag_edit.hide()
            self._tag_edit.deleteLater()
            self._tag_edit = None
            self.add_tag.show()
            for chip in self._chips:
                chip.show()

    def _show_tags(self, tags: tuple[str, ...]) -> None:
        if tags == self._shown_tags:
            return
        self._shown_tags = tags
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for place, tag in enumerate(tags):
            chip = Chip(tag, "", "neutral", self._tags)
            self._flow.insert(1 + place, chip)
            chip.setVisible(self._tag_edit is None)
            self._chips.append(chip)


class _HeadLine(ActiveRow):
    """Name or work, in the type of the head."""

    def __init__(self, text: str, role: str, edit: Callable[[ActiveRow], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._text, self._edit = text, edit
        self.body.setContentsMargins(INSET, 0, INSET, 0)
        self.body.addWidget(plain_label(text, role, wrap=True, parent=self))
        self.setAccessibleName(text)

    def commands(self) -> list[Command]:
        return [
            Command(self.tr("Edit"), "pencil", self.edit, ("F2", "Return")),
            Command(self.tr("Copy"), "copy", lambda: copy_text(self._text), ("Ctrl+C",), False),
        ]

    def edit(self) -> None:
        self._edit(self)

    def hitButton(self, pos: QPoint) -> bool:
        """A single click does nothing: a name is there to be read."""
        return False


class _TagEditor(QWidget):
    """Tags while they are changed: Enter in the empty field keeps them, Esc brings back what was there."""

    kept = Signal(int, tuple, bool)
    left = Signal()

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._contact_id = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(INSET, 0, 0, 0)
        column.setSpacing(2)
        self.edit = TagEdit(words, (), "", self)
        column.addWidget(self.edit)
        hint = self.tr("Enter adds a tag, Enter again keeps all, Esc leaves them")
        column.addWidget(plain_label(hint, "small", wrap=True, parent=self))
        column.addSpacing(S)

    def open_with(self, contact: Contact) -> None:
        """Show the tags of a contact."""
        self._contact_id = contact.id or 0
        self.edit.set_tags(contact.tags)
        field = self.edit.focusProxy()
        if field is not None:
            field.installEventFilter(self)
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._keep_if_gone)
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
            elif event.type() == QEvent.Type.KeyPress:
                self.left.emit()
                return True
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            empty = isinstance(watched, QLineEdit) and not watched.text().strip()
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and empty:
                self.kept.emit(self._contact_id, self.edit.tags(), True)
                return True
        return False

    def _keep_if_gone(self) -> None:
        focused = QApplication.focusWidget()
        if self.isVisible() and focused is not None and focused is not self and not self.isAncestorOf(focused):
            self.kept.emit(self._contact_id, self.edit.tags(), False)


def _named(before: Name, values: dict[str, str], follows: bool) -> Name:
    """The name with what was typed; the shown one follows its parts where it did before."""
    after = replace(before, **values)
    return replace(after, formatted=after.composed()) if follows and after != before else after
