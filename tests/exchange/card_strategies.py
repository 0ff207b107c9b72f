"""Invented contacts and broken texts for the property tests of the exchange floor."""

from __future__ import annotations

from hypothesis import strategies as st

from netzwerkpflege.domain.contact import (
    Contact,
    Email,
    Name,
    PartialDate,
    Phone,
    PostalAddress,
    Profile,
    WebAddress,
)

# What a card can carry: no control characters but line ends and tabs, no byte order mark, no half surrogate.
_CHARACTERS = st.characters(
    blacklist_categories=("Cs",), blacklist_characters=[*map(chr, range(32)), "\x7f", "\ufeff"]
) | st.sampled_from("\n\t;,:\\\"'^=%äöüß€😀")


def text(min_size: int = 0, max_size: int = 90) -> st.SearchStrategy[str]:
    """Text without outer blanks, as fields of a contact are."""
    return (
        st.text(_CHARACTERS, min_size=min_size, max_size=max_size).map(str.strip).filter(lambda t: len(t) >= min_size)
    )


_words = text(1)
_flags = st.booleans()
_labels = st.sampled_from(["", "home", "work", "other"]) | text(0, 20).filter(lambda t: "$!<" not in t)
_phone_labels = _labels | st.sampled_from(
    ["cell", "work_cell", "home_cell", "fax", "home_fax", "work_fax", "pager", "main"]
)
_services = st.sampled_from(["xmpp", "skype", "aim", "msn", "telegram", "linkedin", "mastodon", "twitter"])
_numbers = _words.filter(lambda t: not t.lower().startswith("tel:"))
_addresses = _words.filter(lambda t: not t.lower().startswith("mailto:"))
_profile_values = _words.filter(lambda t: not t.lower().startswith("x-apple:"))
_days = st.dates().map(lambda d: PartialDate(d.year if d.year > 1604 else None, d.month, d.day))


def _once(strategy: st.SearchStrategy, key=lambda item: item) -> st.SearchStrategy:
    return st.lists(strategy, max_size=3, unique_by=key).map(tuple)


contacts = st.builds(
    Contact,
    uid=text(0, 40),
    name=st.builds(
        Name, formatted=_words, prefix=text(), given=text(), additional=text(), family=text(), suffix=text()
    ),
    nickname=text(),
    organisation=text(),
    department=text(),
    title=text(),
    role=text(),
    emails=_once(st.builds(Email, _addresses, _labels, _flags)),
    phones=_once(st.builds(Phone, _numbers, _phone_labels, _flags)),
    addresses=_once(st.builds(PostalAddress, text(), text(), _words, text(), text(), text(), text(), _labels, _flags)),
    urls=_once(st.builds(WebAddress, _words, _labels, _flags)),
    profiles=_once(st.builds(Profile, _services, _profile_values, _labels, _flags), lambda p: (p.service, p.value)),
    birthday=st.none() | _days,
    anniversary=st.none() | _days,
    note=text(0, 400),
    tags=_once(_words),
    language=text(0, 10),
)

_MARKS = (
    *(
        "BEGIN:VCARD",
        "END:VCARD",
        "VERSION:2.1",
        "VERSION:3.0",
        "VERSION:4.0",
        "begin:vcard ",
        " BEGIN:VCARD",
    ),
    *(
        "AGENT:",
        "N:Berg;Anna;;;",
        "FN:Anna Berg",
        "NOTE;ENCODING=QUOTED-PRINTABLE:=C3=A4=",
        "NOTE;CHARSET=x:ä",
    ),
    *("PHOTO;ENCODING=b:/9j/", "PHOTO:data:image/png;base64,iVBO", "AAAA", "BDAY:--0412", "TEL;HOME;;:1"),
    *("item1.X-ABLabel:_$!<Home>!$_", "item1.EMAIL:a@b.de", 'X;A=":', "=", ":", ";", '"', "\ufeff", "\0"),
)
_line = st.lists(st.sampled_from(_MARKS) | st.text(max_size=12), max_size=3).map("".join)
card_like = st.lists(st.tuples(_line, st.sampled_from(["\n", "\r\n", "\r", "\r\r\n", "\n ", ""])), max_size=25).map(
    lambda pairs: "".join(line + end for line, end in pairs)
)
"""Text that looks like cards, broken in all ways."""
