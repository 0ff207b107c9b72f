"""The tree of a briefing in the small HTML that the printer reads; every foreign text is escaped."""

from __future__ import annotations

import html
import re
from typing import Final

from netzwerkpflege.briefing.build import SEPARATOR, Block, Briefing, Header, Part
from netzwerkpflege.briefing.entries import Entry

# Control characters, marks that turn the direction of writing, and what a text engine uses inside itself.
_UNPRINTABLE: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffc\ufffe\uffff\ud800-\udfff]"
)
_LINE_END: Final = re.compile("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")

_BLANKS: Final = re.compile(r"[ \t\r\n\x0b\x0c\x85\u2028\u2029]+")

_QUESTIONS: Final = ("question", "offered")
_LISTED: Final = ("joint", "mine", "theirs", "told")
_RUN_ON: Final = (
    ("cue", "met", "card", "note", "last"),
    ("points", "joint", "mine", "theirs", "told", "was_told", "advice"),
    _QUESTIONS,
)
"""What stands in one paragraph where many people share few pages."""

_UNUSUAL: Final = ("resting", "objected")
"""What is said of a status where the part that somebody stands in says the rest."""

_ONE_LINE: Final = 66
"""Letters of a heading and its hint that fit on one line of small paper."""

_LONGEST: Final = 150
"""Letters of a conversation where many people share few pages; what is longer ends in …"""


def foreign(text: str) -> str:
    """A text from a card or a person, as HTML that shows exactly this text: tags are shown, never obeyed."""
    lines = _LINE_END.split(text.strip())
    clean = (html.escape(_UNPRINTABLE.sub("", line).replace("\t", " ")) for line in lines)
    return "<br/>".join(clean)


def printable(text: str) -> str:
    """A text from a card or a person, to be painted as it is, on one line."""
    return _UNPRINTABLE.sub("", _LINE_END.sub(" ", text))


def header_html(header: Header) -> str:
    """The head of the first page."""
    rows = [
        _paragraph("kind", foreign(header.kind)),
        _paragraph("title", foreign(header.title)),
        *(_paragraph("fact", foreign(line)) for line in header.lines),
    ]
    if header.intention:
        rows.append(_paragraph("intention", f"{_label(header.intention_label)} <i>{foreign(header.intention)}</i>"))
    if header.summary:
        rows.append(_paragraph("summary", foreign(header.summary)))
    return "".join(rows)


def part_html(part: Part, *, dense: bool = False) -> str:
    """The heading of a part with its hint; set densely on one line, without the hint where both do not fit on one."""
    if dense and len(part.heading) + len(part.hint) > _ONE_LINE:
        return _paragraph("part", foreign(part.heading))
    if dense:
        return _paragraph("part", f'{foreign(part.heading)}&#8194;<span class="hint">{foreign(part.hint)}</span>')
    return _paragraph("part", foreign(part.heading)) + _paragraph("hint", foreign(part.hint))


def paragraph_html(bold: str, text: str, quoted: str) -> str:
    """One paragraph of a document that is no briefing."""
    words = " ".join(filter(None, (f"<b>{foreign(bold)}</b>" if bold else "", foreign(text))))
    return _paragraph("entry", words) + (_paragraph("quoted", foreign(quoted)) if quoted else "")


def empty_html(briefing: Briefing) -> str:
    """The sentence that stands where there are no guests."""
    return _paragraph("hint", foreign(briefing.empty))


def block_html(block: Block, *, words: bool = False) -> str:
    """One person: name, what they do, then each entry behind its run-in label.

    ``words``: status and state are said here, for there is no portrait under which they stand.
    """
    rows = [_paragraph("name", foreign(block.name))]
    said = (block.status_word, block.state_word) if words else ()
    subtitle = SEPARATOR.join(filter(None, (block.subtitle, *block.tags, *said)))
    if subtitle:
        rows.append(_paragraph("sub", foreign(subtitle)))
    rows.extend(_entry(entry) for entry in block.entries)
    return "".join(rows)


def dense_html(block: Block, beside: str = "") -> str:
    """One person on few lines: name and firm on one, then what belongs together in one paragraph each.

    Where there was a conversation it says no more how one met; a long one is cut, and ends in … ``beside`` is HTML that
    keeps room for the portrait, round which the text runs.
    """
    said = (block.subtitle, *block.tags, block.status_word if block.status in _UNUSUAL else "", block.state_word)
    about = SEPARATOR.join(filter(None, said))
    rows = [_paragraph("name", f'{beside}{foreign(block.name)}&#8194;<span class="sub">{foreign(about)}</span>')]
    entries = {entry.kind: entry for entry in block.entries}
    if "last" in entries:
        entries.pop("met", None)
    for kinds in _RUN_ON:
        found = [_run_on(entries[kind]) for kind in kinds if kind in entries]
        if found:
            rows.append(_paragraph("question" if kinds is _QUESTIONS else "entry", " &#8194;&#8194;".join(found)))
    return "".join(rows)


def _run_on(entry: Entry) -> str:
    texts = [_shortened(text) for text in entry.texts] if entry.kind == "last" else list(entry.texts)
    between = " – " if entry.kind == "last" else SEPARATOR
    body = between.join(foreign(_BLANKS.sub(" ", text)) for text in texts)
    if entry.remark:
        body += f" <i>{foreign(_BLANKS.sub(' ', _shortened(entry.remark)))}</i>"
    return f"{_label(entry.short or entry.label)} {body}"


def _shortened(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    return f"{text[:_LONGEST].rsplit(maxsplit=1)[0].rstrip(' ,;:.–')} …"


def continued_html(block: Block, briefing: Briefing) -> str:
    """The line above a block that goes on overleaf."""
    return _paragraph("sub", f"<b>{foreign(block.name)}</b> ({foreign(briefing.continued)})")


def _entry(entry: Entry) -> str:
    between = "<br/>" if entry.kind == "last" or (entry.kind in _LISTED and _long(entry)) else SEPARATOR
    body = between.join(foreign(text) for text in entry.texts)
    if entry.remark:
        body += f"{'<br/>' if body else ''}<i>{foreign(entry.remark)}</i>"
    kind = "question" if entry.kind in _QUESTIONS else "entry"
    return _paragraph(kind, f"{_label(entry.label)} {body}")


def _long(entry: Entry) -> bool:
    """Whether the texts are sentences rather than catchwords, so that each wants its own line."""
    return sum(map(len, entry.texts)) > 60


def _label(word: str) -> str:
    return f'<span class="label">{foreign(word)}</span>&#8194;'


def _paragraph(kind: str, inner: str) -> str:
    """A paragraph; what parts two words stays with the first, so that no line begins with it."""
    return f'<p class="{kind}">{inner.replace(SEPARATOR, "&#160;· ")}</p>'
