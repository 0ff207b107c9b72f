"""Rhythm in words: how often, where it stands, and what the occasion is. Never a number of days that are overdue."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from netzwerkpflege.domain.occasion import Occasion, OccasionKind
from netzwerkpflege.domain.rhythm import Rhythm, Turn
from netzwerkpflege.services.in_touch import InTouch
from netzwerkpflege.ui.moments import in_words, long_day


def rhythm_in_words(rhythm: Rhythm) -> str:
    """„every 6 to 10 weeks“; in months where the weeks are long ones."""
    translate = QCoreApplication.translate
    named = {
        Rhythm(12, 16): translate("Rhythm", "every 3 to 4 months"),
        Rhythm(24, 28): translate("Rhythm", "every half year"),
        Rhythm(48, 56): translate("Rhythm", "once a year"),
        Rhythm(1, 1): translate("Rhythm", "every week"),
    }
    if rhythm in named:
        return named[rhythm]
    if rhythm.at_least == rhythm.at_most:
        return translate("Rhythm", "every {weeks} weeks").format(weeks=rhythm.at_least)
    return translate("Rhythm", "every {least} to {most} weeks").format(least=rhythm.at_least, most=rhythm.at_most)


def occasion_in_words(occasion: Occasion, today: date) -> str:
    """What the occasion is, as a short sentence."""
    translate = QCoreApplication.translate
    when = in_words(occasion.on, today) if occasion.on else ""
    sentences = {
        OccasionKind.MINE: translate("Rhythm", "You promised: {text}"),
        OccasionKind.JOINT: translate("Rhythm", "You wanted to do together: {text}"),
        OccasionKind.EVENT: translate("Rhythm", "You will both be at “{text}”, {when}"),
        OccasionKind.BIRTHDAY: translate("Rhythm", "Birthday {when}"),
        OccasionKind.FIND: translate("Rhythm", "This would please them: {text}"),
        OccasionKind.ECHO: translate("Rhythm", "What became of it: {text}"),
        OccasionKind.QUESTION: translate("Rhythm", "You wanted to ask: {text}"),
        OccasionKind.THEIRS: translate("Rhythm", "To be asked after: {text}"),
    }
    return sentences[occasion.kind].format(text=occasion.text, when=when)


def state_in_words(found: InTouch, today: date) -> str:
    """Where a rhythm stands, kindly."""
    translate = QCoreApplication.translate
    if found.turn is Turn.EARLY and found.opens:
        return translate("Rhythm", "There is time until {day}.").format(day=long_day(found.opens))
    if found.turn is Turn.LATER and found.keeping.later:
        return translate("Rhythm", "Put off until {day}.").format(day=long_day(found.keeping.later))
    if found.turn is Turn.NONE:
        return translate("Rhythm", "It begins with a conversation.")
    if found.occasion is not None:
        return occasion_in_words(found.occasion, today)
    if found.waits_for is not None:
        title, day = found.waits_for
        words = translate("Rhythm", "No occasion; it waits until “{title}”, {day}.")
        return words.format(title=title, day=long_day(day))
    return translate("Rhythm", "No occasion yet; it waits.")
