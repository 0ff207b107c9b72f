"""The first start: one question, how to begin; a second, the language, only where the system's is neither of ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QTimer, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from netzwerkpflege.domain.query import Query
from netzwerkpflege.services import contacts, demo
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui.buttons import PrimaryButton, QuietButton
from netzwerkpflege.ui.export_choice import Choice, Choices
from netzwerkpflege.ui.jobs import Tick
from netzwerkpflege.ui.labels import IconMark, plain_label
from netzwerkpflege.ui.theme import XXL, L, M, px

if TYPE_CHECKING:
    from netzwerkpflege.ui.main_window import MainWindow

ASKED = "welcomed"
OURS = (QLocale.Language.German, QLocale.Language.English)


class FirstStart(QDialog):
    """Says hello. ``chosen`` says how to begin: 'import', 'demo' or 'empty'; ``language_chosen`` in which language."""

    chosen = Signal(str)
    language_chosen = Signal(str)

    def __init__(self, lang: str, *, ask_language: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("first_start")
        self.setWindowTitle("Netzwerkpflege")
        self.setFixedWidth(px(460))
        column = QVBoxLayout(self)
        column.setContentsMargins(XXL, XXL, XXL, XXL)
        column.setSpacing(M)
        column.addWidget(IconMark("sprout", "accent", 40, self))
        column.addWidget(plain_label(self.tr("Welcome to Netzwerkpflege"), "title", wrap=True, parent=self))
        words = self.tr(
            "Here business cards become people you know: with what you talked about, and what you promised each other."
        )
        column.addWidget(plain_label(words, "muted", wrap=True, parent=self))
        if ask_language:
            self.languages = Choices("Sprache / Language", [Choice("de", "Deutsch"), Choice("en", "English")], self)
            self.languages.choose(lang)
            self.languages.chosen.connect(self.language_chosen)
            column.addSpacing(M)
            column.addWidget(self.languages)
        column.addSpacing(L)
        question = plain_label(
            self.tr("May we read in your business cards right away?"), "strong", wrap=True, parent=self
        )
        column.addWidget(question)
        begin = PrimaryButton(self.tr("&Choose the file …"), "download", self)
        look = QuietButton(self.tr("&Look around with invented people"), "users", self)
        empty = QuietButton(self.tr("Begin with an &empty address book"), "circle-dashed", self)
        for key, button in (("import", begin), ("demo", look), ("empty", empty)):
            button.setObjectName(key)
            button.clicked.connect(self._choose)
            column.addWidget(button)
        hint = self.tr("Cards (vCard), tables (CSV) and archives can be read in at any time from the menu File.")
        column.addWidget(plain_label(hint, "small", wrap=True, parent=self))
        begin.setDefault(True)
        begin.setFocus()

    def _choose(self) -> None:
        key = self.sender().objectName()
        self.accept()
        self.chosen.emit(key)


def welcome(window: MainWindow, *, again: bool = False) -> None:
    """Ask how to begin, where nobody is in the address file yet; whoever was asked once is never asked again.

    ``again``: in another language now, which was chosen here and can be changed back here.
    """
    settings = window.screen_settings
    settings.keep(ASKED, 1)
    if contacts.find(window.desk, Query(limit=1)):
        return
    known = settings.has("language") or QLocale.system().language() in OURS
    dialog = FirstStart(window.lang, ask_language=again or not known, parent=window)
    dialog.chosen.connect(lambda key: _begin(window, key))
    dialog.language_chosen.connect(lambda lang: window.use_language(lang, "first_start"))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _begin(window: MainWindow, key: str) -> None:
    if key == "import":
        window.gestures.choose_import()
    elif key == "demo":
        QTimer.singleShot(0, lambda: fill_with_demo(window))


def fill_with_demo(window: MainWindow) -> None:
    """Lay the invented people in, from the lane; one undo takes them out again."""
    desk: Desk = window.desk

    def work(tick: Tick) -> None:
        demo.fill(desk)

    def done(result: object) -> None:
        window.say(QCoreApplication.translate("FirstStart", "These people are invented."), undo=True)

    window.jobs.start(work, done, window.say_trouble)
