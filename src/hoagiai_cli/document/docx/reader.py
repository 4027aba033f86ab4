"""Text of a .docx: opening (`unpack`) and walking (`walker`) put together."""

from __future__ import annotations

from hoagiai_cli.document.docx.unpack import DocxError, Limits, Package, parse
from hoagiai_cli.document.docx.walker import ReadParagraph, walk

__all__ = ["DocxError", "Limits", "ReadParagraph", "read_paragraphs"]


def read_paragraphs(data: bytes, limits: Limits | None = None) -> list[ReadParagraph]:
    """All paragraphs of the body of the file whose bytes are `data`, empty ones too; headers are left out.

    In a file of ours a long list of receivers goes on in a row below the signature (style id
    "noi_nhan"); everything else stands in the order of the document. Raises DocxError.
    """
    package = Package(data, limits)
    name = package.main_part()
    root = parse(package.read(name), name)
    return [paragraph for body in root for paragraph in walk(body)]
