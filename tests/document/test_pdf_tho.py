"""The reader of PDF files: pages set by hand, files that LibreOffice made of known texts, and files that are none."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import suppress

import pytest

from hoagiai_cli.document.docx.tho import doc_docx
from hoagiai_cli.document.docx.writer import to_bytes
from hoagiai_cli.document.pdf import to_pdfs
from hoagiai_cli.document.pdf_chu import doc_trang
from hoagiai_cli.document.pdf_ghep import van_ban
from hoagiai_cli.document.pdf_tho import doc_pdf
from hoagiai_cli.document.tho import Doan, NguonLoi, VanBanTho
from tests.document.parts import WITH_PARTS
from tests.document.pdf_tay import TrangTay, pdf
from tests.document.samples import SAMPLES
from tests.document.test_tron_ven import van_ban as van_ban_cua
from tests.ke_hoach_mau.sinh import dai_dien
from tests.tools import soffice

TU = ("rà", "soát", "tổ", "hòa", "giải", "ở", "thôn", "lập", "danh", "sách", "hòa", "giải", "viên")
TRAI, PHAI, THUT = 85.0, 540.0, 36.0


def doc(*pages: TrangTay) -> VanBanTho:
    return van_ban(doc_trang(pdf(*pages)))


def dan(text: str, page: TrangTay, y: float, *, thut: float = THUT, co: float = 14, buoc: float = 18) -> float:
    """Sets a paragraph, broken where its words no longer fit; out: the next line."""
    x, line = TRAI + thut, ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if x + len(longer) * co / 2 > PHAI:
            page.chu(x, y, line, co=co)
            x, y, line = TRAI, y + buoc, word
        else:
            line = longer
    page.chu(x, y, line, co=co)
    return y + buoc


def cau(n: int, so_tu: int) -> str:
    chon = random.Random(n)
    return f"Câu {n} " + " ".join(chon.choice(TU) for _ in range(so_tu)) + "."


def loai(tho: VanBanTho, kind: str) -> list[str]:
    return [one.trich for one in tho.nghi_ngo if one.loai == kind]


@pytest.mark.parametrize(("thut", "cach"), [(36.0, 0.0), (36.0, 6.0), (0.0, 6.0)])
def test_paragraphs_are_put_together(thut: float, cach: float) -> None:
    cac_cau = [cau(n, 3 + 11 * n % 60) for n in range(12)]
    page, y = TrangTay(), 80.0
    for one in cac_cau:
        y = dan(one, page, y, thut=thut) + cach
    assert [one.text for one in doc(page).doan] == cac_cau


def test_a_paragraph_goes_on_over_the_page_and_the_page_number_is_left_out() -> None:
    first, second = TrangTay(), TrangTay()
    y = 80.0
    for n in range(8):
        y = dan(cau(n, 30), first, y)
    first.chu(TRAI + THUT, y, "Câu dài bắt đầu ở trang trước và còn đi tiếp cho tới khi")
    second.chu(294, 40, "2").chu(TRAI, 80, "hết ở trang sau.")
    for n in range(8, 12):
        dan(cau(n, 30), second, 98 + 60 * (n - 8))
    tho = doc(first, second)
    assert tho.doan[8].text == "Câu dài bắt đầu ở trang trước và còn đi tiếp cho tới khi hết ở trang sau."
    assert len(tho.doan) == 13 and tho.trang == (1, 10)
    assert loai(tho, "so_trang") == ["2"] and not loai(tho, "noi_doan")


def test_what_all_pages_say_at_the_same_place_is_a_header() -> None:
    pages = []
    for n in range(3):
        page = TrangTay().chu(300, 40, f"Kế hoạch công tác - Trang {n + 1}", co=10).chu(200, 800, "UBND xã", co=10)
        dan(cau(n, 40), page, 90)
        pages.append(page)
    tho = doc(*pages)
    assert [one.text for one in tho.doan] == [cau(n, 40) for n in range(3)]
    assert len(loai(tho, "dau_trang")) == len(loai(tho, "chan_trang")) == 3


def test_columns_are_read_one_after_the_other() -> None:
    page = TrangTay()
    for n, (left, right) in enumerate([("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI"), ("XÃ SUỐI MÂY", "Độc lập")]):
        page.chu(150 - len(left) * 3.25, 60 + 16 * n, left, co=13, font="TB")
        page.chu(400 - len(right) * 3.25, 60 + 16 * n, right, co=13, font="TB")
    y = 130.0
    for n in range(4):
        y = dan(cau(n, 30), page, y)
    page.chu(TRAI, y + 20, "Nơi nhận:", co=12, font="TB").chu(380, y + 20, "CHỦ TỊCH", font="TB")
    page.chu(TRAI, y + 34, "- Như trên;", co=11).chu(TRAI, y + 47, "- Lưu: VT.", co=11)
    page.chu(366, y + 90, "Nguyễn Văn A", font="TB")
    tho = doc(page)
    assert [one.text for one in tho.doan] == [
        *("ỦY BAN NHÂN DÂN", "XÃ SUỐI MÂY", "CỘNG HÒA XÃ HỘI", "Độc lập"),
        *(cau(n, 30) for n in range(4)),
        *("Nơi nhận:", "- Như trên;", "- Lưu: VT.", "CHỦ TỊCH", "Nguyễn Văn A"),
    ]
    assert tho.doan[0].dam and tho.doan[0].giua and not tho.doan[4].dam


def test_a_table_over_two_pages_is_one_and_so_is_a_row() -> None:
    xs = [TRAI, 120.0, 400.0, PHAI]
    first = TrangTay().luoi(xs, [700.0, 720.0, 740.0, 780.0])
    first.chu(90, 715, "TT", co=12).chu(126, 715, "Nội dung", co=12).chu(406, 715, "Chủ trì", co=12)
    first.chu(90, 735, "1", co=12).chu(126, 735, "Việc một", co=12).chu(406, 735, "Công an", co=12)
    first.chu(90, 755, "2", co=12).chu(126, 755, "Việc hai nói rất dài cho tới hết dòng này và", co=12)
    first.chu(406, 755, "Văn phòng", co=12)
    second = TrangTay().luoi(xs, [60.0, 80.0, 120.0, 140.0])
    second.chu(90, 75, "TT", co=12).chu(126, 75, "Nội dung", co=12).chu(406, 75, "Chủ trì", co=12)
    second.chu(126, 95, "sang trang sau.", co=12)
    second.chu(90, 135, "3", co=12).chu(126, 135, "Việc ba", co=12).chu(406, 135, "Trạm Y tế", co=12)
    tho = doc(first, second)
    assert len(tho.doan) == 1
    bang = tho.doan[0].bang
    assert bang is not None and bang.so_cot == 3
    assert [[one.text for one in row] for row in bang.hang] == [
        ["TT", "Nội dung", "Chủ trì"],
        ["1", "Việc một", "Công an"],
        ["2", "Việc hai nói rất dài cho tới hết dòng này và sang trang sau.", "Văn phòng"],
        ["3", "Việc ba", "Trạm Y tế"],
    ]
    assert loai(tho, "dau_trang") == ["TT | Nội dung | Chủ trì"]


def test_merged_cells_stand_once() -> None:
    page = TrangTay()
    for y in (100.0, 120.0, 160.0):
        page.vach(TRAI, y, PHAI, y)
    page.vach(200, 140, PHAI, 140)
    for x in (TRAI, PHAI):
        page.vach(x, 100, x, 160)
    page.vach(200, 120, 200, 160)
    page.chu(95, 115, "I. Nhóm việc", co=12).chu(95, 140, "Hai hàng", co=12)
    page.chu(210, 135, "Trên", co=12).chu(210, 155, "Dưới", co=12)
    bang = doc(page).doan[0].bang
    assert bang is not None
    cells = [(o.text, o.cot, o.rong, o.cao) for row in bang.hang for o in row]
    assert cells == [("I. Nhóm việc", 0, 2, 1), ("Hai hàng", 0, 1, 2), ("Trên", 1, 1, 1), ("Dưới", 1, 1, 1)]


def test_a_footnote_is_taken_to_its_call() -> None:
    page, y = TrangTay(), 80.0
    for n in range(5):
        y = dan(cau(n, 30), page, y)
    page.chu(TRAI + THUT, y, "Theo Luật").chu(TRAI + THUT + 63, y - 5, "1", co=8).chu(TRAI + THUT + 67, y, " đã nêu.")
    page.vach(TRAI, 700, TRAI + 140, 700).chu(TRAI, 712, "1", co=6).chu(TRAI + 6, 715, "Luật số một.", co=10)
    tho = doc(page)
    assert tho.doan[-1].text == "Theo Luật[^1] đã nêu." and tho.chu_thich == {"1": "Luật số một."}


def test_a_font_from_before_unicode() -> None:
    page = TrangTay().chu(TRAI, 80, "Céng hßa x· héi, nh©n d©n ng\xad\xeai", font="VN").chu(TRAI, 120, "Kế hoạch này.")
    assert [one.text for one in doc(page).doan] == ["Cộng hòa xã hội, nhân dân người", "Kế hoạch này."]


def test_a_word_broken_at_its_hyphen_is_one_word() -> None:
    page = TrangTay()
    page.chu(TRAI + THUT, 80, "Thực hiện theo Kế hoạch số 12 và theo Quyết định số 45/QĐ-").chu(
        TRAI, 98, "UBND ngày 5."
    )
    for n in range(3):
        dan(cau(n, 30), page, 120 + 60 * n)
    assert "số 45/QĐ-UBND ngày 5." in doc(page).doan[0].text


def phang(tho: VanBanTho) -> Iterator[str]:
    """Paragraphs, cells of tables without lines column by column, rows of the others."""
    for one in tho.doan:
        if one.bang is None:
            yield from _dong(one)
        elif one.bang.ke:
            yield from (" | ".join(" ".join(o.text.split()) for o in row) for row in one.bang.hang)
        else:
            for column in range(one.bang.so_cot):
                for row in one.bang.hang:
                    for o in row:
                        yield from (line for item in o.doan for line in _dong(item) if o.cot == column)


def _dong(doan: Doan) -> list[str]:
    return [line for line in doan.text.split("\n") if line.strip()]


# What stands in frames around the text, and is read as text from a PDF, is not what this is about.
KHUNG = frozenset({"day_du", "quyet_dinh", "du_thao"})
MAU = {name: one for name, one in {**SAMPLES, **WITH_PARTS}.items() if name not in KHUNG}
DAI_DIEN = (
    *("phuong_ban_hanh", "tinh_hoa_toc", "phuong_17", "so", "so_dai", "truong", "hoi_dong", "mat_tran", "dang_uy"),
    *("bao_cao_1", "bao_cao_4", "khong_ky", "bon_muoi_noi_nhan"),
)


@pytest.mark.office
def test_every_paragraph_of_files_that_libreoffice_made() -> None:
    mau = [*MAU.values(), *(van_ban_cua(dai_dien()[name]) for name in DAI_DIEN)]
    documents = [to_bytes(one) for one in mau]
    assert len(documents) >= 20
    for data, made in zip(documents, to_pdfs(documents, soffice()), strict=True):
        assert isinstance(made, bytes)
        want, got = list(phang(doc_docx(data))), list(phang(van_ban(doc_trang(made))))
        assert "".join("".join(got).split()) == "".join("".join(want).split())
        # the name of an office that is set in several lines cannot be told from several names;
        # nor can a word too long for a line from two
        assert [one for one in want if one not in got and not one.isupper() and "rấtrất" not in one] == []


def kind(raw: bytes) -> str:
    with pytest.raises(NguonLoi) as error:
        doc_pdf(raw)
    return error.value.kind


def test_files_that_cannot_be_read_are_named() -> None:
    text = TrangTay()
    dan(cau(1, 60), text, 80)
    assert kind(b"no PDF") == "hong" and kind(b"%PDF-1.7\n%%EOF") == "hong"
    assert kind(pdf(TrangTay())) == "rong"
    assert kind(pdf(TrangTay().anh(), TrangTay().anh())) == "ban_quet"
    assert kind(pdf(text, unicode=False)) == "ban_quet"
    zero = "00" * 32
    locked = f"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<{zero}>/U<{zero}>>>/ID[<{zero}><{zero}>]"
    assert kind(pdf(text, trailer=locked)) == "khoa"
    assert kind(pdf(*[text] * 301)) == "qua_lon"


def test_a_page_that_is_a_picture_among_others_is_named() -> None:
    text = TrangTay()
    dan(cau(1, 60), text, 80)
    tho = doc_pdf(pdf(text, TrangTay().anh()))
    assert [one.text for one in tho.doan] == [cau(1, 60)] and loai(tho, "trang_anh") == ["trang 2"]


def test_nothing_but_the_error_of_the_reader_comes_out_of_damaged_files() -> None:
    page = TrangTay().luoi([85, 200, 400], [300, 320, 340]).chu(90, 315, "Ô", co=12).chu(210, 335, "Hai", co=12)
    dan(cau(1, 60), page, 80)
    good = pdf(page, page)
    chance = random.Random(1)
    for _ in range(12):
        bad = bytearray(good)
        for _ in range(chance.choice([1, 20, 200])):
            bad[chance.randrange(9, len(bad))] = chance.randrange(256)
        with suppress(NguonLoi):
            assert doc_pdf(bytes(bad[: chance.choice([len(bad), len(bad) // 2])])).doan
