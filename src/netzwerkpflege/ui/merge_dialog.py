"""Making two contacts one: who stays, what is kept of both, and what the gate will say, before anything is done."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from netzwerkpflege.domain.merging import Side
from netzwerkpflege.domain.outcome import ExpectedError
from netzwerkpflege.phrases import error_sentence, left_line, phrase
from netzwerkpflege.services import merge
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.merge import MergePlan
from netzwerkpflege.ui.avatar import PhotoFor
from netzwerkpflege.ui.counts import counted
from netzwerkpflege.ui.doubles_person import PersonHead
from netzwerkpflege.ui.merge_fields import MergeTable
from netzwerkpflege.ui.places import Place
from netzwerkpflege.ui.theme import XL, XS, XXL, L, M, S, px
from netzwerkpflege.ui.widgets import Banner, IconLine, PrimaryButton, QuietButton, clear_layout, plain_label

_WIDTH = 760
_HEIGHT = 820
_NARROWEST = 560
"""Two people beside each other need as much; on a narrower screen one scrolls."""


class MergeDialog(QDialog):
    """``merged`` carries the number of the contact that was kept."""

    merged = Signal(int)

    def __init__(
        self,
        *,
        desk: Desk,
        lang: str,
        keep_id: int,
        other_id: int,
        photo_for: PhotoFor | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Raises NotFound; Invalid for one with itself."""
        plan = merge.plan(desk, keep_id, other_id)
        super().__init__(parent)
        self._desk, self._lang = desk, lang
        self._plan = plan
        self._picked: dict[str, Side] = {}
        self._build(photo_for)
        self._write()
        self._fit()
        Place(self, "merge")

    @property
    def plan(self) -> MergePlan:
        """What would be done now."""
        return self._plan

    def shuts_door(self) -> bool:
        """Whether a door that stood open for one of the two is shut for the one who is kept."""
        return "door_shut" in self._plan.warnings

    def swap(self) -> None:
        """The other one stays; what was chosen stays chosen."""
        keep, other = self._plan.keep.id or 0, self._plan.other.id or 0
        turned = {name: _turned(side) for name, side in self._picked.items()}
        self._replan(other, keep, turned)

    def accept(self) -> None:
        """Merge; where that cannot be, say why."""
        choices = self.table.choices()
        try:
            number = merge.merge(self._desk, self._plan, choices, lambda f, value: left_line(f, value, self._lang))
        except ExpectedError as error:
            self._replan(self._plan.keep.id or 0, self._plan.other.id or 0, self._picked)
            self.banner.say(error_sentence(error, self._lang))
            return
        super().accept()
        self.merged.emit(number)

    # --- following ---

    def _replan(self, keep_id: int, other_id: int, picked: Mapping[str, Side]) -> None:
        try:
            self._plan = merge.plan(self._desk, keep_id, other_id)
        except ExpectedError as error:
            self.banner.say(error_sentence(error, self._lang))
            self.merge_button.setEnabled(False)
            return
        self._picked = dict(picked)
        self._write()

    def _remember(self) -> None:
        proposed = {field.name: field.chosen for field in self._plan.fields}
        chosen = self.table.choices()
        self._picked = {name: side for name, side in chosen.items() if name in self._picked or side != proposed[name]}

    def _write(self) -> None:
        plan = self._plan
        self._kept.show_person(plan.keep, plan.before[0], self.tr("Stays"))
        self._leaving.show_person(plan.other, plan.before[1], self.tr("Becomes part of it"))
        names = plan.keep.display_name, plan.other.display_name
        self.table.show_fields(plan.fields, names, self._picked)
        clear_layout(self._said)
        for sentence in self.sentences():
            self._said.addWidget(IconLine("triangle-alert", sentence, parent=self))
        clear_layout(self._moves)
        for mark, sentence in (("check", self._moving()), ("undo-2", self.tr("One undo brings both back."))):
            if sentence:
                self._moves.addWidget(IconLine(mark, sentence, "muted", self))

    def sentences(self) -> list[str]:
        """What should be known beforehand; that the stricter side counts where the two stand differently."""
        plan = self._plan
        found = [phrase(f"merge.{code}", self._lang) for code in plan.warnings]
        if plan.before[0].status is not plan.before[1].status:
            status = phrase(f"status.{plan.after.status.value}", self._lang)
            found.insert(
                0, self.tr("At the gate the stricter side counts. Afterwards: {status}.").format(status=status)
            )
        return found

    def _moving(self) -> str:
        """What comes along from the other contact, and that nothing is lost."""
        parts = [move_words(table, count) for table, count in self._plan.moves.items() if count]
        kept = self.tr("A text that you do not choose becomes a line of the note.")
        if self._plan.keep.photo and self._plan.other.photo and self._plan.keep.photo != self._plan.other.photo:
            kept += " " + self.tr("The picture that you do not choose goes to the trash with the other contact.")
        if not parts:
            return kept
        along = self.tr("Comes along from {name}: {things}.")
        return f"{along.format(name=self._plan.other.display_name, things=', '.join(parts))} {kept}"

    # --- building ---

    def _build(self, photo_for: PhotoFor | None) -> None:
        title = self.tr("Merge two contacts")
        self.setWindowTitle(title)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(XXL, L, XXL, M)
        head.addWidget(plain_label(title, "title", wrap=True, parent=self))
        outer.addLayout(head)
        self.banner = Banner(self)
        outer.addWidget(self.banner)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = self._inside = QWidget(self._scroll)
        inside.setMinimumWidth(px(_NARROWEST))
        column = QVBoxLayout(inside)
        column.setContentsMargins(XXL, S, XXL, L)
        column.setSpacing(L)
        column.addLayout(self._people(photo_for, inside))
        self._said, self._moves = QVBoxLayout(), QVBoxLayout()
        for lines in (self._said, self._moves):
            lines.setSpacing(XS)
        self.table = MergeTable(photo_for, self._lang, inside)
        self.table.changed.connect(self._remember)
        column.addLayout(self._said)
        column.addWidget(self.table)
        column.addLayout(self._moves)
        column.addStretch(1)
        self._scroll.setWidget(inside)
        outer.addWidget(self._scroll, 1)
        outer.addLayout(self._foot())

    def _people(self, photo_for: PhotoFor | None, parent: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(XL)
        self._kept = PersonHead(photo_for, self._lang, parent)
        self._leaving = PersonHead(photo_for, self._lang, parent)
        self.swap_button = QuietButton(self.tr("&Swap"), "repeat", parent)
        self.swap_button.setAccessibleDescription(self.tr("The other contact stays"))
        self.swap_button.clicked.connect(self.swap)
        row.addWidget(self._kept, 1)
        row.addWidget(self.swap_button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._leaving, 1)
        return row

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(XXL, M, XXL, L)
        foot.setSpacing(S)
        foot.addStretch(1)
        cancel = QuietButton(self.tr("Cancel"), parent=self)
        cancel.clicked.connect(self.reject)
        self.merge_button = PrimaryButton(self.tr("&Merge"), "layers", self)
        self.merge_button.setDefault(True)
        self.merge_button.clicked.connect(self.accept)
        for button in (cancel, self.merge_button):
            foot.addWidget(button)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.accept)
        self.merge_button.setFocus()
        return foot

    def _fit(self) -> None:
        """As high as the content, as far as the screen allows."""
        room = self.screen().availableGeometry()
        width = min(_WIDTH, room.width() * 19 // 20)
        layout = self._inside.layout()
        inner = layout.heightForWidth(width - self._scroll.verticalScrollBar().sizeHint().width()) if layout else 0
        others = self.sizeHint().height() - self._scroll.sizeHint().height()
        self.resize(width, min(max(inner, 200) + others + XL, _HEIGHT, room.height() * 9 // 10))


def move_words(table: str, count: int) -> str:
    """How many conversations, reminders … come along, by the table in which they stand."""
    translate = QCoreApplication.translate
    words = {
        "participant": (translate("MergeDialog", "1 conversation"), translate("MergeDialog", "{count} conversations")),
        "guest": (translate("MergeDialog", "1 event"), translate("MergeDialog", "{count} events")),
        "thread": (translate("MergeDialog", "1 open thread"), translate("MergeDialog", "{count} open threads")),
        "keepsake": (translate("MergeDialog", "1 good memory"), translate("MergeDialog", "{count} good memories")),
        "question": (translate("MergeDialog", "1 question"), translate("MergeDialog", "{count} questions")),
        "reminder": (translate("MergeDialog", "1 reminder"), translate("MergeDialog", "{count} reminders")),
        "contact_card": (
            translate("MergeDialog", "1 original card"),
            translate("MergeDialog", "{count} original cards"),
        ),
    }
    return counted(count, *words[table])


def _turned(side: Side) -> Side:
    return Side.OTHER if side is Side.KEPT else Side.KEPT
