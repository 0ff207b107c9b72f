"""A second reader of cards, written for the exam alone: from the RFCs, without a line of the program's or of vobject.

It is plain and slow, and knows nothing of broken cards beyond what two other readers agree on (``truth.jsonl``).
From the properties of a card it works out the facts that an address book must show: one tuple for each.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

Fact = tuple[str, ...]
"""A field with its value, as ("phone", "0171 1") or ("label", "0171 1", "cell")."""

PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF87a", b"GIF89a")
SERVICES = {
    *("X-AIM", "X-ICQ", "X-JABBER", "X-MSN", "X-YAHOO", "X-SKYPE", "X-SKYPE-USERNAME", "X-GTALK", "X-GOOGLE-TALK"),
    *("X-GADUGADU", "X-GROUPWISE", "X-QQ", "X-TWITTER", "X-FACEBOOK", "X-LINKEDIN", "X-SIP", "X-SAMETIME", "X-FLICKR"),
    *("IMPP", "X-SOCIALPROFILE", "SOCIALPROFILE"),
}
ANNIVERSARIES = {
    *("ANNIVERSARY", "X-ANNIVERSARY", "X-EVOLUTION-ANNIVERSARY", "X-KADDRESSBOOK-X-ANNIVERSARY", "X-MS-ANNIVERSARY"),
    *("X-KADDRESSBOOK-ANNIVERSARY", "X-WAB-WEDDING_ANNIVERSARY"),
}
NAME_PARTS = ("family", "given", "additional", "prefix", "suffix")
ADDRESS_PARTS = ("po_box", "extended", "street", "locality", "region", "postal_code", "country")
BOOKKEEPING = {"VERSION", "PRODID", "REV", "PROFILE", "BEGIN", "END"}


@dataclass
class Property:
    """One property; ``value`` is decoded from its transfer encoding, with the backslashes of the sender.

    ``sha256`` stands in for bytes that are known by their hash alone; ``is_picture`` says that they are a photo.
    """

    group: str
    name: str
    params: list[tuple[str, str]]
    value: str | bytes
    sha256: str = ""
    is_picture: bool = False

    def types(self) -> list[str]:
        """The values of TYPE in lower case."""
        return [word.strip().lower() for key, value in self.params if key == "TYPE" for word in value.split(",")]


# --- bytes -> properties (RFC 2426, RFC 6350; vCard 2.1 of versit) ---


def read_file(data: bytes) -> list[list[Property]]:
    """The cards of a file that is written by the rules: UTF-8 or UTF-16, BEGIN and END in pairs."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        text = data.decode("utf-16")
    elif b"\0B\0E\0G" in data[:64] or data[:1] == b"\0":
        text = data.decode("utf-16-be")
    elif b"B\0E\0G\0" in data[:64]:
        text = data.decode("utf-16-le")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", "replace")
    lines = re.split(r"\r\r\n|\r\n|\n|\r", text)
    cards: list[list[Property]] = []
    depth = 0
    for line in _unfolded(lines):
        mark = line.strip().upper().replace(" ", "")
        if mark == "BEGIN:VCARD":
            depth += 1
            if depth == 1:
                cards.append([])
        elif mark == "END:VCARD":
            depth = max(0, depth - 1)
        elif depth == 1 and (found := _property(line)):
            cards[-1].append(found)
    return cards


def _unfolded(lines: list[str]) -> Iterator[str]:
    """Logical lines: folded by an indent, or by ``=`` where the value is quoted-printable."""
    whole = ""
    for line in lines:
        quoted = "QUOTED-PRINTABLE" in whole.partition(":")[0].upper()
        if quoted and whole.endswith("="):
            whole = whole[:-1] + line
        elif line[:1] in (" ", "\t") and whole:
            whole += line[1:]
        else:
            if whole:
                yield whole
            whole = line
    if whole:
        yield whole


