"""The lines of the one search field: each hit, command or completion with its words, and what Enter does with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from netzwerkpflege.domain.command_words import Gesture
from netzwerkpflege.domain.found import LINE_KINDS, Completion, Hit, HitKind
from netzwerkpflege.domain.highlight import Span, missing, part_span, shortened, spans, words_of
from netzwerkpflege.domain.search_words import Field, shown_name
from netzwerkpflege.domain.text import fold
from netzwerkpflege.phrases import phrase
from netzwerkpflege.ui.moments import ago, long_day
from netzwerkpflege.ui.sectioned_model import Section

_ROOM = 90
COMMANDS = 5
ICONS = {
    HitKind.PERSON: "user",
    HitKind.ORGANISATION: "building-2",
    HitKind.CONVERSATION: "message-circle",
    HitKind.POINT: "link",
    HitKind.THREAD: "git-commit-horizontal",
    HitKind.KEEPSAKE: "gift",
    HitKind.QUESTION: "circle-question-mark",
    HitKind.FAVOUR: "sprout",
    HitKind.INTRODUCTION: "handshake",
    HitKind.EVENT: "calendar-days",
}
FIELD_ICONS = {
    Field.TAG: "tag",
    Field.STATUS: "circle-dashed",
    Field.FIRM: "building-2",
    Field.EVENT: "calendar-days",
    Field.SINCE: "clock",
    Field.RHYTHM: "repeat",
}


@dataclass(frozen=True, slots=True)
class Deed:
    """What a line does: a verb that ``palette_gestures`` knows, with whom or what; ``words`` say it to the person."""

    verb: str
    words: str
    number: int = 0
    text: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A line. ``deeds`` are for Enter, Ctrl+Enter and Shift+Enter; ``person`` has a picture in place of the icon."""

    key: str
    icon: str
    title: str
    deeds: tuple[Deed, ...]
    sentence: str = ""
    aside: str = ""
    title_spans: tuple[Span, ...] = ()
    sentence_spans: tuple[Span, ...] = ()
    person: Hit | None = None

    def spoken(self) -> str:
        """The line for a screen reader."""
        return ", ".join(filter(None, (self.title, self.sentence, self.aside)))


@dataclass(frozen=True, slots=True)
class Command:
    """An action of the window by its name; ``menu`` says where else it stands."""

    key: str
    words: str
    menu: str
    shortcut: str
    icon: str


def titles() -> dict[HitKind, str]:
    """The heading over each kind."""
    return {
        HitKind.PERSON: QCoreApplication.translate("Palette", "People"),
        HitKind.ORGANISATION: QCoreApplication.translate("Palette", "Organisations"),
        HitKind.CONVERSATION: QCoreApplication.translate("Palette", "Conversations"),
        HitKind.POINT: QCoreApplication.translate("Palette", "Connection points"),
        HitKind.THREAD: QCoreApplication.translate("Palette", "Threads"),
        HitKind.KEEPSAKE: QCoreApplication.translate("Palette", "Keepsakes"),
        HitKind.QUESTION: QCoreApplication.translate("Palette", "Questions"),
        HitKind.FAVOUR: QCoreApplication.translate("Palette", "Given and received"),
        HitKind.INTRODUCTION: QCoreApplication.translate("Palette", "Introductions"),
        HitKind.EVENT: QCoreApplication.translate("Palette", "Events"),
    }


def hit_sections(
    hits: Sequence[Hit], more: frozenset[HitKind], typed: str, free: str, today: date, lang: str
) -> list[Section[Row]]:
    """The hits by their kinds; where there are more people or conversations, the way to all of them.

    ``typed`` is the field as it stands, ``free`` its words without operators.
    """
    words = words_of(free)
    made: list[Section[Row]] = []
    for kind, title in titles().items():
        rows = [hit_row(hit, words, free, today, lang) for hit in hits if hit.kind is kind]
        if kind in more and rows and (deed := _all_of(kind, typed, free)):
            rows.append(Row(f"all {kind}", "list", deed.words, (deed,)))
        made.append(Section(kind.value, title, tuple(rows)))
    return made


