"""The countries whose telephone numbers are at home here, and which of them the system is set to."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

REGIONS = ("DE", "AT", "CH", "LI", "LU", "BE", "IT", "FR", "NL", "DK", "PL", "CZ", "GB", "US")
"""ISO 3166-1; those where German is spoken, and their neighbours."""
DEFAULT = "DE"


def region_words(key: str) -> str:
    """A country in the language of the window."""
    translate = QCoreApplication.translate
    words = {
        "DE": translate("Regions", "Germany"),
        "AT": translate("Regions", "Austria"),
        "CH": translate("Regions", "Switzerland"),
        "LI": translate("Regions", "Liechtenstein"),
        "LU": translate("Regions", "Luxembourg"),
        "BE": translate("Regions", "Belgium"),
        "IT": translate("Regions", "Italy"),
        "FR": translate("Regions", "France"),
        "NL": translate("Regions", "Netherlands"),
        "DK": translate("Regions", "Denmark"),
        "PL": translate("Regions", "Poland"),
        "CZ": translate("Regions", "Czechia"),
        "GB": translate("Regions", "United Kingdom"),
        "US": translate("Regions", "United States"),
    }
    return words[key]


def region_of(locale: QLocale) -> str:
    """The country that a locale names; Germany where it is none of ours, or names a language alone („C“)."""
    if locale.language() == QLocale.Language.C:
        return DEFAULT
    key = QLocale.territoryToCode(locale.territory())
    return key if key in REGIONS else DEFAULT
