"""Words for what reaches the person outside the window."""

from __future__ import annotations

from typing import Final

GERMAN: Final[dict[str, str]] = {
    "notice.one": "Eine Erinnerung steht heute an.",
    "notice.many": "{count} Erinnerungen stehen heute an.",
    "notice.done": "Erledigt",
    "notice.tomorrow": "Morgen",
    "help.watch": "ohne Fenster an Erinnerungen denken (wenn die Einstellung es will)",
}
ENGLISH: Final[dict[str, str]] = {
    "notice.one": "A reminder is on for today.",
    "notice.many": "{count} reminders are on for today.",
    "notice.done": "Done",
    "notice.tomorrow": "Tomorrow",
    "help.watch": "mind reminders without a window (where the setting wants it)",
}
