"""Web pages saved in one file, by browsers and by Word."""

from __future__ import annotations

import base64
import quopri

import pytest

from hoagiai_cli.document.mht import cac_trang
from hoagiai_cli.document.nguon import doc_nguon
from hoagiai_cli.document.nhan_dang import nhan_dang
from hoagiai_cli.document.tho import NguonLoi
from tests.document.test_html_tho import CO, DUOI, TREN, VAN_BAN, trang

QUANG_CAO = trang("<p>Quảng cáo</p>")


def phan(
    content: str, *, codec: str = "utf-8", how: str = "quoted-printable", kind: str = "text/html", more: str = ""
) -> bytes:
    raw = content.encode(codec)
    made = quopri.encodestring(raw) if how == "quoted-printable" else base64.encodebytes(raw)
    return f'Content-Type: {kind}; charset="{codec}"\r\nContent-Transfer-Encoding: {how}\r\n{more}\r\n'.encode() + made


def tep(
    *parts: bytes,
    head: str = "From: <Saved by Blink>\r\nSubject: =?utf-8?Q?x?=\r\nDate: Mon, 2 Mar 2026\r\n",
    start: str = "",
) -> bytes:
    first = f'{head}MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";{start}\r\n'
    first += '\tboundary="--=X"\r\n\r\n'
    return first.encode() + b"".join(b"\r\n----=X\r\n" + part for part in parts) + b"\r\n----=X--\r\n"


ANH = b"Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: cid:1\r\n\r\niVBORw0KGgo="


@pytest.mark.parametrize("how", ["quoted-printable", "base64"])
@pytest.mark.parametrize("head", ["", "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://x.gov.vn/\r\n"])
def test_a_saved_page(how: str, head: str) -> None:
    raw = tep(phan(trang(TREN + VAN_BAN + DUOI), how=how), ANH, phan("p {}", kind="text/css"), head=head)
    assert nhan_dang(raw) == ("mht", "")
    tho = doc_nguon(raw)
    assert [one.text for one in tho.doan] == CO
    assert tho.bo_cuc == "html"


def test_word_and_old_encodings() -> None:
    text = "Phuong huong, nhiem vu cua uy ban: đ ă ê ơ ư"
    word = tep(phan(f"<html><body><p>{text}</p></body></html>", codec="windows-1258"), head="")
    assert [one.text for one in doc_nguon(word).doan] == [text]
    one = b"MIME-Version: 1.0\r\n" + phan(trang(VAN_BAN))
    assert [one.text for one in doc_nguon(one).doan] == CO


def test_the_document_in_a_frame_and_the_part_that_is_named() -> None:
    tho = doc_nguon(tep(phan(QUANG_CAO), phan(trang(VAN_BAN))))
    assert [one.text for one in tho.doan] == CO
    assert [(one.loai, one.trich) for one in tho.nghi_ngo] == [("khung_web", "Quảng cáo")]
    named = tep(
        phan(QUANG_CAO), phan(trang("<p>Trang chính</p>"), more="Content-ID: <m@x>\r\n"), start=' start="<m@x>";'
    )
    assert [one.text for one in doc_nguon(named).doan] == ["Trang chính"]


def test_what_is_no_saved_page() -> None:
    assert nhan_dang("Kính gửi: Ủy ban nhân dân\n\nMIME-Version: 1.0\nContent-Type: text/html\n".encode())[0] == "chu"
    assert nhan_dang(b"From: a@b\nSubject: x\n\ntext")[0] == "chu"


def test_limits() -> None:
    with pytest.raises(NguonLoi, match="qua_lon"):
        cac_trang(tep(*[phan("x")] * 6000))
    nested = b"".join(f"--{i}\r\nContent-Type: multipart/mixed; boundary={i + 1}\r\n\r\n".encode() for i in range(3000))
    with pytest.raises(NguonLoi, match="qua_lon"):
        cac_trang(b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=0\r\n\r\n" + nested)
    with pytest.raises(NguonLoi, match="rong"):
        doc_nguon(tep(ANH, b"Content-Type: text/html\r\n\r\n"))
