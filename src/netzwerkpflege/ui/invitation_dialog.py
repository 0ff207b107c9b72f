"""An invitation before it is kept: the event as it will be, and whom of its guests one knows."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from netzwerkpflege.services import contacts, invitations
from netzwerkpflege.services.desk import Desk
from netzwerkpflege.services.invitations import Received
from netzwerkpflege.ui.event_dialog import EventDialog
from netzwerkpflege.ui.icons import STATUS_ICONS
from netzwerkpflege.ui.series_words import rule_words
from netzwerkpflege.ui.widgets import Card, IconLine, plain_label

_SHOWN = 12


class InvitationDialog(EventDialog):
    """The form of an event, filled from the invitation. Unsure guests come as names, to be linked on the list."""

    def __init__(self, *, desk: Desk, lang: str, received: Received, parent: QWidget | None = None) -> None:
        self._received = received
        super().__init__(desk=desk, lang=lang, event=received.event, parent=parent)
        title = self.tr("Update the event by the invitation") if received.event.id else self.tr("Invitation")
        self.setWindowTitle(title)
        self._say()
        self.body.insertWidget(self.body.count() - 1, self._guests())
        self.fit()

    def keep(self) -> int:
        sure, names = invitations.people(self._received)
        return invitations.keep(self.desk, self.planned(), sure, names, self.series_title())

    def _say(self) -> None:
        invitation = self._received.invitation
        if invitation.cancelled:
            self.banner.say(self.tr("The host has called this event off. Nothing happens unless you save."), "warning")
        elif invitation.repeats:
            words = self.tr("It repeats; this is its first evening. Give it a series, and the next one is proposed.")
            if invitation.rule is not None:
                words = self.tr(
                    "It repeats ({often}); this is its first evening. Give it a series, and the next one is proposed."
                ).format(often=rule_words(invitation.rule))
            self.banner.say(words, "info")

    def _guests(self) -> Card:
        card = Card(self.tr("Guests"), "users", self)
        matched = self._received.matched
        for row in contacts.rows(self.desk, [number for _, number in matched.sure][:_SHOWN]):
            words = " · ".join(filter(None, (row.name, row.organisation)))
            card.body.addWidget(IconLine(STATUS_ICONS[row.status.value], words, "body", card))
        names = [guest.name for guest, _ in matched.unsure] + [guest.name for guest in matched.unknown]
        if names:
            words = self.tr("By name only: {names}").format(names=", ".join(names[:_SHOWN]))
            more = " …" if len(names) > _SHOWN else ""
            card.body.addWidget(plain_label(words + more, "muted", wrap=True, parent=card))
        card.setVisible(bool(matched.sure or names))
        return card
