"""Word files of the old kind (.doc) by antiword, which is small and knows no automatic numbers."""

from __future__ import annotations

import html
import os
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass, field
from itertools import accumulate
from pathlib import Path
from typing import Final

from hoagiai_cli.document.tho import Bang, Doan, NghiNgo, NguonLoi, O, VanBanTho
from hoagiai_cli.text.normal import fold, squash

SECONDS: Final = 30.0

_PIECE: Final = re.compile(r"<[^<>]*>|[^<]+|<")
_TAG: Final = re.compile(r"<(/?)([a-z0-9]+)([^>]*)>")
_WIDTH: Final = re.compile(r"colwidth='([\d.]+)")
_MOST_BYTES: Final = 64 << 20
_SAME = 3.0  # points
# antiword does not say which tables have lines; these have none in an administrative text
_KHONG_KE: Final = re.compile(r"doc lap\s*-\s*tu do|cong hoa xa hoi chu nghia|dang cong san viet nam|noi nhan\s*:")


def co() -> bool:
    """Whether antiword is on this machine."""
    return shutil.which("antiword") is not None


def doc(raw: bytes) -> VanBanTho:
    """The paragraphs and tables of a .doc file. Raises NguonLoi."""
    text = _run(raw, "-x", "db")  # alone of all that antiword writes DocBook keeps the cells of tables
    if "<book" not in text:
        said = "" if text.startswith("<") else text.strip()[:200]
        raise NguonLoi("khoa" if "encrypt" in said.lower() else "hong", said)
    # in DocBook footnotes may be empty, in plain text they are not
    notes = _notes(_run(raw, "-w", "0", "-m", "UTF-8.txt")) if "<footnote" in text else []
    return _Doc(notes).doc(text)


def _notes(text: str) -> list[str]:
    """The footnotes, which stand one after the other at the end of the text: "[1] …"."""
    out: list[str] = []
    for line in text[text.rfind("\n[1] ") + 1 :].split("\n"):
        if line.startswith(f"[{len(out) + 1}] "):
            out.append(line.partition(" ")[2])
        elif out:
            out[-1] += f" {line}"
    return [squash(one) for one in out]


def _run(raw: bytes, *options: str) -> str:
    """What antiword makes of the file, or says of it. Raises NguonLoi."""
    program = shutil.which("antiword")
    if program is None:
        raise NguonLoi("thieu_cong_cu", "antiword")
    with tempfile.TemporaryDirectory(prefix="hoagiai-antiword-", ignore_cleanup_errors=True) as folder:
        path = Path(folder) / "in.doc"
        path.write_bytes(raw)
        environment = {**os.environ, "HOME": folder, "LC_ALL": "C.UTF-8"}
        try:
            done = subprocess.run(
                [program, *options, str(path)],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=SECONDS,
                check=False,
                env=environment,
            )
        except subprocess.TimeoutExpired as error:
            raise NguonLoi("qua_lau", f"antiword: {SECONDS:g} s") from error
        except OSError as error:
            raise NguonLoi("thieu_cong_cu", "antiword") from error
    if len(done.stdout) > _MOST_BYTES:
        raise NguonLoi("qua_lon")
    return (done.stdout or done.stderr).decode("utf-8", "replace")


@dataclass(slots=True)
class _Hang:
    cuts: list[float]
    cells: list[list[str]] = field(default_factory=list)