def _property(line: str) -> Property | None:
    match = re.match(r'(?:([\w-]+)\.)?([\w-]+)((?:;(?:[^":;]|"[^"]*")*)*):(.*)\Z', line, re.DOTALL)
    if match is None:
        return None
    params: list[tuple[str, str]] = []
    for part in re.findall(r';((?:[^";]|"[^"]*")*)', match[3] or ""):
        key, equals, value = part.partition("=")
        if not equals:
            bare = key.strip().upper()
            key, value = ("ENCODING" if bare in ("BASE64", "QUOTED-PRINTABLE", "B") else "TYPE"), key
        params.append((key.strip().upper(), value.strip().replace('"', "")))
    value = match[4]
    encoding = next((word.upper() for key, word in params if key == "ENCODING"), "")
    if encoding == "QUOTED-PRINTABLE":
        charset = next((word for key, word in params if key == "CHARSET"), "utf-8")
        try:
            value = quopri.decodestring(value.encode()).decode(charset)
        except (LookupError, UnicodeError):
            return None
    if encoding in ("B", "BASE64"):
        try:
            return Property(match[1] or "", match[2].upper(), params, base64.b64decode("".join(value.split())))
        except binascii.Error:
            return None
    return Property(match[1] or "", match[2].upper(), params, value)


# --- properties -> facts ---


def facts_of(card: list[Property]) -> tuple[list[Fact], list[Property]]:
    """The facts that an address book must show of a card, and the properties that no field of ours is for."""
    facts: list[Fact] = []
    rest: list[Property] = []
    version = next((item.value for item in card if item.name == "VERSION"), "")
    labels = {item.group: _own_label(_text(item)) for item in card if item.name == "X-ABLABEL" and item.group}
    has_address = any(item.name == "ADR" and any(_parts(item)) for item in card)
    seen: set[str] = set()
    for item in card:
        if item.name in BOOKKEEPING or item.name == "X-ABLABEL" or not (item.value or b"").strip():  # type: ignore[union-attr]
            continue
        found = _facts(item, labels, version == "2.1", seen, has_address)
        facts += found
        if not found:
            rest.append(item)
    return facts, rest


def holds_somebody(facts: list[Fact]) -> bool:
    """Whether a card names somebody, or says how to reach them."""
    return any(fact[0] in ("name", "nickname", "organisation", "email", "phone", *NAME_PARTS) for fact in facts)


def _facts(item: Property, labels: dict[str, str], old: bool, seen: set[str], has_address: bool) -> list[Fact]:
    name = item.name
    if name == "PHOTO":
        return _once(seen, "photo", _photo(item))
    if isinstance(item.value, bytes):
        return []
    text = _text(item)
    if name == "FN":
        return _once(seen, "name", text)
    if name == "N":
        if name in seen:
            return []
        seen.add(name)
        return [(part, value) for part, value in zip(NAME_PARTS, _parts(item, old), strict=False) if value]
    if name == "NICKNAME":
        return [("nickname", value) for value in _items(item.value) if value]
    if name == "ORG":
        first, *units = _parts(item)
        return [("organisation", first)] * bool(first) + [("department", unit) for unit in units if unit]
    if name in ("TITLE", "ROLE", "NOTE"):
        return [(name.lower(), text)]
    if name in ("EMAIL", "TEL"):
        kind, scheme = ("email", "mailto:") if name == "EMAIL" else ("phone", "tel:")
        value = unquote(text[len(scheme) :]).strip() if text.lower().startswith(scheme) else text
        return [(kind, value), *_labelled(item, value, labels)] if value else []
    if name == "ADR":
        pairs = [(part, value) for part, value in zip(ADDRESS_PARTS, _parts(item, old), strict=False) if value]
        return [(f"address.{part}", value) for part, value in pairs]
    if name == "LABEL" and not has_address:
        return [("address.street", text)]
    if name == "URL":
        return [("url", text), *_labelled(item, text, labels)]
    if name in SERVICES:
        return [("profile", _without_scheme(name, text))]
    if name == "BDAY":
        return _once(seen, "birthday", _day(item, text))
    if name in ANNIVERSARIES or (name == "X-ABDATE" and labels.get(item.group, "").lower() == "anniversary"):
        return _once(seen, "anniversary", _day(item, text))
    if name == "CATEGORIES":
        return [("tag", value) for value in _items(item.value) if value]
    if name in ("UID", "LANG"):
        return _once(seen, "uid" if name == "UID" else "language", text)
    return []


