"""Quick capture: with whom, and what was said; day, @event and #points are understood as one types, fields stand below."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from netzwerkpflege.domain.capture import Captured, read_capture
from netzwerkpflege.domain.meeting import Event, Wish
from netzwerkpflege.domain.thread import NOTHING_LEFT, KeepsakeDraft
from netzwerkpflege.domain.told import Told
from netzwerkpflege.domain.typed_name import split_name
from netzwerkpflege.services import captures, events, fundus, meetings
from netzwerkpflege.services.captures import Capture
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.told import told_around
from netzwerkpflege.ui.capture_text import CaptureText
from netzwerkpflege.ui.entries import DayEdit
from netzwerkpflege.ui.flow_layout import FlowLayout
from netzwerkpflege.ui.form_dialog import FormDialog, row
from netzwerkpflege.ui.fundus_chooser import KeepsakeField
from netzwerkpflege.ui.moments import long_day, weekday_in_words
from netzwerkpflege.ui.participant_sheet import WishField
from netzwerkpflege.ui.person_field import Person, PersonField
from netzwerkpflege.ui.theme import S
from netzwerkpflege.ui.told_words import heard_words
from netzwerkpflege.ui.widgets import Chip, QuietButton, TagEdit, clear_layout


@dataclass(frozen=True, slots=True)
class CaptureForm:
    """What stands in the fields."""

    people: tuple[Person, ...]
    typed: str
    on: date
    points: tuple[str, ...]
    event_id: int | None
    mine: tuple[Wish, str]
    theirs: tuple[Wish, str]
    keepsake: KeepsakeDraft = NOTHING_LEFT


class CaptureDialog(FormDialog):
    """``full_wanted`` asks for the large form, with whom, when and what taken along."""

    full_wanted = Signal(object)

    def __init__(
        self, *, desk: Desk, lang: str, contact_ids: tuple[int, ...] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(
            self.tr("Note a conversation"), desk=desk, lang=lang, subject="capture", width=600, parent=parent
        )
        self._by_hand = self._event_by_hand = False
        self._understood = Captured(None, (), "")
        self._events = [event for event, _ in events.all_events(desk) if event.on <= desk.today()]
        self._build_typed()
        self._build_fields()
        self._whom.set_numbers(list(contact_ids))
        none = (Wish.OPEN, "")
        self.begin(CaptureForm(self._whom.people(), "", desk.today(), (), None, none, none))
        (self._typed if contact_ids else self._whom).setFocus()

    def _build_typed(self) -> None:
        self._whom = PersonField(self.desk, self.tr("Name, then Enter"), parent=self)
        self._typed = CaptureText(3, [event.title for event in self._events], self)
        self._typed.setPlaceholderText(self.tr("yesterday @meetup, long talk about her laboratory. #acoustics"))
        self._typed.textChanged.connect(self._read)
        self.body.addWidget(self.add_field("participants", self.tr("&With whom"), self._whom))
        hint = self.tr("A day at the beginning is understood, an @event, and #words as connection points.")
        self.body.addWidget(self.add_field("text", self.tr("&Conversation"), self._typed, hint))
        self._seen = QWidget(self)
        self._seen_flow = FlowLayout(self._seen, S)
        self.body.addWidget(self._seen)

    def _build_fields(self) -> None:
        today = self.desk.today()
        self._on = DayEdit(self)
        self._on.setMaximumDate(QDate(today.year, today.month, today.day))
        self._on.dateChanged.connect(self._day_by_hand)
        self._event = QComboBox(self)
        self._event.addItem(self.tr("no event"), None)
        for event in self._events:
            self._event.addItem(_event_words(event), event.id)
        self._event.activated.connect(self._choose_event)
        self._event.setMinimumContentsLength(16)
        self._event.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._points = TagEdit(self.tr("What connects you?"), meetings.known_points(self.desk), "link", self)
        mine, theirs = self.tr("I wish to stay in touch"), self.tr("The other side wishes it")
        self._mine = WishField(mine, self.tr("why, in a word"), self.lang, self)
        self._theirs = WishField(theirs, self.tr("how I know, e.g. said on parting"), self.lang, self)
        self.body.addLayout(
            row(
                self.add_field("on", self.tr("&Date"), self._on),
                self.add_field("event", self.tr("&Event"), self._event),
                stretches=(2, 4),
            )
        )
        self.body.addWidget(self.add_field("connection_points", self.tr("Connection &points"), self._points))
        self.body.addWidget(self.add_field("mine", mine, self._mine))
        self.body.addWidget(self.add_field("theirs", theirs, self._theirs))
        self._build_keepsake()
        full = QuietButton(self.tr("All &fields …"), "notebook-pen", self)
        full.clicked.connect(self._ask_for_all)
        self.body.addWidget(full, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)

    def _build_keepsake(self) -> None:
        self._told: list[Told] = []
        self._keepsake = KeepsakeField(self.tr("Keepsake"), self.lang, self)
        self._keepsake.offer(fundus.offered(self.desk))
        self._keepsake.changed.connect(self._warn_of_repetition)
        self._whom.changed.connect(self._look_around)
        self._event.currentIndexChanged.connect(lambda _: self._look_around())
        self.body.addWidget(self.add_field("keepsake", self.tr("&Keepsake"), self._keepsake))

    def _look_around(self) -> None:
        """What those in the conversation, and those at their tables, have heard before."""
        event_id = self._event.currentData()
        numbers = [person.id for person in self._whom.people() if person.id is not None]
        self._told = [one for number in numbers for one in told_around(self.desk, number, (), event_id)]
        self._warn_of_repetition()

    def _warn_of_repetition(self) -> None:
        self.fields["keepsake"].set_advice(heard_words(self._keepsake.draft(), self._told))
        self.fit()

    # --- what is understood ---

    def _read(self) -> None:
        """Tell what is typed apart, and show it at once; a day or an event that was set by hand stays."""
        known = () if self._event_by_hand else self._events
        today = self.desk.today()
        found = read_capture(self._typed.toPlainText(), today, known, day_counts=not self._by_hand)
        self._understood = found
        if not self._by_hand:
            self._set_day(found.day or (found.event.on if found.event else today))
        if not self._event_by_hand:
            self._event.setCurrentIndex(max(0, self._event.findData(found.event.id if found.event else None)))
        clear_layout(self._seen_flow)
        if found.day is not None:
            self._seen_flow.addWidget(Chip(weekday_in_words(found.day), "calendar", "neutral", self._seen))
        if found.event is not None:
            self._seen_flow.addWidget(Chip(_event_words(found.event), "calendar-days", "neutral", self._seen))
        for point in found.points:
            self._seen_flow.addWidget(Chip(point, "link", "accent", self._seen))
        self._seen.setVisible(self._seen_flow.count() > 0)
        self.fit()

    def _choose_event(self) -> None:
        self._event_by_hand = True
        self._read()

    def _set_day(self, day: date) -> None:
        self._on.blockSignals(True)
        self._on.set_day(day)
        self._on.blockSignals(False)

    def _day_by_hand(self) -> None:
        self._by_hand = True
        self._read()

    # --- the form as a value ---

    def form(self) -> CaptureForm:
        return CaptureForm(
            self._whom.people(),
            self._typed.toPlainText(),
            self._on.day(),
            tuple(self._points.tags()),
            self._event.currentData(),
            (self._mine.wish(), self._mine.source.text()),
            (self._theirs.wish(), self._theirs.source.text()),
            self._keepsake.draft(),
        )

    def set_form(self, form: CaptureForm) -> None:
        self._whom.set_people(form.people)
        self._typed.setPlainText(form.typed)
        self._set_day(form.on)
        understood = self._understood.event
        self._by_hand = form.on not in (self.desk.today(), self._understood.day, understood and understood.on)
        self._event_by_hand = form.event_id != (understood.id if understood else None)
        self._points.set_tags(form.points)
        self._event.setCurrentIndex(max(0, self._event.findData(form.event_id)))
        self._mine.set_wish(*form.mine)
        self._theirs.set_wish(*form.theirs)
        self._keepsake.set_draft(form.keepsake)
        self._read()

    def capture(self) -> Capture:
        """What would be kept."""
        form = self.form()
        points = {point.casefold(): point for point in (*self._understood.points, *form.points)}
        return Capture(
            form.on,
            tuple(person.id for person in form.people if person.id is not None),
            tuple(split_name(person.name) for person in form.people if person.id is None),
            self._understood.text,
            tuple(points.values()),
            form.event_id,
            form.mine[0],
            form.theirs[0],
            form.mine[1],
            form.theirs[1],
            form.keepsake,
        )

    def keep(self) -> int:
        self._whom.take_unfinished()
        _, people = captures.record(self.desk, self.capture())
        return people[0]

    def _ask_for_all(self) -> None:
        """On to the large form; nothing that was typed is lost."""
        self._whom.take_unfinished()
        self.full_wanted.emit((self._whom.people(), self.capture()))
        self.drafts.pop(self._key, None)
        self.done(0)


def _event_words(event: Event) -> str:
    return f"{event.title} · {long_day(event.on)}"
