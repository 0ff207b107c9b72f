"""What the rehearsal says: words, signs and colours for kinds of cards, for choices, and the figures in a sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from pathlib import PurePath
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from netzwerkpflege.domain.matching import Verdict
from netzwerkpflege.domain.rehearsal import Choice
from netzwerkpflege.ui.counts import counted, number
from netzwerkpflege.ui.import_choices import Kind
from netzwerkpflege.ui.moments import day_in_words, long_day

SIGNS: Final[Mapping[Kind, tuple[str, str]]] = {
    Kind.NEW: ("user-plus", "dialogue"),
    Kind.LIKELY: ("circle-help", "context"),
    Kind.UPDATED: ("plus", "resting"),
    Kind.DIFFERENT: ("pencil", "context"),
    Kind.DUPLICATE: ("copy", "neutral"),
    Kind.UNCHANGED: ("check", "neutral"),
    Kind.GROUP: ("tag", "resting"),
    Kind.BROKEN: ("circle-alert", "objected"),
}
"""The icon of each kind and the status colour it wears."""

NUMBERS: Final[Mapping[Choice, int]] = {Choice.ADD: 1, Choice.COMPLETE: 2, Choice.TAKE: 3, Choice.SKIP: 4}
"""The key that chooses."""


def cards_in_words(count: int) -> str:
    """How many cards."""
    translate = QCoreApplication.translate
    return counted(count, translate("ImportWords", "1 card"), translate("ImportWords", "{count} cards"))


def kind_title(kind: Kind | None) -> str:
    """The name of a kind in the filter; None is all."""
    translate = QCoreApplication.translate
    titles = {
        None: translate("ImportWords", "All"),
        Kind.NEW: translate("ImportWords", "New"),
        Kind.LIKELY: translate("ImportWords", "Perhaps known"),
        Kind.UPDATED: translate("ImportWords", "Completed"),
        Kind.DIFFERENT: translate("ImportWords", "Different"),
        Kind.DUPLICATE: translate("ImportWords", "Twice"),
        Kind.UNCHANGED: translate("ImportWords", "Unchanged"),
        Kind.GROUP: translate("ImportWords", "Groups → tags"),
        Kind.BROKEN: translate("ImportWords", "Not readable"),
    }
    return titles[kind]


def kind_sentence(kind: Kind) -> str:
    """What a kind means, for the card that is shown."""
    translate = QCoreApplication.translate
    sentences = {
        Kind.NEW: translate("ImportWords", "Not in your address book yet. Comes in as “bare card”."),
        Kind.LIKELY: translate(
            "ImportWords", "You may know this person already. Two people are never joined by themselves."
        ),
        Kind.UPDATED: translate("ImportWords", "You know this person; the card adds something."),
        Kind.DIFFERENT: translate(
            "ImportWords", "You know this person; the card says something else, but adds nothing."
        ),
        Kind.DUPLICATE: translate("ImportWords", "An earlier card of this import is of the same person."),
        Kind.UNCHANGED: translate("ImportWords", "All of this is in your address book already."),
        Kind.GROUP: translate("ImportWords", "A group becomes a tag of those of its members whom you know."),
        Kind.BROKEN: translate(
            "ImportWords", "Not readable. Nothing is lost: the text is kept with the import report."
        ),
    }
    return sentences[kind]


def figure(kind: Kind, count: int) -> str:
    """A kind with its number, as a part of the sentence at the top: „12 neu“."""
    translate = QCoreApplication.translate
    words = {
        Kind.NEW: translate("ImportWords", "{count} new"),
        Kind.LIKELY: translate("ImportWords", "{count} perhaps known"),
        Kind.UPDATED: translate("ImportWords", "{count} to complete"),
        Kind.DIFFERENT: translate("ImportWords", "{count} different"),
        Kind.DUPLICATE: translate("ImportWords", "{count} twice"),
        Kind.UNCHANGED: translate("ImportWords", "{count} unchanged"),
        Kind.BROKEN: translate("ImportWords", "{count} not readable"),
    }
    if kind is Kind.GROUP:
        one, many = translate("ImportWords", "1 group"), translate("ImportWords", "{count} groups")
        return counted(count, one, many)
    return words[kind].format(count=number(count))


def figures(counts: Mapping[Kind, int]) -> str:
    """All kinds that there are, in a row."""
    return ", ".join(figure(kind, counts[kind]) for kind in Kind if counts.get(kind))


def option_words(kind: Kind, choice: Choice, name: str) -> str:
    """A choice as one picks it; ``name`` is the person that it concerns."""
    translate = QCoreApplication.translate
    if choice is Choice.ADD:
        if kind is Kind.NEW:
            return translate("ImportWords", "Add as a new contact")
        return translate("ImportWords", "Add as a further contact")
    if choice is Choice.SKIP:
        return translate("ImportWords", "Leave out")
    if choice is Choice.TAKE:
        return translate("ImportWords", "Take the card over: its values count")
    if kind is Kind.DIFFERENT:
        return translate("ImportWords", "Keep the values as they are")
    if kind is Kind.DUPLICATE:
        return translate("ImportWords", "Put it with the earlier card")
    if kind is Kind.GROUP:
        return translate("ImportWords", "Make it a tag of its members")
    return translate("ImportWords", "Complete {name}, overwrite nothing").format(name=name)


def outcome_words(kind: Kind, choice: Choice | None) -> str:
    """What will be done with a card, for its line in the list."""
    translate = QCoreApplication.translate
    if choice is None:
        settled = {
            Kind.UNCHANGED: translate("ImportWords", "there already"),
            Kind.GROUP: translate("ImportWords", "changes nothing"),
            Kind.BROKEN: translate("ImportWords", "is kept as text"),
        }
        return settled.get(kind, "")
    if kind is Kind.DIFFERENT and choice is Choice.COMPLETE:
        return translate("ImportWords", "stays as it is")
    if kind is Kind.DUPLICATE and choice is Choice.COMPLETE:
        return translate("ImportWords", "to the earlier card")
    if kind is Kind.GROUP and choice is Choice.COMPLETE:
        return translate("ImportWords", "becomes a tag")
    words = {
        Choice.ADD: translate("ImportWords", "is added"),
        Choice.COMPLETE: translate("ImportWords", "is completed"),
        Choice.TAKE: translate("ImportWords", "card counts"),
        Choice.SKIP: translate("ImportWords", "left out"),
    }
    return words[choice]


def outcome_sentence(outcome: Counter[Choice]) -> str:
    """What „Read in“ will do, at the foot: „Angelegt: 12 · ergänzt: 3 · ausgelassen: 1“."""
    translate = QCoreApplication.translate
    parts = (
        (outcome[Choice.ADD], translate("ImportWords", "added: {count}")),
        (outcome[Choice.COMPLETE], translate("ImportWords", "completed: {count}")),
        (outcome[Choice.TAKE], translate("ImportWords", "taken over: {count}")),
        (outcome[Choice.SKIP], translate("ImportWords", "left out: {count}")),
    )
    return " · ".join(words.format(count=number(count)) for count, words in parts if count)


def place(file: str, card: int) -> str:
    """Where a card stands: „abend.vcf, Karte 2“."""
    name = PurePath(file).name or file
    if not card:
        return name
    return QCoreApplication.translate("ImportWords", "{file}, card {number}").format(file=name, number=number(card))


def report_figures(counts: Mapping[str, int]) -> list[tuple[int, str]]:
    """The figures of an import that was done, with their words; what is rare is named only where it happened."""
    translate = QCoreApplication.translate
    usual = [
        (Verdict.NEW.value, translate("ImportWords", "new")),
        (Verdict.UPDATED.value, translate("ImportWords", "completed")),
        (Verdict.UNCHANGED.value, translate("ImportWords", "unchanged")),
        ("broken", translate("ImportWords", "unreadable")),
    ]
    rare = [
        (Verdict.DUPLICATE.value, translate("ImportWords", "twice")),
        (Verdict.SKIPPED.value, translate("ImportWords", "left out")),
    ]
    shown = [*usual[:3], *((key, words) for key, words in rare if counts.get(key)), usual[3]]
    return [(counts.get(key, 0), words) for key, words in shown]


def moment_words(at: datetime, *, long: bool = False) -> str:
    """When an import was; with ``long`` the day written out and the hour."""
    here = at.astimezone()
    if not long:
        return long_day(here.date())
    hour = QLocale().toString(QTime(here.hour, here.minute), "HH:mm")
    words = QCoreApplication.translate("ImportWords", "Read in on {day} at {hour}")
    return words.format(day=day_in_words(here.date()), hour=hour)
