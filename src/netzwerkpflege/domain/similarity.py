"""The same person? What speaks for it and what against, weighed in points up to 100.

Names alone never decide: who shares only a name is a namesake (``Kind.HOMONYM``), offered apart and never chosen
beforehand. An address or number that many share (info@, a switchboard) weighs little. Where the names contradict each
other, as with couples or father and son, only what belongs to one person alone still counts.
The rules and the reasons: docs/decisions/0009-same-person.md.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from netzwerkpflege.domain.features import Features, is_mobile, is_office
from netzwerkpflege.domain.name_likeness import Likeness, family_likeness, given_likeness

LIKELY_FROM: Final = 60
SURE_FROM: Final = 90


class Kind(StrEnum):
    """What two contacts are to each other."""

    SURE = "sure"
    LIKELY = "likely"
    HOMONYM = "homonym"
    """The same name, and nothing else to go by: two people, as far as one can see."""
    OTHER = "other"


class Sign(StrEnum):
    """What speaks for or against two contacts being one person. Sentences stand in ``phrases`` under ``match.<code>``."""

    NAME = "name"
    NAME_SWAPPED = "name_swapped"
    NAME_SHORT = "name_short"
    NAME_DOUBLE = "name_double"
    NAME_SLIP = "name_slip"
    NAME_INITIAL = "name_initial"
    NAME_PARTLY = "name_partly"
    GIVEN = "given"
    FAMILY = "family"
    NO_NAME = "no_name"
    NICKNAME = "nickname"
    MAIL = "mail"
    MAIL_SHARED = "mail_shared"
    MOBILE = "mobile"
    PHONE = "phone"
    PHONE_SHARED = "phone_shared"
    BIRTHDAY = "birthday"
    BIRTHDAY_DAY = "birthday_day"
    ORGANISATION = "organisation"
    POSTAL_CODE = "postal_code"
    OTHER_GIVEN = "other_given"
    OTHER_FAMILY = "other_family"
    OTHER_NAME = "other_name"
    OTHER_BIRTHDAY = "other_birthday"
    OTHER_DAY_NEAR = "other_day_near"
    OTHER_GENERATION = "other_generation"
    OTHER_MOBILE = "other_mobile"
    OTHER_COLLEAGUE = "other_colleague"
    FIRM_AND_PERSON = "firm_and_person"


@dataclass(frozen=True, slots=True)
class Score:
    """How probably two contacts are one person, up to 100, and why."""

    value: int
    reasons: tuple[Sign, ...]
    against: tuple[Sign, ...]
    kind: Kind


Shared = Callable[[str], int]
"""How many contacts of the address book have a mail or phone key."""


def both_alone(key: str) -> int:
    """Where nothing is known of an address book: nobody but these two has the key."""
    return 2


_NAME_POINTS: Final = (  # by likeness of the given name; in each row by that of the family name, in the same order
    # same, short (never), part, slip, initial, none, other
    (45, 45, 40, 36, 30, 15, 15),  # the same given name
    (40, 40, 36, 30, 20, 12, 8),  # a short form
    (40, 40, 36, 30, 20, 12, 8),  # (a part: never)
    (36, 36, 30, 20, 10, 10, -20),  # a slip
    (28, 28, 24, 18, 8, 4, -25),  # an initial
    (20, 20, 16, 12, 4, 0, -25),  # none
    (-45, -45, -45, -50, -50, -25, -60),  # another
)
_FULL_NAME: Final = 28
"""From so many points on given and family name are the same, as far as both are known."""
_CLOSE_NAME: Final = 36


def score(one: Features, other: Features, shared: Shared = both_alone) -> Score:
    """Compare two contacts; ``shared`` says how many contacts of the address book have a mail or phone key."""
    reasons: list[Sign] = []
    against: list[Sign] = []
    name = _name(one, other, reasons, against)
    contradicted = name < 0 or Sign.OTHER_FAMILY in against
    points = name + _mails(one, other, shared, contradicted, reasons)
    points += _phones(one, other, shared, contradicted, reasons, against)
    points += _birthday(one.birthday, other.birthday, reasons, against)
    if one.generation != other.generation and name >= _FULL_NAME:
        points -= 50 if one.generation and other.generation else 25
        against.append(Sign.OTHER_GENERATION)
    if one.organisation and one.organisation == other.organisation and Sign.NO_NAME not in reasons:
        points += 0 if contradicted else 15
        reasons.append(Sign.ORGANISATION)
    if one.postal_codes and not set(one.postal_codes).isdisjoint(other.postal_codes):
        points += 0 if contradicted else 8
        reasons.append(Sign.POSTAL_CODE)
    if (
        name >= _CLOSE_NAME
        and one.firms
        and not any(sign in _PERSONAL for sign in reasons)
        and not _one_mailbox(one, other)
        and not set(one.firms).isdisjoint(other.firms)
    ):
        points -= 8
        against.append(Sign.OTHER_COLLEAGUE)
    value = max(0, min(100, points))
    return Score(value, tuple(reasons), tuple(against), _kind(value, name, against))


_PERSONAL: Final = (Sign.MAIL, Sign.MOBILE)
_CONTRADICTIONS: Final = (Sign.OTHER_BIRTHDAY, Sign.OTHER_GENERATION, Sign.OTHER_FAMILY)


def _one_mailbox(one: Features, other: Features) -> bool:
    """Whether both have one address that is no office's: on three cards of one person too, where it counts as shared."""
    return any(key in other.mails and not is_office(key) for key in one.mails)


