"""Exporting contacts: whom, for what, and where to; then the file is written in the lane, whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QWidget

from netzwerkpflege.domain.outcome import ExpectedError
from netzwerkpflege.domain.query import Query
from netzwerkpflege.phrases import error_sentence
from netzwerkpflege.services import contacts, exports
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui.counts import number
from netzwerkpflege.ui.export_choice import Choice, Choices
from netzwerkpflege.ui.export_forms import DEFAULT, EACH_BY_NATURE, VERSIONS, Form, forms
from netzwerkpflege.ui.export_frame import ExportFrame
from netzwerkpflege.ui.file_dialogs import file_to_save, folder_to_fill, keep_folder
from netzwerkpflege.ui.images import shrink_photo
from netzwerkpflege.ui.jobs import Jobs, Tick
from netzwerkpflege.ui.labels import plain_label
from netzwerkpflege.ui.settings import ScreenSettings

_FORM: Final = "export_form"
_EACH: Final = "export_each"
_FOLDER: Final = "export"


@dataclass(frozen=True, slots=True)
class Written:
    """What an export has brought: how many contacts, and the file or the folder they are in."""

    count: int
    place: Path
    each: bool

    def folder(self) -> Path:
        """The folder to open."""
        return self.place if self.each else self.place.parent


class ExportDialog(ExportFrame):
    """Remembers form and folder. A cancelled export leaves nothing, and an older file as it was."""

    def __init__(
        self,
        *,
        desk: Desk,
        jobs: Jobs,
        lang: str,
        settings: ScreenSettings,
        chosen: Sequence[int] = (),
        shown: Query | None = None,
        prefer_chosen: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """``chosen`` are offered where there are any, and what the list shows where ``shown`` restricts it."""
        super().__init__(parent)
        self._desk, self._jobs, self._lang, self._settings = desk, jobs, lang, settings
        self._chosen = tuple(chosen)
        self._shown = replace(shown, limit=None) if shown and shown.restricts() else None
        self.screen_settings = settings
        self._counts: dict[str, int] = {"chosen": len(self._chosen)}
        self._forms = {form.key: form for form in forms()}
        self._each = set(settings.text(_EACH, EACH_BY_NATURE).split())
        self._written: Written | None = None
        self._add_choices()
        self.whom.choose(self._likely_wanted(prefer_chosen))
        self.form.choose(DEFAULT)
        self.form.choose(settings.text(_FORM, DEFAULT))
        self._follow()
        self.export_button.clicked.connect(self.ask_where)
        self.folder_button.clicked.connect(self.open_folder)
        self.whom.button(self.whom.key()).setFocus()
        self._count()

    # --- what can be done ---

    def ask_where(self) -> None:
        """Let the person choose the file, or the folder; the file dialog asks before a file is replaced."""
        form, each = self._form(), self.each_wanted()
        title = self.export_button.text().replace("&", "").rstrip(" …")
        if each:
            dialog = folder_to_fill(title, self.write, parent=self, purpose=_FOLDER)
        else:
            filters = [f"{form.files} (*.{form.suffix})"]
            dialog = file_to_save(title, self.suggested_name(), filters, self.write, parent=self, purpose=_FOLDER)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def suggested_name(self) -> str:
        """The person's name, or what it is and of which day."""
        if self.whom.key() == "chosen" and len(self._chosen) == 1:
            stem = exports.name_for_file(self._name())
        else:
            plain = self.tr("Contacts")
            stem = f"{plain} {self._desk.today().isoformat()}"
        return f"{stem}.{self._form().suffix}"

    def write(self, place: Path) -> None:
        """Write to this file, or into this folder, as was chosen."""
        if self.job is not None:
            return
        each = self.each_wanted()
        self._settings.keep(_FORM, self.form.key())
        self._settings.keep(_EACH, " ".join(sorted(self._each)))
        keep_folder(self, _FOLDER, place if each else place.parent)
        job = self._jobs.start(self._work(place, each), self._done, self._failed, self._cancelled)
        self.start(job, self.tr("Writing the contacts …"))

    def open_folder(self) -> None:
        """Show what was written in the system's own window for files."""
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written.folder())))

    def each_wanted(self) -> bool:
        """True where a file for each person is to be written."""
        return self._each_sensible() and self.each.isChecked()

    # --- building ---

    def _add_choices(self) -> None:
        whom = [Choice("all", self._whom_words("all"))]
        if self._chosen:
            whom.append(Choice("chosen", self._whom_words("chosen")))
        if self._shown is not None:
            whom.append(Choice("shown", self._whom_words("shown")))
        self.whom = Choices(self.tr("Whom?"), whom, self)
        self.form = Choices(
            self.tr("What for?"), [Choice(form.key, form.title, form.sentence) for form in self._forms.values()], self
        )
        self.each = QCheckBox(self.tr("One &file for each person"), self)
        self.left_out = plain_label("", "muted", wrap=True, parent=self)
        for widget in (self.whom, self.form, self.left_out):
            self.body.addWidget(widget)
        self.body.insertWidget(2, self.each, 0, Qt.AlignmentFlag.AlignLeft)
        self.whom.chosen.connect(self._follow)
        self.form.chosen.connect(self._follow)
        self.each.clicked.connect(self._each_clicked)

    def _whom_words(self, key: str) -> str:
        """„Alle Kontakte (412)“; while nothing is counted, without a number."""
        if key == "chosen" and len(self._chosen) == 1:
            return self.tr("&Only {name}").format(name=self._name().replace("&", "&&"))
        plain = {
            "all": self.tr("&All contacts"),
            "chosen": self.tr("The chosen &ones"),
            "shown": self.tr("Those in the &list just now"),
        }[key]
        return f"{plain} ({number(self._counts[key])})" if key in self._counts else plain

    def _likely_wanted(self, prefer_chosen: bool) -> str:
        if self._chosen and (prefer_chosen or len(self._chosen) > 1):
            return "chosen"
        return "shown" if self._shown is not None and not prefer_chosen else "all"

    def _name(self) -> str:
        return contacts.get(self._desk, self._chosen[0]).display_name

    def _form(self) -> Form:
        return self._forms[self.form.key()]

    # --- counting ---

    def _count(self) -> None:
        """How many each choice would be, from the lane: the window need not wait for it."""
        desk, shown = self._desk, self._shown

        def work(tick: Tick) -> dict[str, int]:
            found = {"all": contacts.counts(desk).total}
            if shown is not None:
                found["shown"] = len(contacts.find_all(desk, shown, tick))
            return found

        self._jobs.start(work, self._counted)

    def _counted(self, counts: dict[str, int]) -> None:
        self._counts.update(counts)
        for key, count in counts.items():
            self.whom.button(key).setText(self._whom_words(key))
            self.whom.button(key).setEnabled(count > 0)
        if not counts["all"]:
            self.banner.say(self.tr("There are no contacts yet that could be exported."), "info")
        elif not self._counts[self.whom.key()]:
            self.whom.choose("all")
        self._follow()

    # --- writing ---

    def _work(self, place: Path, each: bool) -> Callable[[Tick], Written]:
        desk, lang, key = self._desk, self._lang, self.form.key()
        query = Query() if self.whom.key() != "shown" or self._shown is None else self._shown
        only = self._chosen if self.whom.key() == "chosen" else None

        def work(tick: Tick) -> Written:
            if key == "json":
                count = exports.export_json(desk, place, query, tick, only)
            elif key == "csv":
                count = exports.export_csv(desk, place, query, lang, tick, only)
            else:
                write = exports.export_each if each else exports.export_vcards
                count = write(desk, place, query, VERSIONS[key], tick, only, shrink_photo)
            return Written(count, place, each)

        return work

    def _done(self, written: Written) -> None:
        self._written = written
        name = written.place.name or str(written.place)
        if written.each and written.count == 1:
            words = self.tr("The folder “{place}” has got 1 new file.")
        elif written.each:
            words = self.tr("The folder “{place}” has got {count} new files.")
        elif written.count == 1:
            words = self.tr("1 contact is in the file “{place}”.")
        else:
            words = self.tr("{count} contacts are in the file “{place}”.")
        self.end(self.tr("Exported"), words.format(place=name, count=number(written.count)))

    def _failed(self, error: ExpectedError) -> None:
        self.end_job()
        self.banner.say(error_sentence(error, self._lang))

    def _cancelled(self) -> None:
        if self.stopped():
            return
        self.banner.say(self.tr("Cancelled; nothing was written."), "info")

    # --- what follows ---

    def _each_clicked(self, wanted: bool) -> None:
        (self._each.add if wanted else self._each.discard)(self.form.key())
        self._follow()

    def _each_sensible(self) -> bool:
        """A file for each is a choice for cards alone, and where there is more than one person."""
        return self._form().is_cards() and self._counts.get(self.whom.key()) != 1

    def _follow(self) -> None:
        form = self._form()
        self.each.setEnabled(self._each_sensible())
        self.each.setChecked(self._each_sensible() and form.key in self._each)
        self.left_out.setText(form.left_out)
        self.export_button.setText(self.tr("&Choose a folder …") if self.each_wanted() else self.tr("&Save as …"))
        self.export_button.setEnabled(self.job is None and self._counts.get("all") != 0)
        self.fit()
