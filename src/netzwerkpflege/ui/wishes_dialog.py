"""Both wishes of a contact, to be noted anew: after a merge the stricter side counts until somebody says otherwise."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from netzwerkpflege.domain.outcome import ExpectedError
from netzwerkpflege.phrases import error_sentence
from netzwerkpflege.services import merge
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui.participant_sheet import WishField
from netzwerkpflege.ui.places import Place
from netzwerkpflege.ui.theme import XL, L, M, S, px
from netzwerkpflege.ui.widgets import Banner, FormField, PrimaryButton, QuietButton, plain_label

_WIDTH = 560


class WishesDialog(QDialog):
    """Nothing is chosen beforehand; „Later“ leaves both open and the gate shut."""

    def __init__(self, *, desk: Desk, lang: str, contact_id: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._lang, self._contact_id = desk, lang, contact_id
        title = self.tr("Note the wishes anew")
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, L, XL, L)
        column.setSpacing(M)
        column.addWidget(plain_label(title, "title", wrap=True, parent=self))
        self.banner = Banner(self)
        column.addWidget(self.banner)
        sentence = self.tr(
            "The two contacts stood differently, so the gate is shut now. If you know how both sides feel about staying in touch with {name}, note it here."
        )
        column.addWidget(plain_label(sentence.format(name=name), "body", wrap=True, parent=self))
        mine, theirs = self.tr("I wish to stay in touch"), self.tr("The other side wishes it")
        self.mine = WishField(mine, self.tr("why, in a word"), lang, self)
        self.theirs = WishField(theirs, self.tr("how I know, e.g. said on parting"), lang, self)
        for label, field in ((mine, self.mine), (theirs, self.theirs)):
            column.addWidget(FormField(label, field, parent=self))
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(S)
        foot.addStretch(1)
        later, save = QuietButton(self.tr("&Later"), parent=self), PrimaryButton(self.tr("&Save"), "check", self)
        later.clicked.connect(self.reject)
        save.setDefault(True)
        save.clicked.connect(self.accept)
        for button in (later, save):
            foot.addWidget(button)
        column.addLayout(foot)
        self.resize(px(_WIDTH), column.totalHeightForWidth(px(_WIDTH)))
        Place(self, "wishes")
        self.mine.setFocus()

    def accept(self) -> None:
        """Put both wishes on record."""
        sources = self.mine.source.text().strip(), self.theirs.source.text().strip()
        try:
            merge.confirm_wishes(self._desk, self._contact_id, self.mine.wish(), self.theirs.wish(), sources)
        except ExpectedError as error:
            self.banner.say(error_sentence(error, self._lang))
            return
        super().accept()