def _kind(value: int, name: int, against: list[Sign]) -> Kind:
    if value >= SURE_FROM:
        return Kind.SURE
    if value >= LIKELY_FROM:
        return Kind.LIKELY
    if name >= _CLOSE_NAME and not any(sign in _CONTRADICTIONS for sign in against):
        return Kind.HOMONYM
    return Kind.OTHER


def _name(one: Features, other: Features, reasons: list[Sign], against: list[Sign]) -> int:
    """Points for the names; negative where they contradict each other."""
    nameless = not (one.given or one.family), not (other.given or other.family)
    if any(nameless):
        return _without_name(one, other, nameless, reasons, against)
    given, family = given_likeness(one.given, other.given), family_likeness(one.family, other.family)
    points, swapped = _NAME_POINTS[given][family], False
    if points < _CLOSE_NAME:
        for a, b in ((one, other), (other, one)):
            crossed = given_likeness(a.given, b.family), family_likeness(a.family, b.given)
            if max(crossed) <= Likeness.SLIP and (turned := _NAME_POINTS[crossed[0]][crossed[1]] - 2) > points:
                (given, family), points, swapped = crossed, turned, True
    if given is Likeness.OTHER and _is_called(one, other):
        points = _NAME_POINTS[Likeness.SHORT][family]
        given = Likeness.SHORT
        reasons.append(Sign.NICKNAME)
    _say(given, family, swapped, reasons, against)
    return points


def _without_name(
    one: Features, other: Features, nameless: tuple[bool, bool], reasons: list[Sign], against: list[Sign]
) -> int:
    """A firm and a firm, a firm and a person who works there, or only an address and a person."""
    if all(nameless):
        reasons.append(Sign.NO_NAME)
        if one.organisation and one.organisation == other.organisation:
            reasons.append(Sign.ORGANISATION)
            return 45
        return -40 if one.organisation and other.organisation else 20
    firm = one if nameless[0] else other
    if firm.organisation:
        against.append(Sign.FIRM_AND_PERSON)
        return -60
    reasons.append(Sign.NO_NAME)
    return 20


def _is_called(one: Features, other: Features) -> bool:
    """Whether one's given name is what the other is called."""
    return any(
        a.nickname and b.given and (a.nickname == " ".join(b.given) or a.nickname == b.given[0])
        for a, b in ((one, other), (other, one))
    )


