"""Our own table: its columns in German and English, the words for labels, and what keeps its cells harmless.

Where Outlook has a column for something, ours has Outlook's header, so that Outlook reads it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from netzwerkpflege.exchange.headers import Target

LANGUAGES: Final = ("de", "en")


class OwnColumn(NamedTuple):
    """One column of our own tables; those of one e-mail or address have the same ``group`` and ``label``."""

    target: Target
    label: str
    group: int
    german: str
    english: str

    def header(self, language: str) -> str:
        """The header in 'de' or 'en'."""
        return self.german if language == "de" else self.english


def _columns() -> tuple[OwnColumn, ...]:
    found = []
    for line in _COLUMNS.strip().splitlines():
        what, german, english = (part.strip() for part in line.split("|"))
        target, label, group = (what + " - 0"[2 * what.count(" ") :]).split()
        found.append(OwnColumn(Target(target), label.strip("-"), int(group), german, english))
    return tuple(found)


_COLUMNS = """
prefix               | Anrede                   | Title
given                | Vorname                  | First Name
additional           | Weitere Vornamen         | Middle Name
family               | Nachname                 | Last Name
suffix               | Suffix                   | Suffix
formatted            | Anzeigename              | Display Name
nickname             | Spitzname                | Nickname
organisation         | Firma                    | Company
department           | Abteilung                | Department
title                | Position                 | Job Title
role                 | Beruf                    | Profession
email - 1            | E-Mail-Adresse           | E-mail Address
email_label - 1      | E-Mail: Art              | E-mail Label
email - 2            | E-Mail 2: Adresse        | E-mail 2 Address
email_label - 2      | E-Mail 2: Art            | E-mail 2 Label
email - 3            | E-Mail 3: Adresse        | E-mail 3 Address
email_label - 3      | E-Mail 3: Art            | E-mail 3 Label
emails               | Weitere E-Mail-Adressen  | More E-mail Addresses
phone work           | Telefon geschäftlich     | Business Phone
phone work           | Telefon geschäftlich 2   | Business Phone 2
phone home           | Telefon privat           | Home Phone
phone home           | Telefon privat 2         | Home Phone 2
phone cell           | Mobiltelefon             | Mobile Phone
phone main           | Haupttelefon             | Primary Phone
phone other          | Weiteres Telefon         | Other Phone
phone work_fax       | Fax geschäftlich         | Business Fax
phone home_fax       | Fax privat               | Home Fax
phone fax            | Weiteres Fax             | Other Fax
phone company        | Telefon Firma            | Company Main Phone
phone assistant      | Telefon Assistent        | Assistant's Phone
phone car            | Autotelefon              | Car Phone
phone pager          | Pager                    | Pager
phones               | Weitere Telefonnummern   | More Phone Numbers
street work          | Straße geschäftlich      | Business Street
extended work        | Adresszusatz geschäftlich | Business Address Extended
po_box work          | Postfach geschäftlich    | Business Address PO Box
postal_code work     | Postleitzahl geschäftlich | Business Postal Code
locality work        | Ort geschäftlich         | Business City
region work          | Region geschäftlich      | Business State
country work         | Land/Region geschäftlich | Business Country/Region
street home          | Straße privat            | Home Street
extended home        | Adresszusatz privat      | Home Address Extended
po_box home          | Postfach privat          | Home Address PO Box
postal_code home     | Postleitzahl privat      | Home Postal Code
locality home        | Ort privat               | Home City
region home          | Bundesland/Kanton privat | Home State
country home         | Land/Region privat       | Home Country/Region
street - 1           | Weitere Straße           | Other Street
extended - 1         | Weiterer Adresszusatz    | Other Address Extended
po_box - 1           | Weiteres Postfach        | Other Address PO Box
postal_code - 1      | Weitere Postleitzahl     | Other Postal Code
locality - 1         | Weiterer Ort             | Other City
region - 1           | Weiteres/r Bundesland/Kanton | Other State
country - 1          | Weiteres/e Land/Region   | Other Country/Region
address_label - 1     | Weitere Anschrift: Art  | Other Address Label
addresses            | Weitere Anschriften      | More Addresses
url - 1              | Webseite                 | Web Page
url_label - 1        | Webseite: Art            | Web Page Label
urls                 | Weitere Webseiten        | More Web Pages
profiles             | Profile                  | Profiles
birthday             | Geburtstag               | Birthday
anniversary          | Jahrestag                | Anniversary
note                 | Notizen                  | Notes
tag                  | Kategorien               | Categories
language             | Sprache                  | Language
preferred            | Bevorzugt                | Preferred
uid                  | UID                      | UID
"""
COLUMNS: Final = _columns()

_LABELS: Final = {
    "home": ("privat", "home"),
    "work": ("geschäftlich", "work"),
    "other": ("weitere", "other"),
    "cell": ("mobil", "mobile"),
    "home_cell": ("mobil privat", "home mobile"),
    "work_cell": ("mobil geschäftlich", "work mobile"),
    "fax": ("Fax", "fax"),
    "home_fax": ("Fax privat", "home fax"),
    "work_fax": ("Fax geschäftlich", "work fax"),
    "pager": ("Pager", "pager"),
    "main": ("Hauptnummer", "main"),
    "car": ("Autotelefon", "car"),
    "company": ("Zentrale", "company"),
    "assistant": ("Assistenz", "assistant"),
}
_CODES: Final = {
    **{word.lower(): code for code, words in _LABELS.items() for word in (code, *words)},
    **dict.fromkeys(("arbeit", "dienstlich", "business", "office"), "work"),
    **dict.fromkeys(("sonstige", "weiteres"), "other"),
    **dict.fromkeys(("handy", "mobiltelefon"), "cell"),
    "other fax": "fax",
}
_RISKY: Final = "=+-@\t\r＝＋－＠"
_PHONE = re.compile(r"\+[\d\s()/.-]*\Z")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_FIELD = re.compile(r"((?:[^\\|]|\\.)*)(\||\Z)", re.DOTALL)
_PHONE_GUARD = "\u00a0"


def label_word(label: str, language: str) -> str:
    """A label as a person reads it; one's own word stays, in quotation marks where it would be taken for another."""
    if label in _LABELS:
        return _LABELS[label][language != "de"]
    return f'"{label}"' if label.startswith('"') or label_code(label) != label else label


