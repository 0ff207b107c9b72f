"""What every form stands on: fields that scroll, a foot, errors beside their field, a draft that is kept."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from netzwerkpflege.domain.outcome import ExpectedError, Invalid
from netzwerkpflege.phrases import error_sentence
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui.places import Place
from netzwerkpflege.ui.theme import XXL, L, M, S
from netzwerkpflege.ui.widgets import Banner, FormField, PrimaryButton, QuietButton, plain_label

DraftKey = tuple[str, str, str]


class FieldError(Exception):
    """A field holds something that cannot be read; ``sentence`` says so in the words of the window."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(field)
        self.field = field
        self.sentence = sentence


class FormDialog(QDialog):
    """A form. Subclasses read and fill it as one value (``form``, ``set_form``) and save it (``keep``).

    Enter and Ctrl+Enter save, Esc leaves; what was begun stays in memory and is offered the next time.
    """

    saved = Signal(int)
    drafts: ClassVar[dict[DraftKey, Any]] = {}

    def __init__(
        self,
        title: str,
        *,
        desk: Desk,
        lang: str,
        subject: str,
        width: int = 600,
        parent: QWidget | None = None,
    ) -> None:
        """``subject`` says what the form is about: a draft is offered again for the same thing only."""
        super().__init__(parent)
        self.desk = desk
        self.lang = lang
        self.fields: dict[str, FormField] = {}
        self._key = (str(desk.profile.folder), type(self).__name__, subject)
        self._untouched: Any = None
        self.setWindowTitle(title)
        self.setStyleSheet(_one_height(QFontMetrics(self.font()).height() + 6))
        self._build(title)
        self.resize(width, 200)
        self._kept_place = Place(self, type(self).__name__)

    # --- what a form is made of ---

    def form(self) -> Any:
        """What stands in the fields, as one value that can be compared and put back."""
        raise NotImplementedError

    def set_form(self, form: Any) -> None:
        """Put such a value into the fields."""
        raise NotImplementedError

    def keep(self) -> int:
        """Save through the services; returns the number. Raises ExpectedError and FieldError."""
        raise NotImplementedError

    def add_field(self, name: str, label: str, field: QWidget, hint: str = "") -> FormField:
        """A field under its label, known by the name that errors use for it."""
        self.fields[name] = FormField(label, field, hint, self)
        return self.fields[name]

    def begin(self, form: Any) -> None:
        """Fill the form for the first time; a draft that was left is offered."""
        self.set_form(form)
        self._untouched = self.form()
        if self._key in self.drafts:
            self.banner.say(
                QCoreApplication.translate("FormDialog", "You had begun something here."),
                "info",
                QCoreApplication.translate("FormDialog", "Continue the draft"),
            )
        self._calm_wheels()
        self.fit()

    def take_draft(self) -> None:
        """Go on with what was left."""
        self.banner.hide()
        if (draft := self.drafts.pop(self._key, None)) is not None:
            self.set_form(draft)
            self._calm_wheels()

    # --- saving and leaving ---

    def accept(self) -> None:
        """Save; where that cannot be, say why, next to the field or above all of them."""
        for field in self.fields.values():
            field.set_trouble("")
        try:
            number = self.keep()
        except FieldError as trouble:
            self._point_at(trouble.field, trouble.sentence)
        except Invalid as error:
            self._point_at(str(error.details.get("field", "")), error_sentence(error, self.lang))
        except ExpectedError as error:
            self.banner.say(error_sentence(error, self.lang))
        else:
            self.drafts.pop(self._key, None)
            super().accept()
            self.saved.emit(number)

    def reject(self) -> None:
        """Leave; what was begun is kept in memory."""
        form = self.form()
        if form != self._untouched:
            self.drafts[self._key] = form
        super().reject()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A wheel that scrolls the form does not turn the field that happens to lie under it."""
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _point_at(self, name: str, sentence: str) -> None:
        if (field := self.fields.get(name)) is None:
            self.banner.say(sentence)
            return
        field.set_trouble(sentence)
        self.fit()
        self._scroll.ensureWidgetVisible(field)
        field.field.setFocus()

    # --- building ---

    def _build(self, title: str) -> None:
        outer = self._outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(XXL, L, XXL, M)
        head.addWidget(plain_label(title, "title", wrap=True, parent=self))
        outer.addLayout(head)
        self.banner = Banner(self)
        self.banner.acted.connect(self.take_draft)
        outer.addWidget(self.banner)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._content = QWidget(self._scroll)
        self.body = QVBoxLayout(self._content)
        self.body.setContentsMargins(XXL, S, XXL, L)
        self.body.setSpacing(L)
        self._scroll.setWidget(self._content)
        outer.addWidget(self._scroll, 1)
        outer.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(XXL, M, XXL, L)
        foot.setSpacing(S)
        self.foot_words = QVBoxLayout()
        self.foot_words.setSpacing(2)
        foot.addLayout(self.foot_words, 1)
        foot.setAlignment(self.foot_words, Qt.AlignmentFlag.AlignVCenter)
        cancel = QuietButton(QCoreApplication.translate("FormDialog", "Cancel"), parent=self)
        cancel.clicked.connect(self.reject)
        self.save_button = PrimaryButton(QCoreApplication.translate("FormDialog", "Save"), parent=self)
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self.accept)
        for button in (cancel, self.save_button):
            foot.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.accept)
        return foot

    def _calm_wheels(self) -> None:
        for kind in (QComboBox, QAbstractSpinBox):
            for field in self.findChildren(kind):
                field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
                field.installEventFilter(self)

    def fit(self) -> None:
        """Grow until the content fits, as far as the screen allows."""
        self.body.invalidate()
        self.body.activate()
        self._scroll.setMinimumWidth(
            self.body.minimumSize().width() + self._scroll.verticalScrollBar().sizeHint().width()
        )
        self._outer.activate()
        margins = self.body.contentsMargins()
        inner = self.body.heightForWidth(self.width())
        wanted = (inner if inner > 0 else self._content.sizeHint().height()) + margins.bottom()
        others = self._outer.minimumSize().height() - self._scroll.minimumSizeHint().height()
        room = self.screen().availableGeometry().height() * 9 // 10
        if (height := max(self.height(), min(wanted + others, room, 860))) != self.height():
            self.resize(self.width(), height)
            self._kept_place.fitted()


def _one_height(pixels: int) -> str:
    """Fields of one line are equally high, whatever their kind; those inside another one are left alone."""
    return f"""
    QLineEdit, QComboBox {{ min-height: {pixels}px; }}
    QDateEdit {{ min-height: {pixels - 3}px; }}
    QComboBox QLineEdit, QDateEdit QLineEdit, TagEdit QLineEdit {{ min-height: 0; }}
    """


def row(*fields: QWidget, stretches: tuple[int, ...] = ()) -> QHBoxLayout:
    """Fields side by side, their labels on one line."""
    line = QHBoxLayout()
    line.setSpacing(M)
    for position, field in enumerate(fields):
        stretch = stretches[position] if position < len(stretches) else 1
        line.addWidget(field, stretch, Qt.AlignmentFlag.AlignTop)
    return line
