"""„Nicht drucken“ from the window: boxes by keyboard, one step, and the briefing obeys."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from netzwerkpflege.domain.contact import Contact, Name
from netzwerkpflege.domain.meeting import Event
from netzwerkpflege.domain.unprinted import Unprinted
from netzwerkpflege.paths import Profile
from netzwerkpflege.services import briefings, contacts, events, unprinted
from netzwerkpflege.services.desk import Desk, undo
from netzwerkpflege.ui import theme
from netzwerkpflege.ui.unprinted_dialog import UnprintedDialog


@pytest.fixture
def desk(tmp_path: Path, qapp: QApplication) -> Iterator[Desk]:
    theme.install(qapp, "light")
    opened = Desk.open(Profile(tmp_path / "profile"), clock=lambda: datetime(2026, 11, 23, 12, 0, tzinfo=UTC))
    yield opened
    opened.close()


def test_what_is_ticked_stays_off_the_paper(desk: Desk, qtbot: QtBot) -> None:
    anna = contacts.add(desk, Contact(name=Name("Anna Berg"), recognition_cue="Hornbrille"))
    event = events.add(desk, Event("Stammtisch", date(2026, 11, 24)))
    events.invite(desk, event, [anna])
    dialog = UnprintedDialog(desk=desk, lang="en", contact_id=anna)
    qtbot.addWidget(dialog)
    dialog.show()
    boxes = {box.accessibleName(): box for box in dialog.findChildren(QCheckBox)}
    assert len(boxes) == len(Unprinted)
    assert not any(box.isChecked() for box in boxes.values())
    qtbot.keyClick(boxes["Recognition cue"], Qt.Key.Key_Space)
    dialog.accept()
    assert unprinted.of(desk, anna) == {Unprinted.CUE}
    said = {entry.kind for entry in briefings.briefing(desk, event, "en").blocks[0].entries}
    assert "cue" not in said
    again = UnprintedDialog(desk=desk, lang="en", contact_id=anna)
    qtbot.addWidget(again)
    assert again.form() == {Unprinted.CUE}
    undo(desk)
    assert unprinted.of(desk, anna) == frozenset()
