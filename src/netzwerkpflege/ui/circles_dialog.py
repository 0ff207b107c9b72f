"""Circles: who is in them; and whom to let rest where there are more than one can keep in touch with."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from netzwerkpflege.domain.outcome import Change, ExpectedError
from netzwerkpflege.domain.rhythm import Circle
from netzwerkpflege.phrases import error_sentence
from netzwerkpflege.services import contacts, rhythms
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui import theme
from netzwerkpflege.ui.bus import Bus
from netzwerkpflege.ui.circle_dialog import CircleDialog
from netzwerkpflege.ui.circles_list import Member, MemberDelegate, spoken
from netzwerkpflege.ui.counts import counted
from netzwerkpflege.ui.places import Place
from netzwerkpflege.ui.rhythm_words import rhythm_in_words
from netzwerkpflege.ui.row_list import RowList
from netzwerkpflege.ui.sectioned_model import Section, SectionedModel
from netzwerkpflege.ui.theme import XXL, L, M, S
from netzwerkpflege.ui.widgets import Banner, PrimaryButton, QuietButton, QuietTool, plain_label


class CirclesDialog(QDialog):
    """``person_chosen`` by Enter on a line; Del takes somebody out of the circle. ``undo_wanted`` by its button or Ctrl+Z."""

    person_chosen = Signal(int)
    undo_wanted = Signal()

    def __init__(self, *, desk: Desk, bus: Bus, lang: str, circle_id: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._lang = desk, lang
        self._circles: list[tuple[Circle, int]] = []
        self.setWindowTitle(self.tr("Circles"))
        self._model: SectionedModel[Member] = SectionedModel(lambda line: line.row.id, spoken, self)
        self._build()
        self.resize(theme.px(520), theme.px(520))
        self._place = Place(self, "circles")
        self._circle.currentIndexChanged.connect(self._show_members)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self).activated.connect(self.undo_wanted)
        bus.changed.connect(self._changed)
        self.refresh(circle_id)
        (self.list if self._circles else self._new).setFocus()

    def refresh(self, circle_id: int = 0) -> None:
        """Read the circles anew; ``circle_id`` is shown, else the one that was."""
        wanted = circle_id or self.circle_id()
        self._circles = rhythms.circles(self._desk)
        self._circle.blockSignals(True)
        self._circle.clear()
        for circle, inside in self._circles:
            self._circle.addItem(f"{circle.name} ({self.locale().toString(inside)})", circle.id)
        self._circle.setCurrentIndex(max(0, self._circle.findData(wanted)) if self._circles else -1)
        self._circle.blockSignals(False)
        self._show_members()

    def circle_id(self) -> int:
        """Which circle is shown; 0 for none."""
        return int(self._circle.currentData() or 0)

    def chosen(self) -> int:
        """Who is chosen; 0 for nobody."""
        line = self._model.line(self.list.currentIndex())
        return line.row.id if line else 0

    def take_out(self) -> None:
        """Whoever is chosen leaves the circle."""
        if number := self.chosen():
            self._attempt(
                lambda: rhythms.put_in_circle(self._desk, [number], None), self.tr("Taken out of the circle.")
            )

    def let_rest(self) -> None:
        """Whoever is chosen rests: no reminders, no letters."""
        if number := self.chosen():
            self._attempt(lambda: self._rest(number), self.tr("Rests from now on."))

    def remove(self) -> None:
        """Take the circle out; its people stay."""
        if number := self.circle_id():
            self._attempt(
                lambda: rhythms.remove_circle(self._desk, number),
                self.tr("The circle is gone; its people are still there."),
            )

    def edit(self, circle: Circle | None) -> None:
        """The form of a circle."""
        dialog = CircleDialog(desk=self._desk, lang=self._lang, circle=circle, parent=self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.saved.connect(self.refresh)
        dialog.open()

    # --- building ---

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, L)
        column.setSpacing(M)
        self.banner = Banner(self)
        self.banner.acted.connect(self.undo_wanted)
        column.addWidget(self.banner)
        inside = QVBoxLayout()
        inside.setContentsMargins(XXL, L, XXL, 0)
        inside.setSpacing(M)
        column.addLayout(inside, 1)
        inside.addWidget(plain_label(self.tr("Circles"), "title", parent=self))
        head = QHBoxLayout()
        head.setSpacing(S)
        self._circle = QComboBox(self)
        self._circle.setAccessibleName(self.tr("Circle"))
        head.addWidget(self._circle, 1)
        self._change = QuietTool("pencil", self.tr("Change the circle …"), self)
        self._change.clicked.connect(lambda: self.edit(self._shown()))
        self._remove = QuietTool("trash-2", self.tr("Remove the circle"), self)
        self._remove.clicked.connect(self.remove)
        for tool in (self._change, self._remove):
            head.addWidget(tool)
        inside.addLayout(head)
        self._words = plain_label("", "muted", wrap=True, parent=self)
        inside.addWidget(self._words)
        self.list = RowList(MemberDelegate, self.tr("Who is in this circle"), self)
        self.list.setModel(self._model)
        self.list.opened.connect(self._open)
        self.list.remove_wanted.connect(self.take_out)
        self.list.current_changed.connect(self._follow)
        inside.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(XXL, 0, XXL, 0)
        foot.setSpacing(S)
        self._out = QuietButton(self.tr("&Take out"), "x", self)
        self._out.clicked.connect(self.take_out)
        self._sleep = QuietButton(self.tr("&Let rest"), "moon", self)
        self._sleep.clicked.connect(self.let_rest)
        self._new = PrimaryButton(self.tr("&New circle …"), "plus", self)
        self._new.setAutoDefault(False)
        self._new.clicked.connect(lambda: self.edit(None))
        close = QuietButton(self.tr("&Close"), parent=self)
        close.clicked.connect(self.reject)
        for button in (self._out, self._sleep):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self._new)
        foot.addWidget(close)
        column.addLayout(foot)

    # --- following ---

    def _shown(self) -> Circle | None:
        return next((circle for circle, _ in self._circles if circle.id == self.circle_id()), None)

    def _show_members(self) -> None:
        circle, today = self._shown(), self._desk.today()
        ids = rhythms.members(self._desk, circle.id or 0) if circle else []
        near = self.list.currentIndex().row()
        self._model.show([Section("", "", tuple(Member(row, today) for row in contacts.rows(self._desk, ids)))])
        if ids:
            self.list.choose(min(max(near, 0), len(ids) - 1))
        self._words.setText(self._sentence(circle, len(ids)))
        for widget in (self._circle, self._change, self._remove, self.list, self._out, self._sleep):
            widget.setVisible(circle is not None)
        self._follow()

    def _sentence(self, circle: Circle | None, inside: int) -> str:
        if circle is None:
            return self.tr(
                "No circle yet. A circle is the people whom you want to stay close to: 20 to 40, all in one rhythm."
            )
        people = counted(inside, self.tr("1 person"), self.tr("{count} people"))
        if inside > circle.size:
            return self.tr(
                "{people} are in this circle; it was meant for {size}. With those at the top you have not talked for longest: whom would you like to let rest?"
            ).format(people=people, size=circle.size)
        words = self.tr("{people}, meant for {size} · {rhythm}")
        return words.format(people=people, size=circle.size, rhythm=rhythm_in_words(circle.rhythm))

    def _open(self) -> None:
        if number := self.chosen():
            self.person_chosen.emit(number)

    def _follow(self) -> None:
        for button in (self._out, self._sleep):
            button.setEnabled(bool(self.chosen()))

    def _rest(self, number: int) -> None:
        contacts.rest(self._desk, [number])

    def _attempt(self, gesture: Callable[[], None], words: str) -> None:
        try:
            gesture()
        except ExpectedError as error:
            self.banner.say(error_sentence(error, self._lang))
        else:
            self.banner.say(words, "info", self.tr("Undo"))

    def _changed(self, change: Change) -> None:
        self.refresh()
