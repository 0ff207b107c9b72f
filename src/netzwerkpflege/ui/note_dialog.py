"""The form of a conversation: with whom, when, what was said; for each person, what connects and is wished.

The conversation with all that came of it is one gesture. People who are not in the address book yet are put
into it before, each a gesture of their own, because they stay known even when the conversation is taken back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from netzwerkpflege.domain.gate import Facts, Standing, standing
from netzwerkpflege.domain.meeting import Event, MeetingNote, Participant, check_note, clean_points
from netzwerkpflege.domain.thread import Question, Thread
from netzwerkpflege.services import events, fundus, meetings
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.meetings import NoteDraft
from netzwerkpflege.ui.contact_card import badge_sentence
from netzwerkpflege.ui.entries import DayEdit, text_edit
from netzwerkpflege.ui.form_dialog import FieldError, FormDialog, row
from netzwerkpflege.ui.gate_preview import facts_after
from netzwerkpflege.ui.icons import STATUS_ICONS
from netzwerkpflege.ui.moments import long_day
from netzwerkpflege.ui.participant_sheet import ParticipantSheet, PersonForm
from netzwerkpflege.ui.person_field import Person, PersonField
from netzwerkpflege.ui.theme import M
from netzwerkpflege.ui.thread_lines import unreadable_day
from netzwerkpflege.ui.widgets import IconLine, clear_layout

_LINES_AT_FOOT = 3


@dataclass(frozen=True, slots=True)
class NoteForm:
    """What stands in the fields."""

    on: date
    event_id: int | None
    place: str
    text: str
    people: tuple[PersonForm, ...]


class NoteDialog(FormDialog):
    """Keep a conversation, or change one. ``saved`` carries its number."""

    def __init__(
        self,
        *,
        desk: Desk,
        lang: str,
        note: MeetingNote | None,
        contact_ids: Sequence[int] = (),
        event_id: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._note = note or MeetingNote(desk.today(), tuple(Participant(n) for n in contact_ids))
        self._before = {p.contact_id: p for p in note.participants} if note else {}
        title = self.tr("Edit conversation") if note else self.tr("Note a conversation")
        subject = f"note {note.id}" if note else f"new {sorted(contact_ids)} {event_id}"
        super().__init__(title, desk=desk, lang=lang, subject=subject, width=680, parent=parent)
        self._events = {event.id: event for event in _recent_first(desk)}
        self._points, self._fundus = meetings.known_points(desk), fundus.offered(desk)
        self._put_aside: dict[Person, PersonForm] = {}
        self._sheets: list[ParticipantSheet] = []
        self._build_talk()
        self._begin_with(event_id if note is None else note.event_id)
        (self._text if self._sheets else self._whom).setFocus()

    # --- building ---

    def _build_talk(self) -> None:
        self._whom = PersonField(self.desk, self.tr("Name, then Enter"), parent=self)
        self._on = DayEdit(self)
        today = self.desk.today()
        self._on.setMaximumDate(QDate(today.year, today.month, today.day))
        self._event = QComboBox(self)
        self._event.addItem(self.tr("no event"), None)
        for number, event in self._events.items():
            self._event.addItem(f"{event.title} · {long_day(event.on)}", number)
        self._event.setMinimumContentsLength(16)
        self._event.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._place = QLineEdit(self)
        self._text = text_edit(4, self)
        self._text.setPlaceholderText(self.tr("What did you talk about?"))
        self.body.addWidget(self.add_field("participants", self.tr("&With whom"), self._whom))
        self.body.addLayout(
            row(
                self.add_field("on", self.tr("&Date"), self._on),
                self.add_field("event", self.tr("&Event"), self._event),
                self.add_field("place", self.tr("&Place"), self._place),
                stretches=(2, 3, 3),
            )
        )
        self.body.addWidget(self.add_field("text", self.tr("&Conversation"), self._text))
        self._people = QVBoxLayout()
        self._people.setSpacing(M)
        self.body.addLayout(self._people)
        self.body.addStretch(1)
        self._whom.changed.connect(self._follow_people)
        self._event.activated.connect(self._take_from_event)
        self._event.currentIndexChanged.connect(lambda _: self._tell_company())

    def _begin_with(self, event_id: int | None) -> None:
        note = self._note
        self._whom.set_numbers([p.contact_id for p in note.participants])
        parts = {p.contact_id: p for p in note.participants}
        people = tuple(PersonForm.of(p, parts[p.id]) for p in self._whom.people() if p.id in parts)
        self._on.set_day(note.on)
        self._event.setCurrentIndex(max(0, self._event.findData(event_id)))
        self._place.setText(note.place)
        if note.id is None:
            self._take_from_event()
        self.begin(NoteForm(self._on.day(), self._event.currentData(), self._place.text(), note.text, people))

    def _take_from_event(self) -> None:
        """A talk at an event was on its day, at its place; what was written by hand stays."""
        event = self._events.get(self._event.currentData())
        places = {known.place for known in self._events.values()} | {""}
        if event is None:
            return
        if event.place and self._place.text() in places:
            self._place.setText(event.place)
        if event.on <= self.desk.today() and self._on.day() in {self.desk.today(), self._note.on}:
            self._on.set_day(event.on)

    # --- the form as a value ---

    def form(self) -> NoteForm:
        return NoteForm(
            self._on.day(),
            self._event.currentData(),
            self._place.text(),
            self._text.toPlainText(),
            tuple(sheet.form() for sheet in self._sheets),
        )

    def set_form(self, form: NoteForm) -> None:
        self._whom.set_people([person.person for person in form.people])
        for sheet, person in zip(self._sheets, form.people, strict=True):
            sheet.set_form(person)
        self._on.set_day(form.on)
        self._event.setCurrentIndex(max(0, self._event.findData(form.event_id)))
        self._place.setText(form.place)
        self._text.setPlainText(form.text)

    def keep(self) -> int:
        self._whom.take_unfinished()
        self._check_points()
        self._check_days()
        form = self.form()
        check_note(self._draft(form, _stand_in_numbers(form)).note, self.desk.today())
        try:
            numbers = self._whom.settle()
        finally:
            for sheet, person in zip(self._sheets, self._whom.people(), strict=True):
                sheet.person = person
        draft = self._draft(form, numbers)
        if draft.note.id is None:
            return meetings.record_note(self.desk, draft)
        if draft != NoteDraft(self._note):
            meetings.change_note(self.desk, draft)
        return draft.note.id

    def _draft(self, form: NoteForm, numbers: Sequence[int]) -> NoteDraft:
        together = list(zip(numbers, form.people, strict=True))
        note = MeetingNote(
            form.on,
            tuple(person.participant(number) for number, person in together),
            form.text.strip(),
            form.place.strip(),
            form.event_id,
            self._note.id,
        )
        return NoteDraft(
            note,
            tuple(
                Thread(n, line.owner, line.text, form.on, due=line.due(self.desk.today()))
                for n, person in together
                for line in person.threads
            ),
            tuple(p.keepsake.of(n, form.on) for n, p in together if p.keepsake),
            tuple(Question(n, p.question) for n, p in together if p.question.strip()),
            tuple(number for _, person in together for number in person.finished),
            tuple(echo for _, person in together for echo in person.echoes),
            tuple(answer for _, person in together for answer in person.answers),
        )

    def _check_points(self) -> None:
        """Lead the eye to the person whose point says too little."""
        for sheet in self._sheets:
            self.fields["connection_points"] = sheet.points
            sheet.points.set_trouble("")
            clean_points(sheet.form().points)

    def _check_days(self) -> None:
        """Lead the eye to the day that cannot be read."""
        for sheet in self._sheets:
            if not sheet.threads.check():
                self.fields["threads"] = sheet.threads
                raise FieldError("threads", unreadable_day())

    # --- people ---

    def sheets(self) -> list[ParticipantSheet]:
        """The parts of the people, in the order of their names above."""
        return list(self._sheets)

    def _follow_people(self) -> None:
        wanted = self._whom.people()
        for sheet in [sheet for sheet in self._sheets if sheet.person not in wanted]:
            self._put_aside[sheet.person] = sheet.form()
            self._sheets.remove(sheet)
            self.fields.pop("connection_points", None)
            self._people.removeWidget(sheet)
            sheet.hide()
            sheet.deleteLater()
        shown = {sheet.person for sheet in self._sheets}
        for person in wanted:
            if person not in shown:
                self._add_sheet(person)
        self._sheets.sort(key=lambda sheet: wanted.index(sheet.person))
        for position, sheet in enumerate(self._sheets):
            self._people.insertWidget(position, sheet)
        self._tell_company()
        self._say_gate()
        self.fit()

    def _add_sheet(self, person: Person) -> None:
        sheet = ParticipantSheet(
            person,
            desk=self.desk,
            known_points=self._points,
            lang=self.lang,
            fundus=self._fundus,
            meeting_id=self._note.id,
            parent=self,
        )
        self._sheets.append(sheet)
        if person in self._put_aside:
            sheet.set_form(self._put_aside.pop(person))
        sheet.changed.connect(self._say_gate)
        sheet.fold.toggled.connect(lambda _: self.fit())

    def _tell_company(self) -> None:
        """Each part learns who else is there, so that it can say who has heard a story."""
        together = [sheet.person.id for sheet in self._sheets if sheet.person.id is not None]
        for sheet in self._sheets:
            sheet.set_company(together, self._event.currentData())

    # --- the gate ---

    def _say_gate(self) -> None:
        """At the foot: what the gate will say of each person once this is saved."""
        clear_layout(self.foot_words)
        for sheet in self._sheets[:_LINES_AT_FOOT]:
            after = self.standing_after(sheet)
            reason = sheet.known.contact.rest_reason if sheet.known else ""
            sentence = badge_sentence(after, reason, self.lang)
            if len(self._sheets) > 1:
                sentence = f"{sheet.person.name}: {sentence}"
            self.foot_words.addWidget(IconLine(STATUS_ICONS[after.status.value], sentence, "small", self))
        if (more := len(self._sheets) - _LINES_AT_FOOT) > 0:
            words = self.tr("and {n} more").format(n=more)
            self.foot_words.addWidget(IconLine("users", words, "small", self))

    def standing_after(self, sheet: ParticipantSheet) -> Standing:
        """Where a person will stand with the gate once this is saved."""
        number = sheet.person.id or 0
        facts = sheet.known.facts if sheet.known else Facts(number)
        return standing(facts_after(facts, self._before.get(number), sheet.form().participant(number)))


def _stand_in_numbers(form: NoteForm) -> list[int]:
    """Numbers for people who have none yet, so that the conversation can be checked before they get one."""
    return [
        person.person.id if person.person.id is not None else -1 - position
        for position, person in enumerate(form.people)
    ]


def _recent_first(desk: Desk) -> list[Event]:
    """Events that have been, the latest first; then those to come, the next first."""
    known = [event for event, _ in events.all_events(desk)]
    been = [event for event in known if event.on <= desk.today()]
    to_come = [event for event in known if event.on > desk.today()]
    return been + to_come[::-1]
