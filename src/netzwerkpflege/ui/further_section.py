"""„Weitere Angaben“ on the contact card: what stands on the original card and in no field, to read and to copy."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from netzwerkpflege.domain.further import Further
from netzwerkpflege.phrases import further_words
from netzwerkpflege.ui.fold import Fold
from netzwerkpflege.ui.labels import explain
from netzwerkpflege.ui.widgets import Card, plain_label

SHOWN = 6
"""So many lines are shown at once; more are folded away."""


class FurtherSection(Card):
    """The further details of a person, as plain text whatever stands in them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Further details"), "file-text", parent)
        self._shown: tuple[Further, ...] = ()
        self._fold: Fold | None = None

    def show_items(self, items: Sequence[Further], lang: str) -> bool:
        """Show these; what is shown already stays unfolded as it is. False where there is nothing."""
        wanted = tuple(items)
        if wanted != self._shown:
            self._shown = wanted
            self._fold = None
            self.clear()
            if len(wanted) > SHOWN:
                fold = Fold(self.tr("Show {count} details").format(count=self.locale().toString(len(wanted))), self)
                fold.unfolded.connect(lambda: self._fill(fold.body, wanted, lang))
                self.body.addWidget(fold)
                self._fold = fold
            else:
                self._fill(self.body, wanted, lang)
        return bool(wanted)

    def fold(self) -> Fold:
        """What much is folded away in. Raises LookupError where all is shown at once."""
        if self._fold is None:
            raise LookupError("nothing is folded")
        return self._fold

    def _fill(self, column: QVBoxLayout, items: Sequence[Further], lang: str) -> None:
        for item in items:
            label, value = further_words(item, lang)
            lines = QVBoxLayout()
            lines.setSpacing(0)
            text = plain_label(value, "body", wrap=True, selectable=True)
            text.setAccessibleName(f"{label}: {value}")
            if item.params:
                explain(text, item.params)
            lines.addWidget(text)
            lines.addWidget(plain_label(label, "small", wrap=True, selectable=True))
            column.addLayout(lines)
