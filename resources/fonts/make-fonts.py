#!/usr/bin/env python3
"""Makes the bundled faces from the system's Noto (Debian: fonts-noto-ui-core, fonts-noto-core).

  python3 resources/fonts/make-fonts.py /usr/share/fonts/truetype/noto

"Migochat Arabic", for systems with a Latin face of their own (Windows, macOS): it does not claim Latin, so that Latin
text goes to the face of the system. "Migochat Sans", for the others: Latin, Greek, Cyrillic and Arabic in one face of
the same height, because every face that a first window needs costs its start one to two milliseconds.

Nothing is drawn anew. The families get names of their own, so that a copy on somebody's computer is never taken instead.
The few signs that the program writes come from Noto Sans Symbols: Noto Sans has none of them, and the search for a face
that has costs every start two milliseconds a size. Needs python3-fonttools.
"""
import pathlib
import sys
import tempfile

from fontTools.merge import Merger
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

ARABIC_RANGES = {13, 63, 67}  # Arabic, its two blocks of presentation forms
ARABIC_CODE_PAGE = 6
SIGNS = {"Symbols": "←↑→↓", "Symbols2": "▾★✓✕"}  # by the face that has them
LATIN = [  # with Greek, Cyrillic, punctuation, currencies and letterlike signs
    range(0x0000, 0x0530), range(0x1E00, 0x2000), range(0x2000, 0x2150), range(0x2190, 0x2300),
    range(0x25A0, 0x2600), range(0xFB00, 0xFB07), range(0xFFFD, 0xFFFE)]
ARABIC = [range(0x0600, 0x0700), range(0x0750, 0x0780), range(0x08A0, 0x0900), range(0xFB50, 0xFE00),
          range(0xFE70, 0xFEFD)]


def rename(font, family, style):
    postscript = family.replace(" ", "") + "-" + style
    names = {1: family, 2: style, 3: postscript, 4: f"{family} {style}", 6: postscript}
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


def finish(font, folder, target, family, style):
    rename(font, family, style)
    add_signs(font, folder, style)
    font["post"].formatType = 3  # no names of glyphs
    if "DSIG" in font:
        del font["DSIG"]
    font.save(target)


def make_arabic(folder, target, style):
    font = TTFont(source_of(folder, "ArabicUI", style), recalcTimestamp=False)
    font["OS/2"].setUnicodeRanges(ARABIC_RANGES)
    font["OS/2"].ulCodePageRange1 = 1 << ARABIC_CODE_PAGE
    font["OS/2"].ulCodePageRange2 = 0
    finish(font, folder, target, "Migochat Arabic", style)


def part(path, ranges, folder):
    """What `ranges` need of a face, without its hints: those of two faces cannot be joined."""
    font = TTFont(path, recalcTimestamp=False)
    options = Options(hinting=False, name_IDs=["*"], notdef_outline=True)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for block in ranges for code in block])
    subsetter.subset(font)
    target = pathlib.Path(folder) / path.name
    font.save(target)
    return str(target)


def make_sans(folder, target, style):
    latin, arabic = source_of(folder, "", style), source_of(folder, "ArabicUI", style)
    with tempfile.TemporaryDirectory() as parts:
        joined = str(pathlib.Path(parts) / "joined.ttf")
        Merger().merge([part(latin, LATIN, parts), part(arabic, ARABIC, parts)]).save(joined)
        font = TTFont(joined, recalcTimestamp=False, lazy=False)
    source = TTFont(latin)
    font["head"].created, font["head"].modified = source["head"].created, source["head"].modified
    font["OS/2"].recalcUnicodeRanges(font)
    font["OS/2"].ulCodePageRange1 |= 1 << ARABIC_CODE_PAGE
    finish(font, folder, target, "Migochat Sans", style)


if __name__ == "__main__":
    here = pathlib.Path(__file__).parent
    for style in ("Regular", "Bold"):
        make_arabic(pathlib.Path(sys.argv[1]), here / f"MigochatArabic-{style}.ttf", style)
        make_sans(pathlib.Path(sys.argv[1]), here / f"MigochatSans-{style}.ttf", style)
