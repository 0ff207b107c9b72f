"""The form of a circle: its name, how often, for how many people it is meant."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QSpinBox, QWidget

from netzwerkpflege.domain.rhythm import LARGEST_CIRCLE, SMALLEST_CIRCLE, Circle
from netzwerkpflege.services import rhythms
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui.form_dialog import FormDialog
from netzwerkpflege.ui.rhythm_fields import RhythmField


class CircleDialog(FormDialog):
    """Begins a circle, or changes the one that is given."""

    def __init__(self, *, desk: Desk, lang: str, circle: Circle | None, parent: QWidget | None = None) -> None:
        self._circle = circle or Circle("")
        title = self.tr("Change the circle") if circle else self.tr("New circle")
        super().__init__(title, desk=desk, lang=lang, subject=str(self._circle.id), width=440, parent=parent)
        self._name = QLineEdit(self)
        self._rhythm = RhythmField(parent=self)
        self._size = QSpinBox(self)
        self._size.setRange(SMALLEST_CIRCLE, LARGEST_CIRCLE)
        self.body.addWidget(self.add_field("circle", self.tr("&Name of the circle"), self._name))
        self.body.addWidget(self.add_field("rhythm", self.tr("&How often"), self._rhythm))
        hint = self.tr("20 to 40 people are as many as one can really keep in touch with.")
        self.body.addWidget(self.add_field("size", self.tr("For how many &people"), self._size, hint))
        self.body.addStretch(1)
        self.begin(self._circle)
        self._name.setFocus()

    def form(self) -> Circle:
        rhythm = self._rhythm.rhythm() or self._circle.rhythm
        return Circle(self._name.text(), rhythm, self._size.value(), self._circle.id)

    def set_form(self, form: Circle) -> None:
        self._name.setText(form.name)
        self._rhythm.set_rhythm(form.rhythm)
        self._size.setValue(form.size)

    def keep(self) -> int:
        if self._circle.id is None:
            return rhythms.add_circle(self.desk, self.form())
        rhythms.save_circle(self.desk, self.form())
        return self._circle.id
