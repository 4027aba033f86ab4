"""Pages as LibreOffice lays them out, swept: the end of the text, headings and tables at every height of a page.

The files are made ready as `render --pdf` does it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from hoagiai_cli.document.docx.seams import for_office
from hoagiai_cli.document.docx.writer import to_bytes
from hoagiai_cli.document.measure import width
from hoagiai_cli.document.model import Document, Kieu, Paragraph, Table
from hoagiai_cli.document.reading import dau_de
from hoagiai_cli.registry.nd30 import nd30
from tests.document.test_tron_ven import DAI_DIEN, van_ban
from tests.ke_hoach_mau.chu import cau, doan, viec
from tests.ke_hoach_mau.sinh import DAU, bang, gop, noi_nhan
from tests.ke_hoach_mau.trang import BOTTOM, Dong, Trang, cac_trang, duong_ke
from tests.tools import convert_to_pdf, pdf_fonts

pytestmark = pytest.mark.office

DAU_TRANG = {
    "co_quan_ban_hanh": "Ủy ban nhân dân phường An Bình",
    "trich_yeu": "Triển khai công tác hòa giải ở cơ sở năm 2026 trên địa bàn phường An Bình",
    "so": 45,
    "ngay": "2026-03-05",
    "trang_thai": "ban_hanh",
    "ket_thuc": "Trên đây là Kế hoạch công tác hòa giải ở cơ sở năm 2026; đề nghị các cơ quan, đơn vị liên quan phối "
    "hợp thực hiện để đạt kết quả",
}
NGAN = "- Một dòng ngắn."
HAI_DONG = "- " + cau(2)


def ke_hoach(mot: int, hai: int, **them: Any) -> dict[str, Any]:
    """A text of `mot` lines and `hai` paragraphs of two lines: 23.7 and 41.4 points each."""
    return gop(DAU_TRANG, {"mo_dau": "\n".join([NGAN] * mot + [HAI_DONG] * hai) or NGAN}, them)


CHU_THICH = {"chu_thich": {1: cau(0), 2: f"{cau(1)} {cau(2)}"}}
CUOI_CO_CHU_THICH = {"ket_thuc": "Trên đây là Kế hoạch[^1], đề nghị các cơ quan[^2] thực hiện", **CHU_THICH}


def bang_dai(cot: int) -> dict[str, Any]:
    """Rows whose first and last words can be told apart."""
    rong = bang(cot, 40)
    rong["dong"] = [
        [i + 1, f"Đầu{i} {cau(i)} {cau(i + 1)} cuối{i}", *["x"] * (cot - 2)] if len(dong) > 1 else dong
        for i, dong in enumerate(rong["dong"])
    ]
    return rong


# Where the text ends: every height of the page in steps of a few points.
KET: dict[str, dict[str, Any]] = {
    **{f"ket_{mot}_{hai}": ke_hoach(mot, hai) for mot in range(2, 33) for hai in (0, 1)},
    **{f"phu_luc_{mot}": ke_hoach(mot, 1, nhiem_vu=viec(1), phu_luc="phan_cong") for mot in range(8, 24)},
    **{f"chu_thich_{mot}": ke_hoach(mot, 0, **CUOI_CO_CHU_THICH) for mot in range(6, 30, 2)},
    **{f"noi_nhan_{n}_{mot}": ke_hoach(mot, 0, noi_nhan=noi_nhan(n)) for n in (20, 40) for mot in range(2, 26, 4)},
    **{
        f"quyet_dinh_{mot}": ke_hoach(
            3, 0, phu_luc="phan_cong", nhiem_vu=viec(1), **DAU["du"],
            quyet_dinh={"so": 7, "ngay": "2026-06-02", "dieu": ["Kèm theo.\n" + "\n".join([NGAN] * mot), cau(0)]},
        )
        for mot in range(1, 14, 2)
    },
}  # fmt: skip
# Where an annex of prose ends that is not the last.
VAN_XUOI = {
    f"van_xuoi_{mot}": ke_hoach(
        1,
        0,
        phu_luc=[{"noi_dung": "\n".join([NGAN] * mot)}, {"noi_dung": "\n".join([NGAN] * 30 + [HAI_DONG] * (mot - 26))}],
    )
    for mot in range(26, 34)
}
# Headings of all levels at every height, far down too.
DE_MUC: dict[str, dict[str, Any]] = {
    f"de_muc_{mot}_{hai}": ke_hoach(
        mot,
        hai,
        muc_dich=doan(2),
        yeu_cau=doan(1),
        nhiem_vu=[*viec(3), {"ten": "Nhóm việc", "viec": viec(3)}, *viec(2, 3, bo_tri="tung_muc")],
        to_chuc_thuc_hien=[{"co_quan": "Công an phường", "trach_nhiem": doan(2)}, {"co_quan": "Văn phòng"}],
    )
    for mot in range(1, 25)
    for hai in (0, 1)
}
BANG = {
    "bang_doc": ke_hoach(1, 0, phu_luc=[{"tieu_de": "Bảng", "bang": bang_dai(4)}]),
    "bang_ngang": ke_hoach(1, 0, phu_luc=[{"tieu_de": "Bảng", "bang": bang_dai(7)}]),
    # a row taller than a page has to be parted, and loses nothing
    "o_dai": ke_hoach(
        1, 0, phu_luc=[{"bang": {"cot": ["STT", "Việc"], "dong": [[i, doan(9 * i)] for i in range(1, 9)]}}]
    ),
    "bang_sau_chu": ke_hoach(1, 0, phu_luc=[{"noi_dung": doan(12), "bang": bang_dai(5)}]),
}
TAT_CA = {
    **KET,
    **DE_MUC,
    **VAN_XUOI,
    **BANG,
    **{ten: du_lieu for ten, du_lieu in DAI_DIEN.items() if ten != "nhieu_viec"},
}


class Quet:
    """All documents in one run of LibreOffice."""

    def __init__(self, folder: Path) -> None:
        self.van_ban: dict[str, Document] = {ten: van_ban(du_lieu) for ten, du_lieu in TAT_CA.items()}
        for ten, document in self.van_ban.items():
            (folder / f"{ten}.docx").write_bytes(for_office(to_bytes(document)))
        self.pdf = {pdf.stem: pdf for pdf in convert_to_pdf([folder / f"{ten}.docx" for ten in TAT_CA], folder)}
        self.trang = {ten: cac_trang(pdf) for ten, pdf in self.pdf.items()}

    def phan(self, ten: str) -> list[list[Trang]]:
        """The pages of each section: a decision, the plan, every annex."""
        phan: list[list[Trang]] = []
        for trang in self.trang[ten]:
            if not trang.so:
                phan.append([])
            phan[-1].append(trang)
        return phan


@pytest.fixture(scope="module")
def quet(tmp_path_factory: pytest.TempPathFactory) -> Quet:
    return Quet(tmp_path_factory.mktemp("quet"))


def cac_van_ban(document: Document) -> list[Document]:
    return [one for one in (document.ban_hanh, document) if one is not None]


def test_sections_are_numbered_from_one_and_hide_the_first_number(quet: Quet) -> None:
    for ten, document in quet.van_ban.items():
        phan = quet.phan(ten)
        assert len(phan) == len(cac_van_ban(document)) + len(document.phu_luc), ten
        for trang in phan:
            assert [one.so for one in trang] == ["", *(str(n) for n in range(2, len(trang) + 1))], ten
        for van, trang in zip(cac_van_ban(document), phan, strict=False):
            dau = dau_de(van.letterhead)[0]
            assert dau in {one.chu for one in trang[0].dong}, f"{ten}: {dau} is not one line"
            assert "".join(van.letterhead.so_ky_hieu.split()[-1:]) in trang[0].chu
        for annex, trang in zip(document.phu_luc, phan[len(cac_van_ban(document)) :], strict=True):
            assert trang[0].than[0].chu == annex.so, ten
            assert all(one.ngang == annex.ngang for one in trang), ten


def test_no_page_is_blank(quet: Quet) -> None:
    for ten, pages in quet.trang.items():
        for number, trang in enumerate(pages, start=1):
            assert len(trang.chu.split()) > 1, f"{ten}: page {number}"


def dong_chua(trang: Trang, chu: str) -> Dong:
    return next(one for one in trang.dong if chu in one.chu)


def test_number_and_date_stand_level(quet: Quet) -> None:
    for ten, document in quet.van_ban.items():
        for van, trang in zip(cac_van_ban(document), quet.phan(ten), strict=False):
            head = van.letterhead
            if head.so_ky_hieu:
                so = dong_chua(trang[0], head.so_ky_hieu.split()[-1])
                ngay = dong_chua(trang[0], head.dia_danh_ngay.split()[-1])
                assert abs(so.y1 - ngay.y1) < 1.5, (ten, so, ngay)


def test_the_signature_stays_whole_and_with_the_last_words(quet: Quet) -> None:
    dung = set()
    for ten, document in quet.van_ban.items():
        for van, trang in zip(cac_van_ban(document), quet.phan(ten), strict=False):
            if not van.signature.quyen_han:
                continue
            wanted = [*van.signature.quyen_han, van.signature.nguoi_ky, "Nơi nhận:" if van.noi_nhan else ""]
            first = van.signature.quyen_han[0].split()[0]
            ky = [one for one in trang if any(row.x0 > 250 and row.chu.split()[0] == first for row in one.dong)]
            assert len(ky) == 1, ten
            for chu in wanted:
                assert all(word in ky[0].chu.split() for word in chu.split()), (ten, chu)
            assert not van.body or isinstance(van.body[-1], Table) or "./." in ky[0].chu, ten
            if ten in KET:
                cuoi = next(one for one in ky[0].than if "./." in one.chu)
                dung.add((trang.index(ky[0]), round(cuoi.y1)))
    # the sweep must push the end of the text through the whole page, and over it
    assert {trang for trang, _ in dung} >= {0, 1}
    assert len(dung) >= 45


def _de_muc(document: Document) -> set[str]:
    """The lines that must not end a page."""
    blocks = [block for van in cac_van_ban(document) for block in van.body]
    return {
        " ".join(block.plain.split())
        for block in blocks
        if isinstance(block, Paragraph) and (block.keep_next or block.kieu in (Kieu.PHAN, Kieu.MUC, Kieu.TIEU_DE))
    }


def test_no_heading_ends_a_page(quet: Quet) -> None:
    o_chan = 0
    for ten, document in quet.van_ban.items():
        de_muc = _de_muc(document)
        for trang in quet.phan(ten)[: len(cac_van_ban(document))]:
            for mot in trang[:-1]:
                assert mot.than[-1].chu not in de_muc, (ten, mot.than[-1].chu)
                o_chan += any(one.chu in de_muc for one in mot.than[-4:-1])
    assert o_chan > 20, "the sweep must bring headings to the foot of pages"


def test_head_rows_stand_on_every_page_and_rows_are_not_parted(quet: Quet) -> None:
    for ten in ("bang_doc", "bang_ngang", "bang_sau_chu"):
        (annex,) = quet.van_ban[ten].phu_luc
        table = next(block for block in annex.body if isinstance(block, Table))
        pages = quet.phan(ten)[-1]
        assert len(pages) > 3
        for trang in pages:
            words = trang.chu.split()
            assert "STT" in words, ten
            for row in range(len(table.rows)):
                assert (f"Đầu{row}" in words) == (f"cuối{row}" in words), (ten, row)
        seen = [word for trang in pages for word in trang.chu.split() if word.startswith("Đầu") and word != "Đầu"]
        assert len(seen) == 40


def test_a_row_taller_than_a_page_loses_nothing(quet: Quet) -> None:
    pages = quet.phan("o_dai")[1]
    words = [word for trang in pages for one in trang.dong for word in one.chu.split()]
    assert words.count("-") == sum(9 * i for i in range(1, 9))
    assert all(one.y1 < trang.cao - BOTTOM + 2 for trang in pages for one in trang.dong)


def test_only_the_twin_of_times_new_roman_is_used(quet: Quet) -> None:
    for ten in DAI_DIEN:
        if ten not in {"ky_tu_la", "nhieu_viec"}:
            fonts = pdf_fonts(quet.pdf[ten])
            assert fonts and all(name.startswith(("LiberationSerif", "TimesNewRoman")) for name in fonts), (ten, fonts)


@pytest.mark.parametrize(
    "ten", ["phuong_ban_hanh", "thanh_pho_du_thao", "ba_dong", "so_dai", "hoi_dong", "mat_tran", "quyet_dinh"]
)
def test_short_rules_have_their_length(ten: str, quet: Quet) -> None:
    trang, ke = quet.trang[ten][0], duong_ke(quet.pdf[ten])
    van = cac_van_ban(quet.van_ban[ten])[0]
    size = dong_chua(trang, nd30().tieu_ngu)
    motto = next(one for one in ke if one.y > size.y0 + 5 and one.x0 > size.x0 - 5)
    assert motto.dai == pytest.approx(size.x1 - size.x0, rel=0.02)
    assert 0 < motto.y - size.y1 < 5
    so = dong_chua(trang, van.letterhead.so_ky_hieu.split()[-1])
    ten_cuoi = max((one for one in trang.dong if one.x1 < size.x0 and one.y1 < so.y0), key=lambda one: one.y1)
    issuer = next(one for one in ke if one.x1 < size.x0 and ten_cuoi.y0 < one.y < so.y1)
    assert 0.32 < issuer.dai / (ten_cuoi.x1 - ten_cuoi.x0) < 0.51
    assert abs((issuer.x0 + issuer.x1 - ten_cuoi.x0 - ten_cuoi.x1) / 2) < 1.5
    assert width(nd30().tieu_ngu, 14, bold=True) >= motto.dai - 1