def _all_of(kind: HitKind, typed: str, free: str) -> Deed | None:
    if kind is HitKind.PERSON:
        return Deed("list", QCoreApplication.translate("Palette", "Show all in the list"), text=typed)
    if kind is HitKind.CONVERSATION:
        return Deed("conversations", QCoreApplication.translate("Palette", "Show all conversations"), text=free)
    return None


def hit_row(hit: Hit, words: tuple[str, ...], free: str, today: date, lang: str) -> Row:
    """A hit as a line."""
    key = f"{hit.kind} {hit.number} {hit.title if not hit.number else ''}"
    when = ago(hit.day, today)
    if hit.kind is HitKind.PERSON:
        sentence, marked = _sentence(hit.sentence, words, free)
        status = phrase(f"status.{hit.status.value}", lang) if hit.status else ""
        aside = " · ".join(filter(None, (status, when)))
        return Row(key, "", hit.title, person_deeds(hit), sentence, aside, spans(hit.title, words), marked, hit)
    if hit.kind is HitKind.ORGANISATION:
        one = QCoreApplication.translate("Palette", "1 contact")
        many = QCoreApplication.translate("Palette", "{count} contacts").format(count=hit.count)
        deed = Deed("organisation", QCoreApplication.translate("Palette", "Show its people"), text=hit.title)
        count = one if hit.count == 1 else many
        return Row(key, ICONS[hit.kind], hit.title, (deed,), "", count, spans(hit.title, words))
    sentence, marked = _sentence(hit.sentence, words, free)
    if hit.kind in LINE_KINDS:
        done = QCoreApplication.translate("Palette", "done") if hit.kind is HitKind.THREAD and hit.done else ""
        aside = " · ".join(filter(None, (done, when)))
        deeds = person_deeds(hit)
        return Row(key, ICONS[hit.kind], sentence, deeds, hit.title, aside, marked, spans(hit.title, words))
    if hit.kind is HitKind.EVENT:
        deeds = (
            Deed("event", QCoreApplication.translate("Palette", "Open"), hit.number),
            Deed("briefing", QCoreApplication.translate("Palette", "Show the briefing"), hit.number),
        )
        aside = long_day(hit.day) if hit.day else ""
        return Row(key, ICONS[hit.kind], hit.title, deeds, sentence, aside, spans(hit.title, words), marked)
    deeds = (Deed("conversation", QCoreApplication.translate("Palette", "Open"), hit.number),)
    if hit.contact_id:
        deeds += (Deed("contact", QCoreApplication.translate("Palette", "Open the person"), hit.contact_id),)
    return Row(key, ICONS[hit.kind], hit.title, deeds, sentence, when, spans(hit.title, words), marked)


def person_deeds(hit: Hit) -> tuple[Deed, ...]:
    """What can be done at once with the person of a hit."""
    return (
        Deed("contact", QCoreApplication.translate("Palette", "Open"), hit.contact_id),
        Deed("note", QCoreApplication.translate("Palette", "Note a conversation"), hit.contact_id),
        Deed("remind", QCoreApplication.translate("Palette", "New reminder"), hit.contact_id),
    )


def gesture_rows(gesture: Gesture, hits: Sequence[Hit], keys: str = "") -> tuple[Row, ...]:
    """„Gespräch mit Anna Berg festhalten“ for each person found; or briefly, with the keys that do it from the first line."""
    rows = []
    for hit in hits:
        if gesture is Gesture.NOTE:
            title = QCoreApplication.translate("Palette", "Note a conversation with {name}").format(name=hit.title)
            icon = "message-circle-plus"
        else:
            title = QCoreApplication.translate("Palette", "New reminder about {name}").format(name=hit.title)
            icon = "bell-plus"
        deed = Deed(gesture.value, title, hit.contact_id)
        rows.append(Row(f"{gesture} {hit.contact_id}", icon, title, (deed,), "" if keys else hit.sentence, keys))
    return tuple(rows)


