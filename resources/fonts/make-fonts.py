#!/usr/bin/env python3
"""Makes the bundled Arabic faces from the system's Noto (Debian: fonts-noto-ui-core, fonts-noto-core).

  python3 resources/fonts/make-fonts.py /usr/share/fonts/truetype/noto

Nothing is drawn anew. The family gets a name of its own, so that a copy on somebody's computer is never taken instead;
and it no longer claims Latin, so that Latin text goes to the face of the system. The few signs that the program writes
come from Noto Sans Symbols: Noto Sans has none of them, and the search for a face that has costs every start two
milliseconds a size. Needs python3-fonttools.
"""
import pathlib
import sys

from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

FAMILY = "Migochat Arabic"
ARABIC_RANGES = {13, 63, 67}  # Arabic, its two blocks of presentation forms
ARABIC_CODE_PAGE = 6
SIGNS = {"Symbols": "←↑→↓", "Symbols2": "▾★✓✕"}  # by the face that has them


def rename(font, style):
    postscript = FAMILY.replace(" ", "") + "-" + style
    names = {1: FAMILY, 2: style, 3: postscript, 4: f"{FAMILY} {style}", 6: postscript}
    for record in list(font["name"].names):
        if record.nameID in names:
            record.string = names[record.nameID]
        elif record.nameID in (16, 17, 25):
            font["name"].removeNames(nameID=record.nameID)


def source_of(folder, name, style):
    exact = folder / f"NotoSans{name}-{style}.ttf"
    return exact if exact.exists() else folder / f"NotoSans{name}-Regular.ttf"


def add_signs(font, folder, style):
    for name, signs in SIGNS.items():
        other = TTFont(source_of(folder, name, style))
        assert other["head"].unitsPerEm == font["head"].unitsPerEm
        glyphs, names = other.getGlyphSet(), other.getBestCmap()
        for sign in signs:
            pen = TTGlyphPen(None)
            glyphs[names[ord(sign)]].draw(pen)
            new = f"sign{ord(sign):04X}"
            font["glyf"][new] = pen.glyph()
            font["hmtx"][new] = other["hmtx"][names[ord(sign)]]
            for table in font["cmap"].tables:
                if table.isUnicode():
                    table.cmap[ord(sign)] = new


def make(folder, target, style):
    font = TTFont(source_of(folder, "ArabicUI", style), recalcTimestamp=False)
    rename(font, style)
    add_signs(font, folder, style)
    font["OS/2"].setUnicodeRanges(ARABIC_RANGES)
    font["OS/2"].ulCodePageRange1 = 1 << ARABIC_CODE_PAGE
    font["OS/2"].ulCodePageRange2 = 0
    font["post"].formatType = 3  # no names of glyphs
    if "DSIG" in font:
        del font["DSIG"]
    font.save(target)


if __name__ == "__main__":
    here = pathlib.Path(__file__).parent
    for style in ("Regular", "Bold"):
        make(pathlib.Path(sys.argv[1]), here / f"MigochatArabic-{style}.ttf", style)
