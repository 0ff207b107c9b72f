"""One person's part of a conversation: what connects, what both sides wish, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from netzwerkpflege.domain.fundus import FundusEntry, asked_after
from netzwerkpflege.domain.meeting import Participant, Wish
from netzwerkpflege.domain.thread import NOTHING_LEFT, Asking, Direction, KeepsakeDraft
from netzwerkpflege.domain.told import Told
from netzwerkpflege.phrases import phrase
from netzwerkpflege.services import contacts, told
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui.avatar import Avatar, PhotoFor
from netzwerkpflege.ui.entries import Fold
from netzwerkpflege.ui.fundus_chooser import KeepsakeField
from netzwerkpflege.ui.person_field import Person
from netzwerkpflege.ui.theme import L, M
from netzwerkpflege.ui.thread_lines import ThreadLine, ThreadsField
from netzwerkpflege.ui.timeline_entry import owner_words
from netzwerkpflege.ui.told_words import heard_words
from netzwerkpflege.ui.widgets import FilterChip, FormField, Panel, SegmentedFilter, TagEdit, plain_label

_ASKED = 3
"""So many questions of before are shown with a place for the answer."""
_ROLES = {Wish.OPEN: "neutral", Wish.YES: "dialogue", Wish.NO: "context"}


@dataclass(frozen=True, slots=True)
class PersonForm:
    """What stands in the fields for one person."""

    person: Person
    points: tuple[str, ...] = ()
    my_wish: Wish = Wish.OPEN
    their_wish: Wish = Wish.OPEN
    my_source: str = ""
    their_source: str = ""
    remark: str = ""
    threads: tuple[ThreadLine, ...] = ()
    keepsake: KeepsakeDraft = NOTHING_LEFT
    question: str = ""
    finished: tuple[int, ...] = ()
    """Threads of before that are at an end now."""
    echoes: tuple[tuple[int, str], ...] = ()
    """What was told of keepsakes of before, by their numbers."""
    answers: tuple[tuple[int, str], ...] = ()
    """The same of questions of before."""

    def participant(self, contact_id: int) -> Participant:
        """The same as a part of the conversation."""
        return Participant(
            contact_id,
            remark=self.remark.strip(),
            connection_points=self.points,
            my_wish=self.my_wish,
            their_wish=self.their_wish,
            my_wish_source=self.my_source.strip(),
            their_wish_source=self.their_source.strip(),
        )

    @classmethod
    def of(cls, person: Person, participant: Participant) -> PersonForm:
        """A part of a conversation as it stands in the fields."""
        return cls(
            person,
            participant.connection_points,
            participant.my_wish,
            participant.their_wish,
            participant.my_wish_source,
            participant.their_wish_source,
            participant.remark,
        )


class WishField(QWidget):
    """Open, yes or no; open stands until somebody chooses. Beside it, how one knows."""

    changed = Signal()

    def __init__(self, whose: str, placeholder: str, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(M)
        choices = [
            (wish.value, phrase(f"wish.{wish.value}", lang), _ROLES[wish]) for wish in (Wish.OPEN, Wish.YES, Wish.NO)
        ]
        self._choice = SegmentedFilter(choices, self)
        for chip in self._choice.findChildren(FilterChip):
            chip.setAccessibleName(f"{whose}: {chip.text()}")
        self._choice.chosen.connect(lambda _: self.changed.emit())
        self.setFocusProxy(next(iter(self._choice.findChildren(FilterChip))))
        self.source = QLineEdit(self)
        self.source.setPlaceholderText(placeholder)
        self.source.setAccessibleName(f"{whose}: {placeholder}")
        self.source.textChanged.connect(lambda _: self.changed.emit())
        line.addWidget(self._choice, 2, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.source, 3)

    def wish(self) -> Wish:
        """What is chosen."""
        return Wish(self._choice.key())

    def set_wish(self, wish: Wish, source: str) -> None:
        """Show a wish, and how one knows of it."""
        self._choice.choose(wish.value)
        self.source.setText(source)


class ParticipantSheet(Panel):
    """The fields for one person."""

    changed = Signal()

    def __init__(
        self,
        person: Person,
        *,
        desk: Desk,
        known_points: Sequence[str],
        lang: str,
        fundus: Sequence[FundusEntry] = (),
        meeting_id: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``fundus`` can be chosen as a keepsake; ``meeting_id`` is the conversation where it is noted already."""
        super().__init__(parent)
        self.person = person
        self._meeting_id = meeting_id
        self.known = contacts.sheet(desk, person.id) if person.id is not None else None
        self._desk = desk
        self._told: list[Told] = told.told_around(desk, person.id) if person.id is not None else []
        self._lang = lang
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(L, M, L, L)
        self._column.setSpacing(M)
        self._build_head(partial(contacts.photo, desk))
        self._build_talk(known_points)
        self._build_outcome()
        self._keepsake.offer(fundus)
        self.setAccessibleName(person.name)

    def form(self) -> PersonForm:
        """What stands here."""
        return PersonForm(
            self.person,
            self._points.tags(),
            self._mine.wish(),
            self._theirs.wish(),
            self._mine.source.text(),
            self._theirs.source.text(),
            self._remark.text(),
            self.threads.lines.values(),
            self._keepsake.draft(),
            self._question.text(),
            tuple(number for number, box in self._open.items() if box.isChecked()),
            _said(self._echoes),
            _said(self._answers),
        )

    def set_form(self, form: PersonForm) -> None:
        """Show this."""
        self._points.set_tags(form.points)
        self._mine.set_wish(form.my_wish, form.my_source)
        self._theirs.set_wish(form.their_wish, form.their_source)
        self._remark.setText(form.remark)
        self.threads.lines.set_values(form.threads)
        self._keepsake.set_draft(form.keepsake)
        self._question.setText(form.question)
        for number, box in self._open.items():
            box.setChecked(number in form.finished)
        for fields, said in ((self._echoes, form.echoes), (self._answers, form.answers)):
            for number, field in fields.items():
                field.setText(dict(said).get(number, ""))
        self.fold.set_open(bool(form.threads or form.keepsake or form.question))
        self.changed.emit()

    def begin_with_point(self) -> None:
        """Put the cursor where a connection point is written."""
        self._points.setFocus()

    def begin_with_wish(self) -> None:
        """Put the cursor on the first wish that is open."""
        (self._mine if self._mine.wish() is Wish.OPEN else self._theirs).setFocus()

    def set_company(self, together: Sequence[int], event_id: int | None) -> None:
        """Who else is in the conversation, and at which event it was: they may have heard a story, too."""
        if self.person.id is not None:
            self._told = told.told_around(self._desk, self.person.id, together, event_id)
            self._warn_of_repetition()

    def _build_head(self, photo_for: PhotoFor) -> None:
        head = QHBoxLayout()
        head.setSpacing(M)
        avatar = Avatar(32, photo_for, self)
        photo = self.known.contact.photo if self.known else None
        avatar.show_person(self.person.name, photo.sha256 if photo else "")
        head.addWidget(avatar)
        head.addWidget(plain_label(self.person.name, "strong", elide=True, parent=self), 1)
        self._column.addLayout(head)

    def _build_talk(self, known_points: Sequence[str]) -> None:
        self._points = TagEdit(self.tr("What connects you?"), known_points, "link", self)
        self._points.changed.connect(self.changed)
        self.points = FormField(self.tr("Connection points"), self._points, parent=self)
        self._column.addWidget(self.points)
        how = self.tr("how I know, e.g. said on parting")
        mine, theirs = self.tr("I wish to stay in touch"), self.tr("The other side wishes it")
        self._mine = WishField(mine, self.tr("why, in a word"), self._lang, self)
        self._theirs = WishField(theirs, how, self._lang, self)
        for label, field in ((mine, self._mine), (theirs, self._theirs)):
            field.changed.connect(self.changed)
            self._column.addWidget(FormField(label, field, parent=self))
        self._remark = QLineEdit(self)
        self._column.addWidget(FormField(self.tr("Remark about this person"), self._remark, parent=self))
        self._build_open()
        self._build_told()

    def _build_open(self) -> None:
        """What was open before, to be ticked off with this conversation."""
        self._open: dict[int, QCheckBox] = {}
        threads = self.known.open_threads if self.known else ()
        if not threads:
            return
        self._column.addWidget(
            plain_label(self.tr("Open until now; tick what is settled"), "small", wrap=True, parent=self)
        )
        for thread in threads:
            words = owner_words(thread.owner).format(text=thread.text)
            box = QCheckBox(words.replace("&", "&&"), self)
            box.setAccessibleName(words)
            box.toggled.connect(lambda _: self.changed.emit())
            self._open[thread.id or 0] = box
            self._column.addWidget(box)

    def _build_told(self) -> None:
        """Questions of before, and what was left: what one was told stands beside it; nobody has to answer."""
        self._answers: dict[int, QLineEdit] = {}
        self._echoes: dict[int, QLineEdit] = {}
        if self.known is None:
            return
        asked = [one for one in self.known.questions if one.kind is Asking.QUESTION and not one.answer]
        for question in asked[:_ASKED]:
            label = self.tr("You wanted to ask: {what}").format(what=question.text)
            self._answers[question.id or 0] = self._add_told(label, self.tr("what you were told, if you asked"))
        for item in asked_after(self.known.keepsakes, self._meeting_id):
            label = self.tr("You left: {what}").format(what=item.text)
            self._echoes[item.id or 0] = self._add_told(label, self.tr("what became of it, if you were told"))

    def _add_told(self, label: str, hint: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setPlaceholderText(hint)
        field.setAccessibleName(label)
        field.textChanged.connect(lambda _: self.changed.emit())
        around = FormField(label.replace("&", "&&"), field, parent=self)
        around.label.setWordWrap(True)
        self._column.addWidget(around)
        return field

    def _build_outcome(self) -> None:
        self.fold = Fold(self.tr("What came of it"), self)
        today = self._desk.today()
        self.threads = ThreadsField(self.tr("Open threads"), self.tr("Open thread"), self._lang, today, self)
        self._keepsake, self._question = KeepsakeField(self.tr("Keepsake"), self._lang, self), QLineEdit(self)
        self._keepsake.changed.connect(self._warn_of_repetition)
        kept = self.known.keepsakes if self.known else ()
        before = " · ".join([item.text for item in kept if item.direction is Direction.LEFT][:3])
        hint = self.tr("Already left: {what}").format(what=before) if before else ""
        self._keepsake_field = FormField(self.tr("Keepsake"), self._keepsake, hint, self)
        question = FormField(self.tr("Question for the next time"), self._question, parent=self)
        for field in (self.threads, self._keepsake_field, question):
            self.fold.body.addWidget(field)
        self._column.addWidget(self.fold)

    def _warn_of_repetition(self) -> None:
        self._keepsake_field.set_advice(heard_words(self._keepsake.draft(), self._told))


def _said(fields: Mapping[int, QLineEdit]) -> tuple[tuple[int, str], ...]:
    """What was typed, by the number of what it is about."""
    return tuple((number, words) for number, field in fields.items() if (words := field.text().strip()))
