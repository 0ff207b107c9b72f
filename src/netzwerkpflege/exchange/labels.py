"""Labels: „home“, „work“, „mobile“ … from TYPE, PREF and X-ABLabel, and what stands in a card for each label.

The codes: home, work, other; for phones also cell, home_cell, work_cell, fax, home_fax, work_fax, pager,
main, car, video, text, assistant, company; every other label is a word of the sender and kept as written.
"""

from __future__ import annotations

import re
from typing import Final

from netzwerkpflege.exchange.heads import Head
from netzwerkpflege.exchange.line import clean

PHONE_TYPES: Final = {
    "home": ("HOME", "VOICE"),
    "work": ("WORK", "VOICE"),
    "cell": ("CELL",),
    "home_cell": ("CELL", "HOME"),
    "work_cell": ("CELL", "WORK"),
    "fax": ("FAX",),
    "home_fax": ("FAX", "HOME"),
    "work_fax": ("FAX", "WORK"),
    "pager": ("PAGER",),
    "main": ("MAIN",),
    "car": ("CAR",),
    "video": ("VIDEO",),
    "text": ("TEXT",),
    "other": ("OTHER",),
}
"""How a phone's label is written as TYPE."""
PLACE_TYPES: Final = {"home": ("HOME",), "work": ("WORK",), "other": ("OTHER",)}
"""How the label of anything else is written as TYPE."""
APPLE_WORDS: Final = {
    "assistant": "_$!<AssistantPhone>!$_",
    "company": "_$!<CompanyMain>!$_",
    "homepage": "_$!<HomePage>!$_",
    "school": "_$!<School>!$_",
    "other": "_$!<Other>!$_",
}
"""Labels that Apple's programs translate by themselves."""

_PLAIN_WORDS = frozenset(
    {
        *(
            "internet",
            "x400",
            "pref",
            "voice",
            "msg",
            "postal",
            "parcel",
            "dom",
            "intl",
            "bbs",
            "modem",
            "isdn",
        ),
        *(
            "pcs",
            "textphone",
            "tlx",
            "jpeg",
            "png",
            "gif",
            "uri",
            "aol",
            "applelink",
            "attmail",
            "cis",
            "eworld",
        ),
        *("ibmmail", "mcimail", "powershare", "prodigy"),
    }
)
_CELL = frozenset({"cell", "mobile", "iphone"})
_ONE_WORD = {
    "mobile": "cell",
    "iphone": "cell",
    "homefax": "home_fax",
    "workfax": "work_fax",
    "otherfax": "fax",
    "homemobile": "home_cell",
    "workmobile": "work_cell",
    "assistantphone": "assistant",
    "companymain": "company",
}
_APPLE = re.compile(r"_?\$!<(.*)>!\$_?\Z", re.DOTALL)


def label_of(head: Head) -> tuple[str, bool]:
    """The label of a property and whether it is the preferred one (TYPE=pref, PREF=1); the head keeps it."""
    if head.label is None:
        head.label = _label(head, head.name == "TEL") if head.params else ("", False)
    return head.label


def _label(head: Head, phone: bool) -> tuple[str, bool]:
    written = [word.strip() for name, value in head.params if name == "TYPE" for word in value.split(",")]
    words = [word.lower() for word in written]
    preferred = "pref" in words or any(name == "PREF" and value.strip() == "1" for name, value in head.params)
    place = "home" if "home" in words else "work" if "work" in words else ""
    if phone and "fax" in words:
        return (f"{place}_fax" if place else "fax"), preferred
    if phone and not _CELL.isdisjoint(words):
        return (f"{place}_cell" if place else "cell"), preferred
    if place:
        return place, preferred
    for word, lower in zip(written, words, strict=True):
        if lower in _ONE_WORD:
            return _ONE_WORD[lower], preferred
        if lower in PHONE_TYPES:
            return lower, preferred
        if lower and lower not in _PLAIN_WORDS:
            return word, preferred
    return "", preferred


def label_from_apple(text: str) -> str:
    """The label in X-ABLabel: ``_$!<Home>!$_`` is 'home', everything else the sender's own word."""
    text = clean(text).strip()
    if match := _APPLE.match(text):
        word = match[1].strip().lower()
        return _ONE_WORD.get(word, word)
    return text
