"""Who is in the address book, by what a card is recognised; two people of one name and one number are never made one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Final, NamedTuple

from netzwerkpflege.domain.features import Features, features, is_mobile
from netzwerkpflege.domain.matching import Verdict, uid_key
from netzwerkpflege.domain.similarity import Sign, score

_MOST: Final = 24
"""So many contacts of one name and one address are told apart; of more the rest is left to the search for doubles."""


class Reach(NamedTuple):
    """What a card is recognised by besides itself and its UID.

    ``own`` are hashes of the full name with a mail address or mobile, ``shared`` those with another number, which a
    household or a firm shares. ``generation`` is 'sen', 'jun' or '', ``birthday`` is as ``PartialDate.isoformat`` writes it.
    """

    own: Sequence[int] = ()
    shared: Sequence[int] = ()
    birthday: str = ""
    generation: str = ""
    has_mail: bool = False


class Found(NamedTuple):
    """The verdict on a card, and which contact it concerns (0 for a new one).

    ``held`` are contacts of the same name and address who are not taken for the same person, for something speaks
    against it, or it could be more than one of them: the person decides.
    """

    verdict: Verdict
    number: int = 0
    held: tuple[int, ...] = ()


_NOBODY: Final = Found(Verdict.NEW)


def reach_of(name: str, mails: Iterable[str], phones: Iterable[str], birthday: str, suffix: str = "") -> Reach:
    """The reach of a person: a full name (``reach_name``), mail and phone keys, birthday and „jun.“ ('' for none)."""
    if not name:
        return Reach()
    own = [hash((name, key)) for key in mails if key]
    has_mail = bool(own)
    shared: list[int] = []
    for key in phones:
        if key:
            (own if is_mobile(key) else shared).append(hash((name, key)))
    return Reach(own, shared, birthday, features("", suffix=suffix).generation if suffix else "", has_mail)


@dataclass(slots=True)
class Known:
    """Who is in the address book, by what one recognises them. Grows while an import runs.

    Cards, uids and ways to reach somebody are kept as 64-bit hashes, so that a hundred thousand people need a few
    megabytes. Two different texts share one with a chance of 1 in 10 to the 8th among all of them together.
    """

    by_card: dict[int, int] = field(default_factory=dict)
    by_uid: dict[int, int] = field(default_factory=dict)
    by_reach: dict[int, int] = field(default_factory=dict)
    first_fresh: int = 1 << 62
    """From this number on contacts came with the import that runs."""
    apart: Collection[tuple[int, int]] = frozenset()
    """Pairs that are not the same person, the smaller number first."""
    _further: dict[int, list[int]] = field(default_factory=dict)
    _birthdays: dict[int, str] = field(default_factory=dict)
    _generations: dict[int, str] = field(default_factory=dict)
    _with_mail: set[int] = field(default_factory=set)

    def find(self, card_sha256: str, uid: str, reach: Reach) -> Found:
        """The verdict on a card.

        The same card or UID is the same person. The same name with the same mail address or mobile is, too, unless the
        birthdays differ or one is „sen.“ and one „jun.“; with another number only where the mail addresses and a „jun.“
        of but one do not speak against it either. Where it could be either of two, who were set apart or share but a
        number, nobody is chosen.
        """
        if known := self.by_card.get(hash(card_sha256)):
            return Found(Verdict.DUPLICATE if known >= self.first_fresh else Verdict.UNCHANGED, known)
        if uid and (known := self.by_uid.get(uid_key(uid))):
            return Found(Verdict.DUPLICATE if known >= self.first_fresh else Verdict.UPDATED, known)
        held: dict[int, None] = {}
        for is_own, keys in ((True, reach.own), (False, reach.shared)):
            if not (there := self._reached(keys)):
                continue
            fitting = [n for n in there if n not in held and not self._speaks_against(n, reach, is_own)]
            if fitting and (len(fitting) == 1 or (is_own and not self._any_apart(fitting))):
                return Found(Verdict.DUPLICATE, fitting[0])
            held.update(dict.fromkeys(there))
        return Found(Verdict.NEW, 0, tuple(held)) if held else _NOBODY

    def has_card(self, card_sha256: str) -> bool:
        """Whether this very card was read before."""
        return hash(card_sha256) in self.by_card

    def personal(self, contact_id: int) -> Features:
        """Birthday and generation of somebody who can be recognised by name and address."""
        birthday, generation = self._birthdays.get(contact_id, ""), self._generations.get(contact_id, "")
        return Features(birthday=birthday, generation=generation)

    def learn(self, contact_id: int, card_sha256: str, uid: str, reach: Reach) -> None:
        """From now on this contact is known by this card too."""
        self.by_card.setdefault(hash(card_sha256), contact_id)
        if uid:
            self.by_uid.setdefault(uid_key(uid), contact_id)
        self.learn_reach(contact_id, reach)

    def learn_reach(self, contact_id: int, reach: Reach) -> None:
        """From now on this contact is known by these ways to reach it too."""
        for key in chain(reach.own, reach.shared):
            if self.by_reach.setdefault(key, contact_id) != contact_id:
                further = self._further.setdefault(key, [])
                if contact_id not in further and len(further) < _MOST:
                    further.append(contact_id)
        if reach.birthday:
            self._birthdays.setdefault(contact_id, reach.birthday)
        if reach.generation:
            self._generations.setdefault(contact_id, reach.generation)
        if reach.has_mail:
            self._with_mail.add(contact_id)

    def _reached(self, keys: Iterable[int]) -> list[int]:
        """Who is reached by these keys, each once."""
        found = [(known, key) for key in keys if (known := self.by_reach.get(key))]
        if not found:
            return []
        return list(dict.fromkeys(number for known, key in found for number in (known, *self._further.get(key, ()))))

    def _speaks_against(self, contact_id: int, reach: Reach, is_own: bool) -> bool:
        """Whether somebody of the same name and address is another person, as far as one can see."""
        if not is_own and reach.has_mail and contact_id in self._with_mail:
            return True  # had they one mail address in common, it would have been found by that
        generation = self._generations.get(contact_id, "")
        if generation != reach.generation and not (is_own and "" in (generation, reach.generation)):
            return True
        there = self._birthdays.get(contact_id, "")
        if not there or not reach.birthday or there == reach.birthday:
            return False
        return Sign.OTHER_BIRTHDAY in score(Features(birthday=there), Features(birthday=reach.birthday)).against

    def _any_apart(self, contact_ids: list[int]) -> bool:
        if not self.apart:
            return False
        return any((one, other) in self.apart for one in contact_ids for other in contact_ids)
