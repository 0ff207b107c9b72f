"""One file for each person: what classic Outlook wants, which reads one card of a file."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from netzwerkpflege.domain.outcome import DiskFull, FileUnwritable
from netzwerkpflege.exchange.whole import expected_trouble, write_whole

EXTENSION: Final = ".vcf"
_LONGEST: Final = 80
"""Characters of a name without number and extension."""
_MOST_BYTES: Final = 180
"""Bytes of the same in UTF-8; file systems allow 255 for all."""
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]+')
_RESERVED = re.compile(
    r"(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|CLOCK\$|COM[0-9¹²³]|LPT[0-9¹²³])(?:\s*\.|\s*\Z)", re.IGNORECASE
)
_NOBODY = "Kontakt"


def write_each(folder: Path, cards: Iterable[tuple[str, bytes]]) -> list[Path]:
    """Write each of ``cards`` (the name that is shown, the card) into a file of its own; returns the files in order.

    A folder that is not there is made. A file that is there already is never touched: the next free number is taken.
    Each file is written whole or not at all; what was written before a failure stays. Raises FileUnwritable, DiskFull.
    """
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise expected_trouble(error, folder) from error
    if not folder.is_dir():
        raise FileUnwritable(file=folder.name)
    written: list[Path] = []
    numbers: dict[str, int] = {}
    for name, data in cards:
        stem = file_name(name)
        path, numbers[stem.casefold()] = _reserved(folder, stem, numbers.get(stem.casefold(), 0) + 1)
        try:
            write_whole(path, [data])
        except (FileUnwritable, DiskFull):
            path.unlink(missing_ok=True)
            raise
        written.append(path)
    return written


def file_name(name: str) -> str:
    """A name that every file system takes, without its extension: umlauts stay, signs with a meaning go."""
    text = "".join(
        " " if unicodedata.category(char)[0] in "CZ" else char for char in unicodedata.normalize("NFC", name)
    )
    text = " ".join(_FORBIDDEN.sub(" ", text).split()).strip(" .")
    text = text[:_LONGEST].strip(" .")
    while len(text.encode()) > _MOST_BYTES:
        text = text[:-1].strip(" .")
    if _RESERVED.match(text):
        text = f"_{text}"
    return text or _NOBODY


def _reserved(folder: Path, stem: str, number: int) -> tuple[Path, int]:
    """The first free file from a number on, taken by an empty file so that nobody else gets it."""
    for candidate, taken in _candidates(folder, stem, number):
        try:
            with candidate.open("xb"):
                return candidate, taken
        except FileExistsError:
            continue
        except OSError as error:
            raise expected_trouble(error, candidate) from error
    raise FileUnwritable(file=stem)


def _candidates(folder: Path, stem: str, number: int) -> Iterator[tuple[Path, int]]:
    for taken in range(number, number + 100_000):
        yield folder / (f"{stem}{EXTENSION}" if taken == 1 else f"{stem} ({taken}){EXTENSION}"), taken
