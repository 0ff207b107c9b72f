"""Counts in words: one or many, thousands apart, files. By itself, so that who counts need not load what reads cards."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from PySide6.QtCore import QCoreApplication, QLocale


def number(count: int) -> str:
    """A count with its thousands apart."""
    return QLocale().toString(count)


def counted(count: int, one: str, many: str) -> str:
    """„1 Karte“, „412 Karten“: ``many`` has {count}."""
    return one if count == 1 else many.format(count=number(count))


def file_words(files: Sequence[str]) -> str:
    """Files by their names; of many the first, and how many more."""
    names = list(dict.fromkeys(PurePath(file).name or file for file in files))
    if len(names) <= 2:
        return ", ".join(names)
    words = QCoreApplication.translate("ImportWords", "{name} and {count} more files")
    return words.format(name=names[0], count=number(len(names) - 1))
