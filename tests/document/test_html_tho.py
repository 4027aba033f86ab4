# ruff: noqa: E501 - markup reads best unbroken
"""Web pages: the document in its order, what the page has around it named; archives of pages."""

from __future__ import annotations

from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest

from hoagiai_cli.document.html_tho import doc_html
from hoagiai_cli.document.nguon import doc_nguon
from hoagiai_cli.document.tho import NguonLoi, VanBanTho

VAN_BAN = (
    "<table><tr><td><p>ỦY BAN NHÂN DÂN<br>XÃ SUỐI VÀNG</p><p>Số: 15/KH-UBND</p></td>"
    "<td><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p>Suối Vàng, ngày 12 tháng 02 năm 2026</p></td></tr></table>"
    "<p>KẾ HOẠCH</p><p>Củng cố tổ hòa giải</p><p>Thực hiện <a href='#'>Kế hoạch số 27/KH-UBND</a>, UBND xã ban hành:</p>"
    "<p><a href='#'>I. MỤC ĐÍCH</a></p><p>- Giúp người dân.</p><p>Tải về là việc của người dân.</p>"
    "<p>Nơi nhận:<br>- UBND tỉnh;<br>- Lưu: VT.</p><p>TM. ỦY BAN NHÂN DÂN</p><p>CHỦ TỊCH</p><p>Lò Văn Thử</p>"
)
DOAN = [
    "KẾ HOẠCH", "Củng cố tổ hòa giải", "Thực hiện Kế hoạch số 27/KH-UBND, UBND xã ban hành:", "I. MỤC ĐÍCH",
    "- Giúp người dân.", "Tải về là việc của người dân.", "Nơi nhận:", "- UBND tỉnh;", "- Lưu: VT.",
    "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lò Văn Thử",
]  # fmt: skip
TREN = (
    "<div class='top'><div>CỔNG THÔNG TIN ĐIỆN TỬ</div><ul><li><a href='/'>TRANG CHỦ</a></li>"
    "<li><a href='/vb'>VĂN BẢN</a></li></ul></div><div class='crumb'><a href='/'>Trang chủ</a> » <a href='/vb'>Kế hoạch</a></div>"
    "<table><tr><td><a href='#'>Nội dung</a></td><td><a href='#'>Lược đồ</a></td></tr></table>"
)
DUOI = (
    "<div>Tải về</div><ul><li><a href='#'>Kế hoạch khác năm 2026</a></li></ul><h3>Văn bản liên quan</h3>"
    "<p>Kế hoạch số 16/KH-UBND về việc khác</p><div>Bản quyền thuộc về Cổng</div>"
)


def chu(tho: VanBanTho) -> list[str]:
    return [item.text for item in tho.doan]


def test_what_a_portal_has_around_a_document_is_named() -> None:
    tho = doc_html(f"<html><body>{TREN}{VAN_BAN}{DUOI}</body></html>")
    assert tho.doan[0].bang is not None
    assert chu(tho)[1:] == DOAN
    bo = [item.trich for item in tho.nghi_ngo]
    assert {item.loai for item in tho.nghi_ngo} == {"khung_web"}
    for mot in ("CỔNG THÔNG TIN ĐIỆN TỬ", "- TRANG CHỦ", "Tải về", "Kế hoạch số 16/KH-UBND về việc khác"):
        assert mot in bo


def test_an_annex_after_the_signature_stays() -> None:
    phu_luc = "<p>PHỤ LỤC</p><p>DANH MỤC VIỆC</p><table border='1'><tr><td>TT</td><td>Việc</td></tr></table>"
    tho = doc_html(f"<body>{VAN_BAN}{phu_luc}{DUOI}</body>")
    assert chu(tho)[-3:] == ["PHỤ LỤC", "DANH MỤC VIỆC", "TT | Việc"]


def test_a_page_without_a_document_is_read_whole() -> None:
    tho = doc_html("<body><p>Một tin ngắn</p><ul><li><a href='#'>Tin khác</a></li></ul></body>")
    assert chu(tho) == ["Một tin ngắn", "- Tin khác"]
    assert tho.nghi_ngo == ()


def test_lists_that_word_saved_keep_their_marks() -> None:
    tho = doc_html(
        "<body><p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span>"
        "</span><![endif]>Mục đích<o:p></o:p></p><p style='mso-hide:all'>ẩn</p></body>"
    )
    assert chu(tho) == ["1. Mục đích"]


@pytest.mark.parametrize("sau", [10, 250, 1500])
def test_deep_nesting_keeps_its_words(sau: int) -> None:
    tho = doc_html("<body>" + "<div>" * sau + "chữ" + "</div>" * sau + "</body>")
    assert "chữ" in chu(tho)[0]


def test_nesting_without_end_is_refused() -> None:
    with pytest.raises(NguonLoi) as loi:
        doc_html("<body>" + "<div>" * 50_000 + "chữ</body>")
    assert loi.value.kind == "qua_lon"


@pytest.mark.parametrize("bang_ma", ["utf-8", "utf-16", "cp1258"])
def test_an_archive_is_read_like_its_page(bang_ma: str) -> None:
    thu = MIMEMultipart("related")
    trang = "<html><body><p>KẾ HOẠCH</p><p>Củng cố tổ</p></body></html>"
    if bang_ma == "cp1258":
        trang = trang.replace("Ế", "Ê\u0301").replace("Ạ", "A\u0323").replace("ủ", "u\u0309").replace("ố", "ô\u0301")
        trang = trang.replace("ổ", "ô\u0309")
    phan = MIMEText("x", "html", "us-ascii")
    phan.set_payload(trang.encode(bang_ma))
    phan.replace_header("Content-Type", f'text/html; charset="{bang_ma}"')
    phan.replace_header("Content-Transfer-Encoding", "8bit")
    from email.encoders import encode_base64

    del phan["Content-Transfer-Encoding"]
    encode_base64(phan)
    thu.attach(phan)
    thu.attach(MIMEText("p{}", "css"))
    raw = b"From: <Saved by X>\n" + thu.as_bytes()
    assert chu(doc_nguon(raw)) == ["KẾ HOẠCH", "Củng cố tổ"]


def test_an_archive_without_a_page() -> None:
    thu = MIMEMultipart("related")
    thu.attach(MIMEText("p{}", "css"))
    with pytest.raises(NguonLoi) as loi:
        doc_nguon(b"From: <Saved by X>\n" + thu.as_bytes())
    assert loi.value.kind == "rong"