def _say(given: Likeness, family: Likeness, swapped: bool, reasons: list[Sign], against: list[Sign]) -> None:
    """Put the likeness of the names into signs."""
    if Likeness.OTHER in (given, family):
        if given is family:
            against.append(Sign.OTHER_NAME)
        elif given is Likeness.OTHER:
            against.append(Sign.OTHER_GIVEN)
            if family <= Likeness.SLIP:
                reasons.append(Sign.FAMILY)
        else:
            against.append(Sign.OTHER_FAMILY)
            if given <= Likeness.SLIP:
                reasons.append(Sign.GIVEN)
        return
    if swapped:
        reasons.append(Sign.NAME_SWAPPED)
    elif Likeness.NONE in (given, family):
        reasons.append(Sign.NAME_PARTLY)
    elif Likeness.INITIAL in (given, family):
        reasons.append(Sign.NAME_INITIAL)
    elif (given, family) == (Likeness.SAME, Likeness.SAME):
        reasons.append(Sign.NAME)
    else:
        if Likeness.SLIP in (given, family):
            reasons.append(Sign.NAME_SLIP)
        if family is Likeness.PART:
            reasons.append(Sign.NAME_DOUBLE)
        if given is Likeness.SHORT and Sign.NICKNAME not in reasons:
            reasons.append(Sign.NAME_SHORT)


def _mails(one: Features, other: Features, shared: Shared, contradicted: bool, reasons: list[Sign]) -> int:
    """Points for mail addresses that both have."""
    points = 0
    for key in one.mails:
        if key not in other.mails:
            continue
        if not is_office(key) and shared(key) <= 2:
            points += 10 if Sign.MAIL in reasons else 45
            reasons[len(reasons) :] = [] if Sign.MAIL in reasons else [Sign.MAIL]
        elif Sign.MAIL_SHARED not in reasons:
            points += 0 if contradicted else 15
            reasons.append(Sign.MAIL_SHARED)
    return points


def _phones(
    one: Features, other: Features, shared: Shared, contradicted: bool, reasons: list[Sign], against: list[Sign]
) -> int:
    """Points for numbers that both have: a mobile is one person's, a landline a household's, a switchboard a firm's."""
    points = 0
    for key in one.phones:
        if key not in other.phones:
            continue
        count, mobile = shared(key), is_mobile(key)
        if mobile and count <= 2:
            points = max(points, 40)
            sign = Sign.MOBILE
        elif count <= 5:
            points = max(points, 0 if contradicted else 28 if count <= 2 else 20)
            sign = Sign.PHONE
        else:
            points = max(points, 0 if contradicted else 6)
            sign = Sign.PHONE_SHARED
        if sign not in reasons:
            reasons.append(sign)
    if Sign.MOBILE not in reasons and one.has_mobile and other.has_mobile and Sign.MAIL not in reasons:
        against.append(Sign.OTHER_MOBILE)
        points -= 8
    return points


def _birthday(one: str, other: str, reasons: list[Sign], against: list[Sign]) -> int:
    """Points for birthdays, which may lack their year: ``1970-04-12`` or ``--04-12``."""
    if not one or not other:
        return 0
    if one == other:
        whole = not one.startswith("--")
        reasons.append(Sign.BIRTHDAY if whole else Sign.BIRTHDAY_DAY)
        return 35 if whole else 20
    if one[-5:] == other[-5:] and (one.startswith("--") or other.startswith("--")):
        reasons.append(Sign.BIRTHDAY_DAY)
        return 20
    if _near(one, other):
        against.append(Sign.OTHER_DAY_NEAR)
        return -15
    against.append(Sign.OTHER_BIRTHDAY)
    return -35


def _near(one: str, other: str) -> bool:
    """Whether one figure differs, or day and month are swapped: a slip rather than another day."""
    if len(one) != len(other) or (one[:-5] != other[:-5] and one[-5:] != other[-5:]):
        return False
    if sum(a != b for a, b in zip(one, other, strict=True)) == 1:
        return True
    return one[:-5] == other[:-5] and one[-5:] == f"{other[-2:]}-{other[-5:-3]}"
