"""Where icons, fonts, translations and samples lie: beside the package when installed, else at the checkout's top."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource_path(name: str) -> Path:
    """The path of a shipped file, e.g. ``icons/bell.svg``; it need not exist."""
    installed = _PACKAGE / "resources" / name
    return installed if installed.exists() else _PACKAGE.parents[1] / "resources" / name


def guide_path(name: str) -> Path:
    """The path of something in the user's guide, e.g. ``de``; its pictures lie beside it, in ``../pictures``."""
    installed = _PACKAGE / "guide"
    folder = installed if installed.exists() else _PACKAGE.parents[1] / "docs" / "guide"
    return folder / name
