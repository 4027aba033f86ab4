"""Document to plain text: every word of the printed page, one paragraph a line."""

from __future__ import annotations

from collections.abc import Iterable

from hoagiai_cli.document.model import Document, plain
from hoagiai_cli.registry.nd30 import nd30


def to_text(document: Document) -> str:
    """The text of `document`: letterhead, title, text, receivers, signature, parted by blank lines.

    Words are those of the Document, unchanged; empty parts give no line. Ends with a line end.
    """
    head, who, figures = document.letterhead, document.signature, nd30()
    receivers = [receiver.line for receiver in document.noi_nhan]
    blocks: list[Iterable[str]] = [
        (*head.co_quan_chu_quan, *head.co_quan, head.so_ky_hieu),
        (figures.quoc_hieu, figures.tieu_ngu, head.dia_danh_ngay),
        (document.ten_loai, plain(document.trich_yeu)),
        *((paragraph.plain,) for paragraph in document.body),
        (figures.noi_nhan, *receivers) if receivers else (),
        who.quyen_han,
        (who.nguoi_ky,),
    ]
    printed = ["\n".join(line for line in block if line) for block in blocks]
    return "\n\n".join(block for block in printed if block) + "\n"
