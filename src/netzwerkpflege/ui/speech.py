"""The language of the window: our words, Qt's words, dates and numbers."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from netzwerkpflege.resources import resource_path

_holder: list[QObject] = []


def speak(app: QApplication, lang: str) -> None:
    """Set the language of the windows that are opened from now on."""
    QLocale.setDefault(QLocale(QLocale.Language.German if lang == "de" else QLocale.Language.English))
    if not _holder:  # by itself: to look among all that the application holds costs the start 5 ms
        _holder.append(QObject(app))
    for translator in _holder[0].findChildren(QTranslator):
        app.removeTranslator(translator)
        translator.deleteLater()
    catalogues = [(f"netzwerkpflege_{lang}", str(resource_path("i18n")))]
    if lang == "de":
        catalogues.append(("qtbase_de", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)))
    for name, folder in catalogues:
        translator = QTranslator(_holder[0])
        if translator.load(name, folder):
            app.installTranslator(translator)
