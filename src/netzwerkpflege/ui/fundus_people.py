"""With whom one entry of the Fundus was left, when, and what came of it; Enter opens their card."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from netzwerkpflege.domain.fundus import LeftWith
from netzwerkpflege.ui import theme
from netzwerkpflege.ui.labels import plain_label
from netzwerkpflege.ui.moments import long_day
from netzwerkpflege.ui.plain_rows import PlainDelegate, PlainRow, plain_rows, row_at
from netzwerkpflege.ui.row_list import RowList
from netzwerkpflege.ui.sectioned_model import Section
from netzwerkpflege.ui.theme import XS, M

_HIGH: Final = 116
"""Two people are seen at once."""


class FundusPeople(QWidget):
    """``person_chosen`` carries whose card is asked for."""

    person_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(M, 0, M, 0)
        column.setSpacing(XS)
        title = self.tr("With whom it was left, and what came of it")
        caption = plain_label(title, "small", wrap=True, parent=self)
        caption.setContentsMargins(M, 0, M, 0)
        column.addWidget(caption)
        self._pages = QStackedWidget(self)
        self._pages.setFixedHeight(theme.px(_HIGH))
        self._model = plain_rows(self)
        self.list = RowList(PlainDelegate, title, self)
        self.list.setModel(self._model)
        self.list.opened.connect(self._open)
        self.list.doubleClicked.connect(lambda _: self._open())
        self._nobody = plain_label("", "muted", wrap=True, parent=self)
        self._nobody.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._nobody.setContentsMargins(M, XS, M, 0)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._nobody)
        column.addWidget(self._pages)

    def show_people(self, people: Sequence[LeftWith] | None) -> None:
        """The latest first; None where no entry is chosen."""
        lines = tuple(
            PlainRow(
                place,
                one.name,
                one.echo or self.tr("not heard yet what came of it"),
                long_day(one.on),
                "user",
                contact_id=one.contact_id,
            )
            for place, one in enumerate(people or ())
        )
        self._model.show([Section("people", "", lines)])
        self._pages.setCurrentIndex(0 if lines else 1)
        self._nobody.setText("" if people is None else self.tr("Nobody has it from you yet."))

    def lines(self) -> list[PlainRow]:
        """What is shown."""
        rows = (row_at(self._model.index(row, 0)) for row in range(self._model.rowCount()))
        return [row for row in rows if row is not None]

    def _open(self) -> None:
        if (line := row_at(self.list.currentIndex())) is not None:
            self.person_chosen.emit(line.contact_id)
