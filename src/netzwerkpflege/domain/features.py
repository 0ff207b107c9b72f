"""What of a person is compared to recognise them: names in words, addresses as keys, nothing of the spelling left.

From plain values, so that a card, a row of the address book and a contact are compared alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Final

from netzwerkpflege.domain.contact import Contact
from netzwerkpflege.domain.given_names import is_given_name
from netzwerkpflege.domain.name_words import FIRM_WORDS, LEGAL_FORMS, OFFICES, PARTICLES, PROVIDERS, TITLES
from netzwerkpflege.domain.text import email_key, fold, phone_key

_WORD: Final = re.compile(r"[^\W\d_]+")
_HONORARY: Final = re.compile(r"\bh\.?\s?c\.?\b")
_GENERATIONS: Final = {"sen": "sen", "senior": "sen", "sr": "sen", "jun": "jun", "junior": "jun", "jr": "jun"}
_SAID: Final = re.compile(r"\b(sen|jun|senior|junior|sr|jr)\b", re.IGNORECASE)
_LEGAL_LETTERS: Final = re.compile(r"\be\.?\s?[vkg]\b\.?")
_OFFICE_BEGINNINGS: Final = ("info.", "info-", "kontakt.", "noreply", "no-reply", "familie", "fam.")
_MOBILE: Final = (
    *("+4915", "+4916", "+4917", "+4365", "+4366", "+4367", "+4368", "+4369"),
    *("+4175", "+4176", "+4177", "+4178", "+4179"),
)
_CODE: Final = re.compile(r"\d{4,5}")
_FALSE_TRUNK: Final = re.compile(r"^(\+(?:49|43|41))0+")


@dataclass(frozen=True, slots=True)
class Features:
    """A person in keys. Words are folded; ``given`` may hold initials; titles and „von“ are off.

    ``mails`` are keys of ``email_key``, ``phones`` those of ``phone_key`` in international form, ``birthday`` is as
    ``PartialDate.isoformat`` writes it. A card without any name of a person has neither ``given`` nor ``family``.
    ``firms`` are the domains of those mail addresses that are one person's at a firm.
    """

    given: tuple[str, ...] = ()
    family: tuple[str, ...] = ()
    generation: str = ""
    nickname: str = ""
    mails: tuple[str, ...] = ()
    firms: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    has_mobile: bool = False
    organisation: str = ""
    birthday: str = ""
    postal_codes: tuple[str, ...] = ()


def features(
    formatted: str,
    given: str = "",
    family: str = "",
    *,
    additional: str = "",
    suffix: str = "",
    nickname: str = "",
    organisation: str = "",
    mails: Iterable[str] = (),
    phones: Iterable[str] = (),
    birthday: str = "",
    postal_codes: Iterable[str] = (),
) -> Features:
    """The features of plain values; ``mails`` and ``phones`` are keys as ``email_key`` and ``phone_key`` make them."""
    generation = ""
    if suffix:
        generation = next((_GENERATIONS[word] for word in words(suffix) if word in _GENERATIONS), "")
    firm = _organisation(organisation)
    first, last, said = _names(formatted, f"{given} {additional}" if additional else given, family, firm)
    if not first and not last and not firm:
        firm = _organisation(formatted) if FIRM_WORDS.intersection(words(formatted)) else ""
    mails = tuple(mails)
    numbers = tuple([_international(key) for key in phones if len(key) > 4])
    return Features(
        first,
        last,
        generation or said,
        " ".join(words(nickname)) if nickname else "",
        mails,
        tuple([mail.rpartition("@")[2] for mail in mails if _is_at_a_firm(mail)]),
        numbers,
        any(map(is_mobile, numbers)),
        firm,
        birthday,
        tuple([code[0] for text in postal_codes if (code := _CODE.search(text))]),
    )


def features_of(contact: Contact) -> Features:
    """The features of a contact."""
    name = contact.name
    return features(
        name.formatted,
        name.given,
        name.family,
        additional=name.additional,
        suffix=name.suffix,
        nickname=contact.nickname,
        organisation=contact.organisation,
        mails=[email_key(item.address) for item in contact.emails],
        phones=[phone_key(item.number) for item in contact.phones],
        birthday=contact.birthday.isoformat() if contact.birthday else "",
        postal_codes=[item.postal_code for item in contact.addresses],
    )


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """The folded words of a name, without digits and signs."""
    folded = fold(text)
    if "c" in folded and "h" in folded:
        folded = _HONORARY.sub(" ", folded)
    return tuple(_WORD.findall(folded))


def _names(formatted: str, given: str, family: str, firm: str) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    """Given and family words and the generation, from the parts, or where they lack from the whole name."""
    first, last = _person(words(given)), _person(words(family))
    mark = _SAID.search(formatted)
    generation = _GENERATIONS[mark[0].lower()] if mark and mark.start() > 0 else ""
    if not (first[0] and last[0]):
        shown = words(formatted)
        if FIRM_WORDS.intersection(shown) or (firm and not (first[0] or last[0]) and _organisation(formatted) == firm):
            shown = ()
        if first[0] or last[0]:
            known = {*first[0], *last[0]}
            rest, _ = _person(tuple([word for word in shown if word not in known]))
            first, last = (first[0] or rest, first[1]), (last[0] or rest, last[1])
        elif shown:
            first, last = _parted(formatted)
    return first[0], last[0], generation or first[1] or last[1]


def _parted(formatted: str) -> tuple[_Person, _Person]:
    """Given and family words of a whole name: „Berg, Anna“, or the last word with all its hyphens."""
    before, comma, behind = formatted.partition(",")
    if comma and (behind_words := _person(words(behind))[0]):
        return (behind_words, ""), _person(words(before))
    parts = [kept for part in before.split() if (kept := _person(words(part))[0])]
    parts = [part for part in parts[:-1] if not _is_noise(part)] + [
        part for part in parts[-1:] if not _is_generation(part)
    ]
    if not parts:
        return ((), ""), ((), "")
    if len(parts) == 1 and is_given_name(parts[0][0]):
        return (parts[0], ""), ((), "")
    return (tuple(chain.from_iterable(parts[:-1])), ""), (parts[-1], "")


def _is_noise(found: tuple[str, ...]) -> bool:
    """Whether these words are but particles or a generation; as the last word „Graf“ is a name."""
    return all(word in PARTICLES or word in _GENERATIONS for word in found)


def _is_generation(found: tuple[str, ...]) -> bool:
    return all(word in _GENERATIONS for word in found)


_Person = tuple[tuple[str, ...], str]


@lru_cache(maxsize=4096)
def _person(found: tuple[str, ...]) -> _Person:
    """Words without titles, particles and „sen.“; and which of „sen“ and „jun“ was among them."""
    generation = next((_GENERATIONS[word] for word in found[1:] if word in _GENERATIONS), "")
    kept = tuple([w for w in found if w not in TITLES and w not in PARTICLES and w not in _GENERATIONS])
    return kept or tuple([word for word in found if word not in TITLES]), generation


@lru_cache(maxsize=4096)
def _organisation(text: str) -> str:
    """A firm's name without its legal form."""
    if not text:
        return ""
    folded = _LEGAL_LETTERS.sub(" ", fold(text))
    return " ".join([word for word in re.findall(r"[^\W_]+", folded) if word not in LEGAL_FORMS])


def is_office(mail: str) -> bool:
    """Whether a mail address is a firm's or an office's rather than a person's."""
    local = mail.partition("@")[0]
    return local in OFFICES or local.startswith(_OFFICE_BEGINNINGS)


def _is_at_a_firm(mail: str) -> bool:
    return mail.rpartition("@")[2] not in PROVIDERS and not is_office(mail)


def is_mobile(number: str) -> bool:
    """Whether a number of Germany, Austria or Switzerland is a mobile; of other countries nobody can tell by it."""
    return number.startswith(_MOBILE)


def _international(key: str) -> str:
    """A phone key without the zero that is often left in behind +49, +43 and +41, where no area code begins with it."""
    return _FALSE_TRUNK.sub(r"\1", key) if key.startswith(("+490", "+430", "+410")) else key
