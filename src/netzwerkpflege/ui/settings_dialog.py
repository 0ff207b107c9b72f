"""The settings: few, found by their words, each in effect at once; what cannot be undone is not among them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from netzwerkpflege.domain.outcome import ExpectedError
from netzwerkpflege.phrases import error_sentence
from netzwerkpflege.services import autostart, backups, own_country, working_days
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui import tray, watch
from netzwerkpflege.ui.buttons import QuietButton
from netzwerkpflege.ui.fields import SearchField
from netzwerkpflege.ui.jobs import Jobs, Tick
from netzwerkpflege.ui.labels import plain_label
from netzwerkpflege.ui.moments import ago
from netzwerkpflege.ui.panels import Banner, EmptyState
from netzwerkpflege.ui.places import keep_place, take_place
from netzwerkpflege.ui.progress import ProgressLine
from netzwerkpflege.ui.regions import REGIONS, region_words
from netzwerkpflege.ui.settings import ScreenSettings
from netzwerkpflege.ui.settings_reach import ReachSection
from netzwerkpflege.ui.settings_rows import ActionRow, ChoiceRow, Row, Section, SwitchRow
from netzwerkpflege.ui.theme import XXL, L, M, S

_PLACE = "settings_geometry"
_SEARCHES = "recent_searches"


class SettingsDialog(QDialog):
    """``language_chosen`` and the like ask the window; what only has to be kept is kept here."""

    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    text_size_chosen = Signal(str)
    country_kept = Signal()
    tray_switched = Signal()
    reach_changed = Signal()

    def __init__(
        self,
        *,
        desk: Desk,
        jobs: Jobs,
        lang: str,
        settings: ScreenSettings,
        pages: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        """``pages`` are the keys and names of those that the window can start with."""
        super().__init__(parent)
        self.setObjectName("settings")
        self._desk, self._jobs, self._lang, self._settings = desk, jobs, lang, settings
        self._sections: list[Section] = []
        self._build()
        self._add_look()
        self._add_start(pages)
        self._add_reach()
        self._add_places()
        self._add_memory()
        self._add_file()
        self._column.addStretch(1)
        take_place(self, settings, _PLACE)
        self.search.setFocus()

    def row(self, key: str) -> Row:
        """The setting of this name."""
        return next(row for section in self._sections for row in section.rows if row.key == key)

    def focus_on(self, key: str) -> None:
        """Go to this setting."""
        control = self.row(key).control()
        control.setFocus()
        QTimer.singleShot(0, lambda: self._scroll.ensureWidgetVisible(control, 0, 96))

    def reject(self) -> None:
        """Close. A backup that runs is cancelled by the bar beside it alone."""
        keep_place(self, self._settings, _PLACE)
        super().reject()

    # --- building ---

    def _build(self) -> None:
        title = self.tr("Settings")
        self.setWindowTitle(title)
        room = self.screen().availableGeometry()
        self.resize(min(600, room.width() * 19 // 20), min(720, room.height() * 9 // 10))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, L, 0, L)
        outer.setSpacing(M)
        head = QVBoxLayout()
        head.setContentsMargins(XXL, 0, XXL, 0)
        head.setSpacing(M)
        head.addWidget(plain_label(title, "title", parent=self))
        self.search = SearchField(self.tr("Search the settings"), self)
        self.search.textChanged.connect(self._search)
        self.search.down_pressed.connect(self._into_the_rows)
        head.addWidget(self.search)
        outer.addLayout(head)
        self.banner = Banner(self)
        outer.addWidget(self.banner)
        self._scroll = QScrollArea(self)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the fields in it are reached by Tab
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        inside = QWidget(self._scroll)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(XXL, S, XXL, S)
        self._column.setSpacing(M)
        self._none = EmptyState("search", self.tr("No setting has these words."), "", inside)
        self._none.hide()
        self._column.addWidget(self._none)
        self._scroll.setWidget(inside)
        outer.addWidget(self._scroll, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(XXL, 0, XXL, 0)
        self.progress = ProgressLine(self)
        foot.addWidget(self.progress, 1)
        foot.addStretch(0)
        close = QuietButton(self.tr("&Close"), parent=self)
        close.clicked.connect(self.reject)
        foot.addWidget(close)
        outer.addLayout(foot)

    def _section(self, caption: str) -> Section:
        section = Section(caption, self)
        self._sections.append(section)
        self._column.addWidget(section)
        return section

    def _choice(
        self, section: Section, key: str, label: str, values: Sequence[tuple[str, str]], current: str, hint: str = ""
    ) -> ChoiceRow:
        row = ChoiceRow(key, label, values, current, hint, section)
        section.add(row)
        return row

    def _add_look(self) -> None:
        section = self._section(self.tr("Look"))
        languages = [("de", "Deutsch"), ("en", "English")]
        row = self._choice(section, "language", self.tr("&Language"), languages, self._lang)
        row.chosen.connect(self.language_chosen)
        themes = [("system", self.tr("As the system")), ("light", self.tr("Light")), ("dark", self.tr("Dark"))]
        row = self._choice(section, "theme", self.tr("&Theme"), themes, self._settings.text("theme", "system"))
        row.chosen.connect(self.theme_chosen)
        sizes = [
            ("system", self.tr("As the system")),
            ("large", self.tr("Large")),
            ("larger", self.tr("Very large")),
        ]
        current = self._settings.text("text_size", "system")
        row = self._choice(section, "text_size", self.tr("Te&xt size"), sizes, current)
        row.chosen.connect(self.text_size_chosen)

    def _add_start(self, pages: Sequence[tuple[str, str]]) -> None:
        section = self._section(self.tr("Start"))
        values = [("last", self.tr("The page of last time")), *pages]
        current = self._settings.text("start_page", "last")
        row = self._choice(section, "start_page", self.tr("&Start with"), values, current)
        row.chosen.connect(lambda key: self._settings.keep("start_page", key))
        if tray.available():
            hint = self.tr("To note a conversation or to search from beside another program.")
            label = self.tr("Symbol in the &notification area")
            switch = SwitchRow(tray.SETTING, label, self._settings.flag(tray.SETTING, True), hint, section)
            switch.switched.connect(self._switch_tray)
            section.add(switch)

    def _add_reach(self) -> None:
        reach = self._reach = ReachSection(self._section(self.tr("Reminders")), self._settings, self)
        reach.changed.connect(self.reach_changed)
        reach.watch_switched.connect(self._switch_watch)

    def _add_places(self) -> None:
        section = self._section(self.tr("Country and paper"))
        countries = sorted(((key, region_words(key)) for key in REGIONS), key=lambda pair: pair[1])
        current = own_country.own_country(self._desk)
        hint = self.tr("For telephone numbers and addresses that are written without their country.")
        row = self._choice(section, "region", self.tr("C&ountry"), countries, current, hint)
        row.chosen.connect(self._keep_country)
        self._add_holidays(section, current)
        papers = [("A4", self.tr("A4 – notes in the margin")), ("A5", self.tr("A5 – fits the pocket"))]
        hint = self.tr("For briefings; each preview offers both.")
        row = self._choice(section, "paper", self.tr("&Paper"), papers, self._settings.text("paper", "A4"), hint)
        row.chosen.connect(lambda key: self._settings.keep("paper", key))

    def _add_holidays(self, section: Section, country: str) -> None:
        desk = self._desk
        named = {"DE": self.tr("Holida&ys of the federal state"), "AT": self.tr("Holida&ys of the federal state")}
        label = named.get(country, self.tr("Holida&ys of the canton") if country == "CH" else self.tr("Holida&ys"))
        values = [
            ("", self.tr("Of the whole country")),
            *working_days.regions(desk),
            (working_days.EVERY_DAY, self.tr("Any day will do")),
        ]
        hint = self.tr("Days that are proposed for reminders fall on working days.")
        row = self._choice(section, "holidays", label, values, working_days.region(desk), hint)
        row.chosen.connect(lambda code: working_days.keep_region(desk, code))

    def _add_memory(self) -> None:
        section = self._section(self.tr("What is remembered"))
        label, hint = self.tr("Recent searches"), self.tr("They stay on this computer.")
        self._searches = ActionRow(
            "searches", label, [("forget_searches", self.tr("&Forget the searches"), "history")], hint, section
        )
        self._searches.wanted.connect(self._forget_searches)
        self._searches.control().setEnabled(self._settings.has(_SEARCHES))
        section.add(self._searches)

    def _add_file(self) -> None:
        section = self._section(self.tr("Address file"))
        buttons = [("folder", self.tr("Open its f&older"), "folder-open")]
        place = ActionRow("file", self.tr("Where it lies"), buttons, str(self._desk.profile.database), section)
        place.wanted.connect(lambda name: self._open(self._desk.profile.folder))
        section.add(place)
        buttons = [("now", self.tr("&Back up now"), "save"), ("backups", self.tr("Open the bac&kups"), "folder-open")]
        self._backup = ActionRow("backup", self.tr("Backup"), buttons, "", section)
        self._backup.wanted.connect(self._about_backups)
        section.add(self._backup)
        self._say_newest()

    # --- what the person does ---

    def _search(self, words: str) -> None:
        found = [section.search(words) for section in self._sections]
        self._none.setVisible(not any(found))

    def _into_the_rows(self) -> None:
        rows = [row for section in self._sections for row in section.rows if row.isVisibleTo(self)]
        if rows:
            rows[0].control().setFocus()

    def _keep_country(self, key: str) -> None:
        try:
            own_country.keep_own_country(self._desk, key)
        except ExpectedError as error:
            self.banner.say(error_sentence(error, self._lang))
            return
        desk = self._desk
        job = self._jobs.start(lambda tick: own_country.renew_numbers(desk, tick), failed=self._backup_failed)
        job.ended.connect(self.country_kept)
        self.progress.follow(job, self.tr("Numbers without a country are understood anew …"))

    def _switch_tray(self, on: bool) -> None:
        self._settings.keep(tray.SETTING, int(on))
        self.tray_switched.emit()

    def _switch_watch(self, on: bool) -> None:
        try:
            autostart.switch(self._desk.profile, on)
        except ExpectedError as error:
            self.banner.say(error_sentence(error, self._lang))
            self._reach.show_watch(not on)
            return
        self._settings.keep(watch.WATCH, int(on))
        self._settings.sync()
        if on:
            watch.begin(self._desk.profile)

    def _forget_searches(self) -> None:
        self._settings.forget(_SEARCHES)
        self._searches.control().setEnabled(False)
        self._searches.say(self.tr("The searches are forgotten."))

    def _about_backups(self, name: str) -> None:
        if name == "backups":
            self._open(self._desk.profile.backups)
        else:
            self.back_up()

    # --- the backup ---

    def back_up(self) -> None:
        """Copy the address file into the profile's folder of backups."""
        desk = self._desk

        def work(tick: Tick) -> Path:
            return backups.back_up_here(desk, tick)

        self.banner.hide()
        self._backup.control().setEnabled(False)
        job = self._jobs.start(work, self._backed_up, self._backup_failed)
        job.ended.connect(self._backup_over)
        self.progress.follow(job, self.tr("Backing up the address file …"))

    def _backed_up(self, path: Path) -> None:
        self.banner.say(self.tr("Backed up: {file}").format(file=path.name), "info")
        self._say_newest()

    def _backup_failed(self, error: ExpectedError) -> None:
        self.banner.say(error_sentence(error, self._lang))

    def _backup_over(self) -> None:
        self._backup.control().setEnabled(True)

    def _say_newest(self) -> None:
        at = backups.newest_backup(self._desk)
        self._backup.buttons["backups"].setEnabled(at is not None)
        if at is None:
            self._backup.say(self.tr("There is none yet."))
        else:
            self._backup.say(self.tr("The newest: {when}.").format(when=ago(at.date(), self._desk.today())))

    def _open(self, folder: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
