"""All series of evenings: when they come, their next evening, and what is the same each time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from netzwerkpflege.domain.meeting import Series
from netzwerkpflege.services import series
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.series import Kept
from netzwerkpflege.ui.bus import Bus
from netzwerkpflege.ui.counts import counted
from netzwerkpflege.ui.entries import text_edit
from netzwerkpflege.ui.form_dialog import FormDialog, row
from netzwerkpflege.ui.jobs import Jobs
from netzwerkpflege.ui.list_dialog import Command, ListDialog, ListWords
from netzwerkpflege.ui.moments import long_day
from netzwerkpflege.ui.plain_rows import PlainRow
from netzwerkpflege.ui.sectioned_model import Section
from netzwerkpflege.ui.series_words import rule_words


class SeriesDialog(ListDialog):
    """``next_wanted`` and ``breath_wanted`` carry the number of a series, ``edit_wanted`` the series."""

    edit_wanted = Signal(object)
    next_wanted = Signal(int)
    breath_wanted = Signal(int)

    def __init__(self, *, desk: Desk, bus: Bus, jobs: Jobs, lang: str, parent: QWidget | None = None) -> None:
        words = ListWords(
            self.tr("Series"),
            self.tr(
                "Evenings that come again. Give an event its series in its form, and the next date is proposed here."
            ),
            self.tr("No series yet. Give an event a series in its form, for example the monthly breakfast."),
            self.tr("No series goes with these words."),
            "calendar-days",
        )
        self._known: dict[int, Kept] = {}
        super().__init__(desk=desk, bus=bus, jobs=jobs, lang=lang, kind="series", words=words, parent=parent)

    def commands(self) -> Sequence[Command]:
        return (
            Command("next", self.tr("&Next date …"), "calendar-plus", Qt.Key.Key_Return),
            Command("breath", self.tr("&Over the years"), "history", Qt.Key.Key_Space),
            Command("edit", self.tr("&Edit …"), "pencil"),
            Command("dissolve", self.tr("&Dissolve"), "x", Qt.Key.Key_Delete, rare=True),
        )

    def read(self, kind: str, text: str) -> Callable[[], Sequence[Section[PlainRow]]]:
        desk = self._desk
        wanted = text.casefold().split()
        one, many = self.tr("1 evening"), self.tr("{count} evenings")
        last = self.tr("last on {day}")

        def look() -> Sequence[Section[PlainRow]]:
            found = series.listed(desk)
            self._known = {kept.series.id or 0: kept for kept in found}
            shown = [kept for kept in found if all(word in kept.series.title.casefold() for word in wanted)]
            return [Section("all", "", tuple(_row(kept) for kept in shown))]

        def _row(kept: Kept) -> PlainRow:
            day = last.format(day=long_day(kept.days[-1])) if kept.days else ""
            evenings = counted(len(kept.days), one, many) if kept.days else ""
            second = " · ".join(filter(None, (rule_words(kept.rule), kept.series.place, evenings)))
            return PlainRow(kept.series.id or 0, kept.series.title, second, day, "calendar-days")

        return look

    def act(self, name: str, row: PlainRow | None) -> None:
        kept = self._known.get(row.key) if row else None
        if kept is None:
            return
        number = kept.series.id or 0
        if name == "edit":
            self.edit_wanted.emit(kept.series)
        elif name == "next":
            self.next_wanted.emit(number)
        elif name == "breath":
            self.breath_wanted.emit(number)
            self.accept()
        else:
            said = self.tr("The series is dissolved; its evenings stay.")
            self.attempt(lambda: series.dissolve(self._desk, number), said)


@dataclass(frozen=True, slots=True)
class SeriesForm:
    """What stands in the fields."""

    title: str
    host: str
    place: str
    intention: str
    note: str


class SeriesFormDialog(FormDialog):
    """What is the same each time."""

    def __init__(self, *, desk: Desk, lang: str, kept: Series, parent: QWidget | None = None) -> None:
        self._kept = kept
        super().__init__(self.tr("Series"), desk=desk, lang=lang, subject=f"series {kept.id}", width=540, parent=parent)
        self._title, self._host, self._place = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self._intention, self._note = text_edit(3, self), text_edit(2, self)
        self.body.addWidget(self.add_field("series", self.tr("&Name"), self._title))
        self.body.addLayout(
            row(
                self.add_field("place", self.tr("&Place"), self._place),
                self.add_field("host", self.tr("&Host"), self._host),
            )
        )
        self.body.addWidget(self.add_field("intention", self.tr("&What I come for"), self._intention))
        self.body.addWidget(self.add_field("note", self.tr("N&ote"), self._note))
        self.body.addStretch(1)
        self.begin(SeriesForm(kept.title, kept.host, kept.place, kept.intention, kept.note))
        self._title.setFocus()

    def form(self) -> SeriesForm:
        return SeriesForm(
            self._title.text(),
            self._host.text(),
            self._place.text(),
            self._intention.toPlainText(),
            self._note.toPlainText(),
        )

    def set_form(self, form: SeriesForm) -> None:
        self._title.setText(form.title)
        self._host.setText(form.host)
        self._place.setText(form.place)
        self._intention.setPlainText(form.intention)
        self._note.setPlainText(form.note)

    def keep(self) -> int:
        form = self.form()
        after = replace(
            self._kept,
            title=form.title.strip(),
            host=form.host.strip(),
            place=form.place.strip(),
            intention=form.intention.strip(),
            note=form.note.strip(),
        )
        if after != self._kept:
            series.save(self.desk, after)
        return self._kept.id or 0
