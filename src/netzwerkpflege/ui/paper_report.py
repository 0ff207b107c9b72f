"""An import report as a document for paper: figures, what could not be read with its text, remarks, who came."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from netzwerkpflege.briefing.build import Briefing, Header, Part
from netzwerkpflege.domain.import_report import KeptReport, ReportedCard, ReportedPerson
from netzwerkpflege.phrases import problem_sentence
from netzwerkpflege.services.import_reports import text_of
from netzwerkpflege.ui.counts import file_words, number
from netzwerkpflege.ui.import_report import remarks_said
from netzwerkpflege.ui.import_words import moment_words, place, report_figures
from netzwerkpflege.ui.moments import day_in_words
from netzwerkpflege.ui.origin_words import origin_words

_MOST_PEOPLE: Final = 2000
_PEOPLE_A_LINE: Final = 12
_MOST_TEXT: Final = 3000
_NAMES: Final = 40
Paragraph = tuple[str, str, str]


def printed_report(report: KeptReport, printed_on: date, lang: str) -> Briefing:
    """The document; long lists are cut, and say so."""
    translate = QCoreApplication.translate
    summary = report.summary
    broken = [card for card in report.cards if card.kind == "broken"]
    remarks = [card for card in report.cards if card.kind in ("mended", "problem")]
    fresh = [person for person in report.people if person.is_new]
    others = [person for person in report.people if not person.is_new]
    parts = (
        (translate("PaperReport", "Could not be read"), _broken(broken, lang)),
        (translate("PaperReport", "Remarks"), _remarks(remarks, lang)),
        (translate("PaperReport", "New people"), _people(fresh)),
        (translate("PaperReport", "Completed, or recognised again"), _people(others)),
    )
    when = moment_words(summary.at, long=True) if summary.at else ""
    origin = origin_words(summary.origin, summary.event_title)
    figures = [f"{number(count)} {words}" for count, words in report_figures(summary.counts)]
    return Briefing(
        lang=lang,
        header=Header(
            kind=translate("PaperReport", "Import report"),
            title=file_words(summary.files),
            lines=tuple(filter(None, (when, origin))),
            intention_label="",
            intention="",
            summary=" · ".join(figures),
        ),
        parts=tuple(_parts(parts)),
        empty="",
        footer=file_words(summary.files),
        printed=translate("PaperReport", "printed {day}").format(day=day_in_words(printed_on)),
        page_of=translate("PaperReport", "page {page} of {pages}"),
        continued="",
        notes="",
    )


def _parts(found: Sequence[tuple[str, Iterator[Paragraph]]]) -> Iterator[Part]:
    for heading, made in found:
        if paragraphs := tuple(made):
            yield Part("", heading, "", paragraphs=paragraphs)


def _broken(cards: Sequence[ReportedCard], lang: str) -> Iterator[Paragraph]:
    for card in cards:
        where = place(card.file, card.card)
        name = " · ".join(filter(None, (card.problem.name, where)))
        text = text_of(card).strip() if card.problem.raw else ""
        shown = text if len(text) <= _MOST_TEXT else f"{text[:_MOST_TEXT]} …"
        yield f"{name}:", problem_sentence(card.problem, lang), shown


def _remarks(cards: Sequence[ReportedCard], lang: str) -> Iterator[Paragraph]:
    for sentence, names in remarks_said(cards, lang).items():
        shown = ", ".join(names[:_NAMES])
        if len(names) > _NAMES:
            words = QCoreApplication.translate("PaperReport", "{names} and {count} more")
            shown = words.format(names=shown, count=number(len(names) - _NAMES))
        yield "", sentence, shown


def _people(people: Sequence[ReportedPerson]) -> Iterator[Paragraph]:
    """Names running on, a dozen a paragraph: short to read, and no page breaks in the middle of a heap."""
    names = [" ".join(person.name.split()) for person in people[:_MOST_PEOPLE]]
    for start in range(0, len(names), _PEOPLE_A_LINE):
        yield "", " · ".join(names[start : start + _PEOPLE_A_LINE]), ""
    if len(people) > _MOST_PEOPLE:
        words = QCoreApplication.translate("PaperReport", "and {count} more")
        yield "", words.format(count=number(len(people) - _MOST_PEOPLE)), ""