def label_code(word: str) -> str:
    """The label that a word stands for in either language; every other word stays as it is."""
    word = word.strip()
    if len(word) > 1 and word.startswith('"') and word.endswith('"'):
        return word[1:-1]
    return _CODES.get(word.lower(), word)


def guard(text: str) -> str:
    """A cell that no spreadsheet takes for a formula: an apostrophe before ``= + - @``, which ``unguard`` takes off.

    Before a phone number stands a no-break space instead: it stays text, with its plus, and is fit to be dialled.
    """
    if text[:1] not in _RISKY and text[:1] != "'":
        return text
    return (_PHONE_GUARD if _PHONE.match(text) else "'") + text if text else text


def unguard(text: str) -> str:
    """What ``guard`` was given."""
    if text[:1] == _PHONE_GUARD or (text[:1] == "'" and (text[1:2] or "x") in _RISKY + "'"):
        return text[1:]
    return text


def entry(fields: Sequence[str], preferred: bool) -> str:
    """One line of a list in a cell: fields between bars, a star before what is preferred."""
    texts = [text.replace("\\", "\\\\").replace("\n", "\\n").replace("|", "\\|") for text in fields]
    while texts and not texts[-1]:
        del texts[-1]
    line = " | ".join(texts)
    return f"* {line}" if preferred else f"\\{line}" if line.startswith("*") else line


def entries(cell: str, count: int) -> list[tuple[list[str], bool]]:
    """The lines of a list in a cell: ``count`` fields each, and whether it is preferred."""
    found = []
    for line in cell.split("\n"):
        preferred = line.startswith("* ")
        fields = [_plain(field) for field in _fields(line[2:] if preferred else line)]
        if any(fields):
            found.append(((fields + [""] * count)[:count], preferred))
    return found


def _fields(line: str) -> list[str]:
    fields, position = [], 0
    while match := _FIELD.match(line, position):
        fields.append(match[1])
        if not match[2]:
            break
        position = match.end()
    return fields


def _plain(field: str) -> str:
    return _ESCAPED.sub(lambda match: "\n" if match[1] == "n" else match[1], field.strip())
