"""The sentences for every code below the window, in German and English, without Qt: for the command line and the window.

Placeholders are filled from a code's details. A test holds both languages complete.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from netzwerkpflege.domain.further import Further
from netzwerkpflege.domain.outcome import ExpectedError, Problem
from netzwerkpflege.domain.steps import StepLabel
from netzwerkpflege.phrases import further, mail, matching, reach, reading, tables
from netzwerkpflege.phrases.english import ENGLISH
from netzwerkpflege.phrases.german import GERMAN

LANGUAGES = ("de", "en")


def phrase(code: str, lang: str, details: Mapping[str, str | int] | None = None) -> str:
    """The sentence for a code. An unknown code stands for itself, so that nothing is ever hidden."""
    text = PHRASES.get(lang, PHRASES["en"]).get(code)
    if text is None:
        return code
    return text.format_map(_Details(details or {}))


def error_sentence(error: ExpectedError, lang: str) -> str:
    """What went wrong, kindly."""
    rule = error.details.get("rule")
    field = error.details.get("field")
    code = f"{error.code}.{field}.{rule}" if rule else error.code
    if code not in PHRASES["de"]:
        code = f"{error.code}.{rule}" if f"{error.code}.{rule}" in PHRASES["de"] else error.code
    if error.code == "not_found":
        code = f"not_found.{error.details.get('kind', '')}"
    return phrase(code, lang, error.details)


def problem_sentence(problem: Problem, lang: str) -> str:
    """The reason why a card could not be read (as meant)."""
    return phrase(problem.code, lang, {"file": problem.file, "name": problem.name, **problem.details})


def step_sentence(label: StepLabel, lang: str) -> str:
    """What an undo step did, for „Undo: …“."""
    code = f"step.{label.step.value}"
    if not label.name and f"{code}.many" in PHRASES[lang]:
        code += ".one" if label.count == 1 else ".many"
    return phrase(code, lang, {"name": label.name, "count": label.count})


def left_line(field: str, value: str, lang: str) -> str:
    """A line of the note for a value that was not chosen when two contacts were merged."""
    value = _ISO_DAY.sub(r"\3.\2.\1" if lang == "de" else r"\1-\2-\3", value)
    return phrase("merge.left", lang, {"field": phrase(f"field.{field}", lang), "value": value})


_ISO_DAY = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")


def further_words(item: Further, lang: str) -> tuple[str, str]:
    """A further detail as label and value; a property without a word of ours is called by its own name."""
    label = item.label or item.name.removeprefix("X-").replace("-", " ").capitalize()
    if item.code not in ("property", "column"):
        words = phrase(f"further.{item.code}", lang)
        label = f"{words} ({item.label})" if item.label else words
    value = item.value
    if item.size:
        kilobytes = item.size >= 1000
        code = "further.kilobytes" if kilobytes else "further.bytes"
        value = phrase(code, lang, {"size": round(item.size / 1000) if kilobytes else item.size})
    elif item.code == "gender" and len(value) == 1:
        words = phrase(f"gender.{value.lower()}", lang)
        value = value if words.startswith("gender.") else words
    return label, value


class _Details(dict[str, "str | int"]):
    """Placeholders without a value stay empty instead of failing."""

    def __missing__(self, key: str) -> str:
        return ""


PHRASES: Mapping[str, Mapping[str, str]] = {
    "de": GERMAN | reading.GERMAN | tables.GERMAN | matching.GERMAN | further.GERMAN | reach.GERMAN | mail.GERMAN,
    "en": ENGLISH
    | reading.ENGLISH
    | tables.ENGLISH
    | matching.ENGLISH
    | further.ENGLISH
    | reach.ENGLISH
    | mail.ENGLISH,
}
