"""The list of contacts as a document for paper: name, firm, telephone and mail of everybody, as the list shows them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from netzwerkpflege.briefing.build import Briefing, Header, Part
from netzwerkpflege.domain.query import ContactLine
from netzwerkpflege.ui.counts import counted
from netzwerkpflege.ui.moments import day_in_words


def printed_list(lines: Sequence[ContactLine], words: str, printed_on: date, lang: str) -> Briefing:
    """The document; ``words`` were looked for, '' where nothing was."""
    translate = QCoreApplication.translate
    title = translate("PaperList", "Contacts")
    searched = translate("PaperList", "Search: {words}").format(words=words) if words else ""
    rows = tuple((line.row.name, line.row.organisation, line.phone, line.mail) for line in lines)
    one, many = translate("PaperList", "1 contact"), translate("PaperList", "{count} contacts")
    return Briefing(
        lang=lang,
        header=Header(
            kind=translate("PaperList", "List"),
            title=title,
            lines=tuple(filter(None, (searched,))),
            intention_label="",
            intention="",
            summary=counted(len(rows), one, many),
        ),
        parts=(Part("", "", "", rows=rows),),
        empty="",
        footer=title,
        printed=translate("PaperList", "printed {day}").format(day=day_in_words(printed_on)),
        page_of=translate("PaperList", "page {page} of {pages}"),
        continued="",
        notes="",
    )
