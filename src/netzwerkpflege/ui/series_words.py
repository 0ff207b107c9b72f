"""The rule of a series in words: „jeden zweiten Dienstag im Monat“."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from netzwerkpflege.domain.series import Rule, RuleKind


def rule_words(rule: Rule | None) -> str:
    """How often, in words; '' where nothing is seen yet."""
    if rule is None:
        return ""
    translate = QCoreApplication.translate
    weekday = QLocale().standaloneDayName(rule.weekday + 1)
    if rule.kind is RuleKind.WEEKS:
        words = {
            1: translate("Series", "every week, {weekday}"),
            2: translate("Series", "every two weeks, {weekday}"),
        }.get(rule.every, translate("Series", "every {count} weeks, {weekday}"))
        return words.format(weekday=weekday, count=rule.every)
    often = {1: translate("Series", "every month"), 12: translate("Series", "every year")}.get(
        rule.every, translate("Series", "every {count} months")
    )
    if rule.kind is RuleKind.DAY:
        return translate("Series", "{often}, about the {day}").format(
            often=often.format(count=rule.every), day=f"{rule.day}."
        )
    place = {
        1: translate("Series", "first {weekday}"),
        2: translate("Series", "second {weekday}"),
        3: translate("Series", "third {weekday}"),
        4: translate("Series", "fourth {weekday}"),
        -1: translate("Series", "last {weekday}"),
    }[rule.ordinal]
    words = translate("Series", "{often}, {place}")
    return words.format(often=often.format(count=rule.every), place=place.format(weekday=weekday))
