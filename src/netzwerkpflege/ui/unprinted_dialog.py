"""What about a contact is not printed: a form with a box for each thing that a briefing says."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QCheckBox, QWidget

from netzwerkpflege.domain.unprinted import Unprinted
from netzwerkpflege.services import contacts, unprinted
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui.form_dialog import FormDialog
from netzwerkpflege.ui.unprinted_words import names
from netzwerkpflege.ui.widgets import plain_label

_WIDTH: Final = 460


class UnprintedDialog(FormDialog):
    """Ticked is what stays out of every briefing, on paper and on the phone; one step to undo."""

    def __init__(self, *, desk: Desk, lang: str, contact_id: int, parent: QWidget | None = None) -> None:
        self._contact_id = contact_id
        title = self.tr("Not to be printed: {name}").format(name=contacts.whom(desk, [contact_id]))
        super().__init__(title, desk=desk, lang=lang, subject=str(contact_id), width=_WIDTH, parent=parent)
        words = self.tr(
            "Paper is left lying on tables. What you tick stands in no briefing, neither on paper nor on the phone; name and firm always do."
        )
        self.body.addWidget(plain_label(words, "muted", wrap=True, parent=self))
        self._boxes: dict[Unprinted, QCheckBox] = {}
        for field, said in names().items():
            self._boxes[field] = QCheckBox(said, self)
            self._boxes[field].setAccessibleName(said.replace("&", ""))
            self.body.addWidget(self._boxes[field])
        self.begin(unprinted.of(desk, contact_id))
        self._boxes[Unprinted.PHOTO].setFocus()

    def form(self) -> frozenset[Unprinted]:
        return frozenset(field for field, box in self._boxes.items() if box.isChecked())

    def set_form(self, form: frozenset[Unprinted]) -> None:
        for field, box in self._boxes.items():
            box.setChecked(field in form)

    def keep(self) -> int:
        unprinted.keep(self.desk, self._contact_id, self.form())
        return self._contact_id
