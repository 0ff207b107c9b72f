"""Keepsakes in words: of which kind, left or received, and what came of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from netzwerkpflege.domain.thread import Direction, Keepsake, Kind
from netzwerkpflege.phrases import phrase


def kind_words(kind: Kind, lang: str) -> str:
    """What sort of thing it is."""
    return phrase(f"kind.{kind.value}", lang)


def direction_words(direction: Direction) -> str:
    """Whether the person left it or received it."""
    translate = QCoreApplication.translate
    return {
        Direction.LEFT: translate("Keepsakes", "left"),
        Direction.RECEIVED: translate("Keepsakes", "received"),
    }[direction]


def echo_words(keepsake: Keepsake) -> str:
    """What came of it; '' where nobody knows."""
    echo = keepsake.echo.strip()
    return QCoreApplication.translate("Keepsakes", "What became of it: {echo}").format(echo=echo) if echo else ""


def keepsake_words(keepsake: Keepsake, lang: str) -> str:
    """All of it in one line."""
    translate = QCoreApplication.translate
    sentence = {
        Direction.LEFT: translate("Keepsakes", "Keepsake left: {text}"),
        Direction.RECEIVED: translate("Keepsakes", "Keepsake received: {text}"),
    }[keepsake.direction]
    if keepsake.kind is not None:
        sentence = {
            Direction.LEFT: translate("Keepsakes", "Keepsake left ({kind}): {text}"),
            Direction.RECEIVED: translate("Keepsakes", "Keepsake received ({kind}): {text}"),
        }[keepsake.direction]
    kind = kind_words(keepsake.kind, lang) if keepsake.kind else ""
    return " · ".join(filter(None, (sentence.format(kind=kind, text=keepsake.text), echo_words(keepsake))))
