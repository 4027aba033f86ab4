"""Write the table of advance widths that the document room measures text with.

The widths come from Liberation Serif 2 (SIL Open Font License 1.1), the metric twin of Times New
Roman; version 1 lacks most Vietnamese letters and is refused. Run it only when the set of characters
changes:

    python tools/font_metrics.py FOLDER_WITH_THE_FONT [--check]

fontTools is needed here and nowhere else.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

TARGET = Path(__file__).resolve().parents[1] / "src/hoagiai_cli/document/data/font_widths.json"

FACES = {
    "regular": "LiberationSerif-Regular.ttf",
    "bold": "LiberationSerif-Bold.ttf",
    "italic": "LiberationSerif-Italic.ttf",
    "bold_italic": "LiberationSerif-BoldItalic.ttf",
}

# Printable ASCII and Latin-1, the Vietnamese letters, and the marks that plans are written with.
RANGES = (
    (0x20, 0x7E),
    (0xA0, 0xFF),
    (0x102, 0x103),
    (0x110, 0x111),
    (0x128, 0x129),
    (0x168, 0x169),
    (0x1A0, 0x1A1),
    (0x1AF, 0x1B0),
    (0x1EA0, 0x1EF9),
    (0x2012, 0x2015),
    (0x2018, 0x201E),
    (0x2020, 0x2022),
    (0x2026, 0x2026),
    (0x2030, 0x2030),
    (0x20AB, 0x20AB),
    (0x2212, 0x2212),
    (0x2264, 0x2265),
)
CHARACTERS = [chr(code) for first, last in RANGES for code in range(first, last + 1)]


def face_widths(font_file: Path) -> tuple[int, dict[str, str]]:
    """The units per em of a face and its characters grouped by advance width.

    Raises SystemExit where the face lacks a character.
    """
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    with TTFont(font_file) as font:
        cmap = font.getBestCmap()
        missing = [character for character in CHARACTERS if ord(character) not in cmap]
        if missing:
            raise SystemExit(f"{font_file.name} lacks {len(missing)} characters, e.g. {missing[:5]}: version 2 needed")
        groups: dict[int, str] = {}
        for character in CHARACTERS:
            width = font["hmtx"][cmap[ord(character)]][0]
            groups[width] = groups.get(width, "") + character
        return font["head"].unitsPerEm, {str(width): groups[width] for width in sorted(groups)}


def table(folder: Path) -> str:
    """The whole table as the text of a JSON file."""
    faces: dict[str, dict[str, str]] = {}
    units = 0
    for name, file_name in FACES.items():
        units, faces[name] = face_widths(folder / file_name)
    data = {
        "font": "Liberation Serif 2 (metrics of Times New Roman), SIL Open Font License 1.1",
        "made_by": "tools/font_metrics.py",
        "units_per_em": units,
        "faces": faces,
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def main() -> int:
    """Write the table, or with --check say whether the committed one is current (exit code 1: no)."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path, help="folder with the four LiberationSerif-*.ttf files")
    parser.add_argument("--check", action="store_true", help="compare only")
    options = parser.parse_args()
    text = table(options.folder)
    if options.check:
        return 0 if TARGET.read_text(encoding="utf-8") == text else 1
    TARGET.write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
