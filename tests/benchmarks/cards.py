"""Invented German cards in any number, always the same for the same seed: the material of the benchmarks."""

from __future__ import annotations

import base64
import random
from collections.abc import Iterator
from pathlib import Path

GIVEN = [
    "Anna",
    "Änne",
    "Bernd",
    "Björn",
    "Canan",
    "Christa",
    "Dieter",
    "Dörte",
    "Elif",
    "Emil",
    "Franz",
    "Frauke",
    "Greta",
    "Günther",
    "Heinz",
    "Hülya",
    "Ines",
    "Ingo",
    "Jürgen",
    "Jutta",
    "Katharina",
    "Knut",
    "Ludwig",
    "Liselotte",
    "Martina",
    "Mehmet",
    "Norbert",
    "Nadja",
    "Olga",
    "Otto",
    "Petra",
    "Philipp",
    "Renate",
    "Rüdiger",
    "Stefan",
    "Sölve",
    "Tanja",
    "Thies",
    "Ulrich",
    "Uta",
    "Verena",
    "Volker",
    "Wolfgang",
    "Wiebke",
    "Xaver",
    "Yvonne",
    "Zoe",
    "Zbigniew",
]
FAMILY = [
    "Müller",
    "Schmidt",
    "Schneider",
    "Fischer",
    "Weber",
    "Meyer",
    "Wagner",
    "Becker",
    "Schulz",
    "Hoffmann",
    "Kirchhoff",
    "Maurer",
    "Yıldız",
    "Hölzl",
    "Lindner",
    "Obermeier",
    "Wójcik",
    "Strößner",
    "Kappeler",
    "Nägele",
    "Brandl",
    "Groß",
    "Huber",
    "Größer",
    "Jäger",
    "Öztürk",
    "Übelacker",
    "Pfaffenzeller",
    "Straßer",
]
ENDINGS = ("", "", "", "mann", "er", "-Lang", "bauer", "-Öhler", "hofer", "ner", "lein", "stein")
FIRMS = ("Akustik GmbH", "Holzbau", "Steuerberatung", "& Söhne Werkzeugbau", "Catering", "Elektrotechnik", "Verlag AG")
TITLES = ("Geschäftsführerin", "Inhaber", "Steuerberaterin", "Leiter Vertrieb", "freie Lektorin", "Prokurist")
TOWNS = (("80331", "München"), ("84028", "Landshut"), ("85354", "Freising"), ("85435", "Erding"), ("86150", "Augsburg"))
WORDS = [
    "Lange",
    "über",
    "Hallradien",
    "und",
    "Orgeln",
    "gesprochen;",
    "sucht",
    "jemanden,",
    "der",
    "technische",
    "Texte",
    "verständlich",
    "macht.",
    "Kennt",
    "den",
    "Gastgeber",
    "aus",
    "der",
    "Handwerkskammer,",
    "singt",
    "im",
    "Chor,",
    "plant",
    "ein",
    "Messlabor,",
    "mag",
    "Bergtouren",
    "und",
    "Bücher.",
]


def cards(count: int, photos: float = 0.0, seed: int = 1) -> Iterator[bytes]:
    """``count`` vCards 3.0 of about 500 bytes, folded at 75 octets; a share of them with a JPEG of 20–60 kB."""
    chance = random.Random(seed)
    for number in range(count):
        yield card(chance, number, chance.random() < photos)


def card(chance: random.Random, number: int, photo: bool) -> bytes:
    """One card."""
    given, family = chance.choice(GIVEN), chance.choice(FAMILY) + chance.choice(ENDINGS)
    firm, (code, town) = f"{family} {chance.choice(FIRMS)}", chance.choice(TOWNS)
    mail = f"{plain(given)}.{plain(family)}.{number}@{plain(family)}.example"
    lines = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"UID:urn:uuid:00000000-0000-4000-8000-{number:012d}",
        f"N:{family};{given};;;",
        f"FN:{given} {family}",
        f"ORG:{firm};Abteilung {number % 9}",
        f"TITLE:{chance.choice(TITLES)}",
        f"EMAIL;TYPE=INTERNET,WORK:{mail}",
        f"EMAIL;TYPE=INTERNET,HOME:privat{number}@example.net",
        f"TEL;TYPE=WORK,VOICE:+49 89 {chance.randrange(10**7):07d}",
        f"TEL;TYPE=CELL:0171 {chance.randrange(10**7):07d}",
        f"ADR;TYPE=WORK:;;Altstadt {number % 200};{town};;{code};Deutschland",
        f"BDAY:{1940 + number % 60}-{1 + number % 12:02d}-{1 + number % 28:02d}",
        "NOTE:" + " ".join(chance.choices(WORDS, k=14)).replace(",", "\\,").replace(";", "\\;"),
    ]
    if photo:
        picture = b"\xff\xd8\xff\xe0\0\x10JFIF" + chance.randbytes(chance.randrange(20_000, 60_000)) + b"\xff\xd9"
        lines.append("PHOTO;ENCODING=b;TYPE=JPEG:" + base64.b64encode(picture).decode("ascii"))
    lines.append("END:VCARD")
    return b"".join(fold(line.encode()) for line in lines)


def plain(word: str) -> str:
    """A name as it stands in a mail address."""
    letters = word.lower().translate(str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ı": "i", "ó": "o"}))
    return "".join(letter for letter in letters if letter.isascii())


def fold(line: bytes) -> bytes:
    """A content line folded at 75 octets, never inside a character (RFC 6350, 3.2)."""
    parts = []
    while len(line) > 75:
        cut = 75
        while line[cut] & 0xC0 == 0x80:
            cut -= 1
        parts.append(line[:cut])
        line = b" " + line[cut:]
    return b"\r\n".join([*parts, line]) + b"\r\n"


def write(path: Path, count: int, photos: float = 0.0) -> Path:
    """Write a file of ``count`` cards."""
    with path.open("wb") as file:
        file.writelines(cards(count, photos))
    return path
