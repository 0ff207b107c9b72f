"""No text is clipped and no widget lies upon another: every page and the main dialogs, both languages, 100 % and 200 %."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from geometry import faults
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

TOP = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("lang", ["de", "en"])
@pytest.mark.parametrize(("text_size", "scale"), [("system", 1), ("200", 1), ("system", 2)])
def test_no_view_clips_its_words_or_lies_upon_itself(lang: str, text_size: str, scale: int, tmp_path: Path) -> None:
    """A process of its own, for the size of the text belongs to the whole application; on a screen with room for it."""
    screen = tmp_path / "screen.json"
    size = {"width": 1600 * scale, "height": 1000 * scale}
    dots = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    screen.write_text(json.dumps({"screens": [{"name": "one", "x": 0, "y": 0, **size, **dots}]}))
    environment = os.environ | {
        "QT_QPA_PLATFORM": f"offscreen:configfile={screen}",
        "QT_SCALE_FACTOR": str(scale),
        "PYTHONPATH": os.pathsep.join([str(TOP / "src"), str(TOP)]),
    }
    command = [sys.executable, "-m", "tests.ui.geometry_views", str(tmp_path / "profile"), lang, text_size]
    done = subprocess.run(command, cwd=TOP, env=environment, capture_output=True, text=True, timeout=240, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    seen = [line for line in done.stdout.splitlines() if line.startswith("seen ")]
    assert len(seen) >= 42
    assert [line for line in done.stdout.splitlines() if not line.startswith("seen ")] == []


def test_the_measure_itself_sees_what_is_wrong(qtbot: QtBot) -> None:
    view = QWidget()
    qtbot.addWidget(view)
    row = QHBoxLayout(view)
    label, button = QLabel("long enough to be clipped", view), QPushButton("also long enough", view)
    row.addWidget(label)
    row.addWidget(button)
    view.show()
    assert faults(view) == []
    label.setFixedWidth(30)
    button.setFixedWidth(20)
    row.activate()
    assert [fault.split(":")[0] for fault in faults(view)] == ["clipped", "clipped"]
    button.move(label.pos())
    assert any(fault.startswith("overlap") for fault in faults(view))


def test_the_measure_sees_what_is_cut_off_by_a_scroll_area(qtbot: QtBot) -> None:
    view = QWidget()
    qtbot.addWidget(view)
    area = QScrollArea(view)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(QLabel("much longer than there is room for it", area))
    area.resize(60, 60)
    view.show()
    assert [fault.split(":")[0] for fault in faults(view)] == ["clipped"]
    area.resize(600, 60)
    assert faults(view) == []
