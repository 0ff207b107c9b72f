"""The page on which a table is explained: its first rows, and above each column what it holds."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from netzwerkpflege.phrases import phrase
from netzwerkpflege.services.sources import ReadingWay
from netzwerkpflege.services.tables import ENCODINGS, SEPARATORS, Mapping, TablePreview, Target
from netzwerkpflege.ui import theme
from netzwerkpflege.ui.counts import number
from netzwerkpflege.ui.import_columns import chosen_place, column_choices
from netzwerkpflege.ui.labels import explain
from netzwerkpflege.ui.theme import XS, L, M, S, px
from netzwerkpflege.ui.widgets import FormField, plain_label

_NO_INDEX: Final = QModelIndex()
_WIDTH: Final = 196
_ALL_AT_ONCE: Final = 40
"""So many columns get their choice at once; in a wider table those that come into sight."""
_LETTERS: Final = 160
_PRODUCERS: Final = {
    "linkedin": "LinkedIn",
    "google": "Google",
    "google-old": "Google",
    "outlook": "Outlook",
    "outlook-com": "Outlook.com",
    "thunderbird": "Thunderbird",
    "netzwerkpflege": "Netzwerkpflege",
}


class _RowsModel(QAbstractTableModel):
    """The first rows; above them one row in which the choices stand."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._table: TablePreview | None = None

    def show(self, table: TablePreview) -> None:
        self.beginResetModel()
        self._table = table
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() or self._table is None else 1 + len(self._table.rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() or self._table is None else len(self._table.headers)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or self._table is None or index.row() < 1:
            return None
        return " ".join(self._table.rows[index.row() - 1][1][index.column()][:_LETTERS].split())

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or self._table is None:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return " ".join(self._table.headers[section][:_LETTERS].split())
        return str(self._table.rows[section - 1][0]) if section else ""


class TablePage(QWidget):
    """``way_wanted`` is said after every change, with how the table is to be read from now on."""

    way_wanted = Signal(object)

    def __init__(self, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lang = lang
        self._table: TablePreview | None = None
        self._mapping: Mapping = ()
        self._boxes: dict[int, QComboBox] = {}
        self._empty: list[bool] = []
        self._way = ReadingWay()
        self._build()

    def show_table(self, table: TablePreview, way: ReadingWay) -> None:
        """Show a table as it would be read now. The same table again only says the names anew."""
        self._say(table)
        self._mapping, self._way = table.mapping, way
        known = self._table
        if known is not None and (known.path, known.headers, known.rows) == (table.path, table.headers, table.rows):
            self._table = table
            return
        self._table = table
        with QSignalBlocker(self._encoding), QSignalBlocker(self._separator):
            self._encoding.setCurrentIndex(max(0, self._encoding.findData(table.encoding)))
            self._separator.setCurrentIndex(max(0, self._separator.findData(table.separator)))
        self._boxes = {}
        self._model.show(table)
        self._empty = [not any(cells[at].strip() for _, cells in table.rows) for at in range(len(table.headers))]
        count = sum(self._empty)
        self._show_empty.setText(self.tr("Show columns that are empty here ({count})").format(count=number(count)))
        self._show_empty.setVisible(0 < count < len(table.headers))
        self._hide_columns()

    def shows(self, path: Path) -> bool:
        """Whether it is this table that is shown."""
        return self._table is not None and self._table.path == path

    def way(self) -> ReadingWay:
        """How the table is to be read."""
        return replace(self._way, mapping=self._mapping)

    def box(self, column: int) -> QComboBox | None:
        """The choice above a column, once it is there."""
        return self._boxes.get(column)

    def usable(self) -> bool:
        """Whether any column says who it is."""
        return any(column.target in _NAMING for column in self._mapping)

    # --- building ---

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(M)
        self._encoding, self._separator = QComboBox(self), QComboBox(self)
        for name in ENCODINGS:
            self._encoding.addItem(phrase(f"encoding.{name}", self._lang), name)
        words = {
            ",": self.tr("Comma"),
            ";": self.tr("Semicolon"),
            "\t": self.tr("Tab"),
            "|": self.tr("Vertical bar"),
        }
        for mark in SEPARATORS:
            self._separator.addItem(words[mark], mark)
        for box in (self._encoding, self._separator):
            box.activated.connect(self._laid_out_anew)
        row = QHBoxLayout()
        row.setSpacing(L)
        row.addWidget(FormField(self.tr("C&haracter set"), self._encoding, parent=self))
        row.addWidget(FormField(self.tr("&Separator"), self._separator, parent=self))
        row.addStretch(1)
        self._show_empty = QCheckBox(self)
        self._show_empty.toggled.connect(self._hide_columns)
        row.addWidget(self._show_empty, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(row)
        column.addWidget(self._build_view(), 1)
        self._people = plain_label("", "body", wrap=True, parent=self)
        column.addWidget(self._people)
        self._doubt = plain_label("", "trouble", wrap=True, parent=self)
        column.addWidget(self._doubt)
        hint = self.tr("What no column of ours holds stays with the contact as a “further detail”.")
        column.addWidget(plain_label(hint, "small", wrap=True, parent=self))

    def _build_view(self) -> QTableView:
        self._model = _RowsModel(self)
        self._view = QTableView(self)
        self._view.setModel(self._model)
        self._view.setAccessibleName(self.tr("The first rows of the table"))
        self._view.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self._view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._view.setTabKeyNavigation(False)
        self._view.setWordWrap(False)
        self._view.setShowGrid(False)
        self._view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        across, down = self._view.horizontalHeader(), self._view.verticalHeader()
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setDefaultSectionSize(px(_WIDTH))
        across.setHighlightSections(False)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setFixedWidth(self.fontMetrics().horizontalAdvance("0000") + 2 * S)
        down.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        down.setDefaultSectionSize(max(px(30), self.fontMetrics().height() + S))
        self._view.horizontalScrollBar().valueChanged.connect(self._furnish)
        theme.current().changed.connect(self._tint)
        self._tint()
        return self._view

    def _tint(self) -> None:
        """Headers as quiet as the rest of the window."""
        tokens = theme.tokens()
        self._view.setStyleSheet(
            f"QTableView {{ background: {tokens.surface}; border: 1px solid {tokens.hairline}; border-radius: 8px; }}"
            f"QTableView::item {{ padding: 0 {S}px; }}"
            f"QHeaderView, QTableCornerButton::section {{ background: {tokens.sidebar}; border: none; }}"
            f"QHeaderView::section {{ background: {tokens.sidebar}; color: {tokens.muted}; border: none;"
            f" padding: {XS}px {S}px; }}"
        )

    # --- showing ---

    def _say(self, table: TablePreview) -> None:
        """Who comes of it: the first names tell at a glance whether the columns are right."""
        names = [" ".join(name.split()) for name in table.names if name.strip()]
        if names:
            words = self.tr("The first people: {names}").format(names=" · ".join(names[:6]))
        else:
            words = self.tr("Nobody comes of it yet: please say which column holds the name.")
        self._people.setText(words)
        unsure = [" ".join(column.header.split()) for column in table.mapping if column.unsure]
        doubt = self.tr("Nothing shows whether day or month comes first here: {columns}. Please look.")
        self._doubt.setText(doubt.format(columns=", ".join(unsure)) if unsure else "")
        self._doubt.setVisible(bool(unsure))

    def producer(self) -> str:
        """The program that wrote the table, where it is known."""
        return _PRODUCERS.get(self._table.producer, "") if self._table else ""

    def _hide_columns(self) -> None:
        shown = self._show_empty.isChecked() or all(self._empty)
        for column, empty in enumerate(self._empty):
            self._view.setColumnHidden(column, empty and not shown)
        self._view.setRowHeight(0, self._encoding.sizeHint().height() + S)
        self._furnish()

    def _furnish(self) -> None:
        """Put a choice above each column in sight, and a few to the right that Tab can reach."""
        if self._table is None:
            return
        shown = [column for column in range(len(self._mapping)) if not self._view.isColumnHidden(column)]
        if len(shown) > _ALL_AT_ONCE:
            right = self._view.viewport().width() + 4 * px(_WIDTH)
            shown = [c for c in shown if -px(_WIDTH) < self._view.columnViewportPosition(c) < right]
        for column in shown:
            if column not in self._boxes:
                self._put_box(column)

    def _put_box(self, column: int) -> None:
        box = QComboBox(self._view)
        choices = column_choices(column, self._mapping, self._lang)
        for words, choice in choices:
            box.addItem(words, choice)
        box.setCurrentIndex(chosen_place(self._mapping[column], choices))
        header = self._table.headers[column] if self._table else ""
        box.setAccessibleName(self.tr("Column “{header}”").format(header=header))
        explain(box, header)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMaxVisibleItems(24)
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.activated.connect(self._chosen)
        self._boxes[column] = box
        self._view.setIndexWidget(self._model.index(0, column), box)

    # --- choosing ---

    def _chosen(self) -> None:
        """A column holds something else."""
        mapping = list(self._mapping)
        for column, box in self._boxes.items():
            chosen = box.currentData()
            if chosen != mapping[column]:
                mapping[column] = replace(chosen, header=mapping[column].header, unsure=False)
        self._mapping = tuple(mapping)
        self.way_wanted.emit(self.way())

    def _laid_out_anew(self) -> None:
        """Another charset or separator: the columns are guessed again."""
        self.way_wanted.emit(ReadingWay(str(self._encoding.currentData()), str(self._separator.currentData())))


_NAMING: Final = frozenset(
    {Target.GIVEN, Target.FAMILY, Target.FORMATTED, Target.NICKNAME, Target.ORGANISATION, Target.EMAIL, Target.EMAILS}
)
