# ruff: noqa: E501 - markup reads best unbroken
"""Web pages read for the document in them: portals, old pages, pages that Word saved."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from hoagiai_cli.document.html.writer import to_html
from hoagiai_cli.document.html_tho import doc_html
from hoagiai_cli.document.model import Document
from hoagiai_cli.document.nguon import doc_nguon
from hoagiai_cli.document.tho import Doan, NguonLoi, VanBanTho
from hoagiai_cli.text.normal import squash
from tests.document.parts import FULL, random_documents, reading


def trang(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html><html><head><title>Tiêu đề trang</title>{head}</head><body>{body}</body></html>"


def chu(tho: VanBanTho) -> list[str]:
    return [one.text for one in tho.doan]


def bo(tho: VanBanTho, loai: str = "khung_web") -> str:
    return " | ".join(one.trich for one in tho.nghi_ngo if one.loai == loai)


def doc(body: str) -> VanBanTho:
    return doc_html(trang(body))


DAU = (
    "<table><tr><td>ỦY BAN NHÂN DÂN<br>PHƯỜNG AN BÌNH<br>Số: 12/KH-UBND</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>"
    "Độc lập - Tự do - Hạnh phúc<br><i>An Bình, ngày 02 tháng 3 năm 2026</i></td></tr></table>"
)
VAN = [
    "KẾ HOẠCH",
    "Tuyên truyền, phổ biến, giáo dục pháp luật năm 2026",
    "Thực hiện Kế hoạch số 45/KH-UBND ngày 28 tháng 01 năm 2026, Ủy ban nhân dân phường ban hành Kế hoạch như sau:",
    "I. MỤC ĐÍCH, YÊU CẦU",
    "1. Mục đích",
    "- Nâng cao nhận thức pháp luật của cán bộ và Nhân dân trên địa bàn phường.",
    "II. NHIỆM VỤ",
    "1. Tổ chức hội nghị tuyên truyền tại các khu phố.",
    "Trên đây là Kế hoạch tuyên truyền, phổ biến, giáo dục pháp luật năm 2026./.",
]
KY = "<table><tr><td>Nơi nhận:<br>- Như trên;<br>- Lưu: VT.</td><td>TM. ỦY BAN NHÂN DÂN<br>CHỦ TỊCH<br><br>Nguyễn Văn A</td></tr></table>"
VAN_BAN = DAU + "".join(f"<p>{one}</p>" for one in VAN) + KY
CO = chu(doc(VAN_BAN))


def lien(*words: str, the: str = "li") -> str:
    return "".join(f'<{the}><a href="/x/{i}">{one}</a></{the}>' for i, one in enumerate(words))


def test_a_page_without_anything_around_it_is_whole() -> None:
    tho = doc(VAN_BAN)
    assert len(tho.doan) == len(VAN) + 2
    assert chu(tho)[1:-1] == VAN
    assert [o.text.split("\n") for o in tho.doan[0].bang.hang[0]] == [
        ["ỦY BAN NHÂN DÂN", "PHƯỜNG AN BÌNH", "Số: 12/KH-UBND"],
        ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "An Bình, ngày 02 tháng 3 năm 2026"],
    ]
    assert tho.nghi_ngo == ()


TREN = (
    '<div class="top"><a href="/">Cổng thông tin</a> <a href="/login">Đăng nhập</a></div>'
    f'<div class="x1"><ul>{lien("Trang chủ", "Giới thiệu", "Tin tức", "Văn bản")}</ul></div>'
    '<div><a href="/">Trang chủ</a> &raquo; <a href="/vb">Văn bản</a> &raquo; <a href="/kh">Kế hoạch</a></div>'
    "<h1>Kế hoạch 12/KH-UBND của Ủy ban nhân dân phường An Bình</h1><div>Ngày đăng: 12/3/2026 08:30</div>"
    '<div><a href="#">Chia sẻ</a> <a href="javascript:print()">In trang</a> <a href="/t">Tải về</a></div>'
    "<table><tr><td>Số ký hiệu</td><td>12/KH-UBND</td></tr><tr><td>Cơ quan ban hành</td><td>UBND phường</td></tr></table>"
)
DUOI = (
    f"<div><h3>Văn bản liên quan</h3><ul>{lien('Kế hoạch 11/KH-UBND về chuyển đổi số năm 2026', 'Quyết định 5/QĐ-UBND')}</ul></div>"
    "<div><h3>Bình luận (2)</h3><p>Nguyễn Văn B: Văn bản rất hay, cảm ơn phường đã đăng tải đầy đủ nội dung để Nhân dân theo dõi.</p></div>"
    '<form><label for="n">Họ tên</label><input name="n"><button>Gửi bình luận</button></form>'
    "<div>Trang này dùng cookie để phục vụ bạn tốt hơn.</div><div>© 2026 UBND phường An Bình</div>"
    "<script>var x = 'CỘNG HÒA';</script>"
)


@pytest.mark.parametrize(
    "than",
    [
        VAN_BAN,
        f"<div><div>{VAN_BAN}</div></div>",
        f'<article class="content-detail">{VAN_BAN}</article>',
        f'<div id="wrapper-sidebar-left menu">{VAN_BAN}</div>',  # named like a menu, but it is the text
        f"<section>{VAN_BAN.replace('<p>', '<div>').replace('</p>', '</div>')}</section>",
    ],
)
def test_a_portal(than: str) -> None:
    tho = doc(TREN + than + DUOI)
    assert chu(tho) == CO
    assert [one.dong for one in tho.doan] == [one.dong for one in doc(VAN_BAN).doan]
    gone = bo(tho)
    for words in ("Đăng nhập", "Trang chủ", "Chia sẻ", "Số ký hiệu", "Văn bản liên quan", "Bình luận", "Nguyễn Văn B", "cookie", "©", "Gửi bình luận", "Họ tên"):  # fmt: skip
        assert words in gone, words
    assert "var x" not in gone


def test_a_form_around_the_whole_page_is_no_control() -> None:
    assert (
        chu(doc(f'<form id="aspnetForm" action="x"><input type="hidden" value="1">{TREN}{VAN_BAN}{DUOI}</form>')) == CO
    )


def test_a_page_laid_out_in_tables() -> None:
    menu = f"<td><table><tr><td>{lien('Trang chủ', 'Giới thiệu', 'Liên hệ', the='div')}</td></tr></table></td>"
    tho = doc(f"<table><tr>{menu}<td>{VAN_BAN}</td></tr><tr><td colspan=2>© 2026 UBND phường</td></tr></table>")
    assert chu(tho) == CO
    assert "Giới thiệu" in bo(tho)


BEN = "".join(
    f"<div><a href='/t{i}'>Tin bài số {i} về hoạt động của phường</a><p>Sáng ngày {i}/3, lãnh đạo phường đã kiểm tra công tác tại các khu phố.</p></div>"
    for i in range(6)
)


def test_text_in_lines_between_columns_of_news() -> None:
    o = f"<h1>Kế hoạch số 12/KH-UBND</h1><div>{DAU}<div>{'<br>'.join(VAN)}</div>{KY}</div><b>Tin liên quan</b>{BEN}"
    menu = "".join(f"<td><a href=/m{i}>Mục {i}</a></td>" for i in range(8))
    page = f"<table><tr><td colspan=3><table><tr>{menu}</tr></table></td></tr><tr><td>{BEN}</td><td>{o}</td><td>{BEN}</td></tr></table>"
    tho = doc(f"<form>{page}<p>Bản quyền thuộc UBND phường.</p></form>")
    assert chu(tho) == CO
    assert "Kế hoạch số 12/KH-UBND" in bo(tho) and "Bản quyền" in bo(tho)


def test_a_title_without_letterhead_after_news() -> None:
    van = "".join(f"<p>{one}</p>" for one in VAN)
    tho = doc(f"<header><a href='/'>CỔNG THÔNG TIN</a></header>{BEN}<div>{van}{KY}</div><h4>Tin khác</h4>{BEN}")
    assert chu(tho)[-10:-1] == VAN
    assert all("Tin bài" not in one for one in chu(tho))


def test_nothing_within_the_document_is_dropped() -> None:
    giua = VAN_BAN.replace(
        "<p>II. NHIỆM VỤ</p>",
        '<p>Đăng ký</p><p><a href="/luat">Luật Hòa giải ở cơ sở năm 2013</a></p><p>II. NHIỆM VỤ</p>',
    )
    tho = doc(TREN + giua + DUOI)
    assert "Đăng ký" in chu(tho)
    assert "Luật Hòa giải ở cơ sở năm 2013" in chu(tho)
    chen = VAN_BAN.replace(
        "<p>II. NHIỆM VỤ</p>", f"<aside><ul>{lien('Tin khác', 'Tin nữa')}</ul></aside><p>II. NHIỆM VỤ</p>"
    )
    tho = doc(TREN + chen + DUOI)
    assert chu(tho) == CO
    assert "Tin nữa" in bo(tho)


def test_a_letterhead_of_paragraphs_both_columns() -> None:
    dau = "<p>ỦY BAN NHÂN DÂN PHƯỜNG AN BÌNH</p><p>Số: 12/KH-UBND</p><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p>Độc lập - Tự do - Hạnh phúc</p>"
    van = dau + "".join(f"<p>{one}</p>" for one in VAN)
    assert chu(doc(TREN + f"<div>{van}</div>" + DUOI))[:4] == chu(doc(van))[:4]


def test_the_letterhead_of_an_annex_cuts_nothing() -> None:
    van = "".join(f"<p>{one}</p>" for one in VAN)
    mau = "<p>Mẫu số 1</p><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p>Độc lập - Tự do - Hạnh phúc</p><p>ĐƠN ĐỀ NGHỊ</p>"
    assert chu(doc(TREN + van + mau + DUOI))[-len(VAN) - 4 :][:3] == VAN[:3]


def test_hidden_and_deleted_words_are_listed() -> None:
    tho = doc(
        '<p>Hiện <span style="display:none">ẩn</span><del>xóa</del></p><div hidden>khối ẩn</div><p>Sau <s>bỏ</s></p>'
    )
    assert chu(tho) == ["Hiện", "Sau"]
    assert bo(tho) == "ẩn | khối ẩn"
    assert bo(tho, "da_xoa") == "xóa | bỏ"
    # a page that was saved with its text folded up
    assert chu(doc(f'{TREN}<div style="display: none">{VAN_BAN * 2}</div>{DUOI}'))[:3] == CO[:3]


# --- how text is written ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "want"),
    [
        ("<p>Một dòng bị ngắt\ncứng giữa\n   chừng</p>", ["Một dòng bị ngắt cứng giữa chừng"]),
        ("<p>1. Mục<br>- Việc a;<br>- Việc b.</p>", ["1. Mục", "- Việc a;", "- Việc b."]),
        ("<div>Đoạn một ngắt<br>giữa câu<br><br>đoạn hai</div>", ["Đoạn một ngắt giữa câu", "đoạn hai"]),
        ("<p>A&nbsp;&nbsp;B &amp; C &ndash; &#272;&oacute; &lt;5%&gt;</p>", ["A B & C – Đó <5%>"]),
        ("<ul><li>Một</li><li>Hai<ul><li>Con</li></ul></li></ul><ol start=3><li>Ba</li><li>Bốn<ul><li>Con</li></ul></li></ol>",
         ["- Một", "- Hai", "+ Con", "3. Ba", "4. Bốn", "- Con"]),
        ("<ol type=a><li>Một</li><li>Hai</li></ol><ol type=I><li>Ba</li><li>Bốn</li></ol>", ["a) Một", "b) Hai", "I. Ba", "II. Bốn"]),
        ("<ul><li>- Có dấu</li><li>1. Có số</li></ul><ul style='list-style: none'><li>Không dấu</li></ul>", ["- Có dấu", "1. Có số", "Không dấu"]),
        ("<div>Trước<p>Trong</p>Sau</div>", ["Trước", "Trong", "Sau"]),
        ("<p style='text-transform: uppercase'>Kế hoạch</p>", ["KẾ HOẠCH"]),
        ("<label>Tên chương trình</label><p>Sau</p>", ["Tên chương trình", "Sau"]),
        ("<table><caption>Bảng 1</caption><tr><td>A<td>B<tr><td>C<td>D</table>", ["Bảng 1", "A | B\nC | D"]),
        ("<table><tr><td>Chỉ một ô<p>hai đoạn</td></tr></table>", ["Chỉ một ô", "hai đoạn"]),
        ("<table><tr><td>A</td><td><table><tr><td>B</td><td>C</td></tr></table></td></tr></table>", ["A | B C"]),
        ("<del>x</del><p></p>", []),
    ],
)  # fmt: skip
def test_words(body: str, want: list[str]) -> None:
    assert chu(doc(body)) == want


def test_typed_text_is_joined_like_a_text_file() -> None:
    lines = ["KẾ HOẠCH", "", "Thực hiện Kế hoạch số 45 của Ủy ban nhân dân thành phố về công tác", "tuyên truyền, phường ban hành Kế hoạch như sau, trong đó giao cho các", "bộ phận chuyên môn và các khu phố tổ chức thực hiện các nội dung", "dưới đây:", "", "1. Mục đích"]  # fmt: skip
    assert chu(doc(f"<pre>{chr(10).join(lines)}</pre>")) == ["KẾ HOẠCH", " ".join(lines[2:6]), "1. Mục đích"]


def test_look_of_paragraphs() -> None:
    tho = doc(
        "<p align=center><b>KẾ HOẠCH</b></p><p style='font-weight:700'>Đậm</p><center><p style='text-align:left'>Trái</p></center>"
    )
    assert [(one.dam, one.giua) for one in tho.doan] == [(True, True), (True, False), (False, False)]


def test_spans_of_a_table() -> None:
    tho = doc("<table border=1><tr><td rowspan=2>A</td><td colspan=2>B</td></tr><tr><td>C</td><td>D</td></tr></table>")
    bang = tho.doan[0].bang
    assert bang.ke
    assert [[(o.cot, o.rong, o.cao, o.text) for o in row] for row in bang.hang] == [
        [(0, 1, 2, "A"), (1, 2, 1, "B")],
        [(1, 1, 1, "C"), (2, 1, 1, "D")],
    ]


@pytest.mark.parametrize("n", [300, 3000, 30_000])
def test_what_nests_without_end(n: int) -> None:
    for mo in ("<div>", "<font size=2>", "<div><b>"):
        assert chu(doc(mo * n + "Xin chào<p>Cuối")) == ["Xin chào", "Cuối"]
    if n < 1000:
        assert chu(doc("<table><tr><td>" * n + "Xin chào")) == ["Xin chào"]
        return
    with pytest.raises(NguonLoi):
        doc("<table><tr><td>" * n + "Xin chào")


# --- pages of Word ----------------------------------------------------------------------------------------------------


def dong(mark: str, font: str, text: str) -> str:
    return (
        f"<p class=MsoListParagraph style='text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:{font};mso-list:Ignore'>"
        f"{mark}<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>{text}<o:p></o:p></p>"
    )


WORD = (
    "<html xmlns:o='urn:schemas-microsoft-com:office:office' xmlns:w='urn:schemas-microsoft-com:office:word'><head>"
    "<meta name=Generator content='Microsoft Word 15'><!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]-->"
    "<style><!-- p.MsoNormal {margin:0} --></style></head><body lang=VI><div class=WordSection1>BODY</div></body></html>"
)


def word(body: str) -> str:
    return WORD.replace("BODY", body)


def test_lists_of_word() -> None:
    body = (
        dong("I.", "\"Times New Roman\"", "MỤC ĐÍCH") + dong("·", "Symbol", "Một") + dong("o", "\"Courier New\"", "Hai")
        + dong("§", "Wingdings", "Ba") + dong("+", "\"Times New Roman\"", "Bốn") + dong("a)", "\"Times New Roman\"", "Năm")
        + "<p class=MsoNormal>Sáu<span style='display:none;mso-hide:all'>ẩn</span><o:p>&nbsp;</o:p></p><!--[if supportFields]><span>PAGE</span><![endif]-->"
    )  # fmt: skip
    tho = doc_html(word(body))
    assert chu(tho) == ["I. MỤC ĐÍCH", "- Một", "- Hai", "- Ba", "+ Bốn", "a) Năm", "Sáu"]
    assert bo(tho, "chu_an") == "ẩn"
    other = (
        dong("·", "Symbol", "Một")
        .replace("<![if !supportLists]>", "<!--[if !supportLists]-->")
        .replace("<![endif]>", "<!--[endif]-->")
    )
    assert chu(doc_html(word(other))) == ["- Một"]


def test_footnotes_and_comments_of_word() -> None:
    body = (
        "<p>Theo Luật<a style='mso-footnote-id:ftn1' href=\"#_ftn1\" name=\"_ftnref1\"><span>[1]</span></a> này<span class=MsoCommentReference><a href='#_msocom_1'>[A1]</a></span>.</p>"
        "<div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p><a href=\"#_ftnref1\" name=\"_ftn1\"><span>[1]</span></a> Luật năm 2013</p></div></div>"
        "<div style='mso-element:comment-list'><p class=MsoCommentText>Xem lại</p></div>"
    )
    tho = doc_html(word(body))
    assert chu(tho) == ["Theo Luật[^1] này."]
    assert tho.chu_thich == {"1": "Luật năm 2013"}
    assert bo(tho, "ghi_chu") == "Xem lại"
    assert "ftn9" not in chu(doc('<div id="ftn9"><p>Không ai gọi</p></div>')) and chu(
        doc('<div id="ftn9">Không ai gọi</div>')
    )


# --- bytes ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("charset", "codec"),
    [("utf-8", "utf-8"), ("windows-1258", "cp1258"), ("utf-16", "utf-16"), ("x-user-defined", "utf-8")],
)
def test_declared_encodings(charset: str, codec: str) -> None:
    van = "Phuong huong, nhiem vu cua uy ban: đ ă ê ơ ư"
    page = trang(f"<p>{van}</p>", f'<meta http-equiv="Content-Type" content="text/html; charset={charset}">')  # fmt: skip
    assert chu(doc_nguon(page.replace("Tiêu đề", "x").encode(codec)))[0] == van


def test_fonts_of_old_encodings() -> None:
    tcvn = "Céng hßa x· héi chñ nghÜa ViÖt Nam"
    tho = doc(
        f'<p><font face=".VnTime">{tcvn}</font></p><p style="font-family:.VnTimeH">{tcvn}</p><p>Tiếng Việt và chữ à, ô</p>'
    )
    assert chu(tho) == [
        "Cộng hòa xã hội chủ nghĩa Việt Nam",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Tiếng Việt và chữ à, ô",
    ]
    # the name of the font is left over from before the words were turned into Unicode
    assert chu(doc('<p><font face=".VnTime">Cộng hòa xã hội và chủ nghĩa</font></p>')) == [
        "Cộng hòa xã hội và chủ nghĩa"
    ]


def test_an_empty_page_has_no_words() -> None:
    assert doc("<nav></nav>").doan == ()
    with pytest.raises(NguonLoi, match="rong"):
        doc_nguon(trang("<script>x</script>").encode())
    assert doc("<p>Một</p>").doan == (Doan("Một", 1, 1),)


# --- what we print ----------------------------------------------------------------------------------------------------


def gon(text: str) -> list[str]:
    return sorted(one for one in squash(text) if one.isalnum())


def in_lai(document: Document) -> None:
    tho = doc_html(to_html(document))
    words = [one.text for one in tho.doan if one.bang is None]
    words += (o.text for one in tho.doan if one.bang is not None for row in one.bang.hang for o in row)
    words += tho.chu_thich.values()
    words += (one.trich for one in tho.nghi_ngo)  # a line of random letters may begin with ©
    assert gon(" ".join(words)) == gon(reading(document, lambda n: f"[^{n}]", lambda n: ""))


def test_what_we_print_is_read_back() -> None:
    in_lai(FULL)
    assert doc_html(to_html(FULL)).nghi_ngo == ()


@settings(max_examples=40)
@given(random_documents)
def test_random_documents_are_read_back(document: Document) -> None:
    in_lai(document)


def test_a_footer_with_a_signature_is_text_and_notes_are_notes() -> None:
    body = (
        f"{VAN_BAN.removesuffix(KY)}<p>Theo Luật<a href='#fn1' role='doc-noteref'>1</a>.</p>"
        "<footer><p>Nơi nhận:</p><ul><li>Như trên;</li></ul><p>TM. ỦY BAN NHÂN DÂN</p><p>Nguyễn Văn A</p></footer>"
        "<section role=doc-endnotes><ol><li id=fn1><p>Luật năm 2013 <a href='#r' role=doc-backlink>↩</a> sửa đổi</p></li></ol></section>"
        "<footer><p>Cổng thông tin điện tử</p></footer>"
    )
    tho = doc(body)
    assert chu(tho)[-5:] == ["Theo Luật[^1].", "Nơi nhận:", "- Như trên;", "TM. ỦY BAN NHÂN DÂN", "Nguyễn Văn A"]
    assert tho.chu_thich == {"1": "Luật năm 2013 sửa đổi"}
    assert bo(tho) == "Cổng thông tin điện tử"
