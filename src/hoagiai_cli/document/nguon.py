"""A file of any format to paragraphs and tables: its bytes tell the kind, the reader of the kind does the rest."""

from __future__ import annotations

from dataclasses import replace

from hoagiai_cli.document.giai_ma import giai_ma
from hoagiai_cli.document.nhan_dang import nhan_dang
from hoagiai_cli.document.tho import NghiNgo, NguonLoi, VanBanTho

LON_NHAT = 64 << 20
"""Bytes of a file that is read at all."""


def doc_nguon(raw: bytes) -> VanBanTho:
    """The words of the file whose bytes are `raw`. Raises NguonLoi."""
    if not raw.strip(b"\xef\xbb\xbf \t\r\n\x00"):
        raise NguonLoi("rong")
    if len(raw) > LON_NHAT:
        raise NguonLoi("qua_lon", f"> {LON_NHAT >> 20} MiB")
    kieu, la_gi = nhan_dang(raw)
    if kieu == "khoa":
        raise NguonLoi("khoa")
    if kieu == "khac":
        raise NguonLoi("la", la_gi)
    if kieu == "docx":
        from hoagiai_cli.document.docx.tho import doc_docx

        return doc_docx(raw)
    if kieu == "pdf":
        from hoagiai_cli.document.pdf_tho import doc_pdf

        return doc_pdf(raw)
    if kieu in ("doc", "rtf", "odt"):
        from hoagiai_cli.document.office import doc_doc

        return doc_doc(raw, kieu)
    if kieu == "mht":
        from hoagiai_cli.document.mht import lay_html

        raw, kieu = lay_html(raw), "html"
    return _doc_chu(raw, kieu)


def _doc_chu(raw: bytes, kieu: str) -> VanBanTho:
    text, bang_ma = giai_ma(raw, html=kieu == "html")
    if kieu == "html":
        from hoagiai_cli.document.html_tho import doc_html

        tho = doc_html(text)
    else:
        from hoagiai_cli.document.md_tho import doc_md, la_markdown
        from hoagiai_cli.document.txt_reader import doc_txt

        tho = doc_md(text) if la_markdown(text) else doc_txt(text)
    if not tho.doan:
        raise NguonLoi("rong")
    if bang_ma:
        tho = replace(tho, nghi_ngo=(NghiNgo("bang_ma", 1, bang_ma), *tho.nghi_ngo))
    return tho