class _Doc:
    """Walks through the tags that antiword writes; they are few, and it is no XML that a parser would take."""

    def __init__(self, footnotes: list[str]) -> None:
        self.footnotes = footnotes
        self.doan: list[Doan] = []
        self.nghi_ngo: list[NghiNgo] = []
        self.notes: dict[str, str] = {}
        self.words: list[str] = []
        self.bold = self.plain = False
        self.strong = 0
        self.items = 0
        self.rows: list[_Hang] | None = None
        self.widths: list[float] = []
        self.note: list[str] | None = None

    def doc(self, text: str) -> VanBanTho:
        body = re.sub(r"<bookinfo>.*?</bookinfo>", "", text, count=1, flags=re.S)
        start = body.find("<chapter")
        for piece in _PIECE.findall(body[start:] if start >= 0 else body):
            tag = _TAG.fullmatch(piece)
            if tag is None:
                self._say(html.unescape(piece))
            else:
                self._tag(tag[2], tag[3], closes=bool(tag[1]))
        self._end()
        if not self.doan:
            raise NguonLoi("rong")
        first = NghiNgo("antiword", 1, self.doan[0].text[:60])
        return VanBanTho(tuple(self.doan), "doc", (first, *self.nghi_ngo), self.notes, "doan")

    def _say(self, words: str) -> None:
        if self.note is not None:
            self.note.append(words)
            return
        self.words.append(words)
        if words.strip():
            self.bold, self.plain = self.bold or self.strong > 0, self.plain or self.strong == 0

    def _tag(self, name: str, rest: str, *, closes: bool) -> None:
        match name:
            case "emphasis":
                bold = "bold" in rest
                self.strong = max(0, self.strong + (-1 if closes else int(bold or self.strong > 0)))
            case "footnote":
                self._footnote(closes=closes)
            case "para" | "title" if self.note is None and self.rows is None:
                self._end()
            case "listitem":
                self.items = max(0, self.items + (-1 if closes else 1))
            case "informaltable":
                if closes:
                    self._table()
                else:
                    self._end()
                    self.rows = []
            case "tgroup" if not closes:
                self.widths = []
            case "colspec":
                width = _WIDTH.search(rest)
                self.widths.append(float(width[1]) if width else 1.0)
            case "row" if self.rows is not None and not closes:
                self.rows.append(_Hang([0.0, *accumulate(self.widths)]))
            case "entry" if self.rows:
                if closes:
                    self.rows[-1].cells.append(
                        [line for one in "".join(self.words).split("\n") if (line := squash(one))]
                    )
                self.words = []

    def _footnote(self, *, closes: bool) -> None:
        if not closes:
            self.note = []
            return
        at = len(self.notes)
        words = squash("".join(self.note or [])) or (self.footnotes[at] if at < len(self.footnotes) else "")
        self.note = None
        self.notes[str(at + 1)] = words
        self.words.append(f"[^{at + 1}]")

    def _end(self) -> None:
        text = squash("".join(self.words))
        if text:
            self._add(text, dam=self.bold and not self.plain)
            if self.items:
                self.nghi_ngo.append(NghiNgo("antiword", len(self.doan), text[:60]))
        self.words, self.bold, self.plain = [], False, False

    def _add(self, text: str, *, dam: bool = False, bang: Bang | None = None) -> None:
        place = len(self.doan) + 1
        self.doan.append(Doan(text, place, place, dam, bang=bang))

    def _table(self) -> None:
        rows = [row for row in self.rows or [] if any(row.cells)]
        self.rows, self.words, self.bold, self.plain = None, [], False, False
        if not rows:
            return
        if _KHONG_KE.search(fold(" ".join(line for row in rows for cell in row.cells for line in cell))):
            for column in range(max(len(row.cells) for row in rows)):
                for row in rows:
                    for line in row.cells[column] if column < len(row.cells) else []:
                        self._add(line)
            return
        bang = _bang(rows, len(self.doan) + 1)
        self._add(bang.text, bang=bang)


def _bang(rows: list[_Hang], place: int) -> Bang:
    """A table; a row with fewer columns has cells that cover several."""
    cuts: list[float] = []
    for x in sorted(x for row in rows for x in row.cuts):
        if not cuts or x - cuts[-1] > _SAME:
            cuts.append(x)
    out = []
    for row in rows:
        places = [min((abs(cut - x), number) for number, cut in enumerate(cuts))[1] for x in row.cuts]
        cells = []
        for number, lines in enumerate(row.cells[: len(places) - 1]):
            doan = tuple(Doan(line, place, place) for line in lines)
            cells.append(O(doan, places[number], max(1, places[number + 1] - places[number])))
        out.append(tuple(cells))
    return Bang(tuple(out), len(cuts) - 1)
