"""What the tags of a PDF say: Word and LibreOffice write down which letters are one paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from pdfminer.pdfdocument import PDFDocument

TRANG_TRI: Final = -1
"""The tag of what belongs to the page and not to the text: headers, page numbers."""

_BLOCKS: Final = frozenset(
    {"P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "LI", "TD", "TH", "Caption", "Note", "Title", "TOCI", "BlockQuote"}
)
_MOST: Final = 500_000


def cac_the(document: PDFDocument) -> dict[tuple[int, int], int]:
    """The number of the paragraph for (object number of the page, number of the marked piece on it); may be empty."""
    from pdfminer.pdftypes import PDFObjRef, resolve1

    out: dict[tuple[int, int], int] = {}
    root = resolve1(document.catalog.get("StructTreeRoot"))
    if not isinstance(root, dict):
        return out
    roles = resolve1(root.get("RoleMap"))
    roles = roles if isinstance(roles, dict) else {}
    seen: set[int] = set()
    count = 0
    todo: list[tuple[Any, int, int]] = [(root.get("K"), 0, 0)]  # what, its page, its paragraph
    while todo and len(out) < _MOST and count < _MOST:
        what, page, block = todo.pop()
        if isinstance(what, PDFObjRef):
            if what.objid in seen:
                continue
            seen.add(what.objid)
            what = resolve1(what)
        if isinstance(what, int):
            out[page, what] = block
        elif isinstance(what, list):
            todo += [(one, page, block) for one in reversed(what)]
        elif isinstance(what, dict):
            at = what.get("Pg")
            page = at.objid if isinstance(at, PDFObjRef) else page
            if isinstance(what.get("MCID"), int):
                out[page, what["MCID"]] = block
                continue
            name = getattr(resolve1(what.get("S")), "name", "")
            name = getattr(resolve1(roles.get(name)), "name", name)
            if name in _BLOCKS:
                count += 1
                block = count
            todo.append((what.get("K"), page, block))
    return out
