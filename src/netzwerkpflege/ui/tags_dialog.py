"""Tags for many at once: one to give, and those that some of them carry, to be taken."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from netzwerkpflege.services import contacts, lists
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui.chips import ChipButton
from netzwerkpflege.ui.flow_layout import FlowLayout
from netzwerkpflege.ui.labels import plain_label
from netzwerkpflege.ui.name_dialog import NameDialog
from netzwerkpflege.ui.theme import XS


class TagsDialog(NameDialog):
    """``named`` says a tag to give, ``taken`` one to take; taking leaves the dialog open."""

    taken = Signal(str)

    def __init__(self, desk: Desk, contact_ids: Sequence[int], parent: QWidget | None = None) -> None:
        known = [name for name, _ in contacts.tags(desk)]
        one = len(contact_ids) == 1
        title = self.tr("Tags for 1 contact") if one else self.tr("Tags for {count} contacts")
        super().__init__(
            title.format(count=len(contact_ids)),
            self.tr("Give this &tag"),
            button=self.tr("Give"),
            known=known,
            parent=parent,
        )
        carried = lists.tags_among(desk, contact_ids)
        self._tags: dict[ChipButton, str] = {}
        if carried:
            self.body.addWidget(
                plain_label(self.tr("Carried already; a click on the cross takes one:"), "small", wrap=True)
            )
            holder = QWidget(self)
            flow = FlowLayout(holder, XS + 2)
            for name, count in carried:
                chip = ChipButton(f"{name}  {self.locale().toString(count)}", "tag", "accent", holder, removable=True)
                chip.setAccessibleDescription(self.tr("Delete takes it from all."))
                chip.removed.connect(self._take)
                self._tags[chip] = name
                flow.addWidget(chip)
            policy = holder.sizePolicy()
            policy.setHeightForWidth(True)
            holder.setSizePolicy(policy)
            self.body.addWidget(holder)

    def _take(self) -> None:
        chip = self.sender()
        if isinstance(chip, ChipButton) and chip in self._tags:
            self.taken.emit(self._tags.pop(chip))
            chip.hide()
            chip.deleteLater()
            self.edit.setFocus()
