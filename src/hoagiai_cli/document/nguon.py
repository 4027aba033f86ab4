"""A file of any format to paragraphs and tables: its bytes tell the kind, the reader of the kind does the rest."""

from __future__ import annotations

import re
from dataclasses import replace

from hoagiai_cli.document.giai_ma import giai_ma
from hoagiai_cli.document.nhan_dang import nhan_dang
from hoagiai_cli.document.tho import Doan, NghiNgo, NguonLoi, VanBanTho
from hoagiai_cli.text.normal import fold

CU = ("doc", "rtf", "odt")
"""Kinds that LibreOffice turns into .docx first."""
_DIEU_KHIEN = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ufffe\uffff\ufeff]")
LON_NHAT = 64 << 20
"""Bytes of a file that is read at all."""


def doc_nguon(raw: bytes, docx: bytes | NguonLoi | None = None) -> VanBanTho:
    """The words of the file whose bytes are `raw`. Raises NguonLoi.

    `docx` is what LibreOffice made of a .doc, .rtf or .odt before (or why it made nothing).
    """
    return _sach(_doc(raw, docx))


def _sach(tho: VanBanTho) -> VanBanTho:
    """The text without characters that control a terminal: no plan file may hold one."""
    if not any(_DIEU_KHIEN.search(doan.text) for doan in tho.doan) and not _DIEU_KHIEN.search(
        "".join(tho.chu_thich.values())
    ):
        return tho
    doan = (_sach_doan(doan) for doan in tho.doan)
    chu_thich = {ten: _DIEU_KHIEN.sub("", chu) for ten, chu in tho.chu_thich.items()}
    return replace(tho, doan=tuple(one for one in doan if one.text), chu_thich=chu_thich)


def _sach_doan(doan: Doan) -> Doan:
    if doan.bang is None:
        return replace(doan, text=_DIEU_KHIEN.sub("", doan.text).strip())
    hang = tuple(
        tuple(replace(o, doan=tuple(x for con in o.doan if (x := _sach_doan(con)).text)) for o in mot)
        for mot in doan.bang.hang
    )
    bang = replace(doan.bang, hang=hang)
    return replace(doan, text=bang.text, bang=bang)


def _doc(raw: bytes, docx: bytes | NguonLoi | None) -> VanBanTho:
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
    if kieu in CU:
        from hoagiai_cli.document.office import doc_doc

        return doc_doc(raw, kieu, docx)
    if kieu == "mht":
        return _doc_mht(raw)
    return _doc_chu(raw, kieu)


def _doc_mht(raw: bytes) -> VanBanTho:
    """The page of a saved web page; the document may stand in one of its frames, the others are named."""
    from hoagiai_cli.document.mht import cac_trang

    trang: list[VanBanTho] = []
    for noi_dung, khai in cac_trang(raw):
        try:
            trang.append(_doc_chu(noi_dung, "html", khai))
        except NguonLoi as loi:
            if loi.kind != "rong":
                raise
    if not trang:
        raise NguonLoi("rong")
    chinh = next((one for one in trang if _la_van_ban(one)), trang[0])
    khac = (" ".join(doan.text for doan in one.doan) for one in trang if one is not chinh)
    bo = tuple(NghiNgo("khung_web", 0, chu[:200]) for chu in khac)
    return replace(chinh, nghi_ngo=(*chinh.nghi_ngo, *bo))


def _la_van_ban(tho: VanBanTho) -> bool:
    chu = fold(" ".join(doan.text for doan in tho.doan)[:100_000])
    return any(dau in chu for dau in ("cong hoa xa hoi chu nghia", "dang cong san viet nam", "noi nhan"))


def _doc_chu(raw: bytes, kieu: str, khai: str = "") -> VanBanTho:
    text, bang_ma = giai_ma(raw, html=kieu == "html", khai=khai)
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
