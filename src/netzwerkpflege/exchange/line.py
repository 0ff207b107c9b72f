"""One content line: group, name, parameters, value, and the backslashes in it (RFC 6350, 3.3 and 3.4)."""

from __future__ import annotations

import re
from typing import NamedTuple

_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_ESCAPED = {"n": "\n", "N": "\n", ",": ",", ";": ";", ":": ":", "\\": "\\", '"': '"'}
_RARE_ESCAPES = [("\\N", "\n"), ("\\:", ":"), ('\\"', '"')]
_COMPONENT = re.compile(r"((?:[^\\;]++|\\.)*+\\?)(?:;|\Z)", re.DOTALL)
_ITEM = re.compile(r"((?:[^\\,]++|\\.)*+\\?)(?:,|\Z)", re.DOTALL)
_CLEAN = {code: None for code in (*range(0x20), 0x7F, 0xFEFF) if chr(code) not in "\n\t"}

Params = tuple[tuple[str, str], ...]


class Line(NamedTuple):
    """One property of a card.

    ``name`` and the names in ``params`` are upper-case; parameter values are unquoted (RFC 6868 decoded).
    Bare parameters of 2.1 became TYPE, ENCODING or CHARSET. ``value`` is unfolded and transfer-decoded
    (quoted-printable and charset), with the backslashes of the sender; base64 stays base64.
    """

    group: str
    name: str
    params: Params
    value: str

    def param(self, name: str) -> str:
        """The first value of a parameter, or ''. ``name`` is upper-case."""
        return first_param(self.params, name)

    def types(self) -> list[str]:
        """All values of TYPE, in lower case: ``TYPE=HOME;TYPE="voice,cell"`` is home, voice, cell."""
        words = [word for key, value in self.params if key == "TYPE" for word in value.split(",")]
        return [word.strip().lower() for word in words if word.strip()]

    def text(self) -> str:
        """The value as text: backslashes resolved (RFC 6350, 3.4), line ends as ``\\n``, trimmed."""
        return unescape(self.value)

    def items(self) -> list[str]:
        """The value as a list, cut at unescaped commas (CATEGORIES, NICKNAME)."""
        return items_of(self.value)

    def parts(self) -> list[str]:
        """The value as components, cut at unescaped semicolons (N, ADR, ORG)."""
        return parts_of(self.value)

    @property
    def is_base64(self) -> bool:
        """Whether ENCODING says that the value is base64."""
        return says_base64(self.params)


def first_param(params: Params, name: str) -> str:
    """The first value of a parameter, or ''. ``name`` is upper-case."""
    for key, value in params:
        if key == name:
            return value
    return ""


def says_base64(params: Params) -> bool:
    """Whether ENCODING says that the value is base64."""
    return any(key == "ENCODING" and value in ("B", "BASE64") for key, value in params)


def clean(text: str) -> str:
    """Text as a card can carry it: without control characters and byte order marks, line ends as ``\\n``."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.translate(_CLEAN)


def escape(text: str) -> str:
    """A text value with backslashes (RFC 6350, 3.4)."""
    text = clean(text).replace("\\", "\\\\").replace("\n", "\\n")
    return text.replace(",", "\\,").replace(";", "\\;")


def unescape(value: str) -> str:
    """Resolve the backslashes of a text value; unknown escapes (``C:\\Daten``) stay as they are."""
    if "\\" not in value and "\r" not in value:
        return value.strip()
    if "\\\\" not in value:
        value = value.replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";")
        if "\\" in value:
            for escaped, text in _RARE_ESCAPES:
                value = value.replace(escaped, text)
    else:
        value = _ESCAPE.sub(lambda match: _ESCAPED.get(match[1], match[0]), value)
    if "\r" in value:
        value = value.replace("\r\n", "\n").replace("\r", "\n")
    return value.strip()


def parts_of(value: str) -> list[str]:
    """The components of a value (N, ADR, ORG) as text."""
    if "\\" in value or "\r" in value:
        return [unescape(part) for part in split_parts(value)]
    return [part.strip() for part in value.split(";")]


def items_of(value: str) -> list[str]:
    """The items of a list (CATEGORIES, NICKNAME) as text."""
    return [unescape(item) for item in split_items(value)]


def split_parts(value: str) -> list[str]:
    """Cut at semicolons that no backslash escapes."""
    if "\\" not in value:
        return value.split(";")
    return _cut(_COMPONENT, value)


def split_items(value: str) -> list[str]:
    """Cut at commas that no backslash escapes."""
    if "\\" not in value:
        return value.split(",")
    return _cut(_ITEM, value)


def _cut(pattern: re.Pattern[str], value: str) -> list[str]:
    parts, position = [], 0
    while match := pattern.match(value, position):
        parts.append(match[1])
        if match.end() == len(value):
            if match.end(1) != match.end():
                parts.append("")
            break
        position = match.end()
    return parts
