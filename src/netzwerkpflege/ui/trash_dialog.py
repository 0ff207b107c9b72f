"""The trash: who was removed in the last thirty days, to be brought back, or deleted for good."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from netzwerkpflege.domain.outcome import Change, ExpectedError
from netzwerkpflege.phrases import error_sentence
from netzwerkpflege.services import trash
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.trash import Removed
from netzwerkpflege.ui import theme
from netzwerkpflege.ui.bus import Bus
from netzwerkpflege.ui.counts import counted, number
from netzwerkpflege.ui.jobs import Jobs, Tick
from netzwerkpflege.ui.places import Place
from netzwerkpflege.ui.row_list import RowList
from netzwerkpflege.ui.sectioned_model import Section, SectionedModel
from netzwerkpflege.ui.theme import XL, L, M, S
from netzwerkpflege.ui.trash_list import TrashDelegate, spoken
from netzwerkpflege.ui.widgets import Banner, EmptyState, FlowLayout, PrimaryButton, QuietButton, plain_label


class TrashDialog(QDialog):
    """Enter brings back, Del asks before it deletes for good. ``purged`` says how many are gone."""

    purged = Signal(int)
    undo_wanted = Signal()

    def __init__(self, *, desk: Desk, bus: Bus, jobs: Jobs, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._lang = desk, jobs, lang
        self._every: list[Removed] = []
        self._asked: list[int] = []
        self._asleep = False
        self.setWindowTitle(self.tr("Trash"))
        self._build()
        room = self.screen().availableGeometry()
        self.resize(min(theme.px(620), room.width() * 19 // 20), min(theme.px(560), room.height() * 9 // 10))
        self._place = Place(self, "trash")
        bus.changed.connect(self._changed)
        self.refresh()
        self.list.setFocus()

    def refresh(self) -> None:
        """Read anew who lies in the trash; who was chosen stays so, or else the next one below."""
        near = self.list.currentIndex().row()
        kept = set(self.chosen())
        self._every = trash.listed(self._desk)
        self._model.show([Section("", "", tuple(self._every))])
        rows = [row for row, line in enumerate(self._every) if line.contact_id in kept]
        if self._every and not rows:
            rows = [min(max(near, 0), len(self._every) - 1)]
        selection = self.list.selectionModel()
        for place, row in enumerate(rows):
            index = self._model.index(row, 0)
            if place == 0:
                self.list.setCurrentIndex(index)
            selection.select(index, QItemSelectionModel.SelectionFlag.Select)
        more = max(0, trash.count(self._desk) - len(self._every)) if len(self._every) >= trash.SHOWN else 0
        self._more.setText(self.tr("And {count} more, removed earlier.").format(count=number(more)))
        self._more.setVisible(more > 0)
        self._show_question(False)

    def chosen(self) -> list[int]:
        """Who is selected, in the order of the list."""
        rows = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        return [self._every[row].contact_id for row in rows if row < len(self._every)]

    def restore(self) -> None:
        """Bring back who is selected."""
        ids = self.chosen()
        if not ids or self._asleep:
            return
        words = self._whom(ids, self.tr("{name} is back."), self.tr("{count} contacts are back."))
        try:
            trash.restore(self._desk, ids)
        except ExpectedError as error:
            self._say_trouble(error)
            return
        self.banner.say(words, "info", self.tr("Undo"))

    def ask(self) -> None:
        """Say honestly what deleting for good means, before it is done."""
        self._asked = self.chosen()
        if not self._asked or self._asleep:
            return
        self.banner.hide()
        self._question.setText(
            self._whom(self._asked, self.tr("Delete {name} for good?"), self.tr("Delete {count} contacts for good?"))
        )
        self._show_question(True)
        self._keep_button.setFocus()

    def purge(self) -> None:
        """Delete for good who was asked about; in the lane, for the indexes forget their words too."""
        desk, ids = self._desk, self._asked
        self._show_question(False)
        if not ids:
            return

        def work(tick: Tick) -> int:
            return trash.purge(desk, ids)

        self._sleep(True)
        self.banner.say(self.tr("One moment …"), "info")
        self._jobs.start(work, self._gone, self._say_trouble).ended.connect(self._woken)

    def reject(self) -> None:
        """Esc first leaves the question, then the trash."""
        if self._pages.currentWidget() is self._asking:
            self._show_question(False)
            self.list.setFocus()
        else:
            super().reject()

    # --- building ---

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, L)
        outer.setSpacing(M)
        self.banner = Banner(self)
        self.banner.acted.connect(self._take_back)
        outer.addWidget(self.banner)
        head = QVBoxLayout()
        head.setContentsMargins(XL, L, XL, 0)
        head.setSpacing(S)
        head.addWidget(plain_label(self.tr("Trash"), "title", parent=self))
        rule = self.tr(
            "Whoever is removed stays here for {days} days and can be brought back. After that the program deletes them."
        )
        head.addWidget(plain_label(rule.format(days=trash.KEPT), "muted", wrap=True, parent=self))
        outer.addLayout(head)
        self._pages = QStackedWidget(self)
        self._filled, self._empty = self._build_list(), EmptyState("trash-2", self.tr("The trash is empty."), "", self)
        self._asking = self._build_question()
        for page in (self._filled, self._empty, self._asking):
            self._pages.addWidget(page)
        outer.addWidget(self._pages, 1)
        outer.addLayout(self._build_foot())

    def _build_list(self) -> QWidget:
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(M, 0, M, 0)
        self._model: SectionedModel[Removed] = SectionedModel(lambda line: line.contact_id, spoken, self)
        self.list = RowList(TrashDelegate, self.tr("Trash"), holder)
        self.list.setModel(self._model)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.selectionModel().selectionChanged.connect(lambda on, off: self._follow())
        self.list.opened.connect(self.restore)
        self.list.remove_wanted.connect(self.ask)
        self._more = plain_label("", "small", wrap=True, parent=holder)
        column.addWidget(self.list, 1)
        column.addWidget(self._more)
        return holder

    def _build_question(self) -> QScrollArea:
        """The question stands where the list was, so that there is room for an honest answer on small screens too."""
        inside = QWidget(self)
        holder = QVBoxLayout(inside)
        holder.setContentsMargins(XL, L, XL, L)
        holder.setSpacing(M)
        self._question = plain_label("", "strong", wrap=True, parent=inside)
        meaning = self.tr(
            "This cannot be undone. Details, photo, original card, reminders and conversations with nobody else are "
            "deleted, and earlier steps can no longer be undone. What stays is without a name: recorded wishes, and of "
            "an objection a code by which the address is recognised, so that nobody writes to it by mistake."
        )
        row = QWidget(inside)
        buttons = FlowLayout(row)
        self._keep_button = PrimaryButton(self.tr("&Keep"), parent=row)
        self._keep_button.clicked.connect(self.reject)
        self._purge_button = QuietButton(self.tr("Delete for &good"), "trash-2", row)
        self._purge_button.clicked.connect(self.purge)
        for button in (self._keep_button, self._purge_button):
            buttons.addWidget(button)
        for widget in (self._question, plain_label(meaning, "body", wrap=True, parent=inside), row):
            holder.addWidget(widget)
        holder.addStretch(1)
        page = QScrollArea(self)
        page.setWidgetResizable(True)
        page.setFrameShape(QScrollArea.Shape.NoFrame)
        page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page.setWidget(inside)
        for widget in (page.viewport(), inside):
            widget.setAutoFillBackground(False)
        return page

    def _build_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(XL, 0, XL, 0)
        holder = QWidget(self)
        flow = FlowLayout(holder)
        self.restore_button = PrimaryButton(self.tr("&Bring back"), "undo-2", holder)
        self.restore_button.clicked.connect(self.restore)
        self.delete_button = QuietButton(self.tr("&Delete for good …"), parent=holder)
        self.delete_button.clicked.connect(self.ask)
        self.close_button = QuietButton(self.tr("&Close"), parent=holder)
        self.close_button.clicked.connect(self.reject)
        for button in (self.restore_button, self.delete_button, self.close_button):
            button.setAutoDefault(False)
            flow.addWidget(button)
        foot.addWidget(holder, 1)
        return foot

    # --- following ---

    def _changed(self, change: Change) -> None:
        if change.everything or change.contacts:
            self.refresh()

    def _follow(self) -> None:
        """While the question stands, or the lane works, nothing else is offered."""
        asking = self._pages.currentWidget() is self._asking
        for button in (self.restore_button, self.delete_button):
            button.setEnabled(bool(self.chosen()) and not self._asleep)
            button.setVisible(bool(self._every) and not asking)
        self.close_button.setVisible(not asking)

    def _show_question(self, shown: bool) -> None:
        page = self._asking if shown else self._filled if self._every else self._empty
        self._pages.setCurrentWidget(page)
        self._follow()

    def _sleep(self, asleep: bool) -> None:
        self._asleep = asleep
        self.list.setEnabled(not asleep)
        self._follow()

    def _woken(self) -> None:
        self._sleep(False)
        self.list.setFocus()

    def _gone(self, count: int) -> None:
        words = counted(count, self.tr("1 contact is deleted."), self.tr("{count} contacts are deleted."))
        self.banner.say(words, "info")
        self.refresh()
        self.purged.emit(count)

    def _take_back(self) -> None:
        self.banner.hide()
        self.undo_wanted.emit()

    def _say_trouble(self, error: ExpectedError) -> None:
        self.banner.say(error_sentence(error, self._lang), "warning")

    def _whom(self, ids: Sequence[int], one: str, many: str) -> str:
        name = next((line.name for line in self._every if line.contact_id == ids[0]), "")
        return one.format(name=name) if len(ids) == 1 else many.format(count=number(len(ids)))
