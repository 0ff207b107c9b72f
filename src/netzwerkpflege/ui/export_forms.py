"""For what contacts can be exported: each form with the words that explain it, its ending, and what it cannot carry."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication

DEFAULT: Final = "vcard30"
VERSIONS: Final = {"vcard30": "3.0", "vcard40": "4.0", "vcard21": "2.1"}
"""The forms that are cards: only they can be written as a file for each person."""
EACH_BY_NATURE: Final = "vcard21"
"""Classic Outlook reads the first person of a file alone."""


class Form(NamedTuple):
    """A form in the words of the window."""

    key: str
    title: str
    sentence: str
    left_out: str
    files: str
    suffix: str

    def is_cards(self) -> bool:
        """True where a file for each person can be written."""
        return self.key in VERSIONS


def forms() -> list[Form]:
    """All forms, the usual one first, in the language of the window."""
    return [*_cards(), *_lists()]


def _cards() -> list[Form]:
    translate = QCoreApplication.translate
    files = translate("ExportForms", "Business cards")
    ours = translate(
        "ExportForms",
        "Not in it is what belongs to you alone: conversations, reminders, the recognition cue and how you met.",
    )
    smaller = translate("ExportForms", "Large photos are made smaller.")
    labels = translate("ExportForms", "Labels of your own are lost.")
    return [
        Form(
            "vcard30",
            translate("ExportForms", "For phones and most address books (vCard 3.0)"),
            translate("ExportForms", "iPhone, Android, Mac, Thunderbird and nearly all other programs read it."),
            f"{ours} {smaller}",
            files,
            "vcf",
        ),
        Form(
            "vcard40",
            translate("ExportForms", "For newer address books (vCard 4.0)"),
            translate("ExportForms", "Photos stay as large as they are. Many Android phones cannot read it."),
            ours,
            files,
            "vcf",
        ),
        Form(
            "vcard21",
            translate("ExportForms", "For older Outlook (vCard 2.1)"),
            translate(
                "ExportForms", "This Outlook reads only the first person of a file: best a file for each person."
            ),
            f"{ours} {smaller} {labels}",
            files,
            "vcf",
        ),
    ]


def _lists() -> list[Form]:
    translate = QCoreApplication.translate
    return [
        Form(
            "csv",
            translate("ExportForms", "Table for Excel and Outlook (CSV)"),
            translate("ExportForms", "One line for each person; the new Outlook and Outlook on the web read it too."),
            translate(
                "ExportForms",
                "Not in it are photos and further details of the original cards, and what belongs to you alone: "
                "conversations, reminders, the recognition cue and how you met.",
            ),
            translate("ExportForms", "Tables"),
            "csv",
        ),
        Form(
            "json",
            translate("ExportForms", "For programs that process it further (JSON)"),
            translate("ExportForms", "All fields, also the recognition cue, how you met and how the gate stands."),
            translate(
                "ExportForms",
                "Not in it are photos, conversations, reminders and original cards. "
                "To keep everything, save a backup (in the menu “File”).",
            ),
            translate("ExportForms", "JSON files"),
            "json",
        ),
    ]
