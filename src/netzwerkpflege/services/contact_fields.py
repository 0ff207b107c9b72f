"""Gestures with one field of a contact, as one makes them on the card itself: each is one undo step."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final

from netzwerkpflege.domain.contact import Contact, Email, Phone, PostalAddress, Profile, WebAddress
from netzwerkpflege.domain.meeting import visible
from netzwerkpflege.domain.outcome import Invalid
from netzwerkpflege.domain.steps import Step
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.store import contacts

Line = Email | Phone | PostalAddress | WebAddress | Profile

LISTS: Final[dict[type[Line], str]] = {
    Email: "emails",
    Phone: "phones",
    PostalAddress: "addresses",
    WebAddress: "urls",
    Profile: "profiles",
}
"""In which field of a contact each kind of line stands."""

_ALONE: Final = frozenset({
    "name", "nickname", "organisation", "department", "title", "role", "birthday", "anniversary", "note", "language",
    "recognition_cue", "met_how", "met_where", "met_on", "met_through", "tags",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class LineEdit:
    """A line of a list as it stood and as it shall be: without ``before`` it is added, without ``after`` taken out."""

    before: Line | None
    after: Line | None

    @property
    def field(self) -> str:
        """The field of the contact in which the line stands. Raises KeyError where there is no line at all."""
        line = self.after if self.before is None else self.before
        return LISTS[type(line)]  # type: ignore[index]


def change_line(desk: Desk, contact_id: int, edit: LineEdit) -> bool:
    """Add, change or take out one address, number or the like; a preferred one is the only one. False for no change.

    Raises NotFound, and Invalid (rule 'changed') where the line is not there any more as it was shown.
    """
    if edit.before == edit.after:
        return False
    with desk.store.read() as session:
        contact = contacts.get(session, contact_id)
    lines = list(getattr(contact, edit.field))
    if edit.before is None:
        lines.append(edit.after)
    elif edit.before not in lines:
        raise Invalid(field=edit.field, rule="changed")
    else:
        place = lines.index(edit.before)
        lines[place : place + 1] = [edit.after] if edit.after is not None else []
    if edit.after is not None and edit.after.preferred:
        lines = [line if line is edit.after else replace(line, preferred=False) for line in lines]
    return _save(desk, contact, _with(contact, {edit.field: tuple(lines)}))


def change_fields(desk: Desk, contact_id: int, values: dict[str, Any]) -> bool:
    """Set fields of which each stands once, such as the birthday. False where nothing changed.

    Raises NotFound, Invalid where nothing would name the contact any more, and KeyError for any other field.
    """
    if unknown := set(values) - _ALONE:
        raise KeyError(", ".join(sorted(unknown)))
    with desk.store.read() as session:
        contact = contacts.get(session, contact_id)
    return _save(desk, contact, _with(contact, values))


def _with(contact: Contact, values: dict[str, Any]) -> Contact:
    return replace(contact, **values)


def _save(desk: Desk, before: Contact, after: Contact) -> bool:
    if after == before:
        return False
    if not visible(after.display_name):
        raise Invalid(field="formatted", rule="empty")
    with desk.store.write(Step.CONTACT_EDIT, after.display_name) as session:
        contacts.update(session, after)
    return True
