"""Many files in one go: older Word files are turned into .docx a batch at a time, by one start of LibreOffice each."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from hoagiai_cli.document.nguon import CU, LON_NHAT, doc_nguon
from hoagiai_cli.document.nhan_dang import nhan_dang
from hoagiai_cli.document.tho import NguonLoi, VanBanTho

_DUOI = frozenset((".doc", ".rtf", ".odt"))
_MOT_LUOT = 25
"""Files of a batch: one start of LibreOffice costs a second, a batch holds no more than its files in memory."""


class DocNhieu:
    """Reads files in the order they are asked for; `tep` are all that will be."""

    def __init__(self, tep: Sequence[Path]) -> None:
        self._cho = [path for path in tep if path.suffix.casefold() in _DUOI]
        self._da_doi: dict[Path, bytes | NguonLoi] = {}

    def __call__(self, path: Path, raw: bytes) -> VanBanTho:
        """The words of a file. Raises NguonLoi."""
        if path in self._cho:
            self._doi()
        return doc_nguon(raw, self._da_doi.pop(path, None))

    def _doi(self) -> None:
        """Turns the next batch, of which the file that is asked for is the first."""
        from hoagiai_cli.document.office import sang_docx

        luot, self._cho = self._cho[:_MOT_LUOT], self._cho[_MOT_LUOT:]
        raw: dict[Path, tuple[str, bytes]] = {}
        for path in luot:
            try:
                chu = path.read_bytes()
            except OSError:
                continue  # asked for again, the file says why it cannot be read
            kieu = nhan_dang(chu)[0] if len(chu) <= LON_NHAT else ""
            if kieu in CU:
                raw[path] = kieu, chu
        self._da_doi |= dict(zip(raw, sang_docx(list(raw.values())), strict=True))
