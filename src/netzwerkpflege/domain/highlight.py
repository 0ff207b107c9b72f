"""Where the words of a search stand in a text: the sentence that holds them, and their places in the original spelling."""

from __future__ import annotations

import re
from typing import Final

from netzwerkpflege.domain.text import fold

Span = tuple[int, int]

_WORD: Final = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")
_FOLDED_WORD: Final = re.compile(r"[^\W_]+")
_SENTENCE: Final = re.compile(r"(?<=[.!?…])[”“\"')]*\s+|\n+")
_LETTER: Final = re.compile(r"[^\W\d_]")
_SHORTEST_PART: Final = 3


def words_of(text: str) -> tuple[str, ...]:
    """The folded words of a search, each once."""
    return tuple(dict.fromkeys(_FOLDED_WORD.findall(fold(text))))


def missing(folded: str, words: tuple[str, ...]) -> tuple[str, ...]:
    """Which of the words begin no word of a text that is folded already."""
    begun = _FOLDED_WORD.findall(folded) if any(word in folded for word in words) else []
    return tuple(word for word in words if not any(other.startswith(word) for other in begun))


def spans(text: str, words: tuple[str, ...]) -> tuple[Span, ...]:
    """Where the words begin words of the text, as places in its original spelling: „mu“ is the „Mue“ of „Mueller“."""
    found: list[Span] = []
    for match in _WORD.finditer(text):
        whole = fold(match[0])
        fitting = [word for word in words if whole.startswith(word)]
        if fitting:
            length = _as_long_as(match[0], max(fitting, key=len))
            found.append((match.start(), match.start() + length))
    return tuple(found)


def part_span(text: str, typed: str) -> Span | None:
    """Where a part of a mail address, or digits of a phone number whatever stands between them, are in a text."""
    plain = "".join(typed.lower().split())
    if len(plain) >= _SHORTEST_PART and (at := text.lower().find(plain)) >= 0:
        return at, at + len(plain)
    digits = "".join(char for char in typed if char.isdecimal() and char.isascii()).removeprefix("00").lstrip("0")
    if len(digits) < _SHORTEST_PART or _LETTER.search(typed):
        return None
    places = [place for place, char in enumerate(text) if char.isdecimal()]
    at = "".join(text[place] for place in places).find(digits)
    return None if at < 0 else (places[at], places[at + len(digits) - 1] + 1)


def sentence_with(text: str, words: tuple[str, ...]) -> str:
    """The sentence that holds most of the words; the first where none does."""
    best, most = "", -1
    for sentence in _SENTENCE.split(text):
        if not (shown := " ".join(sentence.split())):
            continue
        hits = len(words) - len(missing(fold(shown), words))
        if hits > most:
            best, most = shown, hits
        if hits == len(words):
            break
    return best


def shortened(text: str, found: tuple[Span, ...], room: int) -> tuple[str, tuple[Span, ...]]:
    """A long sentence from shortly before its first hit on, with its hits moved along; ``room`` in characters."""
    if not found or found[0][1] <= room or len(text) <= room:
        return text, found
    start = text.rfind(" ", 0, max(1, found[0][0] - room // 3)) + 1
    move = start - 2
    return f"… {text[start:]}", tuple((a - move, b - move) for a, b in found if a >= start)


def _as_long_as(word: str, folded: str) -> int:
    """How many letters of a word make the beginning that is looked for; a letter is never cut in two."""
    end = next((n for n in range(1, len(word) + 1) if fold(word[:n]).startswith(folded)), len(word))
    while end < len(word) and fold(word[: end + 1]) == fold(word[:end]):
        end += 1
    return end
