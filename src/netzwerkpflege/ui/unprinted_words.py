"""What is kept off paper, in words; and the command that does so, beside what it is about."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial

from PySide6.QtCore import QCoreApplication

from netzwerkpflege.domain.unprinted import Unprinted
from netzwerkpflege.ui.active_row import Command


def names() -> dict[Unprinted, str]:
    """What a briefing prints of a contact, each with the letter that ticks it in the form."""
    translate = QCoreApplication.translate
    return {
        Unprinted.PHOTO: translate("UnprintedDialog", "&Photo"),
        Unprinted.CUE: translate("UnprintedDialog", "&Recognition cue"),
        Unprinted.MET: translate("UnprintedDialog", "&How you met"),
        Unprinted.TALK: translate("UnprintedDialog", "What was said in the last &conversation"),
        Unprinted.POINTS: translate("UnprintedDialog", "C&onnection points"),
        Unprinted.THREADS: translate("UnprintedDialog", "Open &threads"),
        Unprinted.TOLD: translate("UnprintedDialog", "&Good memories"),
        Unprinted.QUESTIONS: translate("UnprintedDialog", "&Questions and answers"),
        Unprinted.TAGS: translate("UnprintedDialog", "T&ags"),
    }


def toggle(field: Unprinted, hidden: Collection[Unprinted], act: Callable[[Unprinted], object]) -> Command:
    """Keep this off paper, or print it again."""
    translate = QCoreApplication.translate
    if field in hidden:
        words, sign = translate("UnprintedDialog", "Print again: {what}"), "eye"
    else:
        words, sign = translate("UnprintedDialog", "Do not print: {what}"), "eye-off"
    return Command(words.format(what=names()[field].replace("&", "")), sign, partial(act, field))
