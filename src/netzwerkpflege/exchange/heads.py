"""Heads: ``group.NAME;PARAM=value`` before the colon of a content line, as programs spell it."""

from __future__ import annotations

import re

from netzwerkpflege.exchange.line import Line, Params, says_base64

PLAIN, QUOTED, BASE64, BEGIN, END = range(5)
"""What the value after a head is like."""


class Head:
    """A head read: group, name, parameters, ``kind`` of the value, and its label once somebody asked for it."""

    __slots__ = ("group", "kind", "label", "name", "params")

    def __init__(self, group: str, name: str, params: Params = (), kind: int = PLAIN) -> None:
        self.group = group
        self.name = name
        self.params = params
        self.kind = kind
        self.label: tuple[str, bool] | None = None

    @property
    def is_base64(self) -> bool:
        """Whether ENCODING says that the value is base64."""
        return says_base64(self.params)


Content = tuple[Head, str]
"""One content line of a card: its head and its value."""

_ENCODINGS = frozenset({"B", "BASE64", "QUOTED-PRINTABLE", "8BIT", "7BIT"})
_NAME = re.compile(r"[A-Za-z0-9_-]+\Z|[Xx]-[^\x00-\x1f]+\Z")
_QUOTED_COLON = re.compile(r'(?:[^":]|"[^"]*")*')
_USER_WITH_COLON = re.compile(r"[^;\s]*?:(?=(?:https?|x-apple|xmpp|mailto):)", re.IGNORECASE)
_CARET = re.compile(r"\^([n'^])")
_CARETS = {"n": "\n", "'": '"', "^": "^"}

known_heads: dict[str, Head] = {}
"""Heads read before: address books repeat the same few („TEL;TYPE=CELL“) on every card.

None of them begins with a blank, so that a folded line is never taken for a property.
"""
_HEADS_KEPT = 2048
_LONGEST_HEAD = 200


def as_line(content: Content) -> Line:
    """A content line as a ``Line``."""
    head, value = content
    return Line(head.group, head.name, head.params, value)


def cut_line(raw: str, keep: bool) -> Content | None:
    """Cut an unfolded line into head and value; None where it is no property.

    ``keep`` says that the head may be remembered in ``known_heads``.
    """
    head, colon, value = raw.partition(":")
    if head.count('"') % 2:
        end = _first_colon(raw)
        head, colon, value = raw[:end], raw[end : end + 1], raw[end + 1 :]
        keep = False
    if "X-USER" in head.upper() and (match := _USER_WITH_COLON.match(value)):
        head, value = f"{head}:{match[0][:-1]}", value[match.end() :]
        keep = False
    found = read_head(head) if colon else None
    if found is None or (found.name in ("HTTP", "HTTPS") and value.startswith("//")):
        return None
    if keep and len(head) < _LONGEST_HEAD and not head[0].isspace() and _keeps_its_kind(head, found.kind):
        if len(known_heads) >= _HEADS_KEPT:
            known_heads.clear()
        known_heads[head] = found
    return found, value


def _keeps_its_kind(head: str, kind: int) -> bool:
    """Not where „quoted-printable“ stands in some other parameter: then soft breaks are looked for, too."""
    return kind == QUOTED or "quoted-printable" not in head.lower()


def read_head(text: str) -> Head | None:
    """Read ``group.NAME;params``; None where no property can be named so."""
    name, semicolon, rest = text.partition(";")
    if "," in name and "=" in name:  # LABEL,TYPE=HOME
        name, semicolon, first = name.partition(",")
        rest = f"{first};{rest}" if rest else first
    group, _dot, name = name.strip().rpartition(".")
    if not _NAME.match(name):
        return None
    name = name.upper()
    params = _params(rest) if semicolon else ()
    kind = BEGIN if name == "BEGIN" else END if name == "END" else PLAIN
    for key, value in params:
        if key == "ENCODING":
            kind = QUOTED if value == "QUOTED-PRINTABLE" else BASE64 if value in ("B", "BASE64") else kind
    return Head(group, name, params, kind)


def _params(text: str) -> Params:
    """Parameters, also bare ones (2.1), empty ones, and values with blanks or quoted semicolons."""
    found = []
    for part in _cut_params(text):
        key, equals, value = part.partition("=")
        key, value = key.strip().upper(), value.strip().replace('"', "")
        if not equals:
            key, value = _bare_param(part.strip().strip('"'))
        if "^" in value:
            value = _CARET.sub(lambda match: _CARETS[match[1]], value)
        if key == "ENCODING":
            value = value.upper()
        if key:
            found.append((key, value))
    return tuple(found)


def _cut_params(text: str) -> list[str]:
    if '"' not in text:
        return text.split(";")
    parts, start, quoted = [], 0, False
    closed = text.count('"') % 2 == 0
    for index, char in enumerate(text):
        if char == '"' and closed:
            quoted = not quoted
        elif char == ";" and not quoted:
            parts.append(text[start:index])
            start = index + 1
    return [*parts, text[start:]]


def _bare_param(word: str) -> tuple[str, str]:
    """What a bare parameter of vCard 2.1 means: ``TEL;HOME`` a TYPE, ``NOTE;BASE64`` an ENCODING."""
    if not word:
        return "", ""
    if word.upper() in _ENCODINGS:
        return "ENCODING", word.upper()
    if word.upper() in ("INLINE", "URL", "CONTENT-ID", "CID"):
        return "VALUE", word
    if word.lower().startswith(("utf-", "iso-8859")):
        return "CHARSET", word
    return "TYPE", word


def _first_colon(raw: str) -> int:
    """The first colon outside quotation marks; where these are not closed, the first of all; or -1."""
    match = _QUOTED_COLON.match(raw)
    if match and raw[match.end() : match.end() + 1] == ":":
        return match.end()
    return raw.find(":")
