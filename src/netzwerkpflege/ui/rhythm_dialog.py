"""Rhythm and circle of one contact, or of many at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox, QWidget

from netzwerkpflege.domain.rhythm import LARGEST_CIRCLE, SMALLEST_CIRCLE, USUAL_CIRCLE, Circle, Rhythm
from netzwerkpflege.services import contacts, rhythms
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui.form_dialog import FormDialog, row
from netzwerkpflege.ui.rhythm_fields import RhythmField
from netzwerkpflege.ui.rhythm_words import rhythm_in_words
from netzwerkpflege.ui.widgets import plain_label

_NEW = -1


@dataclass(frozen=True, slots=True)
class RhythmForm:
    """What the dialog holds. ``circle`` is 0 for none, -1 for a new one."""

    rhythm: Rhythm | None
    circle: int
    name: str = ""
    size: int = USUAL_CIRCLE


class RhythmDialog(FormDialog):
    """``crowded`` carries a circle in which there are now more than its size."""

    crowded = Signal(int)

    def __init__(self, *, desk: Desk, lang: str, contact_ids: Sequence[int], parent: QWidget | None = None) -> None:
        self._ids = list(contact_ids)
        self._into = 0
        many = self.tr("Rhythm with {count} contacts").format(count=len(self._ids))
        whom = contacts.whom(desk, self._ids)
        title = self.tr("Rhythm with {name}").format(name=whom) if whom else many
        super().__init__(title, desk=desk, lang=lang, subject=str(self._ids), width=480, parent=parent)
        self._circles = [circle for circle, _ in rhythms.circles(desk)]
        words = self.tr(
            "Counted from the last conversation. You are only reminded when there is an occasion as well; nothing is ever overdue."
        )
        self.body.addWidget(plain_label(words, "muted", wrap=True, parent=self))
        self._build_fields()
        known = rhythms.of_contact(desk, self._ids[0]).keeping
        alike = len(self._ids) == 1
        self.begin(RhythmForm(known.own, known.circle_id or 0) if alike else RhythmForm(None, 0))
        self._rhythm.setFocus()

    def form(self) -> RhythmForm:
        return RhythmForm(self._rhythm.rhythm(), int(self._circle.currentData()), self._name.text(), self._size.value())

    def set_form(self, form: RhythmForm) -> None:
        self._circle.setCurrentIndex(max(0, self._circle.findData(form.circle)))
        self._rhythm.set_rhythm(form.rhythm)
        self._name.setText(form.name)
        self._size.setValue(form.size)
        self._follow()

    def keep(self) -> int:
        form = self.form()
        circle: Circle | int | None = form.circle or None
        rhythm = form.rhythm
        if form.circle == _NEW:
            circle = Circle(form.name, form.rhythm or Circle("").rhythm, form.size)
            rhythm = None  # it is the circle's
        self._into = rhythms.choose(self.desk, self._ids, rhythm, circle)
        return self._ids[0]

    def accept(self) -> None:
        super().accept()
        if self._into and rhythms.to_let_rest(self.desk, self._into):
            self.crowded.emit(self._into)

    def _build_fields(self) -> None:
        self._rhythm = RhythmField(self.tr("None of their own"), self)
        self.body.addWidget(self.add_field("rhythm", self.tr("&How often"), self._rhythm))
        self._circle = QComboBox(self)
        self._circle.addItem(self.tr("In no circle"), 0)
        for circle in self._circles:
            self._circle.addItem(f"{circle.name} · {rhythm_in_words(circle.rhythm)}", circle.id)
        self._circle.addItem(self.tr("Begin a new circle …"), _NEW)
        self._circle.currentIndexChanged.connect(self._follow)
        hint = self.tr("People whom you want to stay close to, in one rhythm.")
        self.body.addWidget(self.add_field("of_circle", self.tr("&Circle"), self._circle, hint))
        self._name = QLineEdit(self)
        self._size = QSpinBox(self)
        self._size.setRange(SMALLEST_CIRCLE, LARGEST_CIRCLE)
        self._fresh = QWidget(self)
        line = row(
            self.add_field("circle", self.tr("&Name of the circle"), self._name),
            self.add_field("size", self.tr("Si&ze"), self._size),
            stretches=(3, 1),
        )
        line.setContentsMargins(0, 0, 0, 0)
        self._fresh.setLayout(line)
        self.body.addWidget(self._fresh)
        self.body.addStretch(1)

    def _follow(self) -> None:
        self._fresh.setVisible(self._circle.currentData() == _NEW)
        self.fit()
