"""Dialogs come back at the size the person gave them; file dialogs begin where one of their kind was found."""

from __future__ import annotations

from pathlib import Path

import pytest
from page_world import World, opened
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from netzwerkpflege.paths import Profile
from netzwerkpflege.ui import file_dialogs
from netzwerkpflege.ui.export_dialog import ExportDialog
from netzwerkpflege.ui.merge_dialog import MergeDialog
from netzwerkpflege.ui.places import Place, settings_near
from netzwerkpflege.ui.settings import ScreenSettings
from netzwerkpflege.ui.wishes_dialog import WishesDialog


class Window(QWidget):
    """A window with settings."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        Profile(folder).prepare()
        self.screen_settings = ScreenSettings(Profile(folder))


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot) -> Window:
    """A window with settings of its own."""
    made = Window(tmp_path / "profile")
    qtbot.addWidget(made)
    return made


def dialog_of(window: QWidget, qtbot: QtBot) -> QDialog:
    """A dialog that keeps its place."""
    made = QDialog(window)
    made.resize(300, 200)
    Place(made, "thing")
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_dialog_comes_back_as_large_as_the_person_made_it(window: Window, qtbot: QtBot) -> None:
    first = dialog_of(window, qtbot)
    assert (first.width(), first.height()) == (300, 200)
    first.resize(410, 320)
    first.reject()
    again = dialog_of(window, qtbot)
    assert (again.width(), again.height()) == (410, 320)
    again.close()


def test_a_dialog_that_was_left_as_it_was_keeps_nothing(window: Window, qtbot: QtBot) -> None:
    dialog_of(window, qtbot).reject()
    assert not window.screen_settings.has("thing_geometry")


def test_a_form_that_grew_by_itself_keeps_nothing(window: Window, qtbot: QtBot) -> None:
    made = QDialog(window)
    place = Place(made, "form")
    qtbot.addWidget(made)
    made.show()
    made.resize(500, 444)
    place.fitted()
    made.reject()
    assert not window.screen_settings.has("form_geometry")


def test_settings_are_those_of_the_window(window: Window, qtbot: QtBot) -> None:
    inner = QWidget(QWidget(window))
    assert settings_near(inner) is window.screen_settings
    alone = QWidget()
    qtbot.addWidget(alone)
    assert settings_near(alone) is None
    assert settings_near(None) is None


def test_each_kind_of_file_has_its_own_folder(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    cards, out = tmp_path / "cards", tmp_path / "out"
    cards.mkdir()
    out.mkdir()
    taken: list[list[Path]] = []
    first = file_dialogs.files_to_open("Open", ["All (*)"], taken.append, parent=window, purpose="import")
    first.filesSelected.emit([str(cards / "a.vcf"), str(cards / "b.vcf")])
    assert taken == [[cards / "a.vcf", cards / "b.vcf"]]
    written: list[Path] = []
    save = file_dialogs.file_to_save("Save", "x.pdf", ["PDF (*.pdf)"], written.append, parent=window, purpose="pdf")
    assert save.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert save.defaultSuffix() == "pdf"
    save.fileSelected.emit(str(out / "y.pdf"))
    assert written == [out / "y.pdf"]
    again = file_dialogs.files_to_open("Open", ["All (*)"], taken.append, parent=window, purpose="import")
    assert Path(again.directory().absolutePath()) == cards
    fill = file_dialogs.folder_to_fill("Fill", written.append, parent=window, purpose="pdf")
    assert Path(fill.directory().absolutePath()) == out
    fill.fileSelected.emit(str(cards))
    assert window.screen_settings.text("pdf_folder") == str(cards)


def test_a_folder_that_is_gone_is_not_looked_for(window: Window, tmp_path: Path) -> None:
    file_dialogs.keep_folder(window, "photo", tmp_path / "gone")
    home = QStandardPaths.writableLocation(file_dialogs.PICTURES)
    assert file_dialogs.folder_of(window, "photo", file_dialogs.PICTURES) == home


def test_every_file_dialog_is_made_in_one_place(checkout: Path) -> None:
    """Else it would not remember its folder."""
    folder = checkout / "src" / "netzwerkpflege" / "ui"
    makers = [file.name for file in folder.glob("*.py") if "QFileDialog(" in file.read_text(encoding="utf-8")]
    assert makers == ["file_dialogs.py"]


def test_a_form_keeps_the_size_given_by_hand(window: Window, qtbot: QtBot) -> None:
    made = QDialog(window)
    QVBoxLayout(made)
    Place(made, "hand")
    qtbot.addWidget(made)
    made.show()
    made.resize(333, 222)
    made.accept()
    assert window.screen_settings.has("hand_geometry")


def made(kind: str, world: World, window: Window) -> QDialog:
    """One of the dialogs that read in a desk, in this window."""
    one, two = world.person("Anna", "Berg"), world.person("Ann", "Berg")
    if kind == "merge":
        return MergeDialog(desk=world.desk, lang="en", keep_id=one, other_id=two, parent=window)
    if kind == "wishes":
        return WishesDialog(desk=world.desk, lang="en", contact_id=one, name="Anna Berg", parent=window)
    return ExportDialog(desk=world.desk, jobs=world.jobs, lang="en", settings=window.screen_settings, parent=window)


@pytest.mark.parametrize("kind", ["merge", "wishes", "export"])
def test_merging_wishes_and_export_come_back_as_large(kind: str, window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    with opened(tmp_path / "desk") as world:
        first = made(kind, world, window)
        qtbot.addWidget(first)
        first.show()
        qtbot.waitUntil(lambda: not world.jobs.busy())
        qtbot.wait(20)
        usual = first.size()
        first.reject()
        assert not window.screen_settings.has(f"{kind}_geometry")
        first.show()
        first.resize(usual.width() + 37, usual.height() + 21)
        first.reject()
        again = made(kind, world, window)
        qtbot.addWidget(again)
        again.show()
        qtbot.waitUntil(lambda: not world.jobs.busy())
        qtbot.wait(20)
        assert (again.width(), again.height()) == (usual.width() + 37, usual.height() + 21)
        again.reject()
        assert not again.isVisible()


def test_a_size_is_kept_before_the_dialog_makes_itself_another(window: Window, qtbot: QtBot) -> None:
    dialog = QDialog(window)
    place = Place(dialog, "grown")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.resize(410, 320)
    place.keep()
    dialog.resize(410, 150)
    place.fitted()
    dialog.reject()
    again = QDialog(window)
    Place(again, "grown")
    qtbot.addWidget(again)
    again.show()
    assert (again.width(), again.height()) == (410, 320)
    again.reject()