def _without_scheme(name: str, text: str) -> str:
    """What stands behind the scheme of IMPP (RFC 4770), or behind Apple's in a profile."""
    match = re.match(r"(x-apple|[A-Za-z][A-Za-z0-9+.-]*):(?!//)(.+)", text, re.DOTALL)
    return unquote(match[2]) if match and (name == "IMPP" or match[1] == "x-apple") else text


def _once(seen: set[str], field: str, value: str) -> list[Fact]:
    if not value or field in seen:
        return []
    seen.add(field)
    return [(field, value)]


def _labelled(item: Property, value: str, labels: dict[str, str]) -> list[Fact]:
    """A label of one's own, else home, work, cell, fax or pager where TYPE says so."""
    if own := labels.get(item.group, ""):
        return [("label", value, own)]
    types = item.types()
    if item.name == "TEL":
        kind = next((word for word in ("fax", "cell") if word in types), "")
        if kind:
            return [("label", value, kind)]
        if "pager" in types and not {"home", "work"} & set(types):
            return [("label", value, "pager")]
    return [("label", value, word) for word in ("home", "work") if word in types][:1]


def _own_label(text: str) -> str:
    match = re.fullmatch(r"_?\$!<(.*)>!\$_?", text.strip(), re.DOTALL)
    if match is None:
        return text.strip()
    return {"assistantphone": "assistant", "companymain": "company", "mobile": "cell"}.get(
        match[1].lower(), match[1].lower()
    )


def _photo(item: Property) -> str:
    """The SHA-256 of a picture that stands in the card; '' for anything else."""
    if item.sha256:
        return item.sha256 if item.is_picture else ""
    value = item.value
    if isinstance(value, str):
        match = re.match(r"data:[^,]*;base64,", value, re.IGNORECASE)
        if match is None:
            return ""
        try:
            value = base64.b64decode(value[match.end() :].replace("\\", ""))
        except binascii.Error:
            return ""
    is_picture = value.startswith(PICTURES) or (value[:4] == b"RIFF" and value[8:12] == b"WEBP")
    return hashlib.sha256(value).hexdigest() if is_picture and len(value) > 30 else ""


def _day(item: Property, text: str) -> str:
    """A day of RFC 6350, 4.3.1 as ``1970-04-12`` or ``--04-12``; '' for anything else."""
    omitted = next((value for key, value in item.params if key == "X-APPLE-OMIT-YEAR"), "0000")
    match = re.match(r"(\d{4}|--)-?(\d{2})-?(\d{2})(?:[T ].*)?\Z", text.replace("---", "--"))
    if match is None or not ("01" <= match[2] <= "12" and "01" <= match[3] <= "31"):
        return ""
    year = "-" if match[1] in ("--", omitted) else match[1]
    return f"{year}-{match[2]}-{match[3]}"


def _text(item: Property) -> str:
    return _unescaped(item.value) if isinstance(item.value, str) else ""


def _unescaped(value: str) -> str:
    """RFC 6350, 3.4."""
    return re.sub(
        r"\\(.)", lambda m: {"n": "\n", "N": "\n"}.get(m[1], m[1] if m[1] in ',;:\\"' else m[0]), value, flags=re.DOTALL
    ).strip()


def _parts(item: Property, old: bool = False) -> list[str]:
    """The components of N, ADR or ORG; commas make lists in them from 3.0 on, whose items are joined with blanks."""
    value = item.value if isinstance(item.value, str) else ""
    parts = re.findall(r"((?:[^\\;]|\\.)*\\?)(?:;|\Z)", value, re.DOTALL)[: value.count(";") + 1]
    return [_unescaped(part) for part in parts]


def _items(value: str) -> list[str]:
    found = re.findall(r"((?:[^\\,]|\\.)*\\?)(?:,|\Z)", value, re.DOTALL)[: value.count(",") + 1]
    return [_unescaped(item) for item in found]
