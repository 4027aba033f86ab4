"""What kind of file some bytes are, by the bytes themselves: names of files lie."""

from __future__ import annotations

import io
import zipfile
from typing import Literal

from hoagiai_cli.document.mht import la_mht

Kieu = Literal["docx", "doc", "rtf", "odt", "pdf", "html", "mht", "chu", "khoa", "khac"]

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LA: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG", "ảnh PNG"),
    (b"\xff\xd8\xff", "ảnh JPEG"),
    (b"GIF8", "ảnh GIF"),
    (b"II*\x00", "ảnh TIFF"),
    (b"MM\x00*", "ảnh TIFF"),
    (b"Rar!", "tệp nén RAR"),
    (b"7z\xbc\xaf\x27\x1c", "tệp nén 7z"),
    (b"\x1f\x8b", "tệp nén gzip"),
    (b"MZ", "chương trình Windows"),
    (b"\x7fELF", "chương trình"),
    (b"SQLite format 3", "cơ sở dữ liệu"),
    (b"ID3", "tệp âm thanh"),
    (b"OggS", "tệp âm thanh"),
)
_TRONG_OLE: tuple[tuple[str, str], ...] = (
    ("Workbook", "bảng tính Excel cũ (.xls)"),
    ("PowerPoint Document", "bản trình chiếu PowerPoint cũ (.ppt)"),
    ("__substg1.0_", "thư điện tử Outlook (.msg)"),
)
_TRONG_ZIP: tuple[tuple[str, str], ...] = (
    ("xl/", "bảng tính Excel (.xlsx)"),
    ("ppt/", "bản trình chiếu PowerPoint (.pptx)"),
    ("AndroidManifest.xml", "ứng dụng Android"),
)
_ODF = {
    b"application/vnd.oasis.opendocument.spreadsheet": "bảng tính (.ods)",
    b"application/vnd.oasis.opendocument.presentation": "bản trình chiếu (.odp)",
    b"application/epub+zip": "sách điện tử (.epub)",
}
_DAU_HTML = (
    b"<!doctype html",
    b"<html",
    b"<head",
    b"<body",
    b"<table",
    b"<div",
    b"<p>",
    b"<p ",
    b"<!--",
    b"<meta",
    b"<?xml",
)


def nhan_dang(raw: bytes) -> tuple[Kieu, str]:
    """The kind of a file, and for "khac" what it is, in words. "khoa" is an Office file with a password."""
    if raw.startswith(b"PK\x03\x04"):
        return _zip(raw)
    if raw.startswith(_OLE):
        return _ole(raw)
    dau = raw[:1024]
    if b"%PDF-" in dau:
        return "pdf", ""
    gon = dau.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if gon.startswith(b"{\\rtf"):
        return "rtf", ""
    for chu, la_gi in _LA:
        if raw.startswith(chu):
            return "khac", la_gi
    if raw[4:8] == b"ftyp":
        return "khac", "tệp phim"
    if la_mht(raw):
        return "mht", ""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        dau_chu = raw[:65536].decode("utf-16", "replace").encode("utf-8", "replace").lower()
        gon = dau_chu.lstrip(b"\xef\xbb\xbf \t\r\n")
    else:
        dau_chu = raw[:65536].lower()
    if gon.startswith(_DAU_HTML):
        sau = dau_chu
        if any(the in sau for the in (b"<html", b"<body", b"<table", b"<p>", b"<p ", b"<div", b"<br")):
            return "html", ""
    if b"\x00" in dau and not raw.startswith((b"\xff\xfe", b"\xfe\xff")) and not _utf16(dau):
        return "khac", "tệp nhị phân không rõ loại"
    return "chu", ""


def _utf16(dau: bytes) -> bool:
    """UTF-16 without its mark: every second byte of Latin text is zero."""
    chan, le = dau[::2].count(0), dau[1::2].count(0)
    return max(chan, le) > len(dau) * 0.2 and min(chan, le) < len(dau) * 0.02


def _zip(raw: bytes) -> tuple[Kieu, str]:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as package:
            ten = package.namelist()
            if "mimetype" in ten and package.getinfo("mimetype").file_size < 200:
                kieu = package.read("mimetype").strip()
                if kieu.startswith(b"application/vnd.oasis.opendocument.text"):
                    return "odt", ""
                if kieu in _ODF:
                    return "khac", _ODF[kieu]
    except Exception:  # what a damaged archive raises is not to be counted; the reader of the kind says more
        return "docx", ""
    for dau, la_gi in _TRONG_ZIP:
        if any(mot.startswith(dau) for mot in ten):
            return "khac", la_gi
    if any(mot.startswith("word/") or mot in ("_rels/.rels", "[Content_Types].xml") for mot in ten):
        return "docx", ""
    return "khac", "tệp nén ZIP"


def _ole(raw: bytes) -> tuple[Kieu, str]:
    def co(ten: str) -> bool:
        return ten.encode("utf-16-le") in raw

    if co("EncryptedPackage"):
        return "khoa", ""
    if co("WordDocument"):
        return "doc", ""
    for ten, la_gi in _TRONG_OLE:
        if co(ten):
            return "khac", la_gi
    return "khac", "tệp Office cũ không phải văn bản Word, hoặc tệp có mật khẩu"
