"""The sheets of the gallery: the window's three columns, every field of a form, every icon."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTabWidget,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from netzwerkpflege.resources import resource_path
from netzwerkpflege.ui import widgets as w
from netzwerkpflege.ui.avatar import Avatar
from netzwerkpflege.ui.list_view import PersonList, Roles
from netzwerkpflege.ui.sidebar import Entry, Sidebar

PEOPLE = (
    ("Anna Kirchhoff", "Kirchhoff Akustik GmbH", "dialogue", "vor 3 Wochen"),
    ("Dr. Bernd Maurer", "Maurer & Söhne Werkzeugbau und Feinmechanik GmbH", "context", "vor 2 Monaten"),
    ("Canan Yıldız", "Studio Yıldız", "dialogue", "gestern"),
    ("Dieter Hölzl", "Sparkasse Freising", "bare", "nie gesprochen"),
    ("<b>Elif</b> Lindner", "Lindner Steuerberatung", "resting", "Ruht"),
    (
        "Prof. Dr. Maximiliane Freifrau von Hohenstein-Wittelsbach",
        "freie Lektorin",
        "dialogue",
        "vor 1 Monat",
    ),
    ("Heinz Strößner", "Vorteil24 Direktvertrieb", "objected", "Widerspruch"),
)
TEXT = (
    "Sie baut ein Messlabor auf und sucht jemanden, der technische Texte verständlich macht. "
    "Lange über Hallradien von Kirchen geredet."
)


def window_sheet() -> QWidget:
    """Sidebar, list and card beside each other, as in the window."""
    sheet = QWidget()
    sheet.resize(1320, 780)
    row = QHBoxLayout(sheet)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    entries = [
        Entry("contacts", "Kontakte", "users"),
        Entry("conversations", "Gespräche", "message-circle"),
        Entry("reminders", "Erinnerungen", "bell"),
        Entry("events", "Veranstaltungen", "calendar-days"),
        Entry("settings", "Einstellungen", "settings", foot=True),
    ]
    sidebar = Sidebar("Netzwerkpflege", entries, sheet)
    for key, count in (("contacts", 1248), ("reminders", 3), ("events", 2)):
        sidebar.set_count(key, count)
    sidebar.choose("contacts")
    row.addWidget(sidebar)
    side = QWidget(sheet)
    side.setFixedWidth(352)
    column = QVBoxLayout(side)
    column.setContentsMargins(12, 16, 12, 8)
    column.addWidget(w.SearchField("Suchen: Name, Firma, Thema, Gespräch …", side))
    segments = w.SegmentedFilter(
        [
            ("all", "Alle", "neutral"),
            ("dialogue", "Dialog", "dialogue"),
            ("context", "Gespräch", "context"),
            ("bare", "Nur Karte", "bare"),
            ("resting", "Ruht", "resting"),
            ("objected", "Widerspruch", "objected"),
        ],
        side,
    )
    segments.set_counts({"dialogue": "214", "context": "806", "bare": "228", "resting": "12", "objected": "3"})
    column.addWidget(segments)
    column.addWidget(_people(side), 1)
    row.addWidget(side)
    row.addWidget(_card_column(sheet), 1)
    return sheet


def _people(parent: QWidget) -> QWidget:
    view = PersonList(lambda sha256: None, parent)
    model = QStandardItemModel(view)
    for number, (name, firm, status, last) in enumerate(PEOPLE):
        item = QStandardItem(name)
        for role, value in (
            (Roles.NAME, name),
            (Roles.DETAIL, firm),
            (Roles.STATUS, status),
            (Roles.LAST, last),
            (Roles.ID, number),
            (Qt.ItemDataRole.AccessibleTextRole, f"{name}, {firm}, {status}, {last}"),
        ):
            item.setData(value, role)
        model.appendRow(item)
    view.setModel(model)
    view.setCurrentIndex(model.index(0, 0))
    return view


def _card_column(parent: QWidget) -> QWidget:
    holder = QWidget(parent)
    column = QVBoxLayout(holder)
    column.setContentsMargins(28, 24, 28, 24)
    column.setSpacing(16)
    head = QHBoxLayout()
    head.setSpacing(16)
    avatar = Avatar(72, None, holder)
    avatar.show_person("Anna Kirchhoff", "")
    head.addWidget(avatar)
    words = QVBoxLayout()
    words.setSpacing(4)
    words.addWidget(w.plain_label("Anna Kirchhoff", "name", parent=holder))
    words.addWidget(w.plain_label("Geschäftsführerin · Kirchhoff Akustik GmbH · Landshut", "muted", parent=holder))
    badge = w.StatusBadge(holder)
    badge.set_status("dialogue", "Dialog gewünscht – darf angeschrieben werden")
    words.addWidget(_flow(holder, badge, w.Chip("Akustik", "", "neutral"), w.Chip("BVMW & Söhne", "", "neutral")))
    head.addLayout(words, 1)
    column.addLayout(head)
    bar = QHBoxLayout()
    bar.setSpacing(8)
    bar.addWidget(w.PrimaryButton("Gespräch festhalten", "message-circle-plus", holder))
    bar.addWidget(w.QuietButton("Erinnern", "bell-plus", holder))
    bar.addWidget(w.QuietButton("Schreiben", "mail", holder))
    bar.addStretch(1)
    bar.addWidget(w.OverflowButton("Weitere Handlungen", holder))
    column.addLayout(bar)
    cards = QHBoxLayout()
    cards.setSpacing(16)
    talks = w.Card("Gespräche", "message-circle", holder)
    talks.body.addWidget(w.plain_label("30. Okt. 2026", "strong"))
    talks.body.addWidget(w.plain_label(TEXT, wrap=True))
    talks.body.addWidget(
        _flow(
            talks,
            *(w.Chip(word, "link", "accent") for word in ("Messlabor", "Technische Texte", "Chorsingen")),
        )
    )
    talks.body.addWidget(w.IconLine("gift", "Gute Erinnerung: Tipp „Wirtshaus am Rottbach“ – sie wollte hin.", "muted"))
    soon = w.Card("Beim nächsten Mal", "sparkles", holder)
    soon.body.addWidget(w.IconLine("circle-question-mark", "Fragen, wie der Umzug ins Messlabor lief"))
    soon.body.addWidget(_flow(soon, w.Chip("fällig in 4 Tagen", "bell", "context", clickable=True)))
    soon.body.addWidget(w.LinkLabel("anna@kirchhoff-akustik.example", soon))
    cards.addWidget(talks, 8)
    cards.addWidget(soon, 5)
    column.addLayout(cards)
    column.addStretch(1)
    return holder


def _flow(parent: QWidget, *widgets: QWidget) -> QWidget:
    holder = QWidget(parent)
    flow = w.FlowLayout(holder)
    for widget in widgets:
        flow.addWidget(widget)
    return holder


def form_sheet() -> QWidget:
    """Every field of a form, right, wrong and disabled; buttons; banners; the empty state."""
    sheet = QWidget()
    sheet.resize(1000, 900)
    outer = QVBoxLayout(sheet)
    for kind, sentence in (
        ("info", "Diese Karten waren schon da; es hat sich nichts geändert."),
        ("warning", "Das Adressbuch gehört gerade einem anderen Fenster."),
        ("error", "Auf dem Datenträger ist kein Platz mehr; es wurde nichts gespeichert."),
    ):
        banner = w.Banner(sheet)
        banner.say(sentence, kind, "Noch einmal")
        outer.addWidget(banner)
    row = QHBoxLayout()
    row.setSpacing(28)
    outer.addLayout(row)
    left, right = QVBoxLayout(), QVBoxLayout()
    row.addLayout(left, 1)
    row.addLayout(right, 1)
    combo = QComboBox()
    combo.addItems(["geschäftlich", "privat", "mobil"])
    day = QDateEdit(QDate(2026, 11, 22))
    day.setDisplayFormat("dd.MM.yyyy")
    day.setCalendarPopup(True)
    wrong = w.FormField("Geburtstag", QLineEdit("31.2."), "Das Jahr darf fehlen.")
    wrong.set_trouble("Diesen Tag gibt es nicht.")
    tags = w.TagEdit("Schlagwort …")
    tags.set_tags(["BVMW", "Akustik", "Maurer & Söhne"])
    off = QLineEdit("nicht zu ändern")
    off.setEnabled(False)
    fields = (
        w.FormField("&Name", QLineEdit("Anna Kirchhoff")),
        wrong,
        w.FormField("Art", combo),
        w.FormField("Tag", day),
        w.FormField("Uhrzeit", QTimeEdit()),
        w.FormField("Anzahl", QSpinBox()),
        w.FormField("Schlagworte", tags),
        w.FormField("Gesperrt", off),
        w.FormField("Notiz", QPlainTextEdit(TEXT)),
    )
    for field in fields:
        left.addWidget(field)
    left.addStretch(1)
    check, radio = QCheckBox("Erledigt"), QRadioButton("ja")
    check.setChecked(True)
    radio.setChecked(True)
    tabs = QTabWidget()
    for name in ("Anna", "Bernd"):
        tabs.addTab(w.plain_label(TEXT, wrap=True), name)
    bar = QProgressBar()
    bar.setValue(40)
    bar.setTextVisible(False)
    empty = w.EmptyState(
        "inbox", "Noch keine Kontakte. Lesen Sie die Visitenkarten Ihres letzten Abends ein.", "Einlesen …"
    )
    primary, quiet = w.PrimaryButton("Speichern"), w.QuietButton("Gesperrt", "bell")
    dead = w.PrimaryButton("Gesperrt", "bell")
    for button in (quiet, dead):
        button.setEnabled(False)
    for widget in (
        *(check, QCheckBox("Offen"), radio, QRadioButton("nein"), tabs, bar),
        *(primary, dead, quiet, QPushButton("Abbrechen")),
        w.plain_label("<b>HTML</b> bleibt <i>Text</i>", "title"),
        empty,
    ):
        right.addWidget(widget)
    right.addStretch(1)
    return sheet


def icon_sheet() -> QWidget:
    """Every icon with its name."""
    sheet = QWidget()
    grid = QGridLayout(sheet)
    names = sorted(path.stem for path in resource_path("icons").glob("*.svg"))
    for number, name in enumerate(names):
        grid.addWidget(w.IconMark(name, "ink", 24, sheet), number // 6, number % 6 * 2)
        grid.addWidget(w.plain_label(name, "small", parent=sheet), number // 6, number % 6 * 2 + 1)
    return sheet


SHEETS: dict[str, Callable[[], QWidget]] = {"window": window_sheet, "form": form_sheet, "icons": icon_sheet}
