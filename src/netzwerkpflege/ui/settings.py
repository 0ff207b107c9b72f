"""What belongs to this screen: geometry, theme, language. An INI file in the profile, never the registry."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings

from netzwerkpflege.paths import Profile


class ScreenSettings:
    """The settings of this screen; a file that cannot be written to is silently not kept."""

    def __init__(self, profile: Profile) -> None:
        self._settings = QSettings(str(profile.settings), QSettings.Format.IniFormat)

    def text(self, key: str, default: str = "") -> str:
        """A word."""
        return str(self._settings.value(key, default))

    def number(self, key: str, default: int) -> int:
        """A whole number; what is none counts as the default."""
        try:
            return int(str(self._settings.value(key, default)))
        except ValueError:
            return default

    def flag(self, key: str, default: bool = False) -> bool:
        """Yes or no, kept as '1' and '0'."""
        return self.text(key, "1" if default else "0") == "1"

    def state(self, key: str) -> QByteArray:
        """A geometry or splitter state as Qt keeps it; empty where there is none."""
        value = self._settings.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep(self, key: str, value: str | int | QByteArray) -> None:
        """Keep a value."""
        self._settings.setValue(key, value)

    def forget(self, key: str) -> None:
        """Keep no value any more: the default holds again."""
        self._settings.remove(key)

    def has(self, key: str) -> bool:
        """Whether a value is kept."""
        return self._settings.contains(key)

    def sync(self) -> None:
        """Write to the disk now."""
        self._settings.sync()
