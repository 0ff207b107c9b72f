"""A name as somebody types it, in its parts."""

from __future__ import annotations

from netzwerkpflege.domain.contact import Name
from netzwerkpflege.domain.meeting import visible
from netzwerkpflege.domain.text import without_titles


def split_name(text: str) -> Name:
    """The last word is the family name; „Berg, Anna“ is turned round, a title in front („Dr. Anna Berg“) is one."""
    words = visible(text)
    rest = without_titles(words)
    prefix = words[: len(words) - len(rest)].strip()
    family, comma, given = (part.strip() for part in rest.partition(","))
    if not comma or not given or not family:
        given, _, family = rest.rpartition(" ")
    if not given:
        return Name(words, prefix, family=rest) if prefix else Name(words, given=words)
    return Name(" ".join(filter(None, (prefix, given, family))), prefix, given, family=family)
