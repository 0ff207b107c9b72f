"""Where cards come from: files, folders of them, archives. Each source yields its cards one by one, in order."""

from __future__ import annotations

import os
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from netzwerkpflege.domain.outcome import Problem
from netzwerkpflege.exchange.cardfile import MAX_FILE, RawCard, open_cards
from netzwerkpflege.exchange.columns import Mapping, guess
from netzwerkpflege.exchange.monica import MonicaReminder, looks_like_monica, open_monica
from netzwerkpflege.exchange.source import size_of
from netzwerkpflege.exchange.table import open_table
from netzwerkpflege.exchange.table_cards import cards_of

_CARDS: Final = (".vcf", ".vcard")
_TABLES: Final = (".csv", ".tsv", ".tab")
_INSIDE: Final = (*_CARDS, ".zip")
_ZIP_MARK: Final = b"PK\x03\x04"
_MAX_MEMBERS: Final = 100_000
_MAX_UNPACKED: Final = 1 << 30
_ENCRYPTED: Final = 0x1


@dataclass(frozen=True, slots=True)
class ReadingWay:
    """How the person wants a file to be read, where the program had to guess: '' and () stand for the guess.

    ``separator`` and ``mapping`` (what each column holds) are for tables.
    """

    charset: str = ""
    separator: str = ""
    mapping: Mapping = ()


@dataclass(frozen=True, slots=True)
class Source:
    """One file. ``name`` is what reports call it, ``total`` its bytes.

    ``inside`` says for members of an archive (``archive/member``) how they are read; the others are read by ``way``.
    ``reminders`` are those that came with a card, by its number; filled while the source is read.
    """

    name: str
    path: Path
    total: int
    way: ReadingWay = field(default_factory=ReadingWay)
    inside: MappingOf[str, ReadingWay] = field(default_factory=dict)
    reminders: dict[int, tuple[MonicaReminder, ...]] = field(default_factory=dict)

    def __iter__(self) -> Iterator[RawCard | Problem]:
        """Each card, or a Problem for what is none. Never raises."""
        if _is_zip(self.path):
            yield from _unzipped(self)
        elif is_table(self.path):
            yield from _rows(self)
        elif looks_like_monica(self.path):
            for person in open_monica(self.path, self.name):
                if isinstance(person, Problem):
                    yield person
                    continue
                if person.reminders:
                    self.reminders[person.card.number] = person.reminders
                yield person.card
        else:
            yield from open_cards(self.path, self.name, self.way.charset)


def find(paths: Iterable[Path], ways: MappingOf[str, ReadingWay] | None = None) -> tuple[list[Source], list[Problem]]:
    """The sources behind paths; a folder stands for all card files and archives below it.

    ``ways`` says for names of files (and ``archive/member``) how they are to be read.
    """
    sources: list[Source] = []
    strays: list[Problem] = []
    ways = ways or {}
    for path in paths:
        inside = sorted(_below(path)) if path.is_dir() else [path]
        if not inside:
            strays.append(Problem("file.folder", os.fspath(path)))
        for file in inside:
            name = os.fspath(file)
            sources.append(Source(name, file, size_of(file), ways.get(name, ReadingWay()), ways))
    return sources, strays


def _below(folder: Path) -> Iterator[Path]:
    for place, _, names in os.walk(folder, followlinks=False):
        yield from (Path(place) / name for name in names if name.lower().endswith(_INSIDE))


def is_table(path: Path) -> bool:
    """Whether a file is to be read as a table: by its name, unless cards stand in it."""
    if path.suffix.lower() not in _TABLES:
        return False
    try:
        with path.open("rb") as stream:
            head = stream.read(4096)
    except (OSError, ValueError):
        return True
    return b"BEGIN:VCARD" not in head.replace(b"\0", b"").upper()


def _rows(source: Source) -> Iterator[RawCard | Problem]:
    """The rows of a table as cards, by the chosen columns or by the guessed ones."""
    table = open_table(source.path, source.name, source.way.charset or None, source.way.separator or None)
    if isinstance(table, Problem):
        yield table
        return
    chosen = source.way.mapping
    yield from cards_of(table, chosen if len(chosen) == len(table.headers) else guess(table))


def _is_zip(path: Path) -> bool:
    try:
        with path.open("rb") as stream:
            return stream.read(4) == _ZIP_MARK
    except (OSError, ValueError):
        return False


def _unzipped(source: Source) -> Iterator[RawCard | Problem]:
    """The cards of an archive, member by member. Nothing is written to disk, and no member is trusted in its size."""
    try:
        with zipfile.ZipFile(source.path) as archive:
            members = [member for member in archive.infolist() if _is_card_file(member)]
            if not members:
                yield Problem("zip.no_cards", source.name)
            yield from _members(source, archive, members)
    except PermissionError:
        yield Problem("file.no_permission", source.name)
    except (OSError, ValueError, NotImplementedError, RuntimeError, EOFError, zipfile.BadZipFile, zipfile.LargeZipFile):
        yield Problem("zip.damaged", source.name)


def _is_card_file(member: zipfile.ZipInfo) -> bool:
    name = member.filename.rpartition("/")[2]
    return not member.is_dir() and name.lower().endswith(_CARDS) and not name.startswith("._")


def _members(
    source: Source, archive: zipfile.ZipFile, members: Sequence[zipfile.ZipInfo]
) -> Iterator[RawCard | Problem]:
    left = _MAX_UNPACKED
    for number, member in enumerate(members):
        name = f"{source.name}/{member.filename}"
        if member.flag_bits & _ENCRYPTED:
            yield Problem("zip.locked", name)
            continue
        if number >= _MAX_MEMBERS or member.file_size > min(left, MAX_FILE):
            yield Problem("zip.too_large", name, details={"limit": _MAX_UNPACKED >> 20})
            return
        try:
            with archive.open(member) as stream:
                data = stream.read(left + 1)
        except (OSError, ValueError, NotImplementedError, RuntimeError, EOFError, zipfile.BadZipFile, zlib.error):
            yield Problem("zip.damaged", name)
            continue
        left -= len(data)
        yield from open_cards(data, name, source.inside.get(name, source.way).charset)
