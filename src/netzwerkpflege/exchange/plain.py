"""Plain cards: the short way through a card that holds nothing unusual, as nearly all cards do.

It knows only whole cards of lines whose heads were read before. Everything else is left to ``lines``, which reads
with care; for the cards read here both give the same.
"""

from __future__ import annotations

from typing import Final

from netzwerkpflege.exchange.heads import Content, known_heads

MAX_PLAIN: Final = 8192
"""Characters; longer cards have a photo or are strange, and ``lines`` unfolds them faster."""


def plain_lines(text: str) -> list[Content] | None:
    """The properties of a card, unfolded (RFC 6350, 3.2); None where it must be read with care."""
    if len(text) > MAX_PLAIN or "\0" in text or "\ufeff" in text:
        return None
    if "\r" in text:
        rows = text.split("\r\n")
        rest = "".join(rows)
        if "\r" in rest or "\n" in rest:
            return None
    else:
        rows = text.split("\n")
    if rows[0] != "BEGIN:VCARD" or rows.pop() != "END:VCARD":
        return None
    del rows[0]
    found: list[Content] = []
    append, head_of = found.append, known_heads.get
    for row in rows:
        name, colon, value = row.partition(":")
        head = head_of(name)
        if head is not None and colon and not head.kind:
            append((head, value))
        elif found and row.startswith((" ", "\t")):
            head, value = found[-1]
            found[-1] = head, value + row[1:]
        else:
            return None
    return found
