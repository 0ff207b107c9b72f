"""One file for each person: what classic Outlook wants, which reads one card of a file."""

from __future__ import annotations

import contextlib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from netzwerkpflege.domain.outcome import FileUnwritable
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
    All files are written or none: whatever fails, also in ``cards``, ours are taken away again, and so is a folder
    that was made for them. Raises FileUnwritable, DiskFull.
    """
    written: list[Path] = []
    made = _made(folder)
    try:
        _write(folder, cards, written)
    except BaseException:
        for path in written:
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)
        if made:
            with contextlib.suppress(OSError):
                folder.rmdir()
        raise
    return written


def _made(folder: Path) -> bool:
    """True where the folder was not there and has been made. Raises FileUnwritable, DiskFull."""
    try:
        folder.mkdir()
    except FileExistsError as error:
        if folder.is_dir():
            return False
        raise FileUnwritable(file=folder.name, rule="no_folder") from error
    except OSError as error:
        raise expected_trouble(error, folder) from error
    return True


def _write(folder: Path, cards: Iterable[tuple[str, bytes]], written: list[Path]) -> None:
    """Write the files; each is in ``written`` as soon as its name is taken."""
    numbers: dict[str, int] = {}
    for name, data in cards:
        stem = file_name(name)
        path, numbers[stem.casefold()] = _reserved(folder, stem, numbers.get(stem.casefold(), 0) + 1)
        written.append(path)
        write_whole(path, [data])


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
