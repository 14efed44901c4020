#!/usr/bin/env python3
"""Makes the bundled Arabic faces from the Noto Sans Arabic UI of the system (Debian: fonts-noto-ui-core).

  python3 resources/fonts/make-fonts.py /usr/share/fonts/truetype/noto

Nothing is drawn anew. The family gets a name of its own, so that a copy on somebody's computer is never taken instead;
and it no longer claims Latin, so that Latin text goes to the face of the system. Needs python3-fonttools.
"""
import pathlib
import sys

from fontTools.ttLib import TTFont

FAMILY = "Migochat Arabic"
ARABIC_RANGES = {13, 63, 67}  # Arabic, its two blocks of presentation forms
ARABIC_CODE_PAGE = 6


def rename(font, style):
    postscript = FAMILY.replace(" ", "") + "-" + style
    names = {1: FAMILY, 2: style, 3: postscript, 4: f"{FAMILY} {style}", 6: postscript}
    for record in list(font["name"].names):
        if record.nameID in names:
            record.string = names[record.nameID]
        elif record.nameID in (16, 17, 25):
            font["name"].removeNames(nameID=record.nameID)


def make(source, target, style):
    font = TTFont(source, recalcTimestamp=False)
    rename(font, style)
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
        make(pathlib.Path(sys.argv[1]) / f"NotoSansArabicUI-{style}.ttf", here / f"MigochatArabic-{style}.ttf", style)
