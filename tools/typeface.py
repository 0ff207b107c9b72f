"""Makes the typeface of the paper out of Vollkorn (SIL Open Font License, no reserved name): `typeface.py FROM TO`.

Needs fontTools, which the program does not. Why the face is changed at all: docs/decisions/0005-paper.md.
FROM is a folder with Vollkorn-Regular.ttf, -Italic.ttf and -SemiBold.ttf of version 4.105 (Debian: fonts-vollkorn).
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

FAMILY = "Mappe Serif"
STYLES = {"Regular": ("Regular", 400), "Italic": ("Italic", 400), "SemiBold": ("Bold", 700)}
"""Style of Vollkorn -> style of ours: its semi-bold is our bold, so that every program finds it as such."""

SCRIPTS = (range(0x20, 0x590), range(0x1E00, 0x2000), range(0x2000, 0x2070), range(0x20A0, 0x20D0))
SYMBOLS = (0x2116, 0x2122, 0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x2260, 0xFB01, 0xFB02)


def make(source: Path, target: Path, style: str, weight: int) -> None:
    """Lining figures as the figures, no contextual forms, Latin, Greek and Cyrillic only, a name of its own."""
    font = TTFont(source)
    _line_figures(font)
    options = Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl"]
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.hinting = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[*(code for codes in SCRIPTS for code in codes), *SYMBOLS])
    subsetter.subset(font)
    _part_tabulator(font)
    _rename(font, style, weight)
    font.save(target)


def _line_figures(font: TTFont) -> None:
    """Vollkorn's figures hang below the line and its 1 looks like an I: let its lining figures stand for them."""
    for table in font["cmap"].tables:
        for code, glyph in list(table.cmap.items()):
            if 0x30 <= code <= 0x39 and not glyph.endswith(".lf"):  # subtables share their mapping
                table.cmap[code] = f"{glyph}.lf"


def _part_tabulator(font: TTFont) -> None:
    """Give the tabulator a glyph of its own: Qt lends it the blank's, and then all blanks in a PDF are tabulators."""
    _add_blank(font, "tabulator", 0x09, 2 * font["hmtx"]["space"][0])
    _add_blank(font, "enspace", 0x2002, font["head"].unitsPerEm // 2)


def _add_blank(font: TTFont, name: str, code: int, width: int) -> None:
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font["glyf"].glyphs[name] = Glyph()
    font["glyf"].setGlyphOrder(font.getGlyphOrder())
    font["hmtx"][name] = (width, 0)
    for table in font["cmap"].tables:
        table.cmap[code] = name


def _rename(font: TTFont, style: str, weight: int) -> None:
    postscript = f"{FAMILY.replace(' ', '')}-{style}"
    texts = {1: FAMILY, 2: style, 3: postscript, 4: f"{FAMILY} {style}", 6: postscript}
    for record in list(font["name"].names):
        if record.nameID in (16, 17, 21, 22, 25):
            font["name"].removeNames(nameID=record.nameID)
    for number, text in texts.items():
        font["name"].setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight
    bold = style == "Bold"
    italic = style == "Italic"
    font["head"].macStyle = bold | italic << 1
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0b1100001) | (
        (bold << 5) | italic | ((not bold and not italic) << 6)
    )


if __name__ == "__main__":
    folder, out = Path(sys.argv[1]), Path(sys.argv[2])
    for name, (new_style, new_weight) in STYLES.items():
        path = out / f"MappeSerif-{new_style}.ttf"
        make(folder / f"Vollkorn-{name}.ttf", path, new_style, new_weight)
        print(f"{path.name}: {path.stat().st_size // 1024} KiB")
