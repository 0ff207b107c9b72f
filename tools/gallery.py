"""Shows every piece of the window once, in both themes, and saves the pictures for eyes to judge.

python tools/gallery.py FOLDER [--scale 2] [--font 12]
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def main() -> int:
    """Paint the gallery."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--scale", default="1", help="the screen's scale, e.g. 2")
    parser.add_argument("--font", type=float, default=0, help="size of the system's font in points")
    args = parser.parse_args()
    os.environ["QT_SCALE_FACTOR"] = args.scale
    args.folder.mkdir(parents=True, exist_ok=True)

    import gallery_sheets  # noqa: PLC0415 - see above
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - the scale must stand first

    from netzwerkpflege.ui import theme  # noqa: PLC0415 - see above

    app = QApplication(sys.argv[:1])
    if args.font:
        font = app.font()
        font.setPointSizeF(args.font)
        app.setFont(font)
    look = theme.install(app, "light")
    for wanted in ("light", "dark"):
        look.use(wanted)
        for name, build in gallery_sheets.SHEETS.items():
            sheet = build()
            if (tall := sheet.layout().totalHeightForWidth(sheet.width())) > sheet.height():
                sheet.resize(sheet.width(), tall)
            sheet.show()
            app.processEvents()
            path = args.folder / f"{name}-{wanted}-{args.scale}x.png"
            sheet.grab().save(str(path))
            print(path)
            sheet.hide()
            sheet.deleteLater()
            app.processEvents()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
