"""What can be chosen about a document beside its pages: the paper, and of a briefing what is printed and how."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from netzwerkpflege.briefing.options import AGAIN, FIRST, HOST, PARTS, UNKNOWN, Options
from netzwerkpflege.ui.fields import FormField
from netzwerkpflege.ui.labels import plain_label
from netzwerkpflege.ui.theme import M, S


class BriefingChoices(QWidget):
    """``changed`` is said at each choice; ``whole`` shows all of them, else there is the paper alone."""

    changed = Signal()

    def __init__(
        self, options: Options, papers: Sequence[str], *, whole: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._options = options
        self._papers: dict[str, QRadioButton] = {}
        self._parts: dict[str, QCheckBox] = {}
        self._switches: dict[str, QCheckBox] = {}
        self._boxes: dict[str, QComboBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(S)
        if len(papers) > 1:
            self._add_papers(papers)
        if whole:
            self._add_rest()
        self.show_options(options)

    def options(self) -> Options:
        """What is chosen now."""
        return self._options

    def show_options(self, options: Options) -> None:
        """Show other choices, without saying so."""
        self._options = options
        if options.paper in self._papers:
            self._papers[options.paper].setChecked(True)
        for code, box in self._parts.items():
            box.setChecked(code in options.parts)
        for key, switch in self._switches.items():
            switch.setChecked(getattr(options, key))
        for key, choice in self._boxes.items():
            choice.setCurrentIndex(choice.findData(getattr(options, key)))

    # --- building ---

    def _add_papers(self, papers: Sequence[str]) -> None:
        self._caption(self.tr("Paper"))
        group = QButtonGroup(self)
        texts = {
            "A4": self.tr("A&4 – notes in the margin"),
            "A5": self.tr("A&5 – notes below each person"),
            "booklet": self.tr("&Booklet – A4, folded to A5"),
        }
        for paper in papers:
            self._papers[paper] = QRadioButton(texts[paper], self)
            group.addButton(self._papers[paper])
            self._add(self._papers[paper])
        self._papers.get("booklet", self).setToolTip(self.tr("Print on both sides, turned on the short edge."))

    def _add_rest(self) -> None:
        self._switch("large", self.tr("&Large type"))
        self._caption(self.tr("What is printed"))
        texts = {
            HOST: self.tr("&Hosts"),
            AGAIN: self.tr("&Meeting again"),
            FIRST: self.tr("Ba&re cards"),
            UNKNOWN: self.tr("Not &known yet"),
        }
        for code, words in texts.items():
            self._parts[code] = QCheckBox(words, self)
            self._add(self._parts[code])
        self._switch("everybody", self.tr("E&verybody on one page"))
        self._switch("photos", self.tr("Ph&otos and initials"))
        self._switch("expected", self.tr("Only those still e&xpected"))
        pencils = (("lines", self.tr("Lines")), ("box", self.tr("Boxes")), ("none", self.tr("No room")))
        self._choice("pencil", self.tr("For the pe&ncil"), pencils)
        orders = (("name", self.tr("By name")), ("table", self.tr("By table")), ("number", self.tr("By number")))
        self._choice("order", self.tr("Or&der"), orders)

    def _caption(self, words: str) -> None:
        if self._column.count():
            self._column.addSpacing(M)
        self._column.addWidget(plain_label(words, "caption", parent=self))

    def _switch(self, key: str, words: str) -> None:
        self._switches[key] = QCheckBox(words, self)
        self._add(self._switches[key])

    def _add(self, button: QAbstractButton) -> None:
        button.setAccessibleName(button.text().replace("&", ""))
        button.clicked.connect(self._take)
        self._column.addWidget(button)

    def _choice(self, key: str, words: str, values: Sequence[tuple[str, str]]) -> None:
        box = QComboBox(self)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        box.installEventFilter(self)
        for value, said in values:
            box.addItem(said, value)
        box.activated.connect(self._take)
        self._boxes[key] = box
        self._column.addSpacing(S)
        self._column.addWidget(FormField(words, box, parent=self))

    def _take(self) -> None:
        before, options = self._options, self._options
        for paper, radio in self._papers.items():
            options = replace(options, paper=paper) if radio.isChecked() else options
        if self._parts:
            options = replace(
                options,
                parts=tuple(code for code in PARTS if self._parts[code].isChecked()),
                pencil=str(self._boxes["pencil"].currentData()),
                order=str(self._boxes["order"].currentData()),
                large=self._switches["large"].isChecked(),
                everybody=self._switches["everybody"].isChecked(),
                photos=self._switches["photos"].isChecked(),
                expected=self._switches["expected"].isChecked(),
            )
        self._options = options
        if options != before:
            self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A wheel that scrolls the choices changes none of them."""
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QComboBox) and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)
