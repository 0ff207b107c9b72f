"""The standard buttons at the foot of a small dialog."""

from __future__ import annotations

from PySide6.QtWidgets import QDialogButtonBox, QWidget


def foot(kinds: QDialogButtonBox.StandardButton, parent: QWidget) -> QDialogButtonBox:
    """Buttons of these kinds; Enter means the one that saves, or else the only one.

    The default button is written in bold letters, and it has them as its font: a style sheet alone would not measure it so.
    """
    box = QDialogButtonBox(kinds, parent)
    buttons = box.buttons()
    saving = [one for one in buttons if box.buttonRole(one) is QDialogButtonBox.ButtonRole.AcceptRole]
    for button in buttons:
        button.setAutoDefault(False)  # type: ignore[attr-defined]
    wanted = (saving or buttons)[0]
    wanted.setDefault(True)  # type: ignore[attr-defined]
    font = wanted.font()
    font.setWeight(font.Weight.DemiBold)
    wanted.setFont(font)
    return box
