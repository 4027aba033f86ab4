"""PDF files written by hand: letters and lines exactly where a test wants them. Every letter is half its size wide."""

from __future__ import annotations

from dataclasses import dataclass, field

A4 = (595.0, 842.0)
FONTS = {"T": "Times-Roman", "TB": "Times-Bold", "VN": ".VnTime"}


@dataclass
class TrangTay:
    """A page; y is counted from the top, as a reader does."""

    co: tuple[float, float] = A4
    ve: list[str] = field(default_factory=list)

    def chu(self, x: float, y: float, text: str, *, co: float = 14, font: str = "T") -> TrangTay:
        """A line of words."""
        if font == "VN":
            shown = "<" + text.encode("latin-1").hex() + ">"
        else:
            shown = "<" + "".join(f"{ord(char):04x}" for char in text) + ">"
        self.ve.append(f"BT /{font} {co:g} Tf 1 0 0 1 {x:g} {self.co[1] - y:g} Tm {shown} Tj ET")
        return self

    def vach(self, x0: float, y0: float, x1: float, y1: float) -> TrangTay:
        """A ruled line."""
        self.ve.append(f"0.5 w {x0:g} {self.co[1] - y0:g} m {x1:g} {self.co[1] - y1:g} l S")
        return self

    def luoi(self, xs: list[float], ys: list[float]) -> TrangTay:
        """A grid of ruled lines."""
        for x in xs:
            self.vach(x, ys[0], x, ys[-1])
        for y in ys:
            self.vach(xs[0], y, xs[-1], y)
        return self

    def anh(self) -> TrangTay:
        """A picture that fills the page."""
        self.ve.append(f"q {self.co[0]:g} 0 0 {self.co[1]:g} 0 0 cm /Anh Do Q")
        return self


def pdf(*pages: TrangTay, unicode: bool = True, trailer: str = "") -> bytes:
    """The file; `unicode` gives its fonts the table from glyphs to letters."""
    used = sorted({char for page in pages for line in page.ve for char in _letters(line)})
    table = "\n".join(f"<{char}> <{char}>" for char in used)
    cmap = (
        "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        f"{len(used)} beginbfchar\n{table}\nendbfchar endcmap end"
    )
    objects = ["<</Type/Catalog/Pages 2 0 R>>", ""]
    objects.append(_stream(cmap))
    fonts = []
    for name, base in FONTS.items():
        if name == "VN":
            widths = " ".join(["500"] * 256)
            objects.append(
                f"<</Type/Font/Subtype/TrueType/BaseFont/{base}/Encoding/WinAnsiEncoding/FirstChar 0/LastChar 255"
                f"/Widths[{widths}]>>"
            )
        else:
            link = "/ToUnicode 3 0 R" if unicode else ""
            objects.append(
                f"<</Type/Font/Subtype/Type0/BaseFont/{base}/Encoding/Identity-H{link}/DescendantFonts[<</Type/Font"
                f"/Subtype/CIDFontType2/BaseFont/{base}/DW 500/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
                "/Supplement 0>>>>]>>"
            )
        fonts.append(f"/{name} {len(objects)} 0 R")
    objects.append(
        _stream("0", "/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray")
    )
    resources = f"<</Font<<{''.join(fonts)}>>/XObject<</Anh {len(objects)} 0 R>>>>"
    kids = []
    for page in pages:
        objects.append(_stream("\n".join(page.ve)))
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {page.co[0]:g} {page.co[1]:g}]/Resources{resources}"
            f"/Contents {len(objects)} 0 R>>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>"
    out = b"%PDF-1.7\n"
    places = []
    for number, one in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{one}\nendobj\n".encode("latin-1")
    start = len(out)
    entries = "".join(f"{place:010d} 00000 n \n" for place in places)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{entries}".encode("ascii")
    return out + f"trailer<</Size {len(objects) + 1}/Root 1 0 R{trailer}>>\nstartxref\n{start}\n%%EOF\n".encode("ascii")


def _letters(line: str) -> list[str]:
    if "<" not in line or "/VN" in line:
        return []
    shown = line[line.index("<") + 1 : line.index(">")]
    return [shown[at : at + 4] for at in range(0, len(shown), 4)]


def _stream(data: str, more: str = "") -> str:
    return f"<<{more}/Length {len(data)}>>\nstream\n{data}\nendstream"
