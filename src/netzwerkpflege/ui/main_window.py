"""The main window: sidebar, pages, menus; it listens to what the pages want and calls one service for each gesture."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from netzwerkpflege.domain.outcome import Change, ExpectedError
from netzwerkpflege.domain.steps import Step
from netzwerkpflege.phrases import error_sentence, step_sentence
from netzwerkpflege.services import desk as desks
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.ui import theme
from netzwerkpflege.ui.actions import IN_OVERFLOW, Actions
from netzwerkpflege.ui.bus import Bus
from netzwerkpflege.ui.jobs import Job, Jobs
from netzwerkpflege.ui.settings import ScreenSettings
from netzwerkpflege.ui.sidebar import Entry, Sidebar
from netzwerkpflege.ui.theme import L, S

if TYPE_CHECKING:
    from netzwerkpflege.ui.contacts_page import ContactsPage
    from netzwerkpflege.ui.gestures import Gestures
    from netzwerkpflege.ui.panels import Banner, Toast
    from netzwerkpflege.ui.progress import ProgressLine
    from netzwerkpflege.ui.replay import Replay

PAGES = {
    "today": "TodayPage",
    "contacts": "ContactsPage",
    "conversations": "ConversationsPage",
    "reminders": "RemindersPage",
    "events": "EventsPage",
    "pictures": "PicturesPage",
}
_USE_LANE = frozenset({"today", "contacts", "conversations", "pictures"})
"""Pages that read in the lane, and so get ``jobs``."""
NARROW = 980
_DROPPED = frozenset({".vcf", ".vcard", ".zip", ".csv", ".tsv", ".tab", ".json", ".ics", ".ical", ""})
_REMOVALS = frozenset(
    {Step.CONTACT_REMOVE, Step.NOTE_REMOVE, Step.EVENT_REMOVE, Step.REMINDER_REMOVE, Step.LINE_REMOVE}
    | {Step.OBJECTION, Step.REMINDER_DONE, Step.CONTACT_REST, Step.THREAD_CLOSE, Step.IMPORT, Step.REMINDER_SNOOZE}
    | {Step.CONTACT_MERGE, Step.CONTACTS_APART}
)


class MainWindow(QMainWindow):
    """Sidebar, page, and above the page a banner for troubles; below it a toast with undo."""

    furnished = Signal()
    renewal_wanted = Signal(str)

    def __init__(self, *, desk: Desk, bus: Bus, jobs: Jobs, settings: ScreenSettings, lang: str) -> None:
        super().__init__()
        self.desk, self.bus, self.jobs, self.lang = desk, bus, jobs, lang
        self._settings = settings
        self.setWindowTitle("Netzwerkpflege")
        self.setAcceptDrops(True)
        self.resize(1320, 860)
        self.setMinimumSize(420, 480)
        self.actions_ = Actions(self)
        self._pages: dict[str, QWidget] = {}
        self._gestures: Gestures | None = None
        self._build()
        if (geometry := settings.state("geometry")) != QByteArray():
            self.restoreGeometry(geometry)
        self._painted = False
        self._frame()

    def _frame(self) -> None:
        """What the first paint shows: the page's place in the sidebar, and search and list, still without lines."""
        key = self._settings.text("page", "contacts")
        self.sidebar.choose(key if key in PAGES else "contacts")
        if key not in PAGES or key == "contacts":
            self._stack.setCurrentWidget(self.page("contacts"))

    def _begin(self) -> None:
        """After the first paint: the first lines, and only then what belongs around them."""
        if self._gestures is None and "contacts" in self._pages and self._settings.text("table") != "1":
            self._pages["contacts"].begin()  # type: ignore[attr-defined]
            self.repaint()
        QTimer.singleShot(0, self.furnish)

    def furnish(self) -> None:
        """Put pages and gestures into the window: after its first paint, or when something in it is first asked for."""
        if self._gestures is not None:
            return
        from netzwerkpflege.ui.gestures import Gestures  # noqa: PLC0415 - the first paint need not wait for it

        self._gestures = Gestures(self)
        self.show_page(self._settings.text("page", "contacts"))
        self._connect()
        self.bus.changed.connect(self._changed)
        self.contacts.set_overflow(self._overflow())
        self.contacts.refresh()
        self._count()
        self._follow()
        self.furnished.emit()

    @property
    def gestures(self) -> Gestures:
        """What the actions do."""
        self.furnish()
        if self._gestures is None:
            raise RuntimeError("the window is not furnished")
        return self._gestures

    @property
    def contacts(self) -> ContactsPage:
        """The page of contacts."""
        self.furnish()
        page: ContactsPage = self.page("contacts")  # type: ignore[assignment]
        return page

    @property
    def screen_settings(self) -> ScreenSettings:
        """What belongs to this screen."""
        return self._settings

    # --- pages ---

    def show_page(self, key: str) -> None:
        """Show a page by its key."""
        key = key if key in PAGES else "contacts"
        self._stack.setCurrentWidget(self.page(key))
        self.sidebar.choose(key)
        self._follow()

    def page(self, key: str) -> QWidget:
        """A page by its key; it is built when it is first asked for."""
        if key not in self._pages:
            module = importlib.import_module(f"netzwerkpflege.ui.{key}_page")
            needs = {"desk": self.desk, "bus": self.bus, "lang": self.lang, "parent": self}
            needs |= {"settings": self._settings} if key == "contacts" else {}
            page: QWidget = getattr(module, PAGES[key])(**needs, **({"jobs": self.jobs} if key in _USE_LANE else {}))
            self._pages[key] = page
            self._stack.addWidget(page)
            if key == "contacts":
                self._as_left(page)  # type: ignore[arg-type]
            else:
                self.gestures.wire_page(key, page)
        return self._pages[key]

    def _as_left(self, contacts: ContactsPage) -> None:
        """The page of contacts as the person left it, so that nothing moves when the lines come."""
        if (splitter := self._settings.state("splitter")) != QByteArray():
            contacts.splitter().restoreState(splitter)
        pairs = (pair.partition("=") for pair in self._settings.text("counts").split())
        contacts.show_counts({status: int(count) for status, _, count in pairs if count.isdecimal()})
        contacts.list_view().setFocus()

    def page_key(self) -> str:
        """Which page is shown."""
        shown = self._stack.currentWidget()
        return next((key for key, page in self._pages.items() if page is shown), "contacts")

    def open_contact(self, contact_id: int) -> None:
        """Show a person."""
        self.show_page("contacts")
        self.contacts.open_contact(contact_id)

    # --- words to the person ---

    @cached_property
    def banner(self) -> Banner:
        """Above the page, for what went wrong."""
        from netzwerkpflege.ui.panels import Banner  # noqa: PLC0415 - the first paint has nothing to say

        banner = Banner(self._centre)
        self._column.insertWidget(0, banner)
        return banner

    @cached_property
    def toast(self) -> Toast:
        """At the foot, for what was done."""
        from netzwerkpflege.ui.panels import Toast  # noqa: PLC0415 - the first paint has nothing to say

        toast = Toast(self._centre)
        toast.undo_wanted.connect(self.undo)
        return toast

    @cached_property
    def progress(self) -> ProgressLine:
        """Above the page, for what takes longer, with a way to cancel it."""
        from netzwerkpflege.ui.progress import ProgressLine  # noqa: PLC0415 - the first paint waits for nothing

        line = ProgressLine(self._centre)
        line.setContentsMargins(L, S, L, S)
        self._column.insertWidget(0, line)
        return line

    def attempt(self, gesture: Callable[[], object]) -> bool:
        """Do something that the world can spoil; say so kindly where it does. True where it worked."""
        try:
            gesture()
        except ExpectedError as error:
            self.say_trouble(error)
            return False
        return True

    def say_trouble(self, error: ExpectedError) -> None:
        """A trouble as a sentence in the banner."""
        self.banner.say(error_sentence(error, self.lang), "warning")

    def say(self, sentence: str, *, undo: bool = False) -> None:
        """A short word at the foot of the window."""
        self.toast.say(sentence, undo=undo)

    def undo(self) -> None:
        """Take the newest step back."""
        self._replay.undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        self._replay.redo()

    @cached_property
    def _replay(self) -> Replay:
        from netzwerkpflege.ui.replay import Replay  # noqa: PLC0415 - the first paint takes nothing back

        return Replay(self)

    def use_theme(self, wanted: str) -> None:
        """Light, dark or as the system; at once, and remembered."""
        theme.current().use(wanted)
        self._settings.keep("theme", wanted)
        self._follow()

    def use_language(self, lang: str, reopen: str = "") -> None:
        """Another language: the window is made anew in it, with the dialog that ``reopen`` names."""
        self._settings.keep("language", lang)
        if lang != self.lang:
            self.renewal_wanted.emit(reopen)

    # --- building ---

    def _build(self) -> None:
        self.sidebar = Sidebar("Netzwerkpflege", self._entries(), self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(QWidget(self._stack))  # what is there before the first page is
        centre = self._centre = QWidget(self)
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        column = self._column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        row.addWidget(self.sidebar)
        row.addLayout(column, 1)
        self.setCentralWidget(centre)

    def _entries(self) -> list[Entry]:
        return [
            Entry("today", self.tr("Today"), "sun"),
            Entry("contacts", self.tr("Contacts"), "users"),
            Entry("conversations", self.tr("Conversations"), "message-circle"),
            Entry("reminders", self.tr("Reminders"), "bell"),
            Entry("events", self.tr("Events"), "calendar-days"),
            Entry("pictures", self.tr("Looking back"), "history"),
            Entry("trash", self.tr("Trash"), "trash-2", foot=True, action=True, if_any=True),
            Entry("settings", self.tr("Settings"), "settings", foot=True, action=True),
        ]

    def _overflow(self) -> list[QAction | None]:
        return [self.actions_[key] if key else None for key in IN_OVERFLOW]

    def _group(self, *keys: str) -> None:
        group = QActionGroup(self)
        for key in keys:
            group.addAction(self.actions_[key])

    def _connect(self) -> None:
        self._group("theme_light", "theme_dark", "theme_system")
        self._group("lang_de", "lang_en")
        self.sidebar.page_chosen.connect(self.show_page)
        self.sidebar.action_wanted.connect(lambda key: self.actions_[key].trigger())
        self.contacts.listed.connect(lambda count: self.sidebar.set_count("contacts", count))
        self.contacts.selection_changed.connect(lambda: self.gestures.follow())
        self._stack.currentChanged.connect(lambda index: self._follow())
        self.actions_.connect(
            {
                "undo": self.undo,
                "redo": self.redo,
                "quit": self.close,
                "search": self._search,
                "theme_light": lambda: self.use_theme("light"),
                "theme_dark": lambda: self.use_theme("dark"),
                "theme_system": lambda: self.use_theme("system"),
                "lang_de": lambda: self.use_language("de"),
                "lang_en": lambda: self.use_language("en"),
                **{f"page_{key}": self._opener(key) for key in PAGES},
            }
        )
        self.gestures.wire()

    def _opener(self, key: str) -> Callable[[], None]:
        return lambda: self.show_page(key)

    def _search(self) -> None:
        self.show_page("contacts")
        self.contacts.focus_search()

    # --- what follows from changes ---

    def _changed(self, change: Change) -> None:
        self._follow()
        self._count()
        if change.step in {step.value for step in _REMOVALS}:
            label, _ = desks.next_steps(self.desk)
            if label is not None and label.step.value == change.step:
                self.say(step_sentence(label, self.lang), undo=True)

    def _follow(self) -> None:
        """Which actions can be done now, and what undo and redo would do."""
        if self._gestures is None:
            return
        done, undone = desks.next_steps(self.desk)
        for key, label, words in (("undo", done, self.tr("&Undo: {step}")), ("redo", undone, self.tr("&Redo: {step}"))):
            action = self.actions_[key]
            action.setEnabled(label is not None)
            plain = self.tr("&Undo") if key == "undo" else self.tr("&Redo")
            action.setText(words.format(step=step_sentence(label, self.lang).replace("&", "&&")) if label else plain)
        self.actions_[f"theme_{theme.current().wanted}"].setChecked(True)
        self.actions_[f"lang_{self._settings.text('language', self.lang)}"].setChecked(True)
        self.gestures.follow()

    def _count(self) -> None:
        for key, count in self.gestures.counts().items():
            self.sidebar.set_count(key, count)

    def lock_while_working(self, sentence: str, job: Job | None = None) -> None:
        """Many contacts are being written: nothing else can be until that is done, so nothing else is offered.

        A ``job`` that calls its tick can be cancelled meanwhile.
        """
        if job is None:
            self.banner.say(sentence, "info")
        else:
            self.progress.follow(job, sentence, at_once=True)
        for part in (self.menuBar(), self.sidebar, self._stack):
            part.setEnabled(False)

    def unlock(self) -> None:
        """It is done."""
        self.banner.hide()
        for part in (self.menuBar(), self.sidebar, self._stack):
            part.setEnabled(True)
        self._follow()

    # --- the window itself ---

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.Paint and not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._begin)
        return handled

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sidebar.set_narrow(self.width() < NARROW)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.source() is None and _files(event):  # not what was dragged out of this window
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if files := _files(event):
            event.acceptProposedAction()
            self.gestures.import_files(files)

    def remember(self) -> None:
        """Keep how the window stands, for the next time."""
        self._settings.keep("geometry", self.saveGeometry())
        if self._gestures is not None:
            self.contacts.remember()
            self._settings.keep("splitter", self.contacts.splitter().saveState())
            self._settings.keep("page", self.page_key())
            self._settings.keep("counts", " ".join(f"{key}={n}" for key, n in self.contacts.last_counts().items()))
        self._settings.sync()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.jobs.close()
        self.remember()
        super().closeEvent(event)


def _files(event: QDropEvent) -> Sequence[Path]:
    """The files of a drop that could hold cards."""
    urls = event.mimeData().urls() if event.mimeData().hasUrls() else []
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return [path for path in paths if path.is_dir() or path.suffix.lower() in _DROPPED]
