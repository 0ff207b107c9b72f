"""Probable doubles one after the other: looked for in the lane, then merged, set apart or put off, each undoable."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from netzwerkpflege.domain.outcome import Change, ExpectedError
from netzwerkpflege.domain.steps import Step, StepLabel
from netzwerkpflege.phrases import error_sentence, step_sentence
from netzwerkpflege.services import contacts, duplicates, merge
from netzwerkpflege.services import desk as desks
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.duplicates import Doubles
from netzwerkpflege.ui.avatar import PhotoFor
from netzwerkpflege.ui.bus import Bus
from netzwerkpflege.ui.counts import counted
from netzwerkpflege.ui.doubles_frame import DoublesFrame
from netzwerkpflege.ui.doubles_list import Key, PairLine, probable, sections
from netzwerkpflege.ui.jobs import Job, Jobs, Tick
from netzwerkpflege.ui.merge_dialog import MergeDialog
from netzwerkpflege.ui.sectioned_model import Section
from netzwerkpflege.ui.settings import ScreenSettings

_OURS = (Step.CONTACT_MERGE, Step.CONTACTS_APART, Step.CONTACTS_OPEN)
_Found = tuple[Doubles, dict[int, str]]


class DoublesDialog(DoublesFrame):
    """What is shown follows the address file, so that undo brings a pair back wherever it was done."""

    merged = Signal(int, bool)
    """Who was kept, and whether a door was shut by it."""

    def __init__(
        self,
        *,
        desk: Desk,
        bus: Bus,
        jobs: Jobs,
        lang: str,
        settings: ScreenSettings | None = None,
        photo_for: PhotoFor | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(lang, settings, photo_for, parent)
        self._desk, self._lang, self._photo_for = desk, lang, photo_for
        self._found = Doubles((), (), 0)
        self._names: dict[int, str] = {}
        self._later: set[Key] = set()
        self._shown: list[Section[PairLine]] = []
        self._merging: MergeDialog | None = None
        self._connect()
        bus.changed.connect(self._changed)
        self._job: Job | None = self._search(jobs)

    def reject(self) -> None:
        """Close; a search that runs is cancelled."""
        if self._job is not None:
            self._job.cancel()
        super().reject()

    def current(self) -> Key | None:
        """The pair that is chosen, by the numbers of its contacts."""
        line = self.model.line(self.list.currentIndex())
        return line.key if line is not None else None

    # --- what can be done ---

    def merge_current(self) -> None:
        """Ask how the two become one."""
        if (key := self.current()) is None:
            return
        try:
            keep = merge.better_to_keep(self._desk, *key)
            other = key[1] if keep == key[0] else key[0]
            dialog = MergeDialog(
                desk=self._desk,
                lang=self._lang,
                keep_id=keep,
                other_id=other,
                photo_for=self._photo_for,
                parent=self,
            )
        except ExpectedError as error:
            self.banner.say(error_sentence(error, self._lang))
            return
        self._merging = dialog
        dialog.merged.connect(lambda number: self.merged.emit(number, dialog.shuts_door()))
        dialog.finished.connect(self._merge_closed)
        dialog.open()

    def set_apart(self) -> None:
        """„Nicht dieselbe Person“."""
        if (key := self.current()) is None:
            return
        try:
            duplicates.set_apart(self._desk, *key)
        except ExpectedError as error:
            self.banner.say(error_sentence(error, self._lang))

    def put_off(self) -> None:
        """„Später“: the pair waits at the end, until the next search."""
        if (key := self.current()) is not None:
            self._later.add(key)
            self._show_pairs()

    def undo(self) -> None:
        """Take back what was done here last."""
        self._replay(done=True)

    def redo(self) -> None:
        """Do again what was taken back here."""
        self._replay(done=False)

    def _enter(self) -> None:
        """Enter in the list: merge, or in a narrow window first look."""
        if self.columns.narrow():
            self.columns.show_detail()
        else:
            self.merge_current()

    def _replay(self, *, done: bool) -> None:
        newest, undone = desks.next_steps(self._desk)
        label = newest if done else undone
        if label is None or label.step not in _OURS:
            return
        try:
            said: StepLabel = desks.undo(self._desk) if done else desks.redo(self._desk)
        except ExpectedError as error:
            self.banner.say(error_sentence(error, self._lang))
            return
        words = self.tr("Undone: {step}") if done else self.tr("Done again: {step}")
        self.toast.say(words.format(step=step_sentence(said, self._lang)), undo=False)

    def _connect(self) -> None:
        self.list.current_changed.connect(self._show_current)
        self.list.opened.connect(self._enter)
        self.detail.merge_wanted.connect(self.merge_current)
        self.detail.apart_wanted.connect(self.set_apart)
        self.detail.later_wanted.connect(self.put_off)
        self.toast.undo_wanted.connect(self.undo)
        for keys, act in (("Ctrl+Z", self.undo), ("Ctrl+Shift+Z", self.redo), ("Ctrl+Y", self.redo)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    # --- the search ---

    def _search(self, jobs: Jobs) -> Job:
        desk = self._desk

        def work(tick: Tick) -> _Found:
            found = duplicates.find_pairs(desk, tick)
            people = {n for pair in (*found.pairs, *found.namesakes) for n in pair.contact_ids}
            return found, contacts.names(desk, sorted(people))

        job = jobs.start(work, self._was_found, self._failed, self._cancelled)
        job.ended.connect(self._search_ended)
        self.progress.follow(job, self.tr("Comparing all contacts …"))
        return job

    def _was_found(self, found: _Found) -> None:
        self._found, self._names = found
        self._show_pairs()
        self.list.setFocus()

    def _failed(self, error: ExpectedError) -> None:
        self.banner.say(error_sentence(error, self._lang))
        self.head.setText(self.tr("The search did not come to its end."))

    def _cancelled(self) -> None:
        self.head.setText(self.tr("The search was cancelled; nothing was changed."))

    def _search_ended(self) -> None:
        self._job = None

    # --- following ---

    def _changed(self, change: Change) -> None:
        """Merged, set apart, or one of these taken back: what is left is shown anew."""
        known = {n for pair in (*self._found.pairs, *self._found.namesakes) for n in pair.contact_ids}
        if not known:
            return
        if change.everything or change.contacts:
            touched = known if change.contacts is None else known & change.contacts
            there = {c.id or 0: c.display_name for c, _ in contacts.each(self._desk, sorted(touched))}
            self._names = {n: name for n, name in self._names.items() if n not in touched} | there
        self._show_pairs()
        if change.step in (Step.CONTACT_MERGE.value, Step.CONTACTS_APART.value):
            label, _ = desks.next_steps(self._desk)
            if label is not None and label.step.value == change.step:
                self.toast.say(step_sentence(label, self._lang), undo=True)

    def _show_pairs(self) -> None:
        """The pairs that are left; the chosen one stays so, else the next of its kind is chosen."""
        key, row = self.current(), self.list.currentIndex().row()
        code = next((s.code for s in self._shown if any(line.key == key for line in s.lines)), "")
        apart = set(duplicates.set_apart_pairs(self._desk))
        self._shown = sections(self._found, self._names, apart, self._later, self._lang)
        self.list.blockSignals(True)
        self.model.show(self._shown)
        self.list.choose(self._next(key, row, code))
        self.list.blockSignals(False)
        left = probable(self._shown)
        one, many = self.tr("1 pair is probably one person."), self.tr("{count} pairs are probably one person.")
        self.head.setText(counted(left, one, many) if left else "")
        worked = self._found.pairs or self._found.namesakes
        self.empty.set_sentence(self.tr("All doubles are looked through.") if worked else self.tr("No doubles found."))
        self.pages.setCurrentWidget(self.columns if any(s.lines for s in self._shown) else self.empty)
        self._show_current()

    def _next(self, key: Key | None, row: int, code: str) -> int | None:
        """Namesakes and those put off are never chosen beforehand; among them one goes on where one was."""
        where = {line.key: section.code for section in self._shown for line in section.lines}
        if key is not None and where.get(key, "") == code and code:
            return self.model.row_of(key)
        wanted = ("sure", "likely") if code in ("", "sure", "likely") else (code,)
        rows = [
            (found, place)
            for place in wanted
            for section in self._shown
            if section.code == place and not self.model.folded(section)
            for line in section.lines
            if (found := self.model.row_of(line.key)) is not None
        ]
        below = [found for found, _ in rows if found >= row]
        return below[0] if below else rows[-1][0] if rows else None

    def _show_current(self) -> None:
        key = self.current()
        if key is None:
            self.detail.show_nobody(self._nobody_words())
            return
        try:
            keep = merge.better_to_keep(self._desk, *key)
            plan = merge.plan(self._desk, keep, key[1] if keep == key[0] else key[0])
            score = duplicates.compare(self._desk, *key)
        except ExpectedError as error:
            self.detail.show_nobody(error_sentence(error, self._lang))
            return
        self.detail.show_pair(plan, score)

    def _nobody_words(self) -> str:
        if probable(self._shown):
            return self.tr("Choose a pair on the left.")
        if any(section.lines and section.code == "later" for section in self._shown):
            return self.tr("All are looked through, but for those that you put off.")
        return self.tr("No doubles found. Those who share only a name are mostly two people; unfold them if you like.")

    def _merge_closed(self) -> None:
        if self._merging is not None:
            self._merging.deleteLater()
            self._merging = None
        self.list.setFocus()