def command_rows(commands: Sequence[Command], typed: str, limit: int = COMMANDS) -> tuple[Row, ...]:
    """The actions whose names (or menus) the words begin; who types their first word finds them first."""
    words = words_of(typed)
    run = QCoreApplication.translate("Palette", "Do it")
    fitting = [
        command
        for command in commands
        if not missing(fold(f"{command.words} {command.menu}"), words)
        and (not words or len(missing(fold(command.words), words)) < len(words))
    ]
    fitting.sort(key=lambda command: not fold(command.words).startswith(words[0] if words else ""))
    return tuple(
        Row(
            f"command {command.key}",
            command.icon or "chevron-right",
            command.words,
            (Deed("command", run, text=command.key),),
            "",
            " · ".join(filter(None, (command.menu, command.shortcut))),
            spans(command.words, words),
        )
        for command in fitting[:limit]
    )


def completion_rows(field: Field, offered: Sequence[Completion], typed: str) -> tuple[Row, ...]:
    """Values for an operator that is being typed."""
    words = words_of(typed)
    take = QCoreApplication.translate("Palette", "Take over")
    return tuple(
        Row(
            f"value {item.value}",
            FIELD_ICONS[field],
            item.value,
            (Deed("complete", take, text=item.value),),
            "",
            str(item.count) if item.count else "",
            spans(item.value, words),
        )
        for item in offered
    )


def operator_rows(names: Sequence[tuple[str, Field]], *, minus: bool = False) -> tuple[Row, ...]:
    """Operators by the names under which they are offered, with what they ask; behind a minus, whom they leave out."""
    meanings = {
        Field.TAG: QCoreApplication.translate("Palette", "with this tag"),
        Field.STATUS: QCoreApplication.translate("Palette", "bare card, conversation, dialogue, resting, objection"),
        Field.FIRM: QCoreApplication.translate("Palette", "from this organisation"),
        Field.EVENT: QCoreApplication.translate("Palette", "met at this event"),
        Field.SINCE: QCoreApplication.translate("Palette", "talked with since: March, 3 weeks, 2025 …"),
        Field.RHYTHM: QCoreApplication.translate("Palette", "time again, may come round, still time, put off"),
    }
    take = QCoreApplication.translate("Palette", "Take over")
    if minus:
        left_out = QCoreApplication.translate("Palette", "all but these: {meaning}")
        meanings = {field: left_out.format(meaning=meaning) for field, meaning in meanings.items()}
    return tuple(
        Row(
            f"operator {name}",
            FIELD_ICONS[field],
            f"-{name}:" if minus else f"{name}:",
            (Deed("complete", take, text=name),),
            "",
            meanings[field],
        )
        for name, field in names
    )


def all_operators(lang: str) -> tuple[tuple[str, Field], ...]:
    """Every operator once, in the words of a language."""
    return tuple((shown_name(field, int(lang != "de")), field) for field in Field)


def recent_rows(recent: Sequence[str]) -> tuple[Row, ...]:
    """What was looked for lately, and the way to forget it."""
    if not recent:
        return ()
    again = QCoreApplication.translate("Palette", "Search again")
    forget = QCoreApplication.translate("Palette", "Forget these searches")
    rows = [Row(f"recent {text}", "history", text, (Deed("type", again, text=text),)) for text in recent]
    return (*rows, Row("forget", "x", forget, (Deed("forget", forget),)))


def _sentence(text: str, words: tuple[str, ...], free: str) -> tuple[str, tuple[Span, ...]]:
    marked = spans(text, words)
    if not marked and (part := part_span(text, free)):
        marked = (part,)
    return shortened(text, marked, _ROOM)


def fitting(offered: Sequence[Completion], typed: str) -> tuple[Completion, ...]:
    """Of the words that are always the same, those that what is typed begins."""
    words = words_of(typed)
    return tuple(item for item in offered if not missing(fold(item.value), words))
