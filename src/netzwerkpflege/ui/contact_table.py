"""The contacts as a table: chosen columns, sorted by a click on a header (the store sorts), lines read when painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from netzwerkpflege.domain.contact import PartialDate
from netzwerkpflege.domain.query import ContactLine, Order, Query
from netzwerkpflege.phrases import phrase
from netzwerkpflege.resources import resource_path
from netzwerkpflege.ui import icons, theme
from netzwerkpflege.ui.contact_model import COLUMNS, ContactModel
from netzwerkpflege.ui.icons import STATUS_ICONS
from netzwerkpflege.ui.list_keys import ListKeys
from netzwerkpflege.ui.moments import long_day, partial_day
from netzwerkpflege.ui.theme import M, S

if TYPE_CHECKING:
    from datetime import date

Index = QModelIndex | QPersistentModelIndex

_WIDTHS = {
    Order.NAME: 210,
    Order.ORGANISATION: 190,
    Order.TITLE: 150,
    Order.MAIL: 210,
    Order.PHONE: 150,
    Order.TOWN: 120,
    Order.STATUS: 120,
    Order.LAST: 150,
    Order.TAGS: 160,
    Order.BIRTHDAY: 130,
    Order.ADDED: 120,
}
_HIDDEN = frozenset({Order.TITLE, Order.PHONE, Order.TAGS, Order.BIRTHDAY, Order.ADDED})
"""Columns that are not shown until they are chosen."""


def cell(line: ContactLine, column: Order, lang: str) -> str:
    """What the table says in a column."""
    row = line.row
    texts = {
        Order.NAME: row.name,
        Order.ORGANISATION: row.organisation,
        Order.TITLE: line.title,
        Order.MAIL: line.mail,
        Order.PHONE: line.phone,
        Order.TOWN: line.town,
        Order.TAGS: ", ".join(line.tags),
    }
    if column in texts:
        return texts[column]
    if column is Order.STATUS:
        return phrase(f"status.{row.status.value}", lang)
    if column is Order.BIRTHDAY:
        return partial_day(PartialDate.parse(line.birthday)) if line.birthday else ""
    day: date | None = row.last_conversation if column is Order.LAST else line.added
    return long_day(day) if day else ""


class TableDelegate(QStyledItemDelegate):
    """Paints one cell; the line's ground is one."""

    def __init__(self, lang: str, table: ContactTable) -> None:
        super().__init__(table)
        self._lang, self._table = lang, table
        self.refresh()

    def refresh(self) -> None:
        """Measure anew: the font or the theme has changed."""
        self._bold, self._plain = theme.scaled_font(0.95, bold=True), theme.scaled_font(0.95)
        self._metrics = {True: QFontMetrics(self._bold), False: QFontMetrics(self._plain)}
        self._side = theme.px(16)

    def height(self) -> int:
        """How high a line is."""
        return max(theme.px(36), self._metrics[True].height() + 16)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, self.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        line = model.line(index) if isinstance(model, ContactModel) else None
        if line is None:
            return
        tokens, rect = theme.tokens(), option.rect
        painter.save()
        if self._table.is_chosen(index.row()):
            painter.fillRect(rect, theme.color(tokens.accent_tint))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.color(tokens.hover))
        painter.setPen(QPen(theme.color(tokens.hairline), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if self._table.ring and index.row() == self._table.currentIndex().row():
            painter.setPen(QPen(theme.color(tokens.focus), 1))
            for edge in (rect.topLeft(), rect.bottomLeft()):
                painter.drawLine(edge, QPoint(rect.right(), edge.y()))
        column = COLUMNS[index.column()]
        self._paint_words(painter, rect, line, column)
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRect, line: ContactLine, column: Order) -> None:
        tokens = theme.tokens()
        left = rect.left() + M
        if column is Order.STATUS:
            code = line.row.status.value
            ratio = painter.device().devicePixelRatioF()
            pixmap = icons.icon_pixmap(STATUS_ICONS[code], tokens.status[code][0], self._side, ratio)
            painter.drawPixmap(left, rect.center().y() - self._side // 2, pixmap)
            left += self._side + S
        named = column is Order.NAME
        metrics = self._metrics[named]
        shown = " ".join(cell(line, column, self._lang).split())
        room = rect.right() - S - left
        if metrics.horizontalAdvance(shown) > room:
            shown = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, max(0, room))
        painter.setFont(self._bold if named else self._plain)
        painter.setPen(theme.color(tokens.ink if named else tokens.muted))
        painter.drawText(left, rect.top() + (rect.height() - metrics.height()) // 2 + metrics.ascent(), shown)


def header_style(t: theme.Tokens) -> str:
    """Quiet headers on the table's own ground; which one sorts is said by its arrow."""
    kind = "dark" if t.dark else "light"
    up, down = (resource_path(f"icons/controls/{name}-{kind}.svg").as_posix() for name in ("up", "down"))
    return f"""
    QHeaderView {{ background: transparent; border: none; }}
    QHeaderView::section {{ background: {t.window}; color: {t.muted}; border: none; font-weight: 600;
        border-bottom: 1px solid {t.edge}; padding: 6px 20px 6px 12px; }}
    QHeaderView::section:hover {{ color: {t.ink}; background: {t.hover}; }}
    QHeaderView::up-arrow, QHeaderView::down-arrow {{ width: {theme.px(12)}px; height: {theme.px(12)}px;
        subcontrol-origin: padding; subcontrol-position: center right; right: 4px; }}
    QHeaderView::up-arrow {{ image: url("{up}"); }}
    QHeaderView::down-arrow {{ image: url("{down}"); }}
    """


class ContactTable(ListKeys, QTableView):
    """The table. A click on a header sorts, a second one turns the order; its menu chooses the columns."""

    opened = Signal(int)
    remove_wanted = Signal()
    typed = Signal(str)
    sort_wanted = Signal(object, bool)

    def __init__(self, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ring = False
        self._lang = lang
        self._delegate = TableDelegate(lang, self)
        self.setItemDelegate(self._delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setDragEnabled(True)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        self._build_header()
        theme.current().changed.connect(self._refresh)
        self.activated.connect(self._open)

    def show_model(self, model: ContactModel) -> None:
        """Show this model in all its columns; the first time with the usual ones."""
        model.cell = lambda line, column: cell(line, column, self._lang)
        model.widen()
        model.setHorizontalHeaderLabels([self.title(column) for column in COLUMNS])
        self.setModel(model)
        head = self.horizontalHeader()
        for place, column in enumerate(COLUMNS):
            head.resizeSection(place, theme.px(_WIDTHS[column]))
            head.setSectionHidden(place, column in _HIDDEN)

    def columns_state(self) -> QByteArray:
        """Which columns are shown, where and how wide, to be remembered."""
        return self.horizontalHeader().saveState()

    def restore_columns(self, state: QByteArray) -> None:
        """Columns as they were left; what does not fit is as usual."""
        if state != QByteArray():
            self.horizontalHeader().restoreState(state)
        self.horizontalHeader().setSectionHidden(0, False)

    def show_order(self, query: Query) -> None:
        """Mark the header by which the lines are sorted."""
        turn = Qt.SortOrder.DescendingOrder if query.descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(COLUMNS.index(query.order), turn)
        self._query = query

    def is_chosen(self, row: int) -> bool:
        """Whether a line is selected."""
        return self.selectionModel().isSelected(self.model().index(row, 0))

    def columns_menu(self, parent: QWidget) -> QMenu:
        """All columns but the name, to be shown or not."""
        menu = QMenu(parent)
        head = self.horizontalHeader()
        for place, column in enumerate(COLUMNS[1:], start=1):
            action = QAction(self.title(column).replace("&", "&&"), menu)
            action.setCheckable(True)
            action.setChecked(not head.isSectionHidden(place))
            action.setData(place)
            action.toggled.connect(self._toggle_column)
            menu.addAction(action)
        menu.addSeparator()
        self._add_orders(menu.addMenu(self.tr("Sort by")))
        return menu

    def _add_orders(self, menu: QMenu) -> None:
        """The headers for those who use no mouse."""
        for place, column in enumerate(COLUMNS):
            action = QAction(self.title(column).replace("&", "&&"), menu)
            action.setCheckable(True)
            action.setChecked(column is self._query.order)
            action.setData(place)
            action.triggered.connect(self._sort_by_menu)
            menu.addAction(action)

    def title(self, column: Order) -> str:
        """The header of a column."""
        return {
            Order.NAME: self.tr("Name"),
            Order.ORGANISATION: self.tr("Firm"),
            Order.TITLE: self.tr("Title"),
            Order.MAIL: self.tr("E-mail"),
            Order.PHONE: self.tr("Phone"),
            Order.TOWN: self.tr("Town"),
            Order.STATUS: self.tr("Status"),
            Order.LAST: self.tr("Last conversation"),
            Order.TAGS: self.tr("Tags"),
            Order.BIRTHDAY: self.tr("Birthday"),
            Order.ADDED: self.tr("Added"),
        }[column]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.handled(event):
            super().keyPressEvent(event)

    def _build_header(self) -> None:
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setStretchLastSection(True)
        head.setStyleSheet(header_style(theme.tokens()))
        head.setSectionsMovable(True)
        head.setFirstSectionMovable(False)
        head.setSectionsClickable(True)
        head.setSortIndicatorShown(True)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(self._open_columns)
        head.sectionClicked.connect(self._sort)
        head.setAccessibleName(self.tr("Columns"))
        lines = self.verticalHeader()
        lines.hide()
        lines.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        lines.setDefaultSectionSize(self._delegate.height())
        self._query = Query()

    def _sort(self, place: int) -> None:
        """The newest conversation and the newest contact come first at the first click."""
        column = COLUMNS[place]
        newest_first = column in (Order.LAST, Order.ADDED)
        again = column is self._query.order
        self.sort_wanted.emit(column, not self._query.descending if again else newest_first)

    def _sort_by_menu(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._sort(int(action.data()))

    def _open_columns(self, place: QPoint) -> None:
        menu = self.columns_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.horizontalHeader().mapToGlobal(place))

    def _toggle_column(self, shown: bool) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.horizontalHeader().setSectionHidden(int(action.data()), not shown)

    def _open(self, index: QModelIndex) -> None:
        model = self.model()
        if isinstance(model, ContactModel) and (number := model.contact_id(index)) is not None:
            self.opened.emit(number)

    def _refresh(self) -> None:
        self._delegate.refresh()
        self.horizontalHeader().setStyleSheet(header_style(theme.tokens()))
        self.verticalHeader().setDefaultSectionSize(self._delegate.height())
        self.viewport().update()
