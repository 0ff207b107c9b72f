"""File dialogs: each kind of file is looked for where one of its kind was found the last time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from netzwerkpflege.ui.places import settings_near

DOCUMENTS = QStandardPaths.StandardLocation.DocumentsLocation
PICTURES = QStandardPaths.StandardLocation.PicturesLocation
DOWNLOADS = QStandardPaths.StandardLocation.DownloadLocation


def files_to_open(
    title: str,
    filters: Sequence[str],
    then: Callable[[list[Path]], None],
    *,
    parent: QWidget,
    purpose: str,
    home: QStandardPaths.StandardLocation = DOCUMENTS,
    many: bool = True,
) -> QFileDialog:
    """A dialog for files that are there, not yet opened; ``purpose`` names the folder that is remembered."""
    dialog = QFileDialog(parent, title, folder_of(parent, purpose, home))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles if many else QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters(list(filters))

    def chosen(names: list[str]) -> None:
        paths = [Path(name) for name in names]
        keep_folder(parent, purpose, paths[0].parent)
        then(paths)

    dialog.filesSelected.connect(chosen)
    return dialog


def file_to_save(
    title: str,
    name: str,
    filters: Sequence[str],
    then: Callable[[Path], None],
    *,
    parent: QWidget,
    purpose: str,
    home: QStandardPaths.StandardLocation = DOCUMENTS,
) -> QFileDialog:
    """A dialog for a file to be written, not yet opened; it asks before a file is replaced."""
    dialog = QFileDialog(parent, title, folder_of(parent, purpose, home))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    if filters:
        dialog.setNameFilters(list(filters))
    dialog.setDefaultSuffix(Path(name).suffix.lstrip("."))
    dialog.selectFile(name)

    def chosen(name: str) -> None:
        keep_folder(parent, purpose, Path(name).parent)
        then(Path(name))

    dialog.fileSelected.connect(chosen)
    return dialog


def folder_to_fill(
    title: str,
    then: Callable[[Path], None],
    *,
    parent: QWidget,
    purpose: str,
    home: QStandardPaths.StandardLocation = DOCUMENTS,
) -> QFileDialog:
    """A dialog for a folder to write into, not yet opened."""
    dialog = QFileDialog(parent, title, folder_of(parent, purpose, home))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)

    def chosen(name: str) -> None:
        keep_folder(parent, purpose, Path(name))
        then(Path(name))

    dialog.fileSelected.connect(chosen)
    return dialog


def folder_of(parent: QWidget, purpose: str, home: QStandardPaths.StandardLocation) -> str:
    """Where to look: the folder of the last time where it is still there, else the system's own for such files."""
    settings = settings_near(parent)
    kept = settings.text(_key(purpose)) if settings is not None else ""
    return kept if kept and Path(kept).is_dir() else QStandardPaths.writableLocation(home)


def keep_folder(parent: QWidget, purpose: str, folder: Path) -> None:
    """Look there the next time."""
    if (settings := settings_near(parent)) is not None:
        settings.keep(_key(purpose), str(folder))


def _key(purpose: str) -> str:
    return f"{purpose}_folder"
