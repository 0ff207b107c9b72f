"""„Fundstück“: a link, a title, a tip, and how well something that was said goes with it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from netzwerkpflege.domain.meeting import visible
from netzwerkpflege.domain.outcome import Invalid
from netzwerkpflege.domain.text import fold

AT_MOST: Final = 5
"""People proposed for one find."""
SHORTEST: Final = 4
"""Letters of a word that says something."""
_MOST_STEMS: Final = 10
_WORD: Final = re.compile(r"[^\W\d_]+")
_HOST: Final = re.compile(r"^\w+://[^/]*")
_SENTENCE: Final = re.compile(r"(?<=[.!?…])\s+|\n+")
_ENDINGS: Final = ("ern", "en", "er", "es", "em", "e", "n", "s")
_SAYING_NOTHING: Final = """
aber alle allem allen aller alles also andere anderen auch beim bereits dabei damit dann dass deine deinen
deiner denn deren diese diesem diesen dieser dieses doch dort durch eine einem einen einer eines einmal etwas
euer eure ganz gegen gern gerne habe haben hatte hatten heute hier ihnen ihre ihrem ihren ihrer immer jede jedem
jeden jeder jedes jetzt kann kein keine keinen können machen mehr mein meine meinen meiner mich muss müssen nach
nicht nichts noch oder ohne schon sehr sein seine seinem seinen seiner seit sich sind soll sollte sollten
sondern über unser unsere unter viel viele vielen vom wann warum weil welche wenn werden wieder will wird wurde
würde zwischen about after again also another because been before between could does doing every from have
having here into just like many more most much only other over should some such than that their them then there
these they this those through under very were what when where which while will with would your yours http https
html artikel article index
"""
_EMPTY: Final = frozenset(fold(word) for word in _SAYING_NOTHING.split())


@dataclass(frozen=True, slots=True)
class Find:
    """Something that will please somebody. ``link`` is kept as it was typed and never opened."""

    words: str
    day: date
    link: str = ""
    note: str = ""
    id: int | None = None


@dataclass(frozen=True, slots=True)
class FindFor:
    """Whom a find is for, with the sentence that matched, and when it was passed on."""

    find_id: int
    contact_id: int
    name: str
    sentence: str = ""
    passed_on: date | None = None


@dataclass(frozen=True, slots=True)
class Pleased:
    """Somebody whom a find would please, and what they said or what was said with them."""

    contact_id: int
    name: str
    sentence: str


def check_find(find: Find) -> None:
    """A find says something, or is a link. Raises Invalid, naming the field."""
    if not visible(find.words) and not visible(find.link):
        raise Invalid(field="words", rule="empty")


def stems(words: str, link: str = "") -> tuple[str, ...]:
    """The beginnings of the words that say something, folded: of the text, and of a link what follows its host."""
    found: dict[str, None] = {}
    for word in _WORD.findall(f"{words} {_HOST.sub(' ', link.strip())}"):
        folded = fold(word)
        if len(folded) >= SHORTEST and folded not in _EMPTY:
            found.setdefault(_stem(folded))
    return tuple(found)[:_MOST_STEMS]


def matched(text: str, wanted: tuple[str, ...]) -> frozenset[str]:
    """Which of these beginnings begin a word of a text."""
    words = _WORD.findall(fold(text))
    return frozenset(stem for stem in wanted if any(word.startswith(stem) for word in words))


def sentence(text: str, wanted: tuple[str, ...]) -> str:
    """The sentence of a text that has most of these words; the first of several."""
    return max(
        (part.strip() for part in _SENTENCE.split(text)), key=lambda part: len(matched(part, wanted)), default=""
    )


def _stem(folded: str) -> str:
    for ending in _ENDINGS:
        if folded.endswith(ending) and len(folded) - len(ending) >= SHORTEST:
            return folded.removesuffix(ending)
    return folded
