"""Lines of another version, or mended ones, as lines of vCard 3.0 or 4.0: what the sender wrote, in UTF-8."""

from __future__ import annotations

import base64
import re
from typing import Final
from urllib.parse import unquote

from netzwerkpflege.exchange.dates import parse_day
from netzwerkpflege.exchange.line import Line, Params, clean, escape, first_param, unescape
from netzwerkpflege.exchange.line_fields import field_of
from netzwerkpflege.exchange.own_lines import photo_line
from netzwerkpflege.exchange.photo import decode_base64, read_photo
from netzwerkpflege.exchange.properties import ANNIVERSARIES

_TEXTS: Final = frozenset(
    {
        *("FN", "NOTE", "TITLE", "ROLE", "LABEL", "EMAIL", "TEL", "UID", "LANG", "X-LANG", "MAILER", "X-ABLABEL"),
        *("X-DEPARTMENT", "X-KADDRESSBOOK-X-DEPARTMENT"),
    }
)
_STRUCTURED: Final = frozenset({"N", "ADR", "ORG"})
_LISTS: Final = frozenset({"NICKNAME", "CATEGORIES"})
_BINARY_KINDS: Final = {"LOGO": "image", "PHOTO": "image", "SOUND": "audio", "KEY": "application"}
_DATA_URI = re.compile(r"data:([^;,]*+)(?:;[^,]*)?;base64,", re.IGNORECASE)
_NOT_IN_A_NAME = re.compile(r"[^A-Za-z0-9_-]+")
_ONLY_IN_3 = frozenset({"internet", "x400"})


def portable(line: Line, was: str, version: str) -> Line:
    """A line of version ``was`` as one of ``version``: no CHARSET, no quoted-printable, base64 as the version has it.

    What other values mean is left as it is; days, profiles and numbers that are URIs are the fields' affair.
    """
    out = _portable(line, was, version)
    if not field_of(line, {}) and field_of(out, {}):
        return out._replace(name=f"{out.name}-X")  # what meant nothing to us must not come to mean something
    return out


def _portable(line: Line, was: str, version: str) -> Line:
    name = _NOT_IN_A_NAME.sub("-", line.name)
    group = _NOT_IN_A_NAME.sub("-", line.group)
    if line.name == "PHOTO" and (photo := read_photo(line)).data is not None:
        return photo_line(photo.data, photo.media_type, version)._replace(group=group)
    params = tuple((key, clean(value)) for key, value in line.params if key not in ("CHARSET", "ENCODING"))
    if line.is_base64:
        return _binary(Line(group, name, params, line.value), version)
    if version == "3.0" and line.name in _BINARY_KINDS and (match := _DATA_URI.match(line.value)):
        kind = (("TYPE", match[1].rpartition("/")[2].upper()),) if match[1] else ()
        others = tuple(param for param in params if param[0] not in ("TYPE", "VALUE", "MEDIATYPE"))
        return _binary(Line(group, name, (*kind, *others), line.value[match.end() :]), version)
    if was != version:
        params = types_for(params, version, internet=line.name == "EMAIL" and version == "3.0")
        if line.name == "TEL" and line.text()[:4].lower() == "tel:":
            others = tuple(param for param in params if param[0] != "VALUE")
            return Line(group, name, others, escape(unquote(line.text()[4:])))
        if version == "4.0" and line.name in ("BDAY", *ANNIVERSARIES) and parse_day(line.text()) is None:
            params = (("VALUE", "text"), *(param for param in params if param[0] != "VALUE"))
    return Line(group, name, params, _value(line, was))


def types_for(params: Params, version: str, internet: bool = False) -> Params:
    """Parameters with TYPE=pref and PREF=1 as the version has them; ``internet`` says that 3.0 wants it named."""
    preferred = any(key == "PREF" and value.strip() == "1" for key, value in params)
    kept: list[tuple[str, str]] = []
    for key, value in params:
        if key != "TYPE":
            if version == "4.0" or key != "PREF":
                kept.append((key, value))
            continue
        for word in filter(None, map(str.strip, value.split(","))):
            if word.lower() == "pref":
                preferred = True
            elif version != "4.0" or word.lower() not in _ONLY_IN_3:
                kept.append(("TYPE", word.lower() if version == "4.0" else word))
    if version == "4.0":
        return (*kept, ("PREF", "1")) if preferred and not first_param(tuple(kept), "PREF") else tuple(kept)
    if internet and not any(key == "TYPE" and value.lower() in _ONLY_IN_3 for key, value in kept):
        kept.insert(0, ("TYPE", "INTERNET"))
    return (*kept, ("TYPE", "PREF")) if preferred else tuple(kept)


def _value(line: Line, was: str) -> str:
    """The value with the backslashes of 3.0 and 4.0, which have them alike (RFC 2426, 4; RFC 6350, 3.4)."""
    if line.name in _TEXTS or (line.name == "AGENT" and "\n" in line.value):
        return escape(unescape(line.value))
    if was not in ("3.0", "4.0"):
        if line.name in _STRUCTURED:
            return ";".join(map(escape, line.parts()))
        if line.name in _LISTS:
            return ",".join(map(escape, line.items()))
    return clean(line.value).replace("\n", "\\n")


def _binary(line: Line, version: str) -> Line:
    """Base64 anew, for senders pad it wrongly: ENCODING=b in 3.0, a data: URI in 4.0."""
    found = _DATA_URI.match(line.value)
    value = base64.b64encode(decode_base64(line.value[found.end() :] if found else line.value)).decode("ascii")
    params = tuple(param for param in line.params if param[0] != "VALUE")
    if version == "3.0":
        return line._replace(params=(("ENCODING", "b"), *params), value=value)
    kind = line.param("TYPE").lower() or "octet-stream"
    media_type = kind if "/" in kind else f"{_BINARY_KINDS.get(line.name, 'application')}/{kind}"
    others = tuple(param for param in params if param[0] != "TYPE")
    return line._replace(params=others, value=f"data:{media_type};base64,{value}")
