"""What is done on the contact card itself: fields, tags and the photo in place, the time line's pages, the badge's next step."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtWidgets import QDialog

from netzwerkpflege.domain.contact import Email
from netzwerkpflege.domain.outcome import ExpectedError, NotFound
from netzwerkpflege.domain.thread import Keepsake, Question
from netzwerkpflege.domain.timeline import Entry, Kind
from netzwerkpflege.domain.unprinted import Unprinted
from netzwerkpflege.services import between, contact_fields, contacts, timeline, unprinted
from netzwerkpflege.services.between import Between
from netzwerkpflege.services.contact_fields import LineEdit
from netzwerkpflege.ui.jobs import Tick
from netzwerkpflege.ui.new_photo import NewPhoto
from netzwerkpflege.ui.photo_field import choose_photo, offered_bytes

if TYPE_CHECKING:
    from netzwerkpflege.domain.favour import Favour
    from netzwerkpflege.domain.introduction import Introduction
    from netzwerkpflege.ui.between_section import BetweenSection
    from netzwerkpflege.ui.main_window import MainWindow
    from netzwerkpflege.ui.participant_sheet import ParticipantSheet

Page = tuple[int, str, int, tuple[Entry, ...]]


class CardGestures(QObject):
    """The gestures of one card, in the window that shows it."""

    def __init__(self, window: MainWindow, open_: Callable[[QDialog], None]) -> None:
        super().__init__(window)
        self._window, self._desk, self._open = window, window.desk, open_
        self._card = card = window.contacts.card
        card.edited.connect(self.change)
        card.about().rhythm_wanted.connect(window.actions_["rhythm"].trigger)
        card.about().rhythm_dropped.connect(self._drop_rhythm)
        card.tags_wanted.connect(self._bring_tags)
        card.more_wanted.connect(self._bring_entries)
        self._between: BetweenSection | None = None
        card.further_wanted.connect(self._bring_between)
        card.explain_wanted.connect(self.explain)
        portrait = card.head().portrait
        portrait.offered.connect(self._take_offer)
        portrait.choose_wanted.connect(lambda: choose_photo(window, partial(self.cut_photo, card.contact_id())))
        portrait.crop_wanted.connect(self._cut_again)
        portrait.remove_wanted.connect(lambda: self._keep_photo(card.contact_id(), None))

    def change(self, contact_id: int, what: object) -> None:
        """Keep what was changed in place: a line, fields with their values, or what is kept off paper."""
        if isinstance(what, LineEdit):
            edit = what
            self._window.attempt(lambda: contact_fields.change_line(self._desk, contact_id, edit))
        elif isinstance(what, Unprinted):
            self._window.attempt(lambda: unprinted.toggle(self._desk, contact_id, what))
        elif isinstance(what, dict):
            values: dict[str, Any] = what
            if set(values) == {"tags"}:
                self._window.attempt(lambda: self._change_tags(contact_id, values["tags"]))
            else:
                self._window.attempt(lambda: contact_fields.change_fields(self._desk, contact_id, values))

    def _change_tags(self, contact_id: int, tags: tuple[str, ...]) -> None:
        if tags != contacts.get(self._desk, contact_id).tags:
            contacts.set_tags(self._desk, contact_id, tags)

    def _drop_rhythm(self) -> None:
        from netzwerkpflege.ui.rhythm_gestures import drop  # noqa: PLC0415 - when the first rhythm is dropped

        drop(self._window, self._card.contact_id())

    # --- the lane ---

    def _bring_tags(self) -> None:
        desk = self._desk
        self._window.jobs.start(lambda tick: [tag for tag, _ in contacts.tags(desk)], self._card.head().offer_tags)

    def _bring_entries(self, contact_id: int, kind: str, start: int) -> None:
        desk = self._desk

        def work(tick: Tick) -> Page:
            found = timeline.entries(desk, contact_id, Kind(kind) if kind else None, start)
            return contact_id, kind, start, found

        self._window.jobs.start(work, self._brought)

    def _brought(self, page: Page) -> None:
        self._card.show_entries(*page)

    def _bring_between(self, contact_id: int) -> None:
        """At the second glance: what is between the two."""
        desk = self._desk

        def work(tick: Tick) -> Between:
            return between.between(desk, contact_id)

        self._window.jobs.start(work, self._show_between)

    def _show_between(self, found: Between) -> None:
        if found.contact_id != self._card.contact_id():
            return
        section = self._between or self._new_section()
        section.show_between(found, self._desk.today())
        section.show()

    def _new_section(self) -> BetweenSection:
        from netzwerkpflege.ui.between_section import BetweenSection  # noqa: PLC0415 - after the first paint

        section = self._between = BetweenSection(self._window.lang, self._card)
        section.kept.connect(self._keep_between)
        section.removed.connect(lambda one: self._window.attempt(lambda: between.remove(self._desk, one)))
        section.into_fundus.connect(lambda one: self._window.attempt(lambda: between.into_fundus(self._desk, one)))
        section.case_wanted.connect(self._introduce)
        section.print_changed.connect(self.change)
        self._card.add_section(section)
        return section

    def _keep_between(self, one: Keepsake | Question | Favour) -> None:
        if isinstance(one, Keepsake):
            self._window.attempt(lambda: between.keep_keepsake(self._desk, one))
        elif isinstance(one, Question):
            self._window.attempt(lambda: between.keep_question(self._desk, one))
        else:
            self._window.attempt(lambda: between.keep_favour(self._desk, one))

    def _introduce(self, case: Introduction | None) -> None:
        from netzwerkpflege.ui.introduction_gestures import go_on  # noqa: PLC0415 - opened on a click

        go_on(self._window, self._open, case, self._card.contact_id())

    # --- the photo ---

    def _take_offer(self, offer: QMimeData) -> None:
        self.cut_photo(self._card.contact_id(), offered_bytes(offer))

    def _cut_again(self) -> None:
        number = self._card.contact_id()
        try:
            photo = contacts.get(self._desk, number).photo
        except NotFound:
            return
        if photo is not None and (data := contacts.photo(self._desk, photo.sha256)) is not None:
            self.cut_photo(number, data)

    def cut_photo(self, contact_id: int, data: bytes) -> None:
        """Ask which square of a picture is to be kept, and keep it."""
        from netzwerkpflege.ui.crop_dialog import CropDialog  # noqa: PLC0415 - few photos are cut

        dialog = CropDialog(data, self._window)
        dialog.cut.connect(lambda photo: self._keep_photo(contact_id, photo))
        self._open(dialog)

    def _keep_photo(self, contact_id: int, photo: NewPhoto | None) -> None:
        taken = (photo.data, photo.media_type) if photo else (None, "")
        self._window.attempt(lambda: contacts.set_photo(self._desk, contact_id, *taken))

    # --- the badge ---

    def explain(self, contact_id: int) -> None:
        """Why the doors stand as they do, and the next honest step."""
        from netzwerkpflege.ui.gate_dialog import GateDialog  # noqa: PLC0415 - opened on a click

        try:
            standing = contacts.standing_of(self._desk, contact_id)
            reachable = bool(contacts.get(self._desk, contact_id).emails)
        except ExpectedError as error:
            self._window.say_trouble(error)
            return
        dialog = GateDialog(standing, self._window.lang, reachable=reachable, parent=self._window)
        dialog.stepped.connect(lambda step: self.take_step(contact_id, step.name))
        self._open(dialog)

    def take_step(self, contact_id: int, step: str) -> None:
        """Take the step of that name of ``gate_dialog.NextStep``."""
        gestures = self._window.gestures
        steps: dict[str, Callable[[], object]] = {
            "NOTE": lambda: gestures.new_note([contact_id]),
            "POINT": lambda: self._complete_talk(contact_id, lambda sheet: sheet.begin_with_point()),
            "WISH": lambda: self._complete_talk(contact_id, lambda sheet: sheet.begin_with_wish()),
            "WAKE": lambda: self._window.attempt(lambda: contacts.wake(self._desk, [contact_id])),
            "ADDRESS": lambda: self._card.details().begin(Email),
            "WRITE": lambda: gestures.write(contact_id),
        }
        steps[step]()

    def _complete_talk(self, contact_id: int, begin: Callable[[ParticipantSheet], None]) -> None:
        """The newest conversation is where a connection point or a wish belongs; ``begin`` puts the cursor there."""
        from netzwerkpflege.ui.note_dialog import NoteDialog  # noqa: PLC0415 - opened on a click

        newest = timeline.entries(self._desk, contact_id, Kind.CONVERSATION, count=1)
        if not newest:
            return
        dialog = NoteDialog(desk=self._desk, lang=self._window.lang, note=newest[0].note, parent=self._window)
        self._open(dialog)
        for sheet in dialog.sheets():
            if sheet.person.id == contact_id:
                begin(sheet)
